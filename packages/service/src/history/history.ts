import {type Kysely} from 'kysely';
import {type Dataset} from '../folder/dataset.ts';
import {patiently} from '../store/faults.ts';
import {datasetFrom} from '../store/parts.ts';
import {type Tables} from '../store/tables.ts';

/** One revision of a strategy: who changed what, when and why. */
export interface RevisionRecord {
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly role: string;
  readonly via: string;
  readonly reason: string | null;
  readonly changes: readonly {
    readonly collection: string;
    readonly id: string;
    readonly kind: 'put' | 'removed';
    readonly redacted?: {readonly at: string; readonly by: string; readonly reason: string};
  }[];
}

/** The largest number that a column of integers holds in every database. */
const largestRevision = 2 ** 31 - 1;

/**
 * The revisions of a strategy, the oldest first.
 *
 * @param range After which revision (default 0: from the first one), and how many at most.
 */
export async function revisionsOf(
  db: Kysely<Tables>,
  strategyId: string,
  {after = 0, limit = 1_000_000}: {after?: number; limit?: number} = {},
): Promise<RevisionRecord[]> {
  if (after > largestRevision) return [];
  const revisions = await patiently(() =>
    db
      .selectFrom('revision')
      .select(['revision', 'at', 'by', 'role', 'via', 'reason'])
      .where('strategyId', '=', strategyId)
      .where('revision', '>', after)
      .orderBy('revision')
      .limit(limit)
      .execute(),
  );
  const last = revisions.at(-1);
  if (last === undefined) return [];
  const changes = await patiently(() =>
    db
      .selectFrom('change')
      .select(['revision', 'collection', 'itemId', 'position', 'redactedAt', 'redactedBy', 'redactionReason'])
      .where('strategyId', '=', strategyId)
      .where('revision', '>', after)
      .where('revision', '<=', last.revision)
      .orderBy('revision')
      .orderBy('collection')
      .orderBy('itemId')
      .execute(),
  );
  const byRevision = new Map<number, RevisionRecord['changes'][number][]>(revisions.map(({revision}) => [revision, []]));
  for (const {revision, collection, itemId, position, redactedAt, redactedBy, redactionReason} of changes)
    byRevision.get(revision)?.push({
      collection,
      id: itemId,
      kind: position === null ? 'removed' : 'put',
      ...(redactedAt === null ? {} : {redacted: {at: redactedAt, by: redactedBy ?? '', reason: redactionReason ?? ''}}),
    });
  return revisions.map((revision) => ({...revision, changes: byRevision.get(revision.revision) ?? []}));
}

/** The latest revision before a moment, with its own moment, or undefined where there was none yet. */
export async function revisionBefore(
  db: Kysely<Tables>,
  strategyId: string,
  moment: Date,
): Promise<{revision: number; at: string} | undefined> {
  return patiently(() =>
    db
      .selectFrom('revision')
      .select(['revision', 'at'])
      .where('strategyId', '=', strategyId)
      .where('at', '<', moment.toISOString())
      .orderBy('revision', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
}

/** A strategy as a revision left it, without what was redacted since. Undefined where it had no strategy document then, or that one was redacted. */
export async function datasetAt(db: Kysely<Tables>, strategyId: string, revision: number): Promise<Dataset | undefined> {
  const changes = await patiently(() =>
    db
      .selectFrom('change')
      .select(['collection', 'itemId', 'body', 'position'])
      .where('strategyId', '=', strategyId)
      .where('revision', '<=', revision)
      .orderBy('revision')
      .execute(),
  );
  const latest = new Map<string, (typeof changes)[number]>();
  for (const change of changes) latest.set(`${change.collection}/${change.itemId}`, change);
  const parts = [...latest.values()]
    .flatMap(({collection, itemId, body, position}) =>
      body === null || position === null ? [] : [{collection, id: itemId, value: JSON.parse(body) as unknown, position}],
    )
    .toSorted((a, b) => a.position - b.position);
  return datasetFrom(strategyId, parts);
}
