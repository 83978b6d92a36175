import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {isNotFound, StrategyClient, type StrategyClientOptions, type WatchEvent} from '../index.ts';
import * as reading from '../read/index.ts';
import {fakeService, type FakeService, type FakeStrategy} from './index.ts';

const baseUrl = 'https://send.example/v1';

const openADoor = {id: 'open-a-door', title: 'Open one front door', priorityIds: ['early-help']};
const marlhaven = {
  strategy: {title: 'Marlhaven joint SEND strategy'},
  priorities: [{id: 'early-help', number: 1, title: 'Help early'}],
  actions: [openADoor, {id: 'train-staff', title: 'Train staff', priorityIds: ['early-help']}],
  updates: [{id: 'first', actionId: 'open-a-door', on: '2026-10-09', status: 'onTrack'}],
  schools: [{urn: '990001', name: 'Marl Primary School'}],
  consents: [{id: 'marl', urn: '990001', given: true}],
  charter: {title: 'Our charter'},
} satisfies FakeStrategy;

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.unreachable('this should have been rejected'),
    (error) => error,
  );

describe.each([
  ['transport', ({transport}: FakeService) => ({transport})],
  ['fetch', ({fetch}: FakeService) => ({fetch, retries: 0})],
])('a client that sends by the %s of a fake service', (_name, through) => {
  let service: FakeService;
  const clientOf = (options: Partial<StrategyClientOptions> = {}) =>
    new StrategyClient({baseUrl, token: 'officer', ...through(service), ...options});
  const reader = () => clientOf().strategy('marlhaven');
  const asked = () => service.requests.map(({method, path}) => `${method} ${path}`);

  beforeEach(() => {
    service = fakeService({strategies: {marlhaven}});
  });

  test('reads collections with what the service computes', async () => {
    expect(await reader().priorities.list()).toMatchObject([
      {title: 'Help early', progress: {actions: 2, actionsByStatus: {onTrack: 1, notReported: 1}}},
    ]);
    expect(await reader().actions.get('open-a-door')).toMatchObject({status: 'onTrack', statusAsOf: '2026-10-09'});
    expect(await reader().schools.get('990001')).toMatchObject({name: 'Marl Primary School'});
    expect(await reader().charter.get()).toMatchObject({title: 'Our charter'});
  });

  test('reads a strategy that is invented and says so, where a test says nothing of it', async () => {
    service.publish('quillmere', {});
    expect(await clientOf().strategy('quillmere').strategy.get()).toMatchObject({
      id: 'quillmere',
      status: 'active',
      attribution: 'Invented for a test.',
      illustrative: true,
    });
    expect((await clientOf().strategy('quillmere').document('actions')).meta).toMatchObject({illustrative: true});
    expect(await clientOf().strategies()).toMatchObject([
      {id: 'marlhaven', title: 'Marlhaven joint SEND strategy'},
      {id: 'quillmere', illustrative: true},
    ]);
  });

  test('reads tables, everything at once, and the outline where there is one', async () => {
    expect(await reader().table('actions')).toContain('open-a-door,Open one front door,early-help,onTrack,2026-10-09\r\n');
    expect((await reader().all.get()).schools).toHaveLength(1);
    expect(isNotFound(await failure(reader().boundary()))).toBe(true);
    const geometry = {type: 'Polygon' as const, coordinates: []};
    service.publish('marlhaven', {boundary: {type: 'FeatureCollection', features: [{type: 'Feature', geometry}]}});
    expect((await reader().boundary()).features).toHaveLength(1);
  });

  test('never reads a consent', async () => {
    expect(isNotFound(await failure(reader().document('consents' as 'actions')))).toBe(true);
    expect(JSON.stringify(await reader().all.get())).not.toContain('consents');
  });

  test('has confirmed what is unchanged, and gets anew what was published', async () => {
    const {priorities, actions} = reader();
    const before = [await priorities.list().withResponse(), await actions.list().withResponse()];
    expect(before.map(({response}) => response.status)).toEqual([200, 200]);
    service.publish('marlhaven', {actions: [{id: 'train-staff', title: 'Train all staff'}]});
    const client = clientOf().strategy('marlhaven');
    await client.actions.list();
    expect(await client.actions.list().withResponse()).toMatchObject({
      response: {status: 304},
      data: [{title: 'Train all staff'}],
    });
  });

  test('is told by watch what was published', async () => {
    const watching = reader();
    await watching.actions.list();
    const events: WatchEvent[] = [];
    const stop = watching.watch(['actions', 'schools'], (event) => events.push(event));
    await watching.check();
    events.length = 0;
    service.publish('marlhaven', {actions: []});
    await watching.check();
    stop();
    expect(events[0]).toEqual({type: 'changed', names: ['actions']});
    expect(watching.kept('actions')?.document.data).toEqual([]);
  });

  test('finds the manifest as it was where a change is not public', async () => {
    const moments = ['2026-03-31T12:00:00Z', '2026-04-01T12:00:00Z', '2026-04-02T12:00:00Z'].map((at) => new Date(at));
    service = fakeService({strategies: {marlhaven}, now: () => moments.shift()!});
    const generatedAt = async () => (await reader().manifest()).meta.generatedAt;
    expect(await generatedAt()).toBe('2026-03-31T12:00:00.000Z');
    expect(service.publish('marlhaven', {consents: []})).toBe(2);
    expect(await generatedAt()).toBe('2026-03-31T12:00:00.000Z');
    expect(service.publish('marlhaven', {actions: []})).toBe(3);
    expect(await generatedAt()).toBe('2026-04-02T12:00:00.000Z');
  });

  test('finds no more what was withdrawn', async () => {
    service.withdraw('marlhaven', 'charter');
    expect(isNotFound(await failure(reader().charter.get()))).toBe(true);
    expect(await reader().priorities.list()).toHaveLength(1);
    service.withdraw('marlhaven');
    expect(isNotFound(await failure(reader().priorities.list()))).toBe(true);
    expect(await clientOf().strategies()).toEqual([]);
  });

  test('gets a network error while the service is down, and an answer once it is up', async () => {
    service.goDown();
    expect(await failure(reader().actions.list())).toMatchObject({name: 'NetworkError'});
    service.comeUp();
    expect(await reader().actions.list()).toHaveLength(2);
  });

  test('gets the status that a proxy gives for a service that is down, and shows the last good copy', async () => {
    const {actions} = reader();
    service.goDown({status: 503, retryAfter: 5});
    expect(await failure(actions.list())).toMatchObject({name: 'ServerError', status: 503});
    service.comeUp();
    await actions.list();
    service.goDown({status: 502});
    expect(await actions.list().withResponse()).toMatchObject({response: {stale: true}, data: [{id: 'open-a-door'}, {}]});
  });

  test('gets one odd answer where one was ordered', async () => {
    const path = 'strategies/marlhaven/actions.json';
    service.answerOnce(path, {body: '<!doctype html><title>Sign in</title>'});
    service.answerOnce(({method, headers}) => method === 'GET' && 'if-none-match' in headers, {
      status: 429,
      headers: {'Retry-After': '2'},
    });
    service.answerOnce(path, {status: 500, body: {title: 'The service failed', detail: 'See its log.'}});
    const {actions} = reader();
    expect(await failure(actions.list())).toMatchObject({name: 'UnexpectedContent'});
    expect(await failure(actions.list())).toMatchObject({status: 500, problem: {detail: 'See its log.'}});
    await actions.list();
    expect(await failure(actions.list({reload: true}))).toMatchObject({name: 'RateLimited', retryAfter: 2000});
    expect(await actions.list()).toHaveLength(2);
  });

  test('gets an odd answer also while the service is down', async () => {
    service.goDown();
    service.answerOnce('index.json', {body: {data: [], links: {}}});
    expect(await clientOf().strategies()).toEqual([]);
    expect(await failure(clientOf().strategies())).toMatchObject({name: 'NetworkError'});
  });

  test('gives up on an answer that never ends, after its own time or when it is told to', async () => {
    const {actions} = clientOf({timeout: {attempt: 5}}).strategy('marlhaven');
    service.answerOnce('strategies/marlhaven/actions.json', 'stalled');
    expect(await failure(actions.list())).toMatchObject({name: 'TimeoutError', kind: 'attempt'});
    service.answerOnce('strategies/marlhaven/actions.json', 'stalled');
    const controller = new AbortController();
    const answer = failure(reader().actions.list({signal: controller.signal}));
    controller.abort(new Error('left'));
    expect(await answer).toMatchObject({message: 'left'});
  });

  test('changes items by their versions, and takes in what somebody else changed meanwhile', async () => {
    const {actions} = reader();
    expect(await actions.current('open-a-door')).toEqual({data: openADoor, version: 1});
    let tries = 0;
    const changed = await actions.update('open-a-door', (action) => {
      tries += 1;
      if (tries === 1) service.publish('marlhaven', {actions: [{...openADoor, reason: 'Families asked'}]});
      return {...action, dueDate: '2027-03-31'};
    });
    expect(changed).toEqual({data: {...openADoor, reason: 'Families asked', dueDate: '2027-03-31'}, version: 3});
    expect(await failure(actions.put(changed.data, {version: 1}))).toMatchObject({name: 'PreconditionFailed', current: changed});
    expect(await failure(actions.add(changed.data))).toMatchObject({name: 'PreconditionFailed'});
    await actions.delete('open-a-door', {version: 3});
    expect(service.kept('marlhaven')?.actions).toEqual([]);
    expect(await actions.list()).toEqual([]);
  });

  test('reports once with one key, and the action has the status', async () => {
    const report = {actionId: 'train-staff', on: '2026-11-20', status: 'atRisk'} as const;
    const first = await reader().updates.add(report, {idempotencyKey: 'one'});
    expect(first.data).toEqual({id: 'train-staff-2026-11-20', asOf: '2026-11-20', illustrative: true, ...report});
    expect(await reader().updates.add(report, {idempotencyKey: 'one'})).toEqual(first);
    expect(await failure(reader().updates.add({...report, status: 'onTrack'}, {idempotencyKey: 'one'}))).toMatchObject({
      name: 'Validation',
    });
    expect(service.kept('marlhaven')?.updates).toHaveLength(2);
    expect(await reader().actions.get('train-staff')).toMatchObject({status: 'atRisk'});
  });

  test('puts whole strategies', async () => {
    await reader().all.update((whole) => ({...whole, principles: [], strategy: {...whole.strategy, title: 'Another'}}));
    expect(await clientOf().strategies()).toMatchObject([{title: 'Another'}]);
    expect((await reader().all.current()).data.consents).toEqual(marlhaven.consents);
  });

  test('follows the feed of changes, page by page, and notices that a strategy began anew', async () => {
    const all: number[] = [];
    for (let number = 2; number <= 502; number += 1) service.publish('marlhaven', {strategy: {title: `Title ${number}`}});
    for await (const {revision} of reader().changes({after: 1})) all.push(revision);
    expect(all).toEqual(Array.from({length: 501}, (_each, index) => index + 2));
    expect(asked()).toHaveLength(2);
    service.withdraw('marlhaven');
    service.publish('marlhaven', {});
    expect(await failure(reader().changes({after: 502}).next())).toMatchObject({name: 'FeedRestarted'});
  });

  test('lists in the feed what changed, and nothing of consents', async () => {
    service.publish('marlhaven', {actions: [openADoor], consents: []});
    const {value} = await reader().changes({after: 1}).next();
    expect(value).toMatchObject({revision: 2, changes: [{collection: 'actions', id: 'train-staff', change: 'removed'}]});
  });

  test('reads an earlier day by the clock that a test gives', async () => {
    let now = new Date('2026-03-31T12:00:00Z');
    service = fakeService({strategies: {marlhaven}, now: () => now});
    now = new Date('2026-06-30T12:00:00Z');
    service.publish('marlhaven', {actions: []});
    expect(await reader().recordedOn('2026-03-31').actions.list()).toHaveLength(2);
    expect(await reader().recordedOn('2026-06-30').actions.list()).toEqual([]);
    expect(isNotFound(await failure(reader().recordedOn('2026-03-30').actions.list()))).toBe(true);
    expect(await failure(reader().recordedOn('2026-07-01').actions.list())).toMatchObject({name: 'BadRequest'});
  });

  test('shows a draft to those with a token, and to nobody else', async () => {
    service.publish('marlhaven', {strategy: {status: 'draft'}});
    expect(isNotFound(await failure(reader().actions.list()))).toBe(true);
    expect(await clientOf().strategies()).toEqual([]);
    const draft = clientOf().strategy('marlhaven', {draft: true});
    expect(await draft.strategy.get()).toMatchObject({status: 'draft', title: marlhaven.strategy.title});
  });

  test('is refused what its token may not do', async () => {
    service = fakeService({
      strategies: {marlhaven},
      tokens: {
        officer: 'editor',
        elsewhere: {role: 'editor', strategies: ['quillmere']},
        marl: {role: 'school', urn: '990001'},
      },
    });
    const as = (token: string | undefined) => clientOf({token}).strategy('marlhaven');
    expect(await failure(as(undefined).actions.current('train-staff'))).toMatchObject({name: 'Unauthorized'});
    expect(await failure(as('stranger').actions.current('train-staff'))).toMatchObject({name: 'Unauthorized'});
    expect(await failure(as('elsewhere').actions.current('train-staff'))).toMatchObject({name: 'Forbidden'});
    expect(await failure(as('marl').actions.current('train-staff'))).toMatchObject({name: 'Forbidden'});
    expect(await as('marl').consents.current('marl')).toMatchObject({version: 1});
    expect(await as('officer').actions.current('train-staff')).toMatchObject({version: 1});
  });

  test('is told what a check finds wrong, and nothing is changed', async () => {
    service = fakeService({
      strategies: {marlhaven},
      check: (collection, item) =>
        collection === 'actions' && !('horizon' in item) ? [{pointer: '/horizon', code: 'form', message: 'This is needed.'}] : [],
    });
    const error = await failure(reader().actions.put({...openADoor, title: 'X'} as never, {version: 1}));
    expect(error).toMatchObject({name: 'Validation', errors: [{pointer: '/horizon', message: 'This is needed.'}]});
    const whole = await failure(reader().all.update((all) => ({...all, priorities: []})));
    expect(whole).toMatchObject({errors: [{pointer: '/actions/0/horizon'}, {pointer: '/actions/1/horizon'}]});
    expect(service.kept('marlhaven')?.priorities).toHaveLength(1);
  });

  test.each(['folders', 'files'] as const)('can change nothing on a host of %s, which has no history either', async (host) => {
    service = fakeService({strategies: {marlhaven}, host});
    expect(await reader().actions.list()).toHaveLength(2);
    const report = {actionId: 'train-staff', on: '2026-11-20', status: 'atRisk'} as const;
    expect(await failure(reader().updates.add(report))).toMatchObject({name: 'ReadOnlyHost', status: 405});
    expect(isNotFound(await failure(reader().changes().next()))).toBe(true);
    expect(await failure(reader().recordedOn('2020-01-01').actions.list())).toMatchObject({
      name: host === 'files' ? 'StrategyError' : 'BadRequest',
    });
    service.publish('marlhaven', {strategy: {status: 'draft'}});
    expect(isNotFound(await failure(clientOf().strategy('marlhaven', {draft: true}).actions.list()))).toBe(true);
  });

  test('leaves a trace of what it asked, without its token', async () => {
    await reader().actions.list();
    await reader().actions.add({id: 'new', title: 'New', horizon: 'short', asOf: '2026-09-01'});
    expect(asked()).toEqual(['GET strategies/marlhaven/actions.json', 'PUT strategies/marlhaven/actions/new.json']);
    const [read, write] = service.requests;
    expect(read).toMatchObject({hasToken: false, url: `${baseUrl}/strategies/marlhaven/actions.json`});
    expect(read).not.toHaveProperty('body');
    expect(write).toMatchObject({hasToken: true, body: {id: 'new'}, headers: {'if-none-match': '*'}});
    expect(JSON.stringify(service.requests)).not.toContain('officer');
  });

  test('is answered at any host and path that ends in v1, and nowhere else', async () => {
    const elsewhere = clientOf({baseUrl: 'https://partner.example/proxy/send/v1/'});
    expect(await elsewhere.strategy('marlhaven').actions.list()).toHaveLength(2);
    expect(isNotFound(await failure(clientOf({baseUrl: 'https://send.example'}).strategies()))).toBe(true);
  });
});

describe('with the retries of the client', () => {
  let service: FakeService;
  const reader = () =>
    new StrategyClient({baseUrl, token: 'officer', fetch: service.fetch, timeout: {attempt: 50}}).strategy('marlhaven');

  beforeEach(() => {
    service = fakeService({strategies: {marlhaven}});
    // Full jitter: the wait before a retry is a random part of 300 ms, here none of it.
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each(['refused', 'lost', 'stalled', {status: 503}] as const)('what meets %j is sent again', async (what) => {
    service.answerOnce('strategies/marlhaven/actions.json', what);
    expect(await reader().actions.list()).toHaveLength(2);
    expect(service.requests).toHaveLength(2);
  });

  test.each(['refused', 'lost', 'stalled'] as const)('a report that meets %s is there once', async (what) => {
    service.answerOnce(({method}) => method === 'POST', what);
    await reader().updates.add({actionId: 'train-staff', on: '2026-11-20', status: 'atRisk'});
    expect(service.requests).toHaveLength(2);
    expect(service.kept('marlhaven')?.updates).toHaveLength(2);
  });

  test('a change whose answer was lost counts as done', async () => {
    service.answerOnce(({method}) => method === 'PUT', 'lost');
    const {version} = await reader().actions.update('train-staff', (action) => ({...action, title: 'Train all staff'}));
    expect(version).toBe(2);
    expect(service.requests.map(({method}) => method)).toEqual(['GET', 'PUT', 'PUT']);
  });
});

test('the reading client without ky reads from it, too', async () => {
  const {transport} = fakeService({strategies: {marlhaven}});
  const client = new reading.StrategyClient({baseUrl, transport});
  expect(await client.strategy('marlhaven').actions.list()).toHaveLength(2);
});

test('it answers also where a test holds the clock', async () => {
  vi.useFakeTimers();
  try {
    const {fetch, transport} = fakeService({strategies: {marlhaven}});
    for (const through of [{fetch}, {transport}]) {
      const client = new StrategyClient({baseUrl, ...through});
      expect(await client.strategy('marlhaven').actions.list()).toHaveLength(2);
    }
  } finally {
    vi.useRealTimers();
  }
});

describe('what a test gives', () => {
  test('is copied: changing it afterwards publishes nothing', () => {
    const actions = [{id: 'open-a-door', title: 'Open one front door'}];
    const service = fakeService({strategies: {marlhaven: {actions}}});
    actions[0]!.title = 'Something else';
    expect(service.kept('marlhaven')?.actions?.[0]?.title).toBe('Open one front door');
    service.kept('marlhaven')!.actions!.length = 0;
    expect(service.kept('marlhaven')?.actions).toHaveLength(1);
  });

  test('makes a revision only where it changes something, and keeps what it does not name', () => {
    const service = fakeService({strategies: {marlhaven}});
    expect(service.publish('marlhaven', {actions: marlhaven.actions, strategy: {}})).toBe(1);
    expect(service.publish('marlhaven', {strategy: {title: 'Another'}})).toBe(2);
    expect(service.kept('marlhaven')).toMatchObject({strategy: {title: 'Another', status: 'active'}, charter: marlhaven.charter});
  });

  test.each([
    ['an unknown collection', {prioritys: []}, /no collection "prioritys"/],
    ['one item in place of a list', {actions: {}}, /Of actions, a list/],
    ['a list in place of one item', {charter: []}, /Of charter, one item/],
    ['an item without its id', {actions: [{title: 'X'}]}, /actions needs its id/],
    ['a school without its URN', {schools: [{id: 'x'}]}, /schools needs its urn/],
    ['an id that is there twice', {actions: [{id: 'a'}, {id: 'a'}]}, /Two items of actions have the id "a"/],
    ['the id of another strategy', {strategy: {id: 'quillmere'}}, /"marlhaven" was given the id "quillmere"/],
  ])('is refused where it has %s', (_what, strategy, message) => {
    expect(() => fakeService({strategies: {marlhaven: strategy as never}})).toThrow(message);
  });

  test('is refused where it means no request, or nothing to withdraw', () => {
    const service = fakeService({strategies: {marlhaven}});
    expect(() => service.answerOnce('actions.json', 'lost')).toThrow('"actions.json" is no path below /v1/');
    expect(() => service.withdraw('quillmere')).toThrow('no strategy "quillmere"');
    expect(() => service.goDown({retryAfter: 5})).toThrow('give goDown a status');
  });
});
