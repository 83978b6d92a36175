import {attribute, type Element} from './elements.ts';
import {type Marker} from './paragraph.ts';

const kinds: readonly [RegExp, RegExp, Marker['kind']][] = [
  [/^a$/i, /(?:lower|upper)-(?:alpha|latin)/i, 'letter'],
  [/^i$/i, /(?:lower|upper)-roman/i, 'roman'],
  [/^1$/, /decimal/i, 'number'],
];

/** What an ordered list shows before one of its entries, or undefined where it shows a dot or nothing. The type of the list counts, and a style of the entry more. */
export function listMarker(entry: Element): Marker | undefined {
  const list = entry.parentNode;
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return undefined;
  const kind = kindOf(entry) ?? kindOf(list) ?? (hasStyle(entry) || hasStyle(list) ? undefined : 'number');
  if (kind === undefined) return undefined;
  const entries = list.childNodes.filter((node): node is Element => 'tagName' in node && node.tagName === 'li');
  const isReversed = attribute(list, 'reversed') !== undefined;
  let number = numberIn(list, 'start') ?? (isReversed ? entries.length : 1);
  for (const one of entries) {
    number = numberIn(one, 'value') ?? number;
    if (one === entry) break;
    number += isReversed ? -1 : 1;
  }
  if (number < 1) return undefined;
  const value = kind === 'letter' ? letters(number) : kind === 'roman' ? roman(number) : String(number);
  return {kind, value};
}

function kindOf(element: Element): Marker['kind'] | undefined {
  const style = styleOf(element);
  const type = attribute(element, 'type')?.trim() ?? '';
  return (kinds.find(([, styled]) => styled.test(style)) ??
    (style === '' ? kinds.find(([typed]) => typed.test(type)) : undefined))?.[2];
}

function styleOf(element: Element): string {
  return /list-style(?:-type)?\s*:\s*([^;]+)/i.exec(attribute(element, 'style') ?? '')?.[1]?.trim() ?? '';
}

function hasStyle(element: Element): boolean {
  return styleOf(element) !== '';
}

function numberIn(element: Element, name: string): number | undefined {
  const text = attribute(element, name)?.trim() ?? '';
  return /^-?\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCodePoint(97 + ((number - 1) % 26));
}

const numerals: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number as small Roman numerals. */
export function roman(number: number): string {
  let [text, rest] = ['', number];
  for (const [value, numeral] of numerals) for (; rest >= value; rest -= value) text += numeral;
  return text;
}
