import type {Scheme} from '@send-strategy/widgets/snippets';
import {colourLabels, coloursOf, type ColourName, type LookName} from './choice.ts';
import {colourOf, contrast, darkened, hexOf, inWords, lowest, nearestWith, needed, type Colour} from './contrast.ts';

/** What the widgets' own look has where nothing else is set, as in themes/neutral.css. */
export const neutral = {
  light: {text: '#1c2430', surface: '#ffffff', accent: '#1a4f8b', notice: '#eef3f9'},
  dark: {text: '#e8edf4', surface: '#0f1722', accent: '#8fc1ff', notice: '#1b2a3d'},
} as const;

/** The colours that keep their meaning on every page, and stay when a background is chosen. */
export const fixed = {
  light: {
    ...{'quieter text': '#4b5563', 'status complete': '#1d6b3a', 'status on track': '#1a5fa0', 'status at risk': '#8a5a00'},
    ...{'status off track': '#a32020', 'status stopped': '#5b4a86', 'status not started': '#5b6574', 'our school': '#a3195b'},
    ...{'support on the map': '#2b6cb0', 'reviews on the map': '#a34a00', 'exchanges on the map': '#46720d'},
  },
  dark: {
    ...{'quieter text': '#b3bfce', 'status complete': '#7fd6a0', 'status on track': '#8fc1ff', 'status at risk': '#ffc46b'},
    ...{'status off track': '#ff9d94', 'status stopped': '#c9b6ff', 'status not started': '#b3bfce', 'our school': '#ffd54a'},
    ...{'support on the map': '#8fc1ff', 'reviews on the map': '#ffc46b', 'exchanges on the map': '#7fd6a0'},
  },
} as const;

/** What is to be said of a colour. */
export interface Finding {
  /** A `fault` has to be mended, a `note` is good to know, what is `fine` is fine. */
  kind: 'fault' | 'note' | 'fine';
  words: string;
  /** The nearest colour that would do. */
  instead?: string;
}
export type Findings = Readonly<Partial<Record<ColourName, Finding>>>;

/** The colours of a look before any is given. */
export function usualColours(look: LookName, scheme: Scheme): Readonly<Partial<Record<ColourName, string>>> {
  if (look === 'school') return {brand: '#1a4f8b', 'brand-2': '#a3195b'};
  if (look !== 'own') return {};
  const {text, surface, accent} = neutral[baseOf(scheme)];
  return {text, background: surface, links: accent};
}

/** Colours of one's own for readers' devices that are dark are the theme's. */
const baseOf = (scheme: Scheme) => (scheme === 'dark' ? 'dark' : 'light');

/**
 * What is to be said of the colours of a look, by WCAG 2.2.
 *
 * @param given What was typed for each.
 * @param parse The colour that a text means, as `#rrggbb`; undefined where it means none.
 */
export function checkColours(
  look: LookName,
  scheme: Scheme,
  given: Readonly<Partial<Record<ColourName, string>>>,
  parse: (text: string) => string | undefined,
): Findings {
  const usual = usualColours(look, scheme);
  const findings: Partial<Record<ColourName, Finding>> = {};
  const colours: Partial<Record<ColourName, Colour>> = {};
  for (const name of coloursOf[look]) {
    const text = given[name]?.trim() || usual[name]!;
    const parsed = parse(text);
    colours[name] = colourOf(parsed ?? usual[name]!);
    if (parsed === undefined) {
      const words = `“${text}” is no colour. Write one such as ${usual[name]}. Until then, ${usual[name]} is used.`;
      findings[name] = {kind: 'fault', words};
    }
  }
  const checked =
    look === 'school'
      ? checkSchool(colours, scheme)
      : look === 'own'
        ? checkOwn(colours as Record<ColourName, Colour>, scheme)
        : {};
  return {...checked, ...findings};
}

function checkSchool(colours: Partial<Record<ColourName, Colour>>, scheme: Scheme): Findings {
  const backgrounds = [neutral.light.surface, neutral.light.notice].map(colourOf);
  return Object.fromEntries(
    Object.entries(colours).map(([name, colour]): [string, Finding] => {
      const ratio = contrast(colour, backgrounds[0]!);
      const dark = scheme === 'light' ? '' : ' Where it is dark, the widgets lighten a colour that is too dark.';
      const isDarkened = hexOf(darkened(colour)) !== hexOf(colour);
      if (lowest(colour, backgrounds) >= needed.text) {
        const also = isDarkened
          ? ` The widgets darken it a little, to ${hexOf(darkened(colour))}, for grey backgrounds too.`
          : '';
        return [name, {kind: 'fine', words: `${inWords(ratio)} on white: enough. Text needs 4.5:1.${also}${dark}`}];
      }
      const nearest = nearestWith(colour, backgrounds, needed.text)!;
      const words = `${hexOf(colour)} has ${inWords(ratio)} on white, and text needs 4.5:1. The widgets darken it to ${hexOf(darkened(colour))}. The nearest colour that is enough is ${hexOf(nearest)}.${dark}`;
      return [name, {kind: 'note', words, instead: hexOf(nearest)}];
    }),
  );
}

function checkOwn({text, background, links}: Record<ColourName, Colour>, scheme: Scheme): Findings {
  const base = baseOf(scheme);
  const notice = colourOf(neutral[base].notice);
  const others = Object.entries(fixed[base]).map(([what, hex]) => ({what, colour: colourOf(hex)}));
  const onBackground = (colour: Colour): Finding => {
    const ratio = contrast(colour, background);
    const onNotice = contrast(colour, notice);
    if (Math.min(ratio, onNotice) >= needed.text)
      return {
        kind: 'fine',
        words: `${inWords(ratio)} on your background, ${inWords(onNotice)} on notices: enough. Text needs 4.5:1.`,
      };
    const where =
      ratio < needed.text
        ? `${inWords(ratio)} on your background`
        : `${inWords(onNotice)} on notices, whose background is ${hexOf(notice)}`;
    const nearest = nearestWith(colour, [background, notice], needed.text);
    const words = `${hexOf(colour)} has ${where}, and text needs 4.5:1.`;
    if (nearest === undefined)
      return {
        kind: 'fault',
        words: `${words} No colour will do both there and on notices (${hexOf(notice)}): choose another background.`,
      };
    return {kind: 'fault', words: `${words} The nearest colour that is enough is ${hexOf(nearest)}.`, instead: hexOf(nearest)};
  };
  const hard = others.filter(({colour}) => contrast(colour, background) < needed.text);
  return {text: onBackground(text), background: ofBackground(), links: onBackground(links)};

  function ofBackground(): Finding {
    const all = others.map(({colour}) => colour);
    if (hard.length === 0) {
      const ratio = inWords(lowest(background, all));
      return {
        kind: 'fine',
        words: `The colours that mean something, such as those of statuses, have at least ${ratio} on it: enough. They need 4.5:1.`,
      };
    }
    const nearest = nearestWith(background, all, needed.text)!;
    const named = hard.slice(0, 3).map(({what, colour}) => `${what} (${inWords(contrast(colour, background))})`);
    const rest = hard.length > 3 ? [`${hard.length - 3} more of the widgets’ own colours`] : [];
    const names = new Intl.ListFormat('en-GB').format([...named, ...rest]);
    const hint = scheme === 'light' ? ' For a dark page, choose “Dark” below.' : '';
    const words = `On ${hexOf(background)}, these cannot be read well: ${names}. They need 4.5:1. The nearest background that is enough is ${hexOf(nearest)}.${hint}`;
    return {kind: 'fault', words, instead: hexOf(nearest)};
  }
}

/** What a colour is called in a sentence about it. */
export const labelOf = (name: ColourName): string => colourLabels[name].replace(/:.*/, '');
