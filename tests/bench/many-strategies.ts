import {checkReading, readFolder, type Dataset} from '@send-strategy/service';
import {fileURLToPath} from 'node:url';
import {createToken} from '../../packages/service/src/auth/tokens.ts';
import {openDatabase} from '../../packages/service/src/store/open-database.ts';
import {Store} from '../../packages/service/src/store/store.ts';

const writer = {name: 'bench', role: 'admin', via: 'command'};

/** The day of the first revision of each item. */
const firstDay = Date.parse('2020-01-01');

/**
 * Fills a database with so many strategies: the fictional Marlhaven's under other ids.
 *
 * @param revisions How often each item is written. The first time all items are written at once, then each collection in a revision of its own, as an import does.
 * @returns A token for every strategy.
 */
export async function fillDatabase(url: string, strategies: number, revisions = 1): Promise<string> {
  const marlhaven = await readMarlhaven();
  const store = new Store(await openDatabase(url));
  try {
    for (let number = 1; number <= strategies; number += 1) {
      const id = nameOf(number);
      const strategy = {...marlhaven.collections.strategy, id};
      let dataset: Dataset = {...marlhaven, id, collections: {...marlhaven.collections, strategy}};
      await store.write(id, writer, () => dataset);
      for (let revision = 2; revision <= revisions; revision += 1) {
        for (const name of Object.keys(dataset.collections)) {
          dataset = writtenAgain(dataset, name as keyof Dataset['collections'], revision);
          await store.write(id, writer, () => dataset);
        }
      }
    }
    return (await createToken(store.db, {role: 'admin'}, new Date())).token;
  } finally {
    await store.close();
  }
}

/** The id of one of the strategies, which are numbered from 1. */
export function nameOf(number: number): string {
  return `marlhaven-${number}`;
}

/** The id of an action of each of them. */
export const anAction = 'one-front-door';

/** How large each is: items, and kilobytes as JSON. */
export async function sizeOfEach(): Promise<{items: number; kilobytes: number}> {
  const {collections} = await readMarlhaven();
  const items = Object.values(collections).reduce((sum, data) => sum + (Array.isArray(data) ? data.length : 1), 0);
  return {items, kilobytes: Math.round(Buffer.byteLength(JSON.stringify(collections)) / 1000)};
}

async function readMarlhaven(): Promise<Dataset> {
  const {dataset} = checkReading(await readFolder(fileURLToPath(new URL('../../datasets/marlhaven', import.meta.url))));
  return dataset!;
}

/** Every item of a collection with another day on which it was known to be so. */
function writtenAgain(dataset: Dataset, name: keyof Dataset['collections'], revision: number): Dataset {
  const asOf = new Date(firstDay + revision * 86_400_000).toISOString().slice(0, 10);
  const written = (item: object) => ({...item, asOf});
  const collection = dataset.collections[name] as object | readonly object[];
  const next = Array.isArray(collection) ? collection.map(written) : written(collection);
  return {...dataset, collections: {...dataset.collections, [name]: next}};
}
