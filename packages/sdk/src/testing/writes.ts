import {collections as kinds} from '../generated/resources.ts';
import type {CollectionName} from '../generated/resources.ts';
import type {Problem} from '../read/errors.ts';
import {accessOf} from './what-may-be-changed.ts';
import {mayReadItem, mayReadStrategy, refuseEdits, type Edit, type Sender} from './access.ts';
import {json, Refusal, type Heard, type Sent} from './exchange.ts';
import {currentOf, isCollection, itemsOf, keyOf, withItem, type Collections, type Current, type Item} from './kept.ts';
import type {KeptStrategies, Revision, State} from './kept.ts';

/** What is wrong with an item: each fault with the JSON Pointer of its place in the item. */
export type Faults = NonNullable<Problem['errors']>;

/** Tells what is wrong with an item that is put. */
export type Check = (collection: CollectionName, item: Item, strategyId: string) => Faults | undefined;

const oneGroup = 'One group of fields was expected.';

/** What a write expects to find: an item of a version, or none. */
type Expected = {version: number} | 'none';

/** Answers to those who write. What these functions throw is a `Refusal`. */
export class Writes {
  readonly #kept: KeptStrategies;
  readonly #check: Check | undefined;
  readonly #answered = new Map<string, {text: string; answer: Current & {id: string}}>();

  constructor(kept: KeptStrategies, check: Check | undefined) {
    this.#kept = kept;
    this.#check = check;
  }

  /** What somebody may change. */
  access(sender: Sender): Sent {
    const headers = {'cache-control': 'private, no-store', vary: 'Origin, Authorization'};
    return json({data: accessOf(sender, this.#kept)}, {status: 200, headers});
  }

  /** Throws 403, 404. */
  item(sender: Sender, strategyId: string, collection: CollectionName, id: string): Sent {
    const current = currentOf(this.#kept.now(strategyId), collection, id);
    if (!mayReadItem(sender, strategyId, collection, current?.data)) throw new Refusal(403, 'This access is not for this item.');
    if (!current) throw new Refusal(404, `There is no "${id}" in ${collection} of "${strategyId}".`);
    return sendKept(current.data, current.version);
  }

  /** Throws 400, 403, 404, 412, 415, 422, 428. */
  putItem(sender: Sender, strategyId: string, collection: CollectionName, id: string, heard: Heard): Sent {
    const body = bodyOf(heard);
    const expected = expectedBy(heard);
    const item = oneItem(body, 'item');
    const found = kinds[collection] === 'one' ? collection : item[keyOf(collection)];
    if (found !== id)
      throw invalid([{pointer: `/${keyOf(collection)}`, code: 'form', message: `This is not "${id}", which the address names.`}]);
    const before = currentOf(this.#kept.now(strategyId), collection, id);
    const after = this.#change(sender, strategyId, {collection, id, item}, (current) => refuseOtherVersion(current, expected));
    const {data, version} = currentOf(after, collection, id)!;
    return sendKept(data, version, before ? 200 : 201);
  }

  /** Throws 400, 403, 404, 409, 412, 428. That something else refers to the item makes no difference here. */
  deleteItem(sender: Sender, strategyId: string, collection: CollectionName, id: string, heard: Heard): Sent {
    const expected = expectedBy(heard);
    if (expected === 'none') throw new Refusal(400, 'Only what is there can be taken away: If-Match was expected.');
    this.#change(sender, strategyId, {collection, id, item: undefined}, (current) => {
      if (collection === 'strategy')
        throw new Refusal(409, 'Everything else belongs to the strategy. It can be closed or superseded, but not taken away.');
      if (!current) throw new Refusal(404, `There is no "${id}" in ${collection}.`);
      refuseOtherVersion(current, expected);
    });
    return {status: 204, headers: {'cache-control': 'private, no-store'}, body: ''};
  }

  /** Throws 400, 403, 404, 409, 415, 422. */
  addUpdate(sender: Sender, strategyId: string, heard: Heard): Sent {
    const body = bodyOf(heard);
    const key = heard.request.headers['idempotency-key'];
    if (key === '' || (key !== undefined && key.length > 200))
      throw new Refusal(400, 'An Idempotency-Key has 1 to 200 characters.');
    const text = JSON.stringify(body);
    // A renewed token is the same sender: the fake knows them by their roles.
    const place = JSON.stringify([strategyId, sender.role, key]);
    const first = key === undefined ? undefined : this.#answered.get(place);
    if (first && first.text !== text) throw new Refusal(422, 'This Idempotency-Key was used for another request.');
    const answer = first?.answer ?? this.#addUpdate(sender, strategyId, oneItem(body, 'update'));
    if (key !== undefined) this.#answered.set(place, {text, answer});
    const location = `/v1/strategies/${strategyId}/updates/${answer.id}.json`;
    return sendKept(answer.data, answer.version, 201, {location});
  }

  /** Throws 403, 404. */
  whole(sender: Sender, strategyId: string): Sent {
    if (!mayReadStrategy(sender, strategyId)) throw new Refusal(403, notWhole(strategyId));
    const {collections, revision} = this.#known(strategyId);
    return sendKept(collections, revision);
  }

  /** Throws 400, 403, 412, 415, 422, 428. */
  putWhole(sender: Sender, strategyId: string, heard: Heard): Sent {
    const body = bodyOf(heard);
    if (!mayReadStrategy(sender, strategyId)) throw new Refusal(403, notWhole(strategyId));
    const expected = expectedBy(heard);
    const collections = collectionsIn(body, strategyId);
    const now = this.#kept.now(strategyId);
    if (expected === 'none' ? now !== undefined : now?.revision !== expected.version)
      throw new Refusal(
        412,
        now ? 'The strategy was changed since.' : 'There is no such strategy.',
        currentIn(now && {data: now.collections as unknown as Item, version: now.revision}),
      );
    const items = (Object.keys(collections) as CollectionName[]).flatMap((collection) =>
      [...itemsOf(collections, collection).values()].map((item, index) => {
        const pointer = kinds[collection] === 'one' ? `/${collection}` : `/${collection}/${index}`;
        return {collection, item, pointer};
      }),
    );
    this.#refuseFaults(items, strategyId);
    const {revision} = this.#kept.change(strategyId, {...now, collections});
    return sendKept(collections, revision, now ? 200 : 201);
  }

  #addUpdate(sender: Sender, strategyId: string, given: Item): Current & {id: string} {
    const {collections} = this.#known(strategyId);
    const item = completedUpdate(given, collections);
    const id = String(item.id);
    if (itemsOf(collections, 'updates').has(id))
      throw new Refusal(409, `There is an update "${id}" already. An id is never reused.`);
    const after = this.#change(sender, strategyId, {collection: 'updates', id, item}, () => {});
    return {...currentOf(after, 'updates', id)!, id};
  }

  /** `verify` is asked after it is known that the edit may be made: what it throws can hold the item. */
  #change(sender: Sender, strategyId: string, edit: Edit, verify: (current: Current | undefined) => void): Revision {
    const now = this.#known(strategyId);
    const {collection, id, item} = edit;
    const current = currentOf(now, collection, id);
    refuseEdits(sender, strategyId, [edit], () => current?.data);
    verify(current);
    if (collection === 'strategy' && item?.id !== strategyId)
      throw invalid([{pointer: '/id', code: 'form', message: `This is not "${strategyId}", which the address names.`}]);
    if (item) this.#refuseFaults([{collection, item, pointer: ''}], strategyId);
    const state: State = {...now, collections: withItem(now.collections, collection, id, item)};
    return this.#kept.change(strategyId, state);
  }

  #known(strategyId: string): Revision {
    const now = this.#kept.now(strategyId);
    if (!now) throw new Refusal(404, `There is no strategy "${strategyId}" here.`);
    return now;
  }

  #refuseFaults(items: readonly {collection: CollectionName; item: Item; pointer: string}[], strategyId: string): void {
    const faults = items.flatMap(({collection, item, pointer}) =>
      (this.#check?.(collection, item, strategyId) ?? []).map((fault) => ({...fault, pointer: pointer + (fault.pointer ?? '')})),
    );
    if (faults.length > 0) throw invalid(faults);
  }
}

/** A report with what it leaves out: its id from its action and day, `asOf` from the day, the sources of its action, and whether it is invented. */
function completedUpdate(given: Item, kept: Collections): Item {
  const {actionId, on} = given;
  const sources = kept.actions?.find(({id}) => id === actionId)?.sources;
  const taken = itemsOf(kept, 'updates');
  const stem = `${String(actionId)}-${String(on)}`;
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
  return {
    id,
    ...(on !== undefined && {asOf: on}),
    ...(sources && {sources}),
    ...(kept.strategy.illustrative === true && {illustrative: true}),
    ...given,
  };
}

/** What a writer expects to find, by If-Match or If-None-Match (RFC 9110, section 13.1). */
function expectedBy({request: {headers}}: Heard): Expected {
  const {'if-match': match, 'if-none-match': noneMatch} = headers;
  if (match !== undefined && noneMatch !== undefined) throw new Refusal(400, 'Either If-Match or If-None-Match was expected.');
  if (noneMatch !== undefined) {
    if (noneMatch.trim() === '*') return 'none';
    throw new Refusal(400, 'If-None-Match can only be *: to add what is not there.');
  }
  if (match === undefined)
    throw new Refusal(
      428,
      'Say what is to be replaced: If-Match with the version that was read, or If-None-Match: * to add what is not there.',
    );
  const version = /^"(\d{1,15})"$/.exec(match.trim())?.[1];
  if (version === undefined) throw new Refusal(400, 'If-Match is one version in quotation marks, for example "12".');
  return {version: Number(version)};
}

function refuseOtherVersion(current: Current | undefined, expected: Expected): void {
  if (expected === 'none' ? !current : current?.version === expected.version) return;
  const detail = !current
    ? 'There is no such item any more.'
    : expected === 'none'
      ? 'There is such an item already.'
      : 'The item was changed since it was read.';
  throw new Refusal(412, detail, currentIn(current));
}

function currentIn(current: Current | undefined): Refusal['more'] {
  return current ? {current: current as NonNullable<Problem['current']>} : {};
}

function collectionsIn(body: unknown, strategyId: string): Collections {
  if (!isGroup(body)) throw invalid([{pointer: '', code: 'form', message: 'Collections by their names were expected.'}]);
  for (const [name, data] of Object.entries(body)) {
    if (!isCollection(name)) throw invalid([{pointer: `/${name}`, code: 'form', message: 'There is no such collection.'}]);
    const isOne = kinds[name] === 'one';
    if (isOne ? !isGroup(data) : !Array.isArray(data))
      throw invalid([{pointer: `/${name}`, code: 'form', message: isOne ? oneGroup : 'A list was expected.'}]);
    const wrong = isOne ? -1 : (data as unknown[]).findIndex((item) => !isGroup(item));
    if (wrong >= 0) throw invalid([{pointer: `/${name}/${wrong}`, code: 'form', message: oneGroup}]);
  }
  const {strategy} = body as {strategy?: Item};
  if (!strategy) throw invalid([{pointer: '/strategy', code: 'form', message: 'A strategy was expected.'}]);
  if (strategy.id !== strategyId)
    throw invalid([{pointer: '/strategy/id', code: 'form', message: `This is not "${strategyId}", which the address names.`}]);
  return body as unknown as Collections;
}

function oneItem(body: unknown, what: string): Item {
  if (isGroup(body)) return body;
  throw new Refusal(422, `The body is not one ${what}.`, {
    errors: [{pointer: '', code: 'form', message: oneGroup}],
  });
}

function isGroup(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(errors: Faults): Refusal {
  const detail =
    errors.length === 1
      ? 'There is an error in the body: see errors.'
      : `There are ${errors.length} errors in the body: see errors.`;
  return new Refusal(422, detail, {errors});
}

/** The JSON that was sent; undefined where nothing was. */
function bodyOf({request: {headers}, text}: Heard): unknown {
  const type = headers['content-type'];
  if (type === undefined && text === '') return undefined;
  if (!/^application\/json\s*(;|$)/i.test(type ?? '')) throw new Refusal(415, `Unsupported Media Type: ${type}`);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The body is not valid JSON.');
  }
}

function notWhole(strategyId: string): string {
  return `This access is not for the whole strategy "${strategyId}".`;
}

function sendKept(data: unknown, version: number, status = 200, more: Sent['headers'] = {}): Sent {
  const headers = {etag: `"${version}"`, 'cache-control': 'private, no-store', vary: 'Origin, Authorization', ...more};
  return json({data, meta: {version}}, {status, headers});
}
