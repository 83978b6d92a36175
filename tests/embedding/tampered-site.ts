import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {temporaryFolder} from '../dataset-folder.ts';
import {builtWidgets, startSite, version, type Site} from './pages.ts';

/** A site whose copy of one browser file differs in one byte: the last of the last `part` in it becomes a z. */
export async function siteWithTampered(file: string, part: string): Promise<Site> {
  const widgets = join(await temporaryFolder(), 'widgets');
  await cp(builtWidgets, widgets, {recursive: true});
  const path = join(widgets, version, file);
  const bytes = await readFile(path);
  const at = bytes.lastIndexOf(part);
  if (at === -1) throw new Error(`There is no "${part}" to change in ${file}.`);
  bytes[at + part.length - 1] = 'z'.charCodeAt(0);
  await writeFile(path, bytes);
  const site = await startSite({widgets});
  onTestFinished(() => site.close());
  return site;
}
