import {collections as kinds, keys, privateCollections} from '../generated/resources.ts';
import type {
  CollectionName,
  KeptItems,
  PrivateCollectionName,
  PublicCollectionName,
  PublishedItems,
} from '../generated/resources.ts';
import type {CamelCase} from '../read/collections.ts';
import type {DataOf, PublishedDocument} from '../read/documents.ts';
import {NotFound, StrategyError, UnexpectedContent} from '../read/errors.ts';
import type {ReadOptions} from '../read/kept-files.ts';
import {answerOf, mapped, type Answer, type WithResponse} from './answer.ts';
import type {
  AddUpdateOptions,
  Change,
  ToWrite,
  UpdateOptions,
  Versioned,
  VersionedPlace,
  VersionOptions,
  WriteOptions,
  Writer,
} from './writes.ts';

/** A collection with many items, to read. */
export interface ListReading<Name extends PublicCollectionName> {
  /** Every item, in the published order. Rejects with `StrategyError`. */
  list(options?: ReadOptions): Answer<DataOf<Name>>;
  /** The item with this id (schools: URN), as published. Rejects with `NotFound` where there is none, `StrategyError`. */
  get(id: string, options?: ReadOptions): Answer<PublishedItems[Name]>;
}

/** A collection that is one item, to read. */
export interface OneReading<Name extends PublicCollectionName> {
  /** The item, as published. Rejects with `NotFound` where there is none, `StrategyError`. */
  get(options?: ReadOptions): Answer<PublishedItems[Name]>;
}

/** The items of a collection, to change. All of it needs a token and a live service with a database: elsewhere it rejects with `ReadOnlyHost`. */
export interface ListWriting<Item> {
  /** The item as it is kept, with its version. Rejects with `NotFound`, `Unauthorized`, `Forbidden`. */
  current(id: string, options?: WriteOptions): Answer<Versioned<Item>>;
  /** Adds an item. Rejects with `PreconditionFailed` where its id is there already, `Validation`. */
  add(item: ToWrite<Item>, options?: WriteOptions): Answer<Versioned<Item>>;
  /** Replaces the item of a version. Rejects with `PreconditionFailed` (and the item as it is now) where somebody else was first, `Validation`, `Conflict`. */
  put(item: ToWrite<Item>, options: VersionOptions): Answer<Versioned<Item>>;
  /**
   * Reads an item, changes it, and puts it back. Where somebody else was first, `change` is applied to the item as they left it, up to `tries` times. Nothing is sent where nothing changes.
   *
   * Where an answer was lost and somebody else came in between, what is there may hold this change already: a change that adds to a text or a list should look first whether it did.
   *
   * Rejects with `NotFound`, `Validation`, `Conflict`; `PreconditionFailed` where the item is gone or all tries were in vain; with what `change` throws.
   */
  update(id: string, change: Change<Item>, options?: UpdateOptions): Answer<Versioned<Item>>;
  /** Takes the item of a version away. Rejects with `PreconditionFailed`, `NotFound`, and `Conflict` where something still refers to it. */
  delete(id: string, options: VersionOptions): Answer<void>;
}

/** A collection that is one item, to change. See `ListWriting`. */
export interface OneWriting<Item> extends VersionedPlace<Item> {}

/** A report on an action, as it is sent. Where they are left out, the service makes `id`, takes `on` for `asOf`, and the action's `sources`. */
export type UpdateInput = Omit<KeptItems['updates'], 'id' | 'asOf' | 'sources'> &
  Partial<Pick<KeptItems['updates'], 'id' | 'asOf' | 'sources'>>;

/** The reports on actions. */
export interface Updates extends ListReading<'updates'>, Omit<ListWriting<KeptItems['updates']>, 'add'> {
  /** Reports on an action, once, however often the network loses the answer. Rejects with `Validation`, `Unauthorized`, `Forbidden`. */
  add(update: UpdateInput, options?: AddUpdateOptions): Answer<Versioned<KeptItems['updates']>>;
}

/** Every public collection of a strategy under its name in camelCase, to read. */
export type ReadingCollections = {
  readonly [Name in PublicCollectionName as CamelCase<Name>]: (typeof kinds)[Name] extends 'list'
    ? ListReading<Name>
    : OneReading<Name>;
};

/** Every collection of a strategy under its name in camelCase. Private ones have no published list: only their items can be read, by those who may change them. */
export type StrategyCollections = {
  readonly [Name in PublicCollectionName as CamelCase<Name>]: Name extends 'updates'
    ? Updates
    : (typeof kinds)[Name] extends 'list'
      ? ListReading<Name> & ListWriting<KeptItems[Name]>
      : OneReading<Name> & OneWriting<KeptItems[Name]>;
} & {readonly [Name in PrivateCollectionName as CamelCase<Name>]: ListWriting<KeptItems[Name]>};

/** What the collections are made from. */
export interface CollectionSource {
  /** Reads a collection's document. */
  load: (name: string, options?: ReadOptions) => Promise<WithResponse<PublishedDocument>>;
  /** The absolute address of a file in the strategy's folder. */
  url: (path: string) => string;
  /** Absent where nothing can be changed, as on a past day. */
  writer?: Writer;
}

type Item = Record<string, unknown>;

/** Makes a collection by its name in addresses; nothing where there is none of that name. */
export function collectionsOf({load, url, writer}: CollectionSource): (name: string) => object | undefined {
  return (name) => {
    const kind = kinds[name as CollectionName] as 'list' | 'one' | undefined;
    const isPublic = !privateCollections.includes(name as PrivateCollectionName);
    const key = keys[name] ?? 'id';
    if (kind === undefined) return undefined;
    const whole = (options?: ReadOptions) => load(name, options);
    const reading =
      kind === 'one'
        ? {get: (options?: ReadOptions) => mapped(whole(options), ({data}) => data as unknown as Item)}
        : {
            list: (options?: ReadOptions) => mapped(whole(options), (document) => [...itemsOf(document, url(`${name}.json`))]),
            get: (id: string, options?: ReadOptions) =>
              mapped(whole(options), (document) => itemIn(document, key, id, url(`${name}.json`))),
          };
    if (!writer) return reading;
    const at = (id: unknown) => {
      if (typeof id !== 'string' || id === '')
        throw new StrategyError(`An item of ${name} needs its ${key}: a text was expected, got ${JSON.stringify(id)}.`);
      return writer.at<Item>(url(`${name}/${encodeURIComponent(id)}.json`));
    };
    if (kind === 'one') return {...reading, ...at(name)};
    const writing: ListWriting<Item> = {
      current: (id, options) => later(() => at(id).current(options)),
      add: (item, options) => later(() => at(item[key]).add(item, options)),
      put: (item, options) => later(() => at(item[key]).put(item, options)),
      update: (id, change, options) => later(() => at(id).update(change, options)),
      delete: (id, options) => later(() => at(id).delete(options)),
    };
    const add = (item: Item, options?: AddUpdateOptions) => writer.post<Item>(url('updates.json'), item, options);
    return {...(isPublic && reading), ...writing, ...(name === 'updates' && {add})};
  };
}

/** An answer that rejects where making it throws. */
function later<Data>(make: () => Answer<Data>): Answer<Data> {
  return answerOf((async () => make().withResponse())());
}

/** The list of a document. Throws `UnexpectedContent` where it has none: the document is another one. */
export function itemsOf<One = Item>({data}: {data: unknown}, url: string): readonly One[] {
  if (Array.isArray(data)) return data;
  throw new UnexpectedContent(`Expected a list in "data" of ${url}, got ${JSON.stringify(data)?.slice(0, 60)}. Check baseUrl.`, {
    url,
  });
}

function itemIn(document: PublishedDocument, key: string, wanted: string, url: string): Item {
  const item = itemsOf(document, url).find((candidate) => candidate[key] === wanted);
  if (item) return item;
  throw new NotFound(`There is no "${wanted}" in ${url}.`, {url, status: 404});
}
