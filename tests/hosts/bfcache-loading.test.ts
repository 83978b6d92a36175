import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {checkNow, snippet, startHostPages, states, textOf, type HostPages} from '../embedding/pages.ts';
import {most} from '../long.ts';
import {startGates, type Gates, type Moment} from './bfcache-gates.ts';
import {backToTheSame, isMarked, leave, openCachingBrowser, reasons, startLive} from './bfcache-pages.ts';
import {visitInRealTime} from './real-time.ts';

let browser: Browser;
let service: Awaited<ReturnType<typeof startLive>>;
let gates: Gates;
let pages: HostPages;
let elsewhere: string;

beforeAll(async () => {
  browser = await openCachingBrowser();
  service = await startLive();
  gates = await startGates(service.url);
  pages = await startHostPages(gates.url);
  elsewhere = pages.put({body: '<p>Elsewhere</p>'});
});
afterAll(async () => {
  await browser.close();
  await pages.close();
  await gates.close();
  await service.close();
});

const moments: readonly Moment[] = ['before its headers', 'in its body'];
const fates = ['comes while the page is away', 'comes once it is back', 'is lost while the page is away'] as const;
/** A page with one widget: no other asks for its file and its data. */
const putPage = (tag: string) =>
  pages.put({
    head: snippet(gates.url),
    body: `<${tag} service="${gates.url}/v1" strategy="marlhaven"><p>Our own words</p></${tag}>`,
  });
const manifest = '/v1/strategies/marlhaven/index.json';

/** Has changes looked for until something has come of it: a page follows them soon after it has shown something. */
async function checkUntil(page: Page, done: () => boolean | Promise<boolean>): Promise<void> {
  await expect
    .poll(async () => {
      await checkNow(page);
      return done();
    })
    .toBe(true);
}

describe.each([
  ['the widget’s own file', '/send-achievements.js'],
  ['its data', '/achievements.json'],
  ['the file that follows changes', '/later.js'],
  ['the glossary', '/terms.json'],
])('a page that is left while %s is on its way', (_, file) => {
  const cases = moments.flatMap((moment) => fates.map((fate) => ({moment, fate})));
  const telling = most(cases, ({moment, fate}) => moment === 'in its body' && fate === 'is lost while the page is away');
  test.each(telling)('$moment, shows all and follows changes where it $fate', async ({moment, fate}) => {
    const {page} = await visitInRealTime(browser);
    const held = gates.hold(file, moment);
    // A page has loaded when its own scripts have run: what they ask for may come later.
    await page.goto(putPage('send-achievements'));
    await expect.poll(held.isHeld).toBe(true);
    await leave(page, elsewhere);
    if (fate === 'comes while the page is away') held.give();
    if (fate === 'is lost while the page is away') held.lose();
    await backToTheSame(page);
    held.give();
    await expect.poll(() => states(page)).toEqual(['ready']);
    await checkUntil(page, async () => (await page.locator('send-achievements .term').count()) > 0);
    const before = gates.asked.length;
    await checkUntil(page, () => gates.asked.slice(before).includes(manifest));
  });
});

test.each(most(moments, (moment) => moment === 'in its body'))(
  'a page that is left while core.js is on its way, %s, has not loaded: no browser keeps it, and it loads anew',
  async (moment) => {
    const {page} = await visitInRealTime(browser);
    const held = gates.hold('/core.js', moment);
    await page.goto(putPage('send-achievements'), {waitUntil: 'commit'});
    await expect.poll(held.isHeld).toBe(true);
    await leave(page, elsewhere);
    held.lose();
    await page.goBack();
    expect(await isMarked(page)).toBe(false);
    expect(await reasons(page)).toEqual([{reason: 'navigating'}]);
    await expect.poll(() => states(page)).toEqual(['ready']);
  },
);

describe.each([
  ['the manifest', '/marlhaven/index.json'],
  ['the file that has changed', '/principles.json'],
])('a page that is left while a look for changes waits for %s', (what, file) => {
  test.each(most(moments, (moment) => moment === 'in its body'))('%s, shows the change where that is lost', async (moment) => {
    const {page} = await visitInRealTime(browser);
    await page.goto(putPage('send-principles'));
    await expect.poll(() => states(page)).toEqual(['ready']);
    const title = `Renamed while ${what} was awaited ${moment}`;
    await service.rename(title);
    const held = gates.hold(file, moment);
    await checkUntil(page, held.isHeld);
    await leave(page, elsewhere);
    held.lose();
    await backToTheSame(page);
    await expect.poll(() => textOf(page.locator('send-principles .body'))).toContain(title);
    await expect.poll(() => states(page)).toEqual(['ready']);
  });
});
