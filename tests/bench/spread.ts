/** The middle of some numbers and of each half of them. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)];
  return {median: at(0.5), low: at(0.25), high: at(0.75)};
}

export const median = (values: readonly number[]): number => spreadOf(values).median;

/** A ratio as it is printed: its median and the middle half of what was measured. */
export function ratioText(values: readonly number[]): string {
  const {median, low, high} = spreadOf(values);
  return `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}
