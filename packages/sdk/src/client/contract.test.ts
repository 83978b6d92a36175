import {getEventListeners} from 'node:events';
import type {ServerResponse} from 'node:http';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import * as everything from '../index.ts';
import {document, documents, fakeService} from '../read/fake-service.fixture.ts';
import * as reading from '../read/index.ts';
import type {ReadClientOptions} from '../read/index.ts';

const problem = (response: ServerResponse, status: number, more: object = {}, headers: Record<string, string> = {}) =>
  response
    .writeHead(status, {'content-type': 'application/problem+json', 'x-request-id': 'request-7', ...headers})
    .end(JSON.stringify({type: 'about:blank', title: 'Trouble', status, detail: 'What went wrong.', ...more}));

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.unreachable('this should have been rejected'),
    (error) => error,
  );

describe.each([
  ['fetch', (options: ReadClientOptions) => new reading.StrategyClient(options)],
  ['ky', (options: ReadClientOptions) => new everything.StrategyClient({retries: 0, ...options})],
])('reading through %s', (_, clientWith) => {
  let service: Awaited<ReturnType<typeof fakeService>>;
  let client: ReturnType<typeof clientWith>;
  let marlhaven: ReturnType<typeof client.strategy>;

  beforeEach(async () => {
    service = await fakeService();
    client = clientWith({baseUrl: service.baseUrl});
    marlhaven = client.strategy('marlhaven');
  });

  afterEach(async () => {
    vi.unstubAllGlobals();
    await service.stop();
  });

  describe('collections', () => {
    test('a list gives its items, and get picks one by id', async () => {
      expect(await marlhaven.priorities.list()).toEqual(documents['priorities.json'].data);
      expect(await marlhaven.priorities.get('local-schools')).toMatchObject({number: 2});
    });

    test('a collection of one item gives that item', async () => {
      expect(await marlhaven.strategy.get()).toMatchObject({title: 'Marlhaven joint SEND strategy'});
    });

    test('a name with a hyphen is a property in camelCase, and schools are picked by URN', async () => {
      expect(await marlhaven.programmePhases.list()).toHaveLength(1);
      expect(await marlhaven.schools.get('900001')).toMatchObject({name: 'Marl Primary School'});
    });

    test('an id that is not in its collection is a NotFound that names it and the address', async () => {
      const error = await failure(marlhaven.priorities.get('early'));
      expect(error).toBeInstanceOf(reading.NotFound);
      expect(error).toMatchObject({
        name: 'NotFound',
        status: 404,
        url: `${service.baseUrl}/strategies/marlhaven/priorities.json`,
      });
      expect((error as Error).message).toContain('no "early" in');
    });

    test('sorting a list leaves the kept copy as it was', async () => {
      (await marlhaven.priorities.list()).reverse();
      expect((await marlhaven.priorities.list())[0]).toMatchObject({number: 1});
    });

    test('a document comes with its meta and links', async () => {
      expect(await marlhaven.document('priorities')).toEqual(documents['priorities.json']);
    });

    test('the manifest names the files with their hashes', async () => {
      const {data} = await marlhaven.manifest();
      expect(Object.keys(data.files)).toEqual(Object.keys(documents));
    });

    test('the same id gives the same reader, which is no promise', async () => {
      expect(client.strategy('marlhaven')).toBe(marlhaven);
      expect(marlhaven.priorities).toBe(marlhaven.priorities);
      expect((await Promise.resolve(marlhaven)).id).toBe('marlhaven');
    });
  });

  describe('addresses', () => {
    test.each(['/v1', '/v1/', '/deep/er/v1', '/deep/er/v1//'])('a base address that ends in %s', async (prefix) => {
      await using deeper = await fakeService(prefix.replace(/\/+$/, ''));
      const reader = clientWith({baseUrl: new URL(prefix, deeper.baseUrl).href}).strategy('marlhaven');
      expect(await reader.priorities.list()).toHaveLength(2);
    });

    test('files are in the strategy’s folder, whatever their path says', () => {
      expect(marlhaven.url('media/ladder.svg')).toBe(`${service.baseUrl}/strategies/marlhaven/media/ladder.svg`);
      expect(new URL(marlhaven.url('https://elsewhere.example/x.png')).origin).toBe(new URL(service.baseUrl).origin);
      expect(new URL(marlhaven.url('//elsewhere.example/x.png')).origin).toBe(new URL(service.baseUrl).origin);
    });

    test('an id with characters of its own stays one segment', async () => {
      await failure(client.strategy('a/b ?#').priorities.list());
      expect(service.requests.at(-1)?.url).toBe('/v1/strategies/a%2Fb%20%3F%23/priorities.json');
    });

    test('paths of the contract take their parameters', async () => {
      const priorities = await client.get('/strategies/{strategyId}/priorities.json', {params: {strategyId: 'marlhaven'}});
      expect(priorities.data[0]?.title).toBe('Help early');
    });

    test('the outline is GeoJSON, which has no data', async () => {
      const outline = {type: 'FeatureCollection', features: []};
      service.publish('boundary.geojson', outline);
      expect(await client.get('/strategies/{strategyId}/boundary.geojson', {params: {strategyId: 'marlhaven'}})).toEqual(outline);
    });

    test('a relative base address is refused where there is no document, in plain words', () => {
      expect(() => clientWith({baseUrl: '/v1'})).toThrow('baseUrl "/v1" is no absolute address.');
      expect(() => clientWith({baseUrl: '/v1'})).toThrow(reading.StrategyError);
    });

    test('a redirect is followed', async () => {
      service.answer('priorities.json', (_request, response) => response.writeHead(302, {location: 'moved.json'}).end());
      service.publish('moved.json', documents['priorities.json']);
      expect(await marlhaven.priorities.list()).toHaveLength(2);
    });
  });

  describe('answers that are no document', () => {
    test('an HTML 404 is a NotFound without a problem', async () => {
      const error = await failure(marlhaven.terms.list());
      expect(error).toBeInstanceOf(reading.NotFound);
      expect(error).toBeInstanceOf(reading.ApiError);
      expect(error).toMatchObject({status: 404, problem: undefined, url: `${service.baseUrl}/strategies/marlhaven/terms.json`});
    });

    test('a JSON error that is no problem is not taken for one', async () => {
      service.answer('priorities.json', (_request, response) =>
        response.writeHead(404, {'content-type': 'application/json'}).end('{"message": "Not Found"}'),
      );
      expect(await failure(marlhaven.priorities.list())).toMatchObject({name: 'NotFound', problem: undefined});
    });

    test.each([
      [400, 'BadRequest'],
      [401, 'Unauthorized'],
      [403, 'Forbidden'],
      [404, 'NotFound'],
      [410, 'NotFound'],
      [418, 'ApiError'],
      [429, 'RateLimited'],
      [500, 'ServerError'],
      [501, 'ServerError'],
      [503, 'ServerError'],
    ] as const)('a problem with status %i is a %s that carries it', async (status, name) => {
      service.answer('priorities.json', (_request, response) => problem(response, status));
      const error = await failure(marlhaven.priorities.list());
      expect(error).toBeInstanceOf(reading[name]);
      expect(error).toMatchObject({name, status, requestId: 'request-7', problem: {detail: 'What went wrong.'}});
      expect((error as Error).message).toContain('What went wrong.');
    });

    test.each([
      ['120', 120_000],
      ['99999999999999', 86_400_000],
      ['1e400', 86_400_000],
      ['soon', undefined],
      ['-5', undefined],
      [undefined, undefined],
    ])('Retry-After: %s is given in milliseconds, at most a day', async (value, retryAfter) => {
      service.answer('priorities.json', (_request, response) => problem(response, 429, {}, value ? {'retry-after': value} : {}));
      expect(await failure(marlhaven.priorities.list())).toMatchObject({name: 'RateLimited', retryAfter});
    });

    test('Retry-After may be a date', async () => {
      const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
      service.answer('priorities.json', (_request, response) => problem(response, 429, {}, {'retry-after': inAnHour}));
      const {retryAfter = 0} = (await failure(marlhaven.priorities.list())) as reading.RateLimited;
      expect(retryAfter).toBeGreaterThan(3_500_000);
      expect(retryAfter).toBeLessThanOrEqual(3_600_000);
    });

    test.each([
      ['an HTML page', 'text/html', '<!doctype html><title>Sign in</title>'],
      ['broken JSON', 'application/json', '{"data": ['],
      ['JSON without data', 'application/json', '{"message": "hello"}'],
      ['JSON null', 'application/json', 'null'],
      ['nothing', 'application/json', ''],
    ])('%s with status 200 is UnexpectedContent that says what came', async (_what, type, body) => {
      // Written in pieces, so that there is no Content-Length.
      service.answer('priorities.json', (_request, response) => {
        response.writeHead(200, {'content-type': type});
        response.flushHeaders();
        response.end(body);
      });
      const error = await failure(marlhaven.priorities.list());
      expect(error).toBeInstanceOf(reading.UnexpectedContent);
      expect((error as Error).message).toContain(`got ${type}: "${body}"`);
    });

    test('204 is UnexpectedContent too', async () => {
      service.answer('priorities.json', (_request, response) => response.writeHead(204).end());
      expect(await failure(marlhaven.priorities.list())).toBeInstanceOf(reading.UnexpectedContent);
    });

    test('JSON is read whatever a file host calls it', async () => {
      service.answer('priorities.json', (_request, response) =>
        response.writeHead(200, {'content-type': 'application/octet-stream'}).end(JSON.stringify(documents['priorities.json'])),
      );
      expect(await marlhaven.priorities.list()).toHaveLength(2);
    });
  });

  describe('a service that is slow or away', () => {
    test.each(['headers', 'body'])('%s that never come are a TimeoutError of the attempt', async (what) => {
      service.answer('priorities.json', (_request, response) => {
        if (what === 'body') response.writeHead(200, {'content-type': 'application/json'}).write('{"data": [');
      });
      const error = await failure(
        clientWith({baseUrl: service.baseUrl, timeout: {attempt: 40}})
          .strategy('marlhaven')
          .priorities.list(),
      );
      expect(error).toBeInstanceOf(reading.TimeoutError);
      expect(error).toMatchObject({
        name: 'TimeoutError',
        kind: 'attempt',
        url: `${service.baseUrl}/strategies/marlhaven/priorities.json`,
      });
    });

    test('where the total is shorter, it is a TimeoutError of the total', async () => {
      service.answer('priorities.json', () => {});
      const slow = clientWith({baseUrl: service.baseUrl, timeout: {total: 40}}).strategy('marlhaven');
      expect(await failure(slow.priorities.list())).toMatchObject({name: 'TimeoutError', kind: 'total'});
    });

    test.each([Infinity, undefined])('a limit of %s does not end a request at once', async (limit) => {
      const patient = clientWith({baseUrl: service.baseUrl, timeout: {attempt: limit, total: limit}});
      expect(await patient.strategy('marlhaven').priorities.list()).toHaveLength(2);
    });

    test('a refused connection is a NetworkError that says where and why', async () => {
      await service.stop();
      const error = await failure(marlhaven.priorities.list());
      expect(error).toBeInstanceOf(reading.NetworkError);
      expect((error as Error).message).toContain(`${service.baseUrl}/strategies/marlhaven/priorities.json`);
      expect((error as Error).message).toContain('ECONNREFUSED');
    });

    test('a body that breaks off is a NetworkError', async () => {
      service.answer('priorities.json', (_request, response) => {
        response.writeHead(200, {'content-type': 'application/json', 'content-length': '1000'});
        response.write('{"data": [', () => response.destroy());
      });
      expect(await failure(marlhaven.priorities.list())).toBeInstanceOf(reading.NetworkError);
    });

    test('read gives the kept copy with the error and its date, and recovers', async () => {
      const first = await marlhaven.read('priorities');
      expect(first.error).toBeUndefined();
      await service.stop();
      const kept = await marlhaven.read('priorities');
      expect(kept.error).toBeInstanceOf(reading.NetworkError);
      expect(kept.document).toBe(first.document);
      expect(kept.checkedAt).toEqual(first.checkedAt);
      await service.startAgain();
      expect((await marlhaven.read('priorities')).error).toBeUndefined();
    });

    test('an error page or a sign-in page does not replace the kept copy either', async () => {
      await marlhaven.read('priorities');
      service.answer('priorities.json', (_request, response) => problem(response, 503));
      expect(await marlhaven.read('priorities')).toMatchObject({error: {status: 503}, document: documents['priorities.json']});
      service.answer('priorities.json', (_request, response) => response.end('<p>Please sign in'));
      expect(await marlhaven.read('priorities')).toMatchObject({
        error: {name: 'UnexpectedContent'},
        document: documents['priorities.json'],
      });
    });

    test('read throws where nothing is kept', async () => {
      await service.stop();
      expect(await failure(marlhaven.read('priorities'))).toBeInstanceOf(reading.NetworkError);
    });

    test('what was withdrawn is forgotten, and not shown again', async () => {
      await marlhaven.read('priorities');
      service.withdraw('priorities.json');
      expect(await failure(marlhaven.read('priorities'))).toBeInstanceOf(reading.NotFound);
      await service.stop();
      expect(await failure(marlhaven.read('priorities'))).toBeInstanceOf(reading.NetworkError);
      expect(marlhaven.kept('priorities')).toBeUndefined();
    });
  });

  describe('outside browsers', () => {
    test('a second read asks with the ETag, and 304 gives the kept document', async () => {
      const first = await marlhaven.document('priorities');
      const second = await marlhaven.document('priorities');
      expect(service.count('priorities.json')).toBe(2);
      expect(service.requests.at(-1)?.headers['if-none-match']).toMatch(/^"[\w-]{22}"$/);
      expect(second).toBe(first);
    });

    test('a changed file replaces the kept document', async () => {
      await marlhaven.document('priorities');
      service.publish('priorities.json', document([]));
      expect(await marlhaven.priorities.list()).toEqual([]);
    });

    test('a 304 that nobody asked for is an error, not an empty document', async () => {
      service.answer('priorities.json', (_request, response) => response.writeHead(304).end());
      expect(await failure(marlhaven.priorities.list())).toMatchObject({name: 'ApiError', status: 304});
    });

    test('after a withdrawal the file is asked for without the old ETag', async () => {
      await marlhaven.document('priorities');
      service.answer('priorities.json', (_request, response) => response.writeHead(404).end());
      await failure(marlhaven.document('priorities'));
      service.restore('priorities.json');
      expect(await marlhaven.priorities.list()).toHaveLength(2);
      expect(service.requests.at(-1)?.headers['if-none-match']).toBeUndefined();
    });

    test('the same text is the same document even without an ETag', async () => {
      const plain = clientWith({baseUrl: service.baseUrl, etags: false}).strategy('marlhaven');
      const first = await plain.document('priorities');
      expect(await plain.document('priorities')).toBe(first);
      expect(service.requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
    });
  });

  describe('in a browser', () => {
    beforeEach(() => {
      const page = Object.assign(new EventTarget(), {baseURI: `${service.baseUrl}/../pages/send.html`, hidden: false});
      vi.stubGlobal('document', page);
      vi.stubGlobal('crossOriginIsolated', false);
    });

    test('no header of our own is sent, on the first read or the next, so nothing needs a preflight', async () => {
      const reader = clientWith({baseUrl: service.baseUrl}).strategy('marlhaven');
      await reader.priorities.list();
      await reader.priorities.list({reload: true});
      await fetch(`${service.baseUrl}/strategies/marlhaven/priorities.json`, {cache: 'no-cache'});
      const [first, second, bare] = service.requests.map(({headers}) => headers);
      expect(second).toEqual(bare);
      // What cache: 'no-cache' adds, in browsers below the page's headers.
      expect(first).toEqual({...bare, 'cache-control': undefined, pragma: undefined});
    });

    test('the base address may be relative to the document', async () => {
      const reader = clientWith({baseUrl: '../v1/'}).strategy('marlhaven');
      expect(await reader.priorities.list()).toHaveLength(2);
    });
  });

  describe('callers together', () => {
    test('a file that several ask for at once is requested once', async () => {
      const lists = await Promise.all(Array.from({length: 5}, () => marlhaven.priorities.list()));
      expect(lists.every((list) => list.length === 2)).toBe(true);
      expect(service.count('priorities.json')).toBe(1);
    });

    test('a failure reaches all who wait, and the next read asks again', async () => {
      service.answer('priorities.json', (_request, response) => problem(response, 500));
      const errors = await Promise.all([failure(marlhaven.priorities.list()), failure(marlhaven.priorities.list())]);
      expect(errors).toMatchObject([{status: 500}, {status: 500}]);
      service.restore('priorities.json');
      expect(await marlhaven.priorities.list()).toHaveLength(2);
    });

    test('who leaves is rejected with the reason, and the others get the answer', async () => {
      const leaving = new AbortController();
      let answer: ServerResponse | undefined;
      service.answer('priorities.json', (_request, response) => (answer = response));
      const asked = service.asked('priorities.json');
      const left = failure(marlhaven.priorities.list({signal: leaving.signal}));
      const stayed = marlhaven.priorities.list();
      await asked;
      leaving.abort(new Error('The page was closed.'));
      expect(await left).toMatchObject({message: 'The page was closed.'});
      answer?.end(JSON.stringify(documents['priorities.json']));
      expect(await stayed).toHaveLength(2);
      expect(service.count('priorities.json')).toBe(1);
    });

    test('when the last one has left the request is aborted, and the next caller begins anew', async () => {
      const leaving = new AbortController();
      service.answer('priorities.json', () => {});
      const asked = service.asked('priorities.json');
      const left = [1, 2].map(() => failure(marlhaven.priorities.list({signal: leaving.signal})));
      const closed = asked.then((request) => new Promise((resolve) => request.socket.once('close', resolve)));
      await asked;
      leaving.abort();
      expect(await Promise.all(left)).toMatchObject([{name: 'AbortError'}, {name: 'AbortError'}]);
      service.restore('priorities.json');
      expect(await marlhaven.priorities.list()).toHaveLength(2);
      await closed;
    });

    test('an abandoned request that ends late does not part those who share the next one', async () => {
      const leaving = new AbortController();
      const pending: ((response: Response) => void)[] = [];
      const transport = vi.fn(() => new Promise<Response>((resolve) => pending.push(resolve)));
      const {priorities} = clientWith({baseUrl: service.baseUrl, transport}).strategy('marlhaven');
      const left = failure(priorities.list({signal: leaving.signal}));
      leaving.abort();
      await left;
      const second = priorities.list();
      pending[0]?.(new Response('too late'));
      await new Promise(setImmediate);
      const third = priorities.list();
      expect(transport).toHaveBeenCalledTimes(2);
      pending[1]?.(new Response(JSON.stringify(document([]))));
      expect(await Promise.all([second, third])).toEqual([[], []]);
    });

    test('a signal that is already aborted asks nothing, also for read', async () => {
      await marlhaven.read('priorities');
      const signal = AbortSignal.abort(new Error('Too late.'));
      expect(await failure(marlhaven.priorities.list({signal}))).toMatchObject({message: 'Too late.'});
      expect(await failure(marlhaven.read('priorities', {signal}))).toMatchObject({message: 'Too late.'});
      expect(service.requests).toHaveLength(1);
    });

    test('a signal shared by 300 requests keeps no listener and causes no warning', async () => {
      const warned = vi.fn();
      process.on('warning', warned);
      const {signal} = new AbortController();
      const readers = Array.from({length: 100}, (_nothing, index) => client.strategy(`other-${index}`));
      await Promise.all([
        ...readers.map((reader) => failure(reader.priorities.list({signal}))),
        ...Array.from({length: 200}, () => marlhaven.priorities.list({signal})),
      ]);
      expect(getEventListeners(signal, 'abort')).toHaveLength(0);
      await new Promise(setImmediate);
      process.off('warning', warned);
      expect(warned).not.toHaveBeenCalled();
    });
  });

  test('a transport of one’s own is used as it is', async () => {
    const transport = vi.fn<reading.Transport>(async () => new Response(JSON.stringify(document([])), {headers: {etag: '"x"'}}));
    const reader = clientWith({baseUrl: 'https://send.example/v1', transport}).strategy('marlhaven');
    // Outside browsers without an option for an HTTP cache, which some runtimes refuse.
    expect(await reader.actions.list({reload: true})).toEqual([]);
    expect(transport).toHaveBeenCalledExactlyOnceWith('https://send.example/v1/strategies/marlhaven/actions.json', {
      headers: {},
      signal: expect.any(AbortSignal),
    });
  });

  test('the strategies of a service', async () => {
    const transport = async () => new Response(JSON.stringify({data: [{id: 'marlhaven'}], links: {}}));
    expect(await clientWith({baseUrl: 'https://send.example/v1', transport}).strategies()).toEqual([{id: 'marlhaven'}]);
  });
});
