import {collections, type CollectionName} from '@send-strategy/sdk/reading';
import {type Kysely, type Transaction} from 'kysely';
import {editsBetween, idOf, itemsOf, keyOf, withEdits, type Edit, type Item} from '../edit/edit.ts';
import {type Dataset} from '../folder/dataset.ts';
import {type Kept, type Store, type Writer} from '../store/store.ts';
import {type Tables} from '../store/tables.ts';
import {checkChange, escaped, isCollection} from './check-change.ts';
import {refuseDeep} from './nesting.ts';
import {Refusal} from './refusal.ts';

/** Why somebody may not make edits, as a sentence, or undefined where they may. */
export type MayChange = (edits: readonly Edit[], now: Dataset | undefined) => string | undefined;

/** What a write expects to find: an item of a version, or none. */
export type Expected = {readonly version: number} | 'none';

/** Who writes to which strategy. */
export interface WriteContext {
  readonly store: Store;
  readonly strategyId: string;
  readonly by: Writer;
  readonly mayChange: MayChange;
  readonly reason?: string;
  /** Further statements of the same transaction, given the strategy and, of a report, the item as they will be. */
  readonly within?: (transaction: Transaction<Tables>, kept: Kept, item?: WrittenItem) => Promise<void>;
}

/** An item after a write. */
export interface WrittenItem {
  readonly data: Item;
  readonly version: number;
}

/**
 * Puts one item: adds it, or replaces the version that is named.
 *
 * @throws {Refusal} 404 (no such strategy), 403, 412 (another version is there; with it), 422, 409 (an id that something else needs is gone).
 */
export async function putItem(
  context: WriteContext,
  collection: CollectionName,
  id: string,
  item: unknown,
  expected: Expected,
): Promise<WrittenItem & {isNew: boolean}> {
  refuseDeep(item);
  if (item === null || typeof item !== 'object' || Array.isArray(item))
    throw new Refusal(422, 'The body is not one item.', {
      errors: [{pointer: '', code: 'form', message: 'One group of fields was expected.'}],
    });
  const found = collections[collection] === 'one' ? collection : (item as Item)[keyOf(collection)];
  if (found !== id)
    throw new Refusal(422, 'The body is another item than the address names.', {
      errors: [{pointer: `/${keyOf(collection)}`, code: 'form', message: `This is not "${id}", which the address names.`}],
    });
  const edit: Edit = {collection, id, item: item as Item};
  let isNew = false;
  const kept = await change(
    context,
    () => [edit],
    (now) => {
      const current = currentOf(now, collection, id);
      isNew = current === undefined;
      refuseOtherVersion(current, expected);
    },
  );
  return {...currentOf(kept, collection, id)!, isNew};
}

/**
 * Takes one item away.
 *
 * @throws {Refusal} 404 (no such strategy or item), 403, 412, 409 (something refers to it: `errors` lists what).
 */
export async function deleteItem(
  context: WriteContext,
  collection: CollectionName,
  id: string,
  expected: {readonly version: number},
): Promise<void> {
  await change(
    context,
    () => [{collection, id, item: undefined}],
    (now) => {
      if (collection === 'strategy')
        throw new Refusal(409, 'Everything else belongs to the strategy. It can be closed or superseded, but not taken away.');
      const current = currentOf(now, collection, id);
      if (current === undefined) throw new Refusal(404, `There is no "${id}" in ${collection}.`);
      refuseOtherVersion(current, expected);
    },
  );
}

/**
 * Adds a report on an action. Without an `id` it gets one from its action and day; without `asOf` that is the day; without `sources` those of its action stand; in an illustrative strategy it is marked so.
 *
 * @throws {Refusal} 404, 403, 409 (the id is taken), 422.
 */
export async function addUpdate(context: WriteContext, body: unknown): Promise<WrittenItem> {
  refuseDeep(body);
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    throw new Refusal(422, 'The body is not one update.', {
      errors: [{pointer: '', code: 'form', message: 'One group of fields was expected.'}],
    });
  const given = body as Item;
  let id = '';
  const {within} = context;
  const reporting: WriteContext =
    within === undefined
      ? context
      : {...context, within: (transaction, kept) => within(transaction, kept, currentOf(kept, 'updates', id))};
  const kept = await change(reporting, (now) => {
    const item = completedUpdate(given, now.dataset);
    id = idOf('updates', item);
    if (currentOf(now, 'updates', id) !== undefined)
      throw new Refusal(409, `There is an update "${id}" already. An id is never reused.`);
    return [{collection: 'updates', id, item}];
  });
  return currentOf(kept, 'updates', id)!;
}

/** A report with what it leaves out: see `addUpdate`. */
export function completedUpdate(given: Item, {collections: kept}: Dataset): Item {
  const {actionId, on} = given;
  const action = kept.actions?.find((one) => one.id === actionId);
  const taken = itemsOf(kept, 'updates');
  const stem = `${String(actionId)}-${String(on)}`;
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
  return {
    id,
    ...(on === undefined ? {} : {asOf: on}),
    ...(action?.sources === undefined ? {} : {sources: action.sources}),
    ...(kept.strategy.illustrative === true ? {illustrative: true} : {}),
    ...given,
  };
}

/**
 * Puts a whole strategy in one transaction: every collection becomes what the body holds, and one that is not in there is empty. Pictures and the outline stay.
 *
 * @throws {Refusal} 403, 412 (the strategy has another revision; the version says which), 422.
 */
export async function putStrategy(context: WriteContext, body: unknown, expected: Expected): Promise<Kept & {isNew: boolean}> {
  refuseDeep(body);
  const after = collectionsIn(body, context.strategyId);
  let isNew = false;
  const {kept} = await context.store.write(
    context.strategyId,
    context.by,
    (now) => {
      isNew = now === undefined;
      const edits = editsBetween(now?.dataset.collections ?? {}, after);
      refuseForbidden(context, edits, now?.dataset);
      if (expected === 'none' ? now !== undefined : now?.revision !== expected.version)
        throw new Refusal(412, now === undefined ? 'There is no such strategy.' : 'The strategy was changed since.', {
          current: now === undefined ? undefined : {data: now.dataset.collections, version: now.revision},
        });
      const dataset: Dataset = {...(now?.dataset ?? {id: context.strategyId, media: new Map()}), collections: after};
      checkChange(now?.dataset, dataset, edits, (collection, id) => pointerIn(after, collection, id));
      return dataset;
    },
    optionsOf(context),
  );
  return {...kept, isNew};
}

function collectionsIn(body: unknown, strategyId: string): Dataset['collections'] {
  const refuse = (pointer: string, message: string): never => {
    throw new Refusal(422, 'The body is not a whole strategy: see errors.', {errors: [{pointer, code: 'form', message}]});
  };
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    return refuse('', 'Collections by their names were expected.');
  for (const [name, data] of Object.entries(body)) {
    if (!isCollection(name)) return refuse(`/${escaped(name)}`, 'There is no such collection.');
    const isOne = collections[name] === 'one';
    if (isOne ? data === null || typeof data !== 'object' || Array.isArray(data) : !Array.isArray(data))
      return refuse(`/${name}`, isOne ? 'One group of fields was expected.' : 'A list was expected.');
    const wrong = isOne
      ? -1
      : (data as unknown[]).findIndex((item) => item === null || typeof item !== 'object' || Array.isArray(item));
    if (wrong >= 0) return refuse(`/${name}/${wrong}`, 'One group of fields was expected.');
  }
  const {strategy} = body as {strategy?: {id?: unknown}};
  if (strategy === undefined) return refuse('/strategy', 'A strategy was expected.');
  if (strategy.id !== strategyId) return refuse('/strategy/id', `This is not "${strategyId}", which the address names.`);
  return body as Dataset['collections'];
}

function pointerIn(kept: Dataset['collections'], collection: string, id: string): string | undefined {
  if (!isCollection(collection) || kept[collection] === undefined) return undefined;
  if (collections[collection] === 'one') return `/${collection}`;
  const index = (kept[collection] as unknown as Item[]).findIndex((item) => idOf(collection, item) === id);
  return index < 0 ? `/${collection}` : `/${collection}/${index}`;
}

/** Makes edits of a strategy that is there. `verify` is asked after it is known that they may be made: what it throws can hold the item. */
async function change(
  context: WriteContext,
  decide: (now: Kept) => readonly Edit[],
  verify: (now: Kept) => void = () => {},
): Promise<Kept> {
  const {kept} = await context.store.write(
    context.strategyId,
    context.by,
    (now) => {
      if (now === undefined) throw new Refusal(404, `There is no strategy "${context.strategyId}" here.`);
      const edits = decide(now);
      refuseForbidden(context, edits, now.dataset);
      verify(now);
      const after = withEdits(now.dataset, edits);
      if (after.collections.strategy.id !== context.strategyId)
        throw new Refusal(422, 'The id of a strategy stays.', {
          errors: [{pointer: '/id', code: 'form', message: `This is not "${context.strategyId}", which the address names.`}],
        });
      checkChange(now.dataset, after, edits, (collection, id) =>
        edits.some((edit) => edit.item !== undefined && edit.collection === collection && edit.id === id) ? '' : undefined,
      );
      return after;
    },
    optionsOf(context),
  );
  return kept;
}

function optionsOf({reason, within}: WriteContext) {
  return {
    ...(reason === undefined ? {} : {reason}),
    ...(within === undefined
      ? {}
      : {within: (transaction: Kysely<Tables>, {kept}: {kept: Kept}) => within(transaction as Transaction<Tables>, kept)}),
  };
}

function refuseForbidden({mayChange}: WriteContext, edits: readonly Edit[], now: Dataset | undefined): void {
  const reason = mayChange(edits, now);
  if (reason !== undefined) throw new Refusal(403, reason);
}

/** An item with its version, or undefined. */
export function currentOf(kept: Kept | undefined, collection: CollectionName, id: string): WrittenItem | undefined {
  const version = kept?.versions.get(`${collection}/${id}`);
  const data = version === undefined ? undefined : itemsOf(kept!.dataset.collections, collection).get(id);
  return version === undefined || data === undefined ? undefined : {data, version};
}

function refuseOtherVersion(current: WrittenItem | undefined, expected: Expected): void {
  if (expected === 'none' ? current === undefined : current?.version === expected.version) return;
  const detail =
    current === undefined
      ? 'There is no such item any more.'
      : expected === 'none'
        ? 'There is such an item already.'
        : 'The item was changed since it was read.';
  throw new Refusal(412, detail, {current});
}
