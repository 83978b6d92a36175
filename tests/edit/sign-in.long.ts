import type {Browser, Page} from 'playwright';
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest';
import {openBrowser} from '../embedding/pages.ts';
import {headed, startEditable, strategies, visitEdit, type Editable} from './editable.ts';
import {audience, startProvider, type Provider} from './provider.ts';

let browser: Browser;
let provider: Provider;
let live: Editable;

beforeAll(async () => {
  [browser, provider] = await Promise.all([openBrowser(), startProvider()]);
  const {issuer, clientId} = provider;
  live = await startEditable({openIdConnect: {issuer, audience, clientId, scope: 'openid strategy.write'}});
});
afterAll(async () => {
  await browser.close();
  await live.close();
  await provider.close();
});

const officer = {send_role: 'editor', send_strategies: [strategies.marlhaven]};
const usual = {claims: officer, gives: 'access token', lasts: 600, refuses: false, renews: false} as const;
afterEach(() => void Object.assign(provider, usual));
beforeAll(() => void Object.assign(provider, usual));

const signInButton = (page: Page) => page.getByRole('button', {name: 'Sign in', exact: true});

/** Signs in, in the window that opens. */
async function signInThere(page: Page): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await signInButton(page).click();
  const opened = await opening;
  await opened.getByRole('link', {name: 'Go on'}).click();
  return opened;
}

async function report(page: Page): Promise<void> {
  await page.getByRole('link', {name: 'Open one front door'}).click();
  await page.getByLabel('On track').check();
  await page.getByRole('button', {name: 'Post'}).click();
  await headed(page, /^Posted/);
}

test('an officer signs in with the identity provider in another window, which closes, and reports', async () => {
  const {page, faults} = await visitEdit(browser, live.url);
  const opened = await signInThere(page);
  await headed(page, 'Report on an action');
  await expect.poll(() => opened.isClosed()).toBe(true);
  expect(await page.getByText('Signed in as an officer').count()).toBe(1);
  await report(page);
  expect(faults).toEqual([]);
});

test('what was typed is there still after signing in again with the provider', async () => {
  const {page} = await visitEdit(browser, live.url);
  await signInThere(page);
  await page.getByRole('link', {name: 'Open one front door'}).click();
  await page.getByLabel('What happened').fill('Typed before.');
  // The provider takes its keys back, as when somebody’s account ends.
  await page.route(/updates\.json/, (route) => route.fulfill({status: 401, contentType: 'application/problem+json', body: '{}'}));
  await page.getByLabel('On track').check();
  await page.getByRole('button', {name: 'Post'}).click();
  await headed(page, 'Sign in again');
  await page.unroute(/updates\.json/);
  await signInThere(page);
  await page.getByRole('button', {name: 'Post'}).waitFor();
  expect(await page.getByLabel('What happened').inputValue()).toBe('Typed before.');
});

test('where the browser opens no window, a link does', async () => {
  const {page} = await visitEdit(browser, live.url);
  await page.evaluate(() => {
    globalThis.open = () => null;
  });
  await signInButton(page).click();
  const link = page.getByRole('link', {name: 'Open the sign-in in a new tab'});
  const opening = page.context().waitForEvent('page');
  await link.click();
  await (await opening).getByRole('link', {name: 'Go on'}).click();
  await headed(page, 'Report on an action');
});

test('a provider that says no is quoted, and a token can be given all the same', async () => {
  provider.refuses = true;
  const {page} = await visitEdit(browser, live.url);
  await signInThere(page);
  await expect
    .poll(() => page.getByRole('alert').allInnerTexts().then(String))
    .toMatch(/Your organisation’s sign-in said no\. .* It said: access_denied/);
  await page.getByRole('textbox', {name: 'Token'}).fill(live.tokens.editor);
  await page.getByRole('button', {name: 'Sign in with the token'}).click();
  await headed(page, 'Report on an action');
});

test('an answer to another sign-in is left alone', async () => {
  const {page} = await visitEdit(browser, live.url);
  const opening = page.context().waitForEvent('page');
  await signInButton(page).click();
  const opened = await opening;
  await opened.getByRole('link', {name: 'Go on'}).waitFor();
  const stranger = await page.context().newPage();
  await stranger.goto(`${live.url}/edit/signed-in.html?code=stolen&state=another`);
  await stranger.getByText('Go back to the page on which you began.').waitFor();
  expect(stranger.url()).toBe(`${live.url}/edit/signed-in.html`);
  expect(await page.getByRole('heading', {name: 'Sign in in the other window'}).count()).toBe(1);
  await opened.getByRole('link', {name: 'Go on'}).click();
  await headed(page, 'Report on an action');
});

test('a token that is about to end is renewed without asking anybody', async () => {
  Object.assign(provider, {renews: true, lasts: 20});
  const before = provider.asked.refresh_token ?? 0;
  const {page} = await visitEdit(browser, live.url);
  await signInThere(page);
  await headed(page, 'Report on an action');
  await report(page);
  expect(provider.asked.refresh_token).toBeGreaterThan(before);
});

test('a sign-in that is valid but gives no access says so', async () => {
  provider.claims = {};
  const {page} = await visitEdit(browser, live.url);
  await signInThere(page);
  await expect
    .poll(() => page.getByRole('alert').allInnerTexts().then(String))
    .toContain('The sign-in is valid, but gives no access.');
});

test('where the service is set up for ID tokens, those are sent; and a token for nobody here says what was expected', async () => {
  const {issuer, clientId} = provider;
  provider.gives = 'ID token';
  const {page} = await visitEdit(browser, live.url);
  await signInThere(page);
  await expect
    .poll(() => page.getByRole('alert').allInnerTexts().then(String))
    .toContain('“send-strategy” was expected as the audience; there was “edit-page”');
  const other = await startEditable({openIdConnect: {issuer, audience: clientId, clientId}});
  const there = await visitEdit(browser, other.url);
  await signInThere(there.page);
  await headed(there.page, 'Report on an action');
  await other.close();
});

test('a provider that is away leaves the page as it is, and the page asks it again once it is back', async () => {
  const away = await startProvider();
  const {issuer, clientId} = away;
  const other = await startEditable({openIdConnect: {issuer, audience, clientId}});
  await away.close();
  const {page} = await visitEdit(browser, other.url);
  const policyOf = async () => (await fetch(`${other.url}/edit/`)).headers.get('content-security-policy');
  expect(await policyOf()).toContain(`connect-src 'self' ${issuer};`);
  await signInButton(page).click();
  await expect.poll(() => page.getByRole('alert').allInnerTexts().then(String)).toContain('sign-in cannot be reached');
  await other.close();
  // The usual one takes codes at another origin, and the page may connect to both.
  const usualPolicy = (await fetch(`${live.url}/edit/`)).headers.get('content-security-policy')!;
  expect(/connect-src ([^;]+);/.exec(usualPolicy)![1]!.split(' ')).toEqual([
    "'self'",
    provider.issuer,
    expect.stringMatching(/^http:\/\/127/),
  ]);
});
