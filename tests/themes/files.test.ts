import {glob, readFile} from 'node:fs/promises';
import type {Browser} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openBrowser, visit} from '../embedding/pages.ts';
import {
  backgrounds,
  coloursAmong,
  coloursAt,
  cssOf,
  documentedTokens,
  pageWith,
  themes,
  tokensIn,
  tooFaint,
} from './theme-pages.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What the rules of a style sheet set that is no token, each with its selector; parts may be given what a token cannot say. */
async function besidesTokens(css: string): Promise<string[]> {
  const {page} = await visit(browser);
  await pageWith(page, css);
  return page.evaluate(() => {
    const inside = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => {
        const own =
          rule instanceof CSSStyleRule && !rule.selectorText.split(/,(?![^(]*\))/).every((one) => one.includes('::part('))
            ? [...rule.style].filter((name) => !name.startsWith('--send-')).map((name) => `${rule.selectorText} ${name}`)
            : [];
        return [...own, ...('cssRules' in rule ? inside(rule.cssRules as CSSRuleList) : [])];
      });
    return [...document.styleSheets].flatMap((sheet) => inside(sheet.cssRules));
  });
}

describe.each(themes)('the theme %s', (theme) => {
  test('sets every token that a widget documents', () => {
    expect(documentedTokens.filter((token) => !tokensIn(cssOf(theme)).includes(token))).toEqual([]);
  });

  test('sets what the others set', () => {
    const set = tokensIn(cssOf(theme)).filter((token) => token !== '--send-enough-contrast');
    expect(set.toSorted()).toEqual(tokensIn(cssOf('neutral')).toSorted());
  });

  test('sets tokens alone, but for what it gives to parts', async () => {
    expect(await besidesTokens(cssOf(theme))).toEqual([]);
  });

  test('names only parts that a widget has', async () => {
    const written = await partsOfWidgets();
    const named = [...cssOf(theme).matchAll(/::part\(\s*([^)\s]+)\s*\)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !written.has(name))).toEqual([]);
  });

  test('asks no host for anything: no address, no import, no font', () => {
    expect(cssOf(theme)).not.toMatch(/url\(|@import|@font-face|src\s*:|https?:/i);
  });
});

test('a rule that sets more than tokens is found', async () => {
  const css = '@media screen { .a { --send-text: red; margin: 0 } } .b, .c::part(x) { color: red } .d::part(x) { color: red }';
  expect((await besidesTokens(css)).join()).toMatch(/^\.a margin-top,.*\.b, \.c::part\(x\) color$/);
});

test('neutral is what widgets look like by themselves, unless that is too faint', async () => {
  const neutral = valuesIn(cssOf('neutral'));
  const different: string[] = [];
  const defaults = new Map<string, string>();
  for (const {file, text} of await sourcesOfWidgets('**/*.styles.ts')) {
    for (const [, name, value] of text.matchAll(/var\((--send-[a-z-]+), ((?:[^()]|\([^()]*\))+)\)/g)) {
      // The focus outline is the accent there, so that it follows a page's own accent.
      const own = value === 'var(--_accent)' ? neutral.get('--send-accent')! : value!;
      defaults.set(name!, own);
      if (neutral.get(name!) !== own && !(await tooFaintInNeutral(name!, own)))
        different.push(`${name} is ${own} in ${file}, and ${neutral.get(name!)} in the theme`);
    }
  }
  expect(different).toEqual([]);
  expect(defaults.size).toBeGreaterThan(15);
});

/** The first value of each token in a style sheet, which is the light one. */
function valuesIn(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/(--send-[a-z-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!] as const).toReversed(),
  );
}

async function tooFaintInNeutral(token: string, value: string): Promise<boolean> {
  if (coloursAmong([token]).length === 0) return false;
  const {page} = await visit(browser);
  await pageWith(page, `${cssOf('neutral')} :root { ${token}: ${value} }`);
  const [colours] = await coloursAt(page, [token, ...backgrounds]);
  return tooFaint(colours!).length > 0;
}

async function sourcesOfWidgets(pattern: string): Promise<{file: string; text: string}[]> {
  const folder = new URL('../../packages/widgets/src/', import.meta.url);
  const sources: {file: string; text: string}[] = [];
  for await (const file of glob(pattern, {cwd: folder}))
    sources.push({file, text: await readFile(new URL(file, folder), 'utf8')});
  return sources;
}

/** The names in the `part` attributes of the views. */
async function partsOfWidgets(): Promise<Set<string>> {
  const sources = await sourcesOfWidgets('**/*.ts');
  return new Set(sources.flatMap(({text}) => [...text.matchAll(/ part="([a-z-]+)"/g)].map(([, name]) => name!)));
}
