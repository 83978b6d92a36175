import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {document, documents, fakeService} from '../read/fake-service.fixture.ts';
import {isNotFound} from '../read/errors.ts';
import {fetchTransport} from '../read/transport.ts';
import type {CopyStore, StoredCopy} from './copy-store.ts';
import type {LogEvent} from './log.ts';
import {StrategyClient, type StrategyClientOptions} from './strategy-client.ts';

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('this should have been rejected'),
    (error: unknown) => error,
  );

/** A store as a database would be one, which can be looked into. */
class MapStore implements CopyStore {
  readonly copies = new Map<string, StoredCopy>();

  async get(url: string): Promise<StoredCopy | undefined> {
    return this.copies.get(url);
  }
  async set(url: string, copy: StoredCopy): Promise<void> {
    this.copies.set(url, copy);
  }
  async delete(url: string): Promise<void> {
    this.copies.delete(url);
  }
}

describe.each([
  ['ky', {retries: 0}],
  ['fetch', {transport: fetchTransport}],
] as const)('through %s', (_, sending) => {
  let service: Awaited<ReturnType<typeof fakeService>>;
  const clientWith = (options: Partial<StrategyClientOptions> = {}) =>
    new StrategyClient({baseUrl: service.baseUrl, ...sending, ...options});
  const marlhaven = (options?: Partial<StrategyClientOptions>) => clientWith(options).strategy('marlhaven');

  beforeEach(async () => {
    service = await fakeService();
  });

  afterEach(async () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    await service.stop();
  });

  describe('where the service is down', () => {
    test('the last good copy is given, and says that it is stale', async () => {
      const reader = marlhaven();
      const before = await reader.document('priorities');
      expect(before.meta).not.toHaveProperty('stale');
      await service.stop();
      const after = await reader.document('priorities');
      expect(after).toEqual({...before, meta: {...before.meta, stale: true}});
      expect(await reader.priorities.list()).toEqual(before.data);
      expect(await reader.priorities.get('early-help')).toMatchObject({number: 1});
      const {response} = await reader.priorities.list().withResponse();
      expect(response).toMatchObject({stale: true, checkedAt: reader.kept('priorities')!.checkedAt});
      await service.startAgain();
      expect((await reader.document('priorities')).meta).not.toHaveProperty('stale');
    });

    test('the kept copy itself is not marked', async () => {
      const reader = marlhaven();
      await reader.document('priorities');
      await service.stop();
      await reader.document('priorities');
      expect(reader.kept('priorities')!.document.meta).not.toHaveProperty('stale');
    });

    test('the log says so, and why', async () => {
      const events: LogEvent[] = [];
      const reader = marlhaven({log: (event) => events.push(event)});
      await reader.priorities.list();
      await service.stop();
      await reader.priorities.list();
      expect(events).toMatchObject([
        {type: 'attempt', attempt: 1, method: 'GET', status: 200, url: reader.url('priorities.json')},
        {type: 'attempt', attempt: 1, method: 'GET', error: expect.any(Error)},
        {type: 'stale', url: reader.url('priorities.json'), checkedAt: expect.any(Date), error: {name: 'NetworkError'}},
      ]);
    });

    test.each([408, 429, 500, 502, 503, 504])('a status of %i counts as down', async (status) => {
      const reader = marlhaven();
      await reader.priorities.list();
      service.answer('priorities.json', (_request, response) => response.writeHead(status).end('later'));
      expect((await reader.document('priorities')).meta.stale).toBe(true);
    });

    test.each([400, 401, 403, 404, 410])('a status of %i does not', async (status) => {
      const reader = marlhaven();
      await reader.priorities.list();
      service.answer('priorities.json', (_request, response) => response.writeHead(status).end('no'));
      expect(await failure(reader.document('priorities'))).toMatchObject({status});
    });

    test('a sign-in page in front of it counts as down, too', async () => {
      const reader = marlhaven();
      await reader.priorities.list();
      service.answer('priorities.json', (_request, response) => response.end('<p>Please sign in'));
      expect((await reader.document('priorities')).meta.stale).toBe(true);
    });

    test('what was withdrawn is not given again, also when the service is down later', async () => {
      const reader = marlhaven();
      await reader.priorities.list();
      service.withdraw('priorities.json');
      expect(await failure(reader.priorities.list())).toSatisfy(isNotFound);
      await service.stop();
      expect(await failure(reader.priorities.list())).toMatchObject({name: 'NetworkError'});
    });

    test('a copy that is too old is not given, but read() gives it with its date', async () => {
      const reader = marlhaven({maxStale: 60_000});
      await reader.priorities.list();
      await service.stop();
      vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 59_000});
      expect(await reader.priorities.list()).toHaveLength(2);
      vi.setSystemTime(Date.now() + 2000);
      expect(await failure(reader.priorities.list())).toMatchObject({name: 'NetworkError'});
      expect(await reader.read('priorities')).toMatchObject({error: {name: 'NetworkError'}, checkedAt: expect.any(Date)});
    });

    test('what names schools is given for two minutes only, as they may have withdrawn their consent meanwhile', async () => {
      const reader = marlhaven();
      await Promise.all([reader.schools.list(), reader.priorities.list()]);
      await service.stop();
      vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 119_000});
      expect(await reader.schools.list()).toHaveLength(1);
      vi.setSystemTime(Date.now() + 2000);
      expect(await failure(reader.schools.list())).toMatchObject({name: 'NetworkError'});
      expect(await reader.priorities.list()).toHaveLength(2);
    });

    test('no copy is given for maxStale 0, and none to who asks for the service itself', async () => {
      for (const [options, read] of [
        [{maxStale: 0}, {}],
        [{}, {reload: true}],
      ] as const) {
        await service.startAgain().catch(() => {});
        const reader = marlhaven(options);
        await reader.priorities.list();
        await service.stop();
        expect(await failure(reader.priorities.list(read))).toMatchObject({name: 'NetworkError'});
        await service.startAgain();
      }
    });

    test('the outline, which has no meta, is given too', async () => {
      service.publish('boundary.geojson', {type: 'FeatureCollection', features: []});
      const reader = marlhaven();
      const before = await reader.boundary();
      await service.stop();
      expect(await reader.boundary()).toEqual(before);
      expect((await reader.boundary().withResponse()).response.stale).toBe(true);
    });
  });

  describe('a store of copies', () => {
    test('saves a new process the text: it asks with the ETag of the stored copy', async () => {
      const store = new MapStore();
      const first = await marlhaven({store}).document('priorities');
      await expect.poll(() => store.copies.size).toBe(1);
      const reader = marlhaven({store});
      expect(await reader.document('priorities')).toEqual(first);
      expect(service.requests.at(-1)?.headers['if-none-match']).toMatch(/^"[\w-]{22}"$/);
      // From then on the copy in memory is asked with.
      await reader.document('priorities');
      expect(service.requests.at(-1)?.headers['if-none-match']).toMatch(/^"[\w-]{22}"$/);
      expect((await reader.priorities.list().withResponse()).response.status).toBe(304);
    });

    test('gives a new process the last good copy where the service is down', async () => {
      const store = new MapStore();
      const first = await marlhaven({store}).document('priorities');
      await expect.poll(() => store.copies.size).toBe(1);
      await service.stop();
      const reader = marlhaven({store});
      expect(await reader.document('priorities')).toEqual({...first, meta: {...first.meta, stale: true}});
      expect(await reader.read('priorities')).toMatchObject({document: first, error: {name: 'NetworkError'}});
    });

    test('knows when a copy was last confirmed, also by an answer that nothing changed', async () => {
      const store = new MapStore();
      vi.useFakeTimers({toFake: ['Date'], now: Date.parse('2026-11-05T09:00:00Z')});
      const reader = marlhaven({store});
      await reader.priorities.list();
      vi.setSystemTime(Date.parse('2026-11-06T09:00:00Z'));
      await reader.priorities.list();
      await expect.poll(() => [...store.copies.values()]).toMatchObject([{checkedAt: Date.parse('2026-11-06T09:00:00Z')}]);
      await marlhaven({store}).priorities.list();
      expect([...store.copies.values()]).toMatchObject([{checkedAt: Date.parse('2026-11-06T09:00:00Z')}]);
    });

    test('is told of one change after the other, so that what was withdrawn does not come back', async () => {
      const store = new MapStore();
      const finish: (() => void)[] = [];
      const set = store.set.bind(store);
      vi.spyOn(store, 'set').mockImplementation(async (...copy) => {
        await new Promise<void>((resolve) => finish.push(resolve));
        return set(...copy);
      });
      const reader = marlhaven({store});
      await reader.priorities.list();
      // Begun before the answer was given.
      expect(finish).toHaveLength(1);
      service.withdraw('priorities.json');
      await failure(reader.priorities.list());
      finish[0]!();
      await new Promise(setImmediate);
      expect(store.copies.size).toBe(0);
    });

    test('whose copy stands in is watched: its withdrawal during the outage is told', async () => {
      const store = new MapStore();
      await marlhaven({store}).priorities.list();
      await expect.poll(() => store.copies.size).toBe(1);
      await service.stop();
      const reader = marlhaven({store});
      await reader.read('priorities');
      expect(reader.kept('priorities')).toBeDefined();
      const told: unknown[] = [];
      reader.watch(['priorities'], (event) => told.push(event));
      service.withdraw('priorities.json');
      await service.startAgain();
      await reader.check();
      expect(told).toMatchObject([{type: 'changed', names: ['priorities']}, {type: 'reachable'}]);
      expect(reader.kept('priorities')).toBeUndefined();
      await expect.poll(() => [...store.copies.keys()]).toEqual([reader.url('index.json')]);
    });

    test('loses what was withdrawn', async () => {
      const store = new MapStore();
      const reader = marlhaven({store});
      await reader.priorities.list();
      await expect.poll(() => store.copies.size).toBe(1);
      service.withdraw('priorities.json');
      await failure(reader.priorities.list());
      await expect.poll(() => store.copies.size).toBe(0);
    });

    test('gets nothing that is no document: a sign-in page is not kept', async () => {
      const store = new MapStore();
      service.answer('priorities.json', (_request, response) =>
        response.writeHead(200, {etag: '"page"'}).end('<p>Please sign in'),
      );
      await failure(marlhaven({store}).priorities.list());
      expect(store.copies.size).toBe(0);
    });

    test('never gets a draft', async () => {
      const store = new MapStore();
      const draft = clientWith({store, token: 'officer'}).strategy('marlhaven', {draft: true});
      await draft.priorities.list();
      expect(service.requests.at(-1)?.headers.authorization).toBe('Bearer officer');
      await draft.priorities.list();
      expect(store.copies.size).toBe(0);
    });

    test.each(['get', 'set'] as const)('whose %s fails is done without, and the log says so', async (method) => {
      const store = new MapStore();
      const fault = new Error('The disk is full.');
      vi.spyOn(store, method).mockRejectedValue(fault);
      const events: LogEvent[] = [];
      expect(await marlhaven({store, log: (event) => events.push(event)}).priorities.list()).toHaveLength(2);
      await expect
        .poll(() => events)
        .toContainEqual({
          type: 'storeFailed',
          url: `${service.baseUrl}/strategies/marlhaven/priorities.json`,
          error: fault,
        });
    });

    test.each(['', '{"data": [', 'null', undefined])(
      'whose copy is %j is done without: the file is asked for whole',
      async (text) => {
        const store = new MapStore();
        const url = `${service.baseUrl}/strategies/marlhaven/priorities.json`;
        const events: LogEvent[] = [];
        await store.set(url, {text: text as string, etag: '"old"', checkedAt: Date.now()});
        expect(await marlhaven({store, log: (event) => events.push(event)}).priorities.list()).toHaveLength(2);
        expect(service.requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
        expect(events).toContainEqual({type: 'storeFailed', url, error: expect.any(Error)});
        await expect.poll(() => store.copies.get(url)?.text).toContain('early-help');
        await store.set(url, {text: text as string, etag: '"old"', checkedAt: Date.now()});
        await service.stop();
        expect(await failure(marlhaven({store}).priorities.list())).toMatchObject({name: 'NetworkError'});
      },
    );

    test.each(['{"x": 1}', '"text"'])('whose copy is other JSON, %s, is done without', async (text) => {
      const store = new MapStore();
      const url = `${service.baseUrl}/strategies/marlhaven/priorities.json`;
      await store.set(url, {text, etag: '"old"', checkedAt: Date.now()});
      expect(await marlhaven({store}).priorities.list()).toHaveLength(2);
    });

    test('whose copy does not say when it was confirmed is done without', async () => {
      const store = new MapStore();
      const url = `${service.baseUrl}/strategies/marlhaven/priorities.json`;
      await store.set(url, {text: JSON.stringify(documents['priorities.json']), etag: '"old"'} as StoredCopy);
      await service.stop();
      expect(await failure(marlhaven({store}).priorities.list())).toMatchObject({name: 'NetworkError'});
    });

    test('is told of an answer once, however many share it', async () => {
      const store = new MapStore();
      const set = vi.spyOn(store, 'set');
      const reader = marlhaven({store});
      await Promise.all(Array.from({length: 50}, () => reader.priorities.list()));
      expect(set).toHaveBeenCalledTimes(1);
    });

    test('that never answers keeps nobody from reading a service that does', async () => {
      vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
      const never = () => new Promise<never>(() => {});
      const events: LogEvent[] = [];
      const list = marlhaven({
        store: {get: never, set: never, delete: never},
        log: (event) => events.push(event),
      }).priorities.list();
      await vi.advanceTimersByTimeAsync(5000);
      vi.useRealTimers();
      expect(await list).toHaveLength(2);
      expect(events).toContainEqual(expect.objectContaining({type: 'storeFailed'}));
    });

    test('that throws at once instead of rejecting is done without, too', async () => {
      const fault = () => {
        throw new Error('No store here.');
      };
      expect(await marlhaven({store: {get: fault, set: fault, delete: fault}}).priorities.list()).toHaveLength(2);
    });

    test('in a browser, where ETags are the HTTP cache’s, causes no header of our own', async () => {
      vi.stubGlobal('document', Object.assign(new EventTarget(), {baseURI: `${service.baseUrl}/`, hidden: false}));
      vi.stubGlobal('crossOriginIsolated', false);
      const store = new MapStore();
      await marlhaven({store}).priorities.list();
      await expect.poll(() => store.copies.size).toBe(1);
      await marlhaven({store}).priorities.list();
      expect(service.requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
      await service.stop();
      expect((await marlhaven({store}).document('priorities')).meta.stale).toBe(true);
    });
  });

  describe('a draft', () => {
    test('that a token no longer opens is asked for with another one, where the function has one', async () => {
      const seen: (string | undefined)[] = [];
      service.answer('priorities.json', (request, response) => {
        seen.push(request.headers.authorization);
        if (request.headers.authorization === 'Bearer new') response.end(JSON.stringify(documents['priorities.json']));
        else response.writeHead(404).end();
      });
      const tokens = ['old', 'new'];
      const draft = clientWith({token: () => tokens.shift() ?? 'new'}).strategy('marlhaven', {draft: true});
      expect(await draft.priorities.list()).toHaveLength(2);
      expect(seen).toEqual(['Bearer old', 'Bearer new']);
    });

    test('is not given as a stale copy where the token is at fault', async () => {
      let token: string | (() => never) = 'good';
      const fault = new Error('The sign-in expired.');
      const draft = clientWith({token: () => (typeof token === 'string' ? token : token())}).strategy('marlhaven', {draft: true});
      await draft.priorities.list();
      token = () => {
        throw fault;
      };
      expect(await failure(draft.priorities.list())).toMatchObject({name: 'StrategyError', cause: fault});
      token = 'two words';
      expect(await failure(draft.priorities.list())).toMatchObject({message: expect.stringContaining('no bearer token')});
    });
  });

  test('a log that rejects is reported, and changes nothing', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    const log = async () => {
      throw new Error('A mistake in the log.');
    };
    expect(await marlhaven({log}).priorities.list()).toHaveLength(2);
    await expect.poll(() => reported.mock.calls.length).toBe(1);
    reported.mockRestore();
  });

  test('a strategy that was withdrawn whole is told of, and its copies are gone', async () => {
    const reader = marlhaven();
    await Promise.all([reader.priorities.list(), reader.schools.list()]);
    const told: unknown[] = [];
    reader.watch(['priorities', 'schools'], (event) => told.push(event));
    for (const name of ['index.json', 'priorities.json', 'schools.json'])
      service.answer(name, (_request, response) => response.writeHead(404).end());
    await reader.check();
    expect(told[0]).toEqual({type: 'changed', names: ['priorities', 'schools']});
    expect([reader.kept('priorities'), reader.kept('schools')]).toEqual([undefined, undefined]);
  });

  test('a draft is not read() by who may no longer see it', async () => {
    const draft = clientWith({token: 'officer'}).strategy('marlhaven', {draft: true});
    await draft.read('priorities');
    for (const status of [401, 403]) {
      service.answer('priorities.json', (_request, response) => response.writeHead(status).end());
      expect(await failure(draft.read('priorities'))).toMatchObject({status});
    }
  });

  test('a request that its worker lost is not joined for ever', async () => {
    vi.useFakeTimers({toFake: ['Date']});
    let isLost = true;
    const transport = async () => (isLost ? new Promise<never>(() => {}) : new Response(JSON.stringify(document([]))));
    // The timers ended with the worker's request, too.
    const reader = marlhaven({transport, timeout: {attempt: 2e9, total: 2e9}});
    void reader.priorities.list();
    isLost = false;
    vi.setSystemTime(Date.now() + 2_000_001_001);
    expect(await reader.priorities.list()).toEqual([]);
  });

  test('an answer that comes after its time does not replace a newer one', async () => {
    const pending: ((response: Response) => void)[] = [];
    const transport = () => new Promise<Response>((resolve) => pending.push(resolve));
    const reader = marlhaven({transport, timeout: {attempt: 30}});
    expect(await failure(reader.priorities.list())).toMatchObject({name: 'TimeoutError'});
    const second = reader.priorities.list();
    pending[1]!(new Response(JSON.stringify(document([{id: 'new'}]))));
    await second;
    pending[0]!(new Response(JSON.stringify(document([{id: 'old'}]))));
    await new Promise(setImmediate);
    expect(reader.kept('priorities')!.document.data).toEqual([{id: 'new'}]);
  });

  test.each([
    ['a table', () => marlhaven().table('actions'), 'actions.csv'],
    ['a list', () => marlhaven().terms.list(), 'terms.json'],
  ])('%s that is a sign-in page is UnexpectedContent', async (_what, read, name) => {
    service.answer(name, (_request, response) => response.end('<!doctype html><p>Please sign in'));
    expect(await failure(read())).toMatchObject({name: 'UnexpectedContent'});
  });

  test('a list that is none says so, as where baseUrl is a folder too deep', async () => {
    service.answer('terms.json', (_request, response) => response.end('{"data": {"id": "marlhaven"}}'));
    expect(await failure(marlhaven().terms.list())).toMatchObject({
      name: 'UnexpectedContent',
      message: expect.stringContaining('Expected a list'),
    });
    const deep = clientWith({baseUrl: `${service.baseUrl}/strategies/marlhaven`});
    expect(await failure(deep.strategies())).toMatchObject({name: 'UnexpectedContent'});
  });

  test.each(['', '.', '..', undefined, 7])('a strategy with the id %j is refused', (id) => {
    expect(() => clientWith().strategy(id as string)).toThrow('The id of a strategy was expected');
  });

  test.each([
    'localhost:8080/v1',
    'ftp://send.example/v1',
    'https://send.example/v1?key=1',
    'https://send.example/v1#a',
    'https://user:password@send.example/v1',
  ])('the address %s is refused, without its password', (baseUrl) => {
    expect(() => clientWith({baseUrl})).toThrow(/^baseUrl.*is not the address of a service/);
    expect(() => clientWith({baseUrl})).not.toThrow('password@');
  });

  test('a log that throws is reported, and changes nothing', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    const log = () => {
      throw new Error('A mistake in the log.');
    };
    expect(await marlhaven({log}).priorities.list()).toHaveLength(2);
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });

  test('a watch hears of an outage, whatever copies there are', async () => {
    const reader = marlhaven();
    await reader.priorities.list();
    await service.stop();
    const told: string[] = [];
    reader.watch(['priorities'], ({type}) => told.push(type));
    expect(await reader.check()).toBe(false);
    expect(told).toEqual(['unreachable']);
  });

  test('a raw answer has the service’s name for the request in its headers', async () => {
    service.answer('priorities.json', (_request, response) =>
      response.writeHead(200, {'x-request-id': 'request-7'}).end(JSON.stringify(documents['priorities.json'])),
    );
    const events: LogEvent[] = [];
    const {response} = await marlhaven({log: (event) => events.push(event)})
      .priorities.list()
      .withResponse();
    expect(response.headers.get('x-request-id')).toBe('request-7');
    expect(events).toMatchObject([{requestId: 'request-7'}]);
  });

  test('misspelt collections are not there for who writes no types either', () => {
    expect((marlhaven() as unknown as Record<string, unknown>).prioritys).toBeUndefined();
  });

  test('two hundred calls at once of a file that changes see one state each', async () => {
    const reader = marlhaven();
    const lists = await Promise.all(
      Array.from({length: 200}, async (_, index) => {
        if (index === 100) service.publish('priorities.json', document([{id: 'one'}]));
        return reader.priorities.list();
      }),
    );
    expect(new Set(lists.map(({length}) => length)).size).toBe(1);
  });
});

describe('retries', () => {
  test('are told to the log one by one', async () => {
    await using service = await fakeService();
    vi.spyOn(Math, 'random').mockReturnValue(0);
    let refused = 0;
    service.answer('priorities.json', (_request, response) => {
      refused += 1;
      if (refused < 3) response.writeHead(503).end();
      else response.end(JSON.stringify(documents['priorities.json']));
    });
    const events: LogEvent[] = [];
    const reader = new StrategyClient({baseUrl: service.baseUrl, log: (event) => events.push(event)}).strategy('marlhaven');
    expect(await reader.priorities.list()).toHaveLength(2);
    expect(events).toMatchObject([
      {attempt: 1, status: 503},
      {attempt: 2, status: 503},
      {attempt: 3, status: 200},
    ]);
    vi.restoreAllMocks();
  });

  test('of a POST are made only with an Idempotency-Key, which the SDK always sends', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const sent = vi.fn<typeof fetch>(async () => new Response('', {status: 503}));
    const client = new StrategyClient({baseUrl: 'https://send.example/v1', fetch: sent, token: 'officer'});
    const adding = client.strategy('marlhaven').updates.add({actionId: 'a', on: '2026-09-01', status: 'onTrack'});
    expect(await failure(adding)).toMatchObject({name: 'ServerError'});
    expect(sent).toHaveBeenCalledTimes(3);
    vi.restoreAllMocks();
  });
});

describe('a fetch of one’s own', () => {
  test('is used for everything', async () => {
    const own = vi.fn<typeof fetch>(async () => new Response(JSON.stringify(document([]))));
    const client = new StrategyClient({baseUrl: 'https://send.example/v1', fetch: own});
    expect(await client.strategy('marlhaven').priorities.list()).toEqual([]);
    expect(own).toHaveBeenCalledOnce();
  });
});

describe('in a page that may not write', () => {
  test('the error says how the service lets it', async () => {
    vi.stubGlobal('document', Object.assign(new EventTarget(), {baseURI: 'https://school.example/', hidden: false}));
    vi.stubGlobal('location', {origin: 'https://school.example'});
    const blocked = async () => {
      throw new TypeError('Failed to fetch');
    };
    const {actions} = new StrategyClient({baseUrl: 'https://send.example/v1', transport: blocked}).strategy('marlhaven');
    expect(await failure(actions.delete('training', {version: 1}))).toMatchObject({
      name: 'NetworkError',
      message: expect.stringContaining('--allow-origin https://school.example'),
    });
    vi.unstubAllGlobals();
  });

  test('a redirect that a browser keeps to itself is an error that says what to do', async () => {
    const hidden = async () => ({status: 0, ok: false, headers: new Headers(), text: async () => ''});
    const {actions} = new StrategyClient({baseUrl: 'https://send.example/v1', transport: hidden}).strategy('marlhaven');
    expect(await failure(actions.current('training'))).toMatchObject({message: expect.stringContaining('final address')});
  });
});
