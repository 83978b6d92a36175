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

const looks = [
  {colorScheme: 'light', width: 1280},
  {colorScheme: 'light', width: 320},
  {colorScheme: 'dark', width: 1280},
] as const;

test.for(looks)(
  'axe finds nothing to report on the whole reference, $colorScheme, $width px wide',
  {timeout: 300_000},
  async (look) => {
    const {page, faults} = await reference.open({bypassCSP: true, ...look});
    page.setDefaultTimeout(300_000);
    expect(await violationsOn(page)).toEqual([]);
    expect(faults).toEqual([]);
  },
);
