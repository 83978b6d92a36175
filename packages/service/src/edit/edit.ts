import {collections, keys, type CollectionName} from '@send-strategy/sdk/reading';
import {type Dataset, type KeptCollections} from '../folder/dataset.ts';

/** An item as it is kept, whatever its collection. */
export type Item = Readonly<Record<string, unknown>>;

/** One item that is put in place of the one with its id, or added, or (where `item` is undefined) taken away. */
export interface Edit {
  readonly collection: CollectionName;
  /** The item's id; a school's URN; for a collection that is one document its name. */
  readonly id: string;
  readonly item: Item | undefined;
}

/** The field that identifies an item of a collection. */
export function keyOf(collection: string): string {
  return keys[collection] ?? 'id';
}

/** The id that an item has in its collection. */
export function idOf(collection: CollectionName, item: Item): string {
  return collections[collection] === 'one' ? collection : String(item[keyOf(collection)]);
}

/** An edit that puts an item. */
export function put(collection: CollectionName, item: object): Edit {
  return {collection, id: idOf(collection, item as Item), item: item as Item};
}

/** The items of a collection by their ids, in their order. */
export function itemsOf(kept: KeptCollections, collection: CollectionName): Map<string, Item> {
  const data = kept[collection];
  if (data === undefined) return new Map();
  return new Map(([data].flat() as Item[]).map((item) => [idOf(collection, item), item]));
}

/** The dataset after the edits. What is new stands at the end of its collection; what is replaced keeps its place; a collection without an edit stays the same object. */
export function withEdits(dataset: Dataset, edits: readonly Edit[]): Dataset {
  const changed: Record<string, unknown> = {...dataset.collections};
  for (const collection of new Set(edits.map((edit) => edit.collection))) {
    const items = itemsOf(dataset.collections, collection);
    for (const {id, item} of edits.filter((edit) => edit.collection === collection)) {
      if (item === undefined) items.delete(id);
      else items.set(id, item);
    }
    const left = [...items.values()];
    if (collections[collection] === 'list') changed[collection] = left;
    else if (left.length > 0) changed[collection] = left[0];
    else delete changed[collection];
  }
  return {...dataset, collections: changed as Dataset['collections']};
}

/** The edits that make one dataset's items into another's. The order of items is not looked at. */
export function editsBetween(before: KeptCollections, after: KeptCollections): Edit[] {
  return (Object.keys(collections) as CollectionName[]).flatMap((collection) => {
    if (before[collection] === after[collection]) return [];
    const [old, current] = [itemsOf(before, collection), itemsOf(after, collection)];
    const puts = [...current].filter(([id, item]) => !old.has(id) || !sameItem(old.get(id)!, item));
    const removals = [...old.keys()].filter((id) => !current.has(id));
    return [
      ...removals.map((id): Edit => ({collection, id, item: undefined})),
      ...puts.map(([id, item]): Edit => ({collection, id, item})),
    ];
  });
}

/** Whether two items say the same. The order of fields makes no difference, that of entries does. */
export function sameItem(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((entry, index) => sameItem(entry, b[index]));
  const [left, right] = [a, b].map((item) => Object.entries(item).filter(([, value]) => value !== undefined)) as [
    [string, unknown][],
    [string, unknown][],
  ];
  return left.length === right.length && left.every(([key, value]) => key in b && sameItem(value, (b as Item)[key]));
}
