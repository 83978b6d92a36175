import {html, type TemplateResult} from 'lit';
import type {Organisation, Source, Strategy} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import {linked} from '../parts/linked.ts';
import {itemNotes, sourceLine} from '../parts/provenance.ts';
import {paragraph, rest, title, wordingsOf} from '../parts/words.ts';
import {period, type Context} from './facts.view.ts';
import {hasEnded, lineOf, type PartnerLine} from './partner-line.ts';

/** The partners, each with its role, and with what it was before and is now. */
export function partnersView(
  strategy: Strategy,
  organisations: readonly Organisation[],
  sources: readonly Source[],
  context: Context,
): TemplateResult {
  const {own, settings, today} = context;
  const wordings = wordingsOf(strategy, context);
  return html`<ul class="cards" part="partners">
    ${strategy.partners!.map(({organisationId}, index) => {
      const line = lineOf(organisationId, organisations);
      const name = line && wordingsOf(line.partner, context).text('name')!;
      // Where it changed, each of its names has its own link and dates.
      const changed = line && (line.before[0] || line.after[0] || hasEnded(line.partner, today));
      return html`<li class="card" ?data-fold=${index > 0} part="partner">
        ${heading(settings.headingLevel + 2, !line ? own.unknownPartner : changed ? title(name!, context) : nameView(line.partner, context))}${name && rest(name, context)}
        ${paragraph(wordings.text(`partners.${index}.role`), context)}
        ${line && html`${changed ? changesView(line, context) : kindView(line.partner, context)}${provenanceView(line, strategy, sources, context)}`}
      </li>`;
    })}
  </ul>`;
}

function changesView({before, partner, after}: PartnerLine, context: Context): TemplateResult {
  const {own, today, words} = context;
  const all = [...before, partner, ...after];
  const last = all.at(-1)!;
  const ended = hasEnded(last, today);
  const label = (organisation: Organisation) =>
    organisation === last && !ended
      ? own.now
      : organisation === partner
        ? own.thenPartner
        : before.includes(organisation)
          ? own.earlier
          : own.later;
  return html`<dl class="line" part="then-and-now">
    ${all.map((organisation) => html`<div><dt>${label(organisation)}</dt><dd>${nameView(organisation, context)} ${kindView(organisation, context)}</dd></div>`)}
    ${ended ? html`<div><dt>${own.now}</dt><dd>${words.notPublished}</dd></div>` : ''}
  </dl>`;
}

function nameView(organisation: Organisation, context: Context): TemplateResult {
  const name = title(wordingsOf(organisation, context).text('name')!, context);
  return linked(organisation.url, name);
}

function kindView({kind, validFrom, validTo}: Organisation, context: Context): TemplateResult {
  const when = period(validFrom, validTo, context);
  return html`<div class="quiet">${context.own.kinds[kind]}${when && `, ${when}`}</div>`;
}

/** Where all that is said of a partner comes from: each source once, with the earliest day on which all was true. */
function provenanceView(
  {before, partner, after}: PartnerLine,
  strategy: Strategy,
  sources: readonly Source[],
  context: Context,
): TemplateResult {
  const all = [partner, ...before, ...after];
  const references = new Map(
    all.flatMap((one) => one.sources ?? []).map((source) => [`${source.sourceId} ${source.locator}`, source]),
  );
  const [asOf = ''] = all.map((one) => one.asOf).toSorted();
  return html`${all.map((one) => itemNotes(one, strategy, context))}${sourceLine({sources: [...references.values()], asOf}, sources, context)}`;
}
