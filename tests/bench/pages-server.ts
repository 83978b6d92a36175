/**
 * Serves pages and what they load as a good host does: over HTTP/1.1 with connections that stay, every file compressed by brotli at its best quality, once, and with the same headers. In a
 * thread of its own, so that what measures does not keep answers waiting.
 */
// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin.
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {type AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {promisify} from 'node:util';
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import {brotliCompress} from 'node:zlib';

type Content = Uint8Array | string;

export interface PagesServer {
  readonly url: string;
  /** Serves a further file, at a path. */
  put(path: string, content: Content): Promise<void>;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
};

/**
 * Starts to serve on a free port.
 *
 * @param folders Folders by what their files' addresses begin with.
 */
export async function startPagesServer(folders: Readonly<Record<string, string>>): Promise<PagesServer> {
  const worker = new Worker(new URL(import.meta.url), {workerData: folders});
  const [port] = (await once(worker, 'message')) as [number];
  return {
    url: `http://127.0.0.1:${port}`,
    async put(path, content) {
      worker.postMessage([path, content]);
      await once(worker, 'message');
    },
    close: async () => void (await worker.terminate()),
  };
}

if (!isMainThread) {
  const folders = workerData as Readonly<Record<string, string>>;
  const compress = (content: Content) => promisify(brotliCompress)(content);
  const answers = new Map<string, Promise<Uint8Array | undefined>>();
  const inFolder = async (path: string) => {
    const prefix = Object.keys(folders).find((each) => path.startsWith(each));
    if (prefix === undefined) return undefined;
    const bytes = await readFile(join(folders[prefix], path.slice(prefix.length))).catch(() => undefined);
    return bytes && compress(bytes);
  };
  parentPort!.on('message', async ([path, content]: [string, Content]) => {
    answers.set(path, compress(content));
    await answers.get(path);
    parentPort!.postMessage(path);
  });
  const server = createServer(async ({url = ''}, response) => {
    if (!answers.has(url)) answers.set(url, inFolder(url));
    const bytes = await answers.get(url);
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        'content-type': types[extname(url)] ?? 'application/octet-stream',
        'content-encoding': 'br',
        'content-length': bytes.byteLength,
        'cache-control': 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
      })
      .end(bytes);
  });
  server.listen(0, '127.0.0.1', () => parentPort!.postMessage((server.address() as AddressInfo).port));
}
