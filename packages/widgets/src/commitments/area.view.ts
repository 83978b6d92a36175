import {html, type TemplateResult} from 'lit';
import type {CommitmentLevel, Source, Strategy} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import {itemNotes, sourceLine} from '../parts/provenance.ts';
import {original, rest, title, wordingsOf, type Part} from '../parts/words.ts';
import {commitmentNotes, documentsView, dutyInWords, factsView, levelOf, signing} from './facts.view.ts';
import {isWithdrawn, type CommitmentsDocuments, type SchoolCommitment} from './school-commitments.ts';
import {statementCards, statementTitles, type Context} from './statements.view.ts';

/** The charter, and every school's commitment by name. How many of the network's schools have one is not said: it would point at those that have none. */
export function areaView(documents: CommitmentsDocuments, shown: readonly SchoolCommitment[], context: Context): TemplateResult {
  const {own, settings} = context;
  const strategy = documents.strategy!.data;
  const sources = documents.sources?.data ?? [];
  const charter = documents.charter?.data;
  const name = charter && wordingsOf(charter, context).text('title')!;
  const level = settings.headingLevel + 1;
  return html`${
    charter && name
      ? html`${heading(level, title(name, context))}${rest(name, context)}${statementCards(charter, context)}
        ${itemNotes(charter, strategy, context)}${sourceLine(charter, sources, context)}`
      : html`<p>${own.noCharter}</p>`
  }
  ${
    shown[0]
      ? html`<div class="schools" data-fold>
          ${heading(level, own.schools)}
          <p>${own.order}</p>
          <p class="quiet">${dutyInWords(context)}</p>
          ${levelsView(shown, context)}
          <ul class="cards" part="commitments">
            ${shown.map(
              (each, index) =>
                html`<li class="card" ?data-fold=${index > 0} data-item=${each.commitment.id} part="commitment">
                  ${commitmentView(each, documents, strategy, sources, context)}
                </li>`,
            )}
          </ul>
        </div>`
      : html`<p>${own.noSchools}</p>`
  }`;
}

/** What the levels mean that occur. */
function levelsView(shown: readonly SchoolCommitment[], {own, today}: Context): Part {
  const present = new Set(shown.flatMap(({commitment}) => (isWithdrawn(commitment, today) ? [] : commitment.level)));
  const levels = (Object.keys(own.levels) as CommitmentLevel[]).filter((level) => present.has(level));
  return levels[0]
    ? html`<details>
        <summary>${own.whatLevelsMean}</summary>
        <dl>
          ${levels.map(
            (level) =>
              html`<dt>${own.levels[level]}</dt>
                <dd>${own.meanings[level]}</dd>`,
          )}
        </dl>
      </details>`
    : '';
}

function commitmentView(
  each: SchoolCommitment,
  {charter}: CommitmentsDocuments,
  strategy: Strategy,
  sources: readonly Source[],
  context: Context,
): TemplateResult {
  const {own, settings, lang, words} = context;
  const {commitment, school, roles} = each;
  const {name} = school;
  return html`${heading(settings.headingLevel + 2, original(name, context))}${rest({text: name, lang}, context)}
    <p class="quiet">
      ${own.facts([own.educationPhase[school.educationPhase], own.status[school.status], ...roles.map((role) => own.role[role])])}
    </p>
    <p><b part="level">${levelOf(each, context)}</b></p>
    <p>
      ${own.fromCharter}:
      ${statementTitles(charter?.data, commitment, context) ?? words.notPublished}
    </p>
    <details>
      <summary>${own.more}</summary>
      ${factsView(signing(each, context), context)}${documentsView(each, context)}
    </details>
    ${commitmentNotes(each, strategy, context)}${sourceLine(commitment, sources, context, commitment.id)}`;
}
