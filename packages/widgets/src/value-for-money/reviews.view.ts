import {html, type TemplateResult} from 'lit';
import type {PlacementReview} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import type {ViewContext} from '../element/strategy-element.ts';
import {itemNotes, listEnd, sourceLine} from '../parts/provenance.ts';
import {inline, paragraph, wording, wordingsOf} from '../parts/words.ts';
import {newestFirst} from './latest.ts';
import type {ValueForMoneyDocuments} from './statements.view.ts';
import type {ValueForMoneyWords} from './value-for-money.words.ts';

type Context = ViewContext<ValueForMoneyWords>;
type Count = PlacementReview['needsMet'];

const counts = ['reviewed', 'needsMet', 'valueForMoney'] as const;

/** The symbols of numbers that are held back for what they would give away. */
const confidential = /^(c|SUPP)$/;

/** The reviews as a table, the latest first, each with its findings. Nothing is computed from the numbers: a total or a difference could give away what is held back. */
export function reviewsView(documents: ValueForMoneyDocuments, context: Context): TemplateResult {
  const {own, settings} = context;
  const reviews = newestFirst(documents['placement-reviews']?.data ?? []);
  const holdsBack = reviews.some((review) => counts.some((name) => confidential.test(String(review[name]))));
  return html`<div part="reviews">
    ${heading(settings.headingLevel + 1, own.reviews)}
    ${
      reviews[0]
        ? html`${holdsBack ? html`<p part="privacy">${own.privacy}</p>` : ''}
          <div class="scroll">
            <table role="table">
              <caption>
                ${own.caption}
              </caption>
              <thead role="rowgroup">
                <tr role="row">
                  ${Object.values(own.columns).map((label) => html`<th role="columnheader" scope="col">${label}</th>`)}
                </tr>
              </thead>
              ${reviews.map((review) => reviewView(review, documents, context))}
            </table>
          </div>
          ${listEnd(own.allReviews(reviews.length), context)}`
        : html`<p>${own.noReviews}</p>`
    }
  </div>`;
}

/** The roles say again what the elements are, as browsers forget it where a narrow page shows a table as blocks. */
function reviewView(review: PlacementReview, documents: ValueForMoneyDocuments, context: Context): TemplateResult {
  const {own, words} = context;
  const {id, period, findings = [], totalCost} = review;
  const wordings = wordingsOf(review, context);
  const cell = (label: string, content: string) => html`<td role="cell" data-label=${label}>${content}</td>`;
  return html`<tbody role="rowgroup" data-fold data-item=${id} part="review">
    <tr role="row">
      <th role="rowheader" scope="rowgroup">
        ${inline(wordings.text('kind')!, context)}
        <div>${inline(wordings.text('period.label')!, context)}</div>
        <div class="quiet">${own.fromTo(words.day(period.start), words.day(period.end))}</div>
      </th>
      ${counts.map((name) => cell(own.columns[name], countInWords(review[name], context)))}
      ${cell(own.columns.totalCost, totalCost === undefined ? words.notPublished : own.pounds(totalCost))}
    </tr>
    <tr role="row">
      <td role="cell" colspan="5">
        ${wording(wordings, '', context)}
        ${
          wordings.lines
            ? ''
            : html`<b>${own.findings}:</b> ${
                findings[0]
                  ? html`<ul class="points">
                      ${findings.map((_, index) => html`<li>${paragraph(wordings.text(`findings.${index}`), context)}</li>`)}
                    </ul>`
                  : words.notPublished
              }`
        }
        ${itemNotes(review, documents.strategy!.data, context)}${sourceLine(review, documents.sources?.data ?? [], context, id)}
      </td>
    </tr>
  </tbody>`;
}

/** A number, or in words why there is none. */
function countInWords(count: Count, {own, words}: Context): string {
  return count === undefined ? words.notPublished : typeof count === 'number' ? words.number(count) : own.symbol[count];
}
