import {sameLanguage, type Strategy} from '@send-strategy/sdk/reading';
import {english} from '@send-strategy/widgets/views';
import {escaped} from './embed-page.ts';
import {type PlainHtml} from './plain-html.ts';

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

/** A widget's plain HTML with a note below it: whoever reads a copy knows how old it is. */
export function fragmentOf({html}: PlainHtml, {strategy, asOf, madeOn, current}: Age): string {
  const day = (iso: string) => `<time datetime="${iso}">${english.words.day(iso)}</time>`;
  const [lang = 'en'] = strategy.languages;
  const title = `<span${sameLanguage(lang, 'en') ? '' : ` lang="${escaped(lang)}"`} dir="auto">${escaped(strategy.title)}</span>`;
  const note = [
    `${title}: made on ${day(madeOn)} from its published data`,
    ...(asOf === undefined ? [] : [`, which is as of ${day(asOf)}`]),
    '.',
    ...(current === undefined ? [] : [` <a href="${escaped(current)}">See it as it is now</a>.`]),
  ].join('');
  return html.replace(/<\/div>$/, `<p class="quiet" lang="en" dir="ltr">${note}</p></div>`);
}
