import type {IndicatorInput, Observation, Trend} from '../generated/resources.ts';
import {isNumberOfPeople} from './benchmarks.ts';
import {otherMeasure, type OtherMeasure} from './same-measure.ts';
import {comparableSeries, lastBreak, trendOf, type ValuedObservation} from './trend.ts';

/** One area's indicator with its observations, as a strategy publishes them. */
export interface AreaEntry {
  strategyId: string;
  /** The strategy's `area.gssCode`, whose observations are compared. */
  areaCode: string;
  areaName: string;
  /** Absent where the strategy has no such indicator. */
  indicator?: IndicatorInput | undefined;
  observations: readonly Observation[];
}

/** A period as observations name it: two are one only where both parts are the same. */
export interface AreaPeriod {
  /** For example `202324`. */
  timePeriod: string;
  /** For example `Academic year`. */
  timeIdentifier: string;
}

/** Why an area is not compared. */
export interface NotCompared {
  code:
    | 'noIndicator'
    | 'illustrative'
    | OtherMeasure['code']
    | 'numberOfPeople'
    | 'noValue'
    | 'lowReliability'
    | 'otherTimeIdentifier'
    | 'otherPeriod'
    | 'seriesBreak'
    | 'sameArea';
  /** A sentence in English. */
  text: string;
  /** Why there is no value, where the data says so, in DfE's notation. */
  symbol?: NonNullable<Observation['symbol']>;
}

interface AreaRowBase {
  strategyId: string;
  areaCode: string;
  areaName: string;
  indicator?: IndicatorInput;
  /** By the area's own values and its own target, up to the observation that is given. Absent where that is, and where no direction is better. */
  trend?: Trend;
}

/** An area that is compared. */
export interface ComparedArea extends AreaRowBase {
  compared: true;
  indicator: IndicatorInput;
  /** The value in the period of the comparison. */
  observation: ValuedObservation;
  /**
   * 1 is the best by the polarity. Values that read the same share a rank, and the one after them is counted on: 1, 1, 3. Absent where the polarity is neutral and where there is nothing to
   * compare with.
   */
  rank?: number;
}

/** An area that is not compared, and why. */
export interface AreaNotCompared extends AreaRowBase {
  compared: false;
  /** Its own latest value, which must not stand beside the others as if it were of their kind. Where it has no value in the period, the observation that says why. */
  observation?: Observation;
  why: NotCompared;
}

export type AreaRow = ComparedArea | AreaNotCompared;

/** An indicator over several areas. */
export interface AreasCompared {
  /** The indicator of which unit, denominator, basis, definition and polarity are those of all areas that are compared. Absent where no area has the indicator. */
  like?: IndicatorInput;
  /** The period that is compared. Absent where no area has a value. */
  period?: AreaPeriod;
  /** The periods to choose from, the newest first, with the number of areas that have a value there that can be compared. */
  periods: (AreaPeriod & {areas: number})[];
  /** Decimals at which values are read: the fewest of the areas that are compared. Absent where none is. */
  decimals?: number;
  /** Whether all areas that are compared hold invented example data, which has to be said. Such areas are never compared with others. */
  illustrative: boolean;
  /** Those that are compared first, by rank or, without ranks, from the highest value, of one value by name; then the others in the order given. */
  rows: AreaRow[];
}

/**
 * Compares an indicator over areas, where it can be compared, and says of each other area why it cannot: no league table is made of what was counted in different ways.
 *
 * - Only the same unit, denominator, basis, definition and polarity are compared (see `otherMeasure`). Where areas differ, most of those with a value decide, of as many the first in the list.
 * - Only one period of one time identifier is compared: the one that is the latest with a value for most of these areas, of as many the later. An area without a value there is not given another period's.
 * - A value from before a series break of its area is not compared: the indicator says how the later ones are counted. Neither is one that is marked as of low reliability.
 * - Numbers of people are not compared: areas are of different size (see `isNumberOfPeople`).
 * - Invented example data is never compared with real data; where there are both, the real ones are. An area that occurs twice is compared once, by the first in the list that can be.
 * - Values that read the same share a rank. A neutral polarity has an order, but no ranks.
 *
 * A rank says whose value is higher, and not why: show with it the basis, the period, and how many areas were not compared.
 *
 * @param like The strategy whose indicator the others are held against. Default: as above.
 * @param period The period to compare, such as one of `periods`. Default: as above.
 * @throws RangeError where `like` is no strategy of the list, or one without the indicator.
 */
export function compareAreas(
  entries: readonly AreaEntry[],
  {like, period}: {readonly like?: string; readonly period?: AreaPeriod} = {},
): AreasCompared {
  const areas = entries.map(measuredIn);
  const measured = areas.filter((area) => area !== undefined);
  const yardstick = yardstickOf(measured, like);
  const alike = measured.filter((area) => !whyUnlike(area, yardstick!));
  const periods = periodsOf(alike);
  const chosen = period ?? latestOfMost(alike);
  const done = new Set<string>();
  const rows = entries.map(({strategyId, areaCode, areaName}, index): AreaRow => {
    const area = areas[index];
    if (!area) {
      return {...{strategyId, areaCode, areaName}, compared: false, why: {code: 'noIndicator', text: 'It has no such measure.'}};
    }
    const value = chosen && valueIn(area, chosen);
    const why = whyUnlike(area, yardstick!) ?? whyNumber(area) ?? whyNoValue(area, chosen) ?? whyTwice(area, done);
    if (why || !value) return {...rowOf(area, chosen && observationIn(area, chosen)), compared: false, why: why!};
    done.add(areaCode);
    return {...rowOf(area, value), compared: true, indicator: area.indicator, observation: value};
  });
  return {
    ...(yardstick && {like: yardstick.indicator}),
    ...(chosen && {period: {timePeriod: chosen.timePeriod, timeIdentifier: chosen.timeIdentifier}}),
    periods,
    ...inOrder(rows),
  };
}

/** An area that has the indicator, with its own observations of it. */
interface MeasuredArea extends AreaEntry {
  indicator: IndicatorInput;
  /** The last that has a value. */
  latest: ValuedObservation | undefined;
  illustrative: boolean;
}

function measuredIn(entry: AreaEntry): MeasuredArea | undefined {
  const {indicator, areaCode} = entry;
  if (!indicator) return undefined;
  const observations = entry.observations.filter(
    (observation) => observation.indicatorId === indicator.id && observation.areaCode === areaCode,
  );
  const illustrative = [indicator, ...observations].some((item) => item.illustrative);
  return {...entry, indicator, observations, illustrative, latest: comparableSeries(indicator, observations, areaCode).at(-1)};
}

/** The area that the others are held against. */
function yardstickOf(areas: readonly MeasuredArea[], like: string | undefined): MeasuredArea | undefined {
  if (like !== undefined) {
    const found = areas.find(({strategyId}) => strategyId === like);
    if (found) return found;
    throw new RangeError(
      `compareAreas: \`like\` is ${JSON.stringify(like)}, which is none of the strategies that have the indicator: ${areas.map(({strategyId}) => strategyId).join(', ') || 'there are none'}.`,
    );
  }
  const withValue = areas.filter(({latest}) => latest);
  const real = withValue.filter(({illustrative}) => !illustrative);
  const candidates = real[0] ? real : withValue;
  // One of each kind is enough: to hold each of 150 areas against every other takes long.
  const kinds: MeasuredArea[] = [];
  for (const area of candidates) if (kinds.every((kind) => whyUnlike(area, kind))) kinds.push(area);
  const votes = kinds.map((kind) => candidates.filter((area) => !whyUnlike(area, kind)).length);
  return kinds[votes.indexOf(Math.max(...votes))] ?? areas[0];
}

function whyUnlike(area: MeasuredArea, yardstick: MeasuredArea): NotCompared | undefined {
  if (area.illustrative !== yardstick.illustrative) {
    return {
      code: 'illustrative',
      text: area.illustrative
        ? 'Its values are invented examples.'
        : 'Its values are real, and the others are invented examples.',
    };
  }
  return otherMeasure(area, yardstick);
}

function whyNumber({indicator}: MeasuredArea): NotCompared | undefined {
  return isNumberOfPeople(indicator)
    ? {code: 'numberOfPeople', text: 'Numbers of people are not compared, as areas are of different size.'}
    : undefined;
}

function whyNoValue(area: MeasuredArea, period: AreaPeriod | undefined): NotCompared | undefined {
  const {latest} = area;
  const observation = period && observationIn(area, period);
  if (period && observation?.symbol && (observation.value === null || observation.symbol === 'u')) {
    const {symbol, value} = observation;
    const code = value === null ? 'noValue' : 'lowReliability';
    return {code, text: `Its value for ${named(period)} is ${meanings[symbol]}.`, symbol};
  }
  if (period && valueIn(area, period)) return undefined;
  if (!period || !latest) return {code: 'noValue', text: 'It has no values.'};
  if (observation?.value === null) return {code: 'noValue', text: `It has no value for ${named(period)}.`};
  if (observation) {
    const {on, reason} = breakOf(area)!;
    return {code: 'seriesBreak', text: `Its value for ${named(period)} is from before its series broke on ${on}: ${reason}`};
  }
  return seriesOf(area, period.timeIdentifier).length > 0
    ? {code: 'otherPeriod', text: `It has no value for ${named(period)}. Its latest is for ${named(latest)}.`}
    : {code: 'otherTimeIdentifier', text: `It has values for ${named(latest)}, and none for any ${period.timeIdentifier}.`};
}

function whyTwice({areaCode}: MeasuredArea, done: ReadonlySet<string>): NotCompared | undefined {
  return done.has(areaCode) ? {code: 'sameArea', text: 'Its area is compared already, by another strategy.'} : undefined;
}

/** DfE's symbols in words; of the older ones, those of what took their place. */
const meanings: Record<NonNullable<Observation['symbol']>, string> = {
  ...{z: 'not applicable', x: 'not available', c: 'confidential', low: 'so low that it rounds to zero', u: 'of low reliability'},
  ...{':': 'not available', '~': 'so low that it rounds to zero', k: 'so low that it rounds to zero', SUPP: 'confidential'},
};

const named = ({timePeriod, timeIdentifier}: AreaPeriod): string => `${timePeriod} (${timeIdentifier})`;

const isOf =
  (period: AreaPeriod) =>
  ({timePeriod, timeIdentifier}: AreaPeriod): boolean =>
    timePeriod === period.timePeriod && timeIdentifier === period.timeIdentifier;

/** The series break from which on an area's values are of the kind that its indicator now describes. */
function breakOf({indicator, latest}: MeasuredArea): NonNullable<IndicatorInput['seriesBreaks']>[number] | undefined {
  const day = latest && lastBreak(indicator, latest.end);
  return indicator.seriesBreaks?.find(({on}) => on === day);
}

/** An area's values of one time identifier since its last series break. */
function seriesOf(area: MeasuredArea, timeIdentifier: string): ValuedObservation[] {
  const {on = ''} = breakOf(area) ?? {};
  const observations = area.observations.filter((each) => each.timeIdentifier === timeIdentifier && each.end >= on);
  return comparableSeries(area.indicator, observations, area.areaCode);
}

function valueIn(area: MeasuredArea, period: AreaPeriod): ValuedObservation | undefined {
  return seriesOf(area, period.timeIdentifier).find(isOf(period));
}

function observationIn({observations}: MeasuredArea, period: AreaPeriod): Observation | undefined {
  return observations.find(isOf(period));
}

/** The later first, and of a year and a term that end on one day the year. */
function laterFirst(a: Observation, b: Observation): number {
  if (a.end !== b.end) return a.end < b.end ? 1 : -1;
  return a.start === b.start ? 0 : a.start < b.start ? -1 : 1;
}

/** One observation for each period that occurs, the later first, with how often it does. */
function countPeriods(observations: readonly Observation[]): {observation: Observation; count: number}[] {
  const counts = new Map<string, {observation: Observation; count: number}>();
  for (const observation of observations) {
    const key = named(observation);
    counts.set(key, {observation, count: (counts.get(key)?.count ?? 0) + 1});
  }
  return [...counts.values()].toSorted((a, b) => laterFirst(a.observation, b.observation));
}

function latestOfMost(areas: readonly MeasuredArea[]): Observation | undefined {
  const counted = countPeriods(areas.flatMap(({latest}) => latest ?? []));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.observation;
}

function periodsOf(areas: readonly MeasuredArea[]): AreasCompared['periods'] {
  const values = areas.flatMap((area) => {
    const identifiers = new Set(area.observations.map(({timeIdentifier}) => timeIdentifier));
    return [...identifiers].flatMap((timeIdentifier) => seriesOf(area, timeIdentifier));
  });
  return countPeriods(values).map(({observation: {timePeriod, timeIdentifier}, count}) => ({
    ...{timePeriod, timeIdentifier},
    areas: count,
  }));
}

/** What a row says of an area, with the observation of the period, else its latest. */
function rowOf(area: MeasuredArea, inPeriod: Observation | undefined) {
  const {strategyId, areaCode, areaName, indicator, observations} = area;
  const observation = inPeriod ?? area.latest;
  const until = observations.filter(
    ({timeIdentifier, end}) => timeIdentifier === observation?.timeIdentifier && end <= observation.end,
  );
  const trend = typeof observation?.value === 'number' ? trendOf(indicator, until, areaCode) : undefined;
  return {...{strategyId, areaCode, areaName, indicator}, ...(observation && {observation}), ...(trend && {trend})};
}

const byName = new Intl.Collator('en-GB');

/** Rows in the order of the comparison, with ranks where there are any. */
function inOrder(rows: readonly AreaRow[]): Pick<AreasCompared, 'decimals' | 'illustrative' | 'rows'> {
  const others = rows.filter((row) => !row.compared);
  const compared = rows.filter((row) => row.compared);
  const [first] = compared;
  if (!first) return {illustrative: false, rows: others};
  const decimals = Math.min(...compared.map(({indicator}) => indicator.decimals));
  const read = ({observation}: ComparedArea) => +observation.value.toFixed(decimals);
  const {polarity} = first.indicator;
  const sign = polarity === 'lowerIsBetter' ? 1 : -1;
  const ordered = compared.toSorted(
    (a, b) => sign * (read(a) - read(b)) || byName.compare(a.areaName, b.areaName) || byName.compare(a.areaCode, b.areaCode),
  );
  const hasRanks = polarity !== 'neutral' && compared.length > 1;
  return {
    decimals,
    illustrative: compared.some(({indicator, observation}) => indicator.illustrative || observation.illustrative),
    rows: [
      ...ordered.map((row) => (hasRanks ? {...row, rank: ordered.findIndex((other) => read(other) === read(row)) + 1} : row)),
      ...others,
    ],
  };
}
