import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {startService, type RunningService} from '../../packages/service/src/index.ts';
import {snippet} from '../../packages/widgets/src/snippets/index.ts';
import {builtWidgets, folderOf, openBrowser, textOf, visit} from '../embedding/pages.ts';
import {most} from '../long.ts';
import {fallback, optionsFor, startPartnerPages, type PartnerPages} from '../snippets/partner-pages.ts';
import {clean, wordPressEmbed} from './clean.ts';
import {rules} from './rules.ts';

let browser: Browser;
let pages: PartnerPages;
let service: RunningService;
/** Where the service says that it is: what it writes into oEmbed answers. */
const publicUrl = 'https://send.example';
beforeAll(async () => {
  browser = await openBrowser();
  pages = await startPartnerPages();
  service = await startService({folders: [folderOf('marlhaven')], widgets: builtWidgets, port: 0, publicUrl});
});
afterAll(async () => {
  await browser.close();
  await pages.close();
  await service.close();
});

const title = 'Help early, at every age';
const options = () => optionsFor(service.url, 'marlhaven', 'priority-progress', {attributes: {priority: 'early-help'}});
const linkScript = () => snippet('link', options()).split('\n\n')[0]!;

/** What somebody puts into the text of a page, and what stands in the site's template beside it. */
const columns: Readonly<Record<string, {put(): string; template?(): string}>> = {
  'plain link': {put: () => `<p>${fallback.sentence} <a href="${fallback.link.href}">${fallback.link.text}</a></p>`},
  widget: {put: () => snippet('element', options())},
  'link with its script': {put: () => snippet('link', options())},
  'link, script on every page': {put: () => snippet('link', options()).split('\n\n')[1]!, template: linkScript},
  'frame with its script': {put: () => snippet('frame', options())},
  'frame of a fixed height': {put: () => snippet('fixed-frame', options())},
  'server-side include': {put: () => snippet('apache', options())},
};

/** Those that clean HTML, by their names. */
const cleaners: Readonly<Record<string, (html: string) => string | Promise<string>>> = {
  ...Object.fromEntries(rules.map((each) => [each.name, (html: string) => clean(html, each)])),
  DOMPurify: purify,
};

/** What is left as DOMPurify leaves it with no options, in a real browser. */
async function purify(html: string): Promise<string> {
  const page = await browser.newPage();
  await page.addScriptTag({path: createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js')});
  const left = await page.evaluate(
    (given) => (self as unknown as {DOMPurify: {sanitize(html: string): string}}).DOMPurify.sanitize(given),
    html,
  );
  await page.close();
  return left;
}

/** What a reader gets, the best first. */
type Outcome = 'widget' | 'widget in a frame' | 'HTML in a frame' | 'HTML' | 'link' | 'text' | 'nothing';

async function outcome(html: string, template = ''): Promise<Outcome> {
  const {page} = await visit(browser);
  await page.goto(pages.put(template + (await include(html))));
  await page.waitForLoadState('networkidle');
  return shownOn(page);
}

async function shownOn(page: Page): Promise<Outcome> {
  const shown = async (place: Page | ReturnType<Page['frameLocator']>) => {
    const heading = place.locator('send-priority-progress [part=priority] > [part=heading]:visible', {hasText: title});
    if ((await heading.count()) > 0)
      return (await place.locator('send-priority-progress > .send-widget:visible').count()) > 0 ? 'HTML' : 'widget';
    return (await place.locator('.send-widget [part=priority]:visible', {hasText: title}).count()) > 0 ? 'HTML' : undefined;
  };
  const here = await shown(page);
  if (here !== undefined) return here;
  if ((await page.locator('iframe:visible').count()) > 0) {
    const inside = await shown(page.frameLocator('iframe'));
    if (inside !== undefined) return `${inside} in a frame`;
  }
  if ((await page.locator('main a[href]:visible').count()) > 0) return 'link';
  return (await textOf(page.locator('main'))) === 'A page' ? 'nothing' : 'text';
}

/** The page as a server sends it that carries out its includes. */
async function include(html: string): Promise<string> {
  const [directive, path] = /<!--#include virtual="\/send-strategy\/([^"]+)" -->/.exec(html) ?? [];
  if (directive === undefined) return html;
  return html.replace(directive, await (await fetch(`${service.url}/html/${path}`)).text());
}

const documentation = readFileSync(new URL('../../docs/cms/sanitising.md', import.meta.url), 'utf8');
/** The table of the documentation: for each CMS what a reader gets, by what was put in. */
function documented(name: string): Record<string, string> | undefined {
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const rows = documentation
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cells);
  const [, ...head] = rows.find(([first]) => first === 'what is put in') ?? [];
  const at = head.indexOf(name);
  if (at === -1) return undefined;
  const body = rows.filter(([first]) => Object.hasOwn(columns, first!));
  return Object.fromEntries(body.map(([first, ...rest]) => [first!, rest[at]!]));
}

describe('what a reader gets of each snippet is what the documentation says', () => {
  test.each(most(Object.keys(cleaners), (name) => /WordPress|DOMPurify/.test(name)))('%s', async (name) => {
    const found = await Promise.all(
      Object.entries(columns).map(async ([column, {put, template}]) => {
        const left = await cleaners[name]!(put());
        return [column, await outcome(left, template?.())] as const;
      }),
    );
    expect(Object.fromEntries(found)).toEqual(documented(name));
    expect(found.map(([, each]) => each)).not.toContain('nothing');
  });
});

test('without any cleaning every snippet shows what it promises', async () => {
  const found = await Promise.all(
    Object.entries(columns).map(async ([column, {put, template}]) => [column, await outcome(put(), template?.())] as const),
  );
  expect(Object.fromEntries(found)).toEqual({
    'plain link': 'link',
    widget: 'widget',
    'link with its script': 'widget',
    'link, script on every page': 'widget',
    'frame with its script': 'widget in a frame',
    'frame of a fixed height': 'widget in a frame',
    'server-side include': 'HTML',
  });
});

test('WordPress makes a frame of an address that is pasted, with the widget in it', async () => {
  const address = snippet('oembed', options());
  const page = await (await fetch(address)).text();
  const discovered = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page)![1]!;
  const answer = (await (await fetch(discovered.replace(publicUrl, service.url))).json()) as {type: string; html: string};
  expect(answer.type).toBe('rich');
  const html = wordPressEmbed(answer.html.replaceAll(publicUrl, service.url));
  expect(html).toContain('sandbox="allow-scripts"');
  expect(await outcome(html)).toBe('widget in a frame');
  expect(documentation).toContain('makes a frame of it by itself, with the widget');
});

test('every rule says when it holds and where it is documented, and the documentation names both', () => {
  for (const {name, when, source} of rules) {
    expect(documentation).toContain(`**${name}**: ${when}. Source: ${source}.`);
    expect(source).toMatch(/\]\(https:\/\//);
  }
});
