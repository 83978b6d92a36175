import axe from 'axe-core';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {most} from '../long.ts';
import {
  checkUntilAll,
  gate,
  open,
  openBrowser,
  partnerPageNames,
  showEverything,
  snippet,
  startHostPages,
  startSite,
  states,
  tags,
  untilAll,
  untilFollowing,
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

const isData = ({pathname}: URL) => pathname.startsWith('/v1/');

// The tests' own script is no part of the page: only for it, the page's policy is set aside.
const forAxe = {bypassCSP: true};

const addressOf = (place: (typeof places)[number]) =>
  place === 'plain'
    ? pages.put({head: snippet(site.service), body: widgetsIn(site.service, 'marlhaven')})
    : site.page('marlhaven', place);
const places = [...partnerPageNames, 'plain'] as const;

describe.each(most(places, (place) => place === 'plain'))('axe finds nothing to report on the %s page', (place) => {
  test('while its widgets load, when they are ready, and when the service is lost, also with everything opened', async () => {
    const {page} = await visit(browser, forAxe);
    const data = await gate(page, isData);
    await page.goto(addressOf(place));
    await untilAll(page, ['loading']);
    await reportsNothing(page, widgetsOnly);
    data.open();
    await untilAll(page, ['ready']);
    await reportsNothing(page);
    await untilFollowing(page);
    await page.unrouteAll();
    await page.route(isData, (route) => route.abort());
    await checkUntilAll(page, 'stale');
    await reportsNothing(page, widgetsOnly);
    if (place !== 'plain') return;
    await showEverything(page);
    await reportsNothing(page);
  });

  test('when nothing is published', async () => {
    const {page} = await visit(browser, forAxe);
    // Every collection is there, and holds nothing; the strategy itself is as it is.
    await page.route(isData, async (route) => {
      const answer = await route.fetch();
      const document = (await answer.json()) as {data: unknown};
      await route.fulfill({response: answer, json: Array.isArray(document.data) ? {...document, data: []} : document});
    });
    await page.goto(addressOf(place));
    await untilAll(page, ['empty', 'ready']);
    await reportsNothing(page, widgetsOnly);
  });

  test('when the service cannot be reached', async () => {
    const {page} = await visit(browser, forAxe);
    await page.route(isData, (route) => route.abort());
    await page.goto(addressOf(place));
    await untilAll(page, ['error']);
    await reportsNothing(page, widgetsOnly);
  });
});

test.for(most(partnerPageNames, (name) => name === 'whole'))(
  'axe finds nothing to report on the %s page with what Medway has published',
  async (name) => {
    const {page} = await visit(browser, forAxe);
    await open(page, site.page('medway-2019', name));
    await showEverything(page);
    await reportsNothing(page);
  },
);

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

/** In most states the page around the widgets is as it is when they are ready. */
const widgetsOnly = tags.map((tag) => [tag]);

async function reportsNothing(page: Page, where?: string[][]): Promise<void> {
  const before = await states(page);
  for (const width of [1280, 320]) {
    await page.setViewportSize({width, height: 900});
    expect(await violationsOn(page, where)).toEqual([]);
  }
  expect(await states(page)).toEqual(before);
}

async function violationsOn(page: Page, where?: string[][]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const {violations} = await page.evaluate(
    (include) =>
      (globalThis as unknown as {axe: typeof axe}).axe.run(include === undefined ? document : {include}, {
        resultTypes: ['violations'],
        preload: false,
      }),
    where,
  );
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
  );
}
