import {isReadOnlyHost, isUnauthorized, isUnexpectedContent, StrategyClient, type Token} from '@send-strategy/sdk';
import {startService} from '@send-strategy/service';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {wrongWith} from '../contract/contract.ts';
import {dataset, datasetFolder, replacing} from '../dataset-folder.ts';
import {renamed} from '../durability/databases.ts';
import {foreign, keeper, newSqlite, own, startLive, tokenFor, type LiveService} from '../live/live-service.ts';
import {startPlainFiles} from './hosts.ts';

let live: LiveService;

beforeAll(async () => {
  live = await startLive(await newSqlite());
  const draft = await dataset({'strategy.yaml': replacing('status: active', 'status: draft')});
  await live.store.write('nextmere', keeper, () => renamed(draft, 'nextmere'));
});
afterAll(() => live.close());

const clientWith = (token: Token, baseUrl = `${live.url}/v1`) => new StrategyClient({baseUrl, token, retries: 0});
const failure = (promise: PromiseLike<unknown>) =>
  Promise.resolve(promise).then(
    () => expect.unreachable('It was expected to fail.'),
    (error: unknown) => error,
  );

const quillmere = {title: 'Quillmere joint SEND strategy', status: 'active', illustrative: true};

test('an administrator may change every strategy, an editor those that are named', async () => {
  const admin = await clientWith(await tokenFor(live.store, {role: 'admin'})).access();
  expect(admin).toEqual({
    role: 'admin',
    strategies: [
      {id: 'nextmere', ...quillmere, status: 'draft'},
      {id: foreign, ...quillmere},
      {id: own, ...quillmere},
    ],
  });
  const editor = await clientWith(await tokenFor(live.store, {role: 'editor', strategies: [own, 'none-such']})).access();
  expect(editor).toEqual({role: 'editor', strategies: [{id: own, ...quillmere}]});
});

test('a school finds its own items, whatever their ids, in the strategies that it was let into; no draft, and nothing of others', async () => {
  const token = await tokenFor(live.store, {role: 'school', urn: '990006', strategies: [own, 'nextmere']});
  const {data, response} = await clientWith(token).access().withResponse();
  expect(data).toEqual({
    role: 'school',
    urn: '990006',
    strategies: [
      {
        id: own,
        ...quillmere,
        school: {
          name: 'Plover Primary School',
          commitments: expect.any(Array),
          consents: expect.any(Array),
          sources: {commitments: ['plan'], consents: ['plan']},
        },
      },
    ],
  });
  const kept = (await live.store.read(own))!.dataset.collections;
  const {school} = data.strategies[0]!;
  const idsOf = (items: readonly {id: string; urn: string}[] = []) => items.filter(({urn}) => urn === '990006').map(({id}) => id);
  expect(school!.consents.toSorted()).toEqual(idsOf(kept.consents).toSorted());
  expect(school!.consents.length).toBeGreaterThan(1);
  expect(school!.commitments).toEqual(idsOf(kept.commitments));
  expect(wrongWith('contract#/components/schemas/AccessDocument', JSON.parse(response.text))).toEqual([]);
});

test('who is unknown is told nothing, and no cache keeps an answer', async () => {
  expect(await failure(clientWith('unknown').access())).toSatisfy(isUnauthorized);
  expect((await fetch(`${live.url}/v1/access.json`)).status).toBe(401);
  const headers = {authorization: `Bearer ${await tokenFor(live.store, {role: 'admin'})}`, origin: 'https://elsewhere.example'};
  const answer = await fetch(`${live.url}/v1/access.json`, {headers});
  expect([...['cache-control', 'vary', 'access-control-allow-origin'].map((name) => answer.headers.get(name))]).toEqual([
    ...['private, no-store', 'Origin, Authorization', null],
  ]);
});

test('it is asked every time', async () => {
  const client = clientWith(await tokenFor(live.store, {role: 'school', urn: '990001', strategies: [own]}));
  const before = (await client.access()).strategies[0]!.school!.consents;
  const {consents} = client.strategy(own);
  const {data} = await consents.current(before[0]!);
  await consents.add({...data, id: 'curlew-again'});
  expect((await client.access()).strategies[0]!.school!.consents).toEqual([...before, 'curlew-again'].toSorted());
});

test('a host that takes no changes says so', async () => {
  const folders = await startService({folders: [await datasetFolder()], port: 0, widgets: '/nowhere'});
  const files = await startPlainFiles();
  onTestFinished(async () => void (await Promise.all([folders.close(), files.close()])));
  for (const baseUrl of [`${folders.url}/v1`, files.baseUrl]) {
    const error = await failure(clientWith('any', baseUrl).access());
    expect(error).toSatisfy(isReadOnlyHost);
    expect(error).toMatchObject({message: expect.stringContaining('nothing can be changed here')});
  }
});

test('an answer that is something else is no access', async () => {
  const transport = async () => new Response('<p>Sign in to the network', {status: 200});
  const client = new StrategyClient({baseUrl: 'https://a.example/v1', token: 'any', transport});
  expect(await failure(client.access())).toSatisfy(isUnexpectedContent);
});
