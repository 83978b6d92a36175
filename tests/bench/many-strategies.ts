import {openDatabase} from '../../packages/service/src/store/open-database.ts';
import {Store} from '../../packages/service/src/store/store.ts';
import {checkReading, readFolder} from '@send-strategy/service';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {quillmere} from '../quillmere.ts';

/** Fills an SQLite database with so many strategies: the fictional Quillmere's under other ids. */
export async function fillDatabase(file: string, strategies: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'send-strategy-bench-'));
  const place = join(folder, 'quillmere');
  for (const [name, text] of Object.entries(quillmere)) {
    await mkdir(dirname(join(place, name)), {recursive: true});
    await writeFile(join(place, name), text);
  }
  const {dataset} = checkReading(await readFolder(place));
  await rm(folder, {recursive: true});
  const store = new Store(await openDatabase(`sqlite:${file}`));
  for (let number = 1; number <= strategies; number += 1) {
    const id = nameOf(number);
    const strategy = {...dataset!.collections.strategy, id};
    await store.write(id, {name: 'bench', role: 'admin', via: 'command'}, () => ({
      ...dataset!,
      id,
      collections: {...dataset!.collections, strategy},
    }));
  }
  await store.close();
}

/** The id of one of the strategies, which are numbered from 1. */
export function nameOf(number: number): string {
  return `quillmere-${number}`;
}
