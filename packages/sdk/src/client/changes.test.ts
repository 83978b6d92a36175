import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {StrategyClient} from './strategy-client.ts';

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('this should have been rejected'),
    (error: unknown) => error,
  );

const page = (revisions: readonly number[], latest = revisions.at(-1) ?? 0) =>
  JSON.stringify({
    data: revisions.map((revision) => ({revision, at: '2026-11-05T09:00:00Z', changes: []})),
    meta: {revision: latest},
    links: {strategy: 'strategy.json'},
  });

const feedOf = (transport: (url: string) => Promise<Response>) =>
  new StrategyClient({baseUrl: 'https://send.example/v1', transport}).strategy('marlhaven');

describe('an answer that is no feed', () => {
  test.each(['<!doctype html>', '{"data": []}', '{"data": [], "meta": {"revision": 3}}', 'null'])(
    '%s is UnexpectedContent',
    async (text) => {
      const changes = feedOf(async () => new Response(text)).changes();
      expect(await failure(changes.next())).toMatchObject({name: 'UnexpectedContent'});
    },
  );
});

test('a page that leads on to itself is an error, not asked for without end', async () => {
  const text = JSON.stringify({data: [], meta: {revision: 3}, links: {next: 'changes.json?after=3'}});
  expect(
    await failure(
      feedOf(async () => new Response(text))
        .changes({after: 3})
        .next(),
    ),
  ).toMatchObject({name: 'UnexpectedContent'});
});

test('a feed that is followed at a wrong address says so, instead of waiting', async () => {
  const changes = feedOf(async () => new Response('<!doctype html>')).changes({follow: true});
  expect(await failure(changes.next())).toMatchObject({name: 'UnexpectedContent'});
});

describe('a feed that is followed', () => {
  const asked = vi.fn<(url: string) => Promise<Response>>();
  const seen: number[] = [];
  let leaving: AbortController;

  const follow = () =>
    void (async () => {
      for await (const {revision} of feedOf(asked).changes({follow: true, signal: leaving.signal})) seen.push(revision);
    })().catch(() => {});

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    asked.mockImplementation(async (url) => new Response(url.endsWith('after=0') ? page([1, 2]) : page([], 2)));
    leaving = new AbortController();
    seen.length = 0;
  });

  afterEach(() => {
    leaving.abort();
    asked.mockReset();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test('is asked each minute', async () => {
    follow();
    await vi.advanceTimersByTimeAsync(59_999);
    expect(seen).toEqual([1, 2]);
    expect(asked).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(asked).toHaveBeenLastCalledWith(
      'https://send.example/v1/strategies/marlhaven/changes.json?after=2',
      expect.anything(),
    );
  });

  test('is asked later and later while the service is away, up to four minutes, then as before', async () => {
    follow();
    await vi.advanceTimersByTimeAsync(0);
    asked.mockRejectedValue(new TypeError('fetch failed'));
    for (const minutes of [1, 2, 4, 4]) {
      const calls = asked.mock.calls.length;
      await vi.advanceTimersByTimeAsync(minutes * 60_000 - 1);
      expect(asked).toHaveBeenCalledTimes(calls);
      await vi.advanceTimersByTimeAsync(1);
      expect(asked).toHaveBeenCalledTimes(calls + 1);
    }
    asked.mockImplementation(async () => new Response(page([3])));
    await vi.advanceTimersByTimeAsync(240_000);
    expect(seen).toEqual([1, 2, 3]);
    asked.mockImplementation(async () => new Response(page([4])));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  test('asks nothing while the page is hidden, and once when it is shown', async () => {
    const shown = Object.assign(new EventTarget(), {baseURI: 'https://school.example/', hidden: false});
    vi.stubGlobal('document', shown);
    follow();
    await vi.advanceTimersByTimeAsync(0);
    shown.hidden = true;
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(asked).toHaveBeenCalledTimes(1);
    shown.hidden = false;
    shown.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test.each([Infinity, NaN, 1e12])('is not asked without end for an interval of %d', async (interval) => {
    void (async () => {
      for await (const _ of feedOf(asked).changes({follow: true, interval, signal: leaving.signal}));
    })().catch(() => {});
    await vi.advanceTimersByTimeAsync(50_000);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('leaves no timer behind when it ends', async () => {
    follow();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(1);
    leaving.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
