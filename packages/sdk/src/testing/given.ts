import {collections as kinds} from '../generated/resources.ts';
import type {CollectionName, KeptItems} from '../generated/resources.ts';
import {idOf, keyOf, type Boundary, type Collections, type Item, type State} from './kept.ts';

type KeyOf<Name extends CollectionName> = Extract<KeptItems[Name] extends {id: string} ? 'id' : 'urn', keyof KeptItems[Name]>;

/** An item with its id (schools: URN), and whatever else of it matters to a test. */
export type FakeItem<Name extends CollectionName> = Partial<KeptItems[Name]> & Pick<KeptItems[Name], KeyOf<Name>>;

/** What a fake service keeps of a strategy, as it is kept: without status, trend and progress, which are computed. Only what matters to a test has to be there. A constant is checked with `satisfies FakeStrategy`. */
export type FakeStrategy = {
  readonly [Name in CollectionName]?: (typeof kinds)[Name] extends 'one' ? Partial<KeptItems[Name]> : readonly FakeItem<Name>[];
} & {
  /** The area's outline, GeoJSON. */
  readonly boundary?: Boundary;
};

/** What a strategy is where a test does not say: invented, and marked so. */
const inventedStrategy = {
  title: 'An invented strategy',
  area: {name: 'An invented area', gssCode: 'Q99000001'},
  status: 'active',
  licence: 'CC0-1.0',
  attribution: 'Invented for a test.',
  languages: ['en'],
  sources: [],
  asOf: '2026-09-01',
  illustrative: true,
} satisfies Partial<KeptItems['strategy']>;

/**
 * What a strategy is to be, from what a test gives of it. Collections that are not given stay as they were, and so do fields of the strategy itself.
 *
 * @throws Where it could not be kept: an unknown collection, an item without its id, an id that is there twice.
 */
export function stateFrom(id: string, given: FakeStrategy, before: State | undefined): State {
  const {boundary, strategy, ...others} = copyOf(given) as {boundary?: Boundary; strategy?: Item} & Partial<Collections>;
  if (strategy?.id !== undefined && strategy.id !== id)
    throw new Error(`The strategy "${id}" was given the id "${strategy.id}". Leave it out, or give it the same.`);
  for (const [name, data] of Object.entries(others)) refuseUnfit(name, data);
  const outline = boundary ?? before?.boundary;
  const named: Item = {id, ...before?.collections.strategy, ...strategy};
  // At the end, so that what is given whole is published as it was given, to the byte.
  const missing = Object.entries(inventedStrategy).filter(([field]) => !(field in named));
  return {
    collections: {
      ...before?.collections,
      ...others,
      strategy: {...named, ...Object.fromEntries(missing)} as unknown as Collections['strategy'],
    },
    ...(outline && {boundary: outline}),
  };
}

/** A copy, so that what a test changes afterwards is not published unseen. */
export function copyOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function refuseUnfit(name: string, data: unknown): void {
  const kind = (kinds as Record<string, 'one' | 'list' | undefined>)[name];
  if (kind === undefined) throw new Error(`There is no collection "${name}". There are: ${Object.keys(kinds).join(', ')}.`);
  if (Array.isArray(data) !== (kind === 'list'))
    throw new Error(`Of ${name}, ${kind === 'list' ? 'a list of items' : 'one item'} was expected.`);
  if (kind === 'one') return;
  const seen = new Set<string>();
  for (const item of data as Item[]) {
    const id = item[keyOf(name)];
    if (typeof id !== 'string' || id === '')
      throw new Error(`An item of ${name} needs its ${keyOf(name)}: a text was expected, got ${JSON.stringify(id)}.`);
    if (seen.has(id)) throw new Error(`Two items of ${name} have the ${keyOf(name)} "${idOf(name as CollectionName, item)}".`);
    seen.add(id);
  }
}
