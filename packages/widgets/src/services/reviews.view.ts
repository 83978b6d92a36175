import {html, type TemplateResult} from 'lit';
import type {Service, Wordings} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import {inline, paragraph, title, type Part} from '../parts/words.ts';
import type {Context} from './services.view.ts';

/** A service's quality reviews: the latest, and those before it behind a button of the browser's own. */
export function reviewsView({qualityReviews = []}: Service, wordings: Wordings, context: Context): Part {
  const {own, settings} = context;
  // Words are found by a review's place in the data.
  const [latest, ...earlier] = [...qualityReviews.keys()]
    .toSorted((a, b) => qualityReviews[b]!.on.localeCompare(qualityReviews[a]!.on))
    .map((index) => reviewView(qualityReviews[index]!, `qualityReviews.${index}`, wordings, context));
  if (!latest) return html`<p part="reviews">${own.noReviews}</p>`;
  return html`<div part="reviews">
    ${heading(settings.headingLevel + 2, own.reviews)}${latest}
    ${
      earlier[0] &&
      html`<details>
        <summary>${own.earlier(earlier.length)}</summary>
        ${earlier}
      </details>`
    }
  </div>`;
}

function reviewView(
  {on, measures = []}: NonNullable<Service['qualityReviews']>[number],
  path: string,
  wordings: Wordings,
  context: Context,
): TemplateResult {
  const {own, words} = context;
  const textAt = (field: string) => wordings.text(`${path}.${field}`)!;
  return html`<div class="review" part="review">
    <p><time datetime=${on}>${words.day(on)}</time>, ${title(textAt('bodyName'), context)}</p>
    ${paragraph(textAt('finding'), context)}
    ${measures[0] && html`<p class="quiet">${own.measures}: ${measures.map((_, index) => html`${index ? ', ' : ''}${inline(textAt(`measures.${index}`), context)}`)}</p>`}
  </div>`;
}
