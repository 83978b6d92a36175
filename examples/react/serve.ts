/** Builds the page and serves it: by itself until it is stopped, or for a test. */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

export interface ReactPage {
  url: string;
  close(): Promise<void>;
}

export async function startReactPage(serviceUrl: string): Promise<ReactPage> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const {outputFiles} = await build({
    absWorkingDir: folder,
    entryPoints: ['src/main.tsx'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    logLevel: 'error',
    // The SDK from its source, as the other examples have it.
    conditions: ['@send-strategy/source'],
    // React's own warnings are wanted: this is the development build.
    define: {SEND_STRATEGY_URL: JSON.stringify(serviceUrl), 'process.env.NODE_ENV': '"development"'},
  });
  const html = await readFile(new URL('index.html', import.meta.url));
  const script = outputFiles[0]!.contents;
  const server = createServer(({url}, response) => {
    const isScript = url === '/main.js';
    response.writeHead(200, {'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8'});
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => {
    server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (import.meta.main) {
  const page = await startReactPage(process.env.SEND_STRATEGY_URL ?? 'http://127.0.0.1:4400/v1');
  console.log(`Open ${page.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void page.close());
}
