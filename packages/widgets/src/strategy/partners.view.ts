import {html, type TemplateResult} from 'lit';
import type {Organisation, Source, Strategy} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import {itemNotes, sourceLine} from '../parts/provenance.ts';
import {paragraph, rest, title, wordingsOf, type Part} from '../parts/words.ts';
import {period, type Context} from './facts.view.ts';
import {hasEnded, lineOf, type PartnerLine} from './partner-line.ts';

/** The partners, each with its role, and with what it was before and is now. */
export function partnersView(
  strategy: Strategy,
  organisations: readonly Organisation[],
  sources: readonly Source[],
  context: Context,
): TemplateResult {
  const level = context.settings.headingLevel + 2;
  const wordings = wordingsOf(strategy, context);
  return html`<ul class="cards" part="partners">
    ${strategy.partners!.map(({organisationId}, index) => {
      const line = lineOf(organisationId, organisations);
      const name = line && wordingsOf(line.partner, context).text('name')!;
      return html`<li class="card" ?data-fold=${index > 0} part="partner">
        ${heading(level, name ? title(name, context) : context.own.unknownPartner)}${name && rest(name, context)}
        ${paragraph(wordings.text(`partners.${index}.role`), context)} ${line && lineView(line, strategy, sources, context)}
      </li>`;
    })}
  </ul>`;
}

function lineView(line: PartnerLine, strategy: Strategy, sources: readonly Source[], context: Context): TemplateResult {
  const {own, today, words} = context;
  const {before, partner, after} = line;
  const all = [...before, partner, ...after];
  const last = all.at(-1)!;
  const ended = hasEnded(last, today);
  const label = (organisation: Organisation) =>
    organisation === last && !ended
      ? own.now
      : organisation === partner
        ? own.then
        : before.includes(organisation)
          ? own.before
          : own.next;
  return html`${
    all[1] || ended
      ? html`<dl class="line" part="then-and-now">
          ${all.map((organisation) => html`<div><dt>${label(organisation)}</dt><dd>${nameView(organisation, context)}${kindView(organisation, context)}</dd></div>`)}
          ${ended ? html`<div><dt>${own.now}</dt><dd>${words.notPublished}</dd></div>` : ''}
        </dl>`
      : html`<p>${partner.url ? html`<a href=${partner.url}>${own.kinds[partner.kind]}</a>` : own.kinds[partner.kind]}</p>`
  }
  ${all.map((organisation) => itemNotes(organisation, strategy, context))}${sourceLine(together(all), sources, context)}`;
}

function nameView(organisation: Organisation, context: Context): TemplateResult {
  const name = title(wordingsOf(organisation, context).text('name')!, context);
  return organisation.url ? html`<a href=${organisation.url}>${name}</a>` : name;
}

function kindView(organisation: Organisation, context: Context): Part {
  const {kind, validFrom, validTo} = organisation;
  const when = period(validFrom, validTo, context);
  return html`<span class="quiet">${context.own.kinds[kind]}${when && `, ${when}`}</span>`;
}

/** The sources of several organisations, each once, and the earliest day on which all was true. */
function together(organisations: readonly Organisation[]) {
  const sources = new Map(
    organisations.flatMap((one) => one.sources ?? []).map((source) => [`${source.sourceId} ${source.locator}`, source]),
  );
  const [asOf = ''] = organisations.map((one) => one.asOf).toSorted();
  return {sources: [...sources.values()], asOf};
}
