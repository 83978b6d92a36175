import type {Browser, Frame, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {snippet, ways as described, type Way} from '../../packages/widgets/src/snippets/index.ts';
import {datasets, openBrowser, textOf, visit} from '../embedding/pages.ts';
import {most} from '../long.ts';
import {hosts, loseData, loseScripts, startHost, type Host} from '../rendered/hosts.ts';
import {fallback, optionsFor, policyOf, startPartnerPages, stateOf, type PartnerPages} from '../snippets/partner-pages.ts';

let browser: Browser;
let pages: PartnerPages;
beforeAll(async () => {
  browser = await openBrowser();
  pages = await startPartnerPages();
});
afterAll(async () => {
  await browser.close();
  await pages.close();
});

/** What each dataset says of its first priority. */
const titles = {marlhaven: 'Help early, at every age', 'medway-2019': 'Early identification and help at every age'};
const widget = 'priority-progress';

/** What can be wrong around a page. */
const faults = {
  'the scripts do not arrive': loseScripts,
  'the data does not arrive': loseData,
  'the whole service is away': (page: Page, {url}: Host) =>
    page.route(
      ({href}) => href.startsWith(url),
      (route) => route.abort(),
    ),
  'it is a preview in a sandbox': () => undefined,
  'it is a preview in a sandbox without scripts': () => undefined,
  'others send messages that they should not': () => undefined,
} as const;
type Fault = keyof typeof faults;

/** The ways in which the page holds the widget itself, those with a frame, and those in which a server put HTML into the page. */
const kindOf = (way: Way) => (/element|link/.test(way) ? 'widget' : /frame|oembed/.test(way) ? 'frame' : 'html');

const cases = described.flatMap(({way}) => (Object.keys(faults) as Fault[]).map((fault) => ({way, fault})));

describe.each(hosts)('from a service that is %s', (kind) => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost(kind);
  });
  afterAll(() => host.close());

  describe.each(most(datasets, (dataset) => (dataset === 'marlhaven') === (kind === 'live')))('%s', (dataset) => {
    const few = most(
      cases,
      ({way, fault}) => (kind === 'live' ? /element|^frame/.test(way) : way === 'link') && !fault.endsWith('sandbox'),
    );

    test.for(few)('by the way "$way", where $fault, a reader finds what can be there', async ({way, fault}) => {
      const page = await opened(host, dataset, way, fault);
      const title = titles[dataset];
      // What the page says itself; a pasted address says nothing.
      const own = async () => {
        if (way === 'oembed') return;
        const link = page.locator('main a').first();
        expect(await link.isVisible()).toBe(true);
        if (way !== 'link') expect(await textOf(page.locator('main'))).toContain(fallback.sentence);
      };
      const shown = async (place: Page | Frame) => {
        await expect.poll(() => stateOf(place, widget)).toBe('ready');
        expect(await textOf(place.locator(`send-${widget} .body`).last())).toContain(title);
      };
      const html = async (place: Page | Frame) => {
        await expect
          .poll(() =>
            place
              .locator('.send-widget')
              .first()
              .isVisible()
              .catch(() => false),
          )
          .toBe(true);
        expect(await textOf(place.locator('.send-widget').first())).toContain(title);
      };

      if (kindOf(way) === 'html') {
        // Made before, on the partner's server: it needs nothing more.
        await html(page);
        return own();
      }
      if (fault === 'the whole service is away') return own();
      const place = kindOf(way) === 'frame' ? await frameOf(page) : page;
      if (/sandbox without|scripts do not/.test(fault)) {
        if (kindOf(way) === 'frame') await html(place);
        return own();
      }
      if (fault === 'the data does not arrive') {
        await expect.poll(() => stateOf(place, widget)).toBe('error');
        expect(await place.locator(`send-${widget} [part=error]`).isVisible()).toBe(true);
        if (kindOf(way) === 'frame') await html(place);
        return own();
      }
      await shown(place);
      if (fault !== 'others send messages that they should not') return;
      // Neither the widget nor the page hears them, and nothing becomes five pixels high.
      const before = await heights(page);
      await page.evaluate(() => {
        for (const data of [{type: 'send-height', height: 5}, {message: 'height', value: 5, secret: 'aB3dE6gH9j'}, 'x', null])
          for (const target of [window, ...[...document.querySelectorAll('iframe')].map(({contentWindow}) => contentWindow!)])
            target.postMessage(data, '*');
      });
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      expect(await heights(page)).toEqual(before);
      expect(await stateOf(place, widget)).toBe('ready');
    });
  });
});

async function opened(host: Host, dataset: keyof typeof titles, way: Way, fault: Fault): Promise<Page> {
  const options = optionsFor(host.url, dataset, widget);
  const isSandbox = /sandbox/.test(fault);
  const policy =
    policyOf([way === 'oembed' ? 'fixed-frame' : way], host.url) +
    (isSandbox ? `; sandbox${fault.endsWith('without scripts') ? '' : ' allow-scripts'}` : '');
  // Whoever answers a pasted address by what is behind it puts it into a frame.
  const own = way === 'oembed' ? `<iframe src="${snippet(way, options)}" title="Pasted"></iframe>` : snippet(way, options);
  const {page} = await visit(browser);
  await faults[fault](page, host);
  await page.goto(pages.put(await included(own, host), policy), {waitUntil: 'domcontentloaded'});
  return page;
}

/** The page as a server sends it that carries out its includes. */
async function included(html: string, {url}: Host): Promise<string> {
  const [directive, path] = /<!--#include virtual="\/send-strategy\/([^"]+)" -->/.exec(html) ?? [];
  return directive === undefined ? html : html.replace(directive, await (await fetch(`${url}/html/${path}`)).text());
}

async function frameOf(page: Page): Promise<Frame> {
  const element = await page.locator('iframe').elementHandle();
  return (await element.contentFrame())!;
}

const heights = (page: Page) =>
  page
    .locator('iframe, [strategy], .send-widget')
    .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().height)));
