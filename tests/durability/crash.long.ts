import {setTimeout} from 'node:timers/promises';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {startPostgres, type Postgres} from '../postgres.ts';
import {killDatabase, killService} from './crash-rounds.ts';
import {newSqlite} from './databases.ts';

const rounds = 20;
let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres?.stop());

/** A server that was killed leaves processes behind for a moment, and does not start beside them. */
async function startAgain(): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await postgres.start();
      return;
    } catch (error) {
      if (tries === 40) throw error;
      await setTimeout(50);
    }
  }
}

test.each(['SQLite', 'PostgreSQL'])(
  `a service on %s that is killed under its writers keeps what it confirmed, ${rounds} times`,
  async (kind) => {
    const acknowledged = await killService(kind === 'SQLite' ? await newSqlite() : await postgres.newDatabase(), rounds);
    console.log(`${kind}: ${acknowledged} acknowledged writes in ${rounds} rounds, none lost.`);
    expect(acknowledged).toBeGreaterThan(0);
  },
  rounds * 30_000,
);

test(
  `a PostgreSQL server that is killed under its writers keeps what was confirmed, and the service goes on by itself, 10 times`,
  async () => {
    const {acknowledged, unavailable} = await killDatabase(
      await postgres.newDatabase(),
      async (round) => {
        await postgres.end(round % 2 === 0 ? 'SIGQUIT' : 'SIGKILL');
        await startAgain();
      },
      10,
    );
    console.log(
      `PostgreSQL ended 10 times: ${acknowledged} acknowledged writes, none lost; ${unavailable} answers said to try again later.`,
    );
  },
  10 * 60_000,
);
