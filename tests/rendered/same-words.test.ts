import type {Browser, Locator, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {datasets, openBrowser, showEverything, tags, textOf, untilAll, visit} from '../embedding/pages.ts';
import {most} from '../long.ts';
import {startHost, type Host} from './hosts.ts';

let browser: Browser;
let host: Host;

beforeAll(async () => {
  browser = await openBrowser();
  host = await startHost('live');
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/**
 * What the element has and the HTML has not, as it is of no use without scripts: search and filters, buttons (but those that are a school's name, or a link to one), what the map asks
 * its reader to do, and the way to save.
 */
const onlyWithScripts = [
  "[part='filters']",
  "[part='choices']",
  "[part='choice']",
  "button:not([part='school-name'], [part='link'], .term, .show-all)",
  '.how',
  // The same text for readers who see no drawing: the HTML has them in its list.
  "[part='map'] [role='listbox']",
];
/** What the HTML has and the element has not: a link in the place of a button, and the note on how old it is. */
const onlyWithout = [".end a[part='button']", '.send-widget > p'];

describe.each(datasets)('of %s', (dataset) => {
  test.for(most(tags, (tag) => (dataset === 'marlhaven' ? !/strategy|services/.test(tag) : /strategy|decisions/.test(tag))))(
    '<%s> as HTML says what the element says',
    async (tag) => {
      const address = `${host.url}/embed/${dataset}/${tag.replace('send-', '')}.html`;
      const now = new Date();
      const {page} = await visit(browser, {now});
      await page.goto(address);
      await untilAll(page);
      await hide(page, onlyWithScripts);
      const {page: plain} = await visit(browser, {now, javaScriptEnabled: false});
      await plain.goto(address);
      await hide(plain, onlyWithout);
      const rendered = await lettersOf(plain.locator('.send-widget .body'));
      expect(rendered.length).toBeGreaterThan(60);
      await expect
        .poll(
          async () => {
            await showEverything(page);
            return lettersOf(page.locator(`${tag} .body`).last());
          },
          {timeout: 10_000},
        )
        .toBe(rendered);
    },
  );
});

/** The text that a reader sees, without its spaces: the build takes those out of the elements' templates that styles stand in for. */
async function lettersOf(locator: Locator): Promise<string> {
  return (await textOf(locator)).replaceAll(' ', '');
}

/** Takes parts of a page, and of its widget, out of what a reader sees. */
async function hide(page: Page, selectors: readonly string[]): Promise<void> {
  await page.evaluate((selector) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${selector} { display: none !important; }`);
    for (const root of [document, ...[...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? [])])
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, selectors.join(', '));
}
