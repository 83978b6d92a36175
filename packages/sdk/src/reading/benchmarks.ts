import type {IndicatorInput, Observation} from '../generated/resources.ts';
import {comparableSeries, isPercentage} from './trend.ts';

export type Benchmark = NonNullable<IndicatorInput['benchmarks']>[number];

/** How an area's latest value stands to one benchmark. */
export interface Comparison {
  benchmark: Benchmark;
  /** The benchmark's observation of the same period, also where that has no value. Absent where there is none. */
  observation?: Observation;
  /** 1 where the area's value is higher than the benchmark's, -1 where it is lower, 0 where both read the same. Absent where the two cannot be compared. */
  difference?: Direction;
}

/** Higher or up, no change, lower or down. */
export type Direction = 1 | 0 | -1;

/**
 * Compares an area's latest value with each benchmark of its indicator, in their order.
 *
 * Only a benchmark's observation of the same indicator (so of the same basis), time period and time identifier is taken: an earlier or later one could lie across a series break.
 * Values that read the same with the indicator's decimals are no difference. A number of people is not compared with that of the nation or region that the area is part of.
 *
 * @returns No comparisons where the area has no value.
 */
export function compareWithBenchmarks(
  indicator: Pick<IndicatorInput, 'id' | 'unit' | 'decimals' | 'countsPeople' | 'denominator' | 'seriesBreaks' | 'benchmarks'>,
  observations: readonly Observation[],
  areaCode: string,
): Comparison[] {
  const latest = comparableSeries(indicator, observations, areaCode).at(-1);
  if (latest === undefined) return [];
  return (indicator.benchmarks ?? []).map((benchmark) => {
    const observation = observations.find(
      (other) =>
        other.indicatorId === indicator.id &&
        other.areaCode === benchmark.areaCode &&
        other.timePeriod === latest.timePeriod &&
        other.timeIdentifier === latest.timeIdentifier,
    );
    if (observation === undefined) return {benchmark};
    if (observation.value === null || isWholeOf(indicator, benchmark)) return {benchmark, observation};
    const read = (value: number) => +value.toFixed(indicator.decimals);
    return {benchmark, observation, difference: Math.sign(read(latest.value) - read(observation.value)) as Direction};
  });
}

/**
 * Whether a benchmark is the whole that the area is a part of: a number of people in England, beside the number in one area. Neither says anything of the other, nor do both fit one scale.
 * Percentages, rates with a denominator, and the mean of similar areas can be compared.
 */
export function isWholeOf(
  indicator: Pick<IndicatorInput, 'countsPeople' | 'denominator' | 'unit'>,
  {kind}: Pick<Benchmark, 'kind'>,
): boolean {
  return isNumberOfPeople(indicator) && /^(national|region)$/.test(kind);
}

/** Whether values are numbers of people rather than shares of them: with no denominator they are greater in a greater area, whatever is done there. */
export function isNumberOfPeople(indicator: Pick<IndicatorInput, 'countsPeople' | 'denominator' | 'unit'>): boolean {
  return indicator.countsPeople && !indicator.denominator && !isPercentage(indicator.unit);
}
