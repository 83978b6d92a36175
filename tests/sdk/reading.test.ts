import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {fetchTransport, isBadRequest, isNotFound, StrategyClient, type StrategyClientOptions} from '@send-strategy/sdk';
import {collections, dayOf, tables, type PublicCollectionName} from '@send-strategy/sdk/reading';
import {newSqlite, own, serveAgain, startLive, tokenFor, type LiveService} from '../live/live-service.ts';
import {dataset} from '../dataset-folder.ts';
import {hosts, startPlainFiles, type Host} from './hosts.ts';

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('this should have been rejected'),
    (error: unknown) => error,
  );

const transports: Readonly<Record<string, Partial<StrategyClientOptions>>> = {ky: {}, fetch: {transport: fetchTransport}};
const camelCase = (name: string) => name.replace(/-./g, ([, letter]) => letter!.toUpperCase());
const publicNames = Object.keys(collections).filter((name) => name !== 'consents') as PublicCollectionName[];

describe.each(Object.entries(hosts))('from %s', (kind, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.close());

  describe.each(Object.entries(transports))('through %s', (_, options) => {
    const client = () => new StrategyClient({baseUrl: host.baseUrl, ...options});

    test('every collection is there under its name, and the same as in the whole', async () => {
      const reader = client().strategy(own);
      const whole = (await reader.all.get()) as Record<string, unknown>;
      expect(Object.keys(whole).length).toBeGreaterThan(20);
      for (const name of publicNames) {
        const collection = reader[camelCase(name) as 'priorities'] as unknown as {
          list?(): Promise<unknown>;
          get(): Promise<unknown>;
        };
        const data = collections[name] === 'list' ? await collection.list!() : await collection.get();
        expect([name, data]).toEqual([name, whole[name]]);
      }
    });

    test('every table is there as CSV, with a row for each item', async () => {
      const reader = client().strategy(own);
      for (const name of tables) {
        const table = await reader.table(name);
        const items = (await reader.document(name)).data as unknown[];
        expect(table.split('\r\n').length).toBeGreaterThan(items.length);
      }
    });

    test('the strategies, the manifest, the outline and any path of the contract', async () => {
      expect((await client().strategies()).map(({id}) => id)).toContain(own);
      const reader = client().strategy(own);
      expect(Object.keys((await reader.manifest()).data.files)).toContain('priorities.json');
      const params = {strategyId: own};
      expect(await client().get('/strategies/{strategyId}/priorities.json', {params})).toEqual(
        await reader.document('priorities'),
      );
      const outline = await reader.boundary().catch((error: unknown) => error);
      expect(outline).toSatisfy((found) => isNotFound(found) || (found as {type: string}).type === 'FeatureCollection');
    });

    test('what is not there is NotFound', async () => {
      expect(await failure(client().strategy('nowhere').strategy.get())).toSatisfy(isNotFound);
      expect(await failure(client().strategy(own).priorities.get('nothing'))).toSatisfy(isNotFound);
    });

    test('the raw answer comes with the data where it is asked for', async () => {
      const reader = client().strategy(own);
      const {data, response} = await reader.priorities.list().withResponse();
      expect(data).toEqual(await reader.priorities.list());
      expect(response).toMatchObject({status: 200, stale: false, url: `${host.baseUrl}/strategies/${own}/priorities.json`});
      expect(JSON.parse(response.text)).toEqual(await reader.document('priorities'));
      expect(response.headers.get('content-type')).toContain('json');
      const again = await reader.priorities.list().withResponse();
      expect(again.data).toEqual(data);
      expect(again.response).toMatchObject({status: kind === 'plain files' ? 200 : 304, text: response.text});
    });

    test('a failure reaches who asks for the raw answer once, and nobody hears of it as unhandled', async () => {
      const unhandled: unknown[] = [];
      const note = (error: unknown) => void unhandled.push(error);
      process.on('unhandledRejection', note);
      expect(await failure(client().strategy('nowhere').priorities.list().withResponse())).toSatisfy(isNotFound);
      await new Promise(setImmediate);
      process.off('unhandledRejection', note);
      expect(unhandled).toEqual([]);
    });
  });
});

describe('an earlier day', () => {
  let live: LiveService;
  let today: string;

  beforeAll(async () => {
    live = await startLive(await newSqlite());
    today = dayOf(new Date());
  });
  afterAll(() => live.close());

  test('that is today has what the service publishes', async () => {
    const reader = new StrategyClient({baseUrl: `${live.url}/v1`}).strategy(own);
    const recorded = reader.recordedOn(today);
    expect(await recorded.priorities.list()).toEqual(await reader.priorities.list());
    expect(await recorded.all.get()).toEqual(await reader.all.get());
    expect(await recorded.table('actions')).toEqual(await reader.table('actions'));
    expect((await recorded.manifest()).data).toEqual((await reader.manifest()).data);
    expect(recorded.url('media/ladder.svg')).toMatch(new RegExp(`/media/ladder\\.svg\\?recordedOn=${today}$`));
  });

  test('before the strategy was there, or one to come, or none, is an error that says so', async () => {
    const reader = new StrategyClient({baseUrl: `${live.url}/v1`}).strategy(own);
    expect(await failure(reader.recordedOn('2001-01-01').priorities.list())).toSatisfy(isNotFound);
    for (const day of ['2999-01-01', 'spring', '31/03/2020', '2026-02-31', ''])
      expect(await failure(reader.recordedOn(day).priorities.list())).toMatchObject({
        name: 'StrategyError',
        message: expect.stringContaining('no day of the past'),
      });
  });

  test('has what was published then, and nothing that can be changed', async () => {
    // As if everything so far had been written on an earlier day.
    await live.store.db.updateTable('revision').set({at: '2026-01-10T12:00:00.000Z'}).execute();
    const service = await serveAgain(live.database);
    try {
      const token = await tokenFor(live.store, {role: 'editor', strategies: [own]});
      const reader = new StrategyClient({baseUrl: `${service.url}/v1`, token}).strategy(own);
      const before = await reader.priorities.list();
      await reader.priorities.update(before[0]!.id, (priority) => ({...priority, title: 'Another title'}));
      const recorded = reader.recordedOn('2026-02-01');
      expect(await recorded.priorities.list()).toEqual(before);
      expect((await reader.priorities.get(before[0]!.id)).title).toBe('Another title');
      expect([(recorded as object as typeof reader).changes, (recorded.priorities as typeof reader.priorities).update]).toEqual([
        undefined,
        undefined,
      ]);
    } finally {
      await service.close();
    }
  });

  test('is not to be had from a service of folders, which says so', async () => {
    const host = await hosts['a service of folders']!();
    const recorded = new StrategyClient({baseUrl: host.baseUrl}).strategy(own).recordedOn(today);
    const error = await failure(recorded.priorities.list());
    expect(error).toSatisfy(isBadRequest);
    expect((error as Error).message).toContain('keeps no history');
    await host.close();
  });

  test('is not to be had from plain files: the SDK notices that the day was ignored', async () => {
    const host = await startPlainFiles(await dataset());
    const reader = new StrategyClient({baseUrl: host.baseUrl}).strategy(own);
    const error = (await failure(reader.recordedOn('2026-03-31').priorities.list())) as Error;
    expect(error).toMatchObject({name: 'StrategyError', message: expect.stringContaining('keeps no history')});
    expect(await failure(reader.recordedOn('2026-03-31').table('actions'))).toMatchObject({message: error.message});
    await host.close();
  });
});
