import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, resolve as absolute, sep} from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.bcmap': 'application/octet-stream',
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.geojson': 'application/geo+json',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * Serves folders on one loopback port, each under its prefix (`/pdfjs/`); `/blank` is an empty page. What does not change during a run may be kept by the browser, which then compiles a script
 * once for all stories.
 */
export async function serveFolders(
  folders: Readonly<Record<string, {folder: string; keep: boolean}>>,
): Promise<{url: string} & AsyncDisposable> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/blank') {
      response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><title>Blank</title>');
      return;
    }
    const [prefix, {folder, keep}] = Object.entries(folders).find(([prefix]) => path.startsWith(prefix)) ?? [
      '/',
      {folder: '', keep: false},
    ];
    const root = absolute(folder);
    const file = join(root, path.slice(prefix.length));
    const bytes = folder !== '' && file.startsWith(root + sep) ? await readFile(file).catch(() => undefined) : undefined;
    if (bytes === undefined) {
      response.writeHead(404, {'content-type': 'text/plain'}).end('Nothing is here.');
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': keep ? 'max-age=3600, immutable' : 'no-store',
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
