import {sameJson} from '../client/writes.ts';
import type {RevisionOfStrategy} from '../client/changes.ts';
import type {Boundary, WholeKept} from '../client/strategy-reader.ts';
import {collections as kinds, keys} from '../generated/resources.ts';
import type {CollectionName} from '../generated/resources.ts';
import {publishedFiles, type Files} from './published-files.ts';

/** An item as it is kept, whatever its collection. */
export type Item = Readonly<Record<string, unknown>>;
export type {Boundary};
/** The collections of a strategy as they are kept. */
export type Collections = WholeKept;

/** What a strategy is at one time. */
export interface State {
  readonly collections: Collections;
  readonly boundary?: Boundary;
}

/** A strategy as one change left it. */
export interface Revision extends State, Pick<RevisionOfStrategy, 'revision' | 'at' | 'changes'> {
  /** The revision that last changed each item, by `collection/id`. */
  readonly versions: ReadonlyMap<string, number>;
  /** What is published of it, or shown to its writers while it is a draft. */
  readonly files: Files;
}

/** An item with its version. */
export interface Current {
  readonly data: Item;
  readonly version: number;
}

/** The field that identifies an item of a collection. */
export function keyOf(collection: string): string {
  return keys[collection] ?? 'id';
}

/** The id that an item has in its collection. */
export function idOf(collection: CollectionName, item: Item): string {
  return kinds[collection] === 'one' ? collection : String(item[keyOf(collection)]);
}

export function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(kinds, name);
}

/** The items of a collection by their ids, in their order. */
export function itemsOf(collections: Partial<Collections> | undefined, collection: CollectionName): Map<string, Item> {
  const data = collections?.[collection];
  return new Map(([data ?? []].flat() as unknown as Item[]).map((item) => [idOf(collection, item), item]));
}

/** An item with its version, or undefined. */
export function currentOf(latest: Revision | undefined, collection: CollectionName, id: string): Current | undefined {
  const data = itemsOf(latest?.collections, collection).get(id);
  return data && {data, version: latest!.versions.get(`${collection}/${id}`)!};
}

/** A strategy's collections with one item put in its place, or at the end; or, where it is undefined, taken away. */
export function withItem(collections: Collections, collection: CollectionName, id: string, item: Item | undefined): Collections {
  const items = itemsOf(collections, collection);
  if (item === undefined) items.delete(id);
  else items.set(id, item);
  const {[collection]: _before, ...others} = collections as unknown as Record<string, unknown>;
  if (kinds[collection] === 'list') return {...others, [collection]: [...items.values()]} as unknown as Collections;
  return {...others, ...(item !== undefined && {[collection]: item})} as unknown as Collections;
}

/** Every strategy with all of its revisions. */
export class KeptStrategies {
  readonly #revisions = new Map<string, Revision[]>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** In the order of their ids. */
  latest(): [id: string, latest: Revision][] {
    return [...this.#revisions.keys()].toSorted().map((id) => [id, this.now(id)!]);
  }

  /** A strategy as it is now. */
  now(id: string): Revision | undefined {
    return this.#revisions.get(id)?.at(-1);
  }

  /** The first revision first. */
  all(id: string): readonly Revision[] {
    return this.#revisions.get(id) ?? [];
  }

  /** Makes a revision; none where everything is so already. */
  change(id: string, state: State): Revision {
    const before = this.now(id);
    const changes = changesBetween(before, state);
    if (before && changes.length === 0) return before;
    const revision = (before?.revision ?? 0) + 1;
    const moment = this.#now().toISOString();
    // A clock that is turned back puts no revision before the one that it follows.
    const at = before && before.at > moment ? before.at : moment;
    const versions = new Map(before?.versions);
    for (const {collection, id: itemId, change} of changes) {
      if (change === 'put') versions.set(`${collection}/${itemId}`, revision);
      else versions.delete(`${collection}/${itemId}`);
    }
    const made = {...state, revision, at, changes, versions, files: publishedFiles(state, at, before?.files)};
    this.#revisions.set(id, [...this.all(id), made]);
    return made;
  }

  /** Forgets a strategy with its revisions: put again, it begins anew. */
  forget(id: string): void {
    this.#revisions.delete(id);
  }
}

/** In the order of the feed: by collection and id. */
function changesBetween(before: State | undefined, after: State): RevisionOfStrategy['changes'] {
  const lists = (Object.keys(kinds) as CollectionName[]).flatMap((collection) =>
    changesIn(collection, itemsOf(before?.collections, collection), itemsOf(after.collections, collection)),
  );
  const outlineOf = (state: State | undefined) => new Map(state?.boundary ? [['boundary', state.boundary]] : []);
  return [...lists, ...changesIn('boundary', outlineOf(before), outlineOf(after))].toSorted((a, b) =>
    `${a.collection}/${a.id}` < `${b.collection}/${b.id}` ? -1 : 1,
  );
}

function changesIn(
  collection: string,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): RevisionOfStrategy['changes'] {
  const [old, wanted] = [[...before.keys()], [...after.keys()]];
  const stayed = old.filter((id) => after.has(id));
  // What is in another order is numbered anew: an item in another place is another version.
  const isInOrder = stayed.every((id, index) => id === wanted[index]);
  const put = wanted.filter(
    (id, index) => !before.has(id) || !sameJson(before.get(id), after.get(id)) || (!isInOrder && old[index] !== id),
  );
  return [
    ...old.filter((id) => !after.has(id)).map((id) => ({collection, id, change: 'removed' as const})),
    ...put.map((id) => ({collection, id, change: 'put' as const})),
  ];
}
