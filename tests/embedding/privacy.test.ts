import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
  everyPage,
  open,
  openBrowser,
  showEverything,
  startHostPages,
  startSite,
  untilFollowing,
  visit,
  type Site,
} from './pages.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(['live', 'exported below a sub-path'] as const)('a partner page with a strategy that is %s', (way) => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite({way});
  });
  afterAll(() => site.close());

  test.for(way === 'live' ? everyPage : everyPage.slice(0, 1))(
    'breaks no policy, asks no other host and keeps nothing: $dataset, $name',
    async ({dataset, name}) => {
      const {page, faults, requests} = await visit(browser);
      const answers: string[] = [];
      page.on('response', (response) => answers.push(response.headers()['set-cookie'] ?? ''));
      await open(page, site.page(dataset, name));
      await showEverything(page);
      await untilFollowing(page);
      const hosts = [site.page(dataset, name), site.service].map((address) => new URL(address).origin);
      expect([...new Set(requests.map((address) => new URL(address).origin))].toSorted()).toEqual(hosts.toSorted());
      expect(faults).toEqual([]);
      expect(await keptBy(page)).toEqual([]);
      expect(answers.filter(Boolean)).toEqual([]);
    },
  );

  test('is shown under the policy that the documentation names', async () => {
    const {page} = await visit(browser);
    const answer = await page.goto(site.page('marlhaven', 'council'));
    const {origin} = new URL(site.service);
    expect((await answer!.allHeaders())['content-security-policy']!.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        `script-src ${origin}`,
        `style-src 'self' ${origin}`,
        `connect-src ${origin}`,
        `img-src 'self' ${origin}`,
        "require-trusted-types-for 'script'",
      ]),
    );
  });
});

test('these tests would notice a broken policy, another host and anything kept', async () => {
  const site = await startSite({folders: []});
  const pages = await startHostPages(site.service);
  const {page, faults, requests} = await visit(browser);
  await page.goto(
    pages.put({
      head: '<style>p { color: red }</style>',
      body: '<p style="color: blue">Text</p><img src="http://127.0.0.2:9/pixel.gif" alt="">',
    }),
  );
  await page.evaluate(async () => {
    try {
      document.body.append(document.createElement('p'));
      document.querySelector('p')!.innerHTML = '<b>bold</b>';
    } catch {
      // That it is refused is what the report says.
    }
    document.cookie = 'visited=yes';
    localStorage.setItem('visited', 'yes');
    sessionStorage.setItem('visited', 'yes');
    await caches.open('visits');
    await new Promise((resolve) => {
      indexedDB.open('visits').onsuccess = resolve;
    });
  });
  for (const directive of ['style-src-elem', 'style-src-attr', 'img-src', 'require-trusted-types-for']) {
    expect(faults.join('\n')).toContain(`policy: ${directive}`);
  }
  expect(requests).toContain('http://127.0.0.2:9/pixel.gif');
  expect(await keptBy(page)).toEqual([
    'cookie visited',
    'localStorage visited',
    'sessionStorage visited',
    'database visits',
    'cache visits',
  ]);
  await pages.close();
  await site.close();
});

/** Everything that a page has left behind in the browser. */
async function keptBy(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({name}) => `cookie ${name}`);
  const others = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({name}) => `database ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({scope}) => `service worker ${scope}`),
  ]);
  return [...cookies, ...others];
}
