import type {Action, StrategyStatus} from '../generated/resources.ts';

/** A moment as a calendar day in England, ISO 8601 (`2026-11-23`): due dates and review dates are days there, wherever the reader is. */
export function dayOf(moment: Date): string {
  // The parts, as no locale's order of them is the same in every browser: that of en-CA changed with CLDR 42.
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (wanted: string) => parts.find(({type}) => type === wanted)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Whether dates are still judged: only while a strategy is approved or active. A closed one says once that it is closed. */
export function isCurrent(status: StrategyStatus): boolean {
  return status === 'approved' || status === 'active';
}

/** Whether an action's due date has passed while it is neither complete nor stopped. `today` is an ISO day. */
export function isOverdue(action: Pick<Action, 'dueDate' | 'status'>, today: string): boolean {
  return action.dueDate !== undefined && action.dueDate < today && action.status !== 'complete' && action.status !== 'stopped';
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
    .filter(({dueDate, status}) => dueDate !== undefined && dueDate >= today && status !== 'complete' && status !== 'stopped')
    .toSorted((a, b) => (a.dueDate! < b.dueDate! ? -1 : a.dueDate! > b.dueDate! ? 1 : 0));
}
