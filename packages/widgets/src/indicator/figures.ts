import {
  comparableSeries,
  compareWithBenchmarks,
  isWholeOf,
  trendOf,
  type Benchmark,
  type Comparison,
  type Direction,
  type Indicator,
  type Observation,
  type Strategy,
} from '@send-strategy/sdk/reading';
import type {Documents} from '../element/strategy-element.ts';

/** The collections that the widget is made from. */
export type IndicatorDocuments = Documents<'strategy' | 'indicators' | 'observations' | 'sources'>;

/** An area that an indicator has values of. */
export interface Area {
  code: string;
  label: string;
  kind: 'own' | Benchmark['kind'];
  /** Whether it stands on the same scale as the strategy's own area. */
  drawn: boolean;
}

export type Valued = Observation & {value: number};

/** What is known of one indicator. */
export interface Figures {
  indicator: Indicator;
  /** The strategy's own area first. */
  areas: readonly Area[];
  /** An observation of each period that any of the areas has, in the order of time. */
  periods: readonly Observation[];
  at: (area: Area, period: Observation) => Observation | undefined;
  /** The own area's last observation, with or without a value. */
  last: Observation | undefined;
  /** The last that has a value. */
  latest: Valued | undefined;
  /** How the latest value goes against the mean of the three before it; undefined where there are too few. */
  direction: Direction | undefined;
  mean: number;
  comparisons: readonly Comparison[];
}

/** What is asked for: indicators by id, or those of a priority, or all. */
export interface Asked {
  ids: readonly string[];
  priorityId: string | null | undefined;
}

/** The indicators that are asked for: those of a list of ids, in its order, or of a priority, or all. */
export function shownIndicators({indicators}: IndicatorDocuments, {ids, priorityId}: Asked): Indicator[] {
  const all = (indicators?.data ?? []).filter(({priorityIds}) => !priorityId || priorityIds?.includes(priorityId));
  return ids[0] ? ids.flatMap((asked) => all.find(({id}) => id === asked) ?? []) : all;
}

/** All that is known of some indicators. Observations are sorted once, however many indicators there are. */
export function figuresOf({strategy, observations}: IndicatorDocuments, indicators: readonly Indicator[]): Figures[] {
  const byIndicator = new Map<string, Observation[]>(indicators.map(({id}) => [id, []]));
  for (const observation of observations?.data ?? []) byIndicator.get(observation.indicatorId)?.push(observation);
  return indicators.map((indicator) => figures(indicator, byIndicator.get(indicator.id)!, strategy!.data));
}

const keyOf = (areaCode: string, {timePeriod, timeIdentifier}: Observation) => `${areaCode} ${timePeriod} ${timeIdentifier}`;

const directions: Partial<Record<string, Direction>> = {improving: 1, littleChange: 0, worsening: -1};

function figures(indicator: Indicator, observations: Observation[], {area}: Strategy): Figures {
  const code = area.gssCode;
  const areas: Area[] = [
    {code, label: area.name, kind: 'own', drawn: true},
    ...(indicator.benchmarks ?? []).map((benchmark) => ({
      ...{code: benchmark.areaCode, label: benchmark.label, kind: benchmark.kind},
      drawn: !isWholeOf(indicator, benchmark),
    })),
  ];
  const byKey = new Map<string, Observation>();
  const periods = new Map<string, Observation>();
  // Of a year and a term that end on one day, the year is the later one: as for a trend.
  const inTime = observations.toSorted((a, b) => (a.end + b.start < b.end + a.start ? -1 : 1));
  for (const observation of inTime) {
    if (!areas.some(({code}) => code === observation.areaCode)) continue;
    byKey.set(keyOf(observation.areaCode, observation), observation);
    periods.set(keyOf('', observation), observation);
  }
  const series = comparableSeries(indicator, observations, code);
  // With higher as better and no target, a trend is a direction.
  const {target: _, ...withoutTarget} = indicator;
  return {
    ...{indicator, areas},
    periods: [...periods.values()],
    at: (area, period) => byKey.get(keyOf(area.code, period)),
    last: inTime.findLast(({areaCode}) => areaCode === code),
    latest: series.at(-1),
    direction: directions[trendOf({...withoutTarget, polarity: 'higherIsBetter'}, observations, code)!],
    mean: series.slice(-4, -1).reduce((sum, {value}) => sum + value / 3, 0),
    comparisons: compareWithBenchmarks(indicator, observations, code),
  };
}

/** Whether a direction is for the better; undefined where none is. */
export function isBetter({polarity}: Indicator, direction: Direction): boolean | undefined {
  return polarity === 'neutral' || !direction ? undefined : direction > 0 === (polarity === 'higherIsBetter');
}

/** Whether the latest value meets the target; undefined where there is none of either, and where no direction is better. */
export function isMet({indicator: {polarity, target}, latest}: Figures): boolean | undefined {
  if (!latest || !target || polarity === 'neutral') return undefined;
  return polarity === 'higherIsBetter' ? latest.value >= target.value : latest.value <= target.value;
}

/** Rows of what is shown, with the data's own field names, each with what it is a value of. */
export function rowsOf(all: readonly Figures[]): object[] {
  return all.flatMap(({indicator: {title, basis, unit}, areas, periods, at}) =>
    areas.flatMap((area) =>
      periods.flatMap((period) => {
        const observation = at(area, period);
        return observation ? [{title, basis, unit, area: area.label, symbol: '', provisional: '', ...observation}] : [];
      }),
    ),
  );
}
