import {html, type TemplateResult} from 'lit';
import type {Source, Strategy, Term} from '@send-strategy/sdk/reading';
import {itemNotes, sourceLine} from '../parts/provenance.ts';
import {original, rest, title, wording, wordingsOf} from '../parts/words.ts';
import {period, type Context} from './facts.view.ts';

/** The strategy's words with their meanings, by the alphabet of the reader's language. */
export function termsView(
  terms: readonly Term[],
  strategy: Strategy,
  sources: readonly Source[],
  context: Context,
): TemplateResult {
  const {own, lang, words} = context;
  // The meanings are here: no words in them need a button.
  const plain = {...context, explain: undefined};
  const worded = terms.map((term) => ({term, wordings: wordingsOf(term, context)}));
  const name = ({wordings}: (typeof worded)[number]) => wordings.text('term')!;
  const {compare} = new Intl.Collator(words.lang);
  return html`<dl class="cards" part="terms">
    ${worded
      .toSorted((a, b) => compare(name(a).text, name(b).text))
      .map(({term, wordings}, index) => {
        const text = wordings.text('term')!;
        const aliases = term.aliases?.join(', ');
        const when = period(term.validFrom, term.validTo, context);
        return html`<div class="card" ?data-fold=${index > 0} data-item=${term.id} part="entry">
          <dt>${title(text, context)}</dt>
          <dd>
            ${rest(text, context)}${wording(wordings, 'plainMeaning', plain)}
            ${aliases && html`<div class="quiet">${own.also}: ${original(aliases, context)}${rest({text: aliases, lang}, context)}</div>`}
            ${when && html`<div class="quiet">${own.inUse}: ${when}</div>`}
            ${itemNotes(term, strategy, context)}${sourceLine(term, sources, context, term.id)}
          </dd>
        </div>`;
      })}
  </dl>`;
}
