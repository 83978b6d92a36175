import axe from 'axe-core';
import type {Browser, BrowserContextOptions, Page} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {most} from '../long.ts';
import {
  open,
  openBrowser,
  showEverything,
  snippet,
  startHostPages,
  startSite,
  visit,
  widgetsIn,
  type HostPages,
  type Site,
} from '../embedding/pages.ts';
import {cssOf, themes} from './theme-pages.ts';

let browser: Browser;
let site: Site;
let pages: HostPages;
let address: string;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite();
  pages = await startHostPages(site.service);
  address = pages.put({head: snippet(site.service), body: widgetsIn(site.service, 'marlhaven')});
});
afterAll(async () => {
  await browser.close();
  await pages.close();
  await site.close();
});

/** Opens a page with every widget and gives it a theme; the page's policy is set aside, as the theme is not linked from the service here. */
async function themed(css: string, options: BrowserContextOptions = {}): Promise<Page> {
  const {page} = await visit(browser, {bypassCSP: true, ...options});
  await open(page, address);
  await page.addStyleTag({content: css});
  return page;
}

const makeDark = (page: Page) => page.evaluate(() => document.documentElement.classList.add('send-dark'));

/** What axe finds faint in the widgets: words, and where they are. */
async function faintWords(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const {violations} = await (window as unknown as {axe: typeof axe}).axe.run('main', {runOnly: ['color-contrast']});
    return violations.flatMap(({nodes}) => nodes.map(({html, failureSummary}) => `${html} ${failureSummary}`));
  });
}

/** How one of the buttons that choose the map's view is painted in focus. */
async function focusedButton(page: Page, pressed = false) {
  const button = page.locator(`send-inclusion-map [part="button"][aria-pressed="${pressed}"]`).first();
  await button.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  return button.evaluate((element) => {
    const {color, backgroundColor, outlineColor, outlineStyle, outlineWidth, boxShadow} = getComputedStyle(element);
    return {
      focused: element.matches(':focus-visible'),
      color,
      backgroundColor,
      outline: `${outlineWidth} ${outlineStyle} ${outlineColor}`,
      boxShadow,
    };
  });
}

/** The colours of everything of a kind that has its own. */
const painted = (page: Page) =>
  page.evaluate(() => {
    const coloured = '[part="heading"], [part="notice"], [part="button"], input, select, .status, .line, .mark, rect';
    return [...document.querySelectorAll('send-priority-progress, send-principles, send-inclusion-map')].map((widget) =>
      [widget, ...widget.shadowRoot!.querySelectorAll(coloured)].map((element) => {
        const {color, backgroundColor, fill, stroke} = getComputedStyle(element);
        const paints = element instanceof SVGElement ? [fill, stroke] : [color, backgroundColor];
        return [element.localName, ...paints].join();
      }),
    );
  });

test.each(most(themes, (theme) => theme === 'neutral'))(
  'widgets in the theme %s have no faint words, in light and in dark, with everything opened',
  async (theme) => {
    const page = await themed(cssOf(theme));
    await showEverything(page);
    expect(await faintWords(page)).toEqual([]);
    await makeDark(page);
    expect(await faintWords(page)).toEqual([]);
  },
);

test('faint words in a widget are found', async () => {
  const page = await themed(`${cssOf('neutral')} :root { --send-muted: #999 }`);
  expect((await faintWords(page)).length).toBeGreaterThan(0);
});

test('where the reader forces colours, no theme changes one, nor the outline of a button in focus', async () => {
  const page = await themed('/* no theme */', {forcedColors: 'active'});
  const plain = await painted(page);
  const unpressed = await focusedButton(page);
  const {color, backgroundColor} = await focusedButton(page, true);
  for (const theme of themes) {
    const page = await themed(cssOf(theme), {forcedColors: 'active'});
    expect(await painted(page)).toEqual(plain);
    await makeDark(page);
    expect(await painted(page)).toEqual(plain);
    expect(await focusedButton(page)).toEqual(unpressed);
    expect(await focusedButton(page, true)).toMatchObject({focused: true, color, backgroundColor, boxShadow: 'none'});
  }
  expect(unpressed.focused).toBe(true);
});

test.each([
  ['govuk', 'rgb(255, 221, 0)', 'rgb(11, 12, 12)'],
  ['nhs', 'rgb(255, 235, 59)', 'rgb(33, 43, 50)'],
] as const)(
  'a button in focus in the theme %s is yellow, with black text and an outline that is seen',
  async (theme, yellow, black) => {
    const page = await themed(cssOf(theme));
    const look = {focused: true, backgroundColor: yellow, color: black, boxShadow: `${yellow} 0px 0px 0px 2px`};
    expect(await focusedButton(page)).toMatchObject({...look, outline: `3px solid ${black}`});
    await makeDark(page);
    expect(await focusedButton(page)).toMatchObject({...look, outline: `3px solid ${yellow}`});
  },
);
