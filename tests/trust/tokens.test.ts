/** What somebody could not do with a token that is not theirs, as docs/trust/security.md says; who may write what is in tests/live/roles.test.ts. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {revisionsOf} from '../../packages/service/src/history/history.ts';
import {newSqlite, own, startLive, tokenFor, type LiveService} from '../live/live-service.ts';

let live: LiveService;
let tokens: Record<'admin' | 'editor' | 'school', string>;

beforeAll(async () => {
  live = await startLive(await newSqlite());
  tokens = {
    admin: await tokenFor(live.store, {role: 'admin', name: 'the keeper'}),
    editor: await tokenFor(live.store, {role: 'editor', name: 'the SEND team', strategies: [own]}),
    school: await tokenFor(live.store, {role: 'school', urn: '990001'}),
  };
});
afterAll(() => live.close());

async function ask(as: keyof typeof tokens, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(live.url + path, {
    method,
    headers: {authorization: `Bearer ${tokens[as]}`, 'content-type': 'application/json', ...headers},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  });
  return {status: answer.status, version: answer.headers.get('etag') ?? '', text: await answer.text()};
}

/** Changes an item as somebody may, and gives the answer. */
async function change(as: keyof typeof tokens, path: string, fields: object) {
  const {text, version} = await ask(as, 'GET', path);
  const {data} = JSON.parse(text) as {data: object};
  return ask(as, 'PUT', path, {...data, ...fields}, {'if-match': version});
}

const item = (path: string) => `/v1/strategies/${own}/${path}.json`;
const script = 'javascript:alert(1)';

test('no token publishes a link that is a script', async () => {
  const {text} = await ask('editor', 'GET', `/v1/strategies/${own}/kept.json`);
  const {commitments} = (JSON.parse(text) as {data: {commitments: {id: string; urn: string}[]}}).data;
  const {id} = commitments.find(({urn}) => urn === '990001')!;
  const answers = [
    await change('editor', item('sources/plan'), {url: script}),
    await change('admin', item('sources/plan'), {url: ' https://a.example'}),
    await change('school', item(`commitments/${id}`), {documents: {inclusionStrategyUrl: script}}),
  ];
  for (const {status, text: said} of answers) {
    expect(status).toBe(422);
    expect(said).toMatch(/url/i);
  }
});

test('no token publishes a small number of children that is the area’s own', async () => {
  const {text} = await ask('editor', 'GET', `/v1/strategies/${own}/kept.json`);
  const {['placement-reviews']: reviews} = (JSON.parse(text) as {data: Record<string, {id: string}[]>}).data;
  const answer = await change('editor', item(`placement-reviews/${reviews![0]!.id}`), {reviewed: 3});
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('small number');
});

test('whoever changes something stands in the history, and what was there before stays', async () => {
  const before = (await revisionsOf(live.store.db, own)).length;
  expect((await change('editor', item('priorities/early-help'), {title: 'Something false'})).status).toBe(200);
  const after = await revisionsOf(live.store.db, own);
  expect(after).toHaveLength(before + 1);
  expect(after.at(-1)).toMatchObject({by: 'the SEND team', role: 'editor', via: 'token'});
  const kept = await live.store.db.selectFrom('change').select('body').where('itemId', '=', 'early-help').execute();
  expect(kept.map(({body}) => body).join()).toContain('Help early');
});

test.each(['tokens', 'token', 'redact', 'backup', 'history', 'users'])(
  'no token reaches %s over the network: the service has no such address',
  async (name) => {
    for (const base of ['', '/v1', `/v1/strategies/${own}`])
      for (const method of ['GET', 'POST', 'PUT', 'DELETE'])
        expect((await ask('admin', method, `${base}/${name}`, method === 'GET' ? undefined : {})).status).toBeOneOf([404, 405]);
  },
);
