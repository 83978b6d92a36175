import {afterAll, beforeAll, test} from 'vitest';
import {startPostgres, type Postgres} from '../postgres.ts';
import {contend, startAtOnce} from './contests.ts';
import {newSqlite} from './databases.ts';

const [writers, rounds] = [50, 5];
let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres?.stop());

const newDatabase = (kind: string) => (kind === 'SQLite' ? newSqlite() : postgres.newDatabase());

test.each(['SQLite', 'PostgreSQL'])(
  `of ${writers} writers of one item over two services on %s exactly one wins each version, and the others get it as it is`,
  async (kind) => {
    await contend(await newDatabase(kind), writers);
  },
  120_000,
);

test.each(['SQLite', 'PostgreSQL'])(
  `four services started at once on an empty %s all come up, with one set of tables, ${rounds} times`,
  async (kind) => {
    for (let round = 1; round <= rounds; round += 1) await startAtOnce(await newDatabase(kind), 4);
  },
  rounds * 60_000,
);
