import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {
  checkNow,
  checkUntilAll,
  open,
  openBrowser,
  painted,
  snippet,
  startHostPages,
  startSite,
  states,
  textOf,
  untilFollowing,
  visit,
  type HostPages,
  type Site,
} from './pages.ts';

let browser: Browser;
let site: Site;
let pages: HostPages;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite();
  pages = await startHostPages(site.service);
});
afterAll(async () => {
  await browser.close();
  await pages.close();
  await site.close();
});

const pageWith = (body: string, file = 'core.js') => pages.put({head: snippet(site.service, {file}), body});
const defaults = () => `<send-defaults service="${site.service}/v1" strategy="marlhaven" heading-level="4">`;
const level = (page: Page, widget: string) =>
  page.locator(`${widget} .top [part=heading]`).evaluate((heading) => heading.localName);

test('widgets take their settings from send-defaults, and their own attributes come first', async () => {
  const {page, faults} = await visit(browser);
  await open(
    page,
    pageWith(
      `${defaults()}<send-principles></send-principles><send-priority-progress heading-level="2" strategy="medway-2019"></send-priority-progress></send-defaults>`,
    ),
  );
  expect(await level(page, 'send-principles')).toBe('h4');
  expect(await level(page, 'send-priority-progress')).toBe('h2');
  expect(await textOf(page.locator('send-principles').locator('.body'))).toContain('Together, from the start');
  expect(await textOf(page.locator('send-priority-progress .body'))).toContain('More places locally');
  expect(faults).toEqual([]);
});

test('a changed attribute of send-defaults changes the widgets inside it at once', async () => {
  const {page} = await visit(browser);
  await open(page, pageWith(`${defaults()}<div><send-priority-progress></send-priority-progress></div></send-defaults>`));
  const heading = page.locator('[part=priority] > [part=heading]').first();
  expect(await textOf(heading)).toBe('1. Help early, at every age');
  await page.locator('send-defaults').evaluate((element) => element.setAttribute('strategy', 'medway-2019'));
  await expect.poll(() => textOf(heading)).toContain('with a better Local Offer');
  await page.locator('send-defaults').evaluate((element) => element.setAttribute('heading-level', '3'));
  await expect.poll(() => level(page, 'send-priority-progress')).toBe('h3');
  await page.locator('send-defaults').evaluate((element) => element.removeAttribute('strategy'));
  await expect.poll(() => states(page)).toEqual(['error']);
});

test('a widget takes its settings from a send-defaults outside the shadow root that it is in', async () => {
  const {page} = await visit(browser);
  await page.goto(pageWith(`${defaults()}<div id="host"></div></send-defaults>`, 'all.js'));
  await page
    .locator('#host')
    .evaluate((host) => host.attachShadow({mode: 'open'}).append(document.createElement('send-principles')));
  await expect.poll(() => page.locator('#host [part=principle]').count()).toBe(6);
  expect(await level(page, 'send-principles')).toBe('h4');
});

test('a widget that a script puts on the page later is loaded then', async () => {
  const {page, faults, requests} = await visit(browser);
  await page.goto(pageWith(`${defaults()}<p>Nothing yet.</p></send-defaults>`), {waitUntil: 'load'});
  await expect.poll(() => page.evaluate(() => customElements.get('send-defaults') !== undefined)).toBe(true);
  expect(requests.filter((url) => url.includes('send-principles') || url.includes('/v1/'))).toEqual([]);
  await page.locator('send-defaults').evaluate((element) => {
    const section = document.createElement('section');
    section.append(document.createElement('send-principles'));
    element.append(section);
  });
  await expect.poll(() => states(page)).toEqual(['ready']);
  expect(faults).toEqual([]);
});

test('a widget that is moved keeps what it shows, and goes on', async () => {
  const {page, faults} = await visit(browser);
  await open(page, pageWith(`${defaults()}<send-principles></send-principles><section></section></send-defaults>`));
  await untilFollowing(page);
  const shown = await page.evaluate(async () => {
    const widget = document.querySelector('send-principles') as HTMLElement & {state: string};
    const heard: string[] = [];
    widget.addEventListener('send-state', () => heard.push(widget.state));
    document.querySelector('section')!.append(widget);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return {heard, state: widget.state, items: widget.shadowRoot!.querySelectorAll('[part=principle]').length};
  });
  expect(shown).toEqual({heard: [], state: 'ready', items: 6});
  await untilFollowing(page);
  await page.route(/\/v1\//, (route) => route.abort());
  await checkUntilAll(page, 'stale');
  expect(faults.filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
});

test('a widget that was taken away asks nothing any more', async () => {
  const {page, requests} = await visit(browser);
  await open(page, pageWith(`${defaults()}<send-principles></send-principles></send-defaults>`));
  await untilFollowing(page);
  await page.locator('send-principles').evaluate((widget) => widget.remove());
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  await checkNow(page);
  await painted(page);
  expect(requests.length).toBe(before);
});
