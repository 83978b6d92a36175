import {collections, type CollectionName} from '@send-strategy/sdk/reading';
import {type Transaction} from 'kysely';
import {patiently} from '../store/faults.ts';
import {type Store, type Writer} from '../store/store.ts';
import {type Tables} from '../store/tables.ts';
import {type WrittenItem} from '../write/write-strategy.ts';

/**
 * Empties the bodies that past revisions of an item have, for what must not be kept: a name, a child's story. Who changed the item, when and why stays, and so do the revisions' numbers.
 *
 * @param options `reason` is kept; it must not repeat what is redacted. `revisions`: only these (default: every past one).
 * @returns How many bodies were emptied.
 * @throws Where the item is not known, where a chosen revision is the current version of it (that is changed first), or did not change it.
 */
export async function redact(
  store: Store,
  strategyId: string,
  item: {collection: string; id: string},
  by: Writer,
  options: {reason: string; now: Date; revisions?: readonly number[]},
): Promise<number> {
  const kept = await store.read(strategyId);
  if (kept === undefined) throw new Error(`There is no strategy "${strategyId}" here.`);
  if (!Object.hasOwn(collections, item.collection) && item.collection !== 'media' && item.collection !== 'boundary')
    throw new Error(`There is no collection "${item.collection}". The collections are ${Object.keys(collections).join(', ')}.`);
  if (options.reason.trim() === '') throw new Error('A reason was expected: it is kept in place of what is redacted.');
  const current = kept.versions.get(`${item.collection as CollectionName}/${item.id}`);
  const emptied = await patiently(() =>
    store.db.transaction().execute(async (transaction) => {
      const rows = await transaction
        .selectFrom('change')
        .select(['revision', 'body'])
        .where('strategyId', '=', strategyId)
        .where('collection', '=', item.collection)
        .where('itemId', '=', item.id)
        .orderBy('revision')
        .execute();
      if (rows.length === 0) throw new Error(`No revision has ${item.collection} "${item.id}".`);
      const known = new Set(rows.map(({revision}) => revision));
      const unknown = options.revisions?.find((revision) => !known.has(revision));
      if (unknown !== undefined)
        throw new Error(
          `Revision ${unknown} did not change ${item.collection} "${item.id}". Those that did: ${[...known].join(', ')}.`,
        );
      if (current !== undefined && (options.revisions === undefined ? known.size === 1 : options.revisions.includes(current)))
        throw new Error(
          `Revision ${current} is what ${item.collection} "${item.id}" is now. Change or delete it first, then redact what it was.`,
        );
      const chosen = rows.filter(
        ({revision, body}) => body !== null && revision !== current && (options.revisions?.includes(revision) ?? true),
      );
      for (const {revision} of chosen)
        await transaction
          .updateTable('change')
          .set({body: null, redactedAt: options.now.toISOString(), redactedBy: by.name, redactionReason: options.reason})
          .where('strategyId', '=', strategyId)
          .where('revision', '=', revision)
          .where('collection', '=', item.collection)
          .where('itemId', '=', item.id)
          .execute();
      if (item.collection === 'updates')
        await emptyAnswers(transaction, strategyId, item.id, new Set(chosen.map(({revision}) => revision)));
      return chosen.length;
    }),
  );
  store.scrub();
  return emptied;
}

/** Answers that would be given again to a report hold its text, too. An empty one stays in their place, so that the report is not added again. */
async function emptyAnswers(
  transaction: Transaction<Tables>,
  strategyId: string,
  id: string,
  revisions: ReadonlySet<number>,
): Promise<void> {
  const rows = await transaction
    .selectFrom('idempotency')
    .select(['idempotencyKey', 'answer'])
    .where('strategyId', '=', strategyId)
    .execute();
  for (const {idempotencyKey, answer} of rows) {
    if (answer === '') continue;
    const {data, version} = JSON.parse(answer) as WrittenItem;
    if (data.id === id && revisions.has(version))
      await transaction
        .updateTable('idempotency')
        .set({answer: ''})
        .where('strategyId', '=', strategyId)
        .where('idempotencyKey', '=', idempotencyKey)
        .execute();
  }
}
