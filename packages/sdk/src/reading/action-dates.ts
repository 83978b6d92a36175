import type {Action} from '../generated/resources.ts';
import {isOverdue, soonestFirst} from './dates.ts';

/** The actions that are overdue (see `isOverdue`), the longest overdue first. `today` is an ISO day. */
export function overdueActions<Item extends Pick<Action, 'dueDate' | 'status'>>(actions: readonly Item[], today: string): Item[] {
  return soonestFirst(actions.filter((action) => isOverdue(action, today)));
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
