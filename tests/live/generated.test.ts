import {expect, test} from 'vitest';
import {sendGenerated} from './generated-requests.ts';
import {newSqlite} from './live-service.ts';

test('generated requests are answered by the document, and leave strategies that obey their rules', async () => {
  const seed = Number(process.env.SEND_STRATEGY_SEED ?? Date.now() % 1_000_000_000);
  const counts = await sendGenerated(await newSqlite(), 1000, seed);
  // Else nothing of what it is about was tried.
  for (const status of [200, 201, 204, 400, 401, 403, 404, 412, 422])
    expect(counts.get(status) ?? 0, `${status}, seed ${seed}`).toBeGreaterThan(0);
});
