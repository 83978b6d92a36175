import {type IndicatorInput, type Observation} from '@send-strategy/sdk/reading';
import {type Dataset} from '../../folder/dataset.ts';
import {defaultAreas} from './areas.ts';
import {olderSymbols} from './figure.ts';
import {type Header} from './header.ts';
import {type EesMapping, type EesSeries} from './mapping.ts';
import {type RowKinds} from './row-kinds.ts';

/**
 * A mapping for a file that has none yet: the strategy's indicators whose `dataset.column` is in the file, or whose source says so ("caseload.csv, ehcplans"). Which rows are meant is decided later,
 * by {@link decideRows}.
 */
export function proposeMapping(header: Header, dataset: Dataset, official: boolean): EesMapping {
  const names = new Map(header.others.map(({name, index}) => [index, name.replace(/ \(\d+\)$/, '')]));
  const {indicators = [], observations = []} = dataset.collections;
  const found = indicators.flatMap((indicator): [string, EesSeries][] => {
    const index = [indicator.dataset.column, ...columnsInSources(indicator)]
      .flatMap((name) => header.find(name))
      .find((place) => names.has(place));
    if (index === undefined) return [];
    const countedOn = dayOfCount(observations.filter(({indicatorId}) => indicatorId === indicator.id));
    return [[indicator.id, {column: names.get(index)!, ...(countedOn === undefined ? {} : {countedOn})}]];
  });
  return {
    official,
    areas: defaultAreas(dataset),
    where: {},
    symbols: olderSymbols,
    indicators: Object.fromEntries(found),
    totals: [],
  };
}

/** Puts into a new mapping which rows are taken: where a column has one word throughout, that; where it has several, nobody has decided yet. */
export function decideRows(mapping: EesMapping, kinds: RowKinds, unknownWords: Iterable<string>): EesMapping {
  return {
    ...mapping,
    where: Object.fromEntries(kinds.filters.map(({name, words}) => [name, words.length === 1 ? words[0]! : null])),
    symbols: {...mapping.symbols, ...Object.fromEntries([...unknownWords].map((word) => [word, null]))},
  };
}

/** Publishers' own columns, as sources name them: "caseload.csv, ehcplans". */
function columnsInSources({sources = []}: IndicatorInput): string[] {
  return sources.flatMap(({locator = ''}) => /^[^,]+\.csv, ([^,]+)$/.exec(locator)?.[1] ?? []);
}

/** The day for which all values so far were true, where that is the same in every year and not simply the period's last: a count in January, say. */
function dayOfCount(observations: readonly Observation[]): string | undefined {
  const days = new Set(observations.map(({asOf}) => asOf.slice(5)));
  const [day] = days;
  const isInside = ({asOf, start, end}: Observation) => asOf >= start && asOf < end;
  return days.size === 1 && day !== '02-29' && observations.every(isInside) ? day : undefined;
}
