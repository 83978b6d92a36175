import {type Kysely, type Transaction} from 'kysely';
import {type OpenDatabase} from './open-database.ts';
import {type Tables} from './tables.ts';

/** How many rows a statement puts at once: every database can take so many values. */
const rowsAtOnce = 100;

const ofStrategies = ['revision', 'change', 'item', 'idempotency'] as const;

/**
 * Copies everything that one database keeps into another one that is empty: strategies with every revision, tokens, answers to repeated requests. What is read is as it was at one moment, also
 * while others write.
 *
 * @throws Where the other one keeps something already.
 */
export async function copyDatabase(from: OpenDatabase, to: OpenDatabase): Promise<{strategies: number; revisions: number}> {
  return reading(from, (source) =>
    to.db.transaction().execute(async (target) => {
      for (const table of ['strategy', 'token'] as const)
        if ((await target.selectFrom(table).select('id').limit(1).executeTakeFirst()) !== undefined)
          throw new Error('The database keeps something already. Name a new or empty one: nothing is ever overwritten.');
      const strategies = await source.selectFrom('strategy').selectAll().orderBy('id').execute();
      let revisions = 0;
      await insert(target, 'strategy', strategies);
      await insert(target, 'token', await source.selectFrom('token').selectAll().orderBy('id').execute());
      // One strategy after the other, as all at once may not fit into memory.
      for (const {id} of strategies)
        for (const table of ofStrategies) {
          const rows = await source.selectFrom(table).selectAll().where('strategyId', '=', id).execute();
          await insert(target, table, rows);
          if (table === 'revision') revisions += rows.length;
        }
      return {strategies: strategies.length, revisions};
    }),
  );
}

async function reading<Result>(
  {db, kind}: OpenDatabase,
  action: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  // In SQLite a transaction that reads sees one moment anyway.
  const transaction = kind === 'postgres' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
  return transaction.execute(action);
}

async function insert(db: Kysely<Tables>, table: keyof Tables, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await db
      .insertInto(table)
      .values(rows.slice(start, start + rowsAtOnce))
      .execute();
}
