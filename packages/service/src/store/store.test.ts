import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {dataset} from '../../../../tests/dataset-folder.ts';
import {startPostgres, type Postgres} from '../../../../tests/postgres.ts';
import {put, withEdits, type Edit} from '../edit/edit.ts';
import {type Dataset} from '../folder/dataset.ts';
import {publish} from '../publish/publish.ts';
import {openDatabase} from './open-database.ts';
import {Store} from './store.ts';

const officer = {name: 'an officer', role: 'editor', via: 'command'};
const id = 'quillmere';
let postgres: Postgres;
let folder: string;
const open: Store[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'send-strategy-store-'));
});

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

afterAll(async () => {
  await postgres?.stop();
  await rm(folder, {recursive: true, force: true});
});

let files = 0;
const newDatabase = {
  sqlite: () => Promise.resolve(`sqlite:${join(folder, `${(files += 1)}.sqlite`)}`),
  postgres: () => postgres.newDatabase(),
};

const openStore = async (url: string, now?: () => Date) => {
  const store = new Store(await openDatabase(url), now);
  open.push(store);
  return store;
};

const edited = (edits: readonly Edit[]) => (now: {dataset: Dataset} | undefined) => withEdits(now!.dataset, edits);
const publicBytes = (data: Dataset) =>
  [...publish(data, new Date(0))].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);

const anUpdate = (number: number) =>
  put('updates', {
    id: `said-${number}`,
    actionId: 'front-door',
    on: '2026-10-01',
    status: 'onTrack',
    text: `Report ${number}.`,
    byRole: 'Head of early help',
    illustrative: true,
    asOf: '2026-10-01',
    sources: [{sourceId: 'plan'}],
  });

describe.each(['sqlite', 'postgres'] as const)('a store on %s', (kind) => {
  let url: string;
  let store: Store;
  let quillmere: Dataset;

  const begin = async () => {
    url = await newDatabase[kind]();
    store = await openStore(url);
    quillmere = await dataset();
    await store.write(id, officer, () => quillmere);
  };

  test('gives back what it was given, for the same public bytes, also to another process', async () => {
    await begin();
    const other = await openStore(url);
    const kept = await other.read(id);
    expect(kept?.revision).toBe(1);
    expect(kept?.dataset).toEqual(quillmere);
    expect(publicBytes(kept!.dataset)).toEqual(publicBytes(quillmere));
  });

  test('knows no strategy that nobody wrote', async () => {
    await begin();
    expect(await store.read('elsewhere')).toBeUndefined();
    expect(await store.revisions()).toEqual(new Map([[id, 1]]));
  });

  test('numbers revisions, and gives a part the number of the revision that changed it', async () => {
    await begin();
    const {kept, changed} = await store.write(id, officer, edited([anUpdate(1)]));
    expect(changed).toMatchObject([{collection: 'updates', id: 'said-1'}]);
    expect(kept.revision).toBe(2);
    expect(kept.versions.get('updates/said-1')).toBe(2);
    expect(kept.versions.get('strategy/strategy')).toBe(1);
    const again = await (await openStore(url)).read(id);
    expect(again?.versions).toEqual(kept.versions);
    expect(again?.dataset).toEqual(kept.dataset);
  });

  test('makes no revision where nothing changes', async () => {
    await begin();
    const {changed} = await store.write(id, officer, (now) => withEdits(now!.dataset, []));
    expect(changed).toEqual([]);
    expect(await store.revisions()).toEqual(new Map([[id, 1]]));
    expect((await store.write(id, officer, edited([anUpdate(1)]))).kept.revision).toBe(2);
  });

  test('an item that comes with its fields in another order is the same one, and has the same bytes in every process', async () => {
    await begin();
    const {kept} = await store.write(id, officer, (now) => {
      const {collections} = now!.dataset;
      const [first, ...others] = collections.terms!;
      const reordered = Object.fromEntries(Object.entries(first!).toReversed()) as unknown as typeof first;
      // With a change of another one, or nothing would be written.
      const priorities = collections.priorities!.map((priority) => ({...priority, title: `${priority.title}.`}));
      return {...now!.dataset, collections: {...collections, priorities, terms: [reordered!, ...others]}};
    });
    const elsewhere = (await (await openStore(url)).read(id))!;
    expect(JSON.stringify(kept.dataset.collections.terms)).toBe(JSON.stringify(elsewhere.dataset.collections.terms));
    expect(publish(kept.dataset, new Date(0)).get('terms.json')).toEqual(publish(quillmere, new Date(0)).get('terms.json'));
  });

  test('a write that is refused changes nothing, and leaves no strategy behind', async () => {
    await begin();
    const refuse = () => {
      throw new Error('refused');
    };
    await expect(store.write(id, officer, refuse)).rejects.toThrow('refused');
    await expect(store.write('elsewhere', officer, refuse)).rejects.toThrow('refused');
    expect(await store.revisions()).toEqual(new Map([[id, 1]]));
    expect((await store.read(id))?.dataset).toEqual(quillmere);
  });

  test('a replaced item keeps its place, a new one stands at the end, another order is kept', async () => {
    await begin();
    const [first, ...others] = quillmere.collections.organisations!;
    await store.write(id, officer, edited([put('organisations', {...first!, name: 'Quillmere Borough Council'})]));
    const renamed = await (await openStore(url)).read(id);
    expect(renamed?.dataset.collections.organisations?.map((organisation) => organisation.id)).toEqual(
      quillmere.collections.organisations!.map((organisation) => organisation.id),
    );
    const turned = [...others, first!];
    await store.write(id, officer, (now) => ({
      ...now!.dataset,
      collections: {...now!.dataset.collections, organisations: turned},
    }));
    expect((await (await openStore(url)).read(id))?.dataset.collections.organisations).toEqual(turned);
  });

  test('fifty writers at once in two processes each get their own revision, and nothing is lost', async () => {
    await begin();
    const other = await openStore(url);
    const writes = Array.from({length: 50}, (_, index) =>
      (index % 2 === 0 ? store : other).write(id, officer, edited([anUpdate(index)])),
    );
    const revisions = (await Promise.all(writes)).map(({kept}) => kept.revision);
    expect(revisions.toSorted((a, b) => a - b)).toEqual(Array.from({length: 50}, (_, index) => index + 2));
    const kept = await (await openStore(url)).read(id);
    const texts = new Set(kept!.dataset.collections.updates!.map(({text}) => text));
    for (let index = 0; index < 50; index += 1) expect(texts).toContain(`Report ${index}.`);
  });

  test('a clock that jumps back puts no revision before the one it follows', async () => {
    let moment = '2026-10-02T10:00:00.000Z';
    url = await newDatabase[kind]();
    store = await openStore(url, () => new Date(moment));
    quillmere = await dataset();
    await store.write(id, officer, () => quillmere);
    moment = '2026-10-01T10:00:00.000Z';
    await store.write(id, officer, edited([anUpdate(1)]));
    const times = await store.db.selectFrom('revision').select(['revision', 'at']).orderBy('revision').execute();
    expect(times.map(({at}) => at)).toEqual(['2026-10-02T10:00:00.000Z', '2026-10-02T10:00:00.000Z']);
  });

  test('made by six processes at once has its tables once', async () => {
    url = await newDatabase[kind]();
    const stores = await Promise.all(Array.from({length: 6}, () => openStore(url)));
    expect(await stores[5]!.revisions()).toEqual(new Map());
  });

  test('of a newer version is left alone', async () => {
    await begin();
    await store.db.insertInto('migration').values({version: 999, at: 'later'}).execute();
    await expect(openDatabase(url)).rejects.toThrow('A newer version of send-strategy made this database.');
  });
});

test.each([
  ['mysql://host/name', '"mysql://host/name" names no database: sqlite:FILE or postgres://USER@HOST/NAME was expected.'],
  ['mysql://me:secret@host/name', '"mysql://…@host/name" names no database'],
  ['sqlite:/no/such/folder/a.sqlite', 'There is no folder for the database file /no/such/folder/a.sqlite.'],
])('the address %s is refused', async (url, message) => {
  await expect(openDatabase(url)).rejects.toThrow(message);
});

test('a file that is no database is left as it is', async () => {
  const file = join(folder, 'notes.txt');
  await writeFile(file, 'These are notes and not a database, but for a while they are long enough to be read as one.'.repeat(50));
  await expect(openDatabase(`sqlite:${file}`)).rejects.toThrow('The file is no SQLite database, or it is damaged.');
});
