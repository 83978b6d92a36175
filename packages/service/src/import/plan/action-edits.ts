import {type KeptItems, type Update} from '@send-strategy/sdk/reading';
import {checkItem} from '../../check/schema-check.ts';
import {put, sameItem, type Edit} from '../../edit/edit.ts';
import {type Dataset} from '../../folder/dataset.ts';
import {type ImportRemark} from '../import.ts';
import {ActionIds} from './action-ids.ts';
import {fieldsOf, type ActionFields, type PlanReading} from './action-fields.ts';
import {type PlanRecord} from './rows.ts';
import {wordKey} from './words.ts';

type KeptAction = KeptItems['actions'];

/** Where the plan comes from, and when what it says was true. */
export interface Provenance {
  readonly sourceId: string;
  readonly asOf: string;
  /** Ids of actions that there were in the past, which no other may have. */
  readonly usedIds: ReadonlySet<string>;
}

/** Edits of actions and updates, and what stays for somebody to decide. */
export interface ActionEdits {
  readonly edits: readonly Edit[];
  readonly leftOut: readonly ImportRemark[];
  readonly ambiguous: readonly ImportRemark[];
  readonly unchanged: number;
  /** How many actions say something of a later day than the plan. */
  readonly newer: number;
  readonly withoutPriority: number;
}

/** Makes the edits that bring a strategy's actions and their statuses to what the records say. */
export function editActions(
  records: readonly PlanRecord[],
  reading: PlanReading,
  {collections}: Dataset,
  provenance: Provenance,
): ActionEdits {
  const actions = collections.actions ?? [];
  const byId = new Map(actions.map((action) => [action.id, action]));
  const byTitle = grouped(actions, ({title}) => wordKey(title));
  const updates = grouped(collections.updates ?? [], ({actionId}) => actionId);
  const updateIds = new Set((collections.updates ?? []).map(({id}) => id));
  const isIllustrative = collections.strategy.illustrative === true;
  const read = records.map((record) => ({record, fields: fieldsOf(record, reading)}));
  const rowsByTitle = grouped(read, ({record}) => wordKey(record.title));
  const rowsById = grouped(
    read.filter(({fields}) => fields.id !== undefined),
    ({fields}) => fields.id,
  );
  const ids = new ActionIds([...byId.keys(), ...provenance.usedIds, ...(rowsById.keys() as Iterable<string>)]);
  const edits: Edit[] = [];
  const leftOut: ImportRemark[] = [];
  const ambiguous: ImportRemark[] = [];
  let [unchanged, newer, withoutPriority] = [0, 0, 0];

  /** The action that a row means: one there is, none yet, or why it cannot be said. */
  const matchOf = (record: PlanRecord, {id}: ActionFields): {existing?: KeptAction; id?: string} | {why: string} => {
    const titled = byTitle.get(wordKey(record.title)) ?? [];
    if (id !== undefined) {
      const rows = rowsById.get(id)!;
      if (rows.length > 1) return {why: `${rows.length} rows have the id "${id}" (${placesOf(rows)}): give each its own`};
      const existing = byId.get(id);
      if (existing !== undefined) return {existing};
      if (!/^(?!index$)[a-z0-9][a-z0-9-]{0,79}$/.test(id))
        return {
          why: `"${id}" is no id: small letters a to z, digits and hyphens, at most 80; if the column holds the plan's own numbers, say reference in the mapping`,
        };
      if (provenance.usedIds.has(id))
        return {why: `the id "${id}" was that of an action that is gone, and is never used again: leave the cell empty`};
      if (titled.length > 0)
        return {
          why: `the row has the id "${id}", but the action of this title is "${titled.map((action) => action.id).join('", "')}": correct the id, or the title`,
        };
      return {id};
    }
    const rows = rowsByTitle.get(wordKey(record.title))!;
    if (rows.length > 1)
      return {why: `${rows.length} rows have this title (${placesOf(rows)}): give each its own, or an id column`};
    if (titled.length > 1)
      return {
        why: `${titled.length} actions have this title (${titled.map((action) => action.id).join(', ')}): name one in an id column`,
      };
    return titled[0] === undefined ? {} : {existing: titled[0]};
  };

  const matched = read.map((row) => ({...row, match: matchOf(row.record, row.fields)}));
  const rowsOf = grouped(matched, ({match}) => ('existing' in match ? match.existing?.id : undefined));
  for (const {record, fields, match} of matched) {
    const rivals = 'existing' in match && match.existing !== undefined ? rowsOf.get(match.existing.id)! : [];
    if (rivals.length > 1) {
      const why = `${rivals.length} rows mean the action "${rivals[0]!.fields.id ?? record.title}" by its id or its title (${placesOf(rivals)}): correct the id or the title of one`;
      ambiguous.push({place: record.place, what: record.title, why});
      continue;
    }
    if ('why' in match) {
      ambiguous.push({place: record.place, what: record.title, why: match.why});
      continue;
    }
    ambiguous.push(...fields.ambiguous);
    const {existing} = match;
    const source = {sourceId: provenance.sourceId, locator: locatorOf(record, fields)};
    const carried = {asOf: provenance.asOf, sources: [source], ...(isIllustrative ? {illustrative: true} : {})};
    const action =
      existing === undefined
        ? newAction(match.id ?? ids.take(record.title), record, fields, carried)
        : changedAction(existing, record, fields, carried);
    const isChanged = action !== existing;
    const faults = isChanged ? checkItem('actions', action).findings : [];
    if (faults.length > 0) {
      leftOut.push({
        place: record.place,
        what: record.title.slice(0, 100),
        why: faults.map(({path, message}) => `${path.join('.')}: ${message}`).join('; '),
      });
      continue;
    }
    if (existing !== undefined && existing.asOf > provenance.asOf && isChanged) newer += 1;
    if (existing === undefined && action.priorityIds === undefined) withoutPriority += 1;
    if (isChanged) edits.push(put('actions', action));
    const update = updateOf(action.id, fields, updates.get(action.id) ?? [], provenance.asOf, carried, updateIds);
    if (update === undefined) {
      if (!isChanged) unchanged += 1;
      continue;
    }
    if (typeof update === 'string') {
      leftOut.push({place: record.place, what: record.title, why: update});
      continue;
    }
    const updateFaults = checkItem('updates', update).findings;
    if (updateFaults.length === 0) edits.push(put('updates', update));
    else
      leftOut.push({
        place: record.place,
        what: record.title,
        why: `its update: ${updateFaults.map(({path, message}) => `${path.join('.')}: ${message}`).join('; ')}`,
      });
  }
  return {edits, leftOut, ambiguous, unchanged, newer, withoutPriority};
}

function grouped<Entry, Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): Map<Key, Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

function placesOf(rows: readonly {readonly record: PlanRecord}[]): string {
  return (
    rows
      .slice(0, 10)
      .map(({record}) => record.place)
      .join('; ') + (rows.length > 10 ? '; …' : '')
  );
}

function locatorOf({place}: PlanRecord, {reference}: ActionFields): string {
  return (reference === undefined ? place : `${place}, reference ${reference}`).slice(0, 300);
}

type Carried = Pick<KeptAction, 'asOf' | 'sources' | 'illustrative'>;

function newAction(id: string, {title}: PlanRecord, {changes}: ActionFields, carried: Carried): KeptAction {
  const {horizon = changes.dueLabel?.toLowerCase() === 'ongoing' ? 'ongoing' : 'notStated', priorityIds, ...others} = changes;
  return {id, title, ...(priorityIds === undefined ? {} : {priorityIds}), horizon, ...others, ...carried};
}

/** The action with what the plan says otherwise, or the same object where it says nothing else. */
function changedAction(existing: KeptAction, {title}: PlanRecord, {changes}: ActionFields, carried: Carried): KeptAction {
  const next: Record<string, unknown> = {...existing, ...changes};
  // Spelling alone is no change: the plan was matched without looking at it.
  if (wordKey(existing.title) !== wordKey(title)) next.title = title;
  // A plan can hardly list an action under several priorities. That it stands under one of them takes none away.
  if (changes.priorityIds?.every((id) => existing.priorityIds?.includes(id)) === true) next.priorityIds = existing.priorityIds;
  // A day and its words belong together: where one is new, the other is of the past.
  if (changes.dueDate !== undefined && changes.dueLabel === undefined && changes.dueDate !== existing.dueDate)
    delete next.dueLabel;
  if (changes.dueLabel !== undefined && changes.dueDate === undefined && changes.dueLabel !== existing.dueLabel)
    delete next.dueDate;
  if (sameItem(existing, next)) return existing;
  const {sources, ...others} = carried;
  const kept = (existing.sources ?? []).filter(({sourceId}) => sourceId !== sources![0]!.sourceId);
  return {...next, ...others, sources: [...kept, ...sources!]} as unknown as KeptAction;
}

/**
 * The update that a plan's status makes: where the status, or the text that goes with it, differs from the latest update of that day or before. A plan that is older than the
 * latest update adds to the past and does not repeat itself.
 *
 * @returns Undefined where nothing is new, or why it cannot be made.
 */
function updateOf(
  actionId: string,
  {status, statusOn, statusReason, statusText, isStatusDayUnclear}: ActionFields,
  updates: readonly Update[],
  asOf: string,
  {sources, illustrative}: Carried,
  taken: Set<string>,
): Update | string | undefined {
  const on = statusOn ?? asOf;
  let latest: Update | undefined;
  for (const update of updates) if (update.on <= on && (latest === undefined || update.on >= latest.on)) latest = update;
  if (status === undefined) {
    const isNew = statusText !== undefined && wordKey(statusText) !== wordKey(latest?.text ?? '');
    return isNew ? 'its progress text was not taken in, as there is no status with it that is certain' : undefined;
  }
  const isSame =
    status === (latest?.status ?? 'notReported') &&
    (statusText === undefined || wordKey(statusText) === wordKey(latest?.text ?? '')) &&
    (statusReason === undefined || wordKey(statusReason) === wordKey(latest?.statusReason ?? ''));
  if (isSame) return undefined;
  if (isStatusDayUnclear) return 'its status was not taken in, as the day of the status is not certain';
  const wanted = `${actionId.slice(0, 66)}-${on}`;
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return {
    id,
    actionId,
    on,
    status,
    ...(statusReason === undefined ? {} : {statusReason}),
    ...(statusText === undefined ? {} : {text: statusText}),
    asOf: on,
    sources: sources!,
    ...(illustrative === true ? {illustrative} : {}),
  };
}
