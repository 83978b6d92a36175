import {execFile} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isDeepStrictEqual, promisify} from 'node:util';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {answerOf, headersOf, type Answer} from './service-answers.ts';
import {beside, command, condition, started, type Running} from './service-process.ts';

/** A server with the addresses of the same files on it. */
export interface Measured {
  readonly running: Running;
  readonly paths: readonly string[];
}

export interface Servers {
  readonly sqlite: Measured;
  readonly folder: Measured;
  readonly bare: Measured;
  readonly jsonServer: Measured;
}

const marlhaven = beside('../../datasets/marlhaven');
const base = '/v1/strategies/marlhaven';

/**
 * Starts each in a process of its own, with the same strategy.
 *
 * @param folder For their files. What is there of an earlier call is used.
 */
export async function startServers(folder: string): Promise<Servers> {
  const database = `sqlite:${join(folder, 'marlhaven.sqlite')}`;
  const rest = ['--port', '0', '--widgets', join(folder, 'none')];
  await promisify(execFile)(process.execPath, [condition, command, 'import', 'folder', marlhaven, '--database', database]);
  const sqlite = await started(command, ['serve', '--database', database, ...rest]);
  const collections = await collectionsOf(sqlite.url);
  const names = Object.keys(collections);
  const paths = names.map((name) => `${base}/${name}.json`);
  const db = join(folder, 'db.json');
  await writeFile(db, JSON.stringify(collections));
  return {
    sqlite: {running: sqlite, paths},
    folder: {running: await started(command, ['serve', marlhaven, ...rest]), paths},
    bare: {running: await started(beside('bare-server.ts'), [sqlite.url, ...paths]), paths},
    jsonServer: {running: await started(beside('service-json-server.ts'), [db]), paths: names.map((name) => `/${name}`)},
  };
}

export async function stopServers(servers: Servers): Promise<void> {
  for (const {running} of Object.values(servers) as Measured[]) await running.stop();
}

/** Every collection that is published, by its name. */
async function collectionsOf(url: string): Promise<Record<string, unknown>> {
  const {body} = await answerOf(url, `${base}/all.json`, headersOf('plain', ''));
  return (JSON.parse(body.toString()) as {data: Record<string, unknown>}).data;
}

/**
 * Compares what the servers answer, each way: the service and the bare server have to answer with the same, the service over a folder with the same but for times, json-server with the same data.
 *
 * @throws Where they do not: what is measured would be different work.
 */
export async function compareServers({sqlite, folder, bare, jsonServer}: Servers): Promise<void> {
  for (const [index, path] of sqlite.paths.entries()) {
    const {etag} = (await answerOf(sqlite.running.url, path, headersOf('plain', ''))).headers as {etag: string};
    for (const way of ['plain', 'unchanged', 'compressed'] as const) {
      const ask = async ({running, paths}: Measured) => answerOf(running.url, paths[index], headersOf(way, etag));
      const [ours, same, plainest] = [await ask(sqlite), await ask(folder), await ask(bare)];
      for (const [name, other] of Object.entries({folder: same, bare: plainest}))
        if (!isSame(ours, other)) throw new Error(`${name} answers ${path} with something else (${way}).`);
      if (way === 'unchanged') continue;
      const theirs = await ask(jsonServer);
      const {data} = parsed(ours) as {data: unknown};
      if (!isDeepStrictEqual(parsed(theirs), data)) throw new Error(`json-server answers ${path} with other data (${way}).`);
    }
  }
}

function isSame(one: Answer, other: Answer): boolean {
  return one.status === other.status && isDeepStrictEqual(one.head, other.head) && one.body.equals(other.body);
}

function parsed({headers, body}: Answer): unknown {
  const encoding = headers['content-encoding'];
  const whole = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
  return JSON.parse(whole.toString('utf8'));
}

/** The mean bytes of a body as it is sent. */
export async function meanBytes({running, paths}: Measured, way: 'plain' | 'compressed'): Promise<number> {
  const answers = await Promise.all(paths.map(async (path) => answerOf(running.url, path, headersOf(way, ''))));
  return answers.reduce((sum, {body}) => sum + body.byteLength, 0) / answers.length;
}
