import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {type AddressInfo} from 'node:net';
import {extname, join, resolve as absolute, sep} from 'node:path';

/** A running file server. */
export interface PlainFileServer {
  /** With the prefix, without a slash at its end. */
  url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.html': 'text/html',
};

/**
 * Serves a folder as the plainest web hosting does: GET and HEAD of files, any origin allowed, HTML for whatever is not there, OPTIONS among it. No ETags, no compression.
 *
 * @param prefix The path that the folder has on this host, for example `/sites/send`. Default: the root.
 */
export async function startPlainFileServer({folder, prefix = ''}: {folder: string; prefix?: string}): Promise<PlainFileServer> {
  const root = absolute(folder);
  const server = createServer(async (request, response) => {
    const path = decoded((request.url ?? '/').replace(/[?#].*$/s, ''));
    const file = path.startsWith(`${prefix}/`) ? join(root, path.slice(prefix.length)) : '';
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const bytes = isRead && file.startsWith(root + sep) ? await readFile(file).catch(() => undefined) : undefined;
    const found = bytes !== undefined;
    response.writeHead(found ? 200 : isRead ? 404 : 405, {
      'content-type': found ? (types[extname(file)] ?? 'application/octet-stream') : 'text/html',
      'access-control-allow-origin': '*',
    });
    response.end(
      request.method === 'HEAD' ? undefined : (bytes ?? '<!doctype html><title>Not found</title><h1>Nothing is here</h1>'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** The path that an address means; what cannot be decoded is nowhere. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
