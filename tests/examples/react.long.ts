/** The React example in Chromium: what is on the page, a change, an outage, a visit during the outage, and the end of it. */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {chromium, type Browser, type Page} from 'playwright';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {StrategyClient} from '@send-strategy/sdk';
import {startReactPage, type ReactPage} from '../../examples/react/serve.ts';
import {root, startHost, type ExampleHost} from '../../scripts/examples/host.ts';
import {install} from '../../scripts/examples/install.ts';
import {chromiumArguments, findChromium} from '../chromium.ts';

let host: ExampleHost;
let served: ReactPage;
let browser: Browser;
let page: Page;
let said: string[];

beforeAll(async () => {
  install('react');
  host = await startHost('database');
  served = await startReactPage(host.url);
  browser = await chromium.launch({executablePath: findChromium() ?? 'chromium', args: chromiumArguments});
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await host?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  said = [];
  page.on('console', (message) => {
    // The browser itself tells of requests that fail, as they are to here.
    if (!message.text().startsWith('Failed to load resource')) said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(error.message));
  return async () => {
    await page.close();
    const unexpected = said.filter((one) => !/^info: .*React DevTools/.test(one));
    if (unexpected.length > 0) throw new Error(`The page said:\n${unexpected.join('\n')}`);
  };
});

const client = () => new StrategyClient({baseUrl: host.url, token: host.token});
const items = () => page.getByRole('listitem').allInnerTexts();
const notice = () => page.getByRole('status').innerText();
/** What the data says that the page shows. */
const expectedItems = async () =>
  (await client().strategy('marlhaven').priorities.list()).map(
    ({title, progress}) => `${title}: ${progress.actionsByStatus.complete ?? 0} of ${progress.actions} actions complete`,
  );
/** A browser that comes online looks at once. */
const look = () =>
  page.evaluate(() => {
    dispatchEvent(new Event('online'));
  });
const beAway = () => page.context().route(`${host.url}/**`, (route) => route.abort());
const comeBack = () => page.context().unroute(`${host.url}/**`);

test('the types fit', () => {
  const {status, stdout} = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'examples/react'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({status, stdout}).toEqual({status: 0, stdout: ''});
});

test('the page shows the priorities, and that they are invented', async () => {
  await page.goto(served.url);
  await expect.poll(items).toEqual(await expectedItems());
  expect(await notice()).toBe('');
  expect(await page.getByText('Illustrative:').innerText()).toContain('fictional');
});

test('a change shows up', async () => {
  await page.goto(served.url);
  await expect.poll(items).toEqual(await expectedItems());
  const before = await items();
  await client()
    .strategy('marlhaven')
    .updates.add({actionId: 'one-front-door', on: '2026-11-20', status: 'atRisk', illustrative: true});
  await expect
    .poll(async () => {
      await look();
      return items();
    })
    .toEqual(await expectedItems());
  expect(await items()).not.toEqual(before);
});

test('an outage is said in words, with the last data; so is a visit during it; and both end with it', async () => {
  await page.goto(served.url);
  await expect.poll(items).toEqual(await expectedItems());
  const {length} = await items();
  await beAway();
  await look();
  await expect.poll(notice).toMatch(/We cannot reach the service just now. This is what it said on \d\d\/\d\d\/\d{4}, /);
  expect(await items()).toHaveLength(length);

  await page.reload();
  await expect.poll(notice).toMatch(/This is what it said on \d\d\/\d\d\/\d{4}, /);
  expect(await items()).toHaveLength(length);

  await comeBack();
  await page.getByRole('button', {name: 'Try again'}).click();
  await expect.poll(notice).toBe('');
  expect(await items()).toHaveLength(length);
});

test('a first visit during an outage says that there is nothing to show, and shows it later', async () => {
  await beAway();
  await page.goto(served.url);
  await expect.poll(notice).toContain('We cannot show the priorities just now.');
  await comeBack();
  await page.getByRole('button', {name: 'Try again'}).click();
  await expect.poll(items).toEqual(await expectedItems());
  expect(await notice()).toBe('');
});
