/** What docs/trust/security.md says of policies beyond the lines that each way in needs. */
import type {Browser} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {snippet} from '../../packages/widgets/src/snippets/index.ts';
import {openBrowser, states, version, visit} from '../embedding/pages.ts';
import {startHost, type Host} from '../rendered/hosts.ts';
import {optionsFor, startPartnerPages, type PartnerPages} from '../snippets/partner-pages.ts';

let browser: Browser;
let pages: PartnerPages;
let host: Host;

beforeAll(async () => {
  browser = await openBrowser();
  pages = await startPartnerPages();
  host = await startHost('live');
});
afterAll(async () => {
  await browser.close();
  await pages.close();
  await host.close();
});

async function open(scripts: string, more = '') {
  const visited = await visit(browser);
  const options = optionsFor(host.url, 'marlhaven', 'priority-progress');
  const policy = `default-src 'none'; script-src ${scripts}; style-src ${host.url}; connect-src ${host.url}; require-trusted-types-for 'script'${more}`;
  await visited.page.goto(pages.put(snippet('element', options).replace('<script', '<script nonce="n0nce"'), policy));
  return visited;
}

test('a source with the path of one version is enough, and pictures need a line only where there are some', async () => {
  const {page, faults} = await open(`${host.url}/widgets/${version}/`);
  await expect.poll(() => states(page)).toEqual(['ready']);
  await page.waitForLoadState('networkidle');
  expect(faults).toEqual([]);
});

test('a nonce on the script is enough together with strict-dynamic', async () => {
  const {page, faults} = await open("'nonce-n0nce' 'strict-dynamic'");
  await expect.poll(() => states(page)).toEqual(['ready']);
  await page.waitForLoadState('networkidle');
  expect(faults).toEqual([]);
});

test('a nonce alone is not: the widget does not load, and the page’s own text stays', async () => {
  const {page, faults} = await open("'nonce-n0nce'");
  await expect.poll(() => faults.join()).toContain('Refused:');
  expect(await states(page)).toEqual([undefined]);
  expect(await page.locator('send-priority-progress > p').isVisible()).toBe(true);
});

test('where Trusted Types may have other names only, the widget writes nothing, and that is seen', async () => {
  const {page, faults} = await open(host.url, "; trusted-types 'none'");
  await expect.poll(() => faults.join()).toContain('policy: trusted-types');
  expect(await page.locator('send-priority-progress > p').isVisible()).toBe(true);
});
