import {html, type TemplateResult} from 'lit';
import type {Source, Strategy} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../element/strategy-element.ts';
import {heading} from '../element/heading.ts';
import {itemNotes, listEnd, notices, sourceLine} from '../parts/provenance.ts';
import {original, paragraph, rest, title, wording, wordingsOf} from '../parts/words.ts';
import {detailView} from './chart/detail.view.ts';
import {figuresOf, isBetter, isMet, shownIndicators, type Asked, type Figures, type IndicatorDocuments} from './figures.ts';
import type {IndicatorWords, Said} from './indicator.words.ts';
import {isDue, sentencesOf} from './sentences.ts';

type Context = ViewContext<IndicatorWords>;

/**
 * The indicators that are asked for by their ids, or a list of all with their charts folded.
 *
 * @param isDrawn Whether the chart of an indicator is drawn though it is folded: dozens of them at once would take long.
 */
export function indicatorView(
  documents: IndicatorDocuments,
  asked: Asked,
  isDrawn: (id: string) => boolean,
  context: Context,
): TemplateResult {
  const strategy = documents.strategy!.data;
  const sources = documents.sources?.data ?? [];
  const {own, settings} = context;
  const shown = shownIndicators(documents, asked);
  const unknown = asked.ids.filter((asked) => !shown.some(({id}) => id === asked));
  const open = !!asked.ids[0];
  return html`<div class="top">${heading(settings.headingLevel, own.heading)}</div>
    ${notices(strategy, context, shown)} ${unknown.map((id) => html`<p part="empty">${own.unknown(id)}</p>`)}
    ${
      shown[0]
        ? html`<ul class="cards" part="indicators">
            ${figuresOf(documents, shown).map(
              (figures) =>
                html`<li class="card" ?data-fold=${!open} data-item=${figures.indicator.id} part="indicator">${cardView(figures, {strategy, sources, open, drawn: open || isDrawn(figures.indicator.id)}, context)}</li>`,
            )}
          </ul>
          ${open ? html`<div class="end"><button class="csv" type="button" part="button">${context.words.download}</button></div>` : listEnd(own.all(shown.length), context)}`
        : html`${open ? '' : html`<p part="empty">${documents.indicators?.data[0] ? own.noneForPriority : own.empty}</p>`}<slot></slot>`
    }`;
}

interface Surroundings {
  strategy: Strategy;
  sources: readonly Source[];
  /** Whether charts are open from the beginning. */
  open: boolean;
  drawn: boolean;
}

function cardView(figures: Figures, {strategy, sources, open, drawn}: Surroundings, context: Context): TemplateResult {
  const {own, settings} = context;
  const {indicator, latest, direction} = figures;
  const {id, target} = indicator;
  const wordings = wordingsOf(indicator, context);
  const name = wordings.text('title')!;
  const definition = () => wording(wordings, 'definition', context);
  const said = sentencesOf(
    figures,
    (text) => original(text, context),
    (value) => html`<strong>${value}</strong>`,
    context,
  );
  const met = isMet(figures);
  return html`${heading(settings.headingLevel + 1, title(name, context))}${rest(name, context)}
    <div class="quiet" part="basis">${paragraph(wordings.text('basis'), context, 300, own.basis)}</div>
    ${wordings.lines ? definition() : ''}
    <p part="latest">${said.latest}</p>
    <ul part="facts">
      ${latest && fact(said.trend, direction != null && signs[direction + 1], direction && isBetter(indicator, direction))}
      ${said.comparisons.map((text) => fact(text))}
      ${target && fact([said.target, target.text && rest({text: target.text, lang: context.lang}, context)], met ? signs[3] : met != null && isDue(figures) && signs[4], met)}
    </ul>
    <details ?open=${open}>
      <summary>${own.figures}</summary>
      ${drawn ? detailView(figures, wordings.lines ? '' : definition(), sources, context) : ''}
    </details>
    ${itemNotes(indicator, strategy, context)}${sourceLine(indicator, sources, context, id)}`;
}

/** Down, level, up; met, not met. */
const signs = ['M6 1v9M2 6l4 4 4-4', 'M1 6h10', 'M6 11V2M2 6l4-4 4 4', 'M1 6l3.5 4L11 2', 'M2 2l8 8M10 2l-8 8'];

/** A sentence, after a sign of its own where it has one. */
function fact(text: Said, sign?: string | false, better?: boolean | 0): TemplateResult {
  return html`<li class="fact" part="fact">
    ${sign ? html`<svg class="sign ${better == null || better === 0 ? '' : better ? 'better' : 'worse'}" viewBox="0 0 12 12" aria-hidden="true"><path d=${sign}></path></svg>` : ''}<span>${text}</span>
  </li>`;
}
