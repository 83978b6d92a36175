import {privateCollections, type CollectionName, type School} from '@send-strategy/sdk/reading';
import {type Dataset, type KeptCollections} from '../folder/dataset.ts';
import {consentsOf} from './consent.ts';

/** What names a school in a text. */
export type NamedSchool = Pick<School, 'urn' | 'laestab' | 'ukprn' | 'name'>;

/** Finds what names a school that may not be named: its name and its numbers. */
export interface UnnamedSchools {
  /** The first such words in a text, as they stand there. */
  find(text: string): string | undefined;
  /** The text with all of them taken out. */
  without(text: string): string;
}

/**
 * The schools that did not consent to be shown, as words to look for. Capitals, accents, apostrophes, dashes and spaces make no difference, so that "St. Mary’s" is also found as
 * "st-marys" in an address; a name of one word is found only with its capital, as Hope is not hope.
 *
 * @param otherSchools Schools that are not in the register, or not by this name.
 */
export function unnamedSchools(collections: KeptCollections, otherSchools: readonly NamedSchool[] = []): UnnamedSchools {
  const consents = consentsOf(collections);
  const wordsOf = ({urn, laestab, ukprn, name}: NamedSchool) =>
    [urn, laestab ?? '', ukprn ?? '', name].map((word) => folded(word).trim()).filter(namesSomething);
  const schools = [...(collections.schools ?? []), ...otherSchools];
  // A converted school often keeps its name: what may be shown for one URN is not hidden for the other.
  const allowed = new Set(schools.filter(({urn}) => consents.has(urn)).flatMap(wordsOf));
  const hidden = new Set(
    schools
      .filter(({urn}) => !consents.has(urn))
      .flatMap(wordsOf)
      .filter((word) => !allowed.has(word)),
  );
  if (hidden.size === 0) return {find: () => undefined, without: (text) => text};
  const hiddenPattern = patternOf(hidden);
  const allowedPattern = patternOf(allowed);

  const rangesIn = (text: string): Range[] => {
    if (folded(text).search(hiddenPattern) < 0) return [];
    const {letters, starts, ends} = foldedWithPlaces(text);
    const found = (pattern: RegExp) =>
      [...letters.matchAll(pattern)].map(({index, 1: word = ''}) => ({
        start: starts[index]!,
        end: ends[index + word.length - 1]!,
        word,
      }));
    const allowedRanges = allowed.size === 0 ? [] : found(allowedPattern);
    return found(hiddenPattern).filter(({start, end, word}) => {
      if (!word.includes(' ') && isSmallLetter(text, start)) return false;
      // "Hill School" does not name a school inside "Curlew Hill School".
      return !allowedRanges.some((range) => range.start <= start && range.end >= end && range.word.length > word.length);
    });
  };
  return {
    find(text) {
      const [range] = rangesIn(text);
      return range === undefined ? undefined : text.slice(range.start, range.end);
    },
    without(text) {
      // An id or address stays one.
      const replacement = /^(?:[a-z0-9][a-z0-9-]*|(?:https?:\/\/|media\/)\S*)$/.test(text)
        ? 'school-not-named'
        : '[school not named]';
      return rangesIn(text).reduceRight((rest, {start, end}) => rest.slice(0, start) + replacement + rest.slice(end), text);
    },
  };
}

/** Where something that would be published names a school without its consent: a text, or a picture by its path. */
export function schoolsNamedWithoutConsent({
  collections,
  media,
}: Dataset): {collection: CollectionName | 'media'; path: (string | number)[]; name: string}[] {
  const schools = unnamedSchools(collections);
  const consents = consentsOf(collections);
  const found: {collection: CollectionName | 'media'; path: (string | number)[]; name: string}[] = [];
  const look = (collection: CollectionName, value: unknown, path: (string | number)[]) => {
    if (typeof value === 'string') {
      const name = schools.find(value);
      if (name !== undefined) found.push({collection, path, name});
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        // Of these, the ones that may not be shown are left out when published.
        if (key !== 'predecessorUrns' && key !== 'successorUrns')
          look(collection, inner, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  for (const [collection, data] of Object.entries(collections) as [CollectionName, unknown][]) {
    if ((privateCollections as readonly string[]).includes(collection)) continue;
    if (!Array.isArray(data)) look(collection, data, []);
    else {
      for (const [index, item] of data.entries()) {
        // An item about a school that is not shown is left out with it.
        const {urn, urns = []} = item as {urn?: string; urns?: string[]};
        if ([urn ?? [], urns].flat().every((one) => consents.has(one))) look(collection, item, [index]);
      }
    }
  }
  for (const [path, bytes] of media) {
    const name = nameInPicture(path, bytes, schools);
    if (name !== undefined) found.push({collection: 'media', path: [path], name});
  }
  return found;
}

/** The school without consent that a picture names in its file name, its words or what a camera or program wrote into it. */
export function nameInPicture(path: string, bytes: Uint8Array, schools: UnnamedSchools): string | undefined {
  const text = new TextDecoder().decode(bytes);
  const readable = path.toLowerCase().endsWith('.svg') ? [text, plainText(text)] : (text.match(/[\p{L}\p{N}\p{P} ]{6,}/gu) ?? []);
  return schools.find(path) ?? schools.find(readable.join('\n'));
}

/** The words of an SVG, also where each stands in an element of its own. */
function plainText(svg: string): string {
  const named = new Map(Object.entries({amp: '&', apos: "'", quot: '"', lt: '<', gt: '>'}));
  const words = svg.split('<').map((part) => part.slice(part.indexOf('>') + 1));
  return words
    .join('')
    .replace(/&(?:#x([0-9a-f]{1,5})|#(\d{1,6})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    });
}

/** A value with the names of schools that may not be named taken out of every text in it. */
export function withoutNames<Value>(value: Value, schools: UnnamedSchools): Value {
  if (typeof value === 'string') return schools.without(value) as Value;
  if (Array.isArray(value)) return value.map((entry) => withoutNames(entry, schools)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNames(inner, schools)])) as Value;
}

const ignored = /[\p{M}\p{Cf}'’‘ʼ`´]/gu;
const gaps = /(?:[\s\p{Pd}\p{Pc}.+]|%20)+/gu;

/** Signs alone name nobody: they would be found all over a text. */
const namesSomething = (word: string) => /[\p{L}\p{N}]/u.test(word);

/** A text for comparing. */
function folded(text: string): string {
  return text.normalize('NFD').replace(ignored, '').replaceAll('&', ' and ').replace(gaps, ' ').toLowerCase();
}

/** A text for comparing, and where in the text each of its letters comes from. */
function foldedWithPlaces(text: string): {letters: string; starts: number[]; ends: number[]} {
  let letters = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const {index, 0: part} of text.matchAll(/%20|[^]/gu)) {
    for (const letter of folded(part)) {
      if (letter === ' ' && letters.endsWith(' ')) {
        ends[ends.length - 1] = index + part.length;
        continue;
      }
      letters += letter;
      for (let unit = 0; unit < letter.length; unit += 1) {
        starts.push(index);
        ends.push(index + part.length);
      }
    }
    // A mark belongs to the letter before it.
    if (/^\p{M}$/u.test(part) && ends.length > 0) ends[ends.length - 1] = index + part.length;
  }
  return {letters, starts, ends};
}

interface Range {
  start: number;
  end: number;
}

/** Any of the words, the longest first, whole, also as a possessive. */
function patternOf(words: ReadonlySet<string>): RegExp {
  const choices = [...words].toSorted((a, b) => b.length - a.length).map(escapePattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])(${choices.join('|')})(?=s?(?![\\p{L}\\p{N}]))`, 'gu');
}

function isSmallLetter(text: string, at: number): boolean {
  const letter = String.fromCodePoint(text.codePointAt(at)!);
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
