import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {isFeedRestarted, isNotFound, StrategyClient, type RevisionOfStrategy} from '@send-strategy/sdk';
import {newSqlite, own, startLive, tokenFor, type LiveService} from '../live/live-service.ts';
import {spareItem} from '../live/spare-items.ts';
import {startPlainFiles} from './hosts.ts';
import {startLossyProxy, type LossyProxy} from './lossy-proxy.ts';

let live: LiveService;
let proxy: LossyProxy;
let token: string;

const quillmere = () => new StrategyClient({baseUrl: `${proxy.url}/v1`, token, retries: 0}).strategy(own);
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('this should have been rejected'),
    (error: unknown) => error,
  );

async function collect(changes: AsyncIterable<RevisionOfStrategy>, limit = Infinity): Promise<number[]> {
  const revisions: number[] = [];
  for await (const {revision} of changes) {
    revisions.push(revision);
    if (revisions.length >= limit) break;
  }
  return revisions;
}

beforeAll(async () => {
  live = await startLive(await newSqlite());
  token = await tokenFor(live.store, {role: 'editor', strategies: [own]});
});

beforeEach(async () => {
  proxy = await startLossyProxy(live.url);
  return () => proxy.close();
});

afterAll(() => live.close());

describe('the feed of changes', () => {
  test('gives every revision once, in order, and ends', async () => {
    const {terms} = quillmere();
    await terms.add(spareItem('terms', 1) as never);
    await terms.add(spareItem('terms', 2) as never);
    const revisions = await collect(quillmere().changes());
    expect(revisions).toEqual(revisions.map((_, index) => index + 1));
    expect(revisions.length).toBeGreaterThanOrEqual(3);
  });

  test('says which items were put or removed', async () => {
    const {terms} = quillmere();
    const before = (await collect(quillmere().changes())).at(-1)!;
    const {version} = await terms.add(spareItem('terms', 3) as never);
    await terms.delete('spare-3', {version});
    const seen: RevisionOfStrategy[] = [];
    for await (const change of quillmere().changes({after: before})) seen.push(change);
    expect(seen).toMatchObject([
      {revision: before + 1, changes: [{collection: 'terms', id: 'spare-3', change: 'put'}]},
      {revision: before + 2, changes: [{collection: 'terms', id: 'spare-3', change: 'removed'}]},
    ]);
  });

  test('is resumed after any revision', async () => {
    const all = await collect(quillmere().changes());
    for (const after of all) expect(await collect(quillmere().changes({after}))).toEqual(all.slice(after));
    expect(await collect(quillmere().changes({after: all[0]!}), 1)).toEqual([all[1]]);
  });

  test('goes on over pages: 1,203 revisions', async () => {
    for (let number = 0; number < 1203; number += 1)
      await live.store.write('othermere', {name: 'tests', role: 'admin', via: 'command'}, (now) => ({
        ...now!.dataset,
        collections: {...now!.dataset.collections, strategy: {...now!.dataset.collections.strategy, title: `Title ${number}`}},
      }));
    const othermere = new StrategyClient({baseUrl: `${proxy.url}/v1`}).strategy('othermere');
    expect(await collect(othermere.changes({after: 1}))).toEqual(Array.from({length: 1203}, (_, index) => index + 2));
    expect(proxy.requests.map(({path}) => path.replace(/.*\?/, ''))).toEqual(['after=1', 'after=501', 'after=1001']);
  });

  test('where it is followed, waits for what comes, through an outage, and ends with the signal', async () => {
    const {terms} = quillmere();
    const latest = (await collect(quillmere().changes())).at(-1)!;
    const leaving = new AbortController();
    const seen: number[] = [];
    const following = (async () => {
      for await (const {revision} of quillmere().changes({after: latest, follow: true, interval: 20, signal: leaving.signal}))
        seen.push(revision);
    })();
    proxy.loseAnswers('GET', 3);
    await expect.poll(() => proxy.requests.length).toBeGreaterThan(5);
    await new StrategyClient({baseUrl: `${live.url}/v1`, token}).strategy(own).terms.add(spareItem('terms', 4) as never);
    await expect.poll(() => seen).toEqual([latest + 1]);
    await terms.update('spare-4', (term) => ({...term, plainMeaning: 'Come as you like.'}));
    await expect.poll(() => seen).toEqual([latest + 1, latest + 2]);
    leaving.abort(new Error('Enough.'));
    expect(await failure(following)).toMatchObject({message: 'Enough.'});
  });

  test('where it is not followed, an outage is an error, and what was seen is known', async () => {
    proxy.loseAnswers('GET', 1);
    expect(await failure(collect(quillmere().changes()))).toMatchObject({name: 'NetworkError'});
  });

  test('that has fewer revisions than were seen says that the service began anew', async () => {
    const error = await failure(collect(quillmere().changes({after: 1_000_000, follow: true})));
    expect(error).toSatisfy(isFeedRestarted);
    expect((error as Error).message).toContain('1000000 was seen');
  });

  test('is not to be had from plain files, which says what is', async () => {
    const host = await startPlainFiles();
    const error = await failure(collect(new StrategyClient({baseUrl: host.baseUrl}).strategy(own).changes({follow: true})));
    expect(error).toSatisfy(isNotFound);
    expect((error as Error).message).toContain('watch() works with every host');
    await host.close();
  });
});
