import {test} from 'vitest';
import {startPostgres} from '../postgres.ts';
import {newSqlite} from './live-service.ts';
import {redactAndLook} from './redaction.ts';

test(
  'what was redacted is gone within two minutes from a process that has just shown it, on SQLite',
  {timeout: 180_000},
  async () => {
    await redactAndLook(await newSqlite(), true);
  },
);

test(
  'what was redacted is gone within two minutes from a process that has just shown it, on PostgreSQL',
  {timeout: 180_000},
  async () => {
    const postgres = await startPostgres();
    try {
      await redactAndLook(await postgres.newDatabase(), true);
    } finally {
      await postgres.stop();
    }
  },
);
