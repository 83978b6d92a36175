import {join} from 'node:path';
import {createToken, revokeToken, type TokenOptions} from '../../packages/service/src/auth/tokens.ts';
import {type Dataset} from '../../packages/service/src/folder/dataset.ts';
import {startService, type ServiceOptions} from '../../packages/service/src/serve/start.ts';
import {openDatabase} from '../../packages/service/src/store/open-database.ts';
import {Store} from '../../packages/service/src/store/store.ts';
import {renamed} from '../durability/databases.ts';
import {dataset, temporaryFolder} from '../dataset-folder.ts';
import {isLong} from '../long.ts';
import {startPostgres, type Postgres} from '../postgres.ts';

/** A running service with a database, and what stands beside it. */
export interface LiveService {
  /** Of the service, without a trailing slash. */
  readonly url: string;
  readonly database: string;
  /** A second door to the same database. */
  readonly store: Store;
  close(): Promise<void>;
}

/** Who keeps the strategies of the tests. */
export const keeper = {name: 'tests', role: 'admin', via: 'command'} as const;

/** The strategies in the database: the second one is the first under another id. */
export const [own, foreign] = ['quillmere', 'othermere'] as const;

/** The databases that a test of what is above them goes through: the second one with the long tests. */
export const engines: readonly ('SQLite' | 'PostgreSQL')[] = isLong ? ['SQLite', 'PostgreSQL'] : ['SQLite'];

/** Makes new databases of either kind. A PostgreSQL server is started with the first one that needs it. */
export class Databases {
  #postgres: Promise<Postgres> | undefined;

  async newOn(engine: 'SQLite' | 'PostgreSQL'): Promise<string> {
    if (engine === 'SQLite') return newSqlite();
    this.#postgres ??= startPostgres();
    return (await this.#postgres).newDatabase();
  }

  async close(): Promise<void> {
    await (await this.#postgres)?.stop();
  }
}

/** More than any test writes: the limit is not what is tested. */
const unlimited = 1_000_000_000;

/** The address of a new SQLite database. */
export async function newSqlite(): Promise<string> {
  return `sqlite:${join(await temporaryFolder(), 'strategies.sqlite')}`;
}

/** Puts Quillmere, and the same under another id, into a database and serves it. */
export async function startLive(
  database: string,
  {quillmere, ...options}: Partial<ServiceOptions> & {quillmere?: Dataset} = {},
): Promise<LiveService> {
  const store = new Store(await openDatabase(database));
  const strategy = quillmere ?? (await dataset());
  for (const id of [own, foreign]) await store.write(id, keeper, () => renamed(strategy, id));
  const service = await serveAgain(database, options);
  return {
    url: service.url,
    database,
    store,
    async close() {
      await service.close();
      await store.close();
    },
  };
}

/** A further service on a database. */
export function serveAgain(database: string, options: Partial<ServiceOptions> = {}) {
  return startService({database, port: 0, widgets: '/nowhere', writesPerMinute: unlimited, ...options});
}

/** A new token that is valid now. */
export async function tokenFor({db}: Store, options: TokenOptions): Promise<string> {
  return (await createToken(db, options, new Date())).token;
}

/** An administrator's token that was valid for a year, two years ago. */
export async function expiredToken({db}: Store): Promise<string> {
  return (await createToken(db, {role: 'admin'}, new Date(Date.now() - 2 * 366 * 86_400_000))).token;
}

/** An administrator's token that was revoked. */
export async function revokedToken({db}: Store): Promise<string> {
  const {token, record} = await createToken(db, {role: 'admin'}, new Date());
  await revokeToken(db, record.id, new Date());
  return token;
}
