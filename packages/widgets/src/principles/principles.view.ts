import {html, type TemplateResult} from 'lit';
import type {Principle, Source, Strategy} from '@send-strategy/sdk/reading';
import type {Documents, ViewContext} from '../element/strategy-element.ts';
import {heading} from '../element/heading.ts';
import {itemNotes, listEnd, notices, sourceLine} from '../parts/provenance.ts';
import {inline, rest, title, wording, wordingsOf} from '../parts/words.ts';
import type {PrinciplesWords} from './principles.words.ts';

type Context = ViewContext<PrinciplesWords>;

/** The collections that the view is made from. */
export type PrinciplesDocuments = Documents<'strategy' | 'principles' | 'sources'>;

/** The principles, in their order. */
export function principlesView(documents: PrinciplesDocuments, context: Context): TemplateResult {
  const strategy = documents.strategy!.data;
  const principles = documents.principles?.data ?? [];
  const sources = documents.sources?.data ?? [];
  const {own} = context;
  return html`<div class="top">${heading(context.settings.headingLevel, own.heading)}</div>
    ${notices(strategy, context, principles)}
    ${
      principles[0]
        ? html`<ol class="cards" part="principles">
            ${principles.map(
              (principle) =>
                html`<li class="card" data-fold data-item=${principle.id} part="principle">${principleView(principle, strategy, sources, context)}</li>`,
            )}
          </ol>
          ${listEnd(own.principles(principles.length), context)}`
        : html`<p part="empty">${own.empty}</p>
          <slot></slot>`
    }`;
}

function principleView(principle: Principle, strategy: Strategy, sources: readonly Source[], context: Context): TemplateResult {
  const wordings = wordingsOf(principle, context);
  const name = wordings.text('title');
  const number = `${context.words.number(principle.number)}. `;
  const appliesTo = wordings.text('appliesTo');
  return html`${name ? html`${heading(context.settings.headingLevel + 1, html`${number}${title(name, context)}`)}${rest(name, context)}` : html`<p>${number}</p>`}
  ${wording(wordings, 'statement', context)} ${appliesTo && html`<p class="quiet">${context.own.appliesTo}: ${inline(appliesTo, context)}</p>`}
  ${itemNotes(principle, strategy, context)}${sourceLine(principle, sources, context, principle.id)}`;
}
