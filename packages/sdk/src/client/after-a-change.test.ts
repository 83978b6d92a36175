import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {document} from '../read/fake-service.fixture.ts';
import {StrategyClient} from './strategy-client.ts';

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('this should have been rejected'),
    (error: unknown) => error,
  );

/** A service whose reads can be held: they are answered with what was there when they came. */
async function heldService() {
  let title = 'OLD';
  let holding = false;
  let losing = false;
  const held: (() => void)[] = [];
  const arrivals: (() => void)[] = [];
  const send = (response: ServerResponse, body: unknown) => response.end(JSON.stringify(body));
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      if (request.method !== 'GET') {
        title = 'NEW';
        if (losing) return void response.destroy();
        return void send(response, {data: {id: 'one'}, meta: {version: 2}});
      }
      const now = title;
      const body =
        request.url!.endsWith('/index.json') && !request.url!.includes('/strategies/')
          ? {data: [{id: 'marlhaven', title: now, area: {name: 'Marlhaven', gssCode: 'Q99000007'}, hash: now}], links: {}}
          : document(request.url!.endsWith('/index.json') ? {files: {}} : [{id: 'one', title: now}]);
      arrivals.shift()?.();
      if (holding) held.push(() => void send(response, body));
      else send(response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    hold: () => void (holding = true),
    lose: () => void (losing = true),
    release() {
      holding = false;
      for (const answer of held.splice(0)) answer();
    },
    next: () => new Promise<void>((resolve) => arrivals.push(resolve)),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let service: Awaited<ReturnType<typeof heldService>>;
let client: StrategyClient;
let marlhaven: ReturnType<typeof client.strategy>;

beforeEach(async () => {
  service = await heldService();
  client = new StrategyClient({baseUrl: service.baseUrl, token: 'officer', retries: 0});
  marlhaven = client.strategy('marlhaven');
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await service.stop();
});

const change = () => marlhaven.priorities.put({id: 'one', title: 'NEW'} as never, {version: 1});
const titleNow = async () => (await marlhaven.priorities.list())[0]!.title;

describe('a read after a change sees it, whatever was on its way before:', () => {
  const before = {
    'a list': () => marlhaven.priorities.list(),
    'a read': () => marlhaven.read('priorities'),
    'a document by its path': () => client.get('/strategies/{strategyId}/priorities.json', {params: {strategyId: 'marlhaven'}}),
    'a check of who watches': async () => {
      marlhaven.watch(['priorities'], () => {});
      await marlhaven.check();
    },
  };

  test.each(Object.entries(before))('%s', async (_what, ask) => {
    service.hold();
    const arrived = service.next();
    const early = ask().catch(() => {});
    await arrived;
    await change();
    const [list, read] = [titleNow(), marlhaven.read('priorities')];
    service.release();
    expect([await list, (await read).document.data[0]!.title]).toEqual(['NEW', 'NEW']);
    await early;
  });

  test('a list that two shared, of whom one left', async () => {
    service.hold();
    const arrived = service.next();
    const leaving = new AbortController();
    const early = [marlhaven.priorities.list(), failure(marlhaven.priorities.list({signal: leaving.signal}))];
    await arrived;
    leaving.abort(new Error('Gone.'));
    await early[1];
    await change();
    const list = titleNow();
    service.release();
    expect(await list).toBe('NEW');
    await early[0];
  });

  test('the list of strategies, and what is loaded by it', async () => {
    service.hold();
    const arrived = service.next();
    const early = client.strategies();
    await arrived;
    await change();
    const [strategies, loaded] = [client.strategies(), client.load(['priorities'])];
    service.release();
    expect([(await strategies)[0]!.title, (await loaded)[0]!.documents.priorities!.data[0]!.title]).toEqual(['NEW', 'NEW']);
    await early;
  });
});

test('a change whose answer was lost may have been done, so a read after it does not join one of before', async () => {
  service.hold();
  const arrived = service.next();
  const early = marlhaven.priorities.list();
  await arrived;
  service.lose();
  expect(await failure(change())).toMatchObject({name: 'NetworkError'});
  const list = titleNow();
  service.release();
  expect(await list).toBe('NEW');
  await early;
});

test('who reads after a change does not wait for what was asked before it, and can leave', async () => {
  service.hold();
  const arrived = service.next();
  const early = marlhaven.priorities.list();
  await arrived;
  await change();
  const leaving = new AbortController();
  const left = failure(marlhaven.priorities.list({signal: leaving.signal}));
  leaving.abort(new Error('Gone.'));
  expect(await left).toMatchObject({message: 'Gone.'});
  service.release();
  await early;
});

test('in a page, everything that is read after a change goes past the HTTP cache', async () => {
  vi.stubGlobal('document', Object.assign(new EventTarget(), {baseURI: 'https://school.example/', hidden: false}));
  vi.stubGlobal('crossOriginIsolated', false);
  const modes: [string, unknown][] = [];
  const page = new StrategyClient({
    baseUrl: service.baseUrl,
    token: 'officer',
    transport: (url, request) => {
      if (!request.method) modes.push([url.replace(/.*\//, ''), request.cache]);
      return fetch(url, request);
    },
  });
  const reader = page.strategy('marlhaven');
  await reader.priorities.list();
  await reader.priorities.put({id: 'one', title: 'NEW'} as never, {version: 1});
  await reader.priorities.list();
  await reader.read('priorities');
  await page.strategies();
  await reader.table('actions');
  expect(modes).toEqual([
    ['priorities.json', undefined],
    ['priorities.json', 'no-cache'],
    ['priorities.json', 'no-cache'],
    ['index.json', 'no-cache'],
    ['actions.csv', 'no-cache'],
  ]);
});
