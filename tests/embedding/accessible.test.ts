import axe, {type AxeResults} from 'axe-core';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
  checkNow,
  datasets,
  gate,
  open,
  openBrowser,
  partnerPageNames,
  showEverything,
  snippet,
  startHostPages,
  startSite,
  states,
  untilAll,
  untilFollowing,
  visit,
  widgetsIn,
  type HostPages,
  type Site,
  type Visit,
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

const isData = ({pathname}: URL) => pathname.startsWith('/v1/');

/** How to bring the widgets of a page into each state. */
const ways = {
  async loading({page}, url) {
    await gate(page, isData);
    await page.goto(url);
    await untilAll(page, ['loading']);
  },
  async ready({page}, url) {
    await open(page, url);
  },
  async empty({page}, url) {
    // Every collection is published, and holds nothing; the strategy itself is as it is.
    await page.route(isData, async (route) => {
      const answer = await route.fetch();
      const document = (await answer.json()) as {data: unknown};
      await route.fulfill({response: answer, json: Array.isArray(document.data) ? {...document, data: []} : document});
    });
    await page.goto(url);
    await untilAll(page, ['empty']);
  },
  async stale(here, url) {
    await open(here.page, url);
    await untilFollowing(here);
    await here.page.route(isData, (route) => route.abort());
    await checkNow(here.page);
    await untilAll(here.page, ['stale']);
  },
  async error({page}, url) {
    await page.route(isData, (route) => route.abort());
    await page.goto(url);
    await untilAll(page, ['error']);
  },
} satisfies Record<string, (here: Visit, url: string) => Promise<void>>;
type State = keyof typeof ways;
const everyState = Object.keys(ways) as State[];

const partnerPages = partnerPageNames.flatMap((name) => everyState.map((state) => ({name, state})));

// The tests' own script is no part of the page: only for it, the page's policy is set aside.
const forAxe = {bypassCSP: true};

describe('axe finds nothing to report', () => {
  test.for(partnerPages)('on the $name page while its widgets are $state', async ({name, state}) => {
    const here = await visit(browser, forAxe);
    await ways[state](here, site.page('marlhaven', name));
    await reportsNothing(here.page);
  });

  test.for(everyState)('on a plain page while its widgets are %s', async (state) => {
    const here = await visit(browser, forAxe);
    await ways[state](here, pages.put({head: snippet(site.service), body: widgetsIn(site.service, 'marlhaven')}));
    await reportsNothing(here.page);
  });

  test.for(partnerPageNames)('on the %s page with what Medway has published', async (name) => {
    const {page} = await visit(browser, forAxe);
    await open(page, site.page('medway-2019', name));
    await reportsNothing(page);
  });

  test.for(datasets)('on a plain page with everything of %s opened', async (dataset) => {
    const {page} = await visit(browser, forAxe);
    await open(page, pages.put({head: snippet(site.service), body: widgetsIn(site.service, dataset)}));
    await showEverything(page);
    await reportsNothing(page);
  });
});

test('axe would report a fault inside a widget', async () => {
  const {page} = await visit(browser, forAxe);
  await open(page, pages.put({head: snippet(site.service), body: widgetsIn(site.service, 'marlhaven')}));
  await page.locator('send-principles .body').evaluate((body) => {
    const image = document.createElement('img');
    const pale = document.createElement('p');
    image.src = 'data:,';
    pale.textContent = 'Hard to read';
    pale.style.color = '#ddd';
    body.prepend(image, pale);
  });
  expect(await violationsOn(page)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^image-alt/), expect.stringMatching(/^color-contrast/)]),
  );
});

async function reportsNothing(page: Page): Promise<void> {
  const before = await states(page);
  for (const width of [1280, 320]) {
    await page.setViewportSize({width, height: 900});
    expect(await violationsOn(page)).toEqual([]);
  }
  expect(await states(page)).toEqual(before);
}

async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const {violations} = await page.evaluate(
    () =>
      (globalThis as unknown as {axe: typeof axe}).axe.run({resultTypes: ['violations'], preload: false}) as Promise<AxeResults>,
  );
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
  );
}
