/**
 * The days from one day to another: 1 from a day to the next, negative where the other comes first. Both are ISO days, and days are counted on the calendar, so changes of the clock do not matter.
 *
 * @returns NaN where either is not an ISO day.
 */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
