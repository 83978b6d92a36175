import type {Browser} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {most} from '../long.ts';
import {withAnotherVersion} from './another-version.ts';
import {
  gate,
  openBrowser,
  snippet,
  startHostPages,
  startSite,
  tags,
  untilAll,
  version,
  visit,
  widgetsIn,
  type HostPages,
  type Site,
} from './pages.ts';

const otherVersion = version.replace(/\d+$/, (patch) => String(Number(patch) + 1));

let browser: Browser;
let site: Site;
let pages: HostPages;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({widgets: await withAnotherVersion(otherVersion)});
  pages = await startHostPages(site.service);
});
afterAll(async () => {
  await browser.close();
  await pages.close();
  await site.close();
});

interface File {
  folder: string;
  file: string;
}
const core = {folder: version, file: 'core.js'};
const all = {folder: version, file: 'all.js'};
const moving = {folder: version.split('.')[0]!, file: 'core.js'};
const otherCore = {folder: otherVersion, file: 'core.js'};
const otherAll = {folder: otherVersion, file: 'all.js'};
const nameOf = ({folder, file}: File) => `${folder}/${file}`;

const named = (pairs: readonly (readonly [File, File])[]) =>
  pairs.map((files) => ({files, names: files.map(nameOf).join(' and ')}));

const pageWith = (files: readonly File[]) =>
  pages.put({
    head: files.map((file) => snippet(site.service, file)).join(''),
    body: `<send-defaults>${widgetsIn(site.service, 'marlhaven')}</send-defaults>`,
  });

describe('the same version twice on a page: every widget works, and nothing is said of it', () => {
  const pairs = [
    [core, core],
    [core, all],
    [all, core],
    [all, all],
    [core, moving],
    [moving, core],
  ] as const;

  test.for(most(named(pairs), ({files: [, second]}) => second !== core))('$names', async ({files}) => {
    const {page, faults} = await visit(browser);
    await page.goto(pageWith(files));
    await untilAll(page, ['ready']);
    await page.waitForLoadState();
    expect(faults).toEqual([]);
  });
});

describe('two versions on a page: every widget works, and one warning names both', () => {
  const pairs = [
    [core, otherCore],
    [otherCore, core],
    [core, otherAll],
    [all, otherCore],
    [all, otherAll],
  ] as const;

  test.for(most(named(pairs), ({files: [first, second]}) => first === core || second === otherAll))('$names', async ({files}) => {
    const {page, faults} = await visit(browser);
    await page.goto(pageWith(files));
    await untilAll(page, ['ready']);
    await expect.poll(() => faults.length).toBeGreaterThan(0);
    await page.waitForLoadState('networkidle');
    expectOneWarning(faults);
  });

  test('also where the files of the one that came first arrive last', async () => {
    const {page, faults} = await visit(browser);
    const slow = await gate(page, ({pathname}) => tags.some((tag) => pathname.endsWith(`/${version}/${tag}.js`)));
    await page.goto(pageWith([core, otherCore]), {waitUntil: 'domcontentloaded'});
    await untilAll(page, ['ready']);
    slow.open();
    await page.waitForLoadState('networkidle');
    expectOneWarning(faults);
  });
});

function expectOneWarning(faults: readonly string[]): void {
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^warning: /);
  for (const each of [version, otherVersion]) expect(faults[0]).toContain(`version ${each}`);
}
