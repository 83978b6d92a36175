/** docs/trust/performance.md has the numbers that other tests assert, and says what a page asks for. */
import type {Browser} from 'playwright';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {startService, type RunningService} from '../../packages/service/src/index.ts';
import {
  builtWidgets,
  folderOf,
  openBrowser,
  snippet,
  startHostPages,
  untilAll,
  untilFollowing,
  visit,
  widgetsIn,
} from '../embedding/pages.ts';
import {codeIn, tableOf, textOf, trustDocument} from './documents.ts';
import {startRecorder, type Recorder} from './recorder.ts';

const document = trustDocument('performance');

describe('the budget', () => {
  test.each(tableOf(document, 'what', 'at most').map((row) => [row.what!, row]))(
    'of %s is the one that is asserted',
    (_what, row) => {
      const [path, name] = codeIn(row['asserted by']!);
      const kilobytes = Number(/^([\d.]+) KB$/.exec(row['at most']!)![1]);
      // From the test's name to the next one.
      const [, asserting = ''] = textOf(path!).split(`'${name}'`);
      const [first] = asserting.split(/^ *test\b|^ {2}\[/m);
      const written = [
        `${kilobytes} * kilobyte`,
        `${kilobytes} * 1024`,
        `(${kilobytes * 1024})`,
        ...(kilobytes === 1 ? ['(kilobyte)'] : []),
      ];
      expect(written.filter((number) => first!.includes(number))).toHaveLength(1);
    },
  );
});

describe('requests', () => {
  let browser: Browser;
  let recorder: Recorder;
  let service: RunningService;

  beforeAll(async () => {
    browser = await openBrowser();
    recorder = await startRecorder();
    service = await startService({folders: [folderOf('marlhaven')], widgets: builtWidgets, port: 0});
    recorder.answerFrom(service.url);
  });
  afterAll(async () => {
    await browser.close();
    await recorder.close();
    await service.close();
  });

  const names = () => recorder.seen.map(({path}) => path.replace(/.*\//, ''));

  async function open(body: string) {
    const pages = await startHostPages(recorder.url);
    onTestFinished(() => pages.close());
    recorder.seen.length = 0;
    const {page} = await visit(browser);
    await page.goto(pages.put({head: snippet(recorder.url), body}));
    await untilAll(page);
    await expect.poll(names).toContain('terms.json');
    await page.waitForLoadState('networkidle');
    return page;
  }

  test('of a page with one widget are those of the table, in its order', async () => {
    const [widget] = /<send-priority-progress.*?<\/send-priority-progress>/.exec(widgetsIn(recorder.url, 'marlhaven'))!;
    const page = await open(widget);
    const steps = tableOf(document, 'when', 'asked for').map((row) => codeIn(row['asked for']!));
    const first = names();
    expect(first.toSorted()).toEqual(steps.slice(0, -1).flat().toSorted());
    for (const step of steps.slice(0, -1)) expect(first.splice(0, step.length).toSorted()).toEqual(step.toSorted());
    // What is asked for once the widget shows something is the last but one.
    const scripts = steps.slice(0, -2).flatMap((step) => step.filter((name) => name.endsWith('.js')));
    expect(scripts.length).toBeLessThanOrEqual(3);
    const before = names().length;
    await untilFollowing(page);
    await expect.poll(() => [...new Set(names().slice(before))]).toEqual(steps.at(-1));
  });

  test('of a page with all widgets are as many as the document says, each once', async () => {
    await open(widgetsIn(recorder.url, 'marlhaven'));
    const [, all, scripts, data] =
      /ask for (\d+) files of Marlhaven in all: (\d+) scripts, one style sheet and (\d+) files of data/.exec(document)!;
    await expect.poll(() => names().length).toBe(Number(all));
    expect(new Set(recorder.seen.map(({path}) => path)).size).toBe(Number(all));
    expect(names().filter((name) => name.endsWith('.js'))).toHaveLength(Number(scripts));
    expect(names().filter((name) => name.endsWith('json'))).toHaveLength(Number(data));
  });

  test('are answered with the caching that is named, and with an ETag', async () => {
    const rows = tableOf(document, 'address', '`Cache-Control`');
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      const [address] = codeIn(row.address!);
      const paths =
        address === '/v1/…'
          ? ['/v1/index.json', '/embed/marlhaven/principles.html', '/html/marlhaven/principles.html']
          : [address!];
      for (const path of paths) {
        const {headers} = await fetch(service.url + path);
        expect(headers.get('cache-control'), path).toBe(codeIn(row['`Cache-Control`']!)[0]);
        expect(headers.get('etag'), path).toMatch(/^"/);
      }
    }
  });
});
