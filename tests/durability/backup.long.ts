import {join} from 'node:path';
import {expect, test, beforeAll, afterAll} from 'vitest';
import {temporaryFolder} from '../dataset-folder.ts';
import {startPostgres, type Postgres} from '../postgres.ts';
import {acknowledgements, startWriters} from './crash-rounds.ts';
import {fill, newSqlite, readLedger} from './databases.ts';
import {expectConsistent} from './ledger.ts';
import {runCommandProcess, startServiceProcess} from './service-process.ts';
import {newJournal} from './writers.ts';

let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres?.stop());

test.each(['SQLite', 'PostgreSQL'])(
  'a backup of %s made under its writers restores to what there was at one moment: what was confirmed before is there, and nothing half',
  async (kind) => {
    const newDatabase = () => (kind === 'SQLite' ? newSqlite() : postgres.newDatabase());
    const database = await newDatabase();
    const token = await fill(database);
    const service = await startServiceProcess(database);
    const journal = newJournal();
    let isOver = false;
    const writing = startWriters({url: () => service.url, token, journal, goesOn: () => !isOver});
    for (let round = 1; round <= 3; round += 1) {
      await acknowledgements(journal, 30);
      const before = [...journal.acknowledged];
      const file = join(await temporaryFolder(), 'backup.sqlite');
      expect(await runCommandProcess(['backup', file, '--database', database])).toMatchObject({code: 0});
      const restored = await newDatabase();
      expect(await runCommandProcess(['restore', file, '--database', restored])).toMatchObject({code: 0});
      const [copy, now] = [await readLedger(restored), await readLedger(database)];
      expectConsistent(copy);
      const last = new Map(copy.strategies.map(({id, revision}) => [id, revision]));
      const upToCopy = <Row extends {strategyId: string; revision: number}>(rows: readonly Row[]) =>
        rows.filter(({strategyId, revision}) => revision <= last.get(strategyId)!);
      expect(copy.changes).toEqual(upToCopy(now.changes));
      expect(copy.revisions).toEqual(upToCopy(now.revisions));
      expect(before.filter(({strategyId, version}) => version > last.get(strategyId)!)).toEqual([]);
    }
    isOver = true;
    await writing;
    await service.end('SIGTERM');
  },
  240_000,
);
