/** Runs the worker of examples/sdk in workerd, the runtime of Cloudflare Workers. */
import {spawn} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Readable} from 'node:stream';
import {text as textOf} from 'node:stream/consumers';
import {build} from 'esbuild';
import {root} from './host.ts';
import {install} from './install.ts';

export interface RunningWorker {
  url: string;
  /** What the worker keeps, by address without its scheme. */
  readonly cached: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** workerd as its packages have it, each for one platform. */
const packages: Readonly<Record<string, string>> = {
  'darwin-arm64': 'workerd-darwin-arm64/bin/workerd',
  'darwin-x64': 'workerd-darwin-64/bin/workerd',
  'linux-arm64': 'workerd-linux-arm64/bin/workerd',
  'linux-x64': 'workerd-linux-64/bin/workerd',
  'win32-x64': 'workerd-windows-64/bin/workerd.exe',
};

/** Installs workerd where it is missing. */
export async function startWorker(serviceUrl: string, entry = 'examples/sdk/worker.ts'): Promise<RunningWorker> {
  const program = packages[`${process.platform}-${process.arch}`];
  if (program === undefined) throw new Error(`There is no workerd for ${process.platform} on ${process.arch}.`);
  install('worker');
  const folder = await mkdtemp(join(tmpdir(), 'send-strategy-worker-'));
  const cache = await startCache();
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    target: 'es2024',
    logLevel: 'error',
    // As Wrangler does; and the SDK from its source.
    conditions: ['@send-strategy/source', 'workerd', 'worker', 'browser'],
  });
  await writeFile(join(folder, 'workerd.capnp'), configuration(serviceUrl, cache.port));
  const workerd = spawn(
    join(root, 'examples/worker/node_modules/@cloudflare', program),
    ['serve', 'workerd.capnp', '--control-fd=3'],
    {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => {
    workerd.once('close', () => resolve());
  });
  const close = async () => {
    workerd.kill();
    await ended;
    await cache.close();
    await rm(folder, {recursive: true, force: true});
  };
  const port = await portOf(workerd.stdio[3] as Readable);
  if (port !== undefined) return {url: `http://127.0.0.1:${port}/`, cached: cache.entries, close};
  await close();
  throw new Error('workerd did not start.');
}

const configuration = (serviceUrl: string, cachePort: number) => `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "example", worker = .example),
    (name = "internet", network = (allow = ["local"])),
    (name = "cache", external = (address = "127.0.0.1:${cachePort}", http = ())),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "example")],
);

const example :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  bindings = [(name = "SEND_STRATEGY_URL", text = ${JSON.stringify(serviceUrl)})],
  cacheApiOutbound = "cache",
  compatibilityDate = "2026-11-01",
);
`;

/** What Cloudflare has behind the Cache API: a put comes as a PUT whose body is the whole answer, with its status line and headers. */
async function startCache() {
  const entries = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const {method, url, headers} = request;
    const key = `${headers.host}${url}`;
    const found = entries.get(key);
    if (method === 'PUT') {
      const whole = await textOf(request);
      entries.set(key, whole.slice(whole.indexOf('\r\n\r\n') + 4));
      response.writeHead(204).end();
    } else if (method === 'PURGE') {
      response.writeHead(entries.delete(key) ? 200 : 404).end();
    } else {
      response.writeHead(found === undefined ? 504 : 200, {'cf-cache-status': found === undefined ? 'MISS' : 'HIT'}).end(found);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    entries,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The port that workerd tells of, or undefined where it ends without. */
async function portOf(control: Readable): Promise<number | undefined> {
  let told = '';
  for await (const text of control.setEncoding('utf8')) {
    told += text as string;
    const port = /"port":(\d+)/.exec(told)?.[1];
    if (port !== undefined) return Number(port);
  }
  return undefined;
}
