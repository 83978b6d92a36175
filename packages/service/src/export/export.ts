import {existsSync, renameSync} from 'node:fs';
import {copyFile, link, mkdir, open, readdir, readFile, rm, stat, utimes} from 'node:fs/promises';
import {dirname, join, relative, sep} from 'node:path';
import {type Files, withoutGeneratedAt} from '../publish/publish.ts';
import {placeFront} from './front.ts';
import {lock} from './lock.ts';

/** What an export changed. */
export interface ExportResult {
  written: number;
  unchanged: number;
  removed: number;
  /** Whether there is a front page that no export wrote. It stays. */
  isFrontLeft?: true;
}

/** A tree that was put together beside the one in use. */
interface PreparedTree extends Omit<ExportResult, 'isFrontLeft'> {
  live: string;
  next: string;
  old: string;
}

/**
 * Writes public files as trees: `DIR/v1`, `DIR/widgets` and, where given, `DIR/embed`, `DIR/html`, `DIR/reference` and `DIR/builder`. Nothing else in the folder is touched.
 *
 * Each tree is put together whole beside the old one and then takes its place, so an export that fails leaves the old files as they were, and one that is killed leaves each tree old or new,
 * or for the next export to put back. Files whose bytes are the same keep their inode and time, so that a later copy to a CDN sends only what changed; a tree without any change is left
 * alone. Widget versions that are already there stay, as partners' pages name them.
 *
 * @param front What `DIR/index.html` becomes, where no other page is there.
 * @throws Where a file cannot be written, or another export is writing to the folder.
 */
export async function exportFiles(
  out: string,
  trees: {v1: Files; widgets: Files; embed?: Files; html?: Files; reference?: Files; builder?: Files},
  front?: Uint8Array,
): Promise<ExportResult> {
  await mkdir(out, {recursive: true});
  const unlock = await lock(join(out, '.export.lock'));
  const prepared: PreparedTree[] = [];
  let placed: 'written' | 'unchanged' | 'left' | undefined;
  try {
    for (const [name, files] of Object.entries(trees)) prepared.push(await prepare(out, name, files));
    swap(prepared.filter(({live, written, removed}) => written + removed > 0 || !existsSync(live)));
    placed = front === undefined ? undefined : await placeFront(join(out, 'index.html'), front);
  } finally {
    for (const name of Object.keys(trees)) {
      await rm(join(out, `.${name}.next`), {recursive: true, force: true});
      if (existsSync(join(out, name))) await rm(join(out, `.${name}.old`), {recursive: true, force: true});
    }
    await unlock();
  }
  const sum = (key: 'written' | 'unchanged' | 'removed') =>
    prepared.reduce((total, tree) => total + tree[key], placed === key ? 1 : 0);
  return {
    ...{written: sum('written'), unchanged: sum('unchanged'), removed: sum('removed')},
    ...(placed === 'left' ? {isFrontLeft: true} : {}),
  };
}

async function prepare(out: string, name: string, files: Files): Promise<PreparedTree> {
  const [live, next, old] = [join(out, name), join(out, `.${name}.next`), join(out, `.${name}.old`)];
  await recover(live, old);
  await rm(next, {recursive: true, force: true});
  await mkdir(next, {recursive: true});
  const there = await pathsIn(live);
  const kept = name === 'widgets' ? otherVersions(there, files) : [];
  for (const path of kept) await linkOrCopy(join(live, path), join(next, path));
  const result = {written: 0, unchanged: 0, removed: 0};
  await placeAll(files, (path, bytes) => place(join(live, path), join(next, path), bytes, result));
  result.removed = there.filter((path) => !files.has(path) && !kept.includes(path)).length;
  return {live, next, old, ...result};
}

/** An export that was killed between its two renames left the old tree under its other name. */
async function recover(live: string, old: string): Promise<void> {
  if (!existsSync(old)) return;
  if (existsSync(live)) await rm(old, {recursive: true, force: true});
  else renameSync(old, live);
}

/** Puts every new tree in place of the old one, or none of them. */
function swap(prepared: readonly PreparedTree[]): void {
  const done: (() => void)[] = [];
  try {
    for (const {live, next, old} of prepared) {
      if (existsSync(live)) {
        renameSync(live, old);
        done.push(() => renameSync(old, live));
      }
      renameSync(next, live);
      done.push(() => renameSync(live, next));
    }
  } catch (error) {
    for (const undo of done.toReversed()) undo();
    throw error;
  }
}

/** Disks are at their best with several files to sync at a time. */
const atOnce = 16;

/** Places every file. Where one fails, none is under way any more when this throws. */
async function placeAll(files: Files, placeOne: (path: string, bytes: Uint8Array) => Promise<void>): Promise<void> {
  const waiting = files[Symbol.iterator]();
  const placeSome = async () => {
    for (const [path, bytes] of waiting) await placeOne(path, bytes);
  };
  const ended = await Promise.allSettled(Array.from({length: atOnce}, placeSome));
  const failed = ended.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function place(live: string, next: string, bytes: Uint8Array, result: Omit<ExportResult, 'isFrontLeft'>): Promise<void> {
  if (await hasBytes(live, bytes)) {
    await linkOrCopy(live, next);
    result.unchanged += 1;
    return;
  }
  await mkdir(dirname(next), {recursive: true});
  const file = await open(next, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  result.written += 1;
}

async function hasBytes(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const there = await readFile(path);
    // A manifest of the same files is the same manifest, whenever it was made.
    if (path.endsWith(`${sep}index.json`)) return withoutGeneratedAt(there) === withoutGeneratedAt(bytes);
    return there.equals(bytes);
  } catch {
    // Missing or not to be read: it is written.
    return false;
  }
}

/** A second name for the same file or, where the file system has none, a copy with the same time. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), {recursive: true});
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
    const {atime, mtime} = await stat(from);
    await utimes(to, atime, mtime);
  }
}

/** Files of versions that this export does not write. The moving copies (`1/…`) belong to the newest and are written anew. */
function otherVersions(there: readonly string[], files: Files): string[] {
  const written = new Set([...files.keys()].map((path) => path.split('/')[0]!));
  return there.filter((path) => !written.has(path.split('/')[0]!));
}

/** The paths of all files below a folder, with slashes. None where there is no folder. */
async function pathsIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
