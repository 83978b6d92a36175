import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {openBrowser, snippet, startHostPages, states, tags, untilAll, version, visit} from './pages.ts';
import {siteWithTampered} from './tampered-site.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const isDefined = (page: Page, tag: string) => page.evaluate((name) => customElements.get(name) !== undefined, tag);

/** Our own messages: the browser adds one of its own about the hash. */
const ours = (faults: readonly string[]) =>
  faults.filter((fault) => !fault.includes("Failed to find a valid digest in the 'integrity' attribute"));

describe('a widget file that was changed on its way', () => {
  test('never runs; the page’s own text stays in its place, and the other widgets work', async () => {
    const site = await siteWithTampered('send-principles.js', '"send-principles');
    const {page, faults} = await visit(browser);
    await page.goto(site.page('marlhaven', 'council'));
    await expect.poll(() => states(page)).toEqual(['ready', undefined, 'ready']);
    expect(await isDefined(page, 'send-principlez')).toBe(false);
    expect(await page.locator('send-principles > p').isVisible()).toBe(true);
    expect(await page.locator('send-principles a').innerText()).toContain('principles (JSON)');
    expect(ours(faults)).toHaveLength(1);
    expect(ours(faults)[0]).toContain(`${version}/send-principles.js`);
  });

  test('would have run without its hash', async () => {
    const site = await siteWithTampered('send-principles.js', '"send-principles');
    const pages = await startHostPages(site.service);
    onTestFinished(() => pages.close());
    const {page} = await visit(browser);
    await page.goto(pages.put({head: snippet(site.service, {file: 'send-principles.js'}), body: ''}));
    await expect.poll(() => isDefined(page, 'send-principlez')).toBe(true);
  });

  test('that all widgets share: none runs, and every text of the page stays', async () => {
    const site = await siteWithTampered('parts.js', 'Source');
    const {page, faults} = await visit(browser);
    await page.goto(site.page('marlhaven', 'whole'));
    await expect.poll(() => ours(faults).length).toBe(tags.length);
    for (const tag of tags) {
      expect(await isDefined(page, tag)).toBe(false);
      expect(await page.locator(`${tag} > p`).isVisible()).toBe(true);
    }
    expect(faults.join()).toContain(`${version}/parts.js`);
  });

  test('that is needed once something is shown: the widgets show all of their data without it', async () => {
    const site = await siteWithTampered('later.js', 'visibilitychange');
    const {page, faults} = await visit(browser);
    await page.goto(site.page('marlhaven', 'whole'));
    await untilAll(page, ['ready']);
    await expect.poll(() => faults.join()).toContain('later.js');
    expect(await page.locator('send-principles [part=principle]').count()).toBe(6);
    await expect.poll(() => page.locator('.folded').count()).toBe(0);
  });
});

describe('a file of the snippet that was changed on its way', () => {
  test('core.js is refused by the page’s own hash, and every text of the page stays', async () => {
    const site = await siteWithTampered('core.js', '"send-defaults');
    const {page, faults} = await visit(browser);
    await page.goto(site.page('marlhaven', 'school'), {waitUntil: 'networkidle'});
    for (const tag of [...tags, 'send-defaults', 'send-defaultz']) expect(await isDefined(page, tag)).toBe(false);
    for (const text of await page.locator(`:is(${tags.join()}) > p`).all()) expect(await text.isVisible()).toBe(true);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("Failed to find a valid digest in the 'integrity' attribute");
  });

  test('send.css is refused, and the widgets work without it', async () => {
    const site = await siteWithTampered('send.css', 'contents');
    const {page, faults} = await visit(browser);
    await page.goto(site.page('marlhaven', 'council'));
    await untilAll(page, ['ready']);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('send.css');
    expect(await page.locator('send-principles').evaluate((widget) => getComputedStyle(widget).minHeight)).toMatch(
      /^(auto|0px)$/,
    );
  });
});
