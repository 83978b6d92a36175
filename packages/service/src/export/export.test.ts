import {spawn} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {mkdir, readdir, readFile, rename, stat, utimes, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {dataset, datasetFolder, replacing, temporaryFolder, type FileChange} from '../../../../tests/dataset-folder.ts';
import {run} from '../cli.ts';
import {publish, publishTree, withoutGeneratedAt, type Files} from '../publish/publish.ts';
import {startService} from '../serve/start.ts';
import {exportFiles} from './export.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = (contents: Record<string, string>): Files =>
  new Map(Object.entries(contents).map(([path, text]) => [path, bytes(text)]));
const widgets = files({'1.2.3/core.js': 'one', '1/core.js': 'one'});

async function treeOf(changes: Record<string, FileChange> = {}, moment = new Date('2026-11-23T12:00:00Z')): Promise<Files> {
  const one = await dataset(changes);
  return publishTree([{dataset: one, files: publish(one, moment)}]);
}

/** Every file below a folder with its text, hidden ones included. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      paths.toSorted().map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const),
    ),
  );
}

async function inodesOf(folder: string): Promise<Record<string, string>> {
  const described = Object.keys(await contentsOf(folder)).map(async (path) => {
    const {ino, mtimeMs} = await stat(join(folder, path));
    return [path, `${ino} ${mtimeMs}`] as const;
  });
  return Object.fromEntries(await Promise.all(described));
}

const asText = (tree: Files, prefix: string) =>
  Object.fromEntries([...tree].map(([path, content]) => [`${prefix}/${path}`, new TextDecoder().decode(content)]));

describe('an export', () => {
  test('writes every public file, with the bytes that are served, and nothing else', async () => {
    const out = await temporaryFolder();
    const v1 = await treeOf();
    const result = await exportFiles(out, {v1, widgets});
    expect(await contentsOf(out)).toEqual({...asText(v1, 'v1'), ...asText(widgets, 'widgets')});
    expect(result).toEqual({written: v1.size + 2, unchanged: 0, removed: 0});
    expect((await readdir(out)).toSorted()).toEqual(['v1', 'widgets']);
  });

  test('makes the folder that it writes to', async () => {
    const out = join(await temporaryFolder(), 'deep', 'public');
    await exportFiles(out, {v1: await treeOf(), widgets});
    expect(await readdir(out)).toEqual(['v1', 'widgets']);
  });

  test('works by a path with dots and a slash at its end', async () => {
    const out = await temporaryFolder();
    await mkdir(join(out, 'x'));
    await exportFiles(`${out}/x/../`, {v1: files({'a.json': '1', 'b.json': '1'}), widgets});
    const result = await exportFiles(`${out}/./`, {v1: files({'a.json': '1'}), widgets});
    expect(result).toEqual({written: 0, unchanged: 3, removed: 1});
  });

  test('rewrites nothing the second time, whenever that is', async () => {
    const out = await temporaryFolder();
    const v1 = await treeOf();
    await exportFiles(out, {v1, widgets});
    const before = await inodesOf(out);
    const folders = await Promise.all(['v1', 'widgets'].map(async (name) => (await stat(join(out, name))).ino));
    const result = await exportFiles(out, {v1: await treeOf({}, new Date('2027-01-01T00:00:00Z')), widgets});
    expect(result).toEqual({written: 0, unchanged: v1.size + 2, removed: 0});
    expect(await inodesOf(out)).toEqual(before);
    expect(await Promise.all(['v1', 'widgets'].map(async (name) => (await stat(join(out, name))).ino))).toEqual(folders);
  });

  test('leaves inode and time of every file whose bytes are the same', async () => {
    const out = await temporaryFolder();
    await exportFiles(out, {v1: await treeOf(), widgets});
    const before = await inodesOf(out);
    await exportFiles(out, {
      v1: await treeOf({'terms.yaml': replacing('A legal plan', 'The legal plan')}, new Date('2027-01-01T00:00:00Z')),
      widgets,
    });
    const after = await inodesOf(out);
    const rewritten = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(rewritten.map((path) => path.replace('v1/strategies/quillmere/', '')).toSorted()).toEqual([
      'all.json',
      'index.json',
      'terms.csv',
      'terms.json',
      'v1/index.json',
    ]);
    expect(JSON.parse(await readFile(join(out, 'v1/strategies/quillmere/index.json'), 'utf8'))).toMatchObject({
      meta: {generatedAt: '2027-01-01T00:00:00.000Z'},
    });
  });

  test('writes anew what somebody changed or deleted', async () => {
    const out = await temporaryFolder();
    const v1 = await treeOf();
    await exportFiles(out, {v1, widgets});
    await writeFile(join(out, 'v1/index.json'), '{"data":[{"id":"other"}],"links":{}}');
    await rename(join(out, 'v1/strategies/quillmere/terms.json'), join(out, 'v1/strategies/quillmere/wrong.json'));
    expect(await exportFiles(out, {v1, widgets})).toEqual({written: 2, unchanged: v1.size, removed: 1});
    expect(await contentsOf(join(out, 'v1'))).toEqual(
      Object.fromEntries(Object.entries(asText(v1, '')).map(([path, text]) => [path.slice(1), text])),
    );
  });

  test('takes away a strategy that is no longer there', async () => {
    const out = await temporaryFolder();
    const one = await dataset();
    const other = await dataset({'strategy.yaml': replacing('id: quillmere', 'id: othermere')});
    const both = [one, other].map((each) => ({dataset: each, files: publish(each, new Date())}));
    await exportFiles(out, {v1: publishTree(both), widgets});
    expect(await readdir(join(out, 'v1/strategies'))).toEqual(['othermere', 'quillmere']);
    const {removed} = await exportFiles(out, {v1: publishTree(both.slice(0, 1)), widgets});
    expect(await readdir(join(out, 'v1/strategies'))).toEqual(['quillmere']);
    expect(removed).toBe(both[1]!.files.size);
  });

  test('takes away a school that withdrew', async () => {
    const out = await temporaryFolder();
    await exportFiles(out, {v1: await treeOf(), widgets});
    await exportFiles(out, {
      v1: await treeOf({
        'consents.csv': replacing('curlew,990001,network | links | programmePhase,true', 'curlew,990001,network,false'),
      }),
      widgets,
    });
    expect(Object.entries(await contentsOf(out)).filter(([path, text]) => /990001|curlew/i.test(path + text))).toEqual([]);
  });

  test('leaves everything else in the folder alone', async () => {
    const out = await temporaryFolder();
    await mkdir(join(out, 'site'));
    const others = {'index.html': '<h1>Quillmere</h1>', '.htaccess': 'Header set', 'v1.txt': 'x', 'site/page.html': 'x'};
    for (const [path, text] of Object.entries(others)) await writeFile(join(out, path), text);
    await exportFiles(out, {v1: await treeOf(), widgets});
    await exportFiles(out, {v1: files({'index.json': '{}'}), widgets});
    expect(await contentsOf(out)).toMatchObject(others);
  });

  test('keeps the widget versions that are there, and moves the moving copy on', async () => {
    const out = await temporaryFolder();
    const v1 = files({'index.json': '{}'});
    await exportFiles(out, {
      v1,
      widgets: files({'1.2.3/core.js': 'one', '1.2.3/map.js': 'map', '1/core.js': 'one', '1/map.js': 'map'}),
    });
    const before = await inodesOf(out);
    const result = await exportFiles(out, {v1, widgets: files({'1.3.0/core.js': 'two', '1/core.js': 'two'})});
    expect(result).toEqual({written: 2, unchanged: 1, removed: 1});
    expect(await contentsOf(join(out, 'widgets'))).toEqual({
      '1.2.3/core.js': 'one',
      '1.2.3/map.js': 'map',
      '1.3.0/core.js': 'two',
      '1/core.js': 'two',
    });
    expect((await inodesOf(out))['widgets/1.2.3/core.js']).toBe(before['widgets/1.2.3/core.js']);
  });

  test('without widget files keeps those that are there', async () => {
    const out = await temporaryFolder();
    await exportFiles(out, {v1: files({'index.json': '{}'}), widgets});
    await exportFiles(out, {v1: files({'index.json': '{}'}), widgets: new Map()});
    expect(await contentsOf(join(out, 'widgets'))).toEqual({'1.2.3/core.js': 'one', '1/core.js': 'one'});
  });
});

describe('an export that fails', () => {
  /** Files of which the last cannot be written: a file stands where its folder would have to be. */
  const impossible = () => files({'index.json': 'new', a: 'new', 'a/b': 'new'});

  test('leaves both trees as they were, and nothing beside them', async () => {
    const out = await temporaryFolder();
    await exportFiles(out, {v1: files({'index.json': 'old', 'gone.json': 'old'}), widgets});
    const [before, inodes] = [await contentsOf(out), await inodesOf(out)];
    await expect(exportFiles(out, {v1: impossible(), widgets})).rejects.toMatchObject({
      code: expect.stringMatching(/ENOTDIR|EEXIST/),
    });
    expect(await contentsOf(out)).toEqual(before);
    await expect(exportFiles(out, {v1: files({'index.json': 'new'}), widgets: impossible()})).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(await contentsOf(out)).toEqual(before);
    expect(await inodesOf(out)).toEqual(inodes);
    expect((await readdir(out)).toSorted()).toEqual(['v1', 'widgets']);
  });

  test('the first time leaves nothing', async () => {
    const out = await temporaryFolder();
    await expect(exportFiles(out, {v1: impossible(), widgets})).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(await readdir(out)).toEqual([]);
  });

  test('while the second tree takes its place puts the first one back', async () => {
    const out = await temporaryFolder();
    await exportFiles(out, {v1: files({'index.json': 'old'}), widgets});
    // The old widgets cannot be moved to where a folder with a file is.
    const fault = join(out, '.widgets.old');
    const bad = files({'1.2.3/core.js': 'new'});
    const failing: Files = new Map(bad);
    failing[Symbol.iterator] = function* () {
      yield* bad;
      // After recovery looked at it, and before the trees are swapped.
      mkdirSync(join(fault, 'in-the-way'), {recursive: true});
      return undefined;
    };
    await expect(exportFiles(out, {v1: files({'index.json': 'new'}), widgets: failing})).rejects.toThrow('ENOTEMPTY');
    expect(await contentsOf(out)).toEqual({'v1/index.json': 'old', 'widgets/1.2.3/core.js': 'one', 'widgets/1/core.js': 'one'});
    expect((await readdir(out)).toSorted()).toEqual(['v1', 'widgets']);
  });

  test('can be tried again', async () => {
    const out = await temporaryFolder();
    await expect(exportFiles(out, {v1: impossible(), widgets})).rejects.toThrow(/ENOTDIR|EEXIST/);
    await exportFiles(out, {v1: files({'index.json': 'new'}), widgets});
    expect(await contentsOf(join(out, 'v1'))).toEqual({'index.json': 'new'});
  });

  test.each([
    ['the folder', ''],
    ['the tree', '/v1'],
    ['the widgets', '/widgets'],
  ])('where a file stands in place of %s leaves that file', async (_, path) => {
    const out = join(await temporaryFolder(), 'public');
    if (path !== '') await mkdir(out);
    await writeFile(out + path, 'a file');
    await expect(exportFiles(out, {v1: files({'index.json': '{}'}), widgets})).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(await readFile(out + path, 'utf8')).toBe('a file');
  });

  test('because another one is writing says so, and the other one is whole', async () => {
    const out = await temporaryFolder();
    const v1 = await treeOf();
    const [first, second] = await Promise.allSettled([
      exportFiles(out, {v1, widgets}),
      exportFiles(out, {v1: files({'index.json': 'other'}), widgets}),
    ]);
    expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const failed = [first, second].find((result) => result.status === 'rejected')!;
    expect(failed.reason).toMatchObject({message: expect.stringMatching(/^Another export is writing here \(process \d+\)/)});
    expect([asText(v1, 'v1'), {'v1/index.json': 'other'}]).toContainEqual(
      Object.fromEntries(Object.entries(await contentsOf(out)).filter(([path]) => path.startsWith('v1'))),
    );
  });
});

describe('a lock', () => {
  const lockedFolder = async (holder: string, seconds = 0) => {
    const out = await temporaryFolder();
    const file = join(out, '.export.lock');
    await writeFile(file, holder);
    const moment = Date.now() / 1000 - seconds;
    await utimes(file, moment, moment);
    return {out, file};
  };
  const exportTo = (out: string) => exportFiles(out, {v1: files({'index.json': '{}'}), widgets});

  test('of a process that runs is respected', async () => {
    const {out} = await lockedFolder(String(process.ppid));
    await expect(exportTo(out)).rejects.toThrow(`Another export is writing here (process ${process.ppid})`);
  });

  test('that is just being made is waited for', async () => {
    const {out, file} = await lockedFolder('');
    const exported = exportTo(out);
    await writeFile(file, String(process.ppid));
    await expect(exported).rejects.toThrow(`Another export is writing here (process ${process.ppid})`);
  });

  test.each([
    ['that is older than any export', String(process.ppid), 61],
    ['that stays empty, as its maker was killed', '', 0],
    ['of a process that is gone', '999999999', 0],
    ['with our own number', String(process.pid), 0],
    ['that is nonsense', 'nonsense', 0],
  ])('%s is taken over', async (_, holder, seconds) => {
    const {out} = await lockedFolder(holder, seconds);
    await exportTo(out);
    expect(await contentsOf(join(out, 'v1'))).toEqual({'index.json': '{}'});
  });
});

describe('an export after one that was killed', () => {
  test('between its two renames puts the old tree back first, so that its files keep their inodes', async () => {
    const out = await temporaryFolder();
    const tree = files({'index.json': 'same', 'other.json': 'old'});
    await exportFiles(out, {v1: tree, widgets});
    const before = await inodesOf(out);
    await rename(join(out, 'v1'), join(out, '.v1.old'));
    await mkdir(join(out, '.v1.next'));
    await writeFile(join(out, '.v1.next/half.json'), '{"da');
    await writeFile(join(out, '.export.lock'), '999999999');
    await exportFiles(out, {v1: files({'index.json': 'same', 'other.json': 'new'}), widgets});
    expect(await contentsOf(join(out, 'v1'))).toEqual({'index.json': 'same', 'other.json': 'new'});
    expect((await inodesOf(out))['v1/index.json']).toBe(before['v1/index.json']);
    expect((await readdir(out)).toSorted()).toEqual(['v1', 'widgets']);
  });

  test('that fails, too, has put the old tree back', async () => {
    const out = await temporaryFolder();
    await exportFiles(out, {v1: files({'index.json': 'old'}), widgets});
    await rename(join(out, 'v1'), join(out, '.v1.old'));
    await expect(exportFiles(out, {v1: files({a: 'new', 'a/b': 'new'}), widgets})).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(await contentsOf(join(out, 'v1'))).toEqual({'index.json': 'old'});
  });

  test('at any moment finds each tree old or new, and completes it', async () => {
    const out = await temporaryFolder();
    const names = Array.from({length: 15}, (_, number) => `strategies/quillmere/file-${number}.json`);
    const state = (version: string) => ({
      v1: files(Object.fromEntries(names.map((name) => [name, version]))),
      widgets: files({'1/core.js': version}),
    });
    await exportFiles(out, state('old'));
    const script = `
      import {exportFiles} from ${JSON.stringify(new URL('./export.ts', import.meta.url).href)};
      const names = ${JSON.stringify(names)};
      for (let round = 0; ; round += 1) {
        const bytes = new TextEncoder().encode(round % 2 === 0 ? 'new' : 'old');
        await exportFiles(${JSON.stringify(out)}, {v1: new Map(names.map((name) => [name, bytes])), widgets: new Map([['1/core.js', bytes]])});
        process.stdout.write('.');
      }`;
    for (let round = 0; round < 6; round += 1) {
      const child = spawn(process.execPath, ['--conditions=@send-strategy/source', '--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      // A different moment of the next exports each time.
      setTimeout(() => child.kill('SIGKILL'), round * 5);
      expect(await ended).toBe('SIGKILL');
      for (const name of ['v1', 'widgets']) {
        const tree = (await readdir(out)).includes(name) ? name : `.${name}.old`;
        const texts = new Set(Object.values(await contentsOf(join(out, tree))));
        expect(texts.size, `round ${round}: ${name} is half old, half new`).toBe(1);
        expect(Object.keys(await contentsOf(join(out, tree)))).toHaveLength(name === 'v1' ? names.length : 1);
      }
      const version = round % 2 === 0 ? 'next' : 'after';
      await exportFiles(out, state(version));
      expect(new Set(Object.values(await contentsOf(out)))).toEqual(new Set([version]));
      expect((await readdir(out)).toSorted()).toEqual(['v1', 'widgets']);
    }
  });
});

test('what is exported is what is served, but for the time in manifests', async () => {
  const [folder, out] = [await datasetFolder(), await temporaryFolder()];
  expect(await run(['export', folder, '--out', out, '--widgets', '/nowhere'], {log: () => {}, error: () => {}})).toBe(0);
  const service = await startService({folders: [folder], port: 0, widgets: '/nowhere'});
  try {
    const exported = await contentsOf(join(out, 'v1'));
    expect(Object.keys(exported).length).toBeGreaterThan(30);
    for (const [path, text] of Object.entries(exported)) {
      const served = await (await fetch(`${service.url}/v1/${path}`)).text();
      expect(withoutGeneratedAt(bytes(served)), path).toBe(withoutGeneratedAt(bytes(text)));
    }
  } finally {
    await service.close();
  }
});

describe('The front page of an export', () => {
  const front = (words: string) => Buffer.from(`<meta name="generator" content="send-strategy" /><p>${words}`);
  const trees = {v1: files({'index.json': '{}'}), widgets: new Map()};

  test('is written, kept and replaced, and counted', async () => {
    const out = await temporaryFolder();
    expect(await exportFiles(out, trees, front('One'))).toEqual({written: 2, unchanged: 0, removed: 0});
    expect(await exportFiles(out, trees, front('One'))).toEqual({written: 0, unchanged: 2, removed: 0});
    expect(await exportFiles(out, trees, front('Two'))).toEqual({written: 1, unchanged: 1, removed: 0});
    expect(await readFile(join(out, 'index.html'), 'utf8')).toMatch(/Two$/);
    expect((await readdir(out)).filter((name) => name.startsWith('index.'))).toEqual(['index.html']);
  });

  test('leaves a page that is somebody else’s, and says so', async () => {
    const out = await temporaryFolder();
    await writeFile(join(out, 'index.html'), 'Our own page');
    expect(await exportFiles(out, trees, front('One'))).toEqual({written: 1, unchanged: 0, removed: 0, isFrontLeft: true});
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('Our own page');
  });
});
