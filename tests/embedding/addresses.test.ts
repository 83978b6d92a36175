import type {Browser} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
  openBrowser,
  snippet,
  snippetIntegrity,
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

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(['live', 'exported below a sub-path'] as const)('browser files that are %s', (way) => {
  let site: Site;
  let pages: HostPages;

  beforeAll(async () => {
    site = await startSite({way});
    pages = await startHostPages(site.service);
  });
  afterAll(async () => {
    await pages.close();
    await site.close();
  });

  test('all.js alone, with its hash, brings every widget', async () => {
    const {page, faults, requests} = await visit(browser);
    const script = `<script type="module" src="${site.service}/widgets/${version}/all.js" integrity="${snippetIntegrity().all}" crossorigin="anonymous"></script>`;
    await page.goto(pages.put({head: script, body: widgetsIn(site.service, 'marlhaven')}));
    await untilAll(page, ['ready']);
    expect(requests.filter((url) => url.includes('/widgets/'))).toEqual([`${site.service}/widgets/${version}/all.js`]);
    expect(faults).toEqual([]);
  });

  test('the moving address leads to this version, under the page’s policy', async () => {
    const {page, faults, requests} = await visit(browser);
    const [folder] = version.split('.') as [string];
    await page.goto(pages.put({head: snippet(site.service, {folder}), body: widgetsIn(site.service, 'marlhaven')}));
    await untilAll(page, ['ready']);
    const loaded = requests.filter((url) => url.startsWith(`${site.service}/widgets/${version}/`));
    for (const tag of tags) expect(loaded).toContain(`${site.service}/widgets/${version}/${tag}.js`);
    expect(faults).toEqual([]);
  });

  test('widgets that name no service ask the one that they came from', async () => {
    const {page, faults} = await visit(browser);
    const body = tags.map((tag) => `<${tag} strategy="marlhaven"></${tag}>`).join('');
    await page.goto(pages.put({head: snippet(site.service), body}));
    await untilAll(page, ['ready']);
    expect(faults).toEqual([]);
  });
});
