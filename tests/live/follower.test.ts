import {test} from 'vitest';
import {followWhileWriting} from './follower.ts';
import {newSqlite} from './live-service.ts';

test('who follows the feed while others write misses no revision, and gets none twice', async () => {
  await followWhileWriting(await newSqlite(), 25);
});
