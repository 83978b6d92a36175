import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {most} from '../long.ts';
import {
  datasets,
  everyPage,
  gate,
  openBrowser,
  painted,
  snippet,
  startHostPages,
  startSite,
  states,
  tags,
  untilAll,
  visit,
  widgetsIn,
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

describe.each([320, 1280])(
  'with send.css, nothing on a page moves from the first paint until the widgets are ready, %i px wide',
  (width) => {
    test.for(most(everyPage, ({name}) => width === 320 || name === 'whole'))('$name page, $dataset', async ({dataset, name}) => {
      const {page} = await visit(browser, {width});
      expect(await movesOn(page, site.page(dataset, name))).toEqual({shift: 0, grown: [], moved: []});
    });
  },
);

test('without send.css the page does move, and this is noticed', async () => {
  const body = `<send-priority-progress service="${site.service}/v1" strategy="marlhaven"></send-priority-progress><p>What comes after it.</p>`;
  const {page} = await visit(browser);
  const {shift, grown, moved} = await movesOn(page, pages.put({head: snippet(site.service, {css: false}), body}));
  expect(shift).toBeGreaterThan(0);
  expect(grown).toEqual([
    expect.stringMatching(/^send-priority-progress .*from 0 to /),
    expect.stringMatching(/^send-priority-progress .*from 0 to /),
  ]);
  expect(moved).toEqual(['p What comes after it.']);
});

test.for(datasets.flatMap((dataset) => [320, 768, 1280].map((width) => ({dataset, width}))))(
  'no widget shows more of $dataset at first than fits the height reserved for it, $width px wide',
  async ({dataset, width}) => {
    const {page} = await visit(browser, {width});
    const one = `<send-priority-progress service="${site.service}/v1" strategy="${dataset}" priority="early-help"></send-priority-progress>`;
    await page.goto(pages.put({head: snippet(site.service), body: widgetsIn(site.service, dataset) + one}));
    await untilAll(page);
    const heights = await page.evaluate(
      (names) =>
        [...document.querySelectorAll(names)].map((widget) => ({
          tag: widget.localName,
          reserved: Number.parseFloat(getComputedStyle(widget).minHeight),
          content: widget.shadowRoot!.querySelector('.body')!.getBoundingClientRect().height,
          height: widget.getBoundingClientRect().height,
        })),
      tags.join(),
    );
    expect(heights).toHaveLength(tags.length + 1);
    for (const {tag, reserved} of heights) expect(reserved, tag).toBeGreaterThan(0);
    const higher = heights.filter(({reserved, content, height}) => content > reserved + 0.5 || height !== reserved);
    expect(higher.map(({tag, reserved, content}) => `${tag}: ${content} px in ${reserved} px`)).toEqual([]);
  },
);

/**
 * Loads a page step by step: first its own text alone, then the widgets without data, then the data.
 *
 * @returns The sum of all layout shifts, the widgets whose height changed, and the first few of the page's own elements that are not where they were.
 */
async function movesOn(page: Page, url: string): Promise<{shift: number; grown: string[]; moved: string[]}> {
  const script = await gate(page, ({pathname}) => pathname.endsWith('/core.js'));
  const data = await gate(page, ({pathname}) => /\/v1\//.test(pathname));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, {shifts});
    new PerformanceObserver((list) => {
      // Every entry counts, those that a reader's action may excuse among them.
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & {value: number}).value);
    }).observe({type: 'layout-shift', buffered: true});
  });
  await page.goto(url, {waitUntil: 'commit'});
  await page.locator('body > :last-child').waitFor({state: 'attached'});
  await painted(page);
  // A shift counts only where it is seen: all of the page is in view.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({width: page.viewportSize()!.width, height: height + 2000});
  await expect.poll(() => hasSizeAndStyles(page)).toBe(height + 2000);
  await painted(page);
  const first = await placesOn(page);
  script.open();
  await untilAll(page, ['loading']);
  await painted(page);
  const loading = await placesOn(page);
  data.open();
  await untilAll(page);
  await painted(page);
  const ready = await placesOn(page);
  expect(await states(page)).not.toContain('loading');
  const shift = await page.evaluate(() =>
    (globalThis as unknown as {shifts: number[]}).shifts.reduce((sum, value) => sum + value, 0),
  );
  const changes = [loading, ready].flatMap((later) => first.map((element, index) => ({...element, later: later[index]!})));
  const grown = changes
    .filter(({name, height, later}) => name.startsWith('send-') && height !== later.height)
    .map(({name, height, later}) => `${name} from ${height} to ${later.height}`);
  const moved = changes.filter(({x, y, later}) => x !== later.x || y !== later.y).map(({name}) => name);
  // A term of the glossary, once it is a button, may break its line elsewhere: less than a thousandth.
  return {shift: Math.floor(shift * 1000) / 1000, grown, moved: [...new Set(moved)].slice(0, 3)};
}

/** The height of the window, once all of the page's styles are there. */
function hasSizeAndStyles(page: Page): Promise<number | undefined> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({sheet}) => sheet !== null)
      ? innerHeight
      : undefined,
  );
}

/** Where everything of the page's own is, except what is inside widgets. */
function placesOn(page: Page): Promise<{name: string; x: number; y: number; height: number}[]> {
  return page.evaluate(
    (names) =>
      [...document.querySelectorAll<HTMLElement>(`body *:not(:is(${names}) *, send-defaults)`)].map((element) => {
        const {x, y, height} = element.getBoundingClientRect();
        return {
          name: `${element.localName} ${(element.textContent ?? '').trim().slice(0, 40)}`,
          x: x + scrollX,
          y: y + scrollY,
          height,
        };
      }),
    tags.join(),
  );
}
