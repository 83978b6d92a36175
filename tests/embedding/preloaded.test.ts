/** The links of docs/widgets.md, "On slow networks". */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {builtWidgets, gate, openBrowser, snippet, startHostPages, startSite, states, version, visit} from './pages.ts';
import {siteWithTampered} from './tampered-site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const hashes = JSON.parse(readFileSync(join(builtWidgets, version, 'sri.json'), 'utf8')) as Record<string, string>;
const files = ['parts.js', 'send-principles.js'];

/** A page that names the files of its widget in its head. */
async function pageOf(service: string, isChecked = true): Promise<string> {
  const pages = await startHostPages(service);
  onTestFinished(() => pages.close());
  const links = files.map(
    (file) =>
      `<link rel="modulepreload" href="${service}/widgets/${version}/${file}" ${isChecked ? `integrity="${hashes[file]}"` : ''} crossorigin="anonymous">`,
  );
  const body = `<send-principles service="${service}/v1" strategy="marlhaven"><p>Ours</p></send-principles>`;
  return pages.put({head: links.join('') + snippet(service), body});
}

/** How often each of the files is asked for from now on. */
function asked(page: Page): () => number[] {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  return () => files.map((file) => urls.filter((url) => url.endsWith(`/${file}`)).length);
}

test('files that the page names come before core.js is there, and each once', async () => {
  const site = await startSite();
  onTestFinished(() => site.close());
  const {page, faults} = await visit(browser);
  const asks = asked(page);
  const core = await gate(page, ({pathname}) => pathname.endsWith('/core.js'));
  await page.goto(await pageOf(site.service), {waitUntil: 'commit'});
  await expect.poll(asks).toEqual([1, 1]);
  core.open();
  await expect.poll(() => states(page)).toEqual(['ready']);
  expect(asks()).toEqual([1, 1]);
  expect(faults).toEqual([]);
});

const isDefined = (page: Page, tag: string) => page.evaluate((name) => customElements.get(name) !== undefined, tag);

test('one that was changed on its way never runs, and the page’s own text stays', async () => {
  const {service} = await siteWithTampered('send-principles.js', '"send-principles');
  const {page, faults} = await visit(browser);
  await page.goto(await pageOf(service));
  await expect.poll(() => faults.join()).toContain('Refused: ');
  expect(await isDefined(page, 'send-principlez')).toBe(false);
  expect(await page.locator('send-principles > p').isVisible()).toBe(true);
});

test('it would have run without the page’s hash', async () => {
  const {service} = await siteWithTampered('send-principles.js', '"send-principles');
  const {page} = await visit(browser);
  await page.goto(await pageOf(service, false));
  await expect.poll(() => isDefined(page, 'send-principlez')).toBe(true);
});
