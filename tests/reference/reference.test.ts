import type {Browser} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openBrowser} from '../embedding/pages.ts';
import {startReference, violationsOn, type Reference} from './reference-page.ts';

let browser: Browser;
let reference: Reference;

beforeAll(async () => {
  browser = await openBrowser();
  reference = await startReference(browser);
});
afterAll(async () => {
  await browser.close();
  await reference.close();
});

// The whole page takes axe half a minute: that is in reference.long.ts.
test('axe finds nothing to report on the beginning of the reference and on an operation, narrow', async () => {
  const {page} = await reference.open({bypassCSP: true, width: 320});
  expect(await violationsOn(page, [['header'], ['nav'], ['#main article:first-of-type']])).toEqual([]);
});

test('the reference fits a narrow screen, keeps to its policy, and is reached by keyboard', async () => {
  const {page, faults, requests} = await reference.open({width: 320});
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#/);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).not.toBe('');
  expect(faults).toEqual([]);
  expect(requests.every((url) => url.startsWith(reference.url))).toBe(true);
});

test('printed, the reference shows every operation in full and no navigation', async () => {
  const {page} = await reference.open({width: 700});
  await page.emulateMedia({media: 'print'});
  expect(await page.locator('nav').first().isVisible()).toBe(false);
  const cutOff = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => getComputedStyle(element).overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
      .map((element) => element.tagName),
  );
  expect(cutOff).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
  const headings = await page.locator('h3').all();
  expect(headings.length).toBeGreaterThan(10);
  for (const heading of headings) expect(await heading.isVisible()).toBe(true);
});
