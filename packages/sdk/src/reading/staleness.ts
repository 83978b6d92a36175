import type {StrategyStatus} from '../generated/resources.ts';
import {isCurrent, isOverdueForReview} from './dates.ts';
import {daysBetween} from './days-between.ts';

/** What says when an item should be looked at again: any item of any collection. */
export interface Reviewable {
  readonly reviewBy?: string;
  /** The day of the latest update, where the item is an action. */
  readonly statusAsOf?: string;
  readonly asOf?: string;
}

/** An item that should have been reviewed. */
export interface StaleItem<Item extends Reviewable = Reviewable> {
  item: Item;
  /** Days since its `reviewBy`: 1 on the day after. */
  daysOverdue: number;
}

/** How far some items, such as a strategy's, are behind with their reviews. */
export interface Staleness {
  /** Whether it is judged at all. False for a strategy that is neither approved nor active: then nothing is overdue. */
  judged: boolean;
  items: number;
  /** How many should have been reviewed. */
  overdue: number;
  /** Days since the earliest `reviewBy` among those. 0 where none is overdue. */
  longestOverdue: number;
  /** How many have no `reviewBy`. They are never overdue, which is no sign that they are up to date. */
  withoutReviewDate: number;
  /** The earliest `reviewBy` that has not passed, an ISO day. Absent where there is none. */
  nextReviewBy?: string;
  /** The latest day on which any of the items was said to be true, or was reported on. Absent where there are no items. */
  newest?: string;
  /** Days since `newest`; negative where that is yet to come. */
  daysSinceNewest?: number;
}

/**
 * Whether a document is stale: the first `reviewBy` of its items has passed.
 *
 * It can be told from a document's `meta` alone, so it is a first look: an action that was reported on since its `reviewBy` is still in `staleAfter`, but not among `staleItems`. Ask
 * `isCurrent` first, or give the status: a strategy that is closed is not stale.
 *
 * @param meta A document's `meta`. `staleAfter` is the day after which it is stale; without one it never is.
 * @param today An ISO day.
 * @param status The strategy's. Default: one that is judged.
 */
export function isStale({staleAfter}: {readonly staleAfter?: string}, today: string, status: StrategyStatus = 'active'): boolean {
  return staleAfter !== undefined && staleAfter < today && isCurrent(status);
}

/**
 * The items that should have been reviewed (see `isOverdueForReview`), the longest overdue first, others in the order given.
 *
 * @param today An ISO day.
 * @param status The strategy's: only while it is approved or active is anything overdue. Default: one that is judged.
 */
export function staleItems<Item extends Reviewable>(
  items: readonly Item[],
  today: string,
  status: StrategyStatus = 'active',
): StaleItem<Item>[] {
  if (!isCurrent(status)) return [];
  return items
    .filter((item) => isOverdueForReview(item, today))
    .map((item) => ({item, daysOverdue: daysBetween(item.reviewBy!, today)}))
    .toSorted((a, b) => b.daysOverdue - a.daysOverdue);
}

/**
 * Sums up how far items are behind with their reviews, for a view over many strategies. It counts, and gives no share or mark: a strategy with few review dates would come out best.
 *
 * @param items Of one collection, or of all of a strategy's.
 * @param today An ISO day.
 * @param status The strategy's. Default: one that is judged.
 */
export function summariseStaleness(items: readonly Reviewable[], today: string, status: StrategyStatus = 'active'): Staleness {
  const stale = staleItems(items, today, status);
  const days = items.flatMap(({asOf, statusAsOf}) => [asOf ?? [], statusAsOf ?? []].flat());
  const newest = days.toSorted().at(-1);
  const nextReviewBy = items.flatMap(({reviewBy}) => (reviewBy !== undefined && reviewBy >= today ? reviewBy : [])).toSorted()[0];
  return {
    judged: isCurrent(status),
    items: items.length,
    overdue: stale.length,
    longestOverdue: stale[0]?.daysOverdue ?? 0,
    withoutReviewDate: items.filter(({reviewBy}) => reviewBy === undefined).length,
    ...(nextReviewBy === undefined ? {} : {nextReviewBy}),
    ...(newest === undefined ? {} : {newest, daysSinceNewest: daysBetween(newest, today)}),
  };
}
