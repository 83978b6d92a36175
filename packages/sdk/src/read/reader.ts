import {keys} from '../generated/resources.ts';
import type {collections, PublicCollectionName, PublishedItems} from '../generated/resources.ts';
import type {DataOf, Manifest, PublishedDocument} from './documents.ts';
import {isStrategyError, NotFound} from './errors.ts';
import type {StrategyError} from './errors.ts';
import type {KeptFiles, ReadOptions} from './kept-files.ts';
import type {Watch, WatchFactory} from './watch.ts';

/** A document as last seen. */
export interface Snapshot<Name extends PublicCollectionName = PublicCollectionName> {
  /** Shared by all who read it: copy before changing. */
  document: PublishedDocument<Name>;
  /** When the service last confirmed this copy. */
  checkedAt: Date;
  /** Why the copy could not be confirmed just now. */
  error?: StrategyError;
}

/** A collection with many items. */
export interface ListCollection<Name extends PublicCollectionName> {
  /** Every item, in the published order. Throws `StrategyError`. */
  list(options?: ReadOptions): Promise<DataOf<Name>>;
  /** The item with this id (schools: URN). Throws `NotFound` where there is none, `StrategyError`. */
  get(id: string, options?: ReadOptions): Promise<PublishedItems[Name]>;
}

/** A collection that is one item. */
export interface OneCollection<Name extends PublicCollectionName> {
  /** The item. Throws `StrategyError`. */
  get(options?: ReadOptions): Promise<PublishedItems[Name]>;
}

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** Every public collection under its name in camelCase. */
export type Collections = {
  readonly [Name in PublicCollectionName as CamelCase<Name>]: (typeof collections)[Name] extends 'list'
    ? ListCollection<Name>
    : OneCollection<Name>;
};

/** Reads one strategy, and looks for its changes. */
export type StrategyReader = ReadingReader & Watch;

/** Reads one strategy. */
export interface ReadingReader extends Collections {
  readonly id: string;

  /** A collection's whole document. Throws `StrategyError`. */
  document<Name extends PublicCollectionName>(name: Name, options?: ReadOptions): Promise<PublishedDocument<Name>>;

  /** Like `document`, but where the service cannot be reached gives the last good copy, with `error`. Throws `StrategyError` where there is none or it was withdrawn. */
  read<Name extends PublicCollectionName>(name: Name, options?: ReadOptions): Promise<Snapshot<Name>>;

  /** The last good copy, if there is one, without asking the service. */
  kept<Name extends PublicCollectionName>(name: Name): Snapshot<Name> | undefined;

  /** The strategy's manifest: its files with hash and size. Throws `StrategyError`. */
  manifest(options?: ReadOptions): Promise<Manifest>;

  /** The absolute address of a file in the strategy's folder, for example `media/ladder.svg` or `actions.csv`. */
  url(path?: string): string;

  /** The reader's one watch, made by `watchOf` when it is first asked for: for pages that load `watchOf` later than the rest. */
  watchWith(factory: WatchFactory): Watch;
}

type Item = Record<string, unknown>;

export function strategyReader(id: string, folder: string, files: KeptFiles): ReadingReader {
  let watch: Watch | undefined;
  // Joined, not resolved, so that no path can lead to another host.
  const url = (path = '') => folder + path;
  const address = (name: string) => url(name + '.json');
  const document = async (name: string, options?: ReadOptions) => (await files.load(address(name), options)).document;
  const snapshot = (name: string) => {
    const copy = files.kept(address(name));
    return copy && {document: copy.document, checkedAt: copy.checkedAt};
  };
  const collection = (name: string) => {
    const data = async (options?: ReadOptions) => ((await document(name, options)) as {data: unknown}).data;
    const list = async (options?: ReadOptions) => [...((await data(options)) as Item[])];
    return {
      list,
      async get(wanted?: string | ReadOptions, options?: ReadOptions) {
        if (typeof wanted !== 'string') return data(wanted);
        const item = (await list(options)).find((candidate) => candidate[keys[name] ?? 'id'] === wanted);
        if (item) return item;
        throw new NotFound(`There is no "${wanted}" in ${address(name)}.`, {url: address(name), status: 404});
      },
    };
  };
  const reader: Item = {
    id,
    url,
    document,
    kept: snapshot,
    manifest: (options?: ReadOptions) => document('index', options),
    watchWith: (watchOf: WatchFactory) => (watch ??= watchOf(files, address)),

    async read(name: string, options?: ReadOptions) {
      try {
        await document(name, options);
        return snapshot(name);
      } catch (error) {
        const last = snapshot(name);
        if (last && isStrategyError(error)) return {...last, error};
        throw error;
      }
    },
  };
  // The types know which collections there are; browsers are spared the list.
  return new Proxy(reader, {
    get: (target, property) =>
      typeof property === 'symbol'
        ? undefined
        : (target[property] ??= collection(property.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase()))),
  }) as unknown as ReadingReader;
}
