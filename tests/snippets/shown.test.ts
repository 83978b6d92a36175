import type {Browser} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {snippet} from '../../packages/widgets/src/snippets/index.ts';
import {datasets, openBrowser, textOf, visit} from '../embedding/pages.ts';
import {most} from '../long.ts';
import {hosts, startHost, type Host} from '../rendered/hosts.ts';
import {fallback, openSnippets, optionsFor, policyOf, startPartnerPages, stateOf, type PartnerPages} from './partner-pages.ts';

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

const words = `${fallback.sentence} ${fallback.link.text}`;
/** A priority of each dataset, by its id, with a part of its title. */
const priorities = {
  marlhaven: {priority: 'early-help', title: 'Help early, at every age'},
  'medway-2019': {priority: 'local-places', title: 'More places locally'},
};

describe.each(hosts)('from a service that is %s', (kind) => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost(kind);
  });
  afterAll(() => host.close());

  describe.each(most(datasets, (dataset) => (dataset === 'marlhaven') === (kind === 'live')))('%s', (dataset) => {
    const {priority, title} = priorities[dataset];
    const options = () => optionsFor(host.url, dataset, 'priority-progress', {attributes: {priority}});

    test.each(['element', 'link'] as const)(
      '%s: the widget, with the chosen priority alone, and no report of the policy',
      async (way) => {
        const {page, faults} = await openSnippets(browser, pages, [way], options());
        await expect.poll(() => stateOf(page, 'priority-progress')).toBe('ready');
        const shown = page.locator('send-priority-progress [part=priority] > [part=heading]');
        expect(await shown.count()).toBe(1);
        expect(await textOf(shown)).toContain(title);
        await page.waitForLoadState('networkidle');
        expect(faults).toEqual([]);
      },
    );

    test.each(['frame', 'fixed-frame'] as const)('%s: the page with the widget, with the chosen priority alone', async (way) => {
      const {page, faults} = await openSnippets(browser, pages, [way], options());
      const frame = page.frameLocator('iframe');
      const shown = frame.locator('send-priority-progress [part=priority] > [part=heading]:visible');
      await expect.poll(() => shown.count()).toBe(1);
      expect(await textOf(shown)).toContain(title);
      expect(await page.locator('iframe').getAttribute('title')).toBe('Progress on the priorities');
      expect(await textOf(page.locator('main > p'))).toBe(words);
      await page.waitForLoadState('networkidle');
      expect(faults).toEqual([]);
    });

    test.each(['frame', 'fixed-frame'] as const)('%s: the page has its theme, and is dark where that was chosen', async (way) => {
      const look = {theme: 'nhs', scheme: 'dark'} as const;
      const {page, faults} = await openSnippets(browser, pages, [way], {...options(), look});
      const widget = page.frameLocator('iframe').locator('send-priority-progress');
      const token = (name: string) =>
        widget.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property).trim(), name);
      await expect.poll(() => token('--send-surface')).toBe('#212b32');
      expect(await token('--send-font')).toMatch(/Frutiger/);
      expect(await token('color-scheme')).toBe('dark');
      await page.waitForLoadState('networkidle');
      expect(faults).toEqual([]);
    });

    test('a frame that fits its content is as high as that, and one of a fixed height keeps to it', async () => {
      const {page} = await openSnippets(browser, pages, ['frame'], options());
      const height = () => page.locator('iframe').evaluate((frame) => frame.clientHeight);
      const content = () => page.frames()[1]!.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
      await expect.poll(async () => (await height()) - (await content())).toBe(0);
      const fixed = await openSnippets(browser, pages, ['fixed-frame'], options());
      expect(await fixed.page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(720);
    });

    test('oembed: the address leads to the page with the widget', async () => {
      const {page, faults} = await visit(browser);
      await page.goto(snippet('oembed', options()));
      await expect.poll(() => stateOf(page, 'priority-progress')).toBe('ready');
      expect(faults).toEqual([]);
    });

    test('what a server includes has every priority, without a script', async () => {
      const [way, ...others] = ['apache', 'nginx', 'nightly'] as const;
      for (const other of others) expect(snippet(other, options())).toBe(snippet(way, options()));
      const {page, faults, requests} = await visit(browser, {javaScriptEnabled: false});
      const included = await include(snippet(way, options()), host.url);
      await page.goto(pages.put(included, policyOf([way], host.url)));
      expect(await textOf(page.locator('.send-widget'))).toContain(title);
      expect(await page.locator('.send-widget [part=priority]').count()).toBeGreaterThan(5);
      expect(await page.locator('.send-widget').evaluate((widget) => getComputedStyle(widget).fontSize)).toBe('16px');
      expect(requests.some((url) => url.endsWith('/html.css'))).toBe(true);
      expect(faults).toEqual([]);
    });

    test.each(['element', 'link', 'frame', 'fixed-frame', 'apache'] as const)(
      '%s: with scripts off the page says something all the same',
      async (way) => {
        const {page} = await openSnippets(browser, pages, [way], options(), {javaScriptEnabled: false});
        if (way === 'link') {
          const link = page.locator('main > p > a');
          expect(await textOf(link)).toBe(fallback.link.text);
          await link.click();
          expect(page.url()).toContain(`/embed/${dataset}/priority-progress.html?priority=${priority}`);
          expect(await textOf(page.locator('body'))).toContain(title);
        } else {
          expect(await textOf(page.locator('main'))).toContain(words);
          expect(await page.locator('main a').first().getAttribute('href')).toBe(fallback.link.href);
        }
        if (way === 'frame' || way === 'fixed-frame')
          expect(await textOf(page.frameLocator('iframe').locator('body'))).toContain(title);
      },
    );
  });
});

/** The page as a server sends it that carries out its includes. */
async function include(html: string, service: string): Promise<string> {
  const [directive, path] = /<!--#include virtual="\/send-strategy\/([^"]+)" -->/.exec(html)!;
  const answer = await fetch(`${service}/html/${path}`);
  expect(answer.status).toBe(200);
  return html.replace(directive, await answer.text());
}
