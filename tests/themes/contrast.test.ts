import type {Browser} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openBrowser, visit} from '../embedding/pages.ts';
import {
  coloursAmong,
  coloursAt,
  contrast,
  cssOf,
  documentedTokens,
  pageWith,
  themes,
  tokensIn,
  tooFaint,
  type Place,
} from './theme-pages.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const colourTokens = coloursAmong([...new Set([...documentedTokens, ...tokensIn(cssOf('neutral'))])]);

/** The faults of a style sheet at each place, with the place's own style named. */
async function faultsOf(css: string, places: readonly Place[]): Promise<string[]> {
  const {page} = await visit(browser);
  await pageWith(page, css);
  const answers = await coloursAt(page, colourTokens, places);
  return answers.flatMap((colours, index) => tooFaint(colours).map((fault) => `${fault} (${JSON.stringify(places[index])})`));
}

describe.each(themes)('the theme %s', (theme) => {
  test.each([
    ['light', ''],
    ['dark', 'send-dark'],
  ])('has enough contrast in its %s colours', async (_, inner) => {
    expect(await faultsOf(cssOf(theme), [{inner}])).toEqual([]);
  });
});

/** Every colour of a grid in sRGB, its corners among them, and a ladder of greys. */
const grid = (() => {
  const steps = [0, 36, 73, 109, 146, 182, 219, 255];
  const cube = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `rgb(${red} ${green} ${blue})`)));
  const greys = Array.from({length: 52}, (_, step) => `rgb(${step * 5} ${step * 5} ${step * 5})`);
  const otherwise = [
    'yellow',
    '#fff',
    'transparent',
    '#ff000040',
    'oklch(0.7 0.4 150)',
    'color(display-p3 0 1 0)',
    'color(display-p3 1 0 0)',
    'hsl(60 100% 50%)',
  ];
  return [...cube, ...greys, ...otherwise];
})();
// Each colour is the first of one pair and the second of another: 5 has no factor in common with the number of colours.
const pairs = grid.map((first, index) => [first, grid[(index * 5 + 7) % grid.length]!] as const);

describe('a school’s two colours', () => {
  const brands = (inner: string): Place[] =>
    pairs.map(([brand, second]) => ({
      inner: `send-theme-school ${inner}`,
      style: {'--send-brand': brand, '--send-brand-2': second},
    }));

  test('are many pairs, with each colour once in each place', () => {
    expect(pairs.length).toBeGreaterThan(500);
    expect(new Set(pairs.map(([, second]) => second)).size).toBe(new Set(grid).size);
  });

  test.each([
    ['light', ''],
    ['dark', 'send-dark'],
  ])('give enough contrast in %s, whatever they are', async (_, inner) => {
    expect(await faultsOf(cssOf('school'), brands(inner))).toEqual([]);
  });

  test.each([
    ['light', ''],
    ['dark', 'send-dark'],
  ])('give enough contrast in %s where the browser cannot derive colours', async (_, inner) => {
    const old = cssOf('school').replaceAll('@supports (', '@supports not (');
    expect(old).not.toBe(cssOf('school'));
    const few = brands(inner).slice(0, 20);
    expect(await faultsOf(old, few)).toEqual([]);
    const {page} = await visit(browser);
    await pageWith(page, old);
    const [first, ...others] = await coloursAt(page, colourTokens, few);
    for (const other of others) expect(other).toEqual(first);
  });

  test('stay as they are where they have enough contrast, in links, focus and our own line and school', async () => {
    const {page} = await visit(browser);
    await pageWith(page, cssOf('school'));
    const [colours] = await coloursAt(page, colourTokens, [
      {inner: 'send-theme-school', style: {'--send-brand': '#0b5c3e', '--send-brand-2': '#7c2855'}},
    ]);
    const green = [0x0b, 0x5c, 0x3e];
    const plum = [0x7c, 0x28, 0x55];
    expect(colours).toMatchObject({
      ...{'--send-accent': green, '--send-chart-own': green, '--send-map-support': green},
      ...{'--send-focus': plum, '--send-map-ours': plum},
    });
  });

  test('would often be too faint without what the theme does to them', async () => {
    const untouched = `${cssOf('school')} .send-theme-school { --send-accent: var(--send-brand); --send-focus: var(--send-brand-2) }`;
    const opaque = brands('').filter(({style = {}}) => Object.values(style).every((colour) => colour.startsWith('rgb(')));
    const faults = await faultsOf(untouched, opaque);
    expect(faults.filter((fault) => fault.startsWith('--send-accent on --send-surface')).length).toBeGreaterThan(200);
    expect(faults.filter((fault) => fault.startsWith('--send-focus on --send-surface')).length).toBeGreaterThan(100);
  });
});

describe('the measure', () => {
  test('knows the ratios of WCAG', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([255, 255, 255], [0x76, 0x76, 0x76])).toBeGreaterThan(4.5);
    expect(contrast([255, 255, 255], [0x77, 0x77, 0x77])).toBeLessThan(4.5);
  });

  test('finds a colour that is too faint, and says where', async () => {
    const faint = `${cssOf('neutral')} :root { --send-status-at-risk: #777; --send-chart-own: #aaa; --send-border: #fff }`;
    expect(await faultsOf(faint, [{}])).toEqual([
      '--send-border on --send-surface: 1.00, needs 1.2 ({})',
      '--send-border on --send-notice: 1.12, needs 1.2 ({})',
      '--send-status-at-risk on --send-surface: 4.48, needs 4.5 ({})',
      '--send-status-at-risk on --send-notice: 4.01, needs 4.5 ({})',
      '--send-chart-own on --send-surface: 2.32, needs 3 ({})',
      '--send-chart-own on --send-notice: 2.08, needs 3 ({})',
    ]);
  });

  test('refuses a token that a theme forgot', async () => {
    await expect(faultsOf(cssOf('neutral').replaceAll(/--send-better:.*/g, ''), [{}])).rejects.toThrow(
      '--send-better has no opaque colour',
    );
  });
});
