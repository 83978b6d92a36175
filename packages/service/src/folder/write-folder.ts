import {existsSync, renameSync} from 'node:fs';
import {mkdir, open, readdir, readFile, rename, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {collections, type CollectionName} from '@send-strategy/sdk/reading';
import {sameItem, withEdits, type Edit} from '../edit/edit.ts';
import {lock} from '../export/lock.ts';
import {type Dataset, type KeptCollections} from './dataset.ts';
import {editedYaml} from './edit-yaml.ts';
import {collectionFile, folderFiles, type FolderFile} from './folder-files.ts';
import {statusColumns} from './status-columns.ts';
import {readCsv} from './read-csv.ts';
import {readYaml} from './read-yaml.ts';

/** Where a change is put together, and where it stands from the moment it counts until every file is in its place. */
const [next, ready] = ['.send-strategy.next', '.send-strategy.ready'];

/** The list of what a change takes away, among its files. */
const removals = 'removed.json';

/** Whether a folder has a change that counts, but whose files are not all in their places. */
export function isUnfinished(names: readonly string[]): boolean {
  return names.includes(ready);
}

/** Puts the files of a change in their places that was cut off. Does nothing where there is none. */
export async function finishWriting(folder: string): Promise<void> {
  const from = join(folder, ready);
  if (!existsSync(from)) return;
  const entries = await readdir(from, {recursive: true, withFileTypes: true});
  for (const entry of entries) {
    if (!entry.isFile() || entry.name === removals) continue;
    const path = join(entry.parentPath, entry.name).slice(from.length + 1);
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await rename(join(from, path), join(folder, path));
  }
  // Where the list is gone, it was done already.
  const list = await readFile(join(from, removals), 'utf8').catch(() => '[]');
  for (const path of JSON.parse(list) as string[]) await rm(join(folder, path), {force: true});
  await rm(from, {recursive: true, force: true});
}

/**
 * Changes items of a strategy that is kept as a folder, all or nothing. Only files of collections with a change are written; in YAML, comments and the form of other items stay.
 *
 * @param dataset The folder as it was read.
 * @throws Where the folder cannot be written, or another change of it is being made.
 */
export async function editFolder(folder: string, dataset: Dataset, edits: readonly Edit[]): Promise<void> {
  if (edits.length === 0) return;
  const after = withEdits(dataset, edits).collections;
  const names = await readdir(folder);
  const touched = new Set(edits.map(({collection}) => collection));
  // Status columns in a table of actions are updates: the one is not written without the other.
  if (names.includes('actions.csv') && (touched.has('actions') || touched.has('updates'))) {
    const [header = ''] = (await readFile(join(folder, 'actions.csv'), 'utf8')).split(/\r?\n/, 1);
    if (header.split(',').some((column) => (statusColumns as readonly string[]).includes(column.replaceAll('"', '').trim())))
      touched.add('actions').add('updates');
  }
  const files: FolderFile[] = [];
  const removed: string[] = [];
  for (const collection of touched) {
    const own = edits.filter((edit) => edit.collection === collection);
    const file = await fileAfter(folder, names, collection, own, after);
    if (file !== undefined) files.push(file);
    removed.push(...[`${collection}.yaml`, `${collection}.csv`].filter((name) => names.includes(name) && name !== file?.path));
  }
  await write(folder, files, removed);
}

/**
 * Writes a dataset as a folder, all or nothing. What else of a strategy is there is taken away: collections, pictures, the outline. Other files stay.
 *
 * @returns How many files were written, and how many had the same bytes already.
 */
export async function writeFolder(
  folder: string,
  dataset: Dataset,
): Promise<{written: number; unchanged: number; removed: number}> {
  await mkdir(folder, {recursive: true});
  await finishWriting(folder);
  const files = folderFiles(dataset);
  const paths = new Set(files.map(({path}) => path));
  const names = await readdir(folder);
  const pictures = names.includes('media') ? (await readdir(join(folder, 'media'))).map((name) => `media/${name}`) : [];
  const own = [...Object.keys(collections).flatMap((name) => [`${name}.yaml`, `${name}.csv`]), 'boundary.geojson'];
  const removed = [...names.filter((name) => own.includes(name)), ...pictures].filter((path) => !paths.has(path));
  const changed: FolderFile[] = [];
  for (const file of files) {
    const there = await readFile(join(folder, file.path)).catch(() => undefined);
    if (there?.equals(file.bytes) !== true) changed.push(file);
  }
  if (changed.length + removed.length > 0) await write(folder, changed, removed);
  return {written: changed.length, unchanged: files.length - changed.length, removed: removed.length};
}

async function fileAfter(
  folder: string,
  names: readonly string[],
  collection: CollectionName,
  edits: readonly Edit[],
  after: KeptCollections,
): Promise<FolderFile | undefined> {
  const data = after[collection];
  if (data === undefined || (Array.isArray(data) && data.length === 0)) return undefined;
  const path = `${collection}.yaml`;
  if (names.includes(path)) {
    const text = editedYaml(await readFile(join(folder, path), 'utf8'), collection, edits);
    if (text !== undefined && sameItem(readBack(text, path, collection), data)) return {path, bytes: Buffer.from(text)};
  }
  return collectionFile(collection, data);
}

function readBack(text: string, path: string, collection: CollectionName): unknown {
  const read = path.endsWith('.csv') ? readCsv(text, path, collection) : readYaml(text, path);
  return 'parsed' in read ? read.parsed.data : undefined;
}

async function write(folder: string, files: readonly FolderFile[], removed: readonly string[]): Promise<void> {
  const unlock = await lock(join(folder, '.send-strategy.lock'));
  try {
    await finishWriting(folder);
    await rm(join(folder, next), {recursive: true, force: true});
    for (const {path, bytes} of [...files, {path: removals, bytes: Buffer.from(JSON.stringify(removed))}]) {
      const target = join(folder, next, path);
      await mkdir(dirname(target), {recursive: true});
      const file = await open(target, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    }
    // From here on the change counts: whoever is killed now, the next change finishes it.
    renameSync(join(folder, next), join(folder, ready));
    await finishWriting(folder);
  } finally {
    await rm(join(folder, next), {recursive: true, force: true});
    await unlock();
  }
}
