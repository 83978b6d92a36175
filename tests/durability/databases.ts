import {join} from 'node:path';
import {createToken} from '../../packages/service/src/auth/tokens.ts';
import {type Dataset} from '../../packages/service/src/folder/dataset.ts';
import {openDatabase} from '../../packages/service/src/store/open-database.ts';
import {Store} from '../../packages/service/src/store/store.ts';
import {dataset, temporaryFolder} from '../dataset-folder.ts';
import {ledgerOf, type Ledger} from './ledger.ts';

/** The strategies that writers change: many change the first, one the second. */
export const strategyIds = ['quillmere', 'quillmere-two'] as const;

/** The address of a new SQLite database. */
export async function newSqlite(): Promise<string> {
  return `sqlite:${join(await temporaryFolder(), 'strategies.sqlite')}`;
}

/** Puts two strategies into a database, and gives a token that may write both. */
export async function fill(database: string): Promise<string> {
  const quillmere = await dataset();
  return withStore(database, async (store) => {
    for (const id of strategyIds)
      await store.write(id, {name: 'tests', role: 'admin', via: 'command'}, () => renamed(quillmere, id));
    return (await createToken(store.db, {role: 'editor', strategies: [...strategyIds]}, new Date())).token;
  });
}

/** A strategy with another id. */
export function renamed(strategy: Dataset, id: string): Dataset {
  return {...strategy, id, collections: {...strategy.collections, strategy: {...strategy.collections.strategy, id}}};
}

/** What a database keeps now. */
export function readLedger(database: string): Promise<Ledger> {
  return withStore(database, ledgerOf);
}

/** Opens a database, and closes it afterwards. */
export async function withStore<Result>(database: string, action: (store: Store) => Promise<Result>): Promise<Result> {
  const store = new Store(await openDatabase(database));
  try {
    return await action(store);
  } finally {
    await store.close();
  }
}
