import type {IndicatorInput, Observation, Trend} from '../generated/resources.ts';
import {comparableSeries, isPercentage, lastBreak, littleChangeOf, meanBefore, trendOf, type ValuedObservation} from './trend.ts';

/** What a trend was judged by. */
export interface TrendFacts {
  /** As `trendOf` gives it. Absent where the polarity is neutral, as no direction is better. */
  trend?: Trend;
  /** The last value. Absent where there is none. */
  latest?: ValuedObservation;
  /** The three before it, the oldest first; fewer where the comparable series is shorter. */
  before: ValuedObservation[];
  /** The mean of the three before, unrounded, in the indicator's unit. Absent where there are fewer. */
  mean?: number;
  /** The latest value less the mean, unrounded, in the indicator's unit. Absent where there is no mean. */
  difference?: number;
  /** Up to which difference, that difference included, a change is little. Absent where there is no mean. */
  threshold?: {
    /** One point where the unit is a percentage, 2 % of the mean where it is not. */
    kind: 'points' | 'shareOfMean';
    /** In the indicator's unit. */
    value: number;
  };
  /** The target, and whether the latest value meets it. Absent where there is none, where there is no value, and where the polarity is neutral. */
  target?: {value: number; met: boolean};
  /** The series break that the values are counted from. Earlier values cannot be compared with them. Absent where there is none. */
  since?: NonNullable<IndicatorInput['seriesBreaks']>[number];
}

/** How a trend is found, for readers: to stand beside any trend that is shown. */
export const trendMethod =
  'The trend sets the latest value against the mean of the three values before it, of the same kind of period and since the last break in the series: ' +
  'a difference of up to 2% of that mean, or of up to one percentage point where the measure is a percentage, is little change. ' +
  'A latest value that meets the target is “target met”, and with fewer than four values there is not enough data for a direction.';

/**
 * The facts behind the trend of an indicator in one area, so that it can be explained and checked by hand.
 *
 * The mean, the difference and the threshold are given for a neutral polarity too: its values change, though no direction is better.
 */
export function explainTrend(
  indicator: Pick<IndicatorInput, 'id' | 'polarity' | 'unit' | 'target' | 'seriesBreaks'>,
  observations: readonly Observation[],
  areaCode: string,
): TrendFacts {
  const trend = trendOf(indicator, observations, areaCode);
  const series = comparableSeries(indicator, observations, areaCode);
  const latest = series.at(-1);
  const facts: TrendFacts = {...(trend && {trend}), before: series.slice(-4, -1)};
  if (latest === undefined) return facts;
  facts.latest = latest;
  if (facts.before.length === 3) {
    facts.mean = meanBefore(series);
    facts.difference = latest.value - facts.mean;
    facts.threshold = {
      kind: isPercentage(indicator.unit) ? 'points' : 'shareOfMean',
      value: littleChangeOf(indicator.unit, facts.mean),
    };
  }
  // A latest value that meets the target is the first thing that a trend says.
  if (indicator.target && trend) facts.target = {value: indicator.target.value, met: trend === 'targetMet'};
  const on = lastBreak(indicator, latest.end);
  const since = on === undefined ? undefined : indicator.seriesBreaks?.findLast((seriesBreak) => seriesBreak.on === on);
  return {...facts, ...(since && {since})};
}
