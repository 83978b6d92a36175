import {dueNext, isCurrent, overdueActions, searchFor, type Action, type StrategyStatus} from '@send-strategy/sdk';

/** Actions that an officer looks for one after the other. */
export interface ActionGroup {
  readonly name: 'overdue' | 'next' | 'quiet' | 'done';
  readonly actions: readonly Action[];
}

/**
 * Actions in the order in which they need a report: the longest overdue, then what is due soonest, then what nobody has reported on for longest, then what is complete or stopped.
 *
 * @param today An ISO day.
 * @param status The strategy's: only while it is approved or active is anything overdue.
 */
export function inOrderOfNeed(actions: readonly Action[], today: string, status: StrategyStatus): ActionGroup[] {
  const overdue = isCurrent(status) ? overdueActions(actions, today) : [];
  const next = dueNext(actions, today);
  const done = actions.filter(({status: now}) => now === 'complete' || now === 'stopped');
  const placed = new Set([...overdue, ...next, ...done]);
  const quiet = actions.filter((action) => !placed.has(action));
  const reported = ({statusAsOf = ''}: Action) => statusAsOf;
  const groups: ActionGroup[] = [
    {name: 'overdue', actions: overdue},
    {name: 'next', actions: next},
    {name: 'quiet', actions: quiet.toSorted((a, b) => compare(reported(a), reported(b)))},
    {name: 'done', actions: done.toSorted((a, b) => compare(reported(b), reported(a)))},
  ];
  return groups.filter(({actions: some}) => some.length > 0);
}

/** The groups with only what is looked for: every word, in the title or the owner's role; and one organisation. */
export function narrowed(groups: readonly ActionGroup[], search: string, organisationId: string): ActionGroup[] {
  const isFound = searchFor(search);
  return groups
    .map(({name, actions}) => ({
      name,
      actions: actions.filter(
        ({title, ownerRole = '', ownerOrganisationId}) =>
          isFound(`${title} ${ownerRole}`) && (organisationId === '' || ownerOrganisationId === organisationId),
      ),
    }))
    .filter(({actions}) => actions.length > 0);
}

/** The action to report on after another: the longest overdue of the others. */
export function nextOverdue(groups: readonly ActionGroup[], id: string): Action | undefined {
  return groups.find(({name}) => name === 'overdue')?.actions.find((action) => action.id !== id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
