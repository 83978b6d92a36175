import type {Action, StrategyStatus} from '../generated/resources.ts';

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
  return soonestFirst(
    actions.filter(
      (action) => action.dueDate !== undefined && action.dueDate >= today && action.dueDate <= until && isOpen(action),
    ),
  );
}

/** The actions that are overdue (see `isOverdue`), the longest overdue first. `today` is an ISO day. */
export function overdueActions<Item extends Pick<Action, 'dueDate' | 'status'>>(actions: readonly Item[], today: string): Item[] {
  return soonestFirst(actions.filter((action) => isOverdue(action, today)));
}

function soonestFirst<Item extends Pick<Action, 'dueDate'>>(actions: readonly Item[]): Item[] {
  return actions.toSorted((a, b) => (a.dueDate! < b.dueDate! ? -1 : a.dueDate! > b.dueDate! ? 1 : 0));
}

/** Whether nobody is named who sees to an action: neither an organisation nor a role. */
export function hasNoOwner({ownerOrganisationId, ownerRole}: Pick<Action, 'ownerOrganisationId' | 'ownerRole'>): boolean {
  return !ownerOrganisationId && !ownerRole;
}

/** Whether it is not said when an action is due: neither by a date nor in the source's own words, such as "every term". */
export function hasNoDueDate({dueDate, dueLabel}: Pick<Action, 'dueDate' | 'dueLabel'>): boolean {
  return !dueDate && !dueLabel;
}

/** The day that comes so many days after another. Both are ISO days. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
