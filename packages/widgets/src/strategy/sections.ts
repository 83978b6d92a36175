import type {Documents} from '../element/strategy-element.ts';

/** The collections that the view is made from. */
export type StrategyDocuments = Documents<'strategy' | 'organisations' | 'consultations' | 'inspections' | 'terms' | 'sources'>;

/** For each section, in the order in which they are shown, whether the strategy has published any of it. */
const published = {
  vision: ({strategy}: StrategyDocuments) => {
    const {vision, variants} = strategy!.data;
    return !!(vision?.summary || vision?.aims?.[0] || variants?.some(({lines}) => lines));
  },
  status: () => true,
  term: ({strategy}: StrategyDocuments) => {
    const {startDate, endDate, statedTerms} = strategy!.data;
    return !!(startDate || endDate || statedTerms?.[0]);
  },
  partners: ({strategy}: StrategyDocuments) => !!strategy!.data.partners?.[0],
  'co-production': ({strategy}: StrategyDocuments) => !!strategy!.data.coProduction,
  consultations: ({consultations}: StrategyDocuments) => !!consultations?.data[0],
  inspections: ({inspections}: StrategyDocuments) => !!inspections?.data[0],
  terms: ({terms}: StrategyDocuments) => !!terms?.data[0],
  licence: () => true,
};

/** A part of the strategy that a page can choose to show. */
export type SectionName = keyof typeof published;

/** All sections, in the order in which they are shown. */
export const sectionNames = Object.keys(published) as SectionName[];

/** Whether the strategy has published anything of a section. */
export function isPublished(section: SectionName, documents: StrategyDocuments): boolean {
  return published[section](documents);
}

/**
 * The sections that an attribute's value names, in the order in which they are shown; all of them where it names none.
 *
 * @param value Names with spaces between them.
 * @returns The sections, and the names that no section has.
 */
export function sectionsOf(value: string | null | undefined): [shown: readonly SectionName[], unknown: readonly string[]] {
  const wanted = (value ?? '').split(/\s+/).filter(Boolean);
  const shown = sectionNames.filter((name) => wanted.includes(name));
  return [shown[0] ? shown : sectionNames, wanted.filter((name) => !sectionNames.includes(name as SectionName))];
}
