import type {Term} from '../generated/resources.ts';
import {foldText} from './search.ts';

/** A place in a text where a term stands. */
export interface TermPlace {
  term: Term;
  /** The term or alias as it stands in the text. */
  text: string;
  /** Where it begins and where it ends, as for `String.prototype.slice`. */
  start: number;
  end: number;
  /** Whether the term is in use on the day. One that is not, such as CCG, is found all the same, as a text from its time needs it explained; say that it is of the past. */
  inUse: boolean;
}

/** Whether a term is in use on a day, from its `validFrom` to its `validTo`, both included. `today` is an ISO day. */
export function isInUse({validFrom, validTo}: Pick<Term, 'validFrom' | 'validTo'>, today: string): boolean {
  return (validFrom === undefined || validFrom <= today) && (validTo === undefined || validTo >= today);
}

/**
 * The places in a text where a term or one of its aliases stands, in the order of the text, none overlapping another.
 *
 * Names are found as whole words. Capitals count in names without small letters (SEND, EHC: “we send” is not SEND), and nowhere else. Where several begin at one place the longest is found, so that “EHC plan” is
 * not found as “plan”. Spaces, apostrophes and dashes match each other’s forms. Plurals are not found unless they are an alias. Of several terms with one name, one that is in use
 * comes before one that is not, then a term before an alias, then the first in the list.
 *
 * @param text In the language of the terms.
 * @param today An ISO day.
 */
export function termsIn(text: string, terms: readonly Term[], {today}: {readonly today: string}): TermPlace[] {
  const names = terms
    .flatMap((term) => namesOf(term).map((name, index) => ({term, name, inUse: isInUse(term, today), alias: index > 0})))
    .filter(({name}) => name !== '')
    // A stable sort: what is the same to it stays in the order of the list.
    .toSorted((a, b) => b.name.length - a.name.length || Number(b.inUse) - Number(a.inUse) || Number(a.alias) - Number(b.alias));
  const finders = [
    finder(
      names.filter(({name}) => isAbbreviation(name)),
      'gu',
    ),
    finder(
      names.filter(({name}) => !isAbbreviation(name)),
      'giu',
    ),
  ];
  const places: TermPlace[] = [];
  let upcoming = finders.flatMap((find) => find(text, 0) ?? []);
  for (let at = 0; upcoming.length > 0;) {
    const [next] = upcoming.toSorted((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
    places.push(next!.place);
    at = next!.place.end;
    // What begins further on was found already.
    upcoming = upcoming.flatMap((found) => (found.place.start < at ? (found.find(text, at) ?? []) : found));
  }
  return places;
}

/**
 * The term that is meant by an id, a term or an alias.
 *
 * It is forgiving: case, accents, apostrophes and dashes do not count, and where nothing is found so, neither does an English plural of the last word (SENCOs, EHC plans, local
 * authorities). An id comes before a term, a term before an alias, and of several one that is in use, then the first in the list.
 *
 * @param wanted For example `ehc-plan`, “EHCP”, “ehc plans”.
 * @param today An ISO day. Default: terms of the past are as good as others.
 * @returns undefined where there is none.
 */
export function lookUpTerm(terms: readonly Term[], wanted: string, {today}: {readonly today?: string} = {}): Term | undefined {
  const candidates =
    today === undefined ? terms : terms.toSorted((a, b) => Number(isInUse(b, today)) - Number(isInUse(a, today)));
  const byId = terms.find(({id}) => id === wanted.trim());
  if (byId || tidy(wanted) === '') return byId;
  for (const form of [tidy, (name: string) => singular(tidy(name))]) {
    const asked = form(wanted);
    const found =
      candidates.find(({term}) => form(term) === asked) ??
      candidates.find(({aliases = []}) => aliases.some((alias) => form(alias) === asked));
    if (found) return found;
  }
  return undefined;
}

const namesOf = ({term, aliases = []}: Term): string[] => [term, ...aliases].map((name) => name.trim());

/** Capitals count in an abbreviation, and nowhere else. */
const isAbbreviation = (name: string): boolean => /^\P{Ll}+$/u.test(name);

interface Name {
  term: Term;
  name: string;
  inUse: boolean;
}

/** Finds the next place, in a text from an index on. */
type Find = (text: string, from: number) => {place: TermPlace; find: Find} | undefined;

/** Finds some names, of several that begin at one place the first in the list. */
function finder(names: readonly Name[], flags: string): Find {
  if (names.length === 0) return () => undefined;
  const pattern = names.map(({name}) => `(${patternOf(name)})`).join('|');
  // Within a word are letters, their marks, and digits.
  const wholeWords = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${pattern})(?![\p{L}\p{M}\p{N}])`, flags);
  const find: Find = (text, from) => {
    wholeWords.lastIndex = from;
    const match = wholeWords.exec(text);
    if (!match) return undefined;
    const {term, inUse} = names[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]!;
    return {place: {term, text: match[0], start: match.index, end: match.index + match[0].length, inUse}, find};
  };
  return find;
}

function patternOf(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replace(/\s+/gu, String.raw`\s+`)
    .replace(/['’‘ʼ]/gu, "['’‘ʼ]")
    .replace(/\p{Pd}/gu, String.raw`\p{Pd}`);
}

const tidy = (name: string): string => foldText(name).replace(/\s+/gu, ' ').trim();

/** A name with its last word in the singular, by the plainest rules of English. It need not be right, as both names are treated alike. */
function singular(name: string): string {
  if (/\p{L}ies$/u.test(name)) return name.replace(/ies$/, 'y');
  if (/(?:ch|sh|x|z|ss)es$/.test(name)) return name.slice(0, -2);
  return name.replace(/(?<=[^s\s])s$/, '');
}
