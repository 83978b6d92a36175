import {createHash} from 'node:crypto';
import {createServer} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A strategy's folder as the data service would publish it, small and invented. */
export const documents = {
  'strategy.json': document({id: 'marlhaven', title: 'Marlhaven joint SEND strategy'}),
  'priorities.json': document([
    {id: 'early-help', number: 1, title: 'Help early'},
    {id: 'local-schools', number: 2, title: 'Belong in local schools'},
  ]),
  'programme-phases.json': document([{id: 'phase-1', number: 1, title: 'First phase'}]),
  'schools.json': document([{urn: '900001', name: 'Marl Primary School'}]),
};

export function document(data: unknown): {data: unknown; meta: object; links: object} {
  return {data, meta: {licence: 'CC0-1.0', attribution: 'Invented.', illustrative: true}, links: {}};
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

export function manifest(files: Readonly<Record<string, string>>): object {
  const hashes = Object.entries(files).map(([path, text]) => [path, {hash: hashOf(text), bytes: Buffer.byteLength(text)}]);
  return {data: {id: 'marlhaven', title: 'Marlhaven', status: 'active', files: Object.fromEntries(hashes)}, meta: {}, links: {}};
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A service on a free port: one strategy, `marlhaven`, with its manifest, ETags and 304; HTML 404s, as a file host gives. */
export async function fakeService(prefix = '/v1') {
  const files: Record<string, string> = Object.fromEntries(
    Object.entries(documents).map(([path, value]) => [path, JSON.stringify(value)]),
  );
  const handlers = new Map<string, Handler>();
  const requests: IncomingMessage[] = [];
  const waiting = new Map<string, (request: IncomingMessage) => void>();
  const folder = `${prefix}/strategies/marlhaven/`;

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(request);
    waiting.get(path)?.(request);
    const handler = handlers.get(path);
    if (handler) return handler(request, response);
    const name = path.startsWith(folder) ? path.slice(folder.length) : '';
    const text = name === 'index.json' ? JSON.stringify(manifest(files)) : files[name];
    if (text === undefined) {
      response.writeHead(404, {'content-type': 'text/html'}).end('<!doctype html><title>Not here</title>');
      return;
    }
    const etag = `"${hashOf(text)}"`;
    const unchanged = request.headers['if-none-match'] === etag;
    response.writeHead(unchanged ? 304 : 200, {'content-type': 'application/json', etag}).end(unchanged ? undefined : text);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const {port} = server.address() as AddressInfo;

  return {
    baseUrl: `http://127.0.0.1:${port}${prefix}`,
    requests,
    /** How often the strategy's file was asked for. */
    count: (name: string) => requests.filter(({url}) => url === folder + name).length,
    /** Publishes another version of a file. */
    publish(name: string, value: unknown) {
      files[name] = JSON.stringify(value);
    },
    withdraw(name: string) {
      delete files[name];
    },
    /** Answers a file of the strategy in another way, until `restore`. */
    answer(name: string, handler: Handler) {
      handlers.set(folder + name, handler);
    },
    restore(name: string) {
      handlers.delete(folder + name);
    },
    /** The next request for a file of the strategy. */
    asked: (name: string) => new Promise<IncomingMessage>((resolve) => waiting.set(folder + name, resolve)),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    startAgain: () => listen(port),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
