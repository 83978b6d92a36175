import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {readDataset} from './dataset-files.ts';
import {open, openBrowser, someDay, startSite, visit, type Site} from './pages.ts';

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

interface Stop {
  name: string;
  part: string;
  /** The item that it belongs to. */
  item: string;
  isVisible: boolean;
}

test.for([320, 1280])('every school’s name and links are reached with the keyboard alone, %i px wide', async (width) => {
  const {page} = await visit(browser, {width});
  await open(page, site.page('marlhaven', 'school'));
  const stops = await tabThrough(page);
  const {namedSchools, linksOf} = readDataset('marlhaven');
  const today = someDay.toISOString().slice(0, 10);
  const named = (part: string, urn: string) =>
    stops.filter((stop) => stop.part === part && stop.item === urn).map(({name}) => name);
  for (const {urn, name} of namedSchools) {
    expect(named('school-name', urn)).toEqual([name]);
    expect(named('link', urn).toSorted()).toEqual(linksOf(urn, today).toSorted());
  }
  expect(stops.filter(({isVisible}) => !isVisible)).toEqual([]);
});

/** Everything that the Tab key leads to from the page's start to its end. "Show all" is pressed on the way. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 2000; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      if (focused === null || focused === document.body) return undefined;
      const {width, height} = focused.getBoundingClientRect();
      const text = (focused as HTMLElement).innerText ?? '';
      return {
        name: (focused.getAttribute('aria-label') ?? text).replace(/\s+/g, ' ').trim(),
        part: focused.getAttribute('part') ?? '',
        item: focused.closest('[data-item]')?.getAttribute('data-item') ?? '',
        isVisible: width > 0 && height > 0 && focused.checkVisibility({visibilityProperty: true, opacityProperty: true}),
        opens: focused.classList.contains('show-all'),
      };
    });
    if (stop === undefined) return stops;
    const {opens, ...rest} = stop;
    stops.push(rest);
    if (opens) await page.keyboard.press('Enter');
  }
  throw new Error('The Tab key did not come to the end of the page within 2000 presses.');
}
