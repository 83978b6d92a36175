import SqliteDatabase from 'better-sqlite3';
import {Kysely, PostgresDialect, SqliteDialect} from 'kysely';
import {Pool} from 'pg';
import {codeOf, explained, patiently} from './faults.ts';
import {migrations, type Tables} from './tables.ts';

/** An open database. */
export interface OpenDatabase {
  readonly db: Kysely<Tables>;
  readonly kind: 'sqlite' | 'postgres';
  /** Copies an SQLite database into a new file while it is in use. */
  readonly backup?: (file: string) => Promise<void>;
  /** Takes what was emptied out of the files themselves. Undefined where the database does that in its own time, as PostgreSQL's VACUUM does. */
  readonly scrub?: () => void;
  close(): Promise<void>;
}

/**
 * Opens `sqlite:FILE` or `postgres://…`, and makes or brings up to date its tables. Several processes may do so at once.
 *
 * @throws {StoreUnavailable} Where it cannot be reached, opened or written. An `Error` where the address is none of these, or a newer version made the tables.
 */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  const opened = connect(url);
  try {
    await patiently(
      () => runMigrations(opened.db),
      (error) => race.test(codeOf(error)),
    );
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

function connect(url: string): OpenDatabase {
  if (/^postgres(?:ql)?:\/\//.test(url)) return connectPostgres(url);
  const file = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  if (file === undefined)
    throw new Error(
      `"${url.replace(/\/\/[^@/]*@/, '//…@')}" names no database: sqlite:FILE or postgres://USER@HOST/NAME was expected.`,
    );
  return connectSqlite(file);
}

function connectSqlite(file: string): OpenDatabase {
  let database;
  try {
    database = new SqliteDatabase(file);
    // Readers and a writer do not wait for each other; what was acknowledged survives a loss of power.
    database.pragma('busy_timeout = 5000');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // What was deleted or redacted is overwritten, so that nobody finds it in the file.
    database.pragma('secure_delete = ON');
    // A wait inside the database stops the whole process; longer ones are those of `patiently`.
    database.pragma('busy_timeout = 20');
  } catch (error) {
    if (error instanceof TypeError) throw new Error(`There is no folder for the database file ${file}.`, {cause: error});
    throw explained(error);
  }
  const open = database;
  const db = new Kysely<Tables>({dialect: new SqliteDialect({database: open})});
  return {
    db,
    kind: 'sqlite',
    backup: async (target) => {
      await open.backup(target);
    },
    // The log of writes has it, too, until it is begun anew; where others read just then, that is at their end.
    scrub: () => void open.pragma('wal_checkpoint(TRUNCATE)'),
    close: () => db.destroy(),
  };
}

function connectPostgres(url: string): OpenDatabase {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'send-strategy',
    // A writer that lost its machine must not keep others waiting for good.
    idle_in_transaction_session_timeout: 30_000,
  });
  // A connection that is lost while nobody uses it: the pool makes another one when needed.
  pool.on('error', () => {});
  // One that is lost inside a transaction, between two statements, tells nobody but this; the next statement fails then. Without a listener the whole process would end.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({dialect: new PostgresDialect({pool})});
  return {db, kind: 'postgres', close: () => db.destroy()};
}

/** PostgreSQL when two processes make the same table: unique violation in its catalogue, duplicate table; SQLite: "already exists". */
const race = /^(?:23505|42P07|42710|SQLITE_ERROR|SQLITE_CONSTRAINT_PRIMARYKEY)$/;

async function runMigrations(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  for (;;) {
    const done = await db.selectFrom('migration').select('version').orderBy('version', 'desc').executeTakeFirst();
    const version = (done?.version ?? 0) + 1;
    if (version > migrations.length + 1)
      throw new Error('A newer version of send-strategy made this database. Use that version or a later one.');
    const next = migrations[version - 1];
    if (next === undefined) return;
    await db.transaction().execute(async (transaction) => {
      // First, so that of two processes one waits here and then sees that it was done.
      await transaction.insertInto('migration').values({version, at: new Date().toISOString()}).execute();
      await next(transaction);
    });
  }
}
