/** Copies of the Marlhaven dataset with other content, in folders that are gone when the test file is done. */
import {cp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {parse as parseCsv} from 'csv-parse/sync';
import {parse as parseYaml, stringify as toYaml} from 'yaml';
import {temporaryFolder} from '../dataset-folder.ts';
import {folderOf} from './pages.ts';

export type Fields = Record<string, unknown>;

/** What becomes of a collection: items as in the file (of CSV, every field is text), or undefined to leave the file out. */
export type Change = (collection: string, items: Fields[]) => Fields[] | undefined;

/** Copies Marlhaven under another id. */
export async function marlhavenWith(id: string, change: Change): Promise<string> {
  const folder = join(await temporaryFolder(), id);
  await cp(folderOf('marlhaven'), folder, {recursive: true});
  for (const file of await readdir(folder)) {
    const [, collection, type] = /^([a-z-]+)\.(yaml|csv)$/.exec(file) ?? [];
    if (collection === undefined) continue;
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    const items: Fields[] = type === 'csv' ? parseCsv(text, {columns: true, bom: true}) : [parseYaml(text)].flat();
    if (collection === 'strategy') items[0]!.id = id;
    const changed = change(collection, items);
    if (changed === undefined) await rm(path);
    else if (type === 'csv') await writeFile(path, toCsv(changed));
    else
      await writeFile(
        path,
        toYaml(collection === 'strategy' || collection === 'charter' || collection === 'provision' ? changed[0] : changed),
      );
  }
  return folder;
}

function toCsv(rows: readonly Fields[]): string {
  const cell = (value: unknown) => `"${(value as string).replaceAll('"', '""')}"`;
  return [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))].map((cells) => cells.map(cell).join(',')).join('\n');
}
