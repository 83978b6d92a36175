import {type AddressInfo} from 'node:net';
import {type FastifyInstance} from 'fastify';
import {type Logger} from 'pino';
import {makeAuthenticate} from '../auth/authenticate.ts';
import {makeJwtReader, type OpenIdConnectOptions} from '../auth/openid-connect.ts';
import {PastFiles} from '../history/past-files.ts';
import {CurrentFiles} from './current-files.ts';
import {DatabaseStrategies} from './database-strategies.ts';
import {prepare, readBuiltFiles} from './files.ts';
import {type Health} from './health.ts';
import {WriteLimits} from './limits.ts';
import {type Live} from './live.ts';
import {ownPages, type OwnPages} from './pages.ts';
import {referenceFiles} from './reference.ts';
import {rendering} from './rendering.ts';
import {makeService, type Served} from './serve.ts';
import {FolderStrategies, type ReloadEvent} from './strategies.ts';
import {type Files, type PublishedStrategy} from '../publish/publish.ts';
import {openDatabase} from '../store/open-database.ts';
import {Store} from '../store/store.ts';

/** How a service is run. */
export interface ServiceOptions {
  /** Dataset folders to serve, read-only. Not with `database`. */
  folders?: readonly string[];
  /** The database to serve: `sqlite:FILE` or `postgres://…`. Its tables are made where it is empty. */
  database?: string;
  /** 0 for any free port. Default 4400. */
  port?: number;
  /** Default 127.0.0.1: only this machine. 0.0.0.0 or :: for all. */
  host?: string;
  /** The folder of the browser files. Where it does not exist, no widgets are served. */
  widgets: string;
  /** The folder of the built pages: the embed builder and, for a service with a database, the edit page. Default: there are none. */
  pages?: string;
  /** Where the public reaches the service, without a slash at its end: `https://send.example.gov.uk`. Without it there are no oEmbed files. */
  publicUrl?: string;
  /** An identity provider whose sign-ins are taken, beside the tokens that a database keeps. Only with `database`. */
  openIdConnect?: OpenIdConnectOptions;
  /** Origins of pages that may write, for example `https://intranet.example`. Default: none; programs may always. */
  allowOrigins?: readonly string[];
  /** Writes that one sender may make in a minute. Default 120. */
  writesPerMinute?: number;
  /** The largest body of one item, in bytes; of a whole strategy, eight times that. Default 1,000,000. */
  bodyLimit?: number;
  /** Proxies whose X-Forwarded-For is believed: addresses or networks with commas, or `loopback`. Default: none. */
  trustProxy?: string;
  /** The max-age of Strict-Transport-Security, for a service behind TLS. Default: not sent. */
  hstsSeconds?: number;
  /** How long requests may take to end when the service is closed, in seconds. Default 10. */
  shutdownSeconds?: number;
  /** Where answers and faults are logged. Default: only faults, on the standard error. */
  logger?: Logger;
  /** Hears of every time a folder was read again. */
  onReload?: (event: ReloadEvent) => void;
  /** Hears of changes in the database, by this process or another, and of a database that cannot be read: what was published stays then. */
  onChange?: (event: {changed: readonly string[]} | {error: unknown}) => void;
}

/** A running service. */
export interface RunningService {
  /** Without a trailing slash, for example `http://127.0.0.1:4400`. */
  url: string;
  /**
   * Ends the service: no new connections, `/health/ready` answers 503, and requests under way get their answers.
   *
   * @returns When everything has ended, after `shutdownSeconds` at the latest.
   */
  close(): Promise<void>;
  /** Cuts off what is still under way. */
  cutOff(): void;
}

/** Where strategies come from: what is published, and how changes are followed. */
interface Source {
  published(): readonly PublishedStrategy[];
  /** Calls `changed` after every change. Gives a function that stops. */
  follow(changed: () => void): Promise<() => Promise<void>>;
  /** Reads something, to know whether it can be read. */
  probe?: () => Promise<unknown>;
  /** What only a database can answer. `changed` is called after a write of this service. */
  live?(changed: () => void): Live;
  close(): Promise<void>;
}

/**
 * Starts the service and follows changes of its folders or its database.
 *
 * @throws {DatasetError} Where a folder has a problem. {@link StoreUnavailable} where the database cannot be reached.
 */
export async function startService({
  port = 4400,
  host = '127.0.0.1',
  widgets,
  pages,
  shutdownSeconds = 10,
  ...options
}: ServiceOptions): Promise<RunningService> {
  const source = await sourceOf(options);
  const widgetFiles = await readBuiltFiles(widgets);
  const {database, openIdConnect} = options;
  const own: OwnPages =
    pages === undefined ? {files: new Map()} : await ownPages(pages, database === undefined ? undefined : {openIdConnect});
  const current = new CurrentFiles([...prepare(addressed(new Map(), widgetFiles)), ...own.files]);
  current.place(source.published());
  const served: Served = {files: current.files};
  const render = rendering((path) => served.files.get(path)?.bytes, options.publicUrl);
  served.rendered = async (path) => (await own.rendered?.(path)) ?? render(path);
  const publishAgain = () => current.place(source.published());
  const unfollow = await source.follow(publishAgain);
  const health: Health = {isEnding: false, ...(source.probe === undefined ? {} : {probe: source.probe})};
  const {logger, trustProxy, hstsSeconds} = options;
  const service = makeService(served, source.live?.(publishAgain), {
    health,
    ...(logger === undefined ? {} : {log: logger}),
    ...(trustProxy === undefined ? {} : {trustProxy}),
    ...(hstsSeconds === undefined ? {} : {hstsSeconds}),
  });
  try {
    await service.listen({port, host});
  } catch (error) {
    await unfollow();
    await source.close();
    throw error;
  }
  const address = service.server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close() {
      health.isEnding = true;
      closed ??= endService(service, shutdownSeconds).then(async () => {
        await unfollow();
        await source.close();
      });
      return closed;
    },
    cutOff: () => service.server.closeAllConnections(),
  };
}

/** Connections that became idle are looked for this often, in milliseconds. */
const timeBetweenSweeps = 50;

/** Answers what is under way, and no more. Connections without a request would be waited for. */
async function endService(service: FastifyInstance, seconds: number): Promise<void> {
  const {server} = service;
  const sweep = setInterval(() => server.closeIdleConnections(), timeBetweenSweeps);
  const end = setTimeout(() => server.closeAllConnections(), seconds * 1000);
  try {
    await service.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(end);
  }
}

async function sourceOf({
  folders = [],
  database,
  openIdConnect,
  allowOrigins = [],
  writesPerMinute = 120,
  bodyLimit,
  onReload,
  onChange,
}: Omit<ServiceOptions, 'widgets'>): Promise<Source> {
  if (database === undefined) {
    const strategies = await FolderStrategies.open(folders);
    return {
      published: () => strategies.published(),
      follow: (changed) =>
        strategies.follow((event) => {
          changed();
          onReload?.(event);
        }),
      close: () => Promise.resolve(),
    };
  }
  if (folders.length > 0)
    throw new Error(
      'Either dataset folders or a database can be served. To put a folder into a database: send-strategy import folder.',
    );
  const store = new Store(await openDatabase(database));
  const strategies = await DatabaseStrategies.open(store);
  return {
    published: () => strategies.published(),
    follow: (changed) =>
      Promise.resolve(
        strategies.follow((event) => {
          if ('changed' in event) changed();
          onChange?.(event);
        }),
      ),
    probe: () => store.db.selectFrom('strategy').select('id').limit(1).execute(),
    live: (changed) => ({
      store,
      limits: new WriteLimits(writesPerMinute),
      ...(bodyLimit === undefined ? {} : {bodyLimit}),
      authenticate: makeAuthenticate(store.db, openIdConnect === undefined ? undefined : makeJwtReader(openIdConnect)),
      allowOrigins,
      past: new PastFiles(store),
      async written() {
        try {
          await strategies.refresh();
          changed();
        } catch (error) {
          // The change is kept all the same, and its writer is told so: the next look at the database publishes it.
          onChange?.({error});
        }
      },
    }),
    close: () => store.close(),
  };
}

/** What a service publishes, by its path in the address. */
export function addressed(tree: Files, widgets: Files): Files {
  return new Map([
    ...[...tree].map(([path, bytes]) => [`v1/${path}`, bytes] as const),
    ...[...widgets].map(([path, bytes]) => [`widgets/${path}`, bytes] as const),
    ...[...referenceFiles()].map(([path, bytes]) => [`reference/${path}`, bytes] as const),
  ]);
}
