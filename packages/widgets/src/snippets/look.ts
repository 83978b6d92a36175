import type {Given} from './given.ts';
import type {Way} from './ways.ts';

/** The themes that go with the browser files. */
export const themes = ['neutral', 'govuk', 'nhs', 'school'] as const;
export type Theme = (typeof themes)[number];

/** Whether widgets are light or dark, or as the reader's system says. */
export type Scheme = 'light' | 'dark' | 'auto';

/** How widgets look. */
export interface Look {
  /** Default: none, as the widgets look by themselves. */
  theme?: Theme | undefined;
  /** Default `light`. */
  scheme?: Scheme | undefined;
  /** Colours by their custom properties without `--send-`, as `#rrggbb`: `{accent: '#1a4f8b'}`; of the theme `school`, `brand` and `brand-2`. */
  colours?: Readonly<Record<string, string>> | undefined;
}

/** How much of a look a way can carry: what is in a frame takes a theme, which is light or dark, and no colours. */
export const carriedLook: Readonly<Record<Way, 'all' | 'theme' | 'nothing'>> = {
  element: 'all',
  link: 'all',
  frame: 'theme',
  'fixed-frame': 'theme',
  oembed: 'nothing',
  apache: 'all',
  nginx: 'all',
  nightly: 'all',
};

/**
 * Looks at a look, of which every part stands in HTML or CSS as it is.
 *
 * @throws {TypeError} in plain words, where something is not possible.
 */
export function possibleLook({theme, scheme = 'light', colours = {}}: Look = {}): Given['look'] {
  if (theme !== undefined && !themes.includes(theme)) throw new TypeError(`There is no theme "${theme}".`);
  if (!/^(light|dark|auto)$/.test(scheme)) throw new TypeError(`Widgets are light, dark or auto, not "${scheme}".`);
  for (const [name, colour] of Object.entries(colours))
    if (!/^[a-z\d-]+$/.test(name) || !/^#[\da-f]{6}$/i.test(colour))
      throw new TypeError(`"${name}: ${colour}" is no colour. Give one such as accent: #1a4f8b.`);
  // What is dark about a widget is in a theme.
  return {theme: theme ?? (scheme === 'light' ? undefined : 'neutral'), scheme, colours};
}

/** The rules of a look for the style sheet of a site, where it has colours of its own. */
export function lookLines({look: {theme, scheme, colours}}: Given): string[] {
  const rules = Object.entries(colours).map(([name, colour]) => `  --send-${name}: ${colour};`);
  if (rules.length === 0) return [];
  // Dark colours of one's own stand in place of the theme's, and are for no paper. The school's theme makes its dark colours of the same two.
  if (scheme === 'dark' && theme !== 'school')
    return ['@media screen {', '  .send-dark {', ...rules.map((rule) => `  ${rule}`), '  }', '}'];
  return [':root {', ...rules, '}'];
}
