import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {document, documents, fakeService, hashOf, manifest} from './fake-service.fixture.ts';
import {StrategyClient} from './index.ts';
import type {StrategyReader, Transport, WatchEvent} from './index.ts';

// Checks are asked for one by one where their timing does not matter.
const rarely = {interval: 3_600_000};

/** Everything a listener was told, and a wait for the next event of a type. */
function listening() {
  const events: WatchEvent[] = [];
  const waiting = new Set<() => void>();
  const listener = (event: WatchEvent) => {
    events.push(event);
    for (const look of waiting) look();
  };
  const next = (type: WatchEvent['type']) =>
    new Promise<WatchEvent>((resolve) => {
      const from = events.length;
      const look = () => {
        const found = events.slice(from).find((event) => event.type === type);
        if (found) resolve(found);
      };
      waiting.add(look);
    });
  return {events, listener, next, types: () => events.map(({type}) => type)};
}

const stops: (() => void)[] = [];
const watchFor = (reader: StrategyReader, ...args: Parameters<StrategyReader['watch']>) => {
  const stop = reader.watch(...args);
  stops.push(stop);
  return stop;
};

const stopAll = () => {
  for (const stop of stops.splice(0)) stop();
};

describe('watching a service', () => {
  let service: Awaited<ReturnType<typeof fakeService>>;
  let marlhaven: StrategyReader;
  const watch: StrategyReader['watch'] = (...args) => watchFor(marlhaven, ...args);

  beforeEach(async () => {
    service = await fakeService();
    marlhaven = new StrategyClient({baseUrl: service.baseUrl}).strategy('marlhaven');
  });

  afterEach(async () => {
    stopAll();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    await service.stop();
  });

  test('tells by itself of a change, of the loss of the service and of its return', async () => {
    const {listener, next} = listening();
    await marlhaven.read('priorities');
    watch(['priorities'], listener, {interval: 15});
    await next('reachable');

    const changed = next('changed');
    service.publish('priorities.json', document([]));
    expect(await changed).toEqual({type: 'changed', names: ['priorities']});

    const unreachable = next('unreachable');
    const stoppedAt = new Date();
    await service.stop();
    const event = await unreachable;
    expect(event).toMatchObject({type: 'unreachable', error: {name: 'NetworkError'}, lastReached: expect.any(Date)});
    expect(event.type === 'unreachable' && event.lastReached! <= stoppedAt).toBe(true);

    const reachable = next('reachable');
    await service.startAgain();
    expect(await reachable).toMatchObject({at: expect.any(Date)});
  });

  test('asks for nothing but the manifest while nothing changes', async () => {
    const {listener, types} = listening();
    await marlhaven.read('priorities');
    watch(['priorities'], listener, rarely);
    expect(await marlhaven.check()).toBe(true);
    expect(await marlhaven.check()).toBe(true);
    expect(types()).toEqual(['reachable', 'reachable']);
    expect([service.count('index.json'), service.count('priorities.json')]).toEqual([2, 1]);
  });

  test('knows hashes with every character that base64url can have', async () => {
    let number = 0;
    while (!/-.*_|_.*-/.test(hashOf(JSON.stringify(document([{number}]))))) number++;
    service.publish('priorities.json', document([{number}]));
    await marlhaven.read('priorities');
    watch(['priorities'], () => {}, rarely);
    await marlhaven.check();
    expect(service.count('priorities.json')).toBe(1);
  });

  test('has the new copy before it tells of the change', async () => {
    await marlhaven.read('priorities');
    const seen: unknown[] = [];
    watch(['priorities'], ({type}) => type === 'changed' && seen.push(marlhaven.kept('priorities')?.document.data), rarely);
    service.publish('priorities.json', document([{id: 'new'}]));
    await marlhaven.check();
    expect(seen).toEqual([[{id: 'new'}]]);
  });

  test('a check dates what it confirms', async () => {
    const {checkedAt} = await marlhaven.read('priorities');
    vi.useFakeTimers({toFake: ['Date'], now: checkedAt.getTime() + 60_000});
    watch(['priorities'], () => {}, rarely);
    await marlhaven.check();
    vi.useRealTimers();
    expect(marlhaven.kept('priorities')?.checkedAt.getTime()).toBe(checkedAt.getTime() + 60_000);
  });

  test('tells each watcher of its own collections only, in one check for all', async () => {
    const [first, second] = [listening(), listening()];
    await Promise.all([marlhaven.read('priorities'), marlhaven.read('schools'), marlhaven.read('strategy')]);
    watch(['priorities', 'strategy'], first.listener, rarely);
    watch(['schools'], second.listener, rarely);
    service.publish('schools.json', document([]));
    service.publish('strategy.json', document({id: 'marlhaven', title: 'Another title'}));
    const before = service.requests.length;
    await Promise.all([marlhaven.check(), marlhaven.check()]);
    expect(first.events).toEqual([
      {type: 'changed', names: ['strategy']},
      {type: 'reachable', at: expect.any(Date)},
    ]);
    expect(second.events[0]).toEqual({type: 'changed', names: ['schools']});
    expect(service.requests.slice(before).map(({url}) => url?.split('/').at(-1))).toEqual([
      'index.json',
      'strategy.json',
      'schools.json',
    ]);
  });

  test('tells of a newer copy that somebody else read in between', async () => {
    const {events, listener} = listening();
    await marlhaven.read('priorities');
    watch(['priorities'], listener, rarely);
    service.publish('priorities.json', document([]));
    await marlhaven.priorities.list();
    await marlhaven.check();
    expect(events[0]).toEqual({type: 'changed', names: ['priorities']});
  });

  test('fetches what could not be read at first', async () => {
    const {types, listener} = listening();
    service.answer('priorities.json', (_request, response) => response.writeHead(500).end());
    await marlhaven.read('priorities').catch(() => {});
    watch(['priorities'], listener, rarely);
    await marlhaven.check();
    service.restore('priorities.json');
    await marlhaven.check();
    expect(types()).toEqual(['unreachable', 'changed', 'reachable']);
  });

  test('what is no longer published counts as changed once, and its copy is gone', async () => {
    const {types, listener} = listening();
    await marlhaven.read('priorities');
    watch(['priorities'], listener, rarely);
    service.withdraw('priorities.json');
    await marlhaven.check();
    await marlhaven.check();
    expect(types()).toEqual(['changed', 'reachable', 'reachable']);
    expect(marlhaven.kept('priorities')).toBeUndefined();
  });

  test('one file that fails keeps no other from being told', async () => {
    const {events, listener} = listening();
    await Promise.all([marlhaven.read('priorities'), marlhaven.read('schools')]);
    watch(['priorities', 'schools'], listener, rarely);
    service.publish('priorities.json', document([]));
    service.publish('schools.json', document([]));
    service.answer('priorities.json', (_request, response) => response.end('<p>Sorry'));
    expect(await marlhaven.check()).toBe(false);
    expect(events).toMatchObject([
      {type: 'changed', names: ['schools']},
      {type: 'unreachable', error: {name: 'UnexpectedContent'}},
    ]);
  });

  test('a file host that still gives the old file tells of no change until it gives the new one', async () => {
    const {types, listener} = listening();
    await marlhaven.read('priorities');
    watch(['priorities'], listener, rarely);
    service.publish('priorities.json', document([]));
    service.answer('priorities.json', (_request, response) => response.end(JSON.stringify(documents['priorities.json'])));
    await marlhaven.check();
    expect(types()).toEqual(['reachable']);
    service.restore('priorities.json');
    await marlhaven.check();
    expect(types()).toEqual(['reachable', 'changed', 'reachable']);
  });

  test('without crypto, as on pages without https, changes are found by the manifest alone', async () => {
    vi.stubGlobal('crypto', undefined);
    const {types, listener} = listening();
    await marlhaven.read('priorities');
    watch(['priorities'], listener, rarely);
    await marlhaven.check();
    await marlhaven.check();
    // Once to be sure of what is held, then never while the manifest says the same.
    expect(service.count('priorities.json')).toBe(2);
    service.publish('priorities.json', document([]));
    await marlhaven.check();
    expect(types()).toEqual(['reachable', 'reachable', 'changed', 'reachable']);
  });

  test('a listener that fails, at once or later, is reported and disturbs nobody', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    const {types, listener} = listening();
    watch(
      [],
      () => {
        throw new Error('At once.');
      },
      rarely,
    );
    watch([], async () => Promise.reject(new Error('Later.')), rarely);
    watch([], listener, rarely);
    expect(await marlhaven.check()).toBe(true);
    await new Promise(setImmediate);
    expect(types()).toEqual(['reachable']);
    expect(reported.mock.calls.map(([error]) => (error as Error).message).toSorted()).toEqual(['At once.', 'Later.']);
  });

  test('who has stopped is told nothing more, even in the middle of a check', async () => {
    const {types, listener} = listening();
    await marlhaven.read('priorities');
    const stop = watch(
      ['priorities'],
      (event) => {
        listener(event);
        stop();
      },
      rarely,
    );
    service.publish('priorities.json', document([]));
    await marlhaven.check();
    expect(types()).toEqual(['changed']);
  });

  test('a manifest that is none disturbs nobody', async () => {
    const {types, listener} = listening();
    await marlhaven.read('priorities');
    watch(['priorities'], listener, rarely);
    service.answer('index.json', (_request, response) => response.end('{"data": {}}'));
    await marlhaven.check();
    service.answer('index.json', (_request, response) => response.end('null'));
    expect(await marlhaven.check()).toBe(false);
    expect(types()).toEqual(['reachable', 'unreachable']);
    expect(marlhaven.kept('priorities')).toBeDefined();
  });

  test('a check without watchers says whether the service is there, and never rejects', async () => {
    expect(await marlhaven.check()).toBe(true);
    await service.stop();
    expect(await marlhaven.check()).toBe(false);
  });
});

describe('when checks happen', () => {
  let up: boolean;
  let checks: number;
  let reader: StrategyReader;
  const watch: StrategyReader['watch'] = (...args) => watchFor(reader, ...args);
  const page = Object.assign(new EventTarget(), {hidden: false, baseURI: 'https://council.example/send'});
  const windowEvents = new EventTarget();
  const transport: Transport = async (url) => {
    if (!up) throw new TypeError('Failed to fetch');
    if (url.endsWith('index.json')) checks++;
    return new Response(JSON.stringify(url.endsWith('index.json') ? manifest({}) : document([])));
  };
  const after = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    return checks;
  };

  beforeEach(() => {
    up = true;
    checks = 0;
    page.hidden = false;
    vi.useFakeTimers();
    // The middle of the jitter.
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    vi.stubGlobal('document', page);
    vi.stubGlobal('addEventListener', windowEvents.addEventListener.bind(windowEvents));
    vi.stubGlobal('removeEventListener', windowEvents.removeEventListener.bind(windowEvents));
    reader = new StrategyClient({baseUrl: 'https://send.example/v1', transport}).strategy('marlhaven');
  });

  afterEach(() => {
    stopAll();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test('every minute, unless said otherwise, and no more after the last watcher stops', async () => {
    const stop = watch([], () => {});
    expect(await after(59_999)).toBe(0);
    expect(await after(1)).toBe(1);
    expect(await after(60_000)).toBe(2);
    stop();
    stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(await after(600_000)).toBe(2);
  });

  test('a tenth earlier or later, so that a page’s readers do not ask all at once', async () => {
    vi.mocked(Math.random).mockReturnValue(0);
    watch([], () => {}, {interval: 1000});
    expect(await after(899)).toBe(0);
    vi.mocked(Math.random).mockReturnValue(0.99);
    expect(await after(1)).toBe(1);
    expect(await after(1097)).toBe(1);
    expect(await after(1)).toBe(2);
  });

  test.each([Infinity, NaN, 1e12])('not without end for an interval of %d, which timers cannot count to', async (interval) => {
    watch([], () => {}, {interval});
    expect(await after(50_000)).toBe(0);
  });

  test('as often as the most impatient watcher wants', async () => {
    watch([], () => {}, {interval: 10_000});
    const stopSecond = watch([], () => {}, {interval: 1000});
    expect(await after(3000)).toBe(3);
    stopSecond();
    // The check that was due, and ten seconds later the next.
    expect(await after(10_999)).toBe(4);
    expect(await after(1)).toBe(5);
  });

  test('later and later while the service is away, up to four intervals, then as before', async () => {
    const failures: number[] = [];
    const start = Date.now();
    watch([], ({type}) => type === 'unreachable' && failures.push(Date.now() - start), {interval: 1000});
    up = false;
    await after(15_000);
    expect(failures).toEqual([1000, 3000, 7000, 11_000, 15_000]);
    up = true;
    expect(await after(4000)).toBe(1);
    expect(await after(1000)).toBe(2);
  });

  test('not while the page is hidden, and at once when it is shown', async () => {
    watch([], () => {}, {interval: 1000});
    page.hidden = true;
    expect(await after(60_000)).toBe(0);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(await after(0)).toBe(1);
    expect(await after(1000)).toBe(2);
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(await after(0)).toBe(2);
  });

  test('once more when the page is shown, where a check that was on its way while it was hidden is lost', async () => {
    let lose = () => {};
    const lost = new Promise<Response>((_, reject) => {
      lose = () => reject(new TypeError('Failed to fetch'));
    });
    const asked = vi.fn<Transport>(transport).mockReturnValueOnce(lost);
    const watched = new StrategyClient({baseUrl: 'https://send.example/v1', transport: asked}).strategy('marlhaven');
    const {types, listener} = listening();
    watchFor(watched, [], listener);
    const reached = watched.check();
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(asked).toHaveBeenCalledTimes(1);
    lose();
    expect(await reached).toBe(false);
    await after(0);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(types()).toEqual(['unreachable', 'reachable']);
  });

  test('at once when the connection is back', async () => {
    watch([], () => {});
    windowEvents.dispatchEvent(new Event('online'));
    expect(await after(0)).toBe(1);
  });

  test('no more for any event after the last watcher stops', async () => {
    watch([], () => {})();
    page.dispatchEvent(new Event('visibilitychange'));
    windowEvents.dispatchEvent(new Event('online'));
    expect(await after(600_000)).toBe(0);
  });

  test('past the browser’s HTTP cache', async () => {
    const asked = vi.fn(transport);
    const watched = new StrategyClient({baseUrl: 'https://send.example/v1', transport: asked}).strategy('marlhaven');
    await watched.check();
    expect(asked.mock.lastCall?.[1]).toMatchObject({cache: 'no-cache', headers: {}});
  });
});
