import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {startPostgres, type Postgres} from '../postgres.ts';
import {sendGenerated, type Counts} from './generated-requests.ts';
import {newSqlite} from './live-service.ts';

const seed = Number(process.env.SEND_STRATEGY_SEED ?? Date.now() % 1_000_000_000);

let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres.stop());

/** What a few thousand requests always meet. Too long a body is one in fifteen hundred. */
const usual = [200, 201, 204, 400, 401, 403, 404, 409, 412, 415, 422, 428];

function report(name: string, counts: Counts, expected: readonly number[]): void {
  const byStatus = [...counts].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  console.log(`${name}, seed ${seed}: ${byStatus.join(', ')}`);
  // Else nothing of what it is about was tried.
  for (const status of expected) expect(counts.get(status) ?? 0, `${status}, seed ${seed}`).toBeGreaterThan(0);
}

describe('generated requests are answered by the document, and leave strategies that obey their rules,', () => {
  test('20,000 of them on SQLite', {timeout: 1_800_000}, async () => {
    report('SQLite', await sendGenerated(await newSqlite(), 20_000, seed), [...usual, 413]);
  });

  test('3,000 of them on PostgreSQL', {timeout: 900_000}, async () => {
    report('PostgreSQL', await sendGenerated(await postgres.newDatabase(), 3000, seed + 1), usual);
  });
});
