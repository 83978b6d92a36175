import {
  daysAfter,
  dueNext,
  foldText,
  hasNoDueDate,
  hasNoOwner,
  overdueActions,
  type Action,
  type Indicator,
  type Organisation,
  type Priority,
  type Update,
} from '@send-strategy/sdk/reading';
import type {Filter} from '../element/list-element.ts';
import type {Documents} from '../element/strategy-element.ts';

/** The collections that the view is made from. */
export type ActionPlanDocuments = Documents<
  'strategy' | 'actions' | 'updates' | 'priorities' | 'organisations' | 'indicators' | 'sources'
>;

/** The actions with what they refer to. */
export interface Plan {
  actions: readonly Action[];
  priorities: ReadonlyMap<string, Priority>;
  organisations: ReadonlyMap<string, Organisation>;
  indicators: ReadonlyMap<string, Indicator>;
  /** The updates of an action, the latest first, by the action's id. */
  updates: ReadonlyMap<string, readonly Update[]>;
  /** What a search looks through, made when an action is first looked at. */
  texts: Map<Action, string>;
}

const plans = new WeakMap<ActionPlanDocuments, Plan>();

/** Brings the collections together, once for the same documents. */
export function planOf(documents: ActionPlanDocuments): Plan {
  let plan = plans.get(documents);
  if (!plan) {
    const {actions, priorities, organisations, indicators, updates} = documents;
    plan = {
      actions: actions?.data ?? [],
      priorities: byId(priorities?.data),
      organisations: byId(organisations?.data),
      indicators: byId(indicators?.data),
      updates: historiesOf(updates?.data ?? []),
      texts: new Map(),
    };
    plans.set(documents, plan);
  }
  return plan;
}

function byId<Item extends {id: string}>(items: readonly Item[] = []): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Of several updates on one day the last in the list is the latest. */
function historiesOf(updates: readonly Update[]): Map<string, Update[]> {
  const histories = new Map<string, Update[]>();
  for (const update of updates.toReversed().toSorted((a, b) => +(a.on < b.on) - +(a.on > b.on))) {
    const history = histories.get(update.actionId) ?? [];
    history.push(update);
    histories.set(update.actionId, history);
  }
  return histories;
}

const searched = [
  'title',
  'reason',
  'dueLabel',
  'ownerRole',
  'valueForMoney',
  'statusReason',
  'milestones',
  'outputs',
  'expectedEffects',
] as const;

/** All words of an action, for the search: in every wording that it has, with its owner and its latest update. */
function textOf(action: Action, {organisations, updates, texts}: Plan): string {
  let text = texts.get(action);
  if (text === undefined) {
    // Lists within a list become text when it does.
    text = foldText(
      [
        searched.map((field) => action[field]),
        organisations.get(action.ownerOrganisationId!)?.name,
        updates.get(action.id)?.[0]!.text,
        action.variants?.map(({text, lines}) => [text && Object.values(text), lines?.map((line) => line.text)]),
      ].join('\n'),
    );
    texts.set(action, text);
  }
  return text;
}

/** The fields to choose from, by their names in the filter and as attributes: what of each an action has. */
export const fields: Record<'priority' | 'horizon' | 'status' | 'owner', (action: Action) => readonly (string | undefined)[]> = {
  priority: ({priorityIds = []}) => priorityIds,
  horizon: ({horizon}) => [horizon],
  status: ({status}) => [status],
  owner: ({ownerOrganisationId}) => [ownerOrganisationId],
};
export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as FieldName[];

/** The actions that have every word of the search, and what was chosen of each field. */
export function matching(plan: Plan, filter: Filter): readonly Action[] {
  const words = foldText(filter.search ?? '')
    .split(/\s+/u)
    .filter(Boolean);
  const chosen = fieldNames.filter((name) => filter[name]);
  return plan.actions.filter(
    (action) =>
      chosen.every((name) => fields[name](action).includes(filter[name])) &&
      (!words[0] || words.every((word) => textOf(action, plan).includes(word))),
  );
}

/** Further ways to narrow a list of actions, to those that somebody should look at: first the two that judge dates. */
export const narrowings = {
  due: (actions: readonly Action[], today: string) => dueNext(actions, today, daysAfter(today, 90)),
  overdue: overdueActions,
  noOwner: (actions: readonly Action[]) => actions.filter(hasNoOwner),
  noDate: (actions: readonly Action[]) => actions.filter(hasNoDueDate),
} satisfies Record<string, (actions: readonly Action[], today: string) => Action[]>;
export type Narrowing = keyof typeof narrowings;

/** An action as a row of a table: its own fields, the titles of its priorities, its owner's name and its latest update. */
export function rowOf({variants, ...action}: Action, {priorities, organisations, updates}: Plan): object {
  return {
    ...action,
    priorities: action.priorityIds?.map((id) => priorities.get(id)?.title ?? id),
    owner: organisations.get(action.ownerOrganisationId!)?.name,
    latestUpdate: updates.get(action.id)?.[0]!.text,
  };
}
