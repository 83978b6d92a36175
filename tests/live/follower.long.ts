import {test} from 'vitest';
import {startPostgres} from '../postgres.ts';
import {followWhileWriting} from './follower.ts';
import {newSqlite} from './live-service.ts';

// More than an answer of the feed lists at once: it is read page by page.
const writes = 150;

test(
  'who follows the feed page by page while others write misses no revision, and gets none twice, on SQLite',
  {timeout: 300_000},
  async () => {
    await followWhileWriting(await newSqlite(), writes);
  },
);

test(
  'who follows the feed page by page while others write misses no revision, and gets none twice, on PostgreSQL',
  {timeout: 300_000},
  async () => {
    const postgres = await startPostgres();
    try {
      await followWhileWriting(await postgres.newDatabase(), writes);
    } finally {
      await postgres.stop();
    }
  },
);
