import {createHash} from 'node:crypto';
import {patiently} from '../store/faults.ts';
import {refuseDeep} from './nesting.ts';
import {Refusal} from './refusal.ts';
import {addUpdate, type WriteContext, type WrittenItem} from './write-strategy.ts';

/** How long an answer is given again, in milliseconds: seven days. */
const kept = 7 * 24 * 3_600_000;

/**
 * Adds a report on an action; the same request with the same key a second time adds nothing and gives the first answer. A key is its sender's own.
 *
 * @throws {Refusal} As `addUpdate`, and 422 where the key was used for another request.
 */
export async function addUpdateOnce(context: WriteContext, body: unknown, key: string | undefined): Promise<WrittenItem> {
  if (key === undefined) return addUpdate(context, body);
  refuseDeep(body);
  const {store, strategyId} = context;
  const idempotencyKey = createHash('sha256')
    .update(JSON.stringify([context.by.via, context.by.name, key]))
    .digest('base64url');
  const request = createHash('sha256')
    .update(JSON.stringify(body) ?? '')
    .digest('base64url');
  const before = async (): Promise<WrittenItem | undefined> => {
    const row = await patiently(() =>
      store.db
        .selectFrom('idempotency')
        .select(['request', 'answer'])
        .where('strategyId', '=', strategyId)
        .where('idempotencyKey', '=', idempotencyKey)
        .executeTakeFirst(),
    );
    if (row === undefined) return undefined;
    if (row.request !== request) throw new Refusal(422, 'This Idempotency-Key was used for another request.');
    if (row.answer === '') throw new Refusal(409, 'This report was added, and what it said was taken out of the history since.');
    return JSON.parse(row.answer) as WrittenItem;
  };
  const known = await before();
  if (known !== undefined) return known;
  const now = new Date();
  try {
    return await addUpdate(
      {
        ...context,
        within: async (transaction, _now, written) => {
          await transaction
            .deleteFrom('idempotency')
            .where('strategyId', '=', strategyId)
            .where('at', '<', new Date(now.getTime() - kept).toISOString())
            .execute();
          await transaction
            .insertInto('idempotency')
            .values({strategyId, idempotencyKey, request, answer: JSON.stringify(written), at: now.toISOString()})
            .execute();
        },
      },
      body,
    );
  } catch (error) {
    // The same request was sent twice at once, and the other one was first.
    const first = await before();
    if (first !== undefined) return first;
    throw error;
  }
}
