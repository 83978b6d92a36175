import {keys} from '../generated/resources.ts';
import type {collections, PublicCollectionName, PublishedItems} from '../generated/resources.ts';
import type {DataOf} from './documents.ts';
import {NotFound} from './errors.ts';
import type {ReadOptions} from './kept-files.ts';
import type {ReadingReader} from './reader.ts';

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

export type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** Every public collection under its name in camelCase. */
export type Collections = {
  readonly [Name in PublicCollectionName as CamelCase<Name>]: (typeof collections)[Name] extends 'list'
    ? ListCollection<Name>
    : OneCollection<Name>;
};

type Item = Record<string, unknown>;

/** Gives a reader every public collection, each made when it is first used. `collection` makes one by its name in addresses; other clients have others. */
export function withCollections<Reader extends Pick<ReadingReader, 'url' | 'document'>, All = Collections>(
  reader: Reader,
  collection: (name: string) => object | undefined = (name) => {
    const data = async (options?: ReadOptions): Promise<unknown> =>
      (await reader.document(name as PublicCollectionName, options)).data;
    const list = async (options?: ReadOptions) => [...((await data(options)) as Item[])];
    return {
      list,
      async get(wanted?: string | ReadOptions, options?: ReadOptions) {
        if (typeof wanted !== 'string') return data(wanted);
        const item = (await list(options)).find((candidate) => candidate[keys[name] ?? 'id'] === wanted);
        if (item) return item;
        const url = reader.url(`${name}.json`);
        throw new NotFound(`There is no "${wanted}" in ${url}.`, {url, status: 404});
      },
    };
  },
): Reader & All {
  // The types know which collections there are; browsers are spared the list.
  return new Proxy<Item>(reader, {
    get: (target, property) =>
      // A reader is no promise, and nothing else by symbol.
      typeof property === 'symbol'
        ? undefined
        : (target[property] ??= collection(property.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase()))),
  }) as unknown as Reader & All;
}
