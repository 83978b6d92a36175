import {type PeopleFigure} from './hide-small-numbers.ts';
import {findSums, sumsOfPeriods, type Sum} from './sums.ts';

/** The numbers of people of one area and year, by a name for what is counted in which part of the year. */
export type FigureTable = ReadonlyMap<string, {readonly figure: PeopleFigure; readonly count: number | null}>;

/** A sum of names in tables. */
export interface KnownSum extends Sum {
  /** Whether the total may have more than its parts. */
  readonly mayHaveRest: boolean;
  /** Whether it is one also where not all of its figures can be seen. */
  readonly isRule: boolean;
}

/** The name of a rate's numerator in sums. */
export function numeratorOf(series: string): string {
  return `${series}, number of people`;
}

/** Arranges figures so that what may add up stands together. A rate stands for the number of people behind it; where that is not given, there is nothing to judge. */
export function tablesOf(figures: readonly PeopleFigure[]): FigureTable[] {
  const counts = figures.flatMap((figure) => {
    const count = figure.isRate ? figure.numerator : figure.value;
    return count === undefined && figure.value !== null ? [] : [{figure, count: count ?? null}];
  });
  const tables = new Map<string, Map<string, (typeof counts)[number]>>();
  for (const entry of counts) {
    const {areaCode, timePeriod, timeIdentifier} = entry.figure;
    const place = `${areaCode}\n${timePeriod}`;
    const table = tables.get(place) ?? new Map<string, (typeof counts)[number]>();
    table.set(nameIn(countedIn(entry.figure), timeIdentifier), entry);
    tables.set(place, table);
  }
  return [...tables.values()];
}

/** What adds up: what is declared, the parts of a year, and what the figures of one part of the year themselves show. */
export function sumsAmong(
  tables: readonly FigureTable[],
  declared: readonly Sum[],
  limit: number,
): {sums: KnownSum[]; isComplete: boolean} {
  const all = tables.flatMap((table) => [...table.values()].map(({figure}) => figure));
  const identifiers = new Set(all.map(({timeIdentifier}) => timeIdentifier));
  const counted = new Set(all.map(countedIn));
  const sums: KnownSum[] = [];
  let isComplete = true;
  for (const identifier of identifiers) {
    const rows = tables.map(
      (table) =>
        new Map([...table].flatMap(([name, {figure, count}]) => (figure.timeIdentifier === identifier ? [[name, count]] : []))),
    );
    const found = findSums(rows, limit);
    isComplete &&= found.isComplete;
    sums.push(
      ...declared.map((sum) => ({...named(sum, (series) => nameIn(series, identifier)), mayHaveRest: true, isRule: true})),
      ...found.sums.map((sum) => ({...sum, mayHaveRest: false})),
    );
  }
  for (const series of counted)
    sums.push(
      ...sumsOfPeriods.map((sum) => ({
        ...named(sum, (identifier) => nameIn(series, identifier)),
        mayHaveRest: false,
        isRule: true,
      })),
    );
  return {sums, isComplete};
}

function countedIn({series, isRate}: PeopleFigure): string {
  return isRate ? numeratorOf(series) : series;
}

function nameIn(counted: string, timeIdentifier: string): string {
  return `${counted}, ${timeIdentifier}`;
}

function named({total, parts}: Sum, name: (part: string) => string): Sum {
  return {total: name(total), parts: parts.map(name)};
}
