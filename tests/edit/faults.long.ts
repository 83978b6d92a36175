import type {Browser} from 'playwright';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {openBrowser} from '../embedding/pages.ts';
import {startLossyProxy} from '../sdk/lossy-proxy.ts';
import {headed, signIn, startEditable, typedWords, typeReport, visitEdit, type Editable} from './editable.ts';

let browser: Browser;
let live: Editable;

beforeAll(async () => {
  [browser, live] = await Promise.all([openBrowser(), startEditable()]);
});
afterAll(async () => {
  await browser.close();
  await live.close();
});

test('while the service is busy or cannot be reached, it says so, keeps what was typed, and posts it later once', async () => {
  const proxy = await startLossyProxy(live.url);
  onTestFinished(() => proxy.close());
  const {page, post} = await typeReport(browser, live, proxy.url);
  const before = await live.reportsOn('one-front-door');
  // The client waits between its attempts.
  await page.clock.resume();
  for (const [trouble, said] of [
    ['busy', 'The service is busy.'],
    ['refused', 'The service cannot be reached.'],
  ] as const) {
    proxy.trouble(() => trouble);
    await post();
    await expect.poll(() => page.getByRole('alert').allInnerTexts().then(String), {timeout: 30_000}).toContain(said);
    expect(await page.getByLabel('What happened').inputValue()).toBe(typedWords);
  }
  proxy.trouble(() => 'none');
  await post();
  await headed(page, /^Posted/);
  expect(await live.reportsOn('one-front-door')).toBe(before + 1);
});

test('where a step cannot be loaded, it can be tried again', async () => {
  const proxy = await startLossyProxy(live.url);
  onTestFinished(() => proxy.close());
  const {page} = await visitEdit(browser, proxy.url);
  await page.route(/actions\.json/, (route) => route.abort());
  await page.clock.resume();
  await signIn(page, live.tokens.editor);
  await page.getByRole('button', {name: 'Try again'}).waitFor({timeout: 30_000});
  await page.unroute(/actions\.json/);
  await page.getByRole('button', {name: 'Try again'}).click();
  await headed(page, 'Report on an action');
});

test('what was typed for each action is kept while going from one to another', async () => {
  const {page} = await typeReport(browser, live);
  await page.getByRole('link', {name: 'All actions'}).click();
  await headed(page, 'Report on an action');
  const item = page.getByRole('listitem').filter({hasText: 'Open one front door'});
  expect(await item.innerText()).toContain('typed, not posted');
  await page.getByRole('link', {name: 'Share one early years record'}).click();
  expect(await page.getByLabel('What happened').inputValue()).toBe('');
  await page.getByLabel('What happened').fill('Of another action.');
  await page.goBack();
  await page.getByRole('link', {name: 'Open one front door'}).click();
  await page.getByRole('button', {name: 'Post'}).waitFor();
  expect(await page.getByLabel('What happened').inputValue()).toBe(typedWords);
});

test('a token that is none, or is not known, is said beside its field, and does not stay in it', async () => {
  const {page} = await visitEdit(browser, live.url);
  const button = page.getByRole('button', {name: 'Sign in'});
  await button.click();
  expect(await page.getByRole('alert').innerText()).toContain('Paste your token first.');
  await page.getByRole('textbox', {name: 'Token'}).fill('two words');
  await button.click();
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('A token has no spaces in it,');
  await page.getByRole('textbox', {name: 'Token'}).fill('sst_0123456789abcdef_0123456789012345678901234567890123456789012');
  await button.click();
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('The token is not known.');
  expect(await page.getByRole('textbox', {name: 'Token'}).inputValue()).toBe('');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('summary');
});
