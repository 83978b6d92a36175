import type {Browser} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
  datasets,
  openBrowser,
  snippet,
  startHostPages,
  startSite,
  tags,
  untilAll,
  visit,
  type HostPages,
  type Site,
} from '../embedding/pages.ts';
import {most} from '../long.ts';
import {openEverything} from './everything.ts';
import {widgetsFromSource} from './from-source.ts';

let browser: Browser;
let built: Site;
let source: Site;
let pages: HostPages;

beforeAll(async () => {
  browser = await openBrowser();
  built = await startSite();
  source = await startSite({widgets: await widgetsFromSource()});
  pages = await startHostPages(built.service);
});
afterAll(async () => {
  await browser.close();
  await pages.close();
  await built.close();
  await source.close();
});

// The build takes white space out of the templates: none that parts two words.
describe.each(most(datasets, (dataset) => dataset === 'marlhaven'))('the built widgets with %s', (dataset) => {
  test.each(most(['core.js', 'all.js'], (file) => file === 'core.js'))(
    'say the same as their sources, to the last space, and call things the same: %s',
    async (file) => {
      const expected = await sayings(source, 'all.js', dataset);
      const said = await sayings(built, file, dataset);
      expect(Object.keys(expected)).toHaveLength(tags.length + variants.length);
      for (const [name, {lines, names}] of Object.entries(expected)) {
        expect(lines.join('').length, name).toBeGreaterThan(60);
        expect(said[name]!.lines, name).toEqual(lines);
        expect(said[name]!.names, name).toEqual(names);
      }
    },
  );
});

/** What a widget shows only where it is asked to. */
const variants = [
  ...['hubs', 'list', 'table'].map((view) => `send-inclusion-map view="${view}"`),
  ...['send-commitments urn="900001"', 'send-action-plan reading="easyRead"', 'send-decisions order="newest"'],
];

interface Saying {
  /** As a reader sees it: white space counts where it is seen. */
  lines: string[];
  /** As a screen reader has it: what things are, and their names. */
  names: string[];
}

/** What each widget of a page says with everything opened. */
async function sayings({service}: Site, file: string, dataset: string): Promise<Record<string, Saying>> {
  const {page, faults} = await visit(browser, {bypassCSP: true});
  const all = [...tags, ...variants];
  const body = all.map((tag) => `<${tag} service="${service}/v1" strategy="${dataset}"></${tag.split(' ')[0]}>`).join('');
  await page.goto(pages.put({head: snippet(service, {file, css: false}), body}));
  await untilAll(page);
  // The buttons that explain terms come after the data.
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.locator('.term').count()).toBeGreaterThan(0);
  await openEverything(page);
  expect(faults).toEqual([]);
  const said = await Promise.all(
    all.map(async (name, index) => {
      const widget = page.locator('main > [strategy]').nth(index).locator('.body').first();
      return [name, {lines: (await widget.innerText()).split('\n'), names: (await widget.ariaSnapshot()).split('\n')}] as const;
    }),
  );
  return Object.fromEntries(said);
}
