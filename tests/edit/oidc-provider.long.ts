/** The whole way from the button to the report: the built command with the flags of docs/running.md, a provider that others made, and a real browser. */
import {errors} from 'oidc-provider';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi} from 'vitest';
import {runCommandProcess} from '../durability/service-process.ts';
import {folderOf, openBrowser} from '../embedding/pages.ts';
import {newSqlite} from '../live/live-service.ts';
import {headed, strategies, visitEdit} from './editable.ts';
import {clientId, scope, startIndependentProvider, type Behaviour, type IndependentProvider} from './independent-provider.ts';
import {serve, type Served} from './served.ts';
import {follow, marksOf} from './trail.ts';

const audience = 'https://send.example.gov.uk';
const usual: Behaviour = {
  people: {
    // As Entra ID has it: roles in a list, some of them for other things.
    'officer-7': {roles: ['staff', 'editor'], send_strategies: [strategies.marlhaven]},
    'head-1': {roles: ['school'], send_urn: '900001'},
    'visitor-3': {roles: ['staff']},
  },
  ...{audience, lasts: 600, renews: false, fails: undefined},
};

let browser: Browser;
let provider: IndependentProvider;
let service: Served;

beforeAll(async () => {
  const database = await newSqlite();
  const {code, complained} = await runCommandProcess(['import', 'folder', folderOf('marlhaven'), '--database', database]);
  if (code !== 0) throw new Error(complained);
  [browser, provider] = await Promise.all([openBrowser(), startIndependentProvider({...usual})]);
  service = await serve([
    ...['--database', database, '--log-level', 'debug'],
    ...['--oidc-issuer', provider.issuer, '--oidc-audience', audience],
    ...['--oidc-client-id', clientId, '--oidc-scope', scope, '--oidc-role-claim', 'roles'],
  ]);
  await provider.register(`${service.url}/edit/signed-in.html`);
});
afterAll(async () => {
  await browser.close();
  await service.close();
  await provider.close();
});
beforeEach(() => void Object.assign(provider.behaviour, usual));

/** Presses the button, and gives the window that opens. */
async function signInWindow(page: Page): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  return opening;
}

/** Signs in on the provider's own pages, and agrees there. */
async function signInAs(page: Page, name: string): Promise<Page> {
  const opened = await signInWindow(page);
  await opened.getByPlaceholder('Enter any login').fill(name);
  await opened.getByPlaceholder('and password').fill('any');
  await opened.getByRole('button', {name: 'Sign-in'}).click();
  await opened.getByRole('button', {name: 'Continue'}).click();
  return opened;
}

const told = (page: Page) => page.getByRole('alert').allInnerTexts().then(String);
const post = (page: Page) => page.getByRole('button', {name: 'Post'}).click();

/** The reports on an action as the public has them. */
async function reports(): Promise<string[]> {
  const answer = await fetch(`${service.url}/v1/strategies/${strategies.marlhaven}/updates.json`);
  const {data} = (await answer.json()) as {data: {actionId: string; text?: string}[]};
  return data.filter(({actionId}) => actionId === 'one-front-door').map(({text = ''}) => text);
}

test('an officer signs in by the button and reports; what the provider gave is in no storage, address, document or log', async () => {
  const {page, faults} = await visitEdit(browser, service.url);
  const trail = follow(page.context(), service.url);
  const opened = await signInAs(page, 'officer-7');
  await headed(page, 'Report on an action');
  await expect.poll(() => opened.isClosed()).toBe(true);
  await page.getByText('Signed in as an officer').waitFor();
  const check = async () => {
    const all = await trail.text();
    const tokens = provider.given.flatMap(({access, id}) => [access, id]);
    expect(tokens).toHaveLength(2);
    for (const mark of tokens.flatMap(marksOf)) {
      expect(all).not.toContain(mark);
      expect(service.log()).not.toContain(mark);
    }
    expect(page.url()).not.toMatch(/code|state/);
    expect(service.log()).not.toMatch(/code=|state=/);
  };
  await check();
  await page.getByRole('link', {name: 'Open one front door'}).click();
  await page.getByLabel('On track').check();
  await page.getByLabel('What happened').fill('Two towns have a front door.');
  await post(page);
  await headed(page, /^Posted/);
  expect(await reports()).toContain('Two towns have a front door.');
  await check();
  // It was looked for where it would be: in requests that carried it, and in a log that notes reads.
  expect(trail.authorized()).toBeGreaterThan(1);
  expect(service.log()).toContain('/v1/access.json');
  expect(faults).toEqual([]);
});

test('a school signs in, and finds what is its own', async () => {
  const {page} = await visitEdit(browser, service.url);
  await signInAs(page, 'head-1');
  await headed(page, 'Gull Rock Primary School');
});

test('a token that is about to end is renewed without asking anybody, as often as that is', async () => {
  Object.assign(provider.behaviour, {renews: true, lasts: 20});
  const {page} = await visitEdit(browser, service.url);
  const before = provider.given.length;
  await signInAs(page, 'officer-7');
  await page.getByRole('link', {name: 'Open one front door'}).click();
  await page.getByLabel('On track').check();
  await post(page);
  await headed(page, /^Posted/);
  const given = provider.given.slice(before);
  expect(given.length).toBeGreaterThan(2);
  // The provider takes each of them once.
  expect(new Set(given.map(({refresh}) => refresh)).size).toBe(given.length);
});

test('a sign-in that is stopped at the provider is told in words, and can be begun again', async () => {
  const {page} = await visitEdit(browser, service.url);
  const opened = await signInWindow(page);
  await opened.getByRole('link', {name: 'Cancel'}).click();
  await expect
    .poll(() => told(page))
    .toContain(
      'Your organisation’s sign-in said no. Either it was stopped there, or you may not use this page. It said: End-User aborted interaction',
    );
  await expect.poll(() => opened.isClosed()).toBe(true);
  await signInAs(page, 'officer-7');
  await headed(page, 'Report on an action');
});

test.each([
  {
    what: 'says why it gives no token',
    fails: new errors.CustomOIDCProviderError('temporarily_unavailable', 'The directory of people is away.'),
    says: 'It said: The directory of people is away.',
  },
  {what: 'fails instead of giving a token', fails: new Error('A fault.'), says: 'What it answered cannot be used:'},
])('a provider that $what is told in words', async ({fails, says}) => {
  provider.behaviour.fails = fails;
  const {page} = await visitEdit(browser, service.url);
  await signInAs(page, 'officer-7');
  await expect
    .poll(() => told(page))
    .toContain(`Your organisation’s sign-in failed. Try again, or tell who runs this service. ${says}`);
});

test('who is known to the provider, and not here, is told so', async () => {
  const {page} = await visitEdit(browser, service.url);
  await signInAs(page, 'visitor-3');
  await expect.poll(() => told(page)).toContain('The sign-in is valid, but gives no access. The role is missing or unknown');
});

test('a token for another service is refused, by the page in words and by the service', async () => {
  provider.behaviour.audience = 'https://elsewhere.example';
  const {page} = await visitEdit(browser, service.url);
  await signInAs(page, 'officer-7');
  await expect
    .poll(() => told(page))
    .toContain(`“${audience}” was expected as the audience; there was “https://elsewhere.example” and “${clientId}”.`);
  const {access, id} = provider.given.at(-1)!;
  for (const token of [access, id]) {
    const answer = await fetch(`${service.url}/v1/access.json`, {headers: {authorization: `Bearer ${token}`}});
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({detail: 'The sign-in is for another service.'});
  }
});

test('nothing that was typed is lost where a sign-in ends meanwhile: the person signs in again, and posts it', async () => {
  vi.useFakeTimers({toFake: ['Date']});
  onTestFinished(async () => {
    vi.useRealTimers();
    await service.putAhead(0);
  });
  const {page} = await visitEdit(browser, service.url);
  await signInAs(page, 'officer-7');
  await page.getByRole('link', {name: 'Open one front door'}).click();
  await page.getByLabel('At risk').check();
  await page.getByLabel('Why').fill('Nobody has applied.');
  await page.getByLabel('What happened').fill('Something that took an hour to write.');
  // An hour later, for the provider and for the service.
  vi.setSystemTime(Date.now() + 3_600_000);
  await service.putAhead(3_600_000);
  await post(page);
  await headed(page, 'Sign in again');
  expect(await reports()).not.toContain('Something that took an hour to write.');
  // The provider knows who it is still, and asks whether to go on.
  const opened = await signInWindow(page);
  await opened.getByRole('button', {name: 'Continue'}).click();
  await headed(page, 'Open one front door');
  await expect.poll(() => opened.isClosed()).toBe(true);
  expect(await page.getByLabel('At risk').isChecked()).toBe(true);
  expect(await page.getByLabel('Why').inputValue()).toBe('Nobody has applied.');
  expect(await page.getByLabel('What happened').inputValue()).toBe('Something that took an hour to write.');
  await post(page);
  await headed(page, /^Posted/);
  expect((await reports()).filter((text) => text === 'Something that took an hour to write.')).toHaveLength(1);
});
