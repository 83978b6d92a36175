import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {version} from '@send-strategy/widgets/views';
import {datasetFolder, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {ask} from '../../../../tests/raw-request.ts';
import {addressed, startService, type RunningService} from './start.ts';
import {embedPolicy} from './embed-policy.ts';
import {rendering} from './rendering.ts';
import {FolderStrategies} from './strategies.ts';

let folder: string;
let service: RunningService;

beforeAll(async () => {
  const widgets = join(await temporaryFolder(), 'widgets');
  await mkdir(join(widgets, version), {recursive: true});
  await writeFile(join(widgets, version, 'integrity.json'), '{}');
  folder = await datasetFolder();
  service = await startService({folders: [folder], port: 0, widgets, publicUrl: 'https://send.example.gov.uk'});
});
afterAll(() => service.close());

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await ask(service.url, path, {method, headers});
  return {...answer, text: String(answer.body)};
}

describe('Pages with widgets', () => {
  test('may be shown by any page, load nothing from elsewhere, and run nothing that was not checked', async () => {
    const {status, headers, text} = await get('/embed/quillmere/principles.html');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(embedPolicy);
    // A sandbox without an origin is no part of `frame-ancestors *`: what is not said is not refused.
    expect(headers['content-security-policy']).not.toContain('frame-ancestors');
    expect(headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=30, stale-if-error=30');
    expect(text).toContain('<send-principles strategy="quillmere">');
  });

  test('alone may be shown by others', async () => {
    for (const path of [
      ...['/html/quillmere/principles.html', '/v1/index.json', '/reference/', '/embed/quillmere/principles.oembed.json'],
      ...['/embed/quillmere/none.html', '/nowhere', '/health/live'],
    ])
      expect((await get(path)).headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
  });

  test('take any query, and are the same file', async () => {
    const [plain, asked] = [
      await get('/embed/quillmere/principles.html'),
      await get('/embed/quillmere/principles.html?reading=plain'),
    ];
    expect(asked.headers.etag).toBe(plain.headers.etag);
    const known = await get('/embed/quillmere/principles.html', {'if-none-match': String(plain.headers.etag)});
    expect(known.status).toBe(304);
    expect((await get('/embed/quillmere/principles.html', {}, 'HEAD')).status).toBe(200);
    expect((await get('/embed/quillmere/principles.html', {'accept-encoding': 'br'})).headers['content-encoding']).toBe('br');
  });

  test('have an answer for WordPress, which asks with a query', async () => {
    const {status, headers, text} = await get('/embed/quillmere/principles.oembed.json?maxwidth=600&url=x&dnt=1');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(text)).toMatchObject({version: '1.0', type: 'rich'});
  });

  test('are made again when the strategy changes, and gone when it becomes a draft', async () => {
    const path = '/html/quillmere/priority-progress.html';
    const before = (await get(path)).text;
    const file = join(folder, 'priorities.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/title: .*?([,}\n])/, 'title: Another title$1'));
    await expect.poll(async () => (await get(path)).text).toContain('Another title');
    expect(before).not.toContain('Another title');
    const strategy = await readFile(join(folder, 'strategy.yaml'), 'utf8');
    await writeFile(join(folder, 'strategy.yaml'), strategy.replace(/^status: .*$/m, 'status: draft'));
    await expect.poll(async () => (await get(path)).status).toBe(404);
  });
});

test('A page is made once for a state of its strategy', async () => {
  const tree = (await FolderStrategies.open(['datasets/medway-2019'])).tree();
  let files = addressed(tree, new Map());
  let reads = 0;
  const page = rendering((path) => {
    if (path.endsWith('/strategy.json')) reads += 1;
    return files.get(path);
  }, undefined);
  const path = 'html/medway-2019/principles.html';
  const first = await page(path);
  expect(first).toBeDefined();
  expect(await page(path)).toBe(first);
  expect(reads).toBe(1);
  // Read again, and published with the same data.
  files = new Map(files).set(
    'v1/strategies/medway-2019/index.json',
    Buffer.from(files.get('v1/strategies/medway-2019/index.json')!),
  );
  expect(await page(path)).toBe(first);
  expect(reads).toBe(2);
});
