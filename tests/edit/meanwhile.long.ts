/** What a school withdraws while somebody else changes the same records. */
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openBrowser, textsOf} from '../embedding/pages.ts';
import {keeper, tokenFor} from '../live/live-service.ts';
import {changeItem, headed, marlhavenDataset, signIn, startEditable, strategies, visitEdit, type Editable} from './editable.ts';

let browser: Browser;
let live: Editable;

// Each test is of another school.
beforeAll(async () => {
  [browser, live] = await Promise.all([openBrowser(), startEditable()]);
});
afterAll(async () => {
  await browser.close();
  await live.close();
});

/** Opens the withdrawal of a school's consent, as the school. */
async function atWithdrawal(urn: string): Promise<{page: Page; withdraw: () => Promise<void>}> {
  const {page} = await visitEdit(browser, live.url);
  await signIn(page, await tokenFor(live.store, {role: 'school', urn}));
  await page.getByRole('link', {name: /^Withdraw the consent/}).click();
  await headed(page, 'Withdraw consent');
  return {page, withdraw: () => page.getByRole('button', {name: 'Withdraw'}).click()};
}

const told = (page: Page) => page.locator('.notice').innerText();
const everything = ['network', 'links', 'programmePhase'];

test('what a colleague added to a record meanwhile is told, is not ticked, and stays where it is not ticked', async () => {
  const {page, withdraw} = await atWithdrawal('900010');
  await changeItem(live, 'consents', '900010-consent', {scopes: ['network', 'links']});
  await withdraw();
  await page.getByText('Somebody else changed this record meanwhile.').waitFor();
  expect(await told(page)).toContain('Added to it: The schools we work with.');
  expect(await live.kept('consents', '900010-consent')).not.toHaveProperty('withdrawnOn');
  expect(await page.getByLabel('Our school and what it commits to').isChecked()).toBe(true);
  expect(await page.getByLabel('The schools we work with').isChecked()).toBe(false);
  // What is left is withdrawn by a record of its own.
  await withdraw();
  expect(await textsOf(page.getByRole('alert').getByRole('listitem'))).toEqual(['Give the role of who decided.']);
  await page.getByLabel('Who decided').fill('Headteacher');
  await withdraw();
  await headed(page, 'Saved');
  expect(await live.kept('consents', '900010-consent')).not.toHaveProperty('withdrawnOn');
  expect(await live.kept('consents', '900010-consent-2')).toMatchObject({scopes: ['network'], given: false});
});

test('what was added can be withdrawn, too, and what is added after that is told again', async () => {
  const {page, withdraw} = await atWithdrawal('900029');
  expect(await page.getByRole('checkbox').count()).toBe(1);
  await changeItem(live, 'consents', '900029-consent', {scopes: ['network', 'links']});
  await withdraw();
  await page.getByLabel('The schools we work with').check();
  await changeItem(live, 'consents', '900029-consent', {scopes: everything});
  await withdraw();
  await expect.poll(() => told(page)).toContain('Added to it: Which phase of the programme we take part in.');
  expect(await page.getByLabel('The schools we work with').isChecked()).toBe(true);
  await page.getByLabel('Which phase').check();
  await withdraw();
  await headed(page, 'Saved');
  expect(await live.kept('consents', '900029-consent')).toMatchObject({scopes: everything, withdrawnOn: '2026-11-23'});
});

test('it is told as well where the form was left and is opened again', async () => {
  const {page, withdraw} = await atWithdrawal('900016');
  await page.getByLabel('Withdrawn on').fill('2026-11-20');
  await page.getByRole('link', {name: 'Back to your school'}).click();
  await page.getByText('typed, not saved').waitFor();
  await changeItem(live, 'consents', '900016-consent', {scopes: everything});
  await page.getByRole('link', {name: /^Withdraw the consent/}).click();
  await withdraw();
  await page.getByText('Added to it: Which phase of the programme').waitFor();
  expect(await live.kept('consents', '900016-consent')).not.toHaveProperty('withdrawnOn');
  expect(await page.getByLabel('Withdrawn on').inputValue()).toBe('2026-11-20');
});

test('where a colleague added to a record and withdrew it on another day, both days are shown, and then what was added', async () => {
  const {page, withdraw} = await atWithdrawal('900019');
  await page.getByLabel('Withdrawn on').fill('2026-11-20');
  await changeItem(live, 'consents', '900019-consent', {scopes: everything, withdrawnOn: '2026-11-21'});
  await withdraw();
  await headed(page, 'Somebody else changed this meanwhile');
  const difference = page.locator('.difference');
  expect(await textsOf(difference.locator('legend'))).toEqual(['Withdrawn on']);
  await difference.getByLabel('Take theirs').check();
  await page.getByRole('button', {name: 'Go on with these'}).click();
  await headed(page, 'Withdraw consent');
  expect(await told(page)).toMatch(/Added to it: Which phase .* This is what you chose of both\./);
  expect(await page.getByLabel('Which phase').isChecked()).toBe(false);
});

test('where a colleague took the record away, nothing is withdrawn unseen; the school can still refuse', async () => {
  const {page, withdraw} = await atWithdrawal('900035');
  await changeItem(live, 'consents', '900035-consent', undefined);
  await withdraw();
  await page.getByText('Somebody else took this record away meanwhile.').waitFor();
  await page.getByLabel('Who decided').fill('Headteacher');
  await withdraw();
  await headed(page, 'Saved');
  expect(await live.kept('consents', '900035-consent-2')).toMatchObject({scopes: ['network'], given: false});
});

test('a record that a colleague added meanwhile is not taken for the one that is withdrawn', async () => {
  const {page, withdraw} = await atWithdrawal('900017');
  await page.getByLabel('Our school and what it commits to').uncheck();
  await page.getByLabel('Which phase').uncheck();
  await page.getByLabel('Who decided').fill('Governors');
  const {consents} = (await marlhavenDataset()).collections;
  const given = {
    ...consents!.find(({id}) => id === '900017-consent')!,
    ...{id: '900017-consent-2', scopes: ['programmePhase' as const], on: '2026-11-22'},
  };
  await live.store.write(strategies.marlhaven, keeper, (kept) => {
    const {dataset} = kept!;
    return {...dataset, collections: {...dataset.collections, consents: [...dataset.collections.consents!, given]}};
  });
  await withdraw();
  await page.getByText('A record was added to your school’s meanwhile.').waitFor();
  await withdraw();
  await headed(page, 'Saved');
  expect(await live.kept('consents', '900017-consent-2')).toEqual(given);
  expect(await live.kept('consents', '900017-consent-3')).toMatchObject({scopes: ['links'], given: false, byRole: 'Governors'});
});
