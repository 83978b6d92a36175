import axe from 'axe-core';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {datasets, openBrowser, tags, visit} from '../embedding/pages.ts';
import {most} from '../long.ts';
import {loseScripts, startHost, type Host} from './hosts.ts';

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

const everyWidget = datasets.flatMap((dataset) => tags.map((tag) => ({dataset, name: tag.replace('send-', '')})));
const few = most(everyWidget, ({dataset, name}) => dataset === 'marlhaven' && /map|plan|indicator|money/.test(name));

test.for(few)('axe finds nothing to report on the $name page of $dataset without scripts', async ({dataset, name}) => {
  // Where scripts are off, axe has none either: so those of the page do not arrive. Only for axe, the page's policy is set aside.
  const {page} = await visit(browser, {bypassCSP: true});
  await loseScripts(page);
  await page.goto(`${host.url}/embed/${dataset}/${name}.html`);
  for (const width of [1280, 320]) {
    await page.setViewportSize({width, height: 900});
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(width);
  }
});

test('each item can be linked to by its address alone', async () => {
  const {page} = await visit(browser, {javaScriptEnabled: false});
  await page.goto(`${host.url}/embed/marlhaven/inclusion-map.html#send/marlhaven/schools/900005`);
  const item = page.locator('[id="send/marlhaven/schools/900005"]');
  await expect.poll(() => item.evaluate((element) => element.matches(':target'))).toBe(true);
  // A school that is linked with another leads to it.
  await page.locator('[id="send/marlhaven/schools/900001"] [part=link]').first().click();
  await expect.poll(() => page.evaluate(() => document.querySelectorAll(':target[part=school]').length)).toBe(1);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({id}) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const leads = await page
    .locator('.send-widget a[href^="#"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')!.slice(1)));
  expect(leads.filter((id) => !ids.includes(id))).toEqual([]);
});

async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const {violations} = await page.evaluate(() =>
    (globalThis as unknown as {axe: typeof axe}).axe.run(document, {resultTypes: ['violations'], preload: false}),
  );
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
  );
}
