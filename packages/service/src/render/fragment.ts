import {sameLanguage, type Strategy} from '@send-strategy/sdk/reading';
import {escaped} from './embed-page.ts';
import {type PlainHtml} from './plain-html.ts';
import {type RenderedLanguage} from './rendered.words.ts';

/** How old a fragment is, and where to find it anew. */
export interface Age {
  readonly strategy: Strategy;
  /** The newest day of what it shows, ISO; absent where nothing says one. */
  readonly asOf: string | undefined;
  /** The day on which it was made, ISO: what is overdue was judged on it. */
  readonly madeOn: string;
  /** Where the current one is; absent in that page itself. */
  readonly current: string | undefined;
}

/** A widget's plain HTML with a note below it, in the same language: whoever reads a copy knows how old it is. */
export function fragmentOf({html}: PlainHtml, {strategy, asOf, madeOn, current}: Age, {words, around}: RenderedLanguage): string {
  const day = (iso: string) => `<time datetime="${iso}">${words.day(iso)}</time>`;
  const [lang = 'en'] = strategy.languages;
  const title = `<span${sameLanguage(lang, words.lang) ? '' : ` lang="${escaped(lang)}"`} dir="auto">${escaped(strategy.title)}</span>`;
  const made = around.made(day(madeOn), asOf === undefined ? undefined : day(asOf));
  const link = current === undefined ? '' : ` <a href="${escaped(current)}">${around.current}</a>${around.stop}`;
  return html.replace(/<\/div>$/, () => `<p class="quiet">${title}: ${made}${link}</p></div>`);
}
