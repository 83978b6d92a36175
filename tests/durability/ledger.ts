import {isDeepStrictEqual} from 'node:util';
import {expect} from 'vitest';
import {type Store} from '../../packages/service/src/store/store.ts';
import {type Journal} from './writers.ts';

/** What a database keeps of changes, whole. */
export interface Ledger {
  readonly strategies: readonly {id: string; revision: number}[];
  readonly revisions: readonly {strategyId: string; revision: number; at: string}[];
  readonly changes: readonly {
    strategyId: string;
    revision: number;
    collection: string;
    itemId: string;
    body: string | null;
    position: number | null;
  }[];
  readonly items: readonly {
    strategyId: string;
    collection: string;
    itemId: string;
    version: number;
    body: string;
    position: number;
  }[];
}

/** Reads everything that a store keeps of changes. */
export async function ledgerOf({db}: Store): Promise<Ledger> {
  return {
    strategies: await db.selectFrom('strategy').selectAll().orderBy('id').execute(),
    revisions: await db
      .selectFrom('revision')
      .select(['strategyId', 'revision', 'at'])
      .orderBy('strategyId')
      .orderBy('revision')
      .execute(),
    changes: await db
      .selectFrom('change')
      .select(['strategyId', 'revision', 'collection', 'itemId', 'body', 'position'])
      .orderBy('strategyId')
      .orderBy('revision')
      .orderBy('collection')
      .orderBy('itemId')
      .execute(),
    items: await db.selectFrom('item').selectAll().execute(),
  };
}

/** Its tables agree: revisions are 1 to n, in the order of time, each with its changes, and the changes one after the other make the items. */
export function expectConsistent({strategies, revisions, changes, items}: Ledger): void {
  const made = new Map<string, object>();
  for (const {strategyId, revision, collection, itemId, body, position} of changes) {
    const name = JSON.stringify([strategyId, collection, itemId]);
    if (position === null) made.delete(name);
    else made.set(name, {strategyId, collection, itemId, version: revision, body, position});
  }
  const kept = new Map<string, object>(
    items.map((item) => [JSON.stringify([item.strategyId, item.collection, item.itemId]), {...item}]),
  );
  expect(kept).toEqual(made);
  for (const {id, revision} of strategies) {
    const own = revisions.filter(({strategyId}) => strategyId === id);
    expect(own.map((one) => one.revision)).toEqual(upTo(revision));
    expect(own.map(({at}) => at)).toEqual(own.map(({at}) => at).toSorted());
  }
  const numbers = (rows: readonly {strategyId: string; revision: number}[]) =>
    new Set(rows.map(({strategyId, revision}) => `${strategyId} ${revision}`));
  expect(numbers(changes)).toEqual(numbers(revisions));
}

/** Every acknowledged write is there with its body and version, and whole; nothing is there that was refused; nothing twice. */
export function expectKept({changes}: Ledger, {acknowledged, refused, unexpected}: Journal): void {
  expect(unexpected).toEqual([]);
  const bodies = new Map(
    changes.map(({strategyId, revision, collection, itemId, body}) => [
      JSON.stringify([strategyId, revision, collection, itemId]),
      body,
    ]),
  );
  const lost = acknowledged.flatMap(({strategyId, version, items}) =>
    items.filter(({collection, id, body}) => {
      const stored = bodies.get(JSON.stringify([strategyId, version, collection, id]));
      return typeof stored !== 'string' || !isDeepStrictEqual(JSON.parse(stored), body);
    }),
  );
  expect(lost).toEqual([]);
  const places = new Map<string, Set<string>>();
  for (const {strategyId, revision, collection, body} of changes)
    for (const [mark] of body?.matchAll(/mark [0-9a-f-]{36}/g) ?? [])
      places.set(mark, (places.get(mark) ?? new Set()).add(`${strategyId} ${revision} ${collection}`));
  const marks = refused.flatMap((text) => /mark [0-9a-f-]{36}/.exec(text)?.[0] ?? []);
  expect(marks.filter((mark) => places.has(mark))).toEqual([]);
  expect([...places].filter(([, where]) => where.size > 1)).toEqual([]);
  // The two organisations that only a whole strategy changes have one name at every revision.
  const pairs = new Map<string, string[]>();
  for (const {strategyId, revision, collection, itemId, body} of changes)
    if (collection === 'organisations' && itemId !== 'old-ccg' && body?.includes('mark ') === true) {
      const place = `${strategyId} ${revision}`;
      pairs.set(place, [...(pairs.get(place) ?? []), (JSON.parse(body) as {name: string}).name]);
    }
  expect([...pairs.values()].filter((names) => names.length !== 2 || names[0] !== names[1])).toEqual([]);
}

/** The feed over HTTP lists every revision once, in order, to the last. */
export async function expectFeedWhole(url: string, {strategies}: Ledger): Promise<void> {
  for (const {id, revision} of strategies) {
    const listed: number[] = [];
    for (let next: string | undefined = 'changes.json?after=0'; next !== undefined;) {
      const answer: Response = await fetch(`${url}/v1/strategies/${id}/${next}`);
      expect(answer.status).toBe(200);
      const {data, links} = (await answer.json()) as {data: {revision: number}[]; links: {next?: string}};
      listed.push(...data.map((entry) => entry.revision));
      ({next} = links);
    }
    expect(listed).toEqual(upTo(revision));
  }
}

function upTo(last: number): number[] {
  return Array.from({length: last}, (_, index) => index + 1);
}
