import type {Action, StrategyStatus} from '../generated/resources.ts';

// A date that is absent is neither before nor after any day: each comparison with it is false.

/** Whether there is still something to do. */
const isOpen = ({status}: Pick<Action, 'status'>): boolean => !/^(complete|stopped)$/.test(status);

/** Whether dates are still judged: only while a strategy is approved or active. A closed one says once that it is closed. */
export function isCurrent(status: StrategyStatus): boolean {
  return /^(approved|active)$/.test(status);
}

/** Whether an action's due date has passed while it is neither complete nor stopped. `today` is an ISO day. */
export function isOverdue(action: Pick<Action, 'dueDate' | 'status'>, today: string): boolean {
  return action.dueDate! < today && isOpen(action);
}

/**
 * Whether an item should have been looked at again: its `reviewBy` has passed, and there was no update on that day or since.
 *
 * @param item `statusAsOf` is the day of the latest update, where the item is an action.
 * @param today An ISO day.
 */
export function isOverdueForReview(item: {readonly reviewBy?: string; readonly statusAsOf?: string}, today: string): boolean {
  return item.reviewBy! < today && !(item.statusAsOf! >= item.reviewBy!);
}

/**
 * The actions that are due next: unfinished, with a due date of today or later, the soonest first.
 *
 * @param today An ISO day.
 * @param until The last day that counts, an ISO day. Default: all to come.
 */
export function dueNext<Item extends Pick<Action, 'dueDate' | 'status'>>(
  actions: readonly Item[],
  today: string,
  until = '9999',
): Item[] {
  return soonestFirst(actions.filter((action) => action.dueDate! >= today && action.dueDate! <= until && isOpen(action)));
}

/** Actions by their due dates, which all of them have. */
export function soonestFirst<Item extends Pick<Action, 'dueDate'>>(actions: readonly Item[]): Item[] {
  return actions.toSorted((a, b) => +(a.dueDate! > b.dueDate!) - +(a.dueDate! < b.dueDate!));
}
