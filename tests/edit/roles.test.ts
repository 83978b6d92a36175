import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {isLong} from '../long.ts';
import {openBrowser, textsOf} from '../embedding/pages.ts';
import {tokenFor} from '../live/live-service.ts';
import {headed, schools, signIn, startEditable, strategies, visitEdit, type Editable} from './editable.ts';

let browser: Browser;
let live: Editable;

beforeAll(async () => {
  [browser, live] = await Promise.all([openBrowser(), startEditable()]);
});
afterAll(async () => {
  await browser.close();
  await live.close();
});

/** Signs in at an address, and gives what was asked of the service. */
async function enter(token: string, hash = ''): Promise<{page: Page; requests: string[]}> {
  const {page, requests} = await visitEdit(browser, live.url);
  if (hash !== '') await page.evaluate((to) => (location.hash = to), hash);
  await signIn(page, token);
  return {page, requests};
}

test.runIf(isLong)('an administrator chooses among every strategy, drafts too', async () => {
  const {page} = await enter(live.tokens.admin);
  await headed(page, 'Choose a strategy');
  expect(await textsOf(page.locator('main li h2'))).toEqual([
    'Marlhaven joint SEND strategy 2025 to 2030',
    'Marlhaven 2030',
    'Quillmere joint SEND strategy',
  ]);
});

test('an officer sees the strategy that is theirs at once, and no other', async () => {
  const {page} = await enter(live.tokens.editor);
  await headed(page, 'Report on an action');
  expect(await page.locator('main').innerText()).toContain('Marlhaven joint SEND strategy');
  await page.evaluate((other) => (location.hash = other), strategies.other);
  await headed(page, 'This is not among what you may change');
});

test
  .runIf(isLong)
  .each(['commitment', 'consent', `commitment/${schools.gullRock}-charter`, `withdrawal/${schools.gullRock}-consent`])(
  'an officer is not led to a school’s %s',
  async (step) => {
    const {page, requests} = await enter(live.tokens.editor, `${strategies.marlhaven}/${step}`);
    await headed(page, 'This is not among what you may change');
    expect(requests.filter((url) => /consents|commitments|kept/.test(url))).toEqual([]);
  },
);

test('a school sees what is its own, asks for nothing else, and is not led to reports', async () => {
  const {page, requests} = await enter(live.tokens.school, `${strategies.marlhaven}/report/one-front-door`);
  await headed(page, 'This is not among what you may change');
  await page.getByRole('link', {name: 'Go to what is'}).click();
  await headed(page, 'Gull Rock Primary School');
  expect(await page.getByText('Report on an action').count()).toBe(0);
  expect(
    requests
      .map((url) => new URL(url).pathname)
      .filter((path) => path.startsWith('/v1/'))
      .toSorted(),
  ).toEqual([
    '/v1/access.json',
    '/v1/access.json',
    `/v1/strategies/${strategies.marlhaven}/commitments/${schools.gullRock}-charter.json`,
    `/v1/strategies/${strategies.marlhaven}/consents/${schools.gullRock}-consent.json`,
  ]);
});

test('a school that puts another school’s item into the address is refused by the service', async () => {
  const {page} = await enter(live.tokens.school, `${strategies.marlhaven}/commitment/900002-charter`);
  await headed(page, 'You may not change this');
  expect(await page.locator('form').count()).toBe(0);
});

test.runIf(isLong)('a school of no strategy is told that there is nothing for it', async () => {
  const {page} = await enter(await tokenFor(live.store, {role: 'school', urn: '999999'}));
  await headed(page, 'There is nothing for you here');
});

test.runIf(isLong)('who signs in after somebody else sees nothing of theirs', async () => {
  const {page} = await enter(live.tokens.school);
  await page.getByRole('link', {name: /^Change the commitment/}).click();
  await page.getByLabel('Signed by').fill('Somebody');
  await page.getByRole('button', {name: 'Sign out'}).click();
  await headed(page, 'Something is not saved');
  await page.getByRole('button', {name: 'Go back to it'}).click();
  expect(await page.getByLabel('Signed by').inputValue()).toBe('Somebody');
  await page.getByRole('button', {name: 'Sign out'}).click();
  await page.getByRole('button', {name: 'Sign out and lose it'}).click();
  await signIn(page, await tokenFor(live.store, {role: 'school', urn: '900002'}));
  await headed(page, 'Skerry Point');
  expect(await page.content()).not.toMatch(/Gull Rock|Somebody/);
});

test.runIf(isLong)('when one school’s sign-in has ended and another school signs in, each has its own words', async () => {
  const tokens = await Promise.all([schools.uncommitted, '900008'].map((urn) => tokenFor(live.store, {role: 'school', urn})));
  const {page} = await enter(tokens[0]!);
  await page.getByRole('link', {name: 'Add your commitment'}).click();
  await page.getByLabel('Signed by').fill('The first one');
  const end = () =>
    page.evaluate(() => document.querySelector('edit-item-form')!.dispatchEvent(new Event('sign-in-ended', {bubbles: true})));
  await end();
  await signIn(page, tokens[1]!);
  await headed(page, 'Add your commitment');
  expect(await page.getByLabel('Signed by').inputValue()).toBe('');
  await end();
  await signIn(page, tokens[0]!);
  await headed(page, 'Add your commitment');
  expect(await page.getByLabel('Signed by').inputValue()).toBe('The first one');
});
