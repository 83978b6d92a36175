import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {snippet, startHostPages, states, textOf, untilAll, version, type HostPages} from '../embedding/pages.ts';
import {startPartnerPages, type PartnerPages} from '../snippets/partner-pages.ts';
import {backToTheSame, isMarked, leave, openCachingBrowser, reasons, startLive} from './bfcache-pages.ts';
import {visitInRealTime} from './real-time.ts';

let browser: Browser;
let pages: HostPages;
let framing: PartnerPages;
let service: Awaited<ReturnType<typeof startLive>>;

beforeAll(async () => {
  browser = await openCachingBrowser();
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

const widgets = () =>
  ['send-principles', 'send-action-plan', 'send-inclusion-map', 'send-indicator']
    .map((tag) => `<${tag} service="${service.url}/v1" strategy="marlhaven"><p>Our own words</p></${tag}>`)
    .join('');
const elsewhere = () => pages.put({body: '<p>Elsewhere</p>'});
const frame = () =>
  `<script type="module" src="${service.url}/widgets/${version}/embed.js" crossorigin="anonymous"></script><iframe src="${service.url}/embed/marlhaven/principles.html" title="Principles" width="100%" height="640"></iframe>`;

test('a page with widgets comes back out of the cache: what was changed meanwhile is shown, and all works', async () => {
  const {page, faults} = await visitInRealTime(browser);
  await page.goto(pages.put({head: snippet(service.url), body: widgets()}));
  await untilAll(page);
  await page.waitForLoadState('networkidle');
  await leave(page, elsewhere());
  await service.rename('Renamed while the page was away');
  await backToTheSame(page);
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
  await leave(page, elsewhere());
  await service.rename(`Renamed for the frame, ${'at some length, '.repeat(30)}`);
  await backToTheSame(page);
  const text = await insideFrame(page, "document.querySelector('send-principles').shadowRoot.textContent");
  await expect.poll(text).toContain('Renamed for the frame');
  const innerAgain = await insideFrame(page, 'Math.ceil(document.documentElement.getBoundingClientRect().height)');
  await expect.poll(async () => (await outer()) - Number(await innerAgain())).toBe(0);
  expect(await outer()).toBeGreaterThan(before);
  expect(faults).toEqual([]);
});

describe('the test notices', () => {
  test('a page that is kept out of the cache, and why', async () => {
    const {page} = await visitInRealTime(browser);
    await page.goto(pages.put({head: snippet(service.url), body: widgets()}));
    await untilAll(page);
    await page.evaluate(() => {
      addEventListener('unload', () => undefined);
    });
    await leave(page, elsewhere());
    await page.goBack();
    expect(await isMarked(page)).toBe(false);
    expect(await reasons(page)).not.toEqual([]);
  });
});

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
