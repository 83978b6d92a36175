import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {request, type IncomingMessage} from 'node:http';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {describe, expect, onTestFinished, test} from 'vitest';
import {dataset, datasetFolder, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {createToken} from '../auth/tokens.ts';
import {openDatabase} from '../store/open-database.ts';
import {Store} from '../store/store.ts';
import {makeLog} from './log.ts';
import {startService, type ServiceOptions} from './start.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

async function filledDatabase() {
  const database = `sqlite:${await temporaryFolder()}/a.sqlite`;
  const store = new Store(await openDatabase(database));
  onTestFinished(() => store.close());
  const quillmere = await dataset();
  await store.write('quillmere', {name: 'tests', role: 'admin', via: 'command'}, () => quillmere);
  const {token} = await createToken(store.db, {role: 'editor', name: 'Mx Example', strategies: ['quillmere']}, new Date());
  return {database, store, token};
}

async function running(options: Partial<ServiceOptions>) {
  const service = await startService({port: 0, widgets: '/nowhere', ...options});
  onTestFinished(() => service.close());
  return service;
}

async function startProcess(args: readonly string[]) {
  const child = spawn(
    process.execPath,
    ['--conditions=@send-strategy/source', main, 'serve', '--port', '0', '--widgets', '/nowhere', '--log', 'json', ...args],
    {stdio: ['ignore', 'pipe', 'inherit']},
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value as string) as Record<string, unknown>;
  const started = await next();
  expect(started).toMatchObject({level: 'info', msg: 'started'});
  return {child, ended, next, url: String(started.url).replace('/v1/index.json', '')};
}

/** A request to change an item, of whose body one half is sent: the other half is sent by `finish`. */
async function halfSent(url: string, token: string) {
  const item = `${url}/v1/strategies/quillmere/priorities/early-help.json`;
  const authorization = `Bearer ${token}`;
  const read = await fetch(item, {headers: {authorization, connection: 'close'}});
  const {data} = (await read.json()) as {data: object};
  const body = JSON.stringify({...data, title: 'Changed while it ended'});
  const sending = request(item, {
    method: 'PUT',
    agent: false,
    headers: {
      authorization,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'if-match': read.headers.get('etag')!,
      expect: '100-continue',
    },
  });
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => {});
  sending.flushHeaders();
  // The service says so when it has read the head.
  await once(sending, 'continue');
  sending.write(body.slice(0, 20));
  return {answered, finish: () => sending.end(body.slice(20))};
}

describe('A service that is asked to end', () => {
  test('answers the write that is under way, keeps it, closes the connection and ends with 0', async () => {
    const {database, store, token} = await filledDatabase();
    const {child, ended, next, url} = await startProcess(['--database', database]);
    const {answered, finish} = await halfSent(url, token);
    child.kill('SIGTERM');
    expect(await next()).toMatchObject({msg: 'ending', signal: 'SIGTERM'});
    await expect(fetch(`${url}/health/live`)).rejects.toThrow(/fetch failed/);
    finish();
    const [answer] = await answered;
    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
    answer.resume();
    expect(await next()).toMatchObject({method: 'PUT', status: 200, revision: 2});
    expect(await ended).toEqual([0, null]);
    expect((await store.read('quillmere'))?.revision).toBe(2);
  });

  test('ends at once on a second signal, and what was not acknowledged is not there', async () => {
    const {database, store, token} = await filledDatabase();
    const {child, ended, next, url} = await startProcess(['--database', database, '--shutdown-seconds', '3000']);
    const {answered} = await halfSent(url, token);
    child.kill('SIGTERM');
    await next();
    child.kill('SIGINT');
    await expect(answered).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(await ended).toEqual([0, null]);
    expect((await store.read('quillmere'))?.revision).toBe(1);
  });

  test('cuts off what is under way when its time is over', async () => {
    const {database, token} = await filledDatabase();
    const service = await running({database, shutdownSeconds: 0});
    const {answered} = await halfSent(service.url, token);
    await service.close();
    await expect(answered).rejects.toThrow(/socket hang up|ECONNRESET/);
  });

  test('says so to those who are still connected', async () => {
    const {database, token} = await filledDatabase();
    const service = await running({database});
    const {answered, finish} = await halfSent(service.url, token);
    const closed = service.close();
    finish();
    const [answer] = await answered;
    expect(answer.headers.connection).toBe('close');
    answer.resume();
    await closed;
  });
});

describe('Health', () => {
  test.each(['live', 'ready'])('/health/%s answers, is never cached, and has a HEAD', async (which) => {
    const {url} = await running({folders: [await datasetFolder()]});
    const answer = await fetch(`${url}/health/${which}`);
    expect([answer.status, answer.headers.get('cache-control'), await answer.json()]).toEqual([200, 'no-store', {status: which}]);
    const head = await fetch(`${url}/health/${which}`, {method: 'HEAD'});
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('is not ready while the database cannot be read, and lives on', async () => {
    const {database, store} = await filledDatabase();
    const {url} = await running({database});
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    await store.db.schema.alterTable('strategy').renameTo('away').execute();
    const answer = await fetch(`${url}/health/ready`);
    expect([answer.status, await answer.json()]).toEqual([503, {status: 'notReady', reason: 'The database cannot be read.'}]);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    await store.db.schema.alterTable('away').renameTo('strategy').execute();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });
});

describe('Limits', () => {
  test('a sender who writes too often waits, as Retry-After says; others do not', async () => {
    const {database, store, token} = await filledDatabase();
    const other = await createToken(store.db, {role: 'editor', name: 'Mx Example', strategies: ['quillmere']}, new Date());
    const {url} = await running({database, writesPerMinute: 2});
    const remove = (as: string) =>
      fetch(`${url}/v1/strategies/quillmere/priorities/none.json`, {method: 'DELETE', headers: {authorization: `Bearer ${as}`}});
    expect([(await remove(token)).status, (await remove(token)).status]).toEqual([428, 428]);
    const refused = await remove(token);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([429, 'application/problem+json; charset=utf-8']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await remove(other.token)).status).toBe(428);
  });

  test('who fails to sign in many times waits, and whoever was recognised lately does not', async () => {
    const {database, token} = await filledDatabase();
    const {url} = await running({database});
    const read = async (as: string) => {
      const headers = {authorization: `Bearer ${as}`};
      return (await fetch(`${url}/v1/strategies/quillmere/priorities/early-help.json`, {headers})).status;
    };
    expect(await read(token)).toBe(200);
    const statuses = [];
    for (let number = 0; number < 40; number += 1) statuses.push(await read(`guess${number}`));
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(401));
    expect(statuses.at(-1)).toBe(429);
    expect(await read(token)).toBe(200);
  });

  test('a body that is too large is refused with a problem', async () => {
    const {database, token} = await filledDatabase();
    const {url} = await running({database, bodyLimit: 2000});
    const answer = await fetch(`${url}/v1/strategies/quillmere/priorities/early-help.json`, {
      method: 'PUT',
      headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': '"1"'},
      body: JSON.stringify({title: 'x'.repeat(3000)}),
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([413, 'application/problem+json; charset=utf-8']);
  });
});

describe('Every answer', () => {
  test.each(['/v1/index.json', '/health/live', '/nothing', '/%zz', '/v1/strategies/quillmere/strategy.json'])(
    '%s has the headers of security, and does not say what it is made with',
    async (path) => {
      const {url} = await running({folders: [await datasetFolder()], hstsSeconds: 31_536_000});
      const {headers} = await fetch(url + path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'cross-origin',
      });
      if (path !== '/%zz') expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect([headers.has('server'), headers.has('x-powered-by')]).toEqual([false, false]);
    },
  );
});

describe('The log', () => {
  test('tells of answers without who asked, what was sent, or what stood in the query', async () => {
    const {database, store, token} = await filledDatabase();
    const lines: string[] = [];
    const logger = makeLog('debug', {write: (line) => void lines.push(line)});
    const {url} = await running({database, logger, trustProxy: 'loopback'});
    const secret = 'Something that is only in the body';
    const item = `${url}/v1/strategies/quillmere/priorities/early-help.json`;
    const headers = {authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.7'};
    const {data} = (await (await fetch(item, {headers})).json()) as {data: object};
    const put = async (body: string) =>
      fetch(item, {method: 'PUT', headers: {...headers, 'content-type': 'application/json', 'if-match': '"1"'}, body});
    await put(`{"${secret}`);
    await put(JSON.stringify({...data, misspelt: secret}));
    expect((await put(JSON.stringify({...data, title: secret}))).status).toBe(200);
    await fetch(`${url}/v1/strategies/quillmere/strategy.json?name=Query%20words`);
    await fetch(`${url}/Somebody%20who%20typed%20a%20name`);
    await store.db.schema.alterTable('revision').renameTo('away').execute();
    await fetch(`${url}/v1/strategies/quillmere/changes.json`);
    await fetch(`${url}/health/live`);
    const all = lines.join('');
    expect(all).not.toMatch(
      /127\.0\.0\.1|203\.0\.113|Bearer|authorization|Something that|Query words|Query%20|Somebody|Mx Example/i,
    );
    expect(all).not.toContain(token);
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries).toContainEqual(
      expect.objectContaining({
        level: 'info',
        msg: 'answered',
        method: 'PUT',
        path: '/v1/strategies/quillmere/priorities/early-help.json',
        status: 200,
        revision: 2,
        ms: expect.any(Number) as number,
      }),
    );
    expect(entries).toContainEqual(expect.objectContaining({level: 'debug', path: '/v1/strategies/quillmere/strategy.json'}));
    expect(entries).toContainEqual(expect.objectContaining({path: '/*', status: 404}));
  });

  test('has errors with where they arose, and without the members that quote data', () => {
    const lines: string[] = [];
    const error = Object.assign(new Error('It failed.'), {code: '23505', detail: 'Key (name)=(Somebody) is there.'});
    makeLog('info', {write: (line) => void lines.push(line)}).error({err: error}, 'failed');
    expect(lines[0]).not.toContain('Somebody');
    expect(JSON.parse(lines[0]!)).toMatchObject({
      level: 'error',
      err: {message: 'It failed.', code: '23505', stack: expect.stringContaining('running.test.ts') as string},
    });
  });
});
