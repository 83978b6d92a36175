import type {Action, StrategyStatus} from '../generated/resources.ts';

/** A moment as a calendar day in England, ISO 8601 (`2026-11-23`): due dates and review dates are days there, wherever the reader is. */
export function dayOf(moment: Date): string {
  // Day, month and year, each with all its digits: the order of en-CA, often used for this, changed with CLDR 42.
  const options = {timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit'} as const;
  return new Intl.DateTimeFormat('en-GB', options).format(moment).split('/').toReversed().join('-');
}

/** Whether there is still something to do. */
const isOpen = ({status}: Pick<Action, 'status'>): boolean => !/^(complete|stopped)$/.test(status);

/** Whether dates are still judged: only while a strategy is approved or active. A closed one says once that it is closed. */
export function isCurrent(status: StrategyStatus): boolean {
  return status === 'approved' || status === 'active';
}

/** Whether an action's due date has passed while it is neither complete nor stopped. `today` is an ISO day. */
export function isOverdue(action: Pick<Action, 'dueDate' | 'status'>, today: string): boolean {
  return action.dueDate !== undefined && action.dueDate < today && isOpen(action);
}

/**
 * Whether an item should have been looked at again: its `reviewBy` has passed, and there was no update on that day or since.
 *
 * @param item `statusAsOf` is the day of the latest update, where the item is an action.
 * @param today An ISO day.
 */
export function isOverdueForReview(item: {readonly reviewBy?: string; readonly statusAsOf?: string}, today: string): boolean {
  return (
    item.reviewBy !== undefined && item.reviewBy < today && !(item.statusAsOf !== undefined && item.statusAsOf >= item.reviewBy)
  );
}

/** The actions that are due next: unfinished, with a due date of today or later, the soonest first. */
export function dueNext<Item extends Pick<Action, 'dueDate' | 'status'>>(actions: readonly Item[], today: string): Item[] {
  return actions
    .filter((action) => action.dueDate !== undefined && action.dueDate >= today && isOpen(action))
    .toSorted((a, b) => (a.dueDate! < b.dueDate! ? -1 : a.dueDate! > b.dueDate! ? 1 : 0));
}
