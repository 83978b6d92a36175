import type {IndicatorInput, Observation, Trend} from '../generated/resources.ts';

/**
 * The trend of an indicator in one area: its last period against the mean of the three before it.
 *
 * Only observations with a value count, of the last one's time identifier (autumn terms are compared with autumn terms) and since the last series break. A difference within
 * 2 % of the mean, or within one point where the unit is a percentage, is `littleChange`. Fewer than four values are `notEnoughData`, unless the last value meets the target.
 *
 * @returns undefined where the polarity is neutral, as no direction is better.
 */
export function trendOf(
  indicator: Pick<IndicatorInput, 'id' | 'polarity' | 'unit' | 'target' | 'seriesBreaks'>,
  observations: readonly Observation[],
  areaCode: string,
): Trend | undefined {
  if (indicator.polarity === 'neutral') return undefined;
  const series = comparableSeries(indicator, observations, areaCode);
  const last = series.at(-1);
  if (last === undefined) return 'notEnoughData';
  const higherIsBetter = indicator.polarity === 'higherIsBetter';
  const target = indicator.target?.value;
  if (target !== undefined && (higherIsBetter ? last.value >= target : last.value <= target)) return 'targetMet';
  if (series.length < 4) return 'notEnoughData';
  const mean = meanBefore(series);
  const difference = last.value - mean;
  // Sums of decimals such as 0.1 + 0.2 differ from what is meant by less than this.
  if (Math.abs(difference) <= littleChangeOf(indicator.unit, mean) + 1e-9) return 'littleChange';
  return difference > 0 === higherIsBetter ? 'improving' : 'worsening';
}

/** An observation that has a value. */
export type ValuedObservation = Observation & {value: number};

/** The mean of the three values before the last, where there are as many. */
export function meanBefore(series: readonly ValuedObservation[]): number {
  return series.slice(-4, -1).reduce((sum, {value}) => sum + value, 0) / 3;
}

/** The greatest difference from the mean that is little change, in the indicator's unit. */
export function littleChangeOf(unit: string, mean: number): number {
  return isPercentage(unit) ? 1 : Math.abs(mean) * 0.02;
}

/** Whether a unit is a percentage: "%", "% of pupils", "per cent". */
export function isPercentage(unit: string): boolean {
  return /^\s*(%|per\s?cent)/i.test(unit);
}

/** An area's observations that can be compared with its last one, oldest first: with a value, of one time identifier, since the last series break. */
export function comparableSeries(
  indicator: Pick<IndicatorInput, 'id' | 'seriesBreaks'>,
  observations: readonly Observation[],
  areaCode: string,
): ValuedObservation[] {
  const series = observations
    .filter((observation): observation is ValuedObservation => observation.value !== null)
    .filter((observation) => observation.indicatorId === indicator.id && observation.areaCode === areaCode)
    // Of a year and a term that end on one day, the year is the later one, wherever they stand.
    .toSorted((a, b) => compare(a.end, b.end) || compare(b.start, a.start));
  const last = series.at(-1);
  if (last === undefined) return [];
  const since = lastBreak(indicator, last.end);
  return series.filter(
    ({timeIdentifier, end}) => timeIdentifier === last.timeIdentifier && (since === undefined || end >= since),
  );
}

/** The day of the last series break on a day or before it. */
export function lastBreak(indicator: Pick<IndicatorInput, 'seriesBreaks'>, day: string): string | undefined {
  return (indicator.seriesBreaks ?? [])
    .map(({on}) => on)
    .filter((on) => on <= day)
    .toSorted()
    .at(-1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
