import {roman} from './list-marker.ts';
import {type Marker} from './paragraph.ts';

/** A marker that a text begins with: what it may be, as typed, and the text after it. */
export interface TypedMarker {
  readonly value: string;
  readonly rest: string;
}

/** Splits "a) noted", "(ii) noted" or "3. noted". Undefined where the text begins with a word, such as "e.g." or "no.". */
export function typedMarker(text: string): TypedMarker | undefined {
  const [, letters, number, rest] = /^\(?\s?(?:([a-z]{1,5})|(\d{1,3}))\s?(?:\)\s*|\.\s+)(\S.*)$/i.exec(text) ?? [];
  if (rest === undefined) return undefined;
  if (number !== undefined) return {value: number, rest};
  const value = letters!.toLowerCase();
  const isMarker = value.length === 1 || /^([a-z])\1$/.test(value) || fromRoman(value) !== undefined;
  return isMarker ? {value, rest} : undefined;
}

/**
 * What a typed marker is after the ones before it: i) after h) is a letter, after nothing a Roman numeral. `next` is the marker that follows, and decides between h) i) j) and
 * h) i) ii). Undefined where the order does not tell.
 */
export function kindOfTyped(value: string, before: readonly Marker[], next: string | undefined): Marker['kind'] | undefined {
  if (/^\d/.test(value)) return 'number';
  const number = fromRoman(value);
  if (number === undefined) return 'letter';
  const letter = before.findLast(({kind}) => kind === 'letter')?.value;
  const numeral = before.findLast(({kind}) => kind === 'roman')?.value;
  const last = before.at(-1)?.kind;
  const follows = value.length === 1 && letter === String.fromCodePoint(value.codePointAt(0)! - 1);
  const continues = numeral !== undefined && last === 'roman' && fromRoman(numeral) === number - 1;
  if (follows && continues) return undefined;
  if (continues) return 'roman';
  if (follows) return value === 'i' && next === 'ii' ? 'roman' : 'letter';
  if (value.length > 1 || value === 'i') return 'roman';
  return value === 'v' || value === 'x' ? undefined : 'letter';
}

function fromRoman(text: string): number | undefined {
  if (!/^[ivxlcdm]+$/.test(text)) return undefined;
  for (let number = 1; number <= 1000; number += 1) if (roman(number) === text) return number;
  return undefined;
}
