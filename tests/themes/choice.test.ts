import type {Browser, BrowserContextOptions, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openBrowser, visit} from '../embedding/pages.ts';
import {most} from '../long.ts';
import {coloursAmong, coloursAt, cssOf, pageWith, themes, tokensIn, type Colours, type Place, type Theme} from './theme-pages.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const page = await browser.newPage();
  for (const theme of themes) {
    await pageWith(page, cssOf(theme));
    const light = await at(page);
    await pageWith(page, cssOf(theme), 'send-dark');
    alone.set(theme, {light, dark: await at(page)});
  }
  await page.close();
});
afterAll(() => browser.close());

const colourTokens = coloursAmong(tokensIn(cssOf('neutral')));

async function pageOf(
  css: string,
  {rootClass = '', ...options}: BrowserContextOptions & {rootClass?: string} = {},
): Promise<Page> {
  const {page} = await visit(browser, options);
  await pageWith(page, css, rootClass);
  return page;
}

const at = async (page: Page, place: Place = {}): Promise<Colours> => (await coloursAt(page, colourTokens, [place]))[0]!;
/** The colours of each theme when it is linked alone. */
const alone = new Map<Theme, {light: Colours; dark: Colours}>();
const lightOf = (theme: Theme) => alone.get(theme)!.light;
const darkOf = (theme: Theme) => alone.get(theme)!.dark;

describe.each(most(themes, (theme) => theme === 'govuk' || theme === 'school'))('the theme %s, linked alone', (theme) => {
  test('is light for a reader who prefers dark, unless the page asks for dark', async () => {
    expect(await at(await pageOf(cssOf(theme), {colorScheme: 'dark'}))).toEqual(lightOf(theme));
    expect(darkOf(theme)).not.toEqual(lightOf(theme));
  });

  test('follows the reader where the page says "send-auto", with the same dark colours as "send-dark"', async () => {
    const [light, dark] = [lightOf(theme), darkOf(theme)];
    expect(await at(await pageOf(cssOf(theme), {colorScheme: 'dark', rootClass: 'send-auto'}))).toEqual(dark);
    expect(await at(await pageOf(cssOf(theme), {colorScheme: 'light', rootClass: 'send-auto'}))).toEqual(light);
  });

  test('can be dark in a part of the page, whichever of the two classes is the outer one', async () => {
    const page = await pageOf(cssOf(theme));
    const dark = darkOf(theme);
    expect(await at(page, {inner: 'send-dark'})).toEqual(dark);
    expect(await at(page, {inner: `send-dark send-theme-${theme}`})).toEqual(dark);
    expect(await at(page, {outer: 'send-dark', inner: `send-theme-${theme}`})).toEqual(dark);
    expect(await at(page, {outer: `send-theme-${theme}`, inner: 'send-dark'})).toEqual(dark);
    expect(await at(page)).toEqual(lightOf(theme));
  });

  test('prints light', async () => {
    for (const rootClass of ['send-dark', 'send-auto']) {
      const page = await pageOf(cssOf(theme), {colorScheme: 'dark', rootClass});
      await page.emulateMedia({media: 'print'});
      expect(await at(page)).toEqual(lightOf(theme));
    }
  });

  test('gives way to what the page sets, also before it and in dark', async () => {
    const page = await pageOf(`:root { --send-accent: #010203 } .send-dark { --send-text: #fefefe } ${cssOf(theme)}`);
    expect((await at(page))['--send-accent']).toEqual([1, 2, 3]);
    expect((await at(page, {inner: 'send-dark'}))['--send-text']).toEqual([254, 254, 254]);
  });
});

test.each(most([[themes], [themes.toReversed()]], ([[first]]) => first === themes[0]))(
  'of several themes together, in the order %j, a class chooses one',
  async (order) => {
    const page = await pageOf(order.map(cssOf).join('\n'));
    for (const theme of order) {
      const [light, dark] = [lightOf(theme), darkOf(theme)];
      expect(await at(page, {inner: `send-theme-${theme}`})).toEqual(light);
      expect(await at(page, {outer: `send-theme-${theme}`})).toEqual(light);
      expect(await at(page, {inner: `send-theme-${theme} send-dark`})).toEqual(dark);
      expect(await at(page, {outer: `send-theme-${theme}`, inner: 'send-dark'})).toEqual(dark);
      expect(await at(page, {outer: 'send-dark', inner: `send-theme-${theme}`})).toEqual(dark);
      expect(await at(await pageOf(order.map(cssOf).join('\n'), {rootClass: `send-theme-${theme}`}))).toEqual(light);
    }
  },
);

test('a page that is neutral as a whole can have other themes in places, where neutral is linked first', async () => {
  const page = await pageOf(themes.map(cssOf).join('\n'), {rootClass: 'send-theme-neutral'});
  expect(await at(page)).toEqual(lightOf('neutral'));
  expect(await at(page, {inner: 'send-dark'})).toEqual(darkOf('neutral'));
  for (const theme of themes) {
    expect(await at(page, {inner: `send-theme-${theme}`})).toEqual(lightOf(theme));
    expect(await at(page, {inner: `send-theme-${theme} send-dark`})).toEqual(darkOf(theme));
    expect(await at(page, {outer: `send-theme-${theme}`, inner: 'send-dark'})).toEqual(darkOf(theme));
  }
});

test.each([
  ['govuk', 390, '', 19],
  ['govuk', 1280, '', 19],
  ['govuk', 1280, 'html { font-size: 62.5% }', 19],
  ['govuk', 1280, 'html { font-size: 32px }', 38],
  ['nhs', 390, '', 16],
  ['nhs', 1280, '', 19],
  ['nhs', 1280, 'html { font-size: 62.5% }', 19],
  ['neutral', 1280, 'html { font-size: 62.5% }', 16],
  ['school', 1280, 'html { font-size: 62.5% }', 16],
] as const)('text of the theme %s, %i px wide, on a page with "%s", is %i px', async (theme, width, css, size) => {
  const {page} = await visit(browser, {width});
  await pageWith(page, `${css} ${cssOf(theme)} i { font-size: var(--send-font-size) }`);
  const shown = await page.evaluate(() => getComputedStyle(document.body.appendChild(document.createElement('i'))).fontSize);
  expect(shown).toBe(`${size}px`);
});
