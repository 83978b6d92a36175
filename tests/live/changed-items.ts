import {collections, type CollectionName} from '@send-strategy/sdk/reading';
import * as fc from 'fast-check';
import {itemsOf, keyOf, type Item} from '../../packages/service/src/edit/edit.ts';
import {type Dataset} from '../../packages/service/src/folder/dataset.ts';
import {fieldOf, fieldsOf, itemOf, oddTexts, type Known} from './items.ts';
import {oddValue} from './odd-values.ts';

/** An item of the strategy with a change, or as it is. */
export function changedItem(
  quillmere: Dataset,
  collection: CollectionName,
  known: Known,
): fc.Arbitrary<{id: string; text: string}> {
  const items = [...itemsOf(quillmere.collections, collection)];
  const key = keyOf(collection);
  return fc.constantFrom(...items).chain(([id, item]) => {
    const fields = Object.keys(item).filter((name) => name !== key);
    const whole = (changed: Item) => ({id, text: JSON.stringify(changed)});
    return fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .constantFrom(...fieldsOf(collection).filter((name) => name !== key))
          .chain((name) => fieldOf(collection, name, known).map((value) => whole({...item, [name]: value}))),
      },
      {weight: 2, arbitrary: fc.constantFrom(...fields).map((name) => whole({...item, [name]: undefined}))},
      {
        weight: 2,
        arbitrary: fc.tuple(fc.constantFrom(...fields), oddValue).map(([name, value]) => whole({...item, [name]: value})),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(placeIn(item), oddValue).map(([place, value]) => whole(replaced(item, place, value) as Item)),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('__proto__', 'constructor', 'toString', 'x', '', 'a/b~c', 'ID', 'version'), oddValue)
          .map(([name, value]) => ({
            id,
            text: `{${JSON.stringify(name)}:${JSON.stringify(value)},${JSON.stringify(item).slice(1)}`,
          })),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('new-one', '990010', ...oddTexts)
          .map((other) => ({id: other, text: JSON.stringify({...item, [key]: other})})),
      },
    );
  });
}

/** The strategy as a whole, with a collection that is changed or absent. */
export function wholeOf({collections: kept}: Dataset, known: Known): fc.Arbitrary<string> {
  return fc.constantFrom(...(Object.keys(collections) as CollectionName[])).chain((name) =>
    fc.oneof(
      fc.constant(JSON.stringify(kept)),
      fc.constant(JSON.stringify({...kept, [name]: undefined})),
      oddValue.map((value) => JSON.stringify({...kept, [name]: value})),
      oddValue.map((value) => JSON.stringify({...kept, [`${name}x`]: value})),
      itemOf(name, known).map((item) =>
        JSON.stringify({...kept, [name]: collections[name] === 'one' ? item : [...((kept[name] ?? []) as unknown[]), item]}),
      ),
    ),
  );
}

/** A place anywhere inside a value. */
function placeIn(value: unknown): fc.Arbitrary<(string | number)[]> {
  const places: (string | number)[][] = [];
  const walk = (part: unknown, path: (string | number)[]) => {
    if (path.length > 0) places.push(path);
    if (part !== null && typeof part === 'object')
      for (const [key, inner] of Object.entries(part)) walk(inner, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  walk(value, []);
  return fc.constantFrom(...places);
}

function replaced(value: unknown, [key, ...rest]: (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((entry, index) => (index === key ? replaced(entry, rest, by) : (entry as unknown)));
  return {...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by)};
}
