import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Browser} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openBrowser, textOf, textsOf, visit} from '../embedding/pages.ts';
import {isLong, most} from '../long.ts';
import type {Host} from '../rendered/hosts.ts';
import {builtPages, openBuilder, startBuilder, violationsOn} from './builder-pages.ts';

let browser: Browser;
let host: Host;
beforeAll(async () => {
  browser = await openBrowser();
  host = await startBuilder('live');
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

test('The builder’s scripts are at most 26.5 KB, and those of its preview 1.5 KB', () => {
  const size = (name: string) => gzipSync(readFileSync(join(builtPages, 'builder', name))).length;
  expect(size('builder.js') + size('messages.js')).toBeLessThanOrEqual(26.5 * 1024);
  expect(size('preview.js') + size('messages.js')).toBeLessThanOrEqual(1.5 * 1024);
});

const states = [
  {name: 'at first', hash: ''},
  {
    name: 'with colours that cannot be read, and an address that is not possible',
    hash: '#widget=indicator&theme=own&background=%23445566&lang=pl',
  },
  {
    name: 'with lines for a server, in dark',
    hash: '#widget=services&way=apache&theme=school&scheme=dark&preview=desktop',
    dark: true,
  },
  {name: 'with an address of its own, as paper', hash: '#widget=commitments&way=frame&theme=nhs&preview=print&refresh=1'},
];

test.for(most(states, ({name}) => name.startsWith('with colours')))(
  'axe finds nothing $name, and nothing is wider than the page',
  async ({hash, dark = false}) => {
    const {page} = await openBuilder(browser, host, hash, {bypassCSP: true, colorScheme: dark ? 'dark' : 'light'});
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    for (const width of [1280, 320]) {
      await page.setViewportSize({width, height: 900});
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(width);
    }
  },
);

test('Draft languages are not offered, and wordings only where the strategy has them', async () => {
  const {page} = await openBuilder(browser, host, '#widget=principles');
  expect(await textsOf(page.locator('#option-lang option'))).toEqual(['The language of the page', 'English']);
  expect(await textsOf(page.locator('#option-reading option'))).toEqual([
    'As published',
    'Plain words, where there are any',
    'Easy Read, where there is any',
  ]);
  await page.locator('#widget-inclusion-map').check();
  await expect
    .poll(() => textsOf(page.locator('#option-reading option')))
    .toEqual(['As published', 'Plain words, where there are any']);
  expect(await page.locator('#option-service, #option-strategy').count()).toBe(0);
});

test('What an address asks for in vain is said, and the usual is there', async () => {
  const {page} = await openBuilder(browser, host, '#widget=action-plan&priority=nope&theme=pink&way=oembed');
  expect(await textsOf(page.locator('.warning').first().locator('li'))).toEqual([
    'Look: “pink” is not there.',
    'Priority to begin with: the strategy has no “nope”.',
    'The address to paste is not there: this service was not told its public address (--public-url).',
  ]);
  expect(await textOf(page.getByRole('status'))).toContain('Some of what the address asks for is not there.');
  expect(await page.locator('#theme-neutral').isChecked()).toBe(true);
  expect(await page.locator('#way-oembed').isDisabled()).toBe(true);
  expect(await page.locator('#snippet').inputValue()).not.toContain('nope');
});

test.runIf(isLong)('A service that knows its public address has an address to paste', async () => {
  const told = await startBuilder('live', ['marlhaven'], 'https://send.example.gov.uk');
  const {page} = await openBuilder(browser, told, '#widget=principles&way=oembed');
  expect(await page.locator('#way-oembed').isChecked()).toBe(true);
  expect(await page.locator('#snippet').inputValue()).toBe(`${told.url}/embed/marlhaven/principles.html`);
  await told.close();
});

test.runIf(isLong)('Where there are several strategies, one is chosen, and its items are offered', async () => {
  const several = await startBuilder('live', ['marlhaven', 'medway-2019']);
  const {page} = await openBuilder(browser, several, '#widget=priority-progress');
  await page.locator('#strategy').selectOption('medway-2019');
  await expect.poll(() => page.locator('#option-priority option[value=local-places]').count()).toBe(1);
  expect(await page.locator('#snippet').inputValue()).toContain('strategy="medway-2019"');
  await several.close();
});

describe('Where something cannot be read', () => {
  test('a service that is away is said, and asked again with the focus kept', async () => {
    const {page} = await visit(browser, {bypassCSP: true});
    await page.route('**/v1/index.json', (route) => route.abort());
    await page.goto(`${host.url}/`);
    const again = page.getByRole('button', {name: 'Try again'});
    await again.waitFor();
    expect(await textOf(page.locator('.warning'))).toContain(`The service at ${host.url} cannot be read now.`);
    expect(await violationsOn(page)).toEqual([]);
    await page.unroute('**/v1/index.json');
    await again.press('Enter');
    await page.locator('#snippet').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('what');
  });

  test('a strategy that is broken is said, and another part of the page still stands', async () => {
    const {page} = await visit(browser);
    await page.route('**/strategies/marlhaven/index.json', (route) => route.fulfill({status: 500, body: 'broken'}));
    await page.goto(`${host.url}/`);
    await page.getByRole('button', {name: 'Try again'}).waitFor();
    expect(await textOf(page.locator('.warning').first())).toContain(
      'The strategy “Marlhaven joint SEND strategy 2025 to 2030” cannot be read now.',
    );
    expect(await page.locator('#widget-principles').isVisible()).toBe(true);
  });

  test('a service without strategies is said', async () => {
    const {page} = await visit(browser);
    await page.route('**/v1/index.json', (route) => route.fulfill({json: {data: [], links: {}}}));
    await page.goto(`${host.url}/`);
    await expect
      .poll(() => textOf(page.locator('main')))
      .toBe('This service publishes no strategy yet. Ask whoever runs it, then load this page again.');
  });

  test('without scripts the page says so', async () => {
    const {page} = await visit(browser, {javaScriptEnabled: false});
    await page.goto(`${host.url}/`);
    expect(await textOf(page.locator('header'))).toContain('This page needs JavaScript');
  });
});
