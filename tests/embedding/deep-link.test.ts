import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {open, openBrowser, painted, startSite, visit, type Site} from './pages.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The id of the item that has the focus, and whether the reader sees its beginning. */
function focusedItem(page: Page): Promise<{id: string | null; isSeen: boolean} | undefined> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (focused === null || focused === document.body) return undefined;
    const {top} = focused.getBoundingClientRect();
    return {id: focused.getAttribute('data-item'), isSeen: top >= -1 && top < innerHeight};
  });
}

const items = [
  ['priorities', 'health-wellbeing'],
  ['principles', 'learn-and-mend'],
  ['schools', '900036'],
] as const;

test.for(items)(
  'an address with #send/marlhaven/%s/%s leads to that item, also where it was folded',
  async ([collection, id]) => {
    const {page, faults} = await visit(browser, {width: 600});
    await open(page, `${site.page('marlhaven', 'council')}#send/marlhaven/${collection}/${id}`);
    await expect.poll(() => focusedItem(page)).toEqual({id, isSeen: true});
    expect(faults).toEqual([]);
  },
);

test('a link in the page leads to an item after the page has loaded', async () => {
  const {page} = await visit(browser, {width: 600});
  await open(page, site.page('marlhaven', 'council'));
  const folded = page.locator('[data-item=health-wellbeing]');
  expect(await folded.isVisible()).toBe(false);
  for (const [collection, id] of items) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#send/marlhaven/${collection}/${id}`);
    await expect.poll(() => focusedItem(page)).toEqual({id, isSeen: true});
  }
  expect(await folded.isVisible()).toBe(true);
});

const others = [
  '#send',
  '#send/marlhaven/priorities',
  '#send/medway-2019/priorities/early-help',
  '#send/marlhaven/priorities/nothing',
  '#send/marlhaven/priorities/%E0%A4%A',
  '#send/marlhaven/priorities/"]',
];

test('any other hash is left alone', async () => {
  const {page, faults} = await visit(browser, {width: 600});
  await open(page, `${site.page('marlhaven', 'council')}#schools`);
  const heading = page.locator('#schools');
  const isAtTop = async () => Math.abs(await heading.evaluate((element) => element.getBoundingClientRect().top)) < 100;
  // The browser's own way of following it is as good as ever.
  expect(await isAtTop()).toBe(true);
  for (const hash of others) {
    await page.evaluate((text) => {
      location.hash = text;
    }, hash);
    await painted(page);
    expect(await focusedItem(page), hash).toBeUndefined();
    expect(await page.locator('send-priority-progress .show-all').isVisible(), hash).toBe(true);
    expect(await isAtTop(), hash).toBe(true);
  }
  expect(faults).toEqual([]);
});
