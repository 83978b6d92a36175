import {createHash} from 'node:crypto';
import {existsSync, renameSync} from 'node:fs';
import {copyFile, link, mkdir, open, readdir, readFile, rm, stat, utimes} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {type Files, withoutGeneratedAt} from '../publish/publish.ts';

/** What an export changed. */
export interface ExportResult {
  written: number;
  unchanged: number;
  removed: number;
}

/**
 * Writes public files as two trees, `DIR/v1` and `DIR/widgets`. Nothing else in the folder is touched.
 *
 * Each tree is put together whole beside the old one and then takes its place, so an export that fails leaves the old files as they were. Files whose bytes are the same keep their
 * inode and time, so that a later copy to a CDN sends only what changed. Widget versions that are already there stay, as partners' pages name them.
 *
 * @throws Where a file cannot be written: the message names it.
 */
export async function exportFiles(out: string, trees: {v1: Files; widgets: Files}): Promise<ExportResult> {
  await mkdir(out, {recursive: true});
  const result: ExportResult = {written: 0, unchanged: 0, removed: 0};
  const prepared: {live: string; next: string; old: string}[] = [];
  try {
    for (const [name, files] of Object.entries(trees)) {
      const live = join(out, name);
      const next = join(out, `.${name}.next`);
      const old = join(out, `.${name}.old`);
      await recover(live, old);
      await rm(next, {recursive: true, force: true});
      await mkdir(next, {recursive: true});
      const kept = name === 'widgets' ? await otherVersions(live, files) : [];
      for (const path of kept) await linkOrCopy(join(live, path), join(next, path));
      for (const [path, bytes] of files) await place(join(live, path), join(next, path), bytes, result);
      result.removed += (await pathsIn(live)).filter((path) => !files.has(path) && !kept.includes(path)).length;
      prepared.push({live, next, old});
    }
  } catch (error) {
    for (const name of Object.keys(trees)) await rm(join(out, `.${name}.next`), {recursive: true, force: true});
    throw error;
  }
  swap(prepared);
  for (const {old} of prepared) await rm(old, {recursive: true, force: true});
  return result;
}

/** An export that was killed between its two renames left the old tree under its other name. */
async function recover(live: string, old: string): Promise<void> {
  if (!existsSync(old)) return;
  if (existsSync(live)) await rm(old, {recursive: true, force: true});
  else renameSync(old, live);
}

/** Puts every new tree in place of the old one, or none of them. */
function swap(prepared: readonly {live: string; next: string; old: string}[]): void {
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

async function place(live: string, next: string, bytes: Uint8Array, result: ExportResult): Promise<void> {
  if (await hasBytes(live, bytes)) {
    await linkOrCopy(live, next);
    result.unchanged += 1;
    return;
  }
  await mkdir(dirname(next), {recursive: true});
  const file = await open(next, 'w');
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
    const {size} = await stat(path);
    // A manifest of the same files is the same manifest, whenever it was made.
    if (path.endsWith('index.json')) return withoutGeneratedAt(await readFile(path)) === withoutGeneratedAt(bytes);
    return size === bytes.byteLength && digest(await readFile(path)) === digest(bytes);
  } catch {
    return false;
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
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
async function otherVersions(live: string, files: Files): Promise<string[]> {
  const written = new Set([...files.keys()].map((path) => path.split('/')[0]!));
  return (await pathsIn(live)).filter((path) => !written.has(path.split('/')[0]!));
}

async function pathsIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
