import {html, type TemplateResult} from 'lit';
import type {Indicator} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import type {Documents, ViewContext} from '../element/strategy-element.ts';
import {itemNotes, sourceLine} from '../parts/provenance.ts';
import {inline, paragraph, rest, title, wordingsOf} from '../parts/words.ts';
import {latestObservation, yearsOf} from './latest.ts';
import type {ValueForMoneyWords} from './value-for-money.words.ts';

type Context = ViewContext<ValueForMoneyWords>;

/** The collections that the widget is made from. */
export type ValueForMoneyDocuments = Documents<'strategy' | 'placement-reviews' | 'indicators' | 'observations' | 'sources'>;

/** What the strategy says, by kind, each statement with the indicators beside it. */
export function statementsView(documents: ValueForMoneyDocuments, context: Context): TemplateResult {
  const {own, settings} = context;
  const strategy = documents.strategy!.data;
  const {valueForMoney = []} = strategy;
  if (!valueForMoney[0]) return html`<p>${own.noStatements}</p>`;
  const wordings = wordingsOf(strategy, context);
  const byId = new Map(documents.indicators?.data.map((indicator) => [indicator.id, indicator]));
  return html`<ul class="cards" part="statements">
      ${(Object.keys(own.kind) as (keyof ValueForMoneyWords['kind'])[]).map((kind) => {
        const ofKind = valueForMoney.map((statement, index) => ({...statement, index})).filter((each) => each.kind === kind);
        return (
          ofKind[0] &&
          html`<li class="card" part="statement">
            ${heading(settings.headingLevel + 1, own.kind[kind])}
            ${ofKind.map(
              ({index, indicatorIds = []}) =>
                html`${paragraph(wordings.text(`valueForMoney.${index}.statement`), context)}${indicatorIds.map((id) => {
                  const indicator = byId.get(id);
                  return indicator ? indicatorView(indicator, documents, context) : html`<p>${own.noIndicator}</p>`;
                })}`,
            )}
          </li>`
        );
      })}
    </ul>
    ${itemNotes(strategy, strategy, context)}${sourceLine(strategy, documents.sources?.data ?? [], context)}`;
}

/** An indicator's title, its latest value in a sentence, and its trend in words as published. */
function indicatorView(indicator: Indicator, documents: ValueForMoneyDocuments, context: Context): TemplateResult {
  const strategy = documents.strategy!.data;
  const name = wordingsOf(indicator, context).text('title')!;
  const latest = latestObservation(documents.observations?.data ?? [], indicator.id, strategy.area.gssCode);
  return html`<div class="indicator" part="indicator">
    <p>
      <b>${title(name, context)}</b><br />
      ${latestView(indicator, latest, context)}
    </p>
    ${rest(name, context)}${itemNotes(indicator, strategy, context)}${sourceLine(latest ?? indicator, documents.sources?.data ?? [], context)}
  </div>`;
}

function latestView(
  indicator: Indicator,
  latest: ReturnType<typeof latestObservation>,
  context: Context,
): TemplateResult | string {
  const {own, words} = context;
  if (!latest) return own.noLatest;
  const {value, symbol, start, end, timeIdentifier, timePeriod, provisional} = latest;
  const period = own.period(timeIdentifier, yearsOf(timePeriod), words.day(start), words.day(end));
  if (value === null) return own.noValue(period, symbol ? own.symbol[symbol] : words.notPublished);
  const unit = wordingsOf(indicator, context).text('unit')!;
  return html`<strong>${words.number(value, indicator.decimals)}${unit.text.startsWith('%') ? '' : ' '}${inline(unit, context)}</strong>
    ${own.latest(period, indicator.trend, !!provisional)}`;
}
