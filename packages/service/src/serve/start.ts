import {type AddressInfo} from 'node:net';
import {makeAuthenticate} from '../auth/authenticate.ts';
import {makeJwtReader, type OpenIdConnectOptions} from '../auth/openid-connect.ts';
import {PastFiles} from '../history/past-files.ts';
import {DatabaseStrategies} from './database-strategies.ts';
import {prepare, readWidgetFiles} from './files.ts';
import {type Live} from './live.ts';
import {makeService, type Served} from './serve.ts';
import {FolderStrategies, type ReloadEvent} from './strategies.ts';
import {type Files} from '../publish/publish.ts';
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
  /** An identity provider whose sign-ins are taken, beside the tokens that a database keeps. Only with `database`. */
  openIdConnect?: OpenIdConnectOptions;
  /** Origins of pages that may write, for example `https://intranet.example`. Default: none; programs may always. */
  allowOrigins?: readonly string[];
  /** Hears of every time a folder was read again. */
  onReload?: (event: ReloadEvent) => void;
  /** Hears of changes in the database, by this process or another, and of a database that cannot be read: what was published stays then. */
  onChange?: (event: {changed: readonly string[]} | {error: unknown}) => void;
}

/** A running service. */
export interface RunningService {
  /** Without a trailing slash, for example `http://127.0.0.1:4400`. */
  url: string;
  close(): Promise<void>;
}

/** Where strategies come from: what is published, and how changes are followed. */
interface Source {
  tree(): Files;
  /** Calls `changed` after every change. Gives a function that stops. */
  follow(changed: () => void): Promise<() => Promise<void>>;
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
  ...options
}: ServiceOptions): Promise<RunningService> {
  const source = await sourceOf(options);
  const widgetFiles = await readWidgetFiles(widgets);
  const served: Served = {files: prepare(addressed(source.tree(), widgetFiles))};
  const publishAgain = () => {
    served.files = prepare(addressed(source.tree(), widgetFiles), served.files);
  };
  const unfollow = await source.follow(publishAgain);
  const service = makeService(served, source.live?.(publishAgain));
  try {
    await service.listen({port, host});
  } catch (error) {
    await unfollow();
    await source.close();
    throw error;
  }
  const address = service.server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    async close() {
      await unfollow();
      const closed = service.close();
      // Open connections would be waited for.
      service.server.closeAllConnections();
      await closed;
      await source.close();
    },
  };
}

async function sourceOf({
  folders = [],
  database,
  openIdConnect,
  allowOrigins = [],
  onReload,
  onChange,
}: Omit<ServiceOptions, 'widgets'>): Promise<Source> {
  if (database === undefined) {
    const strategies = await FolderStrategies.open(folders);
    return {
      tree: () => strategies.tree(),
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
    tree: () => strategies.tree(),
    follow: (changed) =>
      Promise.resolve(
        strategies.follow((event) => {
          if ('changed' in event) changed();
          onChange?.(event);
        }),
      ),
    live: (changed) => ({
      store,
      authenticate: makeAuthenticate(store.db, openIdConnect === undefined ? undefined : makeJwtReader(openIdConnect)),
      allowOrigins,
      past: new PastFiles(store),
      async written() {
        await strategies.refresh();
        changed();
      },
    }),
    close: () => store.close(),
  };
}

/** All files by their path in the address. */
export function addressed(tree: Files, widgets: Files): Files {
  return new Map([
    ...[...tree].map(([path, bytes]) => [`v1/${path}`, bytes] as const),
    ...[...widgets].map(([path, bytes]) => [`widgets/${path}`, bytes] as const),
  ]);
}
