import type {Observation, PlacementReview} from '@send-strategy/sdk/reading';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** An area's last observation of an indicator, also where its value is not given. Of a year and a term that end on one day, the year is the later one. */
export function latestObservation(
  observations: readonly Observation[],
  indicatorId: string,
  areaCode: string,
): Observation | undefined {
  return observations
    .filter((each) => each.indicatorId === indicatorId && each.areaCode === areaCode)
    .toSorted((a, b) => compare(a.end, b.end) || compare(b.start, a.start))
    .at(-1);
}

/** DfE's notation of a period as people write it: 201819 is 2018/19. */
export function yearsOf(timePeriod: string): string {
  return timePeriod.replace(/^(\d{4})(\d\d)$/, '$1/$2');
}

/** Placement reviews, those of the latest period first. */
export function newestFirst(reviews: readonly PlacementReview[]): PlacementReview[] {
  return reviews.toSorted((a, b) => compare(b.period.end, a.period.end) || compare(b.period.start, a.period.start));
}
