import {beforeEach, describe, expect, onTestFinished, test} from 'vitest';
import {dataset, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {createToken} from '../auth/tokens.ts';
import {put, withEdits, type Item} from '../edit/edit.ts';
import {openDatabase} from '../store/open-database.ts';
import {Store} from '../store/store.ts';
import {startService} from './start.ts';

let url: string;
let store: Store;
let database: string;
let tokens: Record<'admin' | 'editor' | 'school' | 'otherEditor', string>;

beforeEach(async () => {
  database = `sqlite:${await temporaryFolder()}/a.sqlite`;
  store = new Store(await openDatabase(database));
  onTestFinished(() => store.close());
  const quillmere = await dataset();
  await store.write('quillmere', {name: 'tests', role: 'admin', via: 'command'}, () => quillmere);
  const token = async (options: Parameters<typeof createToken>[1]) => (await createToken(store.db, options, new Date())).token;
  tokens = {
    admin: await token({role: 'admin', name: 'the administrator'}),
    editor: await token({role: 'editor', name: 'SEND team', strategies: ['quillmere']}),
    otherEditor: await token({role: 'editor', strategies: ['elsewhere']}),
    school: await token({role: 'school', name: 'Curlew', urn: '990001'}),
  };
  const service = await startService({database, port: 0, widgets: '/nowhere', allowOrigins: ['https://intranet.example']});
  onTestFinished(() => service.close());
  url = `${service.url}/v1/strategies/quillmere`;
});

interface Answer {
  status: number;
  headers: Headers;
  body:
    | {
        data?: Item;
        meta?: {version: number};
        detail?: string;
        errors?: {pointer: string}[];
        current?: {data: Item; version: number};
      }
    | undefined;
}

async function send(
  method: string,
  path: string,
  {as, body, headers = {}}: {as?: keyof typeof tokens; body?: unknown; headers?: Record<string, string>} = {},
): Promise<Answer> {
  const answer = await fetch(`${url}/${path}`, {
    method,
    headers: {
      ...(as === undefined ? {} : {authorization: `Bearer ${tokens[as]}`}),
      ...(body === undefined ? {} : {'content-type': 'application/json'}),
      ...headers,
    },
    ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
  });
  const text = await answer.text();
  return {status: answer.status, headers: answer.headers, body: text === '' ? undefined : (JSON.parse(text) as Answer['body'])};
}

const read = async (path: string, as: keyof typeof tokens = 'editor') => {
  const {body, headers} = await send('GET', path, {as});
  return {data: body!.data!, etag: headers.get('etag')!};
};

const publicText = async (file: string) => (await fetch(`${url}/${file}`)).text();

describe('an item', () => {
  const path = 'priorities/early-help.json';

  test('is read with its version, changed by it, and published at once', async () => {
    const {status, headers, body} = await send('GET', path, {as: 'editor'});
    expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([200, 'private, no-store', '"1"']);
    expect(body).toMatchObject({data: {id: 'early-help'}, meta: {version: 1}});
    const put = await send('PUT', path, {
      as: 'editor',
      body: {...body!.data, title: 'Help earlier'},
      headers: {'if-match': '"1"'},
    });
    expect(put).toMatchObject({status: 200, body: {data: {title: 'Help earlier'}, meta: {version: 2}}});
    expect(put.headers.get('etag')).toBe('"2"');
    expect(await publicText('priorities.json')).toContain('Help earlier');
    const trail = await store.db.selectFrom('revision').selectAll().where('revision', '=', 2).execute();
    expect(trail).toMatchObject([{by: 'SEND team', role: 'editor', via: 'token'}]);
  });

  test('is not changed without its version, nor with one that is no longer so', async () => {
    const {data} = await read(path);
    expect(await send('PUT', path, {as: 'editor', body: data})).toMatchObject({status: 428});
    for (const headers of [
      {'if-match': '*'},
      {'if-match': 'W/"1"'},
      {'if-match': '"1", "2"'},
      {'if-match': '1'},
      {'if-none-match': '"1"'},
    ] as Record<string, string>[])
      expect(await send('PUT', path, {as: 'editor', body: data, headers}), JSON.stringify(headers)).toMatchObject({status: 400});
    expect(await send('PUT', path, {as: 'editor', body: data, headers: {'if-match': '"1"', 'if-none-match': '*'}})).toMatchObject(
      {status: 400},
    );
    await send('PUT', path, {as: 'editor', body: {...data, title: 'First'}, headers: {'if-match': '"1"'}});
    expect(await send('PUT', path, {as: 'editor', body: data, headers: {'if-match': '"1"'}})).toMatchObject({
      status: 412,
      body: {current: {data: {title: 'First'}, version: 2}},
    });
  });

  test('of fifty writers at once one wins each version, and the others get the item as it is', async () => {
    const {data} = await read(path);
    const answers = await Promise.all(
      Array.from({length: 50}, (_, index) =>
        send('PUT', path, {as: 'editor', body: {...data, title: `Title ${index}`}, headers: {'if-match': '"1"'}}),
      ),
    );
    const won = answers.filter(({status}) => status === 200);
    expect(won).toHaveLength(1);
    for (const {status, body} of answers.filter((answer) => answer !== won[0]))
      expect([status, body?.current]).toEqual([412, {data: won[0]!.body!.data, version: 2}]);
  });

  test('is added and taken away', async () => {
    const {data} = await read(path);
    const body = {...data, id: 'transitions', number: 3, title: 'Move on well', variants: []};
    const added = await send('PUT', 'priorities/transitions.json', {as: 'editor', body, headers: {'if-none-match': '*'}});
    expect(added.status).toBe(201);
    expect(await publicText('priorities.json')).toContain('Move on well');
    const again = await send('PUT', 'priorities/transitions.json', {as: 'editor', body, headers: {'if-none-match': '*'}});
    expect(again.status).toBe(412);
    expect((await send('DELETE', 'priorities/transitions.json', {as: 'editor'})).status).toBe(428);
    const etag = added.headers.get('etag')!;
    expect((await send('DELETE', 'priorities/transitions.json', {as: 'editor', headers: {'if-match': etag}})).status).toBe(204);
    expect(await publicText('priorities.json')).not.toContain('Move on well');
    expect((await send('GET', 'priorities/transitions.json', {as: 'editor'})).status).toBe(404);
  });

  test('in use stays: what needs it is listed', async () => {
    const {status, body} = await send('DELETE', path, {as: 'editor', headers: {'if-match': '"1"'}});
    expect(status).toBe(409);
    expect(body?.detail).toContain('actions "front-door"');
    expect(body?.errors?.map(({pointer}) => pointer)).toContain('/actions/front-door/priorityIds/0');
  });

  test('with faults is refused with their places', async () => {
    const {data} = await read('actions/front-door.json');
    const body = {...data, priorityIds: ['early-hlp'], horizn: 'short'};
    const answer = await send('PUT', 'actions/front-door.json', {as: 'editor', body, headers: {'if-match': '"1"'}});
    expect(answer.status).toBe(422);
    expect(answer.body?.errors?.map(({pointer}) => pointer)).toEqual(expect.arrayContaining(['/priorityIds/0', '/horizn']));
  });

  test.each<[string, unknown, Record<string, string>, number]>([
    ['no JSON', '{"id": ', {'content-type': 'application/json'}, 400],
    ['nothing', '', {'content-type': 'application/json'}, 400],
    ['a form', 'id=early-help', {'content-type': 'application/x-www-form-urlencoded'}, 415],
    ['plain text', 'early-help', {'content-type': 'text/plain'}, 415],
    ['a list', [], {}, 422],
    ['a megabyte', {id: 'early-help', title: 'x'.repeat(1_000_001)}, {}, 413],
    ['a prototype', '{"id": "early-help", "__proto__": {"title": "x"}}', {'content-type': 'application/json'}, 400],
  ])('as %s is refused', async (_, body, headers, status) => {
    const answer = await send('PUT', path, {as: 'editor', body, headers: {'if-match': '"1"', ...headers}});
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect((await store.read('quillmere'))?.revision).toBe(1);
  });

  test.each(['nonsense/early-help.json', 'priorities/early-help.csv', 'media/ladder.svg'])(
    'cannot be put at %s',
    async (place) => {
      expect((await send('PUT', place, {as: 'admin', body: {id: 'x'}, headers: {'if-none-match': '*'}})).status).toBe(404);
    },
  );
});

describe('who writes', () => {
  test('is asked for a token, and a page is told nothing else', async () => {
    for (const [method, path] of [
      ['GET', 'priorities/early-help.json'],
      ['PUT', 'priorities/early-help.json'],
      ['DELETE', 'priorities/early-help.json'],
      ['POST', 'updates.json'],
      ['PUT', 'all.json'],
      ['GET', 'kept.json'],
    ] as const) {
      const {status, headers} = await send(method, path);
      expect([method, path, status]).toEqual([method, path, 401]);
      expect(headers.get('www-authenticate')).toBe('Bearer realm="send-strategy"');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('of another strategy, or a school of what is not its own, is refused and sees nothing', async () => {
    const {data} = await read('priorities/early-help.json');
    const foreign = (await store.read('quillmere'))!.dataset.collections.consents!.find(({urn}) => urn !== '990001')!;
    for (const [as, path, body] of [
      ['otherEditor', 'priorities/early-help.json', data],
      ['school', 'priorities/early-help.json', data],
      ['school', `consents/${foreign.id}.json`, foreign],
    ] as const) {
      expect((await send('GET', path, {as})).status).toBe(403);
      // Also with a version that is wrong: what a 412 carries is not for everybody.
      for (const version of ['"1"', '"9"']) {
        const answer = await send('PUT', path, {as, body, headers: {'if-match': version}});
        expect([answer.status, answer.body?.current]).toEqual([403, undefined]);
        expect((await send('DELETE', path, {as, headers: {'if-match': version}})).status).toBe(403);
      }
    }
    expect((await send('GET', 'kept.json', {as: 'school'})).status).toBe(403);
    expect((await send('GET', 'kept.json', {as: 'otherEditor'})).status).toBe(403);
  });

  test('for a school withdraws its consent, and the next public read names it nowhere', async () => {
    const own = (await store.read('quillmere'))!.dataset.collections.consents!.filter(({urn}) => urn === '990001');
    expect(await publicText('schools.json')).toContain('Curlew Primary School');
    for (const {id} of own) {
      const {data, etag} = await read(`consents/${id}.json`, 'school');
      const body = {...data, withdrawnOn: '2026-11-24'};
      expect((await send('PUT', `consents/${id}.json`, {as: 'school', body, headers: {'if-match': etag}})).status).toBe(200);
    }
    for (const file of ['schools.json', 'all.json', 'memberships.csv', 'links.csv', 'commitments.csv'])
      expect(await publicText(file), file).not.toMatch(/Curlew Primary|990001/);
  });

  test('is a page only where its origin is allowed', async () => {
    const preflight = async (origin: string) =>
      fetch(`${url}/priorities/early-help.json`, {method: 'OPTIONS', headers: {origin, 'access-control-request-method': 'PUT'}});
    const allowed = await preflight('https://intranet.example');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, 'https://intranet.example']);
    expect(allowed.headers.get('access-control-allow-methods')).toContain('PUT');
    const other = await preflight('https://elsewhere.example');
    expect(other.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
    const answered = await send('GET', 'priorities/early-help.json', {
      as: 'editor',
      headers: {origin: 'https://elsewhere.example'},
    });
    expect(answered.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a report', () => {
  const body = {actionId: 'front-door', on: '2026-11-20', status: 'complete', text: 'It is open.', byRole: 'Head of SEND'};

  test('is added, has an address, and sets the action’s status', async () => {
    const {status, headers, body: answer} = await send('POST', 'updates.json', {as: 'editor', body});
    expect(status).toBe(201);
    expect(headers.get('location')).toBe('/v1/strategies/quillmere/updates/front-door-2026-11-20.json');
    expect(answer?.data).toMatchObject(body);
    expect(JSON.parse(await publicText('actions.json')).data[0]).toMatchObject({id: 'front-door', status: 'complete'});
  });

  test('sent again with its key is there once, also at the same moment; another one with that key is refused', async () => {
    const headers = {'idempotency-key': 'a7f3'};
    const answers = await Promise.all(Array.from({length: 5}, () => send('POST', 'updates.json', {as: 'editor', body, headers})));
    const later = await send('POST', 'updates.json', {as: 'editor', body, headers});
    expect(new Set([...answers, later].map(({status, body: answer}) => JSON.stringify([status, answer]))).size).toBe(1);
    expect((await store.read('quillmere'))?.revision).toBe(2);
    expect((await send('POST', 'updates.json', {as: 'editor', body: {...body, text: 'Other.'}, headers})).status).toBe(422);
    // A key is its sender's own.
    expect((await send('POST', 'updates.json', {as: 'admin', body, headers})).status).toBe(201);
    expect((await store.read('quillmere'))?.revision).toBe(3);
  });
});

describe('a whole strategy', () => {
  test('is read as it is kept, and put as one transaction', async () => {
    const {data, etag} = await read('kept.json');
    expect(Object.keys(data)).toContain('consents');
    const body = {...data, terms: []};
    const put = await send('PUT', 'all.json', {as: 'editor', body, headers: {'if-match': etag}});
    expect(put).toMatchObject({status: 200, body: {meta: {version: 2}}});
    expect(JSON.parse(await publicText('terms.json')).data).toEqual([]);
    expect((await send('PUT', 'all.json', {as: 'editor', body, headers: {'if-match': etag}})).status).toBe(412);
    expect((await send('PUT', 'all.json', {as: 'school', body, headers: {'if-match': '"2"'}})).status).toBe(403);
    const broken = {...body, priorities: []};
    const refused = await send('PUT', 'all.json', {as: 'editor', body: broken, headers: {'if-match': '"2"'}});
    expect(refused.status).toBe(422);
    expect((await store.read('quillmere'))?.revision).toBe(2);
  });
});

describe('what was published on an earlier day', () => {
  const rename = async (title: string, at: string) => {
    const later = new Store(await openDatabase(database), () => new Date(at));
    await later.write('quillmere', {name: 'tests', role: 'admin', via: 'command'}, (now) =>
      withEdits(now!.dataset, [put('strategy', {...now!.dataset.collections.strategy, title})]),
    );
    await later.close();
  };

  test('is answered by the same addresses with recordedOn', async () => {
    await store.db.updateTable('revision').set({at: '2026-01-10T12:00:00.000Z'}).execute();
    await rename('Quillmere together', '2026-02-10T12:00:00.000Z');
    const titleOn = async (day: string) => JSON.parse(await publicText(`strategy.json?recordedOn=${day}`)).data?.title as string;
    expect(await titleOn('2026-01-10')).toBe('Quillmere joint SEND strategy');
    expect(await titleOn('2026-02-09')).toBe('Quillmere joint SEND strategy');
    expect(await titleOn('2026-02-10')).toBe('Quillmere together');
    const before = await fetch(`${url}/strategy.json?recordedOn=2026-01-09`);
    expect(before.status).toBe(404);
    const answer = await fetch(`${url}/media/ladder.svg?recordedOn=2026-01-10`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=60, stale-while-revalidate=30, stale-if-error=30',
    ]);
  });

  test.each(['2026-02-30', 'yesterday', '', '2999-01-01'])('is refused for "%s"', async (day) => {
    const answer = await fetch(`${url}/strategy.json?recordedOn=${day}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});

describe('the feed of changes', () => {
  const feed = async (after?: string) =>
    JSON.parse(await publicText(`changes.json${after === undefined ? '' : `?after=${after}`}`)) as {
      data: {revision: number; changes: {collection: string; id: string; change: string}[]}[];
      meta: {revision: number};
    };

  test('lists every revision, without texts, without who wrote, and without what is private', async () => {
    const {id} = (await store.read('quillmere'))!.dataset.collections.consents![0]!;
    const consent = await read(`consents/${id}.json`);
    await send('PUT', `consents/${id}.json`, {
      as: 'editor',
      body: {...consent.data, byRole: 'Chair'},
      headers: {'if-match': consent.etag},
    });
    await send('POST', 'updates.json', {as: 'editor', body: {actionId: 'front-door', on: '2026-11-20', status: 'complete'}});
    const {data, meta} = await feed('1');
    expect(data).toEqual([
      {revision: 2, at: expect.any(String), changes: []},
      {revision: 3, at: expect.any(String), changes: [{collection: 'updates', id: 'front-door-2026-11-20', change: 'put'}]},
    ]);
    expect(meta).toEqual({revision: 3});
    expect((await feed()).data.map(({revision}) => revision)).toEqual([1, 2, 3]);
    expect((await feed('3')).data).toEqual([]);
    expect(JSON.stringify(await feed())).not.toMatch(/consents|SEND team|990003|990004|990005/);
    expect((await fetch(`${url}/changes.json?after=x`)).status).toBe(400);
  });
});

describe('a draft', () => {
  test('is shown to its writers only, also its past and its changes', async () => {
    const {data, etag} = await read('strategy/strategy.json');
    await send('PUT', 'strategy/strategy.json', {as: 'editor', body: {...data, status: 'draft'}, headers: {'if-match': etag}});
    const today = new Intl.DateTimeFormat('en-CA', {timeZone: 'Europe/London'}).format(new Date());
    for (const path of ['strategy.json', 'index.json', 'changes.json', `strategy.json?recordedOn=${today}`, 'priorities.csv'])
      for (const as of [undefined, 'school', 'otherEditor'] as const)
        expect(
          (await fetch(`${url}/${path}`, as === undefined ? {} : {headers: {authorization: `Bearer ${tokens[as]}`}})).status,
          path,
        ).toBe(404);
    const seen = await send('GET', 'strategy.json', {as: 'editor'});
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(await (await fetch(`${url}/../../index.json`)).text()).not.toContain('quillmere');
  });
});

test('a service of folders has no writers', async () => {
  const {datasetFolder} = await import('../../../../tests/dataset-folder.ts');
  const service = await startService({folders: [await datasetFolder()], port: 0, widgets: '/nowhere'});
  onTestFinished(() => service.close());
  const answer = await fetch(`${service.url}/v1/strategies/quillmere/priorities/early-help.json`, {method: 'PUT', body: '{}'});
  expect(answer.status).toBe(405);
  expect((await fetch(`${service.url}/v1/strategies/quillmere/priorities/early-help.json`)).status).toBe(404);
});
