import {createServer, request as send} from 'node:http';
import {type AddressInfo} from 'node:net';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {openBrowser, textsOf} from '../embedding/pages.ts';
import {startLossyProxy} from '../sdk/lossy-proxy.ts';
import {headed, signIn, startEditable, strategies, visitEdit, type Editable} from './editable.ts';

let browser: Browser;
let live: Editable;

beforeAll(async () => {
  [browser, live] = await Promise.all([openBrowser(), startEditable()]);
});
afterAll(async () => {
  await browser.close();
  await live.close();
});

async function toReport(page: Page, title: string): Promise<void> {
  await page.getByRole('link', {name: title}).click();
  await page.getByRole('button', {name: 'Post'}).waitFor();
}

const overdue = 'Review every suspension of a pupil with an EHC plan within ten school days';

test('actions are found by words and by owner, and the search is still there on the way back', async () => {
  const {page} = await visitEdit(browser, live.url);
  await signIn(page, live.tokens.editor);
  await page.getByText('Find an action').click();
  await page.getByRole('searchbox').fill('early record');
  await expect.poll(() => page.locator('.list > li').count()).toBe(1);
  expect(await page.getByRole('status').last().innerText()).toBe('1 action');
  await toReport(page, 'Share one early years record');
  await page.goBack();
  await headed(page, 'Report on an action');
  expect(await page.getByRole('searchbox').inputValue()).toBe('early record');
  await page.getByLabel('Owner').selectOption({label: 'Marlhaven Council'});
  expect(await page.getByText('No action matches.').count()).toBe(1);
});

test('an answer that never comes says that it may have been posted; sending again, in a new sign-in too, posts it once', async () => {
  const proxy = await startLossyProxy(live.url);
  onTestFinished(() => proxy.close());
  const {page} = await visitEdit(browser, proxy.url);
  await signIn(page, live.tokens.editor);
  await toReport(page, 'Open one front door');
  const before = await live.reportsOn('one-front-door');
  await page.getByLabel('Complete').check();
  await page.getByLabel('What happened').fill('Every town has one.');
  proxy.trouble(() => 'lost');
  // Ky waits a second or two between its attempts.
  await page.clock.resume();
  await page.getByRole('button', {name: 'Post'}).click();
  await page.getByRole('heading', {name: 'We do not know whether this was saved'}).waitFor({timeout: 30_000});
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('summary');
  expect(await page.getByRole('alert').innerText()).toContain('It may have been saved, or not.');
  expect(await live.reportsOn('one-front-door')).toBe(before + 1);
  proxy.trouble(() => 'none');
  // Another token has other keys, so the page looks first.
  await page.evaluate(() =>
    document.querySelector('edit-report-form')!.dispatchEvent(new Event('sign-in-ended', {bubbles: true})),
  );
  await headed(page, 'Sign in again');
  await signIn(page, live.tokens.admin);
  // Where it was.
  await page.getByRole('button', {name: 'Post'}).waitFor();
  expect(new URL(page.url()).hash).toBe(`#${strategies.marlhaven}/report/one-front-door`);
  await page.getByRole('button', {name: 'Post'}).click();
  await headed(page, /^Posted/);
  expect(await live.reportsOn('one-front-door')).toBe(before + 1);
});

test('words that were changed after a lost answer are not taken for what was posted', async () => {
  const proxy = await startLossyProxy(live.url);
  onTestFinished(() => proxy.close());
  const {page} = await visitEdit(browser, proxy.url);
  await signIn(page, live.tokens.editor);
  await toReport(page, 'Share one early years record');
  const before = await live.reportsOn('shared-early-record');
  await page.getByLabel('On track').check();
  await page.getByLabel('What happened').fill('First words.');
  proxy.trouble(() => 'lost');
  await page.clock.resume();
  await page.getByRole('button', {name: 'Post'}).click();
  await page.getByRole('heading', {name: 'We do not know'}).waitFor({timeout: 30_000});
  proxy.trouble(() => 'none');
  await page.getByLabel('What happened').fill('Second words.');
  await page.getByRole('button', {name: 'Post'}).click();
  await page.getByText('What you sent first was posted after all').waitFor();
  expect(await live.reportsOn('shared-early-record')).toBe(before + 1);
  expect(await page.locator('.reports').first().innerText()).toContain('First words.');
  expect(await page.getByLabel('What happened').inputValue()).toBe('Second words.');
  await page.getByRole('button', {name: 'Post it as a further report'}).click();
  await headed(page, /^Posted/);
  expect(await live.reportsOn('shared-early-record')).toBe(before + 2);
});

test('what is missing or yet to come is said beside its field and above all, with links', async () => {
  const {page} = await visitEdit(browser, live.url, {width: 320});
  await signIn(page, live.tokens.editor);
  await toReport(page, overdue);
  await page.getByLabel('As it was on').fill('2027-01-01');
  await page.getByRole('button', {name: 'Post'}).click();
  const summary = page.getByRole('alert');
  expect(await textsOf(summary.getByRole('listitem'))).toEqual([
    'Choose how it is going.',
    'This day is yet to come. Give today or an earlier day.',
  ]);
  await summary.getByRole('link').last().click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-on');
  expect(await page.getByLabel('As it was on').getAttribute('aria-invalid')).toBe('true');
});

test('a report on a draft is posted, and the page says that the public does not see it', async () => {
  const {page} = await visitEdit(browser, live.url);
  await signIn(page, live.tokens.admin);
  await headed(page, 'Choose a strategy');
  await page.getByRole('link', {name: 'Marlhaven 2030'}).click();
  await page.getByText('a draft: the public does not see it').waitFor();
  await toReport(page, 'Open one front door');
  await page.getByLabel('Not started').check();
  await page.getByRole('button', {name: 'Post'}).click();
  await headed(page, /^Posted/);
});

test('all of it works below a path, as some proxies have it', async () => {
  const prefix = '/public/send';
  const proxy = createServer((request, response) => {
    if (!request.url!.startsWith(`${prefix}/`)) return void response.writeHead(404).end();
    const {method, headers} = request;
    const onward = send(live.url + request.url!.slice(prefix.length), {method, headers}, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    return void request.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  const {page, requests} = await visitEdit(browser, `http://127.0.0.1:${(proxy.address() as AddressInfo).port}${prefix}`);
  await signIn(page, live.tokens.editor);
  await toReport(page, 'Open one front door');
  await page.getByLabel('On track').check();
  await page.getByRole('button', {name: 'Post'}).click();
  await headed(page, /^Posted/);
  expect(requests.filter((url) => !new URL(url).pathname.startsWith(`${prefix}/`) && !url.startsWith('data:'))).toEqual([]);
});
