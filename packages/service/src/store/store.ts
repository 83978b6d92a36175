import {type Kysely, type Transaction} from 'kysely';
import {type Dataset} from '../folder/dataset.ts';
import {isDisconnected, OutcomeUnknown, patiently} from './faults.ts';
import {type OpenDatabase} from './open-database.ts';
import {asStored, changesTo, datasetFrom, nameOfPart, type PartChange, type StoredPart} from './parts.ts';
import {type Tables} from './tables.ts';

/** Who changes something, for the audit trail. */
export interface Writer {
  readonly name: string;
  readonly role: string;
  readonly via: string;
}

/** A strategy as it is now. */
export interface Kept {
  readonly dataset: Dataset;
  /** The number of its latest revision. */
  readonly revision: number;
  /** When that was made: ISO 8601, UTC. */
  readonly at: string;
  /** The revision that last changed each part, by `collection/id`. */
  readonly versions: ReadonlyMap<string, number>;
}

/** What a write did. `changed` is empty where everything was so already: no revision is made then. */
export interface Written {
  readonly kept: Kept;
  readonly changed: readonly Pick<PartChange, 'collection' | 'id'>[];
}

interface State extends Kept {
  readonly stored: ReadonlyMap<string, readonly StoredPart[]>;
}

/** Keeps strategies in a database: what is now, and every revision before. */
export class Store {
  readonly #database: OpenDatabase;
  readonly #now: () => Date;
  /** Each strategy as this process last read or wrote it. Its revision's number tells whether it is current. */
  readonly #states = new Map<string, State>();

  constructor(database: OpenDatabase, now: () => Date = () => new Date()) {
    this.#database = database;
    this.#now = now;
  }

  /** The database, for what stands beside the strategies: tokens, history. */
  get db(): Kysely<Tables> {
    return this.#database.db;
  }

  /** Takes what was emptied out of the database's files, where they would hold it. */
  scrub(): void {
    this.#database.scrub?.();
  }

  /** The latest revision of every strategy, by id: what is looked at to learn of changes by other processes. */
  async revisions(): Promise<Map<string, number>> {
    const rows = await patiently(() => this.db.selectFrom('strategy').select(['id', 'revision']).orderBy('id').execute());
    return new Map(rows.filter(({revision}) => revision > 0).map(({id, revision}) => [id, revision]));
  }

  /** A strategy as it is now, or undefined where there is none. */
  async read(strategyId: string): Promise<Kept | undefined> {
    const row = await patiently(() =>
      this.db.selectFrom('strategy').select('revision').where('id', '=', strategyId).executeTakeFirst(),
    );
    if (row === undefined || row.revision === 0) return undefined;
    const known = this.#states.get(strategyId);
    if (known?.revision === row.revision) return known;
    const state = await patiently(() => stateOf(this.db, strategyId, 0));
    if (state !== undefined) this.#states.set(strategyId, state);
    return state;
  }

  /**
   * Changes a strategy, all or nothing. Writers of one strategy come one after the other, in every process.
   *
   * @param decide Given what there is now (undefined: no such strategy), what there is to be. What it throws ends the write: nothing is changed. It may be called again where the database asks to
   * try again.
   * @throws {StoreUnavailable} Nothing was changed. {@link OutcomeUnknown} where that cannot be known.
   */
  async write(
    strategyId: string,
    by: Writer,
    decide: (now: Kept | undefined) => Dataset,
    options: {reason?: string; within?: (transaction: Transaction<Tables>, written: Written) => Promise<void>} = {},
  ): Promise<Written> {
    const {state, changed} = await patiently(async () => {
      const transaction = await this.db.startTransaction().execute();
      let isConfirming = false;
      try {
        const done = await this.#writeIn(transaction, strategyId, by, decide, options.reason ?? null);
        await options.within?.(transaction, {kept: done.state, changed: done.changed});
        if (done.changed.length === 0 && options.within === undefined) {
          await transaction.rollback().execute();
          return done;
        }
        isConfirming = true;
        await transaction.commit().execute();
        return done;
      } catch (error) {
        if (isConfirming && isDisconnected(error))
          throw new OutcomeUnknown(
            'The connection to the database was lost while the change was confirmed. Read it again to see whether it is there.',
            {cause: error},
          );
        await transaction
          .rollback()
          .execute()
          .catch(() => {});
        throw error;
      }
    });
    const known = this.#states.get(strategyId);
    if (known === undefined || known.revision < state.revision) this.#states.set(strategyId, state);
    return {kept: state, changed};
  }

  async #writeIn(
    transaction: Transaction<Tables>,
    strategyId: string,
    by: Writer,
    decide: (now: Kept | undefined) => Dataset,
    reason: string | null,
  ): Promise<{state: State; changed: PartChange[]}> {
    // The first statement takes the strategy's row, so that revisions are numbered in the order in which they are confirmed.
    await transaction
      .insertInto('strategy')
      .values({id: strategyId, revision: 0})
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    const {revision} = await transaction
      .updateTable('strategy')
      .set((expression) => ({revision: expression('revision', '+', 1)}))
      .where('id', '=', strategyId)
      .returning('revision')
      .executeTakeFirstOrThrow();
    const known = this.#states.get(strategyId);
    const before =
      known?.revision === revision - 1 ? known : revision === 1 ? undefined : await stateOf(transaction, strategyId, 1);
    const after = decide(before);
    const changed = changesTo(after, before?.stored ?? new Map());
    if (changed.length === 0 && before !== undefined) {
      await transaction
        .updateTable('strategy')
        .set({revision: revision - 1})
        .where('id', '=', strategyId)
        .execute();
      return {state: before, changed};
    }
    // A clock that jumped back must not put a revision before the one it follows.
    const moment = this.#now().toISOString();
    const at = before !== undefined && before.at > moment ? before.at : moment;
    await transaction
      .insertInto('revision')
      .values({strategyId, revision, at, by: by.name, role: by.role, via: by.via, reason})
      .execute();
    await keep(transaction, strategyId, revision, changed);
    return {state: stateAfter(before, asStored(after, before?.stored ?? new Map(), changed), changed, revision, at), changed};
  }

  async close(): Promise<void> {
    await this.#database.close();
  }
}

/**
 * Everything of a strategy in one statement, so that no write can come in between.
 *
 * @param ahead How far the strategy's number is ahead of the revision that is wanted: 1 inside a write that has taken its number.
 */
async function stateOf(db: Kysely<Tables>, strategyId: string, ahead: 0 | 1): Promise<State | undefined> {
  const rows = await db
    .selectFrom('strategy')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.strategyId', '=', 'strategy.id')
        .on((on) => on('revision.revision', '=', on('strategy.revision', '-', ahead))),
    )
    .innerJoin('item', 'item.strategyId', 'strategy.id')
    .select(['revision.revision', 'revision.at', 'item.collection', 'item.itemId', 'item.version', 'item.body', 'item.position'])
    .where('strategy.id', '=', strategyId)
    .orderBy('item.collection')
    .orderBy('item.position')
    .execute();
  const [first] = rows;
  if (first === undefined) return undefined;
  const parts = rows.map(({collection, itemId, version, body, position}): StoredPart => ({
    collection,
    id: itemId,
    value: JSON.parse(body) as unknown,
    version,
    position,
  }));
  return stateFrom(strategyId, parts, first.revision, first.at);
}

function stateFrom(strategyId: string, parts: readonly StoredPart[], revision: number, at: string): State | undefined {
  const dataset = datasetFrom(strategyId, parts);
  if (dataset === undefined) return undefined;
  return {
    dataset,
    revision,
    at,
    versions: new Map(parts.map((part) => [nameOfPart(part), part.version])),
    stored: byCollection(parts),
  };
}

function stateAfter(
  before: State | undefined,
  dataset: Dataset,
  changed: readonly PartChange[],
  revision: number,
  at: string,
): State {
  const versions = new Map(before?.versions);
  const stored = new Map(before?.stored);
  for (const [collection, changes] of byCollection(changed)) {
    const parts = new Map((stored.get(collection) ?? []).map((part) => [part.id, part]));
    for (const {id, value, position} of changes) {
      if (position === null) {
        parts.delete(id);
        versions.delete(`${collection}/${id}`);
      } else {
        parts.set(id, {collection, id, value, position, version: revision});
        versions.set(`${collection}/${id}`, revision);
      }
    }
    stored.set(
      collection,
      [...parts.values()].toSorted((a, b) => a.position - b.position),
    );
  }
  return {dataset, revision, at, versions, stored};
}

function byCollection<Entry extends {readonly collection: string}>(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.collection);
    if (group === undefined) groups.set(entry.collection, [entry]);
    else group.push(entry);
  }
  return groups;
}

async function keep(
  transaction: Transaction<Tables>,
  strategyId: string,
  revision: number,
  changed: readonly PartChange[],
): Promise<void> {
  // Few enough at once for the number of values that a statement may have in every database.
  for (let start = 0; start < changed.length; start += 100) {
    const some = changed.slice(start, start + 100);
    await transaction
      .insertInto('change')
      .values(
        some.map(({collection, id, value, position}) => ({
          strategyId,
          revision,
          collection,
          itemId: id,
          body: position === null ? null : JSON.stringify(value),
          position,
        })),
      )
      .execute();
    const put = some.filter(({position}) => position !== null);
    if (put.length > 0)
      await transaction
        .insertInto('item')
        .values(
          put.map(({collection, id, value, position}) => ({
            strategyId,
            collection,
            itemId: id,
            version: revision,
            body: JSON.stringify(value),
            position: position!,
          })),
        )
        .onConflict((conflict) =>
          conflict.columns(['strategyId', 'collection', 'itemId']).doUpdateSet((set) => ({
            version: set.ref('excluded.version'),
            body: set.ref('excluded.body'),
            position: set.ref('excluded.position'),
          })),
        )
        .execute();
    for (const {collection, id} of some.filter(({position}) => position === null))
      await transaction
        .deleteFrom('item')
        .where('strategyId', '=', strategyId)
        .where('collection', '=', collection)
        .where('itemId', '=', id)
        .execute();
  }
}
