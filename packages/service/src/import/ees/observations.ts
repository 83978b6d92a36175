import {type IndicatorInput, type Observation} from '@send-strategy/sdk/reading';
import {type FigureSymbol} from './figure.ts';
import {type FigureCell} from './read-figures.ts';

/** One figure as the strategy would have it. */
export interface ReadFigure {
  readonly cell: FigureCell;
  readonly indicator: IndicatorInput;
  readonly value: number | null;
  readonly symbol?: FigureSymbol | undefined;
  readonly numerator?: number | undefined;
  /** Whether the mapping names a column of numerators, so that the file says which there is. */
  readonly hasNumerators: boolean;
  /** Month and day of the count. Default: the last of the period. */
  readonly countedOn?: string | undefined;
  /** File and column. */
  readonly locator: string;
}

/** What every item of an import has. */
export interface Stamp {
  readonly sourceId: string;
  /** The day of the import, in England. */
  readonly today: string;
  readonly illustrative: boolean;
  /** Ids that new observations do not get, as there were others with them. */
  readonly usedIds: Iterable<string>;
}

/** The figures put into what the strategy has: only items that are new or say something else than before. */
export function observationsOf(
  figures: readonly ReadFigure[],
  existing: readonly Observation[],
  stamp: Stamp,
): {items: Observation[]; unchanged: number; stillProvisional: number} {
  const byFact = new Map(existing.map((observation) => [factOf(observation), observation]));
  const usedIds = new Set([...existing.map(({id}) => id), ...stamp.usedIds]);
  const items: Observation[] = [];
  let [unchanged, stillProvisional] = [0, 0];
  for (const figure of figures) {
    const before = byFact.get(factOf({indicatorId: figure.indicator.id, areaCode: figure.cell.areaCode, ...figure.cell.period}));
    if (before?.provisional === true) stillProvisional += 1;
    if (before !== undefined && saysTheSame(before, figure)) {
      unchanged += 1;
      continue;
    }
    items.push(before === undefined ? newItem(figure, stamp, usedIds) : changedItem(before, figure, stamp));
  }
  return {items, unchanged, stillProvisional};
}

/** What an observation is about, of which there is one. */
export function factOf({
  indicatorId,
  areaCode,
  timePeriod,
  timeIdentifier,
}: Pick<Observation, 'indicatorId' | 'areaCode' | 'timePeriod' | 'timeIdentifier'>): string {
  return JSON.stringify([indicatorId, areaCode, timePeriod, timeIdentifier.toLowerCase()]);
}

function saysTheSame(before: Observation, figure: ReadFigure): boolean {
  const same = before.value === figure.value && before.symbol === figure.symbol;
  // Where the value is hidden, a numerator that stayed would tell it.
  return same && (figure.hasNumerators || figure.value === null ? before.numerator === figure.numerator : true);
}

/** The day of the statement and the days of its period stay: a revised figure is one for the same day. */
function changedItem(before: Observation, figure: ReadFigure, {sourceId}: Stamp): Observation {
  const {value: _, symbol: __, numerator: ___, ...kept} = before;
  return {...kept, ...wordsOf(figure), sources: [{sourceId, locator: figure.locator}]};
}

function newItem(figure: ReadFigure, {sourceId, today, illustrative}: Stamp, usedIds: Set<string>): Observation {
  const {cell, indicator} = figure;
  const {start, end} = cell.period;
  const asOf = dayOfCount(figure, start, end) ?? end;
  return {
    id: newId(`${indicator.id}-${cell.areaCode}-${cell.period.timePeriod}`, cell.period.timeIdentifier, usedIds),
    indicatorId: indicator.id,
    areaCode: cell.areaCode,
    ...cell.period,
    ...wordsOf(figure),
    ...(illustrative ? {illustrative: true} : {}),
    // Of a period that is not over, the figure was true today.
    asOf: asOf > today ? today : asOf,
    sources: [{sourceId, locator: figure.locator}],
  };
}

/** The day of the count in the period, where it has one. */
function dayOfCount({countedOn}: ReadFigure, start: string, end: string): string | undefined {
  if (countedOn === undefined) return undefined;
  return [start, end]
    .map((day) => new Date(`${day.slice(0, 4)}-${countedOn}T00:00:00Z`).toISOString().slice(0, 10))
    .find((day) => day >= start && day <= end);
}

function wordsOf({value, symbol, numerator}: ReadFigure): Pick<Observation, 'value' | 'symbol' | 'numerator'> {
  return {
    value,
    ...(symbol === undefined ? {} : {symbol}),
    ...(numerator === undefined ? {} : {numerator}),
  };
}

const mostInId = 80;

function newId(base: string, timeIdentifier: string, usedIds: Set<string>): string {
  const part = /^(academic|calendar) year$/i.test(timeIdentifier) ? '' : `-${timeIdentifier}`;
  const slug = `${base}${part}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
  // The end tells one period from another, so what is too long loses its beginning.
  const short = slug.slice(-(mostInId - 6)).replace(/^-+/, '');
  let id = short;
  for (let number = 2; usedIds.has(id); number += 1) id = `${short}-${number}`;
  usedIds.add(id);
  return id;
}
