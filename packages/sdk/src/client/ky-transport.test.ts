import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {document, documents, fakeService} from '../read/fake-service.fixture.ts';
import {kyTransport} from './ky-transport.ts';
import {StrategyClient} from './strategy-client.ts';

const good = JSON.stringify(document([]));

describe('retries against a real service', () => {
  let service: Awaited<ReturnType<typeof fakeService>>;
  const answers = (...handlers: Parameters<typeof service.answer>[1][]) =>
    service.answer('priorities.json', (request, response) => {
      const handler = handlers.length > 1 ? handlers.shift() : handlers[0];
      handler?.(request, response);
    });
  const ready: Parameters<typeof service.answer>[1] = (_request, response) =>
    response.end(JSON.stringify(documents['priorities.json']));
  const reader = (options: {retries?: number; timeout?: {attempt?: number; total?: number}} = {}) =>
    new StrategyClient({baseUrl: service.baseUrl, ...options}).strategy('marlhaven');

  beforeEach(async () => {
    service = await fakeService();
    // Full jitter: the wait before a retry is a random part of 300 ms, here none of it.
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    await service.stop();
  });

  test.each([408, 429, 500, 502, 503, 504])('status %i is tried again', async (status) => {
    answers((_request, response) => response.writeHead(status).end(), ready);
    expect(await reader().priorities.list()).toHaveLength(2);
    expect(service.count('priorities.json')).toBe(2);
  });

  test.each([400, 401, 403, 404, 409, 412, 413, 422, 501])('status %i is final', async (status) => {
    answers((_request, response) => response.writeHead(status).end(), ready);
    await expect(reader().priorities.list()).rejects.toMatchObject({status});
    expect(service.count('priorities.json')).toBe(1);
  });

  test('the last answer is the error, after as many retries as were asked for', async () => {
    answers((_request, response) =>
      response.writeHead(503, {'content-type': 'application/problem+json'}).end('{"title": "Closed"}'),
    );
    await expect(reader({retries: 3}).priorities.list()).rejects.toMatchObject({name: 'ServerError', problem: {title: 'Closed'}});
    expect(service.count('priorities.json')).toBe(4);
  });

  test('a cut connection, before or in the body, is tried again', async () => {
    answers(
      (_request, response) => response.destroy(),
      (_request, response) => {
        response.writeHead(200, {'content-length': '1000'}).write('{"data": [', () => response.destroy());
      },
      ready,
    );
    expect(await reader().priorities.list()).toHaveLength(2);
  });

  test('an attempt that stalls in its body is tried again', async () => {
    answers((_request, response) => {
      response.writeHead(200).write('{"data": [');
    }, ready);
    expect(await reader({timeout: {attempt: 60}}).priorities.list()).toHaveLength(2);
  });

  test('the total ends the retries', async () => {
    answers((_request, response) => response.writeHead(503).end());
    vi.mocked(Math.random).mockReturnValue(0.1);
    await expect(reader({retries: 1000, timeout: {total: 150}}).priorities.list()).rejects.toMatchObject({
      name: 'TimeoutError',
      kind: 'total',
    });
  });
});

describe('Retry-After', () => {
  const {signal} = new AbortController();
  const send = (options?: Parameters<typeof kyTransport>[0]) =>
    kyTransport(options)('https://send.example/v1/index.json', {headers: {}, signal});
  const fetched = vi.fn<typeof fetch>();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', fetched);
  });

  afterEach(() => {
    fetched.mockReset();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test.each([
    ['in seconds', () => '3', 3000],
    ['as a date', () => new Date(Date.now() + 3000).toUTCString(), 3000],
    ['absurdly far away', () => '99999999999999', 10_000],
    ['as an absurdly far date', () => 'Fri, 31 Dec 9999 23:59:59 GMT', 10_000],
  ])('%s is waited for, up to ten seconds', async (_how, header, wait) => {
    vi.setSystemTime('2026-11-05T09:00:00Z');
    fetched.mockResolvedValueOnce(new Response('', {status: 429, headers: {'retry-after': header()}}));
    fetched.mockResolvedValueOnce(new Response(good));
    const answer = send();
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(fetched).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await (await answer).text()).toBe(good);
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  test('that makes no sense is ignored: the wait is a random part of 300 ms', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    fetched.mockResolvedValueOnce(new Response('', {status: 429, headers: {'retry-after': 'soon'}}));
    fetched.mockResolvedValueOnce(new Response(good));
    const answer = send();
    await vi.advanceTimersByTimeAsync(149);
    expect(fetched).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).status).toBe(200);
  });

  test('is followed for 413 too', async () => {
    fetched.mockResolvedValueOnce(new Response('', {status: 413, headers: {'retry-after': '1'}}));
    fetched.mockResolvedValueOnce(new Response(good));
    const answer = send();
    await vi.advanceTimersByTimeAsync(1000);
    expect((await answer).status).toBe(200);
  });

  test.each([30_000, 3000])('of a service that stays busy ends in RateLimited, not in a timeout, within %i ms', async (total) => {
    fetched.mockImplementation(async () => new Response('', {status: 429, headers: {'retry-after': '3600'}}));
    const list = new StrategyClient({baseUrl: 'https://send.example/v1', timeout: {total}}).strategies();
    const [error] = await Promise.all([list.catch((caught: unknown) => caught), vi.advanceTimersByTimeAsync(total)]);
    expect(error).toMatchObject({name: 'RateLimited', retryAfter: 3_600_000});
    expect(fetched).toHaveBeenCalledTimes(3);
  });
});

test('whoever leaves during the wait before a retry ends it', async () => {
  vi.useFakeTimers();
  const leaving = new AbortController();
  const fetched = vi.fn(async () => new Response('', {status: 503}));
  vi.stubGlobal('fetch', fetched);
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const left = new StrategyClient({baseUrl: 'https://send.example/v1'}).strategies({signal: leaving.signal});
  await vi.advanceTimersByTimeAsync(100);
  leaving.abort(new Error('Gone.'));
  await expect(left).rejects.toThrow('Gone.');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('statuses that only writes meet have classes of their own here', async () => {
  const answer = (status: number, body: object) => async () =>
    new Response(JSON.stringify({title: 'Refused', ...body}), {status});
  const strategies = (transport: ReturnType<typeof answer>) =>
    new StrategyClient({baseUrl: 'https://send.example/v1', transport}).strategies();
  await expect(strategies(answer(409, {}))).rejects.toMatchObject({name: 'Conflict'});
  await expect(strategies(answer(412, {current: {data: {}, version: 4}}))).rejects.toMatchObject({
    name: 'PreconditionFailed',
    current: {version: 4},
  });
  await expect(strategies(answer(422, {errors: [{pointer: '/on', message: 'Expected a date.'}]}))).rejects.toMatchObject({
    name: 'Validation',
    errors: [{pointer: '/on'}],
  });
});
