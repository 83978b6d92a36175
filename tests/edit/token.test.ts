/** A token reaches no storage, no address, no document and no log: neither this browser's nor the service's. */
import {Writable} from 'node:stream';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {makeLog} from '../../packages/service/src/serve/log.ts';
import {openBrowser} from '../embedding/pages.ts';
import {isLong} from '../long.ts';
import {headed, signIn, startEditable, strategies, visitEdit, type Editable} from './editable.ts';
import {audience, startProvider, type Provider} from './provider.ts';
import {follow, marksOf} from './trail.ts';

let browser: Browser;
let provider: Provider;
let live: Editable;
let log = '';

beforeAll(async () => {
  [browser, provider] = await Promise.all([openBrowser(), startProvider()]);
  const {issuer, clientId} = provider;
  Object.assign(provider, {renews: true, lasts: 20, claims: {send_role: 'editor', send_strategies: [strategies.marlhaven]}});
  const destination = new Writable({
    write(part: Buffer, _encoding, done) {
      log += part.toString();
      done();
    },
  });
  live = await startEditable({logger: makeLog('debug', destination), openIdConnect: {issuer, audience, clientId}});
});
afterAll(async () => {
  await browser.close();
  await live.close();
  await provider.close();
});

async function report(page: Page): Promise<void> {
  await page.getByRole('link', {name: 'Open one front door'}).click();
  await page.getByLabel('On track').check();
  await page.getByRole('button', {name: 'Post'}).click();
  await headed(page, /^Posted/);
}

/** Posts to a service that fails. */
async function fails(page: Page, check: () => Promise<void>): Promise<void> {
  await page.route(/updates\.json/, (route) => route.fulfill({status: 500, body: 'Failed.'}));
  await page.clock.resume();
  await page.getByRole('button', {name: 'Post'}).click();
  await page.getByRole('heading', {name: 'We do not know'}).waitFor({timeout: 30_000});
  await check();
}

test('what is looked through holds what a page stores, shows, asks for or logs', async () => {
  const {page} = await visitEdit(browser, live.url);
  const trail = follow(page.context(), live.url);
  const places: readonly [string, (mark: string) => void][] = [
    ['localStorage', (mark) => localStorage.setItem('a', mark)],
    ['sessionStorage', (mark) => sessionStorage.setItem('a', mark)],
    ['a cookie', (mark) => (document.cookie = `a=${mark}`)],
    ['the history', (mark) => history.replaceState({mark}, '')],
    ['the address', (mark) => (location.hash = mark)],
    ['the document', (mark) => document.body.setAttribute('data-a', mark)],
    ['a field', (mark) => (document.querySelector('input')!.value = mark)],
    ['the console', (mark) => console.log(mark)],
    ['a request', (mark) => void fetch(`settings.json?${mark}`)],
    ['the window', (mark) => (window.name = mark)],
  ];
  for (const [index, [place, put]] of places.entries()) {
    const mark = `mark-${index}-of-a-place`;
    await page.evaluate(put, mark);
    await expect.poll(() => trail.text(), {message: place}).toContain(mark);
  }
});

test('a token that is pasted is sent in its header, and is nowhere else: not while it is used, after it was refused, or after signing out', async () => {
  const {page} = await visitEdit(browser, live.url);
  const trail = follow(page.context(), live.url);
  const check = async (token: string) => {
    const all = await trail.text();
    for (const mark of marksOf(token)) expect(all).not.toContain(mark);
  };
  const wrong = `${live.tokens.editor.slice(0, -6)}wrong1`;
  await page.getByRole('textbox', {name: 'Token'}).fill(wrong);
  await page.getByRole('button', {name: 'Sign in with the token'}).click();
  await page.getByRole('alert').waitFor();
  await expect.poll(() => page.getByRole('textbox', {name: 'Token'}).inputValue()).toBe('');
  await check(wrong);
  await signIn(page, live.tokens.editor);
  await headed(page, 'Report on an action');
  await check(live.tokens.editor);
  await report(page);
  await check(live.tokens.editor);
  await page.getByRole('link', {name: /^Next overdue/}).click();
  await page.getByLabel('On track').check();
  // By a service that fails: the client tries three times, a second or two in between.
  if (isLong) await fails(page, () => check(live.tokens.editor));
  await page.getByRole('button', {name: 'Sign out'}).click();
  await page.getByRole('button', {name: 'Sign out and lose it'}).click();
  await check(live.tokens.editor);
  expect(trail.authorized()).toBeGreaterThan(1);
  for (const token of [wrong, live.tokens.editor]) for (const mark of marksOf(token)) expect(log).not.toContain(mark);
  // It is a log that notes everything: reads, too.
  expect(log).toContain('/v1/access.json');
  // After a reload nobody is signed in.
  await page.reload();
  await headed(page, 'Keep the strategy true');
});

test('no field of the page is one that browsers keep, and no browser is told where people came from', async () => {
  const {page} = await visitEdit(browser, live.url);
  const token = page.getByRole('textbox', {name: 'Token'});
  expect(
    await token.evaluate((field: HTMLInputElement) => [field.type, field.autocomplete, field.name, field.spellcheck]),
  ).toEqual([...['text', 'off', '', false]]);
  // What is in it cannot be read over a shoulder.
  expect(await token.evaluate((field) => getComputedStyle(field).getPropertyValue('-webkit-text-security'))).toBe('disc');
  expect(await page.locator('input[type=password]').count()).toBe(0);
  for (const path of ['/edit/', '/edit/signed-in.html']) {
    const {headers} = await fetch(live.url + path);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'.*frame-ancestors 'none'$/);
  }
  const access = await fetch(`${live.url}/v1/access.json`, {headers: {authorization: `Bearer ${live.tokens.editor}`}});
  expect(access.headers.get('cache-control')).toBe('private, no-store');
});

test('what an identity provider gives is sent in the header, and is nowhere else; its code stands in no address that stays', async () => {
  const {page} = await visitEdit(browser, live.url);
  const context = page.context();
  const trail = follow(context, live.url);
  const opening = context.waitForEvent('page');
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
  const opened = await opening;
  await opened.getByRole('link', {name: 'Go on'}).click();
  await headed(page, 'Report on an action');
  // A window that is closing cannot be looked through.
  await expect.poll(() => opened.isClosed()).toBe(true);
  const check = async () => {
    const all = await trail.text();
    for (const mark of provider.given.flatMap(marksOf)) {
      expect(all).not.toContain(mark);
      expect(log).not.toContain(mark);
    }
  };
  await check();
  await report(page);
  await check();
  expect(provider.given.length).toBeGreaterThan(3);
  expect(trail.authorized()).toBeGreaterThan(1);
  // Once it was handed over, a code is of no more use; the log of the service has it neither.
  expect(log).not.toMatch(/code=|state=/);
  expect(page.url()).not.toMatch(/code|state/);
});
