import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {startService, type ReloadEvent} from '../../packages/service/src/index.ts';
import {replacing, temporaryFolder} from '../dataset-folder.ts';
import {
  builtWidgets,
  checkNow,
  checkUntilAll,
  folderOf,
  open,
  openBrowser,
  painted,
  snippet,
  startHostPages,
  states,
  tags,
  textOf,
  untilAll,
  untilFollowing,
  visit,
  widgetsIn,
  type HostPages,
} from './pages.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A service of a folder of its own, which can be edited, and which can be stopped and started again at the same address. */
async function startRestartable() {
  const folder = join(await temporaryFolder(), 'marlhaven');
  await cp(folderOf('marlhaven'), folder, {recursive: true});
  let heard: ((event: ReloadEvent) => void) | undefined;
  const start = (port: number) =>
    startService({folders: [folder], widgets: builtWidgets, port, onReload: (event) => heard?.(event)});
  let running = await start(0);
  const {url} = running;
  return {
    url,
    stop: () => running.close(),
    async startAgain() {
      running = await start(Number(new URL(url).port));
    },
    /** Edits a file and waits until the service has read it. */
    async edit(file: string, change: (text: string) => string | Uint8Array): Promise<ReloadEvent> {
      const path = join(folder, file);
      const read = new Promise<ReloadEvent>((resolve) => {
        heard = resolve;
      });
      await writeFile(path, change(await readFile(path, 'utf8')));
      return read;
    },
  };
}

let service: Awaited<ReturnType<typeof startRestartable>>;
let pages: HostPages;
let url: string;

beforeEach(async () => {
  service = await startRestartable();
  pages = await startHostPages(service.url);
  url = pages.put({head: snippet(service.url), body: widgetsIn(service.url, 'marlhaven')});
  return async () => {
    await pages.close();
    await service.stop();
  };
});

/** What the page shows once its widgets were made to look for changes. */
async function afterCheck<Shown>(page: Page, look: (page: Page) => Promise<Shown>): Promise<Shown> {
  await checkNow(page);
  return look(page);
}

const everyWidget = (state: string) => tags.map(() => state);
const firstPriority = (page: Page) => textOf(page.locator('[part=priority] > [part=heading]').first());

describe('a service that goes away under an open page', () => {
  test('leaves the data there with its age, and comes back when the reader tries again', async () => {
    const {page} = await visit(browser, {now: new Date('2026-11-23T09:30:00Z')});
    await open(page, url);
    await untilFollowing(page);
    const before = await textOf(page.locator('send-principles [part=principles]'));
    await service.stop();
    await page.clock.setFixedTime(new Date('2026-11-23T11:15:00Z'));
    await checkUntilAll(page, 'stale');
    for (const tag of tags) {
      expect(await textOf(page.locator(`${tag} [part=stale]`))).toMatch(/last checked on 23 November 2026 at 09:30/);
    }
    expect(await textOf(page.locator('send-principles [part=principles]'))).toBe(before);
    // It is still away: what is shown stays as it is.
    const failed = page.waitForEvent('requestfailed');
    await page.locator('send-principles .retry').click();
    await failed;
    await painted(page);
    expect(await states(page)).toEqual(everyWidget('stale'));
    await service.startAgain();
    await page.locator('send-principles .retry').click();
    await untilAll(page, ['ready']);
    expect(await page.locator('[part=stale] .notice').count()).toBe(0);
    expect(await textOf(page.locator('send-principles [part=principles]'))).toBe(before);
  });

  test('is noticed, and so is its return, without any help and with an event each time', async () => {
    const {page} = await visit(browser);
    await page.clock.install({time: new Date('2026-11-23T12:00:00Z')});
    await open(page, url);
    await untilFollowing(page);
    const events = await page.evaluateHandle(() => {
      const heard: string[] = [];
      addEventListener('send-state', (event) =>
        heard.push(`${(event.target as Element).localName} ${(event as Event & {state: string}).state}`),
      );
      return heard;
    });
    await service.stop();
    await page.clock.fastForward('02:00');
    await untilAll(page, ['stale']);
    await service.startAgain();
    // The longer a service is away, the less often it is asked, up to every four minutes.
    await page.clock.fastForward('06:00');
    await untilAll(page, ['ready']);
    expect((await events.jsonValue()).toSorted()).toEqual(tags.flatMap((tag) => [`${tag} ready`, `${tag} stale`]).toSorted());
  });

  test('from the first data on: an error that the reader can try again, and that goes by itself', async () => {
    const {page} = await visit(browser);
    await page.route(/\/v1\//, (route) => route.abort());
    await page.goto(url);
    await untilAll(page, ['error']);
    await page.unrouteAll();
    await page.locator('send-principles [part=error] button').click();
    await expect.poll(() => states(page), {timeout: 10_000}).toContain('ready');
    await checkUntilAll(page, 'ready');
  });
});

describe('a change in the dataset’s folder', () => {
  test('reaches the open page', async () => {
    const {page, faults} = await visit(browser);
    await open(page, url);
    await untilFollowing(page);
    expect(await firstPriority(page)).toBe('1. Help early, at every age');
    const event = await service.edit('priorities.yaml', replacing('Help early, at every age', 'Help as early as we can'));
    expect(event.kind).toBe('published');
    await expect.poll(() => afterCheck(page, firstPriority)).toBe('1. Help as early as we can');
    expect(faults).toEqual([]);
  });

  test('that breaks the file changes nothing on the page', async () => {
    const {page, faults} = await visit(browser);
    await open(page, url);
    await untilFollowing(page);
    const event = await service.edit('priorities.yaml', replacing('number: 1', 'number: first'));
    expect(event.kind).toBe('kept');
    await untilFollowing(page);
    await untilAll(page, ['ready']);
    expect(await firstPriority(page)).toBe('1. Help early, at every age');
    expect(faults).toEqual([]);
  });

  test('that withdraws a school’s consent takes the school off the open page', async () => {
    const {page} = await visit(browser);
    await open(page, url);
    await untilFollowing(page);
    const map = page.locator('send-inclusion-map .body');
    expect(await textOf(map)).toContain('Kelda Primary School');
    await service.edit(
      'consents.csv',
      replacing(
        '900003,network | links | programmePhase,true,2025-11-13,Headteacher,,',
        '900003,network | links | programmePhase,true,2025-11-13,Headteacher,2026-11-01,',
      ),
    );
    await expect.poll(() => afterCheck(page, () => textOf(map))).not.toContain('Kelda Primary School');
  });
});
