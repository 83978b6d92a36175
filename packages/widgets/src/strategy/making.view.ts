import {html, type TemplateResult} from 'lit';
import type {Consultation, Inspection, Source, Strategy} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import {itemNotes, sourceLine} from '../parts/provenance.ts';
import {explained, paragraph, rest, title, wording, wordingsOf} from '../parts/words.ts';
import {factsView, period, type Context} from './facts.view.ts';

/** How the strategy was made, and with whom. */
export function coProductionView(strategy: Strategy, context: Context): TemplateResult {
  const wordings = wordingsOf(strategy, context);
  const {own, words} = context;
  const names = strategy.coProduction?.with;
  return html`${paragraph(wordings.text('coProduction.summary'), context)}
    <p>${own.madeWith}:${names?.[0] ? '' : ` ${words.notPublished}`}</p>
    <ul class="bullets">
      ${names?.map((_, index) => html`<li>${title(wordings.text(`coProduction.with.${index}`)!, context)}</li>`)}
    </ul>`;
}

/** The consultations, the earliest first. */
export function consultationsView(
  consultations: readonly Consultation[],
  strategy: Strategy,
  sources: readonly Source[],
  context: Context,
): TemplateResult {
  const {own, words} = context;
  return html`<ol class="cards" part="consultations">
    ${inOrder(consultations).map((consultation, index) => {
      const wordings = wordingsOf(consultation, context);
      const method = wordings.text('method');
      const {start, end, responses} = consultation;
      return html`<li class="card" ?data-fold=${index > 0} part="consultation">
        ${heading(context.settings.headingLevel + 2, period(start, end, context) ?? own.undated)}
        ${wording(wordings, 'summary', context)}
        ${factsView(
          [
            [own.method, method && html`${title(method, context)}${rest(method, context)}`],
            [own.responses, responses === undefined ? undefined : words.number(responses)],
          ],
          context,
        )}
        ${itemNotes(consultation, strategy, context)}${sourceLine(consultation, sources, context)}
      </li>`;
    })}
  </ol>`;
}

/** The inspection that the strategy answers and those that came after it, the earliest first. */
export function inspectionsView(
  inspections: readonly Inspection[],
  strategy: Strategy,
  sources: readonly Source[],
  context: Context,
): TemplateResult {
  const {own, words} = context;
  return html`<ol class="cards" part="inspections">
    ${inOrder(inspections).map((inspection, index) => {
      const wordings = wordingsOf(inspection, context);
      const body = wordings.text('body')!;
      const name = wordings.text('framework') ?? body;
      const {start, end, publishedOn, areasOfWeakness} = inspection;
      return html`<li class="card" ?data-fold=${index > 0} part="inspection">
        ${heading(context.settings.headingLevel + 2, title(name, context))}${rest(name, context)}
        ${wording(wordings, 'outcome', context)}
        ${factsView(
          [
            [own.inspectedBy, title(body, context)],
            [own.visited, period(start, end, context)],
            [own.publishedOn, publishedOn && words.day(publishedOn)],
            [
              own.weaknesses,
              areasOfWeakness?.[0]
                ? html`<ul class="bullets">
                  ${areasOfWeakness.map(
                    ({releasedOn}, area) =>
                      html`<li>${explained(wordings.text(`areasOfWeakness.${area}.title`)!, context)}: ${releasedOn ? own.released(words.day(releasedOn)) : own.notReleased}</li>`,
                  )}
                </ul>`
                : own.unnamed,
            ],
          ],
          context,
        )}
        ${itemNotes(inspection, strategy, context)}${sourceLine(inspection, sources, context)}
      </li>`;
    })}
  </ol>`;
}

interface Dated {
  start?: string;
  end?: string;
  publishedOn?: string;
}

/** The earliest first; those without any date come last. */
function inOrder<Item extends Dated>(items: readonly Item[]): Item[] {
  const day = ({start, end, publishedOn}: Item) => start ?? end ?? publishedOn ?? '9';
  return items.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
