import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {revokeToken, tokensOf} from '../../packages/service/src/auth/tokens.ts';
import {openBrowser, textsOf} from '../embedding/pages.ts';
import {tokenFor} from '../live/live-service.ts';
import {startLossyProxy} from '../sdk/lossy-proxy.ts';
import {headed, signIn, startEditable, strategies, typedWords, typeReport, visitEdit, type Editable} from './editable.ts';

let browser: Browser;
let live: Editable;

beforeAll(async () => {
  [browser, live] = await Promise.all([openBrowser(), startEditable()]);
});
afterAll(async () => {
  await browser.close();
  await live.close();
});

/** Goes to something with the Tab key alone. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      return [element.labels?.[0]?.innerText, element.innerText].find(Boolean) ?? '';
    });
    if (text.test(focused)) return;
  }
  throw new Error(`Tab does not lead to ${String(text)}.`);
}

const overdue = 'Review every suspension of a pupil with an EHC plan within ten school days';

test('an officer reports on what is longest overdue from a phone with the keyboard alone, also where the answer is lost, and it is posted once', async () => {
  const proxy = await startLossyProxy(live.url);
  onTestFinished(() => proxy.close());
  const {page, faults} = await visitEdit(browser, proxy.url, {width: 360, height: 740});
  const before = await live.reportsOn('suspension-review');
  await tabTo(page, /^Token/);
  await page.keyboard.insertText(live.tokens.editor);
  await page.keyboard.press('Enter');
  await headed(page, 'Report on an action');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await page.title()).toBe('Report on an action – Keep the strategy true');
  await tabTo(page, /^Review every suspension/);
  await page.keyboard.press('Enter');
  await headed(page, overdue);
  expect(await page.locator('.reports').first().innerText()).toContain('Too few staff');
  await tabTo(page, /^On track/);
  // Within a group of radio buttons the arrow keys move, and choose.
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^Why/);
  await page.keyboard.type('Two schools have no deputy.');
  await tabTo(page, /^What happened/);
  await page.keyboard.type('Nine in ten reviews are in time.');
  await tabTo(page, /^Your role/);
  await page.keyboard.type('Head of Inclusion');
  proxy.loseAnswers('POST', 1);
  await page.keyboard.press('Enter');
  await headed(page, `Posted: ${overdue}`);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await page.getByRole('status').last().innerText()).toBe('Posted');
  expect(await textsOf(page.locator('.kept dd'))).toEqual([
    'At risk',
    'Two schools have no deputy.',
    'Nine in ten reviews are in time.',
    '23 November 2026',
    'Head of Inclusion',
  ]);
  const posts = proxy.requests.filter(({method}) => method === 'POST');
  expect(posts).toHaveLength(2);
  expect(new Set(posts.map(({headers}) => headers['idempotency-key'])).size).toBe(1);
  expect(await live.reportsOn('suspension-review')).toBe(before + 1);
  expect(await live.kept('updates', 'suspension-review-2026-11-23')).toMatchObject({
    status: 'atRisk',
    illustrative: true,
    asOf: '2026-11-23',
  });
  await tabTo(page, /^Next overdue/);
  await page.keyboard.press('Enter');
  await headed(page, /^Share one early years record/);
  // Who reports is the same person.
  expect(await page.getByLabel('Your role').inputValue()).toBe('Head of Inclusion');
  // The browser's own note of the connection that the proxy cut.
  expect(faults.filter((fault) => !fault.includes('ERR_EMPTY_RESPONSE'))).toEqual([]);
});

test('the list begins with the longest overdue, then what is due soonest, then what nobody has reported on for longest', async () => {
  const {page} = await visitEdit(browser, live.url);
  await signIn(page, live.tokens.editor);
  await headed(page, 'Report on an action');
  expect((await textsOf(page.getByRole('heading', {level: 2}))).map((text) => text.replace(/ \(.*/, ''))).toEqual([
    'Overdue',
    'Due next',
    'Longest without a report',
    'Complete or stopped',
  ]);
  const days = (await textsOf(page.locator('section').first().locator('dd'))).flatMap(
    (text) => /(\d+) days overdue/.exec(text)?.[1] ?? [],
  );
  expect(days.map(Number)).toEqual(days.map(Number).toSorted((a, b) => b - a));
  expect(await page.locator('section').first().locator('li').first().innerText()).toMatch(
    /Due\s+31 January 2026, 296 days overdue\s+Status\s/,
  );
});

test('when a token is revoked meanwhile, what was typed is still there after signing in again', async () => {
  const token = await tokenFor(live.store, {role: 'editor', strategies: [strategies.marlhaven], name: 'to be revoked'});
  const {page, post} = await typeReport(browser, live, live.url, token);
  const record = (await tokensOf(live.store.db)).find(({name}) => name === 'to be revoked')!;
  await revokeToken(live.store.db, record.id, new Date());
  await post();
  await headed(page, 'Sign in again');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await signIn(page, live.tokens.editor);
  await page.getByRole('button', {name: 'Post'}).waitFor();
  expect(await page.getByLabel('What happened').inputValue()).toBe(typedWords);
  expect(await page.getByLabel('On track').isChecked()).toBe(true);
  await post();
  await headed(page, /^Posted/);
});

test('leaving the page asks first where something is typed, and not where nothing is', async () => {
  const {page} = await typeReport(browser, live);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.close({runBeforeUnload: true});
  await expect.poll(() => asked).toEqual(['beforeunload']);
  expect(await page.getByLabel('What happened').inputValue()).toBe(typedWords);
  await page.getByLabel('What happened').fill('');
  await page.evaluate(() => {
    location.hash = '';
  });
  await headed(page, 'Report on an action');
  expect(asked).toHaveLength(1);
});
