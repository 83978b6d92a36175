import {html, type TemplateResult} from 'lit';
import type {LinkKind, Source, Strategy} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import {itemNotes, sourceLine} from '../parts/provenance.ts';
import {explained, original, rest, title, wordingsOf, type Part} from '../parts/words.ts';
import {commitmentNotes, documentsView, dutyInWords, factsView, levelOf, saysDuty, signing} from './facts.view.ts';
import {
  isWithdrawn,
  neighboursOf,
  type CommitmentsDocuments,
  type Neighbour,
  type SchoolCommitment,
} from './school-commitments.ts';
import {statementList, type Context} from './statements.view.ts';

/** One school: what it has committed to, its documents, its place in the network. */
export function schoolView(
  documents: CommitmentsDocuments,
  shown: readonly SchoolCommitment[],
  context: Context,
): TemplateResult {
  const {own, settings, lang, today} = context;
  const {school} = shown[0]!;
  const strategy = documents.strategy!.data;
  const sources = documents.sources?.data ?? [];
  return html`${heading(settings.headingLevel + 1, original(school.name, context))}${rest({text: school.name, lang}, context)}
    <p class="quiet">${own.facts([own.educationPhase[school.educationPhase], own.status[school.status]])}</p>
    ${shown.map((each, index) => commitmentView(each, index, documents, strategy, sources, context))}
    <div class="card" data-fold part="network">
      ${heading(settings.headingLevel + 2, own.network)}${networkView(shown[0]!, neighboursOf(school, documents, today), strategy, sources, context)}
    </div>`;
}

function commitmentView(
  each: SchoolCommitment,
  index: number,
  {charter}: CommitmentsDocuments,
  strategy: Strategy,
  sources: readonly Source[],
  context: Context,
): TemplateResult {
  const {own, settings, today} = context;
  const {commitment} = each;
  const withdrawn = isWithdrawn(commitment, today);
  const level = settings.headingLevel + 2;
  const name = charter && wordingsOf(charter.data, context).text('title')!;
  return html`<div class="card" ?data-fold=${index > 0} data-item=${commitment.id} part="commitment">
      <p><b part="level">${levelOf(each, context)}.</b> ${withdrawn ? own.withdrawnMeaning : own.meanings[commitment.level]}</p>
      ${factsView(signing(each, context), context)}${commitmentNotes(each, strategy, context)}${sourceLine(commitment, sources, context, commitment.id)}
    </div>
    <div class="card" data-fold part="charter">
      ${name ? html`${heading(level, title(name, context))}${rest(name, context)}` : ''}
      <p>${own.inFull(commitment.statementIds === 'all')}</p>
      ${
        charter
          ? html`${statementList(charter.data, commitment, context)}${itemNotes(charter.data, strategy, context)}${sourceLine(charter.data, sources, context)}`
          : html`<p>${own.noCharter}</p>`
      }
    </div>
    <div class="card" data-fold>
      ${heading(level, own.documents)}${documentsView(each, context)}
      ${saysDuty(each, context) ? html`<p class="quiet">${dutyInWords(context)}</p>` : ''}
    </div>`;
}

function networkView(
  {school, memberships, roles}: SchoolCommitment,
  neighbours: readonly Neighbour[],
  strategy: Strategy,
  sources: readonly Source[],
  context: Context,
): TemplateResult {
  const {own, words} = context;
  const kinds = (Object.keys(own.linkKind) as LinkKind[]).filter((kind) => neighbours.some(({link}) => link.kind === kind));
  const items = [school, ...memberships, ...neighbours.map(({link}) => link)];
  const known = new Map(items.flatMap((item) => item.sources ?? []).map((source) => [JSON.stringify(source), source]));
  // All of this was true on the earliest of its days.
  const [asOf = ''] = items.map((item) => item.asOf).toSorted();
  return html`${factsView([[own.roles, words.list(roles.map((role) => own.role[role]))]], context)}
    <p>${kinds[0] ? own.mutual : own.noLinks}</p>
    ${
      kinds[0] &&
      html`<dl class="cards" part="links">
        ${kinds.map(
          (kind) =>
            html`<div>
              <dt>${own.linkKind[kind]}</dt>
              ${neighbours.filter(({link}) => link.kind === kind).map((neighbour) => html`<dd>${neighbourView(neighbour, strategy, context)}</dd>`)}
            </div>`,
        )}
      </dl>`
    }
    ${[school, ...memberships].map((item) => itemNotes(item, strategy, context))}${sourceLine({sources: [...known.values()], asOf}, sources, context)}`;
}

function neighbourView({link, school}: Neighbour, strategy: Strategy, context: Context): Part {
  const summary = wordingsOf(link, context).text('summary');
  return html`${original(school.name, context)}${rest({text: school.name, lang: context.lang}, context)}${
    summary && html`<div class="quiet">${explained(summary, context)}</div>`
  }${itemNotes(link, strategy, context)}`;
}
