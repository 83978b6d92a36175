/** A page that is left open over midnight. */
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {openBrowser} from '../embedding/pages.ts';
import {tokenFor} from '../live/live-service.ts';
import {startLossyProxy} from '../sdk/lossy-proxy.ts';
import {headed, signIn, startEditable, strategies, typeReport, visitEdit, type Editable} from './editable.ts';

let browser: Browser;
let live: Editable;

beforeAll(async () => {
  [browser, live] = await Promise.all([openBrowser(), startEditable()]);
});
afterAll(async () => {
  await browser.close();
  await live.close();
});

/** The page was opened on 23 November 2026. */
const afterMidnight = (page: Page) => page.clock.setFixedTime(new Date('2026-11-24T00:05:00Z'));

const lastReport = async () => (await live.store.read(strategies.marlhaven))!.dataset.collections.updates!.at(-1);

test('a report to which nobody gave a day is dated on the day on which it is posted, and the form shows that', async () => {
  const {page, post} = await typeReport(browser, live);
  const day = page.getByLabel('As it was on');
  expect(await day.inputValue()).toBe('2026-11-23');
  await afterMidnight(page);
  await page.getByLabel('Your role').focus();
  await expect.poll(() => day.inputValue()).toBe('2026-11-24');
  await post();
  await headed(page, /^Posted/);
  expect(await page.locator('.kept').innerText()).toContain('24 November 2026');
  expect(await lastReport()).toMatchObject({actionId: 'one-front-door', on: '2026-11-24'});
});

test('the new day can be given, and one that was given stays', async () => {
  const {page, post} = await typeReport(browser, live);
  await page.getByLabel('As it was on').fill('2026-11-20');
  await afterMidnight(page);
  await page.getByLabel('Your role').focus();
  expect(await page.getByLabel('As it was on').inputValue()).toBe('2026-11-20');
  await page.getByLabel('As it was on').fill('2026-11-24');
  expect(await page.getByLabel('As it was on').getAttribute('max')).toBe('2026-11-24');
  await post();
  await headed(page, /^Posted/);
  expect(await lastReport()).toMatchObject({on: '2026-11-24'});
});

test('a report whose answer was lost before midnight is sent again as it was, and posted once', async () => {
  const proxy = await startLossyProxy(live.url);
  onTestFinished(() => proxy.close());
  const {page, post} = await typeReport(browser, live, proxy.url);
  const before = await live.reportsOn('one-front-door');
  proxy.trouble(() => 'lost');
  await post();
  await page.getByRole('heading', {name: 'We do not know whether this was saved'}).waitFor({timeout: 30_000});
  proxy.trouble(() => 'none');
  await afterMidnight(page);
  await post();
  await headed(page, /^Posted/);
  expect(await live.reportsOn('one-front-door')).toBe(before + 1);
  expect(await lastReport()).toMatchObject({on: '2026-11-23'});
});

test('a withdrawal is dated on the day on which it is saved', async () => {
  const {page} = await visitEdit(browser, live.url);
  await signIn(page, await tokenFor(live.store, {role: 'school', urn: '900011'}));
  await page.getByRole('link', {name: /^Withdraw the consent/}).click();
  await page.getByLabel('Withdrawn on').waitFor();
  await afterMidnight(page);
  await page.getByRole('button', {name: 'Withdraw'}).click();
  await headed(page, 'Saved');
  expect(await live.kept('consents', '900011-consent')).toMatchObject({withdrawnOn: '2026-11-24', asOf: '2026-11-24'});
});

test('what is corrected keeps its day', async () => {
  const {page} = await visitEdit(browser, live.url);
  await signIn(page, await tokenFor(live.store, {role: 'school', urn: '900014'}));
  await page.getByRole('link', {name: /^Correct the consent/}).click();
  await page.getByLabel('Day of the decision').fill('2026-11-23');
  await page.getByLabel('Who decided').fill('Governors');
  await afterMidnight(page);
  await page.getByRole('button', {name: 'Save'}).click();
  await headed(page, 'Saved');
  expect(await live.kept('consents', '900014-consent')).toMatchObject({on: '2026-11-23', asOf: '2026-11-24'});
});

test('the list counts the days from today', async () => {
  const {page} = await visitEdit(browser, live.url);
  await signIn(page, live.tokens.editor);
  const due = page.locator('.list dd', {hasText: 'days overdue'}).first();
  const days = async () => Number(/(\d+) days overdue/.exec(await due.innerText())![1]);
  const before = await days();
  await afterMidnight(page);
  await page.getByRole('link', {name: 'Open one front door'}).focus();
  await expect.poll(days).toBe(before + 1);
});
