import {afterAll, beforeAll, test} from 'vitest';
import {startPostgres, type Postgres} from '../postgres.ts';
import {contend} from './contests.ts';
import {newSqlite} from './databases.ts';

const writers = 12;
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
