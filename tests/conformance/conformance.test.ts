import {createHash} from 'node:crypto';
import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {collections} from '@send-strategy/sdk/reading';
import {
  checkReading,
  exportFiles,
  FolderStrategies,
  openDatabase,
  readFolder,
  readBuiltFiles,
  referenceFiles,
  startService,
  Store,
  withoutGeneratedAt,
} from '@send-strategy/service';
import {parse} from 'csv-parse/sync';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {bodyOf, wrongWith} from '../contract/contract.ts';
import {datasetFolder, replacing, temporaryFolder} from '../dataset-folder.ts';
import {startPlainFileServer} from '../plain-file-server.ts';
import {startPostgres} from '../postgres.ts';

/** Where the same strategies are: below a live service of folders and of either database, and below an export on the plainest of hosts, at its root and further down. */
const hosts = {live: '', 'live on SQLite': '', 'live on PostgreSQL': '', exported: '', 'exported below a path': ''};
type Host = keyof typeof hosts;
const everyHost = Object.keys(hosts) as Host[];

let out: string;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const folders = [
    await datasetFolder(),
    await datasetFolder({
      'strategy.yaml': replacing('id: quillmere', 'id: othermere'),
      'boundary.geojson': null,
      'charter.yaml': null,
      'commitments.csv': null,
    }),
    await datasetFolder({
      'strategy.yaml': (text) => text.replace('id: quillmere', 'id: draftmere').replace('status: active', 'status: draft'),
    }),
  ];
  const widgets = await temporaryFolder();
  for (const [path, text] of Object.entries({'1.2.3/core.js': 'export {};', '1/core.js': 'export {};', '1/send.css': 'p {}'})) {
    await mkdir(dirname(join(widgets, path)), {recursive: true});
    await writeFile(join(widgets, path), text);
  }
  out = await temporaryFolder();
  await exportFiles(out, {
    v1: (await FolderStrategies.open(folders)).tree(),
    widgets: await readBuiltFiles(widgets),
    reference: referenceFiles(),
  });
  const live = await startService({folders, port: 0, widgets});
  const exported = await startPlainFileServer({folder: out});
  const below = await startPlainFileServer({folder: out, prefix: '/sites/send'});
  const postgres = await startPostgres();
  stops.push(live.close, exported.close, below.close);
  const databases = {'live on SQLite': `sqlite:${out}.sqlite`, 'live on PostgreSQL': await postgres.newDatabase()};
  for (const [host, database] of Object.entries(databases)) {
    await fill(database, folders);
    const service = await startService({database, port: 0, widgets});
    stops.push(service.close);
    Object.assign(hosts, {[host]: service.url});
  }
  stops.push(postgres.stop);
  Object.assign(hosts, {live: live.url, exported: exported.url, 'exported below a path': below.url});
});

afterAll(async () => {
  for (const stop of stops) await stop();
});

/** Puts the strategies of folders into a database. */
async function fill(database: string, folders: readonly string[]): Promise<void> {
  const store = new Store(await openDatabase(database));
  for (const folder of folders) {
    const {dataset} = checkReading(await readFolder(folder));
    await store.write(dataset!.id, {name: 'tests', role: 'admin', via: 'command'}, () => dataset!);
  }
  await store.close();
}

interface Manifest {
  data: {id: string; files: Record<string, {hash: string; bytes: number}>};
  meta: {generatedAt: string};
}

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

async function read(host: Host, path: string): Promise<{bytes: Buffer; headers: Headers}> {
  const answer = await fetch(`${hosts[host]}/${path}`);
  expect(answer.status, path).toBe(200);
  return {bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers};
}

const readJson = async <Body>(host: Host, path: string) => JSON.parse((await read(host, path)).bytes.toString('utf8')) as Body;

async function manifests(host: Host): Promise<Manifest[]> {
  const {data} = await readJson<{data: {id: string}[]}>(host, 'v1/index.json');
  return Promise.all(data.map(({id}) => readJson<Manifest>(host, `v1/strategies/${id}/index.json`)));
}

/** Every file of every strategy, by its path from the host on. */
async function everyFile(host: Host): Promise<{path: string; file: string; hash: string; bytes: number}[]> {
  return (await manifests(host)).flatMap(({data: {id, files}}) =>
    Object.entries(files).map(([file, described]) => ({path: `v1/strategies/${id}/${file}`, file, ...described})),
  );
}

describe.each(everyHost)('%s:', (host) => {
  test('the index lists the strategies, but no draft, each with the hash of its manifest', async () => {
    const index = await readJson<{data: {id: string; hash: string}[]}>(host, 'v1/index.json');
    expect(wrongWith('contract#/components/schemas/StrategyIndex', index)).toEqual([]);
    expect(index.data.map(({id}) => id)).toEqual(['othermere', 'quillmere']);
    for (const {id, hash} of index.data) {
      const {bytes} = await read(host, `v1/strategies/${id}/index.json`);
      expect(hash, id).toBe(hashOf(withoutGeneratedAt(bytes)));
    }
  });

  test('a manifest names files that are there, with their hashes and sizes', async () => {
    for (const manifest of await manifests(host))
      expect(wrongWith('contract#/components/schemas/Manifest', manifest)).toEqual([]);
    const files = await everyFile(host);
    expect(files.length).toBeGreaterThan(60);
    for (const {path, hash, bytes: size} of files) {
      const {bytes} = await read(host, path);
      expect([hashOf(bytes), bytes.byteLength], path).toEqual([hash, size]);
    }
  });

  test('a manifest names every file that there is', async () => {
    for (const {data} of await manifests(host)) {
      const possible = Object.keys(collections).flatMap((name) => [`${name}.json`, `${name}.csv`, `${name}.yaml`]);
      for (const file of [
        ...possible,
        'all.json',
        'boundary.geojson',
        'media/ladder.svg',
        'media/',
        '',
        'LICENCE',
        'media/unknown.svg',
        'all.csv',
      ]) {
        const {status} = await fetch(`${hosts[host]}/v1/strategies/${data.id}/${file}`);
        expect([file, status]).toEqual([file, file in data.files ? 200 : 404]);
      }
    }
  });

  test('every document has data, meta and links as the contract describes them, and links that lead somewhere', async () => {
    for (const {path, file} of await everyFile(host)) {
      if (!file.endsWith('json')) continue;
      const document = await readJson<{data: unknown; meta: object; links: Record<string, string>}>(host, path);
      expect(wrongWith(bodyOf(file).schema, document), path).toEqual([]);
      if (!file.endsWith('.json')) continue;
      expect(Object.keys(document), path).toEqual(['data', 'meta', 'links']);
      for (const link of Object.values(document.links)) {
        const address = new URL(link, `${hosts[host]}/${path}`);
        expect(address.href.startsWith(`${hosts[host]}/v1/strategies/`), `${path} → ${link}`).toBe(true);
        expect((await fetch(address)).status, `${path} → ${link}`).toBe(200);
      }
    }
  });

  test('every table can be read, with a row for each item', async () => {
    for (const {path, file} of await everyFile(host)) {
      if (!file.endsWith('.csv')) continue;
      const rows = parse((await read(host, path)).bytes, {columns: true, record_delimiter: '\r\n'});
      expect(rows, path).toHaveLength((await readJson<{data: unknown[]}>(host, path.replace('.csv', '.json'))).data.length);
    }
  });

  test('every picture that a text shows is there', async () => {
    const {data} = await readJson<{data: {variants?: {lines?: {image?: {src: string}}[]}[]}[]}>(
      host,
      'v1/strategies/quillmere/priorities.json',
    );
    const pictures = data.flatMap(({variants = []}) =>
      variants.flatMap(({lines = []}) => lines.flatMap(({image}) => image?.src ?? [])),
    );
    expect(pictures).toEqual(['media/ladder.svg']);
    for (const src of pictures) await read(host, `v1/strategies/quillmere/${src}`);
  });

  test('every file has the type of what it is, may be read from any page, and sets no cookie', async () => {
    const types: Record<string, RegExp> = {
      json: /^application\/json\b/,
      geojson: /^application\/geo\+json\b/,
      csv: /^text\/csv\b/,
      svg: /^image\/svg\+xml\b/,
      js: /^text\/javascript\b/,
      css: /^text\/css\b/,
    };
    const paths = [
      ...(await everyFile(host)).map(({path}) => path),
      'v1/index.json',
      'v1/strategies/quillmere/index.json',
      'widgets/1.2.3/core.js',
      'widgets/1/core.js',
      'widgets/1/send.css',
    ];
    for (const path of paths) {
      const {headers} = await read(host, path);
      expect(headers.get('content-type'), path).toMatch(types[path.split('.').at(-1)!]!);
      expect(headers.get('access-control-allow-origin'), path).toBe('*');
      expect(headers.get('set-cookie'), path).toBeNull();
    }
  });

  test('what is not there is a 404 that any page may read', async () => {
    for (const path of [
      'v1/strategies/unknown/index.json',
      'v1/strategies/draftmere/index.json',
      'v1/strategies/draftmere/strategy.json',
      'v1/nothing.json',
      'widgets/9.9.9/core.js',
      'v1/%E0%A4%A',
    ]) {
      const answer = await fetch(`${hosts[host]}/${path}`);
      expect(answer.status, path).toBe(path.includes('%') && host.startsWith('live') ? 400 : 404);
      expect(answer.headers.get('access-control-allow-origin'), path).toBe('*');
    }
  });

  test('HEAD tells that a file is there', async () => {
    const answer = await fetch(`${hosts[host]}/v1/index.json`, {method: 'HEAD'});
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

test('live and exported files have the same bytes, but for the time in manifests', async () => {
  const paths = [
    ...(await everyFile('live')).map(({path}) => path),
    'v1/index.json',
    'v1/strategies/quillmere/index.json',
    'v1/strategies/othermere/index.json',
    'widgets/1/core.js',
    'reference/index.html',
    'reference/reference.css',
  ];
  for (const path of paths) {
    const [live, ...others] = await Promise.all(
      everyHost.map(async (host) => withoutGeneratedAt((await read(host, path)).bytes)),
    );
    for (const other of others) expect(other, path).toBe(live);
  }
});

test('the export holds the files of the manifests, the widgets and the reference, and nothing else', async () => {
  const entries = await readdir(out, {recursive: true, withFileTypes: true});
  const there = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1));
  const named = (await everyFile('exported')).map(({path}) => path);
  const others = [
    'v1/index.json',
    'v1/strategies/quillmere/index.json',
    'v1/strategies/othermere/index.json',
    'widgets/1.2.3/core.js',
    'widgets/1/core.js',
    'widgets/1/send.css',
    'reference/index.html',
    'reference/reference.css',
  ];
  expect(there.toSorted()).toEqual([...named, ...others].toSorted());
});

test('the hosts differ in what is no part of the contract: the live one knows OPTIONS and ETags, the plain one answers in HTML', async () => {
  const ask = (host: Host, path: string, method = 'GET') => fetch(`${hosts[host]}/${path}`, {method});
  expect((await ask('live', 'v1/index.json', 'OPTIONS')).status).toBe(204);
  expect((await ask('exported', 'v1/index.json', 'OPTIONS')).status).toBe(405);
  expect((await ask('live', 'v1/index.json')).headers.get('etag')).toMatch(/^"[\w-]{22}"$/);
  expect((await ask('exported', 'v1/index.json')).headers.get('etag')).toBeNull();
  expect((await ask('live', 'v1/nothing.json')).headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect((await ask('exported', 'v1/nothing.json')).headers.get('content-type')).toBe('text/html');
  expect((await fetch(`${new URL(hosts['exported below a path']).origin}/v1/index.json`)).status).toBe(404);
});
