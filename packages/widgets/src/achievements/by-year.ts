import type {Achievement, Priority} from '@send-strategy/sdk/reading';

/** What was done in one year. */
export interface Year {
  year: number;
  achievements: readonly Achievement[];
}

/**
 * Achievements by year, the latest first, and in each year in the order of the priorities that they serve; those that serve none come last.
 *
 * @param priority The id of the one priority to keep; empty for all.
 * @param year The one year to keep; 0 for all.
 */
export function byYear(
  achievements: readonly Achievement[],
  priorities: readonly Priority[],
  {priority, year}: {priority: string | null | undefined; year: number},
): Year[] {
  const numbers = new Map(priorities.map(({id, number}) => [id, number]));
  const place = ({priorityIds = []}: Achievement) => Math.min(...priorityIds.map((id) => numbers.get(id) ?? Infinity));
  const kept = achievements.filter((one) => (!priority || one.priorityIds?.includes(priority)) && (!year || one.year === year));
  const years = [...new Set(kept.map((one) => one.year))].toSorted((a, b) => b - a);
  return years.map((inYear) => ({
    year: inYear,
    achievements: kept
      .filter((one) => one.year === inYear)
      .toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0)),
  }));
}
