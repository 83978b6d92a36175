import {type AddressInfo} from 'node:net';
import {prepare, readWidgetFiles} from './files.ts';
import {makeService, type Served} from './serve.ts';
import {FolderStrategies, type ReloadEvent} from './strategies.ts';
import {type Files} from '../publish/publish.ts';

/** How a service is run. */
export interface ServiceOptions {
  /** Dataset folders. */
  folders: readonly string[];
  /** 0 for any free port. Default 4400. */
  port?: number;
  /** Default 127.0.0.1: only this machine. 0.0.0.0 or :: for all. */
  host?: string;
  /** The folder of the browser files. Where it does not exist, no widgets are served. */
  widgets: string;
  /** Hears of every time a folder was read again. */
  onReload?: (event: ReloadEvent) => void;
}

/** A running service. */
export interface RunningService {
  /** Without a trailing slash, for example `http://127.0.0.1:4400`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts the service and follows changes of its folders.
 *
 * @throws {DatasetError} Where a folder has a problem.
 */
export async function startService({
  folders,
  port = 4400,
  host = '127.0.0.1',
  widgets,
  onReload,
}: ServiceOptions): Promise<RunningService> {
  const strategies = await FolderStrategies.open(folders);
  const widgetFiles = await readWidgetFiles(widgets);
  const served: Served = {files: prepare(addressed(strategies.tree(), widgetFiles))};
  const unfollow = await strategies.follow((event) => {
    served.files = prepare(addressed(strategies.tree(), widgetFiles), served.files);
    onReload?.(event);
  });
  const service = makeService(served);
  try {
    await service.listen({port, host});
  } catch (error) {
    await unfollow();
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
    },
  };
}

/** All files by their path in the address. */
export function addressed(tree: Files, widgets: Files): Files {
  return new Map([
    ...[...tree].map(([path, bytes]) => [`v1/${path}`, bytes] as const),
    ...[...widgets].map(([path, bytes]) => [`widgets/${path}`, bytes] as const),
  ]);
}
