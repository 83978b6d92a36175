import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {document, hashOf} from '../read/fake-service.fixture.ts';
import {compare} from './compare.ts';
import type {CopyStore, StoredCopy} from './copy-store.ts';
import type {LoadProgress} from './load.ts';
import {StrategyClient} from './strategy-client.ts';

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('this should have been rejected'),
    (error: unknown) => error,
  );

/** A service of many strategies on a free port. */
async function manyStrategies(count: number) {
  const ids = Array.from({length: count}, (_, index) => `area-${index + 1}`);
  const files = new Map<string, string>();
  const requests: IncomingMessage[] = [];
  let [open, most] = [0, 0];
  let handler: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  const set = (id: string, name: string, data: unknown) =>
    files.set(`/v1/strategies/${id}/${name}.json`, JSON.stringify(document(data)));
  for (const id of ids) {
    set(id, 'priorities', [{id: 'one', title: id}]);
    set(id, 'indicators', [
      {
        id: 'in-time',
        title: 'In time',
        definition: 'Issued in time',
        basis: 'All',
        unit: '%',
        decimals: 1,
        polarity: 'higherIsBetter',
        countsPeople: true,
        denominator: 'All plans',
      },
    ]);
    const number = ids.indexOf(id);
    set(id, 'observations', [
      {
        id: 'o',
        indicatorId: 'in-time',
        areaCode: `Q${99_000_000 + number}`,
        timePeriod: '2025',
        timeIdentifier: 'Calendar year',
        start: '2025-01-01',
        end: '2025-12-31',
        value: number + 40,
      },
    ]);
  }
  const server = createServer((request, response) => {
    requests.push(request);
    if (handler?.(request, response)) return;
    open += 1;
    most = Math.max(most, open);
    // Long enough for others to come in meanwhile.
    setTimeout(() => {
      open -= 1;
      const manifestOf = (id: string, generatedAt: string) => {
        const folder = `/v1/strategies/${id}/`;
        const own = [...files].filter(([path]) => path.startsWith(folder));
        const listed = own.map(([path, text]) => [path.slice(folder.length), {hash: hashOf(text), bytes: text.length}]);
        return JSON.stringify({data: {id, files: Object.fromEntries(listed)}, meta: {generatedAt}, links: {}});
      };
      const index = ids.map((id) => ({
        ...{id, title: id, status: 'active', illustrative: true, hash: hashOf(manifestOf(id, ''))},
        area: {name: `Area ${id}`, gssCode: `Q${99_000_000 + Number(id.slice(5)) - 1}`},
      }));
      const asked = ids.find((id) => request.url === `/v1/strategies/${id}/index.json`);
      const text =
        request.url === '/v1/index.json'
          ? JSON.stringify({data: index, links: {}})
          : asked
            ? manifestOf(asked, '2026-11-05T09:00:00Z')
            : files.get(request.url!);
      if (text === undefined) {
        response.writeHead(404).end();
        return;
      }
      const etag = `"${hashOf(text)}"`;
      const unchanged = request.headers['if-none-match'] === etag;
      response.writeHead(unchanged ? 304 : 200, {etag}).end(unchanged ? undefined : text);
    }, 1);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    set,
    most: () => most,
    /** The strategy is published no longer. */
    close(id: string) {
      ids.splice(ids.indexOf(id), 1);
      for (const path of files.keys()) if (path.includes(`/${id}/`)) files.delete(path);
    },
    handle: (next: typeof handler) => void (handler = next),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let service: Awaited<ReturnType<typeof manyStrategies>>;
let client: StrategyClient;
const ids = Array.from({length: 40}, (_, index) => `area-${index + 1}`);

beforeEach(async () => {
  service = await manyStrategies(40);
  client = new StrategyClient({baseUrl: service.baseUrl, retries: 0});
});

afterEach(() => service.stop());

describe('many strategies', () => {
  test('are read whole, in the order of the list, with what the list says of them', async () => {
    const loaded = await client.load(['priorities', 'indicators']);
    expect(loaded.map(({id}) => id)).toEqual(Array.from({length: 40}, (_, index) => `area-${index + 1}`));
    expect(loaded[7]).toMatchObject({
      summary: {title: 'area-8', area: {name: 'Area area-8'}},
      documents: {priorities: {data: [{title: 'area-8'}]}, indicators: {data: [{id: 'in-time'}]}},
    });
    expect(loaded.some(({error}) => error)).toBe(false);
    // The list, and of each strategy its manifest and two files.
    expect(service.requests).toHaveLength(121);
  });

  test.each([NaN, 0, 1, 3, 8])('are read %d at a time', async (concurrency) => {
    await client.load(['priorities'], {concurrency});
    expect(service.most()).toBeLessThanOrEqual(concurrency || 1);
    expect(service.most()).toBeGreaterThanOrEqual(Math.min(2, concurrency || 1));
  });

  test('are read again with one request where nothing changed', async () => {
    const first = await client.load(['priorities', 'indicators']);
    service.requests.length = 0;
    const second = await client.load(['priorities', 'indicators']);
    expect(service.requests).toHaveLength(1);
    expect(second).toEqual(first.map((strategy) => ({...strategy, unchanged: true})));
  });

  test('are read again only where something changed', async () => {
    await client.load(['priorities', 'indicators']);
    service.set('area-3', 'priorities', []);
    service.requests.length = 0;
    const loaded = await client.load(['priorities', 'indicators']);
    expect(loaded[2]!.documents.priorities!.data).toEqual([]);
    expect(loaded.map(({unchanged}) => unchanged)).toEqual(ids.map((id) => id !== 'area-3'));
    expect(service.requests.map(({url}) => url)).toEqual([
      '/v1/index.json',
      '/v1/strategies/area-3/index.json',
      '/v1/strategies/area-3/priorities.json',
    ]);
  });

  test('of which another collection is wanted are asked for that', async () => {
    await client.load(['priorities']);
    service.requests.length = 0;
    await client.load(['priorities', 'indicators']);
    expect(service.requests.filter(({url}) => url!.endsWith('priorities.json'))).toEqual([]);
    expect(service.requests.filter(({url}) => url!.endsWith('indicators.json'))).toHaveLength(40);
    service.requests.length = 0;
    await client.load(['indicators']);
    await client.load(['priorities']);
    expect(service.requests).toHaveLength(2);
  });

  test('of which a cache still has old files are never taken for whole', async () => {
    // As a CDN before the service: it knows the files as they were.
    const old = new Map<string, string>();
    let isBehind = false;
    const cached = new StrategyClient({
      baseUrl: service.baseUrl,
      transport: async (url, request) => {
        if (isBehind && old.has(url) && !url.endsWith('/v1/index.json')) return new Response(old.get(url));
        const response = await fetch(url, request);
        const text = await response.text();
        if (response.ok) old.set(url, text);
        return {status: response.status, ok: response.ok, headers: response.headers, text: async () => text};
      },
    });
    await cached.load(['priorities']);
    service.set('area-3', 'priorities', []);
    isBehind = true;
    for (let round = 0; round < 2; round += 1) {
      const [, , third] = await cached.load(['priorities']);
      expect(third).toMatchObject({unchanged: false, documents: {priorities: {data: [{title: 'area-3'}]}}});
    }
    isBehind = false;
    expect((await cached.load(['priorities']))[2]!.documents.priorities!.data).toEqual([]);
    expect((await cached.load(['priorities']))[2]!.unchanged).toBe(true);
  });

  test('are read after a change by what it left, not by a list that was asked for before', async () => {
    const slow = client.strategies();
    service.set('area-3', 'priorities', []);
    await slow;
    const list = client.strategy('area-3').priorities.list();
    const [, , third] = await client.load(['priorities']);
    await list;
    expect(third!.documents.priorities!.data).toEqual([]);
  });

  test('are not asked for one by one where even the list cannot be read', async () => {
    await client.load(['priorities', 'indicators']);
    service.handle((_request, response) => {
      response.writeHead(503).end();
      return true;
    });
    service.requests.length = 0;
    const stale = await client.load(['priorities', 'indicators', 'observations']);
    expect(service.requests).toHaveLength(1);
    expect(stale.every(({documents}) => documents.priorities!.meta.stale)).toBe(true);
    // Of what was never read there is no copy.
    expect(stale.every(({error}) => error?.name === 'ServerError')).toBe(true);
  });

  test('of which a new process has copies in a store are asked for their manifests only', async () => {
    const copies = new Map<string, StoredCopy>();
    const store: CopyStore = {
      get: async (url) => copies.get(url),
      set: async (url, copy) => void copies.set(url, copy),
      delete: async (url) => void copies.delete(url),
    };
    const first = await new StrategyClient({baseUrl: service.baseUrl, store}).load(['priorities', 'indicators']);
    service.requests.length = 0;
    const second = await new StrategyClient({baseUrl: service.baseUrl, store}).load(['priorities', 'indicators']);
    expect(second).toEqual(first);
    expect(service.requests).toHaveLength(41);
    expect(service.requests.every(({headers}) => headers['if-none-match'] !== undefined)).toBe(true);
  });

  test('end where the one who is told of progress fails, also later', async () => {
    const fault = new Error('A mistake of mine.');
    const loading = client.load(['priorities'], {
      onProgress: async () => {
        throw fault;
      },
    });
    expect(await failure(loading)).toBe(fault);
  });

  test('tell of each that is done', async () => {
    const seen: LoadProgress[] = [];
    await client.load(['priorities'], {onProgress: (progress) => seen.push(progress)});
    expect(seen.map(({done}) => done)).toEqual(Array.from({length: 40}, (_, index) => index + 1));
    expect(seen.every(({total, failed, unchanged}) => total === 40 && failed === 0 && !unchanged)).toBe(true);
    seen.length = 0;
    await client.load(['priorities'], {onProgress: (progress) => seen.push(progress)});
    expect(seen.every(({unchanged}) => unchanged)).toBe(true);
  });

  test('are not stopped by one that fails: it has its error', async () => {
    service.handle((request, response) => {
      if (request.url !== '/v1/strategies/area-5/indicators.json') return false;
      response.writeHead(500).end();
      return true;
    });
    const seen: LoadProgress[] = [];
    const loaded = await client.load(['priorities', 'indicators'], {onProgress: (progress) => seen.push(progress)});
    expect(loaded[4]).toMatchObject({error: {name: 'ServerError'}, documents: {priorities: {data: [{title: 'area-5'}]}}});
    expect(loaded.filter(({error}) => error)).toHaveLength(1);
    expect(seen.at(-1)).toMatchObject({failed: 1});
    service.handle(undefined);
    service.requests.length = 0;
    expect((await client.load(['priorities', 'indicators'])).some(({error}) => error)).toBe(false);
    expect(service.requests.map(({url}) => url)).toEqual([
      '/v1/index.json',
      '/v1/strategies/area-5/index.json',
      '/v1/strategies/area-5/indicators.json',
    ]);
  });

  test('that do not publish a collection do without it, which is no error', async () => {
    const [first] = await client.load(['priorities', 'charter'], {strategies: ['area-1']});
    expect(first).toMatchObject({documents: {priorities: {data: [{title: 'area-1'}]}}});
    expect(first).not.toHaveProperty('error');
    expect(first!.documents).not.toHaveProperty('charter');
  });

  test('that the service does not list have an error', async () => {
    const loaded = await client.load(['priorities'], {strategies: ['area-2', 'nowhere']});
    expect(loaded).toMatchObject([{id: 'area-2'}, {id: 'nowhere', error: {name: 'NotFound'}}]);
    expect(loaded[1]).not.toHaveProperty('summary');
  });

  test('that are no longer listed are forgotten: their copies go, from memory and from the store', async () => {
    const copies = new Map<string, StoredCopy>();
    const store: CopyStore = {
      get: async (url) => copies.get(url),
      set: async (url, copy) => void copies.set(url, copy),
      delete: async (url) => void copies.delete(url),
    };
    client = new StrategyClient({baseUrl: service.baseUrl, retries: 0, store});
    await client.load(['priorities', 'indicators']);
    expect(copies.size).toBe(121);
    service.close('area-7');
    expect(await client.load(['priorities', 'indicators'])).toHaveLength(39);
    expect(client.strategy('area-7').kept('priorities')).toBeUndefined();
    expect([...copies.keys()].filter((url) => url.includes('/area-7/'))).toEqual([]);
    service.requests.length = 0;
    await client.load(['priorities', 'indicators']);
    expect(service.requests).toHaveLength(1);
  });

  test('end with the signal, and nothing more is asked', async () => {
    const leaving = new AbortController();
    const loading = client.load(['priorities', 'indicators'], {
      concurrency: 2,
      signal: leaving.signal,
      onProgress: ({done}) => {
        if (done === 3) leaving.abort(new Error('Enough.'));
      },
    });
    expect(await failure(loading)).toMatchObject({message: 'Enough.'});
    // Those on their way may still arrive.
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(service.requests.length).toBeLessThan(15);
  });

  test('are the last good copies, marked, where the service is down; and read again when it is back', async () => {
    await client.load(['priorities']);
    service.handle((_request, response) => {
      response.writeHead(503).end();
      return true;
    });
    const stale = await client.load(['priorities']);
    expect(stale.every(({documents}) => documents.priorities!.meta.stale)).toBe(true);
    service.handle(undefined);
    const fresh = await client.load(['priorities']);
    expect(fresh.some(({documents}) => documents.priorities!.meta.stale)).toBe(false);
  });

  test('cannot be read where even the list cannot', async () => {
    service.handle((_request, response) => {
      response.writeHead(503).end();
      return true;
    });
    expect(await failure(client.load(['priorities']))).toMatchObject({name: 'ServerError'});
  });
});

describe('an indicator over strategies', () => {
  test('is compared where it can be, and those that could not be read are named', async () => {
    service.set('area-2', 'indicators', []);
    service.handle((request, response) => {
      if (request.url !== '/v1/strategies/area-5/observations.json') return false;
      response.writeHead(500).end();
      return true;
    });
    const {rows, unread, period, stale} = await compare(client, 'in-time');
    expect(period).toEqual({timePeriod: '2025', timeIdentifier: 'Calendar year'});
    expect(rows).toHaveLength(39);
    expect(rows.filter(({compared}) => compared)).toHaveLength(38);
    expect(rows[0]).toMatchObject({strategyId: 'area-40', rank: 1, observation: {value: 79}});
    expect(rows.find(({strategyId}) => strategyId === 'area-2')).toMatchObject({compared: false, why: {code: 'noIndicator'}});
    expect(unread.map(({id}) => id)).toEqual(['area-5']);
    expect(stale).toEqual([]);
  });

  test('can be found by more than its id', async () => {
    const {rows} = await compare(client, ({title}, {id}) => title === 'In time' && id !== 'area-1', {
      strategies: ['area-1', 'area-2'],
    });
    expect(rows.map(({strategyId, compared}) => [strategyId, compared])).toEqual([
      ['area-2', true],
      ['area-1', false],
    ]);
  });
});
