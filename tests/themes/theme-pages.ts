/** What the tests of this folder share: the themes, the colours that a real Chromium makes of them, and what WCAG asks of those. */
import {readFileSync} from 'node:fs';
import type {Page} from 'playwright';
import manifest from '../../packages/widgets/custom-elements.json' with {type: 'json'};

export const themes = ['neutral', 'govuk', 'nhs', 'school'] as const;
export type Theme = (typeof themes)[number];

/** A theme's style sheet. */
export const cssOf = (theme: Theme): string =>
  readFileSync(new URL(`../../packages/widgets/src/themes/${theme}.css`, import.meta.url), 'utf8');

interface Declaration {
  cssProperties?: {name: string}[];
}

const declarations = manifest.modules.flatMap((module) => module.declarations as Declaration[]);

/** Every token that a widget documents but for the reserved heights, which depend on what a page shows and not on its look. */
export const documentedTokens: readonly string[] = [
  ...new Set(declarations.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name))),
].filter((name) => !name.endsWith('-height'));

/** The tokens that a style sheet names a value for. */
export const tokensIn = (css: string): string[] => [...new Set(withoutComments(css).match(/--send-[a-z0-9-]+(?=:)/g))];

const withoutComments = (css: string) => css.replaceAll(/\/\*.*?\*\//gs, '');

const notColours = ['--send-font', '--send-font-size', '--send-radius', '--send-enough-contrast'];

/** The tokens of a list that are colours. */
export const coloursAmong = (tokens: readonly string[]): string[] => tokens.filter((token) => !notColours.includes(token));

export const backgrounds = ['--send-surface', '--send-notice'] as const;

/**
 * The contrast that a colour needs on both backgrounds.
 *
 * Words in it need 4.5 (WCAG 2.2, 1.4.3): the accent is the colour of links, statuses and kinds of link are named in their own colour. Lines of a chart and the focus outline are shapes: 3
 * (1.4.11). The edges of buttons and fields are drawn in accent and muted, which have more. `--send-border` only separates: nothing is understood or found by it, so WCAG asks nothing of it,
 * and 1.2 is ours, so that it is seen.
 *
 * @throws where nothing is known of the token.
 */
export function needs(token: string): number {
  if (/^--send-(text|muted|accent|better|worse|unclear|status-.+|map-.+)$/.test(token)) return 4.5;
  if (/^--send-(focus|chart-.+)$/.test(token)) return 3;
  if (token === '--send-border') return 1.2;
  throw new Error(
    `${token} is documented or set by a theme, and it is not said here which contrast it needs. Add it to needs, or to notColours, in tests/themes/theme-pages.ts.`,
  );
}

/** Red, green and blue in sRGB, 0 to 255. */
export type Colour = readonly [number, number, number];
export type Colours = Record<string, Colour>;

/** The ratio of WCAG 2.2 between two colours, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** A sentence for each colour that has too little contrast on a background. */
export function tooFaint(colours: Colours): string[] {
  const given = Object.entries(colours).filter(([token]) => !(backgrounds as readonly string[]).includes(token));
  return given.flatMap(([token, colour]) =>
    backgrounds.flatMap((background) => {
      const ratio = contrast(colour, colours[background]!);
      return ratio < needs(token) ? [`${token} on ${background}: ${ratio.toFixed(2)}, needs ${needs(token)}`] : [];
    }),
  );
}

/** Makes an empty page with a style sheet. */
export const pageWith = (page: Page, css: string, rootClass = ''): Promise<void> =>
  page.setContent(`<!doctype html><html lang="en-GB" class="${rootClass}"><title>A page</title><style>${css}</style><body>`);

export interface Place {
  /** The class of an element around the widget. */
  outer?: string;
  /** The class of the nearest element around the widget. */
  inner?: string;
  /** What the nearest element sets itself. */
  style?: Record<string, string>;
}

/**
 * The colours of tokens as a widget would get them, one answer for each place: what Chromium paints, in sRGB.
 *
 * @throws where a token has no opaque colour.
 */
export function coloursAt(page: Page, tokens: readonly string[], places: readonly Place[] = [{}]): Promise<Colours[]> {
  return page.evaluate(
    ([names, wanted]) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;
      const around = document.body.appendChild(document.createElement('div'));
      const near = around.appendChild(document.createElement('div'));
      const probe = near.appendChild(document.createElement('i'));
      const answers = wanted.map(({outer = '', inner = '', style = {}}) => {
        around.className = outer;
        near.className = inner;
        near.removeAttribute('style');
        for (const [name, value] of Object.entries(style)) near.style.setProperty(name, value);
        return Object.fromEntries(
          names.map((name) => {
            probe.style.color = `var(${name}, transparent)`;
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = getComputedStyle(probe).color;
            canvas.fillRect(0, 0, 1, 1);
            const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
            if (alpha !== 255) throw new Error(`${name} has no opaque colour, in ${JSON.stringify({outer, inner, style})}.`);
            return [name, [red, green, blue] as [number, number, number]];
          }),
        );
      });
      around.remove();
      return answers;
    },
    [tokens, places] as const,
  );
}
