/** What the tests of the back-forward cache share. */
import {join} from 'node:path';
import {chromium, type Browser, type Page} from 'playwright';
import {expect} from 'vitest';
import {checkReading, DatasetError, openDatabase, readFolder, startService, Store} from '../../packages/service/src/index.ts';
import {createToken} from '../../packages/service/src/auth/tokens.ts';
import {chromiumArguments, findChromium} from '../chromium.ts';
import {temporaryFolder} from '../dataset-folder.ts';
import {builtWidgets, folderOf} from '../embedding/pages.ts';

/** Starts a Chromium with its cache. Playwright turns it off, as pages come out of it that Playwright had given up. */
export const openCachingBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: chromiumArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });

/** Marlhaven from a database, where its first principle can be changed. */
export async function startLive() {
  const {dataset, problems} = checkReading(await readFolder(folderOf('marlhaven')));
  if (dataset === undefined) throw new DatasetError(problems);
  const database = `sqlite:${join(await temporaryFolder(), 'strategies.sqlite')}`;
  const store = new Store(await openDatabase(database));
  await store.write(dataset.id, {name: 'tests', role: 'admin', via: 'command'}, () => dataset);
  const {token} = await createToken(store.db, {role: 'editor', strategies: [dataset.id]}, new Date());
  await store.close();
  const running = await startService({database, port: 0, widgets: builtWidgets});
  const collection = `${running.url}/v1/strategies/marlhaven/principles`;
  return {
    ...running,
    async rename(title: string) {
      const {data} = (await (await fetch(`${collection}.json`)).json()) as {data: {id: string}[]};
      const address = `${collection}/${data[0]!.id}.json`;
      const kept = await fetch(address, {headers: {authorization: `Bearer ${token}`}});
      const {data: item} = (await kept.json()) as {data: object};
      const answer = await fetch(address, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'if-match': kept.headers.get('etag')!,
        },
        body: JSON.stringify({...item, title}),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
  };
}

/** Marks a page and leads on to another. */
export async function leave(page: Page, elsewhere: string): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, {marked: true, persisted: undefined});
    addEventListener('pageshow', ({persisted}) => Object.assign(globalThis, {persisted}));
  });
  await page.goto(elsewhere);
  expect(await isMarked(page)).toBe(false);
}

/** Goes back, and expects the page as it was. */
export async function backToTheSame(page: Page): Promise<void> {
  // What comes out of the cache does not load.
  await page.goBack({waitUntil: 'commit'});
  await expect.poll(() => page.evaluate(() => (globalThis as {persisted?: boolean}).persisted)).toBe(true);
  // It is the same page still, and nothing of it kept it out.
  expect(await isMarked(page)).toBe(true);
  expect(await reasons(page)).toEqual([]);
}

/** Whether it is the page that was left. */
export const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'marked' in globalThis);

/** What kept the page out of the cache, as the browser tells it. */
export const reasons = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    const {notRestoredReasons} = entry as PerformanceEntry & {notRestoredReasons?: {reasons?: unknown[] | null} | null};
    return notRestoredReasons?.reasons ?? [];
  });
