import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {openBrowser} from '../embedding/pages.ts';
import {tokenFor} from '../live/live-service.ts';
import {headed, signIn, startEditable, visitEdit, type Editable} from './editable.ts';
import {audience, startProvider} from './provider.ts';

let browser: Browser;
let live: Editable;
beforeAll(async () => {
  [browser, live] = await Promise.all([openBrowser(), startEditable()]);
});
afterAll(async () => {
  await browser.close();
  await live.close();
});

async function typing(page: Page, token: string, words: string) {
  await signIn(page, token);
  await page.getByRole('link', {name: 'Open one front door'}).click();
  await page.getByLabel('On track').check();
  await page.getByLabel('What happened').fill(words);
}
const gate = () => {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return {open, opened};
};

test('what is typed while a report is on its way is not lost', async () => {
  const {page} = await visitEdit(browser, live.url);
  await typing(page, live.tokens.editor, 'First.');
  const {open, opened} = gate();
  await page.route(/updates\.json/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await opened;
    return route.continue();
  });
  await page.getByRole('button', {name: 'Post'}).click();
  await page.getByRole('button', {name: 'Posting'}).waitFor();
  await page.getByLabel('What happened').fill('First. And more, typed while it was sent.');
  open();
  await headed(page, /^Posted/);
  await page.getByRole('link', {name: 'All actions'}).click();
  await page.getByRole('link', {name: 'Open one front door'}).click();
  await page.getByRole('button', {name: 'Post'}).waitFor();
  expect(await page.getByLabel('What happened').inputValue()).toContain('typed while');
});

test('nor is what is typed while a school’s form is on its way', async () => {
  const {page} = await visitEdit(browser, live.url);
  await signIn(page, live.tokens.school);
  await page.getByRole('link', {name: /^Change the commitment/}).click();
  await page.getByLabel('Signed by').fill('Headteacher');
  const {open, opened} = gate();
  await page.route(/commitments\//, async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    await opened;
    return route.continue();
  });
  await page.getByRole('button', {name: 'Save'}).click();
  await page.getByRole('button', {name: 'Saving'}).waitFor();
  await page.getByLabel('Accessibility plan').fill('https://school.example/typed-while-sent');
  open();
  await headed(page, /^Saved/);
  await page.getByRole('link', {name: 'Back to your school'}).click();
  await page.getByRole('link', {name: /^Change the commitment/}).click();
  await page.getByRole('button', {name: 'Save'}).waitFor();
  expect(await page.getByLabel('Accessibility plan').inputValue()).toContain('typed-while-sent');
});

test('an answer that is lost, then a token that is refused, then another token: posted once', async () => {
  const {page} = await visitEdit(browser, live.url);
  await typing(page, live.tokens.editor, 'Once only.');
  const before = await live.reportsOn('one-front-door');
  let number = 0;
  await page.route(/updates\.json/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    number += 1;
    if (number === 1) {
      await route.fetch();
      return route.abort('connectionreset');
    }
    return route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: JSON.stringify({type: 'about:blank', title: 'Unauthorized', status: 401, detail: 'The token is revoked.'}),
    });
  });
  await page.clock.resume();
  await page.getByRole('button', {name: 'Post'}).click();
  await page.getByRole('heading', {name: 'Sign in again'}).waitFor({timeout: 30_000});
  expect(await live.reportsOn('one-front-door')).toBe(before + 1);
  await page.unroute(/updates\.json/);
  await signIn(page, live.tokens.admin);
  await page.getByRole('button', {name: 'Post'}).click();
  await headed(page, /^Posted/);
  expect(await live.reportsOn('one-front-door')).toBe(before + 1);
});

test('where a sign-in ended, another school that signs in sees nothing of what the first one typed', async () => {
  const {page} = await visitEdit(browser, live.url);
  await signIn(page, await tokenFor(live.store, {role: 'school', urn: '900004'}));
  await page.getByRole('link', {name: 'Add your commitment'}).click();
  await page.getByLabel('Signed by').fill('Typed by the first school');
  await page.evaluate(() => document.querySelector('edit-item-form')!.dispatchEvent(new Event('sign-in-ended', {bubbles: true})));
  await headed(page, 'Sign in again');
  await signIn(page, await tokenFor(live.store, {role: 'school', urn: '900008'}));
  await page.getByLabel('Signed by').waitFor();
  const seen = await page.evaluate(() => [
    document.body.innerText,
    ...[...document.querySelectorAll('input')].map(({value}) => value),
  ]);
  expect(seen.join()).not.toContain('Typed by the first school');
});

test('where settings.json cannot be read once, people are not left without the sign-in', async () => {
  const provider = await startProvider();
  const {issuer, clientId} = provider;
  const other = await startEditable({openIdConnect: {issuer, audience, clientId}});
  onTestFinished(async () => {
    await other.close();
    await provider.close();
  });
  const {page} = await visitEdit(browser, live.url);
  await page.route(/settings\.json/, (route) => route.abort());
  await page.goto(`${other.url}/edit/`);
  await page.getByText('with a work account is not known').waitFor();
  expect(await page.getByRole('heading', {name: 'With your work account'}).count()).toBe(0);
  await page.unroute(/settings\.json/);
  await page.getByRole('button', {name: 'Ask again'}).click();
  await page.getByRole('heading', {name: 'With your work account'}).waitFor();
});

test('an answer that comes after leaving the form is told', async () => {
  const {page} = await visitEdit(browser, live.url);
  await typing(page, live.tokens.editor, 'Sent, then left.');
  const {open, opened} = gate();
  await page.route(/updates\.json/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await opened;
    return route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'about:blank',
        title: 'No',
        status: 422,
        detail: 'Wrong.',
        errors: [{pointer: '/text', message: 'This text is refused.'}],
      }),
    });
  });
  await page.getByRole('button', {name: 'Post'}).click();
  await page.getByRole('button', {name: 'Posting'}).waitFor();
  await page.getByRole('link', {name: 'All actions'}).click();
  await headed(page, 'Report on an action');
  const refused = page.waitForResponse((answer) => answer.status() === 422);
  open();
  await refused;
  await page.getByRole('link', {name: 'Open one front door'}).click();
  await page.getByText('This text is refused.').first().waitFor();
  expect(await page.getByLabel('What happened').inputValue()).toBe('Sent, then left.');
});

test('a token is not lost because the network failed', async () => {
  const {page} = await visitEdit(browser, live.url);
  await page.route(/access\.json/, (route) => route.abort());
  await page.clock.resume();
  await page.getByRole('textbox', {name: 'Token'}).fill(live.tokens.editor);
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.getByRole('alert').waitFor({timeout: 30_000});
  expect(await page.getByRole('textbox', {name: 'Token'}).inputValue()).toBe(live.tokens.editor);
});
