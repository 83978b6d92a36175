import {mkdir, writeFile} from 'node:fs/promises';
import {METHODS} from 'node:http';
import {networkInterfaces} from 'node:os';
import {join} from 'node:path';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {wrongWith} from '../../../../tests/contract/contract.ts';
import {datasetFolder, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {quillmere} from '../../../../tests/quillmere.ts';
import {ask, sendRaw, type RawAnswer} from '../../../../tests/raw-request.ts';
import {hashOf} from '../publish/publish.ts';
import {startService, type RunningService} from './start.ts';

let service: RunningService;
const priorities = '/v1/strategies/quillmere/priorities.json';

beforeAll(async () => {
  const widgets = join(await temporaryFolder(), 'widgets');
  for (const [path, text] of Object.entries({
    '1.2.3/core.js': `// ${'x'.repeat(1000)}`,
    '1.2.3-beta.1/core.js': 'export {};',
    '1/core.js': 'export {};',
    '1/send.css': 'p {}',
    '1/core.js.map': '{}',
    '1/.hidden': 'secret',
  })) {
    await mkdir(join(widgets, path, '..'), {recursive: true});
    await writeFile(join(widgets, path), text);
  }
  // With a slash at its end, as shells complete it.
  service = await startService({folders: [await datasetFolder()], port: 0, widgets: `${widgets}/`});
});

afterAll(() => service.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => ask(service.url, path, {method, headers});

function expectProblem(answer: RawAnswer, status: number, detail: string | RegExp): void {
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers['access-control-allow-origin']).toBe('*');
  expect(answer.headers['cache-control']).toBe('no-store');
  const problem = JSON.parse(answer.body.toString('utf8')) as {status: number; detail: string};
  expect(wrongWith('contract#/components/schemas/Problem', problem)).toEqual([]);
  expect(problem.status).toBe(status);
  expect(problem.detail).toEqual(typeof detail === 'string' ? detail : expect.stringMatching(detail));
}

describe('a file', () => {
  test('is sent with its type, its hash as a strong ETag, and how long copies may be used', async () => {
    const {status, headers, body} = await get(priorities);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.byteLength),
      etag: `"${hashOf(body)}"`,
      'cache-control': 'public, max-age=60, stale-while-revalidate=30, stale-if-error=30',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
    expect(JSON.parse(body.toString('utf8'))).toMatchObject({data: [{id: 'early-help'}, {id: 'belonging'}]});
  });

  test.each([
    ['/v1/index.json', 'application/json; charset=utf-8'],
    ['/v1/strategies/quillmere/boundary.geojson', 'application/geo+json; charset=utf-8'],
    ['/v1/strategies/quillmere/actions.csv', 'text/csv; charset=utf-8; header=present'],
    ['/v1/strategies/quillmere/media/ladder.svg', 'image/svg+xml'],
    ['/widgets/1/core.js', 'text/javascript; charset=utf-8'],
    ['/widgets/1/send.css', 'text/css; charset=utf-8'],
    ['/widgets/1/core.js.map', 'application/json; charset=utf-8'],
  ])('%s has the type %s', async (path, type) => {
    const {status, headers} = await get(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  test('that is a picture may do nothing when it is opened by itself', async () => {
    const {headers} = await get('/v1/strategies/quillmere/media/ladder.svg');
    expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
  });

  test('is found whatever query follows it, and by its whole address', async () => {
    expect((await get(`${priorities}?v=2026-03-31&x=%zz`)).status).toBe(200);
    expect((await get(`${service.url}${priorities}`)).status).toBe(200);
  });

  test('is never shown as that of another day, where no history is kept', async () => {
    const {status, body} = await get(`${priorities}?recordedOn=2026-03-31`);
    expect(status).toBe(400);
    expect(JSON.parse(body.toString()).detail).toContain('keeps no history');
  });
});

describe('HEAD', () => {
  test.each([[priorities], ['/v1/strategies/quillmere/media/ladder.svg'], ['/v1/nothing.json']])(
    '%s has the headers of GET and no body',
    async (path) => {
      const headers = {'Accept-Encoding': 'br'};
      const [head, whole] = [await get(path, headers, 'HEAD'), await get(path, headers)];
      const {date: _, 'x-request-id': _id, ...same} = whole.headers;
      expect(head.headers).toMatchObject(same);
      expect(head.status).toBe(whole.status);
      expect(head.body.byteLength).toBe(0);
      expect(whole.body.byteLength).toBe(Number(whole.headers['content-length']));
    },
  );
});

describe('a copy that is current', () => {
  test.each([
    ['its ETag', (etag: string) => etag],
    ['its ETag as a weak one, as proxies make it', (etag: string) => `W/${etag}`],
    ['one of a list', (etag: string) => `"other", ${etag}`],
    ['one of a list without spaces', (etag: string) => `W/"other",W/${etag},"more"`],
    ['any', () => '*'],
  ])('is told by %s: 304 without a body', async (_, header) => {
    const etag = (await get(priorities)).headers.etag!;
    for (const method of ['GET', 'HEAD']) {
      const {status, headers, body} = await get(priorities, {'If-None-Match': header(etag)}, method);
      expect(status).toBe(304);
      expect(body.byteLength).toBe(0);
      expect(headers).toMatchObject({
        etag,
        vary: 'Accept-Encoding',
        'cache-control': expect.stringContaining('max-age=60'),
        'access-control-allow-origin': '*',
      });
      expect(headers).not.toHaveProperty('content-type');
    }
  });

  test.each(['"other"', 'W/"other"', 'nonsense', '', '"'])('is not told by %j', async (header) => {
    expect((await get(priorities, {'If-None-Match': header})).status).toBe(200);
  });

  test('of a missing file is not current', async () => {
    expect((await get('/v1/nothing.json', {'If-None-Match': '*'})).status).toBe(404);
  });
});

describe('a text', () => {
  test.each<[wish: string, encoding: string | undefined, meaning: string]>([
    ['gzip, deflate, br, zstd', 'br', 'which browsers send'],
    ['br', 'br', 'brotli alone'],
    ['gzip', 'gzip', 'gzip alone'],
    ['GZIP', 'gzip', 'in capitals'],
    ['*', 'br', 'anything'],
    ['br;q=0, gzip', 'gzip', 'anything but brotli'],
    ['br;q=0.1, gzip;q=0.9', 'gzip', 'rather gzip'],
    ['gzip;q=0, br;q=0', undefined, 'neither'],
    ['*;q=0', undefined, 'nothing'],
    ['identity', undefined, 'as it is'],
    ['identity;q=0.5, *;q=0', undefined, 'only as it is'],
    ['deflate', undefined, 'a kind that is not made'],
    ['', undefined, 'an empty wish'],
    [';;q=x,,', undefined, 'nonsense'],
  ])('for Accept-Encoding "%s" comes as %s: %s', async (wish, encoding) => {
    const plain = await get(priorities);
    const {headers, body} = await get(priorities, {'Accept-Encoding': wish});
    expect(headers['content-encoding']).toBe(encoding);
    const bytes = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
    expect(bytes.equals(plain.body)).toBe(true);
    expect(headers['content-length']).toBe(String(body.byteLength));
    expect(headers.vary).toBe('Accept-Encoding');
  });

  test('that is short is not compressed', async () => {
    const {headers} = await get('/widgets/1/core.js', {'Accept-Encoding': 'br'});
    expect(headers).not.toHaveProperty('content-encoding');
  });
});

describe('another origin', () => {
  test('may read everything, and sees the ETag', async () => {
    const {headers} = await get(priorities, {Origin: 'https://partner.example'});
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  test('may ask whether it may send If-None-Match', async () => {
    const {status, headers, body} = await get(
      priorities,
      {
        Origin: 'https://partner.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
      'OPTIONS',
    );
    expect(status).toBe(204);
    expect(body.byteLength).toBe(0);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'If-None-Match',
      'access-control-max-age': '86400',
    });
  });

  test('may ask it of the whole service', async () => {
    expect((await get('*', {}, 'OPTIONS')).status).toBe(204);
  });
});

describe('widget files', () => {
  test.each(['/widgets/1.2.3/core.js', '/widgets/1.2.3-beta.1/core.js'])(
    'below a full version never change: %s',
    async (path) => {
      expect((await get(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    },
  );

  test('below a major version move on within minutes', async () => {
    expect((await get('/widgets/1/core.js')).headers['cache-control']).toBe('public, max-age=300');
  });

  test('do not include hidden files', async () => {
    expectProblem(await get('/widgets/1/.hidden'), 404, /^There is nothing at this address/);
  });
});

describe('what is not there', () => {
  test.each([
    ['/', 'There is nothing at this address. /v1/index.json lists the strategies.'],
    ['/edit/', 'There is nothing at this address. /v1/index.json lists the strategies.'],
    ['/v1', 'There is nothing at this address. /v1/index.json lists the strategies.'],
    ['/v1/', 'There is nothing at this address. /v1/index.json lists the strategies.'],
    ['/v1/strategies/qillmere/priorities.json', 'There is no strategy "qillmere" here. /v1/index.json lists those there are.'],
    [
      '/v1/strategies/quillmere/priority.json',
      'The strategy "quillmere" has no such file. /v1/strategies/quillmere/index.json lists its files.',
    ],
    [
      '/v1/strategies/quillmere/consents.json',
      'The strategy "quillmere" has no such file. /v1/strategies/quillmere/index.json lists its files.',
    ],
    [
      '/v1/strategies/quillmere/',
      'The strategy "quillmere" has no such file. /v1/strategies/quillmere/index.json lists its files.',
    ],
    [`${priorities}/`, 'The strategy "quillmere" has no such file. /v1/strategies/quillmere/index.json lists its files.'],
    ['/v1/strategies/__proto__/priorities.json', 'There is no strategy "__proto__" here. /v1/index.json lists those there are.'],
    ['/widgets/9/core.js', 'There is nothing at this address. /v1/index.json lists the strategies.'],
  ])('is a problem that says what to do: %s', async (path, detail) => {
    const answer = await get(path);
    expectProblem(answer, 404, detail);
    expect(JSON.parse(answer.body.toString('utf8'))).toMatchObject({title: 'Not Found', instance: path});
    expect(answer.headers).not.toHaveProperty('etag');
  });

  test.each([
    '/v1/../../../../etc/passwd',
    '/v1/strategies/quillmere/../../../package.json',
    '/v1/%2e%2e/%2e%2e/etc/passwd',
    '/v1/..%2f..%2fetc%2fpasswd',
    '/v1/strategies/quillmere/media/..%5c..%5cstrategy.yaml',
    '/v1/strategies/quillmere/strategy.yaml',
    '//v1/index.json',
    '/v1//index.json',
    '/v1/index.json%00',
    '/v1/index%2Ejson',
    '/v1/index.json;x=1',
    '/V1/INDEX.JSON',
    `/v1/${'a/'.repeat(3000)}`,
    `/v1/strategies/${'x'.repeat(8000)}/index.json`,
    '/v1/<script>alert(1)</script>"\'',
  ])('is no way out of the tree: %.60s', async (path) => {
    expectProblem(await get(path), 404, /lists/);
  });
});

describe('a request that is no request', () => {
  test.each(['/v1/%E0%A4%A', '/%', '/v1/%zz', '/v1/%c0%ae%c0%ae/x'])('for the malformed address %s is refused', async (path) => {
    expectProblem(await get(path), 400, /not a valid url/);
  });

  test('with an address of 100,000 characters is refused', async () => {
    expectProblem(await get(`/${'a'.repeat(100_000)}`), 431, 'The address and headers of the request are too long.');
  });

  test('with headers of 100,000 characters is refused', async () => {
    expectProblem(
      await get('/v1/index.json', {'X-Long': 'a'.repeat(100_000)}),
      431,
      'The address and headers of the request are too long.',
    );
  });

  test.each([
    'nonsense\r\n\r\n',
    'GET /v1/a b HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /v1/é HTTP/1.1\r\nHost: x\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  ])('and is not HTTP either is refused: %j', async (bytes) => {
    expectProblem(await sendRaw(service.url, bytes), 400, 'The request is not one of HTTP/1.1.');
  });
});

describe('a write', () => {
  test.each(METHODS.filter((method) => !['GET', 'HEAD', 'OPTIONS', 'CONNECT'].includes(method)))(
    'with %s is refused',
    async (method) => {
      const answer = await get(priorities, {}, method);
      expectProblem(answer, 405, `${method} is not possible here: this service is read-only.`);
      expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS');
    },
  );

  test.each([
    ['JSON', 'application/json', '{"data": 1}'],
    ['bad JSON', 'application/json', '{"data":'],
    ['another kind of body', 'text/xml', '<a/>'],
    ['a form', 'multipart/form-data', 'x'],
  ])('of %s is refused for being a write', async (_, type, body) => {
    const headers = {'Content-Type': type, 'Content-Length': String(body.length)};
    expectProblem(await ask(service.url, priorities, {method: 'PUT', headers, body}), 405, /read-only/);
  });

  test('is refused before its body has come', async () => {
    expectProblem(
      await ask(service.url, priorities, {
        method: 'POST',
        headers: {'Content-Type': 'application/json', 'Content-Length': '50000000'},
      }),
      405,
      /read-only/,
    );
  });
});

describe('close()', () => {
  test('ends open connections, and the port is free again', async () => {
    const other = await startService({folders: [await datasetFolder()], port: 0, widgets: '/nowhere'});
    const port = Number(new URL(other.url).port);
    const kept = sendRaw(other.url, 'GET /v1/index.json HTTP/1.1\r\nHost: x\r\n\r\n');
    const half = sendRaw(other.url, 'GET /v1/index.json HTTP/1.1\r\n').catch((error: Error) => error.message);
    // The service has both connections by the time it answers a third.
    expect((await ask(other.url, '/v1/index.json')).status).toBe(200);
    await other.close();
    expect((await kept).status).toBe(200);
    expect(await half).toBe('The server closed the connection without an answer.');
    const again = await startService({folders: [await datasetFolder()], port, widgets: '/nowhere'});
    expect(again.url).toBe(other.url);
    await again.close();
  });

  test('is not needed where the port is taken: nothing stays open', async () => {
    const port = Number(new URL(service.url).port);
    await expect(startService({folders: [await datasetFolder()], port, widgets: '/nowhere'})).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

test('a service without widget files has the data', async () => {
  const other = await startService({folders: [await datasetFolder()], port: 0, widgets: '/nowhere'});
  expect((await ask(other.url, priorities)).status).toBe(200);
  expect((await ask(other.url, '/widgets/1/core.js')).status).toBe(404);
  await other.close();
});

const hasIPv6 = Object.values(networkInterfaces()).some((addresses) => addresses?.some(({address}) => address === '::1'));

test.skipIf(!hasIPv6)('a service on IPv6 has an address that can be used', async () => {
  const other = await startService({folders: [await datasetFolder()], port: 0, host: '::1', widgets: '/nowhere'});
  expect(other.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  expect((await fetch(`${other.url}/v1/index.json`)).status).toBe(200);
  await other.close();
});

test('what a folder holds beside its data is not served', async () => {
  for (const name of Object.keys(quillmere)) {
    if (name.startsWith('media/') || name === 'boundary.geojson' || name.endsWith('.csv')) continue;
    expect((await get(`/v1/strategies/quillmere/${name}`)).status, name).toBe(404);
  }
});
