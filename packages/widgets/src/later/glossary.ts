import {html} from 'lit';
import {isNotFound, type ReadingReader} from '@send-strategy/sdk/read';
import {pickVariant, sameLanguage, type Term, type Wording} from '@send-strategy/sdk/reading';
import type {Words} from '../words/en.ts';

/** Gives a text with the strategy's terms in it explained, each where it first stands. */
export type Explain = (wording: Wording) => unknown;

/** Begins to explain: each drawing of a widget explains each term once. */
export type Glossary = (words: Words) => Explain;

const special = /[.*+?^${}()|[\]\\]/g;

/** The glossary of a strategy, which explains nothing where none is published; undefined where it cannot be read now. */
export async function glossaryOf(reader: ReadingReader, signal: AbortSignal): Promise<Glossary | undefined> {
  try {
    const terms = reader.kept('terms') ?? (await reader.read('terms', {signal}));
    const [lang = 'en'] = reader.kept('strategy')?.document.data.languages ?? [];
    return glossary(terms.document.data, lang);
  } catch (error) {
    if (isNotFound(error)) return glossary([], '');
    if (!signal.aborted) console.info(String(error));
    return undefined;
  }
}

/**
 * Finds terms and their aliases as whole words: those in capitals (EHC, SENCO) as they are written, others whatever their case.
 *
 * @param lang The language of the data's own words.
 */
export function glossary(terms: readonly Term[], lang: string): Glossary {
  const byName = new Map<string, Term>();
  for (const term of terms) for (const name of [term.term, ...(term.aliases ?? [])]) byName.set(keyOf(name), term);
  // The longest first, so that "EHC plan" is not found as "plan".
  const names = [...byName.keys()].toSorted((a, b) => b.length - a.length).map((name) => name.replace(special, String.raw`\$&`));
  const found = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?![\p{L}\p{N}])`, 'giu');
  return (words) => {
    const explained = new Set<Term>();
    return ({text, lang: textLang}) => {
      if (!names[0] || explained.size === terms.length || !sameLanguage(lang, textLang)) return text;
      const parts: unknown[] = [];
      let end = 0;
      for (const match of text.matchAll(found)) {
        const [name] = match;
        const term = byName.get(keyOf(name));
        if (!term || explained.has(term)) continue;
        explained.add(term);
        parts.push(text.slice(end, match.index), explanation(name, term, explained.size, words, lang));
        end = match.index + name.length;
      }
      return end ? [...parts, text.slice(end)] : text;
    };
  };
}

/** Capitals count in an abbreviation, and nowhere else. */
function keyOf(name: string): string {
  return /^\P{Ll}+$/u.test(name) ? name : name.toLowerCase();
}

/** The word as a button that shows its meaning above the page, so that nothing moves; on paper the meaning follows the word. */
function explanation(name: string, term: Term, number: number, words: Words, originalLang: string) {
  const id = `term-${number}`;
  const meaning = pickVariant(term, {lang: words.lang, reading: 'plain', originalLang}).text('plainMeaning')!;
  return html`<button class="term" type="button" popovertarget=${id} part="term">${name}</button><span id=${id} class="meaning" popover lang=${meaning.lang} part="meaning"><b>${name}: </b>${meaning.text}</span>`;
}
