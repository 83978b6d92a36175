import {test} from 'vitest';
import {newSqlite} from './live-service.ts';
import {redactAndLook} from './redaction.ts';

test('what was redacted is shown of no day', {timeout: 60_000}, async () => {
  await redactAndLook(await newSqlite(), false);
});
