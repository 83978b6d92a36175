/** docs/trust/privacy.md says what is asked for, with what, and what is left behind: here each way in is opened, and everything that it asks for is noted on the wire. */
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {startService, type RunningService} from '../../packages/service/src/index.ts';
import {snippet, ways, type Way} from '../../packages/widgets/src/snippets/index.ts';
import {builtWidgets, folderOf, openBrowser, states, visit} from '../embedding/pages.ts';
import {most} from '../long.ts';
import {wordPressEmbed} from '../sanitising/clean.ts';
import {optionsFor, policyOf, startPartnerPages, type PartnerPages} from '../snippets/partner-pages.ts';
import {codeIn, tableOf, trustDocument} from './documents.ts';
import {startRecorder, type Recorder, type Seen} from './recorder.ts';

let browser: Browser;
let pages: PartnerPages;
let recorder: Recorder;
let service: RunningService;

beforeAll(async () => {
  browser = await openBrowser();
  pages = await startPartnerPages();
  recorder = await startRecorder();
  service = await startService({folders: [folderOf('marlhaven')], widgets: builtWidgets, port: 0, publicUrl: recorder.url});
  recorder.answerFrom(service.url);
});
afterAll(async () => {
  await browser.close();
  await pages.close();
  await recorder.close();
  await service.close();
});

const table = tableOf(trustDocument('privacy'), 'way in', 'asked for');
const everyWay = ways.map(({way}) => way);

/** What stands on a partner's page: what is pasted, or what WordPress or a server makes of it. */
async function put(way: Way): Promise<string> {
  const html = snippet(way, optionsFor(recorder.url, 'marlhaven', 'principles', {attributes: {reading: 'easyRead'}}));
  if (way === 'oembed') {
    const answer = (await (await fetch(html.replace('.html', '.oembed.json'))).json()) as {html: string};
    return wordPressEmbed(answer.html);
  }
  const [include, path] = /<!--#include virtual="\/send-strategy\/([^"]+)" -->/.exec(html) ?? [];
  return include === undefined ? html : html.replace(include, await (await fetch(`${service.url}/html/${path}`)).text());
}

/** Opens a way in, waits until all of it is there, and gives what was asked for on the way. */
async function visited(way: Way, head = '') {
  const html = head + (await put(way));
  recorder.seen.length = 0;
  const {page, requests, faults} = await visit(browser);
  await page.context().addCookies([{name: 'others', value: 'own', url: recorder.url}]);
  const address = pages.put(html, policyOf([way], recorder.url));
  await page.goto(address);
  const shows = /element|link|frame|oembed/.test(way);
  if (shows) await expect.poll(() => recorder.seen.some(({path}) => path.endsWith('/terms.json'))).toBe(true);
  await page.waitForLoadState('networkidle');
  return {page, address, requests, faults, seen: [...recorder.seen]};
}

/** A request as a row of the table. */
function rowOf({path, headers}: Seen, way: Way, origin: string): string {
  const isFrame = /frame|oembed/.test(way);
  const file = path.replace(/[?#].*/, '');
  const kind = /\.(js|css)$/.test(file) ? 'scripts and style sheets' : file.endsWith('json') ? 'data' : 'pictures';
  const asked = /\/embed\/.*\.html$/.test(file)
    ? 'the page in the frame'
    : file.endsWith('/embed.js')
      ? '`embed.js`, by your page'
      : file.endsWith('/html.css') && !isFrame
        ? 'the style sheet'
        : `${kind}${isFrame ? ' in the frame' : ''}`;
  const named = (value: string | undefined) => {
    if (value === undefined) return 'none';
    return value === 'null'
      ? '`null`'
      : ({[origin]: "your page's origin", [`${origin}/`]: "your page's origin", [recorder.url]: "the service's"}[value] ?? value);
  };
  const cookies = headers.cookie === undefined ? 'not sent' : headers.cookie === 'others=own' ? 'sent' : headers.cookie;
  return [asked, named(headers.referer), named(headers.origin), cookies].join(' | ');
}

/** Everything that a page and its frames have left behind in the browser. */
async function keptBy(page: Page): Promise<string[]> {
  const {cookies, origins} = await page.context().storageState({indexedDB: true});
  const frames = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(async () => {
        // In a sandbox there is no storage that could hold anything.
        if (self.origin === 'null') return [];
        return [
          ...Object.keys(sessionStorage),
          ...(await caches.keys()),
          ...(await navigator.serviceWorker.getRegistrations()).map(({scope}) => scope),
        ];
      }),
    ),
  );
  return [...cookies.map(({name}) => name), ...origins.map(({origin}) => origin), ...frames.flat()];
}

test('the table has every way in', () => {
  expect(new Set(table.flatMap((row) => codeIn(row['way in']!)))).toEqual(new Set(everyWay));
});

describe.each(most(everyWay, (way) => /^(element|frame|apache)$/.test(way)))('%s', (way) => {
  test('asks for what the table says, with what it says, and leaves nothing behind', async () => {
    const {page, address, requests, faults, seen} = await visited(way);
    const {origin} = new URL(address);
    const rows = table.filter((row) => codeIn(row['way in']!).includes(way));
    const documented = rows.map(({'asked for': asked, '`Referer`': referer, '`Origin`': own, ...rest}) =>
      [asked, referer, own, rest['cookies that others set']].join(' | '),
    );
    expect([...new Set(seen.map((each) => rowOf(each, way, origin)))].toSorted()).toEqual(documented.toSorted());
    expect(new Set(seen.map(({method}) => method))).toEqual(new Set(['GET']));
    expect(seen.filter(({headers}) => 'content-length' in headers || 'authorization' in headers)).toEqual([]);
    expect(requests.filter((url) => url !== address && !url.startsWith(recorder.url))).toEqual([]);
    expect(await keptBy(page)).toEqual(['others']);
    expect(faults).toEqual([]);
  });
});

const referrerPolicies = [
  ['unsafe-url', 'address'],
  ['no-referrer', undefined],
] as const;

test.each(most(referrerPolicies, ([policy]) => policy === 'unsafe-url'))(
  'Referer follows the page’s own policy: %s',
  async (policy, sent) => {
    const {address, seen} = await visited('element', `<meta name="referrer" content="${policy}">`);
    expect(new Set(seen.map(({headers}) => headers.referer))).toEqual(new Set([sent && address]));
  },
);

test('what a reader types and chooses is sent to nobody', async () => {
  recorder.seen.length = 0;
  const {page} = await visit(browser);
  const options = optionsFor(recorder.url, 'marlhaven', 'action-plan', {attributes: {refresh: '0'}});
  await page.goto(pages.put(snippet('element', options), policyOf(['element'], recorder.url)));
  await expect.poll(() => states(page)).toEqual(['ready']);
  await expect.poll(() => recorder.seen.some(({path}) => path.endsWith('/terms.json'))).toBe(true);
  await page.waitForLoadState('networkidle');
  const before = recorder.seen.length;
  const shown = () => page.locator('send-action-plan [part=action]').count();
  const all = await shown();
  await page.locator('send-action-plan input[type=search]').fill('front door');
  await page.locator('send-action-plan select').first().selectOption({index: 1});
  await expect.poll(shown).toBeLessThan(all);
  await page.waitForLoadState('networkidle');
  expect(recorder.seen.length).toBe(before);
});

test('these tests would notice what is left behind', async () => {
  const {page} = await visit(browser);
  await page.goto(pages.put('<p>A page</p>'));
  await page.evaluate(async () => {
    document.cookie = 'own=1';
    localStorage.setItem('local', '1');
    sessionStorage.setItem('session', '1');
    await caches.open('cache');
  });
  expect((await keptBy(page)).toSorted()).toEqual(['cache', new URL(page.url()).origin, 'own', 'session'].toSorted());
});
