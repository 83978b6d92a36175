import type {Action, Horizon, Indicator, Priority, Progress, Status, Trend} from '../generated/resources.ts';
import {statuses, summariseProgress} from './status.ts';

/** The progress of what belongs together. */
export interface ProgressGroup<Key extends string = string> {
  /** What the group has in common, for example a priority's id. Absent in the one group of what belongs to none. */
  key?: Key;
  progress: Progress;
}

/** What a group belongs to: one key, several, or none. */
type Keys<Key extends string> = Key | readonly Key[] | undefined;

const horizons: readonly Horizon[] = ['short', 'medium', 'long', 'ongoing', 'notStated'];

const trends: readonly Trend[] = ['targetMet', 'improving', 'littleChange', 'worsening', 'notEnoughData'];

/**
 * Adds counts of parts that have no action and no indicator in common, such as several strategies.
 *
 * The priorities of one strategy are no such parts: an action that serves two of them is counted in both. Use `summariseProgress` for the whole of a strategy. No percentage is made of
 * the counts: an action of a day and one of three years count alike.
 */
export function addProgress(progresses: readonly Progress[]): Progress {
  return {
    actions: progresses.reduce((sum, {actions}) => sum + actions, 0),
    actionsByStatus: addCounts<Status>(
      statuses,
      progresses.map(({actionsByStatus}) => actionsByStatus),
    ),
    indicatorsByTrend: addCounts<Trend>(
      trends,
      progresses.map(({indicatorsByTrend}) => indicatorsByTrend),
    ),
  };
}

/**
 * Counts actions by status and indicators by trend, group by group, in the order in which groups first occur. What belongs to no group comes last, in a group without a key, so that nothing
 * is lost from sight.
 *
 * What belongs to several groups is counted in each of them, so the groups do not add up to the whole.
 *
 * @param actions As published, with their status.
 * @param indicators As published, with their trend. `[]` where they belong to no group of this kind, such as an owner.
 * @param groupOf The key of an item's group, or several keys, or undefined.
 */
export function progressBy<
  GroupedAction extends {readonly status: Status},
  GroupedIndicator extends {readonly trend?: Trend} = never,
  Key extends string = string,
>(
  actions: readonly GroupedAction[],
  indicators: readonly GroupedIndicator[],
  groupOf: (item: GroupedAction | GroupedIndicator) => Keys<Key>,
): ProgressGroup<Key>[] {
  const groups = new Map<Key | undefined, {actions: GroupedAction[]; indicators: GroupedIndicator[]}>();
  const groupsOf = (item: GroupedAction | GroupedIndicator) => {
    const keys = new Set<Key | undefined>(listOf(groupOf(item)));
    return [...(keys.size > 0 ? keys : [undefined])].map((key) => {
      const group = groups.get(key) ?? {actions: [], indicators: []};
      groups.set(key, group);
      return group;
    });
  };
  for (const action of actions) for (const group of groupsOf(action)) group.actions.push(action);
  for (const indicator of indicators) for (const group of groupsOf(indicator)) group.indicators.push(indicator);
  return [...groups]
    .toSorted(([a], [b]) => Number(a === undefined) - Number(b === undefined))
    .map(([key, group]) => ({
      ...(key === undefined ? {} : {key}),
      progress: summariseProgress(group.actions, group.indicators),
    }));
}

/**
 * The progress of each priority, in the order given, also of one without actions; then, without a key, of the actions and indicators that serve none of them.
 *
 * The service publishes the same counts as each priority's `progress`; this is for counting over some of the actions, such as one owner's.
 */
export function progressByPriority(
  priorities: readonly Pick<Priority, 'id'>[],
  actions: readonly Pick<Action, 'status' | 'priorityIds'>[],
  indicators: readonly Pick<Indicator, 'trend' | 'priorityIds'>[] = [],
): ProgressGroup[] {
  const ids = new Set(priorities.map(({id}) => id));
  const groups = progressBy(actions, indicators, ({priorityIds = []}) => priorityIds.filter((id) => ids.has(id)));
  const nothing = summariseProgress([]);
  return [
    ...[...ids].map((id) => groups.find(({key}) => key === id) ?? {key: id, progress: nothing}),
    ...groups.filter(({key}) => key === undefined),
  ];
}

/** The progress of each organisation's actions, by its id, in the order in which they first occur; then, without a key, of the actions that name no organisation, even where they name a role. */
export function progressByOwner(actions: readonly Pick<Action, 'status' | 'ownerOrganisationId'>[]): ProgressGroup[] {
  return progressBy(actions, [], ({ownerOrganisationId}) => ownerOrganisationId);
}

/** The progress of the actions of each horizon that occurs, from `short` to `notStated`. */
export function progressByHorizon(actions: readonly Pick<Action, 'status' | 'horizon'>[]): ProgressGroup<Horizon>[] {
  const groups = progressBy(actions, [], ({horizon}) => horizon);
  return horizons.flatMap((horizon) => groups.filter(({key}) => key === horizon));
}

function listOf<Key extends string>(keys: Keys<Key>): readonly Key[] {
  if (keys === undefined) return [];
  return typeof keys === 'string' ? [keys] : keys;
}

/** Sums counts by name, in the order of the names. What nothing has is left out, as in the published counts. */
function addCounts<Name extends string>(
  names: readonly Name[],
  all: readonly Partial<Record<Name, number>>[],
): {[Each in Name]?: number} {
  const sums: {[Each in Name]?: number} = {};
  for (const name of names) {
    const sum = all.reduce((total, counts) => total + (counts[name] ?? 0), 0);
    if (sum > 0) sums[name] = sum;
  }
  return sums;
}
