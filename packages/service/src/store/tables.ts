import {type ColumnType, type Kysely} from 'kysely';

/** What a store keeps. Every key begins with the strategy's id, so that a distributed database can keep a strategy together; ids are made by the service; bodies are JSON. */
export interface Tables {
  /** One row a strategy, with the number of its latest revision. Its row is what writers wait for. */
  strategy: {id: string; revision: number};
  /** Appended: who changed something, when and why. */
  revision: {
    strategyId: string;
    revision: number;
    /** ISO 8601, UTC. Never before that of the revision before it. */
    at: string;
    by: string;
    role: string;
    via: string;
    reason: string | null;
  };
  /** Appended: what a revision changed. `body` is null where something was taken away, or was redacted. */
  change: {
    strategyId: string;
    revision: number;
    collection: string;
    itemId: string;
    body: string | null;
    position: number | null;
    redactedAt: ColumnType<string | null, string | null | undefined>;
    redactedBy: ColumnType<string | null, string | null | undefined>;
    redactionReason: ColumnType<string | null, string | null | undefined>;
  };
  /** What there is now. `version` is the revision that made it so. */
  item: {strategyId: string; collection: string; itemId: string; version: number; body: string; position: number};
  token: {
    id: string;
    name: string;
    hash: string;
    role: string;
    strategies: string;
    urn: string | null;
    createdAt: string;
    expiresAt: string | null;
    revokedAt: string | null;
  };
  /** Answers to requests that may be sent twice. */
  idempotency: {strategyId: string; idempotencyKey: string; request: string; answer: string; at: string};
  migration: {version: number; at: string};
}

type Migration = (db: Kysely<Tables>) => Promise<void>;

/** What makes the tables, in order. One that was released is never changed: another one is added. */
export const migrations: readonly Migration[] = [
  async (db) => {
    const {schema} = db;
    await schema
      .createTable('strategy')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('revision')
      .addColumn('strategyId', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('via', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('revision_key', ['strategyId', 'revision'])
      .execute();
    await schema
      .createTable('change')
      .addColumn('strategyId', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('collection', 'text', (column) => column.notNull())
      .addColumn('itemId', 'text', (column) => column.notNull())
      .addColumn('body', 'text')
      .addColumn('position', 'integer')
      .addColumn('redactedAt', 'text')
      .addColumn('redactedBy', 'text')
      .addColumn('redactionReason', 'text')
      .addPrimaryKeyConstraint('change_key', ['strategyId', 'revision', 'collection', 'itemId'])
      .execute();
    await schema
      .createTable('item')
      .addColumn('strategyId', 'text', (column) => column.notNull())
      .addColumn('collection', 'text', (column) => column.notNull())
      .addColumn('itemId', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('item_key', ['strategyId', 'collection', 'itemId'])
      .execute();
    await schema
      .createTable('token')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('strategies', 'text', (column) => column.notNull())
      .addColumn('urn', 'text')
      .addColumn('createdAt', 'text', (column) => column.notNull())
      .addColumn('expiresAt', 'text')
      .addColumn('revokedAt', 'text')
      .execute();
    await schema
      .createTable('idempotency')
      .addColumn('strategyId', 'text', (column) => column.notNull())
      .addColumn('idempotencyKey', 'text', (column) => column.notNull())
      .addColumn('request', 'text', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('idempotency_key', ['strategyId', 'idempotencyKey'])
      .execute();
  },
];
