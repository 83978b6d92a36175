import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {checkReading, DatasetError, readFolder, type Dataset} from '@send-strategy/service';
import {afterAll} from 'vitest';
import {quillmere} from './quillmere.ts';

/** A change to one file of a dataset folder: new content, an edit of the old text, or null to leave the file out. */
export type FileChange = string | Uint8Array | null | ((text: string) => string | Uint8Array);

const made: string[] = [];

afterAll(async () => {
  for (const folder of made.splice(0)) await rm(folder, {recursive: true, force: true});
});

/** An empty folder that is gone when the test file is done. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'send-strategy-'));
  made.push(folder);
  return folder;
}

/** A dataset folder that is gone when the test file is done: Quillmere's, or the one given, with changes by file name. */
export async function datasetFolder(
  changes: Readonly<Record<string, FileChange>> = {},
  files: Readonly<Record<string, string>> = quillmere,
): Promise<string> {
  const folder = join(await temporaryFolder(), 'quillmere');
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) if (!(name in changes)) await put(folder, name, text);
  for (const [name, change] of Object.entries(changes)) await put(folder, name, change, files[name]);
  return folder;
}

/** What a service would publish from such a folder. Fails where the folder has an error. */
export async function dataset(changes: Readonly<Record<string, FileChange>> = {}): Promise<Dataset> {
  const checked = checkReading(await readFolder(await datasetFolder(changes)));
  if (checked.dataset === undefined) throw new DatasetError(checked.problems);
  return checked.dataset;
}

/** Changes one file of a folder. */
export async function put(folder: string, name: string, change: FileChange, before = ''): Promise<void> {
  const path = join(folder, name);
  if (change === null) {
    await rm(path, {recursive: true, force: true});
    return;
  }
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, typeof change === 'function' ? change(before) : change);
}

/**
 * An edit that replaces one part of a text.
 *
 * @throws Where the part is not there: an edit that changes nothing would test nothing.
 */
export function replacing(part: string, by: string): (text: string) => string {
  return (text) => {
    if (!text.includes(part)) throw new Error(`There is no "${part}" to replace in:\n${text}`);
    return text.replace(part, () => by);
  };
}
