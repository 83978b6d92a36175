import {getEventListeners} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {fetchTransport} from '../read/transport.ts';
import {kyTransport} from './ky-transport.ts';
import {StrategyClient, type StrategyClientOptions} from './strategy-client.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('this should have been rejected'),
    (error: unknown) => error,
  );

/** A service that answers every request as it is told to. */
async function serviceWith() {
  let handler: Handler = (_request, response) => response.end();
  const requests: {method: string; headers: IncomingMessage['headers']; body: string}[] = [];
  const server = createServer((request, response) => {
    const {method = '', headers} = request;
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      requests.push({method, headers, body});
      handler(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    answer: (next: Handler) => void (handler = next),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const kept = JSON.stringify({data: {id: 'training', title: 'Train'}, meta: {version: 3}});

describe.each([
  ['ky', {retries: 0}],
  ['fetch', {transport: fetchTransport}],
] as const)('changes through %s', (_, sending) => {
  let service: Awaited<ReturnType<typeof serviceWith>>;
  const actions = (options: Partial<StrategyClientOptions> = {}) =>
    new StrategyClient({baseUrl: service.baseUrl, token: 'officer', ...sending, ...options}).strategy('marlhaven').actions;
  const put = (options?: Partial<StrategyClientOptions>, signal?: AbortSignal) =>
    actions(options).put({id: 'training', title: 'Train'} as never, {version: 2, signal});

  beforeEach(async () => {
    service = await serviceWith();
  });

  afterEach(() => service.stop());

  test('are sent as JSON, with the version and the token, and no cookies', async () => {
    service.answer((_request, response) => response.end(kept));
    expect(await put()).toEqual({data: {id: 'training', title: 'Train'}, version: 3});
    expect(service.requests).toMatchObject([
      {
        method: 'PUT',
        headers: {'content-type': 'application/json', 'if-match': '"2"', authorization: 'Bearer officer'},
        body: '{"id":"training","title":"Train"}',
      },
    ]);
    expect(service.requests[0]!.headers).not.toHaveProperty('cookie');
  });

  test.each([
    ['204', (response: ServerResponse) => response.writeHead(204).end()],
    ['an empty body without Content-Length', (response: ServerResponse) => void (response.flushHeaders(), response.end())],
    ['an HTML page', (response: ServerResponse) => response.end('<!doctype html>')],
    ['JSON without a version', (response: ServerResponse) => response.end('{"data": {}, "meta": {}}')],
    ['JSON null', (response: ServerResponse) => response.end('null')],
  ])('answered with %s are UnexpectedContent, as nobody knows what was done', async (_what, answer) => {
    service.answer((_request, response) => void answer(response));
    expect(await failure(put())).toMatchObject({
      name: 'UnexpectedContent',
      url: expect.stringContaining('/actions/training.json'),
    });
  });

  test('a 304 that nobody asked for is an error', async () => {
    service.answer((_request, response) => response.writeHead(304).end());
    expect(await failure(put())).toMatchObject({name: 'ApiError', status: 304});
  });

  test('a deletion is answered with 204', async () => {
    service.answer((_request, response) => response.writeHead(204).end());
    expect(await actions().delete('training', {version: 3})).toBeUndefined();
    expect(await actions().delete('training', {version: 3}).withResponse()).toMatchObject({response: {status: 204, text: ''}});
    expect(service.requests[0]).toMatchObject({method: 'DELETE', body: '', headers: {'if-match': '"3"'}});
    expect(service.requests[0]!.headers).not.toHaveProperty('content-type');
  });

  test.each(['headers', 'body'])('%s that never come are a TimeoutError', async (what) => {
    service.answer((_request, response) => {
      if (what === 'body') response.writeHead(200).write('{"data": ');
    });
    expect(await failure(put({timeout: {attempt: 40}}))).toMatchObject({name: 'TimeoutError', kind: 'attempt'});
  });

  test('a refused connection is a NetworkError', async () => {
    const {baseUrl} = service;
    await service.stop();
    expect(await failure(put({baseUrl}))).toMatchObject({name: 'NetworkError', message: expect.stringContaining('ECONNREFUSED')});
    service = await serviceWith();
  });

  test('a signal shared by 300 of them keeps no listener and causes no warning', async () => {
    service.answer((_request, response) => response.end(kept));
    const warned = vi.fn();
    process.on('warning', warned);
    const {signal} = new AbortController();
    await Promise.all(Array.from({length: 300}, () => put({}, signal)));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    await new Promise(setImmediate);
    process.off('warning', warned);
    expect(warned).not.toHaveBeenCalled();
  });

  test('a signal that is already aborted sends nothing', async () => {
    expect(await failure(put({}, AbortSignal.abort(new Error('Too late.'))))).toMatchObject({message: 'Too late.'});
    expect(service.requests).toEqual([]);
  });

  test.each([
    ['120', 120_000],
    ['99999999999999', 86_400_000],
    ['soon', undefined],
  ])('a 429 with Retry-After: %s says how long to wait', async (value, retryAfter) => {
    service.answer((_request, response) => response.writeHead(429, {'retry-after': value}).end());
    expect(await failure(put())).toMatchObject({name: 'RateLimited', retryAfter});
  });

  test('ids with characters of their own stay one segment', async () => {
    let path: string | undefined;
    service.answer((request, response) => {
      path = request.url;
      response.end(kept);
    });
    await actions().current('a/b ?#');
    expect(path).toBe('/v1/strategies/marlhaven/actions/a%2Fb%20%3F%23.json');
  });
});

test('a POST without an Idempotency-Key is never sent again', async () => {
  const service = await serviceWith();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  service.answer((_request, response) => response.writeHead(503).end());
  const {signal} = new AbortController();
  const send = (headers: Record<string, string>) =>
    kyTransport({retries: 2})(`${service.baseUrl}/x`, {method: 'POST', headers, body: '{}', signal});
  expect(await send({})).toMatchObject({status: 503, attempts: 1});
  expect(service.requests).toHaveLength(1);
  expect(await send({'idempotency-key': 'x'})).toMatchObject({status: 503, attempts: 3});
  expect(service.requests).toHaveLength(4);
  vi.restoreAllMocks();
  await service.stop();
});

test('a POST whose connection breaks is not sent again either', async () => {
  const service = await serviceWith();
  service.answer((_request, response) => response.destroy());
  const {signal} = new AbortController();
  await failure(kyTransport({retries: 2})(`${service.baseUrl}/x`, {method: 'POST', headers: {}, body: '{}', signal}));
  expect(service.requests).toHaveLength(1);
  await service.stop();
});
