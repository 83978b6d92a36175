import {html, type TemplateResult} from 'lit';
import {heading} from '../element/heading.ts';
import type {ViewContext} from '../element/strategy-element.ts';
import {notices} from '../parts/provenance.ts';
import {reviewsView} from './reviews.view.ts';
import {statementsView, type ValueForMoneyDocuments} from './statements.view.ts';
import type {ValueForMoneyWords} from './value-for-money.words.ts';

/** Whether there is anything to show. */
export function isPublished(documents: ValueForMoneyDocuments): boolean {
  return !!(documents.strategy?.data.valueForMoney?.[0] || documents['placement-reviews']?.data[0]);
}

/** What the strategy says of value for money, and what reviews of placements found. */
export function valueForMoneyView(documents: ValueForMoneyDocuments, context: ViewContext<ValueForMoneyWords>): TemplateResult {
  const {own, settings} = context;
  return html`<div class="top">${heading(settings.headingLevel, own.heading)}</div>
    ${notices(documents.strategy!.data, context, documents['placement-reviews']?.data)}
    ${
      isPublished(documents)
        ? html`${statementsView(documents, context)}${reviewsView(documents, context)}`
        : html`<p part="empty">${own.empty}</p>
          <slot></slot>`
    }`;
}
