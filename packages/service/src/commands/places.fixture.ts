import {join} from 'node:path';
import {datasetFolder, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {run} from '../cli.ts';
import {checkReading} from '../check/check.ts';
import {type Dataset} from '../folder/dataset.ts';
import {readFolder} from '../folder/read-folder.ts';
import {openDatabase} from '../store/open-database.ts';
import {Store} from '../store/store.ts';

/** Runs the command. */
export async function command(...args: string[]): Promise<{code: number; text: string}> {
  const lines: string[] = [];
  const code = await run(args, {log: (line) => lines.push(line), error: (line) => lines.push(line)});
  return {code, text: lines.join('\n')};
}

/** A place where Quillmere is kept, as the options of a command, and how it is looked at. */
export interface Place {
  options: string[];
  read(): Promise<Dataset>;
}

/** Where an import can go: a folder or a database, each new. */
export const places: Record<string, () => Promise<Place>> = {
  folder: async () => {
    const folder = await datasetFolder();
    return {
      options: ['--folder', folder],
      read: async () => checkReading(await readFolder(folder)).dataset!,
    };
  },
  database: async () => {
    const database = `sqlite:${join(await temporaryFolder(), 'a.sqlite')}`;
    await command('import', 'folder', await datasetFolder(), '--database', database);
    return {
      options: ['--database', database],
      async read() {
        const store = new Store(await openDatabase(database));
        try {
          return (await store.read('quillmere'))!.dataset;
        } finally {
          await store.close();
        }
      },
    };
  },
};
