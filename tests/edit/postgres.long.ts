import type {Browser} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openBrowser} from '../embedding/pages.ts';
import {startPostgres, type Postgres} from '../postgres.ts';
import {headed, schools, signIn, startEditable, typeReport, visitEdit, type Editable} from './editable.ts';

let browser: Browser;
let postgres: Postgres;
let live: Editable;

beforeAll(async () => {
  [browser, postgres] = await Promise.all([openBrowser(), startPostgres()]);
  live = await startEditable({database: await postgres.newDatabase()});
});
afterAll(async () => {
  await browser.close();
  await live.close();
  await postgres.stop();
});

test('an officer and a school keep a strategy true that PostgreSQL keeps', async () => {
  const before = await live.reportsOn('one-front-door');
  const {page, post} = await typeReport(browser, live);
  await post();
  await headed(page, /^Posted/);
  expect(await live.reportsOn('one-front-door')).toBe(before + 1);
  const {page: other} = await visitEdit(browser, live.url);
  await signIn(other, live.tokens.school);
  await other.getByRole('link', {name: /^Withdraw the consent/}).click();
  await other.getByRole('button', {name: 'Withdraw'}).click();
  await headed(other, 'Saved');
  expect(await live.kept('consents', `${schools.gullRock}-consent`)).toMatchObject({withdrawnOn: '2026-11-23'});
  const published = await (await fetch(`${live.url}/v1/strategies/marlhaven/schools.json`)).text();
  expect(published).not.toContain(`"urn":"${schools.gullRock}"`);
});
