import {html, nothing, type TemplateResult} from 'lit';
import {dayOf, type Principle, type Source, type Strategy} from '@send-strategy/sdk/reading';
import type {Documents, ViewContext} from '../element/strategy-element.ts';
import {heading} from '../parts/heading.ts';
import {itemNotes, notices, sourceLine} from '../parts/provenance.ts';
import {easyRead, inline, paragraph, restOfTitle, title, wordingsOf} from '../parts/words.ts';

/** The collections that the view is made from. */
export type PrinciplesDocuments = Documents<'strategy' | 'principles' | 'sources'>;

/** The principles, in their order. */
export function principlesView(documents: PrinciplesDocuments, context: ViewContext): TemplateResult {
  const {words, settings} = context;
  const strategy = documents.strategy!.data;
  const principles = documents.principles?.data ?? [];
  const sources = documents.sources?.data ?? [];
  const top = html`<div class="top">${heading(settings.headingLevel, words.principles.heading)}</div>
    ${notices(strategy, context)}`;
  if (principles.length === 0) {
    return html`${top}
      <p part="empty">${words.principles.empty}</p>
      <slot></slot>`;
  }
  return html`${top}
    <ol class="principles" part="principles">
      ${principles.map(
        (principle) => html`<li class="card" data-fold data-item=${principle.id} part="principle">${principleView(principle, strategy, sources, context)}</li>`,
      )}
    </ol>
    <button class="show-all" type="button" part="button" hidden>${words.showAll(words.principles.principles(principles.length))}</button>`;
}

function principleView(principle: Principle, strategy: Strategy, sources: readonly Source[], context: ViewContext): TemplateResult {
  const {words, settings} = context;
  const lang = strategy.languages[0]!;
  const wordings = wordingsOf(principle, context, lang);
  const name = wordings.text('title');
  const number = html`<span class="number">${words.number(principle.number)}.</span>`;
  return html`${name === undefined
    ? html`<p class="quiet">${number}</p>`
    : html`${heading(settings.headingLevel + 1, html`${number} ${title(name, context)}`)}${restOfTitle(name, context)}`}
  ${wordings.lines === undefined ? paragraph(wordings.text('statement'), context) : easyRead(wordings, context)}
  ${wordings.outdated ? html`<p class="quiet">${words.variantOutdated}</p>` : nothing}
  ${principle.appliesTo === undefined
    ? nothing
    : html`<p class="quiet">${words.principles.appliesTo}: ${inline(wordings.text('appliesTo')!, context)}</p>`}
  ${itemNotes(principle, strategy, dayOf(context.now), context)} ${sourceLine(principle, sources, context)}`;
}
