import {inspect} from 'node:util';
import {afterEach, describe, expect, test, vi} from 'vitest';
import type {TransportRequest} from '../read/transport.ts';
import {StrategyClient, type StrategyClientOptions} from './strategy-client.ts';

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('this should have been rejected'),
    (error: unknown) => error,
  );

const item = {id: 'training', title: 'Train'};
const answer = (status: number, body: object | string = '', headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : typeof body === 'string' ? body : JSON.stringify(body), {status, headers});
const kept = (version: number, data: object = item) => answer(200, {data, meta: {version}});
const problem = (status: number, more: object = {}) =>
  answer(status, {type: 'about:blank', title: 'Refused', status, detail: 'No.', ...more});

const reader = (options: Partial<StrategyClientOptions>) =>
  new StrategyClient({baseUrl: 'https://send.example/v1', token: 'SECRET-TOKEN', ...options}).strategy('marlhaven');

/** A service that does the first change and loses the answer, then refuses the token, then finds another version. */
function losing(method: string, last: () => Response) {
  const tokens: (string | null)[] = [];
  const sent = vi.fn<typeof fetch>(async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== method) return kept(2);
    tokens.push(request.headers.get('authorization'));
    if (tokens.length === 1) throw new TypeError('fetch failed');
    return tokens.length === 2 ? problem(401) : last();
  });
  return {sent, tokens};
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a token that is renewed after an answer was lost', () => {
  const renewing = () => {
    let number = 0;
    return () => `token-${(number += 1)}`;
  };

  test('does not make a change twice: what is there is what was sent', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const {sent} = losing('PUT', () => problem(412, {current: {data: {...item, title: 'Once'}, version: 3}}));
    const change = vi.fn((now: object) => ({...now, title: 'Once'}) as never);
    expect(await reader({fetch: sent, token: renewing()}).actions.update('training', change)).toMatchObject({version: 3});
    expect(change).toHaveBeenCalledTimes(1);
  });

  test('keeps the promise of a deletion', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const {sent} = losing('DELETE', () => problem(404));
    await reader({fetch: sent, token: renewing()}).actions.delete('training', {version: 2});
  });

  test('is not asked for because an item is not there', async () => {
    const token = vi.fn(renewing());
    const failing = reader({token, transport: async () => problem(404)}).actions.delete('training', {version: 2});
    expect(await failure(failing)).toMatchObject({name: 'NotFound'});
    expect(token).toHaveBeenCalledTimes(1);
  });
});

describe('the token', () => {
  test('is in no error, nor in what caused it', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const stalled: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error)));
    const broken: typeof fetch = async () => {
      throw new TypeError('fetch failed');
    };
    for (const sent of [stalled, broken, async () => answer(500), async () => answer(401), async () => answer(200, '<p>')]) {
      const {actions} = reader({fetch: sent, timeout: {attempt: 20}});
      const error = await failure(actions.put(item as never, {version: 2}));
      expect(error).toBeInstanceOf(Error);
      expect(inspect(error, {depth: 12, showHidden: true})).not.toContain('SECRET-TOKEN');
    }
  });

  test.each([null, 7, {}, ''])('that is %j is refused before it is sent', async (token) => {
    const transport = vi.fn();
    for (const given of [token, () => token]) {
      // Nothing is a token that was not given.
      if (given === null) continue;
      const error = await failure(reader({token: given as never, transport}).actions.current('training'));
      expect(error).toMatchObject({name: 'StrategyError', message: expect.stringContaining('no bearer token')});
    }
    expect(transport).not.toHaveBeenCalled();
  });

  test('whose function never answers ends in a timeout, and with the signal', async () => {
    const token = () => new Promise<string>(() => {});
    const transport = vi.fn();
    const slow = reader({token, transport, timeout: {attempt: 30}});
    expect(await failure(slow.actions.current('training'))).toMatchObject({name: 'TimeoutError'});
    const leaving = new AbortController();
    const left = failure(reader({token, transport}).actions.current('training', {signal: leaving.signal}));
    leaving.abort(new Error('Gone.'));
    expect(await left).toMatchObject({message: 'Gone.'});
    const draft = new StrategyClient({baseUrl: 'https://send.example/v1', token, transport, timeout: {attempt: 30}});
    expect(await failure(draft.strategy('x', {draft: true}).priorities.list())).toMatchObject({name: 'TimeoutError'});
    expect(transport).not.toHaveBeenCalled();
  });

  test('whose function rejects with nothing is an error all the same', async () => {
    const error = await failure(reader({token: () => Promise.reject(), transport: vi.fn()}).actions.current('training'));
    expect(error).toMatchObject({message: expect.stringContaining('without a reason')});
  });
});

describe('a redirect', () => {
  test('of a draft is not followed, and says what to do', async () => {
    const transport = vi.fn(async (_url: string, _request: TransportRequest) =>
      answer(302, '', {location: 'https://elsewhere.example/'}),
    );
    const draft = new StrategyClient({baseUrl: 'https://send.example/v1', token: 'SECRET-TOKEN', transport});
    const error = await failure(draft.strategy('marlhaven', {draft: true}).priorities.list());
    expect(error).toMatchObject({status: 302, message: expect.stringContaining('final address')});
    expect(transport.mock.calls[0]![1]).toMatchObject({redirect: 'manual'});
  });
});

describe('a change', () => {
  test('without a version is refused before anything is sent', async () => {
    const transport = vi.fn();
    const {actions, charter} = reader({transport});
    for (const failing of [
      () => actions.put(item as never, {} as never),
      () => actions.delete('training', {version: '2'} as never),
      () => charter.put({} as never, undefined as never),
    ])
      expect(await failure(failing())).toMatchObject({name: 'StrategyError', message: expect.stringContaining('{version}')});
    expect(transport).not.toHaveBeenCalled();
  });

  test('without an id is refused before anything is sent', async () => {
    const transport = vi.fn();
    const {actions} = reader({transport});
    for (const id of [undefined, '', 7] as never[])
      expect(await failure(actions.update(id, (now) => now))).toMatchObject({message: expect.stringContaining('needs its id')});
    expect(transport).not.toHaveBeenCalled();
  });

  test('gives the raw answer to what it gives: of a refusal, where that has what is there', async () => {
    const answers = [kept(1), problem(412, {current: {data: {...item, title: 'Theirs'}, version: 2}})];
    const {actions} = reader({transport: async () => answers.shift()!});
    const {data, response} = await actions
      .update('training', (now) => (now.title === 'Theirs' ? null : {...now, title: 'Mine'}))
      .withResponse();
    expect(data).toMatchObject({version: 2, data: {title: 'Theirs'}});
    expect(response).toMatchObject({status: 412, text: expect.stringContaining('Theirs')});
  });

  test('is tried as often as was asked for, and once where that is no number', async () => {
    let version = 1;
    const transport = vi.fn(async (_url: string, {method}: TransportRequest) =>
      method ? problem(412, {current: {data: {...item, title: `v${(version += 1)}`}, version}}) : kept(1),
    );
    for (const tries of [NaN, 0, 1]) {
      transport.mockClear();
      const failing = reader({transport}).actions.update('training', (now) => ({...now, title: 'Mine'}), {tries});
      expect(await failure(failing)).toMatchObject({name: 'PreconditionFailed'});
      expect(transport).toHaveBeenCalledTimes(2);
    }
  });
});
