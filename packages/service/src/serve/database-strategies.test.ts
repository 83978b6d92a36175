import {expect, onTestFinished, test, vi} from 'vitest';
import {dataset, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {put, withEdits} from '../edit/edit.ts';
import {type Dataset} from '../folder/dataset.ts';
import {openDatabase} from '../store/open-database.ts';
import {Store} from '../store/store.ts';
import {DatabaseStrategies} from './database-strategies.ts';
import {startService} from './start.ts';

const officer = {name: 'an officer', role: 'editor', via: 'command'};

async function storeAt(url: string): Promise<Store> {
  const store = new Store(await openDatabase(url));
  onTestFinished(() => store.close());
  return store;
}

const renamed = (title: string) => (now: {dataset: Dataset} | undefined) =>
  withEdits(now!.dataset, [put('strategy', {...now!.dataset.collections.strategy, title})]);

async function written() {
  const url = `sqlite:${await temporaryFolder()}/a.sqlite`;
  const store = await storeAt(url);
  const quillmere = await dataset();
  await store.write('quillmere', officer, () => quillmere);
  return {url, store};
}

test('a change by another process is served within two seconds', async () => {
  const {url, store} = await written();
  const changes: unknown[] = [];
  const service = await startService({database: url, port: 0, widgets: '/nowhere', onChange: (event) => changes.push(event)});
  onTestFinished(() => service.close());
  const title = async () =>
    ((await (await fetch(`${service.url}/v1/strategies/quillmere/strategy.json`)).json()) as {data: {title: string}}).data.title;
  expect(await title()).toBe('Quillmere joint SEND strategy');
  await store.write('quillmere', officer, renamed('Quillmere together'));
  await vi.waitFor(async () => expect(await title()).toBe('Quillmere together'), {timeout: 2000, interval: 50});
  expect(changes).toEqual([{changed: ['quillmere']}]);
});

test('a new strategy is served, a draft is not', async () => {
  const {url, store} = await written();
  const strategies = await DatabaseStrategies.open(await storeAt(url));
  const {dataset: kept} = (await store.read('quillmere'))!;
  const named = (id: string, status: 'active' | 'draft'): Dataset => ({
    ...kept,
    id,
    collections: {...kept.collections, strategy: {...kept.collections.strategy, id, status}},
  });
  await store.write('newmere', officer, () => named('newmere', 'active'));
  await store.write('draftmere', officer, () => named('draftmere', 'draft'));
  expect(await strategies.refresh()).toEqual(['draftmere', 'newmere']);
  expect(await strategies.refresh()).toEqual([]);
  const paths = [...strategies.tree().keys()];
  expect(paths).toContain('strategies/newmere/strategy.json');
  expect(paths.filter((path) => path.includes('draftmere'))).toEqual([]);
});

test('files that a change leaves alone keep their bytes, and the manifest its time where nothing public changed', async () => {
  const {store} = await written();
  const strategies = await DatabaseStrategies.open(store);
  const before = strategies.tree();
  await store.write('quillmere', officer, renamed('Quillmere together'));
  await strategies.refresh();
  const after = strategies.tree();
  const different = [...after].filter(([path, bytes]) => !Buffer.from(bytes).equals(before.get(path)!)).map(([path]) => path);
  expect(different.toSorted()).toEqual([
    'index.json',
    'strategies/quillmere/all.json',
    'strategies/quillmere/index.json',
    'strategies/quillmere/strategy.json',
  ]);
  const {consents} = (await store.read('quillmere'))!.dataset.collections;
  await store.write('quillmere', officer, (now) =>
    withEdits(now!.dataset, [put('consents', {...consents![0]!, byRole: 'Headteacher of the school'})]),
  );
  expect(await strategies.refresh()).toEqual(['quillmere']);
  for (const [path, bytes] of strategies.tree()) expect(Buffer.from(bytes).equals(after.get(path)!), path).toBe(true);
});

test('a database that cannot be read is told of, and what was published stays', async () => {
  const {url} = await written();
  const store = new Store(await openDatabase(url));
  const strategies = await DatabaseStrategies.open(store);
  const before = [...strategies.tree().keys()];
  await store.close();
  const events: object[] = [];
  const stop = strategies.follow((event) => events.push(event));
  onTestFinished(stop);
  await vi.waitFor(() => expect(events).toHaveLength(1), {timeout: 3000});
  expect(events[0]).toHaveProperty('error');
  expect([...strategies.tree().keys()]).toEqual(before);
});

test('folders and a database cannot be served together', async () => {
  await expect(startService({folders: ['/a'], database: 'sqlite:/tmp/a.sqlite', widgets: '/nowhere'})).rejects.toThrow(
    'Either dataset folders or a database can be served.',
  );
});
