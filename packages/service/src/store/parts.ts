import {collections, type CollectionName} from '@send-strategy/sdk/reading';
import {idOf, sameItem, type Item} from '../edit/edit.ts';
import {type Boundary, type Dataset} from '../folder/dataset.ts';

/** A dataset in parts, as a store keeps it: each item, each picture (`media`, by its path, in Base64), the outline (`boundary`). */
export interface Part {
  readonly collection: string;
  readonly id: string;
  readonly value: unknown;
}

/** A part as it stands in a store. */
export interface StoredPart extends Part {
  readonly position: number;
  readonly version: number;
}

/** What makes the parts of one dataset into those of another. `value` is undefined where a part is taken away. */
export interface PartChange {
  readonly collection: string;
  readonly id: string;
  readonly value: unknown;
  readonly position: number | null;
}

/** The name of a part: unique in its strategy. */
export function nameOfPart({collection, id}: Pick<Part, 'collection' | 'id'>): string {
  return `${collection}/${id}`;
}

/** The dataset that parts make, in the order of their positions, or undefined where they have no strategy. */
export function datasetFrom(strategyId: string, parts: readonly Part[]): Dataset | undefined {
  const kept: Record<string, unknown> = {};
  const media = new Map<string, Uint8Array>();
  let boundary: Boundary | undefined;
  for (const {collection, id, value} of parts) {
    if (collection === 'media') media.set(id, Buffer.from(value as string, 'base64'));
    else if (collection === 'boundary') boundary = value as Boundary;
    else if (collections[collection as CollectionName] === 'one') kept[collection] = value;
    else {
      kept[collection] ??= [];
      (kept[collection] as unknown[]).push(value);
    }
  }
  if (kept.strategy === undefined) return undefined;
  return {
    id: strategyId,
    collections: kept as Dataset['collections'],
    media,
    ...(boundary === undefined ? {} : {boundary}),
  };
}

/** The parts of a dataset by collection, each in its order. */
function partsOf({collections: kept, media, boundary}: Dataset): Map<string, {id: string; value: unknown; raw: unknown}[]> {
  const parts = new Map<string, {id: string; value: unknown; raw: unknown}[]>();
  for (const [collection, data] of Object.entries(kept) as [CollectionName, unknown][])
    parts.set(
      collection,
      ([data].flat() as Item[]).map((item) => ({id: idOf(collection, item), value: item, raw: item})),
    );
  if (media.size > 0)
    parts.set(
      'media',
      [...media].map(([path, bytes]) => ({id: path, value: Buffer.from(bytes).toString('base64'), raw: bytes})),
    );
  if (boundary !== undefined) parts.set('boundary', [{id: 'boundary', value: boundary, raw: boundary}]);
  return parts;
}

/**
 * What has to change so that the stored parts become those of a dataset. What keeps its place keeps its position; what is new stands at the end; where the order is another one, the whole
 * collection is numbered anew.
 */
export function changesTo(after: Dataset, stored: ReadonlyMap<string, readonly StoredPart[]>): PartChange[] {
  const wanted = partsOf(after);
  return [...new Set([...stored.keys(), ...wanted.keys()])].flatMap((collection) =>
    changesIn(collection, wanted.get(collection) ?? [], stored.get(collection) ?? []),
  );
}

function changesIn(
  collection: string,
  wanted: readonly {id: string; value: unknown}[],
  before: readonly StoredPart[],
): PartChange[] {
  const old = new Map(before.map((part) => [part.id, part]));
  const ids = new Set(wanted.map(({id}) => id));
  const removed = before
    .filter(({id}) => !ids.has(id))
    .map(({id}): PartChange => ({collection, id, value: undefined, position: null}));
  let last = -1;
  const isInOrder = wanted.every(({id}) => {
    const position = old.get(id)?.position ?? Infinity;
    const follows = position > last || (position === Infinity && last === Infinity);
    last = position;
    return follows;
  });
  let next = Math.max(-1, ...before.map(({position}) => position)) + 1;
  const put = wanted.flatMap(({id, value}, index): PartChange[] => {
    const part = old.get(id);
    const position = isInOrder ? (part?.position ?? next++) : index;
    if (part !== undefined && part.position === position && sameItem(part.value, value)) return [];
    return [{collection, id, value, position}];
  });
  return [...removed, ...put];
}

/**
 * A dataset with what did not change as it is stored. An item that came with its fields in another order is not another one, and nothing of it is written: its bytes have to be the same here as
 * in every other process.
 */
export function asStored(
  after: Dataset,
  stored: ReadonlyMap<string, readonly StoredPart[]>,
  changed: readonly PartChange[],
): Dataset {
  const touched = new Set(changed.map(({collection, id}) => `${collection}/${id}`));
  const collections = Object.entries(after.collections).map(([name, data]) => {
    const values = new Map((stored.get(name) ?? []).map(({id, value}) => [id, value]));
    const settled = <Value>(item: Value): Value => {
      const id = idOf(name as CollectionName, item as Item);
      return touched.has(`${name}/${id}`) || !values.has(id) ? item : (values.get(id) as Value);
    };
    if (!Array.isArray(data)) return [name, settled(data)];
    const items = (data as Item[]).map(settled);
    // A collection without a change stays the same object.
    return [name, items.every((item, index) => item === data[index]) ? data : items];
  });
  return {...after, collections: Object.fromEntries(collections) as Dataset['collections']};
}
