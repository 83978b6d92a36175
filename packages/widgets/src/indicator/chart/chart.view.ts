import {html} from 'lit';
import type {Observation} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../../element/strategy-element.ts';
import {original, rest, title, type Part} from '../../parts/words.ts';
import {drawing} from './drawing.ts';
import type {Figures} from '../figures.ts';
import type {IndicatorWords} from '../indicator.words.ts';
import {periodName} from './period.ts';
import {meaningOf} from './symbols.ts';

/** An indicator's values as lines and as a table, and what must be known to read either. `text` says in words what the lines show. */
export function chartView(figures: Figures, text: string, context: ViewContext<IndicatorWords>): Part {
  const {own, words} = context;
  const {indicator, areas, periods, at, latest} = figures;
  const symbols = new Set<string>();
  let provisional: boolean | undefined;
  const cell = (observation: Observation | undefined) => {
    const {value, symbol} = observation ?? {};
    const text = value == null ? words.notPublished : words.number(value, indicator.decimals);
    if (symbol) symbols.add(symbol);
    provisional ||= observation?.provisional;
    return [observation?.provisional ? own.provisional(text) : text, symbol && ` [${symbol}]`];
  };
  // One of the two is shown, by the room that there is: so letters stay large enough on a phone, and nothing has to be measured.
  const sized = (name: string, width: number, beside: number) =>
    html`<svg class="chart ${name}" part="chart" viewBox="0 0 ${width} 250" font-size="12.5" direction="ltr" role="img" aria-label=${text}>${drawing(figures, width, beside, own, words)}</svg>`;
  return html`<figure part="figure">
    ${latest && [sized('narrow', 288, 104), sized('wide', 560, 150)]}
    <details part="table">
      <summary>${own.table}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${indicator.title}>
        <table>
          <tr>
            <th>${own.periodLabel}</th>
            ${areas.map(({label}) => html`<th scope="col">${original(label, context)}</th>`)}
          </tr>
          ${periods.map(
            (period) =>
              html`<tr>
                <th scope="row">${periodName(period, own)}</th>
                ${areas.map((area) => html`<td>${cell(at(area, period))}</td>`)}
              </tr>`,
          )}
        </table>
      </div>
    </details>
    <ul class="quiet" part="notes">
      ${[
        ...[...symbols].map((symbol) => `[${symbol}]: ${meaningOf(symbol, own)}`),
        ...(provisional ? [own.hollow] : []),
        ...(indicator.seriesBreaks ?? []).map(({on, reason}) => {
          const why = {text: reason, lang: context.lang};
          return [own.seriesBreak(words.day(on), title(why, context, 600)), rest(why, context, 600)];
        }),
      ].map((note) => html`<li>${note}</li>`)}
    </ul>
  </figure>`;
}
