import {html, type TemplateResult} from 'lit';
import {isPercentage, type Source} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../../element/strategy-element.ts';
import {paragraph, type Part} from '../../parts/words.ts';
import type {Figures} from '../figures.ts';
import type {IndicatorWords} from '../indicator.words.ts';
import {sentencesOf} from '../sentences.ts';
import {chartView} from './chart.view.ts';

/** What waits behind an indicator's fold: its chart and table, and how it is measured. */
export function detailView(
  figures: Figures,
  definition: Part,
  sources: readonly Source[],
  context: ViewContext<IndicatorWords>,
): TemplateResult {
  const {own, words, lang} = context;
  const {indicator, latest} = figures;
  const {unit, denominator, dataset} = indicator;
  const same = (said: unknown) => said;
  const spoken = sentencesOf(figures, same, same, context);
  const [from] = (latest ?? indicator).sources ?? [];
  const official = sources.find(({id}) => id === from?.sourceId)?.officialStatistics;
  const about = (label: string, text: string | undefined) => text && paragraph({text, lang}, context, 600, label);
  return html`${chartView(figures, [spoken.latest, spoken.comparisons].flat(9).join(''), context)}
    <details part="about">
      <summary>${own.about}</summary>
      ${definition} ${about(own.unit, unit)} ${about(own.denominator, denominator)}
      ${about(own.publisher, [dataset.publisher, dataset.dataSetId, dataset.column].filter(Boolean).join(', '))}
      <p><b>${own.official}:</b> ${official == null ? words.notPublished : own.yesOrNo(official)}</p>
      <p>${own.method(isPercentage(unit))}</p>
    </details>
    ${latest && html`<button class="svg" type="button" part="button">${own.saveDrawing}</button>`}`;
}
