import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {marlhavenWith, type Fields} from './dataset-copies.ts';
import {
  open,
  openBrowser,
  showEverything,
  snippet,
  startHostPages,
  startSite,
  states,
  tags,
  textOf,
  untilAll,
  visit,
  widgetsIn,
  type HostPages,
  type Site,
} from './pages.ts';

const long = 'Aaaaaaaaaa'.repeat(2000);
const sentences = 'A sentence of some words. '.repeat(800).slice(0, 20_000).trim();
const markup =
  '<script>globalThis.harmed = true</script><img src="x" onerror="globalThis.harmed = true"><b>bold</b> & "so on" ${0} {{0}}';
const arabic = 'مدرسة المرجان الابتدائية';

let browser: Browser;
let site: Site;
let pages: HostPages;

beforeAll(async () => {
  browser = await openBrowser();
  const folders = await Promise.all([
    // Only what the strategy itself needs.
    marlhavenWith('empty', (collection, items) => {
      if (collection === 'strategy') delete items[0]!.valueForMoney;
      return ['strategy', 'organisations', 'sources'].includes(collection) ? items : undefined;
    }),
    marlhavenWith('long', (collection, items) =>
      withTexts(collection, items, (text, field) => (field === 'title' || field === 'name' ? long : sentences) || text),
    ),
    marlhavenWith('markup', (collection, items) => withTexts(collection, items, (text) => `${text} ${markup}`)),
    marlhavenWith('arabic', (collection, items) => {
      if (collection === 'schools') items.find(({urn}) => urn === '900003')!.name = arabic;
      return items;
    }),
  ]);
  site = await startSite({folders});
  pages = await startHostPages(site.service);
});
afterAll(async () => {
  await browser.close();
  await pages.close();
  await site.close();
});

/** The widgets on a page as narrow as a small telephone, or a large one at 400 % zoom. */
const narrow = {width: 320};
const pageOf = (strategy: string, service = site.service) =>
  pages.put({head: snippet(site.service), body: widgetsIn(service, strategy)});

/** Our own messages: the browser reports every answer with an error status by itself. */
const ours = (faults: readonly string[]) => faults.filter((fault) => !fault.includes('Failed to load resource'));

describe('a widget says in plain words why it shows nothing', () => {
  test.for(['live', 'exported below a sub-path'] as const)('where there is no such strategy, %s', async (way) => {
    const other = await startSite({way});
    const host = await startHostPages(other.service);
    const {page, faults} = await visit(browser, narrow);
    await page.goto(host.put({head: snippet(other.service), body: widgetsIn(other.service, 'nowhere')}));
    await untilAll(page, ['error']);
    await saysInEach(page, 'error', 'no strategy “nowhere”');
    await keepsFallbackAndWidth(page);
    expect(ours(faults)).toEqual([]);
    await host.close();
    await other.close();
  });

  test('where something else than data comes back', async () => {
    const {page, faults} = await visit(browser, narrow);
    await page.route(/\/v1\//, (route) =>
      route.fulfill({status: 200, contentType: 'text/html', body: '<!doctype html><title>Welcome</title><h1>Welcome</h1>'}),
    );
    await page.goto(pageOf('long'));
    await untilAll(page, ['error']);
    await saysInEach(page, 'error', 'The answer was not from a strategy service.');
    await keepsFallbackAndWidth(page);
    expect(ours(faults)).toEqual([]);
  });

  test('where no strategy is named', async () => {
    const {page, faults} = await visit(browser, narrow);
    await page.goto(pageOf(''));
    await untilAll(page, ['error']);
    await saysInEach(page, 'error', 'No strategy is named.');
    await keepsFallbackAndWidth(page);
    expect(ours(faults)).toEqual([]);
  });

  test('where a collection has nothing in it', async () => {
    const {page, faults} = await visit(browser, narrow);
    await page.goto(pageOf('empty'));
    // A strategy itself is always there.
    await untilAll(page, ['empty', 'ready']);
    expect((await states(page)).filter((state) => state === 'ready').length).toBeLessThan(4);
    for (const words of [
      'This strategy has not published its priorities.',
      'This strategy has not published its principles.',
      'The schools in the inclusion network are not published.',
    ]) {
      expect(await page.getByText(words).isVisible()).toBe(true);
    }
    await keepsFallbackAndWidth(page);
    // What is one document and not published has no file.
    expect(ours(faults)).toEqual([]);
  });
});

describe('a widget stays whole', () => {
  test('where every text has 20,000 characters', async () => {
    const {page, faults} = await visit(browser, narrow);
    await open(page, pageOf('long'));
    expect(await states(page)).toEqual(tags.map(() => 'ready'));
    expect(await widthOf(page)).toBe(320);
    const first = page.locator('[part=priority]').first();
    expect((await textOf(first)).length).toBeLessThan(2000);
    await showEverything(page);
    expect(await widthOf(page)).toBe(320);
    // Whole, where the reader asks for it.
    expect(await textOf(first)).toContain(long);
    expect(await textOf(first)).toContain(sentences);
    expect(await textOf(page.locator('[part=principle]').first())).toContain(sentences);
    expect(await textOf(page.locator('[part=school]').first())).toContain(long.slice(0, 100));
    expect(faults).toEqual([]);
  });

  test('where every text has markup in it, which is shown as characters', async () => {
    const {page, faults} = await visit(browser, narrow);
    await open(page, pageOf('markup'));
    await showEverything(page);
    const text = await textOf(page.locator('main'));
    for (const tag of tags) {
      const shown = await textOf(page.locator(`${tag} .body`));
      expect(shown.split(markup).length, tag).toBeGreaterThan(1);
    }
    expect(text).not.toContain('undefined');
    expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false);
    expect(await page.locator(`:is(${tags.join()}) :is(script, img)`).count()).toBe(0);
    expect(await widthOf(page)).toBe(320);
    expect(faults).toEqual([]);
  });

  test('where a school’s name is in Arabic, which runs from right to left', async () => {
    const {page, faults} = await visit(browser, narrow);
    await open(page, pageOf('arabic'));
    await showEverything(page);
    const name = page.locator('[data-item="900003"] [part=school-name]').getByText(arabic);
    expect(await textOf(name)).toBe(arabic);
    expect(await name.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    const english = page.locator('[data-item="900001"] [part=school-name]').getByText('Gull Rock Primary School');
    expect(await english.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    expect(await widthOf(page)).toBe(320);
    expect(faults).toEqual([]);
  });
});

async function saysInEach(page: Page, part: string, words: string): Promise<void> {
  for (const tag of tags) expect(await textOf(page.locator(`${tag} [part=${part}]`))).toContain(words);
}

async function keepsFallbackAndWidth(page: Page): Promise<void> {
  const shown = await states(page);
  for (const [index, tag] of tags.entries())
    if (shown[index] !== 'ready') expect(await page.locator(`${tag} .fallback a`).isVisible(), tag).toBe(true);
  expect(await widthOf(page)).toBe(320);
}

const widthOf = (page: Page) => page.evaluate(() => document.scrollingElement!.scrollWidth);

/** The fields of what widgets show that hold text for people. */
const textFields = new Set(
  [
    'title',
    'summary',
    'statement',
    'outcomes',
    'appliesTo',
    'name',
    'locator',
    'editorNote',
    'publisher',
    'attribution',
    'aim',
    'result',
  ].concat(['ledBy', 'workedWith', 'strands', 'chosenBy', 'trust', 'resourcedProvision', 'one', 'other', 'text', 'alt']),
);
const limited: Readonly<Record<string, number>> = {locator: 300, attribution: 1000, appliesTo: 1000};

/** A collection with every text for people replaced. */
function withTexts(collection: string, items: Fields[], replace: (text: string, field: string) => string): Fields[] {
  const shown = [
    'strategy',
    'priorities',
    'principles',
    'schools',
    'programme-phases',
    'actions',
    'sources',
    'links',
    'organisations',
  ];
  const look = (value: unknown, field: string): unknown => {
    if (typeof value === 'string')
      return textFields.has(field) && value !== '' ? replace(value, field).slice(0, limited[field] ?? 20_000) : value;
    if (Array.isArray(value)) return value.map((entry) => look(entry, field));
    if (value === null || typeof value !== 'object') return value;
    // The texts of a variant are named by the path of the field that they are for.
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, look(inner, field === 'text' ? 'text' : key)]));
  };
  return shown.includes(collection) ? (look(items, '') as Fields[]) : items;
}
