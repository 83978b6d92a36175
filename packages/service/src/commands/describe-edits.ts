import {collections} from '@send-strategy/sdk/reading';
import {itemsOf, sameItem, type Edit, type Item} from '../edit/edit.ts';
import {type Dataset} from '../folder/dataset.ts';

/** What edits do: how many items they add, change and take away, and how many say what is there already. */
export interface EditCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** The edits that change something. */
export function effective(before: Dataset | undefined, edits: readonly Edit[]): Edit[] {
  return edits.filter(({collection, id, item}) => {
    const old = itemBefore(before, collection, id);
    return item === undefined ? old !== undefined : old === undefined || !sameItem(old, item);
  });
}

/** Counts what edits do. */
export function countEdits(before: Dataset | undefined, edits: readonly Edit[]): EditCounts {
  const made = effective(before, edits);
  const removed = made.filter(({item}) => item === undefined).length;
  const added = made.filter(
    ({collection, id, item}) => item !== undefined && itemBefore(before, collection, id) === undefined,
  ).length;
  return {added, removed, changed: made.length - added - removed, unchanged: edits.length - made.length};
}

/** Each edit in lines for people: `+` what is added, `-` what is taken away, `~` what is changed, with each field as it was and as it will be. */
export function describeEdits(before: Dataset | undefined, edits: readonly Edit[]): string[] {
  return effective(before, edits).flatMap(({collection, id, item}) => {
    const name = collections[collection] === 'one' ? collection : `${collection}/${id}`;
    const old = itemBefore(before, collection, id);
    if (item === undefined) return [`- ${name}`];
    if (old === undefined) return [`+ ${name}${titleOf(item)}`];
    const fields = [...new Set([...Object.keys(old), ...Object.keys(item)])].filter(
      (field) => !sameItem(old[field], item[field]),
    );
    return [`~ ${name}`, ...fields.map((field) => `    ${field}: ${shown(old[field])} → ${shown(item[field])}`)];
  });
}

function itemBefore(before: Dataset | undefined, collection: Edit['collection'], id: string): Item | undefined {
  return before === undefined ? undefined : itemsOf(before.collections, collection).get(id);
}

function titleOf({title, name}: Item): string {
  const text = title ?? name;
  return typeof text === 'string' ? `: ${text}` : '';
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
