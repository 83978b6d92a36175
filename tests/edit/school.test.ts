import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {isLong} from '../long.ts';
import {openBrowser, textsOf} from '../embedding/pages.ts';
import {tokenFor} from '../live/live-service.ts';
import {startLossyProxy} from '../sdk/lossy-proxy.ts';
import {changeItem, headed, schools, signIn, startEditable, strategies, visitEdit, type Editable} from './editable.ts';

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

/** Opens a school's page as the school. */
async function atSchool(urn: string, url = live.url, width = 1280): Promise<Page> {
  const {page, faults} = await visitEdit(browser, url, {width});
  onTestFinished(() => expect(faults.filter((fault) => !/Failed to load resource/.test(fault))).toEqual([]));
  await signIn(page, await tokenFor(live.store, {role: 'school', urn}));
  await page.getByRole('heading', {name: 'What the public sees now'}).waitFor();
  return page;
}

const published = async (name: string) =>
  ((await (await fetch(`${live.url}/v1/strategies/${strategies.marlhaven}/${name}.json`)).json()) as {data: {urn: string}[]})
    .data;

test('a school changes its commitment and its documents from a phone', async () => {
  const page = await atSchool(schools.gullRock, live.url, 360);
  await page.getByRole('link', {name: /^Change the commitment/}).click();
  await headed(page, 'Your commitment and documents');
  await page.getByLabel('Some of its statements').check();
  await page.getByLabel('We listen first').check();
  await page.getByLabel('Everyone is welcome').check();
  await page.getByLabel('Accessibility plan').fill('https://marlhaven.example/schools/gull-rock/plan-2026');
  await page.getByLabel('Signed by').fill('');
  await page.getByRole('button', {name: 'Save'}).click();
  await headed(page, 'Saved');
  expect(await live.kept('commitments', '900001-charter')).toMatchObject({
    statementIds: ['welcome', 'listen'],
    level: 'externallyVerified',
    asOf: '2026-11-23',
    documents: {
      accessibilityPlanUrl: 'https://marlhaven.example/schools/gull-rock/plan-2026',
      inclusionStrategyUrl: 'https://marlhaven.example/schools/gull-rock/inclusion-strategy',
    },
  });
  expect(await live.kept('commitments', '900001-charter')).not.toHaveProperty('signatoryRole');
  await page.getByRole('link', {name: 'Back to your school'}).click();
  await page.getByText('2 statements of the charter').waitFor();
});

test.runIf(isLong)('what the service refuses stands beside its field, and is kept', async () => {
  const page = await atSchool('900002');
  await page.getByRole('link', {name: /^Change the commitment/}).click();
  await page.getByLabel('Inclusion strategy').fill('our website');
  await page.getByLabel('Signed on').fill('2026-11-01');
  await page.getByLabel('Withdrawn on').fill('2026-10-01');
  await page.getByRole('button', {name: 'Save'}).click();
  const summary = page.getByRole('alert');
  await summary.waitFor();
  await summary.getByRole('link', {name: /our website/}).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-documents-inclusionStrategyUrl');
  expect(await page.getByLabel('Inclusion strategy').getAttribute('aria-describedby')).toContain('-error');
  await page.getByLabel('Inclusion strategy').fill('https://marlhaven.example/new');
  await page.getByRole('button', {name: 'Save'}).click();
  await expect.poll(() => summary.innerText()).toContain('lies before signedOn');
  expect(await page.getByLabel('Inclusion strategy').inputValue()).toBe('https://marlhaven.example/new');
});

test.runIf(isLong)(
  'a school that was never asked gives its consent, and is published with what it had committed to',
  async () => {
    const page = await atSchool(schools.neverAsked);
    await page.getByText('it has not consented to be shown').waitFor();
    expect((await published('schools')).some(({urn}) => urn === schools.neverAsked)).toBe(false);
    await page.getByRole('link', {name: 'Give consent'}).click();
    await page.getByLabel('Our school and what it commits to').check();
    await page.getByLabel('Who decided').fill('Headteacher');
    await page.getByRole('button', {name: 'Save'}).click();
    await headed(page, 'Saved');
    expect(await live.kept('consents', `${schools.neverAsked}-consent`)).toEqual({
      id: `${schools.neverAsked}-consent`,
      urn: schools.neverAsked,
      scopes: ['network'],
      given: true,
      on: '2026-11-23',
      byRole: 'Headteacher',
      asOf: '2026-11-23',
      sources: [{sourceId: 'consent-record'}],
      illustrative: true,
    });
    expect((await published('schools')).some(({urn}) => urn === schools.neverAsked)).toBe(true);
    expect((await published('commitments')).some(({urn}) => urn === schools.neverAsked)).toBe(true);
  },
);

test.runIf(isLong)('a school adds its first commitment', async () => {
  const page = await atSchool(schools.uncommitted);
  await page.getByRole('link', {name: 'Add your commitment'}).click();
  await headed(page, 'Add your commitment');
  await page.getByLabel('All of it').check();
  await page.getByRole('radio', {name: 'Signed', exact: true}).check();
  expect(await page.getByRole('radio', {name: /checked from outside/}).count()).toBe(0);
  await page.getByLabel('To be looked at again by').fill('2027-11-23');
  await page.getByRole('button', {name: 'Save'}).click();
  await headed(page, 'Saved');
  expect(await live.kept('commitments', `${schools.uncommitted}-charter`)).toEqual({
    id: `${schools.uncommitted}-charter`,
    urn: schools.uncommitted,
    statementIds: 'all',
    level: 'signed',
    reviewBy: '2027-11-23',
    asOf: '2026-11-23',
    sources: [{sourceId: 'charter-register'}],
    illustrative: true,
  });
  await page.getByRole('link', {name: 'Back to your school'}).click();
  await page.getByRole('link', {name: /^Change the commitment/}).waitFor();
});

test('a school withdraws a part of its consent, and then all of it, and is gone from what is published', async () => {
  const page = await atSchool('900003');
  await page.getByRole('link', {name: /^Withdraw the consent/}).click();
  await page.getByText('no longer published from the moment you save').waitFor();
  await page.getByLabel('Our school and what it commits to').uncheck();
  await page.getByLabel('The schools we work with').uncheck();
  await page.getByLabel('Who decided').fill('Governors');
  await page.getByRole('button', {name: 'Withdraw'}).click();
  await headed(page, 'Saved');
  expect(await live.kept('consents', '900003-consent-2')).toMatchObject({
    scopes: ['programmePhase'],
    given: false,
    on: '2026-11-23',
    byRole: 'Governors',
  });
  await page.getByRole('link', {name: 'Back to your school'}).click();
  const shown = page.locator('section').first().getByRole('listitem');
  await page.getByRole('heading', {name: 'What the public sees now'}).waitFor();
  expect(await textsOf(shown)).toEqual(['Our school and what it commits to', 'The schools we work with']);
  const memberships = (await published('memberships')) as unknown as {urn: string; programmePhaseId?: string}[];
  expect(memberships.find(({urn}) => urn === '900003')?.programmePhaseId).toBeUndefined();
  await page.getByRole('link', {name: /^Withdraw the consent/}).click();
  await page.getByRole('button', {name: 'Withdraw'}).click();
  await headed(page, 'Saved');
  await page.getByRole('link', {name: 'Back to your school'}).click();
  await page.getByText('it has not consented to be shown').waitFor();
  expect((await published('schools')).some(({urn}) => urn === '900003')).toBe(false);
  expect((await published('commitments')).some(({urn}) => urn === '900003')).toBe(false);
  expect(await live.kept('consents', '900003-consent')).toMatchObject({given: true, withdrawnOn: '2026-11-23'});
});

test('where somebody else was first, both wordings stand side by side, and what is chosen is saved', async () => {
  const page = await atSchool('900005');
  await page.getByRole('link', {name: /^Change the commitment/}).click();
  await page.getByLabel('Signed by').fill('Executive Head');
  await page.getByLabel('Accessibility plan').fill('https://marlhaven.example/mine');
  await changeItem(live, 'commitments', '900005-charter', {
    signatoryRole: 'Chair of Governors',
    reviewBy: '2027-01-31',
    editorNote: 'Seen by the council.',
  });
  await page.getByRole('button', {name: 'Save'}).click();
  await headed(page, 'Somebody else changed this meanwhile');
  const differences = page.locator('.difference');
  expect(await textsOf(differences.locator('legend'))).toEqual(['Signed by', 'To be looked at again by', 'Accessibility plan']);
  expect(await textsOf(differences.first().locator('.words'))).toEqual(['Executive Head', 'Chair of Governors']);
  // Where only one of the two changed something, that is chosen already.
  expect(await differences.nth(1).getByLabel('Take theirs').isChecked()).toBe(true);
  expect(await differences.nth(2).getByLabel('Keep mine').isChecked()).toBe(true);
  await page.getByRole('button', {name: 'Go on with these'}).click();
  expect(await textsOf(page.getByRole('alert').getByRole('listitem'))).toEqual(['Signed by: choose whose wording is to stand.']);
  await differences.first().getByLabel('Keep mine').check();
  await page.getByRole('button', {name: 'Go on with these'}).click();
  await headed(page, 'Your commitment and documents');
  expect(await page.getByLabel('To be looked at again by').inputValue()).toBe('2027-01-31');
  await page.getByLabel('Signed by').fill('Executive Headteacher');
  await page.getByRole('button', {name: 'Save'}).click();
  await headed(page, 'Saved');
  expect(await live.kept('commitments', '900005-charter')).toMatchObject({
    signatoryRole: 'Executive Headteacher',
    reviewBy: '2027-01-31',
    editorNote: 'Seen by the council.',
    documents: {accessibilityPlanUrl: 'https://marlhaven.example/mine'},
  });
});

test.runIf(isLong)('where somebody else took it away meanwhile, what was typed can be added again', async () => {
  const page = await atSchool('900006');
  await page.getByRole('link', {name: /^Change the commitment/}).click();
  await page.getByLabel('Signed by').fill('Executive Head');
  await changeItem(live, 'commitments', '900006-charter', undefined);
  await page.getByRole('button', {name: 'Save'}).click();
  await page.getByText('Somebody else took this away meanwhile').waitFor();
  expect(await page.getByLabel('Signed by').inputValue()).toBe('Executive Head');
  // That others have checked it is not for the school to say of a new one.
  await page.getByRole('radio', {name: 'Signed', exact: true}).check();
  await page.getByRole('button', {name: 'Save'}).click();
  await headed(page, 'Saved');
  expect(await live.kept('commitments', '900006-charter-2')).toMatchObject({signatoryRole: 'Executive Head'});
});

test.runIf(isLong)('what was saved while its answers were lost is saved once, and what was typed is found again', async () => {
  const proxy = await startLossyProxy(live.url);
  onTestFinished(() => proxy.close());
  const urn = '900008';
  const page = await atSchool(urn, proxy.url);
  await page.getByRole('link', {name: 'Add your commitment'}).click();
  await page.getByLabel('All of it').check();
  await page.getByLabel('Working towards').check();
  await page.getByLabel('To be looked at again by').fill('2027-11-23');
  proxy.trouble(() => 'lost');
  // The client waits a second or two between its attempts.
  await page.clock.resume();
  await page.getByRole('button', {name: 'Save'}).click();
  await page.getByRole('heading', {name: 'We do not know whether this was saved'}).waitFor({timeout: 30_000});
  proxy.trouble(() => 'none');
  await page.getByRole('link', {name: 'Back to your school'}).click();
  // It is among what is kept, and what was typed is there still.
  await page.getByRole('link', {name: /^Change the commitment/}).waitFor();
  await page.getByText('typed, not saved').waitFor();
  await page.getByRole('link', {name: 'Add your commitment'}).click();
  expect(await page.getByLabel('Working towards').isChecked()).toBe(true);
  await page.getByRole('button', {name: 'Save'}).click();
  await headed(page, 'Saved');
  expect(await live.kept('commitments', `${urn}-charter`)).toBeDefined();
  expect(await live.kept('commitments', `${urn}-charter-2`)).toBeUndefined();
});
