import type {AttributeDescription} from '@send-strategy/widgets/description';

/** The languages of the widgets' own words that somebody fluent has read. The others are drafts, and are not offered. */
export const finishedLanguages: readonly string[] = ['en'];

/** What is wrong with the value of an option, as a sentence; undefined where nothing is. Whether there is such an item, only the strategy can say. */
export function problemWith({label, value: kind}: AttributeDescription, value: string): string | undefined {
  switch (kind.kind) {
    case 'choice': {
      const given = kind.several ? value.split(/\s+/) : [value];
      return given.every((one) => Object.hasOwn(kind.choices, one)) ? undefined : `${label}: “${value}” is none of the choices.`;
    }
    case 'item':
      return /^[\w-]+( [\w-]+)*$/.test(value) ? undefined : `${label}: “${value}” is no id.`;
    case 'year':
      return /^\d{4}$/.test(value) ? undefined : `${label}: write the year with four digits, such as 2026.`;
    case 'number': {
      const number = Number(value);
      const isIn = /^\d+$/.test(value) && number >= kind.from && number <= kind.to;
      if (isIn || Object.hasOwn(kind.besides, value)) return undefined;
      const besides = Object.entries(kind.besides).map(([one, words]) => `, or ${one} for “${words.toLowerCase()}”`);
      return `${label}: write a whole number from ${kind.from} to ${kind.to}${besides.join('')}.`;
    }
    case 'language':
      return finishedLanguages.includes(value)
        ? undefined
        : `${label}: “${value}” is no language that the widgets speak and that was checked.`;
    default:
      return `${label} cannot be chosen here.`;
  }
}
