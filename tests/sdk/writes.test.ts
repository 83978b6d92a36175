import {afterAll, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest';
import {startService} from '@send-strategy/service';
import {
  isConflict,
  isForbidden,
  isNotFound,
  isPreconditionFailed,
  isReadOnlyHost,
  isUnauthorized,
  isValidation,
  fetchTransport,
  StrategyClient,
  type LogEvent,
  type StrategyClientOptions,
  type Token,
} from '@send-strategy/sdk';
import {datasetFolder} from '../dataset-folder.ts';
import {newSqlite, own, startLive, tokenFor, type LiveService} from '../live/live-service.ts';
import {spareItem} from '../live/spare-items.ts';
import {startPlainFiles} from './hosts.ts';
import {startLossyProxy, type LossyProxy} from './lossy-proxy.ts';

let live: LiveService;
let proxy: LossyProxy;
let token: string;
let number = 0;
let sending: Partial<StrategyClientOptions> = {};

const clientWith = (options: Partial<ConstructorParameters<typeof StrategyClient>[0]> = {}) =>
  new StrategyClient({baseUrl: `${proxy.url}/v1`, token, ...sending, ...options});
const quillmere = (options?: Parameters<typeof clientWith>[0]) => clientWith(options).strategy(own);
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('this should have been rejected'),
    (error: unknown) => error,
  );

/** An action that no other test has. */
async function newAction(): Promise<string> {
  number += 1;
  const id = `action-${number}`;
  await quillmere().actions.add(spareItem('actions', 1, {id}) as never);
  return id;
}

describe.each([
  ['ky', {}],
  ['fetch', {transport: fetchTransport}],
] as const)('through %s', (transport, given) => {
  beforeAll(async () => {
    sending = given;
    live = await startLive(await newSqlite());
    token = await tokenFor(live.store, {role: 'editor', strategies: [own]});
  });

  beforeEach(async () => {
    proxy = await startLossyProxy(live.url);
    return () => proxy.close();
  });

  afterAll(() => live.close());

  describe('an item', () => {
    test('is added, read with its version, replaced, and taken away', async () => {
      const {terms} = quillmere();
      const added = await terms.add(spareItem('terms', 1) as never);
      expect(await terms.current('spare-1')).toEqual(added);
      const replaced = await terms.put({...added.data, term: 'Drop in'}, {version: added.version});
      expect(replaced.version).toBeGreaterThan(added.version);
      expect((await terms.get('spare-1')).term).toBe('Drop in');
      await terms.delete('spare-1', {version: replaced.version});
      expect(await failure(terms.get('spare-1'))).toSatisfy(isNotFound);
      expect(await failure(terms.current('spare-1'))).toSatisfy(isNotFound);
    });

    test('that is a document of its own has methods without an id', async () => {
      const {charter} = quillmere();
      const {data, version} = await charter.current();
      expect(data).toMatchObject({statements: expect.any(Array)});
      expect(await charter.update((current) => ({...current, title: 'Our charter'}))).toMatchObject({
        data: {title: 'Our charter'},
        version: expect.toSatisfy((next: number) => next > version),
      });
    });

    test('is seen by the next read, also where the read before is still on its way', async () => {
      const {actions} = quillmere();
      const id = await newAction();
      await actions.list();
      const before = actions.list();
      await actions.update(id, (action) => ({...action, title: 'Write again'}));
      expect(await actions.get(id)).toMatchObject({title: 'Write again'});
      await before;
    });

    test('that somebody else changes is told to who watches, and no other file is read for it', async () => {
      const id = await newAction();
      const reader = quillmere({token: undefined});
      await Promise.all([reader.actions.list(), reader.terms.list()]);
      const told: unknown[] = [];
      const stop = reader.watch(['actions', 'terms'], (event) => told.push(event));
      await clientWith({baseUrl: `${live.url}/v1`})
        .strategy(own)
        .actions.update(id, (action) => ({...action, title: 'Write once more'}));
      const before = proxy.requests.length;
      expect(await reader.check()).toBe(true);
      stop();
      expect(told).toMatchObject([{type: 'changed', names: ['actions']}, {type: 'reachable'}]);
      expect(reader.kept('actions')!.document.data.find((action) => action.id === id)).toMatchObject({title: 'Write once more'});
      expect(proxy.requests.slice(before).map(({path}) => path.replace(/.*\//, ''))).toEqual(['index.json', 'actions.json']);
    });

    test('that is there already is not added again: the error has it as it is', async () => {
      const id = await newAction();
      const error = await failure(quillmere().actions.add(spareItem('actions', 1, {id, title: 'Other'}) as never));
      expect(error).toSatisfy(isPreconditionFailed);
      expect(error).toMatchObject({current: {data: {title: 'Write to families'}, version: expect.any(Number)}});
    });

    test('without its id is refused before anything is sent', async () => {
      const error = await failure(quillmere().actions.add({title: 'No id'} as never));
      expect(error).toMatchObject({name: 'StrategyError', message: expect.stringContaining('needs its id')});
      expect(proxy.requests).toEqual([]);
    });

    test('with faults is refused with the place of each, in the message too', async () => {
      const id = await newAction();
      const error = await failure(
        quillmere().actions.update(id, (action) => ({...action, horizon: 'soon' as never, dueDate: '2026-02-30'})),
      );
      expect(error).toSatisfy(isValidation);
      expect(error).toMatchObject({
        status: 422,
        errors: expect.arrayContaining([expect.objectContaining({pointer: '/horizon'})]),
        message: expect.stringMatching(/\n {2}\/horizon: .+/),
      });
    });

    test('that is refused names the request, as the service’s log does', async () => {
      const error = await failure(quillmere().actions.current('no-such-action'));
      expect(error).toMatchObject({status: 404, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/)});
    });

    test('that others need is not taken away: the error lists them', async () => {
      const {sources} = quillmere();
      const {version} = await sources.current('plan');
      const error = await failure(sources.delete('plan', {version}));
      expect(error).toSatisfy(isConflict);
      expect((error as {errors: unknown[]}).errors.length).toBeGreaterThan(0);
    });
  });

  describe('two writers', () => {
    test('of one version get one success and one PreconditionFailed, which has what the other wrote', async () => {
      const id = await newAction();
      const {actions} = quillmere();
      const {data, version} = await actions.current(id);
      const results = await Promise.allSettled(
        ['One', 'Two'].map((title) => quillmere().actions.put({...data, title}, {version})),
      );
      expect(results.map(({status}) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const lost = results.find((result) => result.status === 'rejected')!.reason as {current: {data: {title: string}}};
      const won = results.find((result) => result.status === 'fulfilled')!.value;
      expect(lost).toSatisfy(isPreconditionFailed);
      expect(lost.current.data.title).toBe(won.data.title);
    });

    test('that update lose nothing: twenty at once', async () => {
      const id = await newAction();
      const add = (word: string) =>
        quillmere().actions.update(id, (action) => ({...action, reason: `${action.reason ?? ''} ${word}`}), {tries: 25});
      const words = Array.from({length: 20}, (_, index) => `word${index}`);
      await Promise.all(words.map(add));
      const {reason} = (await quillmere().actions.current(id)).data;
      expect(reason?.trim().split(' ').toSorted()).toEqual(words.toSorted());
    });

    test('a change is made again of the item that the refusal carries, without reading it again', async () => {
      const id = await newAction();
      let interrupted = false;
      const change = vi.fn(async (action: {title: string}) => {
        if (!interrupted) {
          interrupted = true;
          await clientWith({baseUrl: `${live.url}/v1`})
            .strategy(own)
            .actions.update(id, (one) => ({...one, title: 'Theirs'}));
        }
        return {...action, dueLabel: 'every term'} as never;
      });
      const {data} = await quillmere().actions.update(id, change);
      expect(data).toMatchObject({title: 'Theirs', dueLabel: 'every term'});
      expect(change).toHaveBeenCalledTimes(2);
      const mine = proxy.requests.filter(({path}) => path.endsWith(`/${id}.json`));
      expect(mine.slice(1).map(({method}) => method)).toEqual(['GET', 'PUT', 'PUT']);
    });

    test('give up after as many tries as they may', async () => {
      const id = await newAction();
      let count = 0;
      const error = await failure(
        quillmere().actions.update(
          id,
          async (action) => {
            count += 1;
            await clientWith({baseUrl: `${live.url}/v1`})
              .strategy(own)
              .actions.update(id, (one) => ({...one, title: `Theirs ${count}`}));
            return {...action, title: 'Mine'};
          },
          {tries: 3},
        ),
      );
      expect(error).toSatisfy(isPreconditionFailed);
      expect(count).toBe(3);
      expect((await quillmere().actions.current(id)).data.title).toBe('Theirs 3');
    });

    test('an item that somebody took away meanwhile is not put back', async () => {
      const id = await newAction();
      const error = await failure(
        quillmere().actions.update(id, async (action) => {
          const other = clientWith({baseUrl: `${live.url}/v1`}).strategy(own).actions;
          await other.delete(id, await other.current(id));
          return {...action, title: 'Mine'};
        }),
      );
      expect(error).toSatisfy(isPreconditionFailed);
      expect(error).toMatchObject({current: undefined});
    });
  });

  describe('a change', () => {
    test.each([
      ['null', () => null],
      ['the same', (action: object) => ({...action}) as never],
    ])('that gives %s sends nothing', async (_what, change) => {
      const id = await newAction();
      const {version} = await quillmere().actions.current(id);
      expect(await quillmere().actions.update(id, change)).toMatchObject({version});
      expect(proxy.requests.filter(({method}) => method === 'PUT')).toHaveLength(1);
    });

    test('that forgets to give the item back is an error, not an empty item', async () => {
      const id = await newAction();
      const error = await failure(
        quillmere().actions.update(id, ((action: {title: string}) => {
          action.title = 'Changed';
        }) as never),
      );
      expect(error).toMatchObject({name: 'StrategyError', message: expect.stringContaining('Return the item')});
      expect((await quillmere().actions.current(id)).data.title).toBe('Write to families');
    });

    test('may change the copy that it gets and give that back', async () => {
      const id = await newAction();
      await quillmere().actions.update(id, (action) => {
        action.title = 'Changed';
        return action;
      });
      expect((await quillmere().actions.current(id)).data.title).toBe('Changed');
    });

    test('that fails is passed on, and nothing is sent', async () => {
      const id = await newAction();
      const fault = new TypeError('A mistake of mine.');
      const failed = quillmere().actions.update(id, () => {
        throw fault;
      });
      expect(await failure(failed)).toBe(fault);
    });
  });

  // What sends once gives the loss to its caller.
  describe.skipIf(transport === 'fetch')('an answer that is lost', () => {
    test('to a PUT: it is sent again, and is not taken for somebody else’s change', async () => {
      const id = await newAction();
      const before = await quillmere().actions.current(id);
      proxy.loseAnswers('PUT', 1);
      const {data, version} = await quillmere().actions.update(id, (action) => ({...action, title: 'Once'}));
      expect(data.title).toBe('Once');
      expect(await quillmere().actions.current(id)).toEqual({data, version});
      expect(version).toBeGreaterThan(before.version);
      expect(proxy.requests.filter(({method}) => method === 'PUT')).toHaveLength(3);
    });

    test('to an addition: the item is there once, and the promise is kept', async () => {
      number += 1;
      proxy.loseAnswers('PUT', 1);
      const added = await quillmere().actions.add(spareItem('actions', 1, {id: `action-${number}`}) as never);
      expect(await quillmere().actions.current(`action-${number}`)).toEqual(added);
    });

    test('to a deletion: it is gone, and the promise is kept', async () => {
      const id = await newAction();
      const {version} = await quillmere().actions.current(id);
      proxy.loseAnswers('DELETE', 1);
      await quillmere().actions.delete(id, {version});
      expect(await failure(quillmere().actions.current(id))).toSatisfy(isNotFound);
    });

    test('to a report: it is sent again with its key, and added once', async () => {
      const actionId = await newAction();
      proxy.loseAnswers('POST', 2);
      const {data} = await quillmere().updates.add({actionId, on: '2026-09-01', status: 'onTrack', text: 'Begun.'});
      const posts = proxy.requests.filter(({method}) => method === 'POST');
      expect(posts).toHaveLength(3);
      expect(new Set(posts.map(({headers}) => headers['idempotency-key'])).size).toBe(1);
      const reports = (await quillmere().updates.list()).filter((update) => update.actionId === actionId);
      expect(reports.map(({id}) => id)).toEqual([data.id]);
    });

    test('another call has another key, and one’s own key adds once however often it is called', async () => {
      const actionId = await newAction();
      const report = {actionId, on: '2026-09-01', status: 'onTrack'} as const;
      await quillmere().updates.add(report);
      await quillmere().updates.add(report);
      const key = {idempotencyKey: `report-${number}`};
      const [first, second] = [await quillmere().updates.add(report, key), await quillmere().updates.add(report, key)];
      expect(second).toEqual(first);
      expect((await quillmere().updates.list()).filter((update) => update.actionId === actionId)).toHaveLength(3);
    });
  });

  describe('a report', () => {
    test('changes the status of its action', async () => {
      const actionId = await newAction();
      const {data} = await quillmere().updates.add({actionId, on: '2026-09-01', status: 'atRisk', statusReason: 'Staff left.'});
      expect(data).toMatchObject({actionId, asOf: '2026-09-01', sources: [{sourceId: 'plan'}]});
      expect(await quillmere().actions.get(actionId)).toMatchObject({status: 'atRisk', statusAsOf: '2026-09-01'});
    });
  });

  describe('a whole strategy', () => {
    test('is changed in one transaction', async () => {
      const {all} = quillmere();
      const {version} = await all.update((current) => ({
        ...current,
        priorities: current.priorities!.map((priority) => ({...priority, title: `${priority.title}.`})),
        terms: [...(current.terms ?? []), spareItem('terms', 5) as never],
      }));
      const after = await all.current();
      expect(after.version).toBe(version);
      expect(after.data.priorities!.every(({title}) => title.endsWith('.'))).toBe(true);
      expect((await all.get()).terms?.some(({id}) => id === 'spare-5')).toBe(true);
    });

    test('that fits nowhere changes nothing', async () => {
      const {all} = quillmere();
      const before = await all.current();
      const error = await failure(all.put({...before.data, sources: []}, {version: before.version}));
      expect(error).toSatisfy((caught) => isValidation(caught) || isConflict(caught));
      expect(await all.current()).toEqual(before);
    });

    test('is begun as a draft, which its writers see and nobody else, and published later', async () => {
      const admin = await tokenFor(live.store, {role: 'admin'});
      const {data} = await quillmere().all.current();
      const id = 'nextmere';
      const draft = clientWith({token: admin}).strategy(id, {draft: true});
      // Pictures come with folders only.
      const priorities = data.priorities!.map(({variants: _, ...priority}) => priority);
      await draft.all.add({...data, priorities, strategy: {...data.strategy, id, status: 'draft'}});
      expect((await draft.strategy.get()).status).toBe('draft');
      expect(await draft.table('actions')).toContain('id,');
      expect(await draft.priorities.list()).toHaveLength(data.priorities!.length);
      expect(await failure(clientWith({token: admin}).strategy(id).strategy.get())).toSatisfy(isNotFound);
      expect(await failure(clientWith({token: undefined}).strategy(id, {draft: true}).strategy.get())).toSatisfy(isNotFound);
      expect((await clientWith({token: admin}).strategies()).map((one) => one.id)).not.toContain(id);
      await draft.strategy.update((strategy) => ({...strategy, status: 'active'}));
      expect((await clientWith().strategy(id).strategy.get()).status).toBe('active');
    });
  });

  describe('a token', () => {
    test('is sent with changes, and with no public read', async () => {
      await newAction();
      await quillmere().priorities.list();
      for (const {method, headers} of proxy.requests)
        expect([method, headers.authorization !== undefined]).toEqual([method, method === 'PUT']);
    });

    test('that is missing or unknown is Unauthorized, and stands in no message', async () => {
      const wrong = 'sst_0123456789abcdef_made-up';
      for (const given of [undefined, wrong]) {
        const error = await failure(quillmere({token: given}).actions.current('training'));
        expect(error).toSatisfy(isUnauthorized);
        expect(String((error as Error).stack) + JSON.stringify(error)).not.toContain(wrong);
      }
    });

    test('of another strategy is Forbidden', async () => {
      const other = await tokenFor(live.store, {role: 'editor', strategies: ['othermere']});
      const error = await failure(quillmere({token: other}).actions.update('training', (action) => ({...action, title: 'X'})));
      expect(error).toSatisfy(isForbidden);
    });

    test('of a function is asked for each time, and once more where it is no longer taken', async () => {
      const given = vi.fn<() => Promise<string>>().mockResolvedValueOnce('outdated').mockResolvedValue(token);
      expect(await quillmere({token: given satisfies Token}).actions.current('training')).toMatchObject({version: 1});
      expect(given).toHaveBeenCalledTimes(2);
      const constant = vi.fn(() => 'outdated');
      expect(await failure(quillmere({token: constant}).actions.current('training'))).toSatisfy(isUnauthorized);
      expect(constant).toHaveBeenCalledTimes(2);
      expect(proxy.requests).toHaveLength(3);
    });

    test('of a function that fails is an error of its own, not of the network', async () => {
      const fault = new Error('The sign-in expired.');
      const failing = quillmere({token: () => Promise.reject(fault)});
      const error = await failure(failing.actions.current('training'));
      expect(error).toMatchObject({name: 'StrategyError', cause: fault, message: expect.stringContaining('sign-in expired')});
      expect(proxy.requests).toEqual([]);
    });

    test.each(['two words', 'line\nend', 'quoted"', ''])('%j is refused before it is sent, without being shown', async (bad) => {
      const error = await failure(quillmere({token: bad}).actions.current('training'));
      expect(error).toMatchObject({name: 'StrategyError', message: expect.stringContaining('no bearer token')});
      if (bad !== '') expect(String((error as Error).stack)).not.toContain(bad);
      expect(proxy.requests).toEqual([]);
    });

    test('is in no log', async () => {
      const events: LogEvent[] = [];
      await quillmere({log: (event) => events.push(event)}).actions.update('training', (action) => ({
        ...action,
        reason: 'Logged.',
      }));
      expect(events).toMatchObject([
        {type: 'attempt', method: 'GET', status: 200, attempt: 1},
        {type: 'attempt', method: 'PUT', status: 200, attempt: 1, milliseconds: expect.any(Number)},
      ]);
      expect(JSON.stringify(events)).not.toContain(token);
      expect(JSON.stringify(events)).not.toContain('Logged.');
    });

    test('of a school changes its own commitments and consents, which have no list', async () => {
      const school = await tokenFor(live.store, {role: 'school', urn: '990001', strategies: [own]});
      const {consents, commitments, actions} = quillmere({token: school});
      expect(consents).not.toHaveProperty('list');
      const consent = await consents.add({...spareItem('consents', 3), urn: '990001'} as never);
      expect((await consents.current('spare-3')).data).toEqual(consent.data);
      await commitments.add(spareItem('commitments', 3) as never);
      expect(await failure(actions.update('training', (action) => ({...action, title: 'X'})))).toSatisfy(isForbidden);
    });
  });

  describe('a host that takes no changes says so:', () => {
    test('plain files', async () => {
      const host = await startPlainFiles();
      try {
        const {actions, updates, all} = clientWith({baseUrl: host.baseUrl}).strategy(own);
        expect(await actions.list()).not.toHaveLength(0);
        const {data} = await quillmere().actions.current('training');
        for (const failing of [
          () => actions.put(data, {version: 1}),
          () => actions.add(data),
          () => actions.delete('training', {version: 1}),
          () => updates.add({actionId: 'training', on: '2026-09-01', status: 'onTrack'}),
          () => all.put({} as never, {version: 1}),
        ]) {
          const error = await failure(failing());
          expect(error).toSatisfy(isReadOnlyHost);
          expect(error).toMatchObject({status: 405, message: expect.stringContaining('host of plain files')});
        }
      } finally {
        await host.close();
      }
    });

    test('a service of folders', async () => {
      const service = await startService({folders: [await datasetFolder()], port: 0, widgets: '/nowhere'});
      try {
        const {actions} = clientWith({baseUrl: `${service.url}/v1`}).strategy(own);
        const error = await failure(actions.delete('training', {version: 1}));
        expect(error).toSatisfy(isReadOnlyHost);
        expect(error).toMatchObject({problem: {detail: expect.stringContaining('read-only')}});
      } finally {
        await service.close();
      }
    });
  });

  // With a transport of one's own, there is no fetch to give.
  describe.skipIf(transport === 'fetch')('a redirect', () => {
    test('is not followed with a token', async () => {
      const elsewhere = vi.fn();
      const fetchWith = vi.fn<typeof fetch>(async (input, init) => {
        expect(init?.redirect ?? (input as Request).redirect).toBe('manual');
        elsewhere();
        return new Response(null, {status: 308, headers: {location: 'https://elsewhere.example/v1/'}});
      });
      const error = await failure(quillmere({fetch: fetchWith}).actions.current('training'));
      expect(error).toMatchObject({name: 'ApiError', status: 308, message: expect.stringContaining('elsewhere.example')});
      expect(elsewhere).toHaveBeenCalledTimes(1);
    });
  });

  test('who leaves while a change is on its way is rejected with the reason', async () => {
    const leaving = new AbortController();
    const failed = failure(
      quillmere().actions.update('training', (action) => ({...action, title: 'Later'}), {signal: leaving.signal}),
    );
    leaving.abort(new Error('The page was closed.'));
    expect(await failed).toMatchObject({message: 'The page was closed.'});
  });
});
