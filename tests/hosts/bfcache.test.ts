import {join} from 'node:path';
import {chromium, type Browser, type Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {checkReading, DatasetError, openDatabase, readFolder, startService, Store} from '../../packages/service/src/index.ts';
import {createToken} from '../../packages/service/src/auth/tokens.ts';
import {chromiumArguments, findChromium} from '../chromium.ts';
import {temporaryFolder} from '../dataset-folder.ts';
import {isLong} from '../long.ts';
import {
  builtWidgets,
  folderOf,
  snippet,
  startHostPages,
  states,
  textOf,
  untilAll,
  version,
  type HostPages,
} from '../embedding/pages.ts';
import {startPartnerPages, type PartnerPages} from '../snippets/partner-pages.ts';
import {visitInRealTime} from './real-time.ts';

let browser: Browser;
let pages: HostPages;
let framing: PartnerPages;
let service: Awaited<ReturnType<typeof startLive>>;

beforeAll(async () => {
  // Playwright turns the cache off, as pages come out of it that it had given up.
  browser = await chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: chromiumArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  service = await startLive();
  pages = await startHostPages(service.url);
  framing = await startPartnerPages();
});
afterAll(async () => {
  await browser.close();
  await pages.close();
  await framing.close();
  await service.close();
});

/** Marlhaven from a database, where its first principle can be changed. */
async function startLive() {
  const {dataset, problems} = checkReading(await readFolder(folderOf('marlhaven')));
  if (dataset === undefined) throw new DatasetError(problems);
  const database = `sqlite:${join(await temporaryFolder(), 'strategies.sqlite')}`;
  const store = new Store(await openDatabase(database));
  await store.write(dataset.id, {name: 'tests', role: 'admin', via: 'command'}, () => dataset);
  const {token} = await createToken(store.db, {role: 'editor', strategies: [dataset.id]}, new Date());
  await store.close();
  const running = await startService({database, port: 0, widgets: builtWidgets});
  const collection = `${running.url}/v1/strategies/marlhaven/principles`;
  return {
    ...running,
    async rename(title: string) {
      const {data} = (await (await fetch(`${collection}.json`)).json()) as {data: {id: string}[]};
      const address = `${collection}/${data[0]!.id}.json`;
      const kept = await fetch(address, {headers: {authorization: `Bearer ${token}`}});
      const {data: item} = (await kept.json()) as {data: object};
      const answer = await fetch(address, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'if-match': kept.headers.get('etag')!,
        },
        body: JSON.stringify({...item, title}),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
  };
}

const widgets = () =>
  ['send-principles', 'send-action-plan', 'send-inclusion-map', 'send-indicator']
    .map((tag) => `<${tag} service="${service.url}/v1" strategy="marlhaven"><p>Our own words</p></${tag}>`)
    .join('');
const frame = () =>
  `<script type="module" src="${service.url}/widgets/${version}/embed.js" crossorigin="anonymous"></script><iframe src="${service.url}/embed/marlhaven/principles.html" title="Principles" width="100%" height="640"></iframe>`;

test('a page with widgets comes back out of the cache: what was changed meanwhile is shown, and all works', async () => {
  const {page, faults} = await visitInRealTime(browser);
  await page.goto(pages.put({head: snippet(service.url), body: widgets()}));
  await untilAll(page);
  await page.waitForLoadState('networkidle');
  await there(page);
  await service.rename('Renamed while the page was away');
  await back(page);
  // It is the same page still, and nothing of it kept it out.
  expect(await page.evaluate(() => 'marked' in globalThis)).toBe(true);
  expect(await reasons(page)).toEqual([]);
  await expect.poll(() => textOf(page.locator('send-principles .body'))).toContain('Renamed while the page was away');
  expect(await states(page)).toEqual(['ready', 'ready', 'ready', 'ready']);
  // It goes on: buttons, search, and what is changed from now on.
  const all = page.locator('send-action-plan .show-all');
  await all.click();
  expect(await all.isVisible()).toBe(false);
  await page.locator('send-inclusion-map summary').filter({hasText: 'Search'}).first().waitFor();
  await page.locator('send-inclusion-map [data-mode=table]').click();
  await expect.poll(() => page.locator('send-inclusion-map [part=table]').count()).toBe(1);
  await service.rename('Renamed once more');
  await page.evaluate(() => {
    dispatchEvent(new Event('online'));
  });
  await expect.poll(() => textOf(page.locator('send-principles .body'))).toContain('Renamed once more');
  expect(faults).toEqual([]);
});

test('so does a page with a frame: its widget shows what was changed, and its height follows', async () => {
  const {page, faults} = await visitInRealTime(browser);
  await page.goto(framing.put(frame()));
  // Once the widget stands in the place of the HTML.
  await page.frameLocator('iframe').locator('.send-widget .body').waitFor({state: 'hidden'});
  const outer = () => page.locator('iframe').evaluate(({clientHeight}) => clientHeight);
  const inner = await insideFrame(page, 'Math.ceil(document.documentElement.getBoundingClientRect().height)');
  await expect.poll(async () => (await outer()) - Number(await inner())).toBe(0);
  const before = await outer();
  await there(page);
  await service.rename(`Renamed for the frame, ${'at some length, '.repeat(30)}`);
  await back(page);
  expect(await page.evaluate(() => 'marked' in globalThis)).toBe(true);
  expect(await reasons(page)).toEqual([]);
  const text = await insideFrame(page, "document.querySelector('send-principles').shadowRoot.textContent");
  await expect.poll(text).toContain('Renamed for the frame');
  const innerAgain = await insideFrame(page, 'Math.ceil(document.documentElement.getBoundingClientRect().height)');
  await expect.poll(async () => (await outer()) - Number(await innerAgain())).toBe(0);
  expect(await outer()).toBeGreaterThan(before);
  expect(faults).toEqual([]);
});

test.runIf(isLong)('a page that comes back where it was left while it loads goes on loading', async () => {
  const {page} = await visitInRealTime(browser);
  const address = pages.put({head: snippet(service.url), body: widgets()});
  await page.goto(address, {waitUntil: 'commit'});
  await page.goto(pages.put({body: '<p>Elsewhere</p>'}));
  await page.goBack();
  expect(page.url()).toBe(address);
  await untilAll(page);
});

describe('the test notices', () => {
  test('a page that is kept out of the cache, and why', async () => {
    const {page} = await visitInRealTime(browser);
    await page.goto(pages.put({head: snippet(service.url), body: widgets()}));
    await untilAll(page);
    await page.evaluate(() => {
      addEventListener('unload', () => undefined);
    });
    await there(page);
    await page.goBack();
    expect(await page.evaluate(() => 'marked' in globalThis)).toBe(false);
    expect(await reasons(page)).not.toEqual([]);
  });
});

/** Marks a page and leads on to another. */
async function there(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, {marked: true, persisted: undefined});
    addEventListener('pageshow', ({persisted}) => Object.assign(globalThis, {persisted}));
  });
  await page.goto(pages.put({body: '<p>Elsewhere</p>'}));
  expect(await page.evaluate(() => 'marked' in globalThis)).toBe(false);
}

/** Goes back, and expects the page as it was. */
async function back(page: Page): Promise<void> {
  // What comes out of the cache does not load.
  await page.goBack({waitUntil: 'commit'});
  await expect.poll(() => page.evaluate(() => (globalThis as {persisted?: boolean}).persisted)).toBe(true);
}

/** A way to ask for something in the only frame of a page. Playwright does not know the frames of a page that came out of the cache; the browser does. */
async function insideFrame(page: Page, expression: string): Promise<() => Promise<string>> {
  const session = await page.context().newCDPSession(page);
  const {frameTree} = await session.send('Page.getFrameTree');
  const [frame] = frameTree.childFrames!;
  const {executionContextId} = await session.send('Page.createIsolatedWorld', {frameId: frame!.frame.id});
  return async () => {
    const {result} = await session.send('Runtime.evaluate', {expression, contextId: executionContextId, returnByValue: true});
    return String(result.value);
  };
}

/** What kept the page out of the cache, as the browser tells it. */
function reasons(page: Page): Promise<unknown[]> {
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    const {notRestoredReasons} = entry as PerformanceEntry & {notRestoredReasons?: {reasons?: unknown[] | null} | null};
    return notRestoredReasons?.reasons ?? [];
  });
}
