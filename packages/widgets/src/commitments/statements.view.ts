import {html, type TemplateResult} from 'lit';
import type {Charter, Commitment} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../element/strategy-element.ts';
import {heading} from '../element/heading.ts';
import {inline, paragraph, rest, title, wording, wordingsOf, type Part} from '../parts/words.ts';
import type {CommitmentsWords} from './commitments.words.ts';

export type Context = ViewContext<CommitmentsWords>;

/** The charter's statements as a list of cards, or its Easy Read lines. */
export function statementCards(charter: Charter, context: Context): TemplateResult {
  const wordings = wordingsOf(charter, context);
  return wordings.lines
    ? html`${wording(wordings, '', context)}`
    : html`<ul class="cards" part="statements">
        ${charter.statements.map((_, index) => {
          const name = wordings.text(`statements.${index}.title`)!;
          return html`<li class="card" ?data-fold=${index > 0} part="statement">
            ${heading(context.settings.headingLevel + 2, title(name, context))}${rest(name, context)}
            ${paragraph(wordings.text(`statements.${index}.text`), context)}
          </li>`;
        })}
      </ul>
      ${outdated(wordings.outdated, context)}`;
}

/** The statements that a school committed to, in full. Easy Read lines are of the whole charter. */
export function statementList(charter: Charter, {statementIds}: Commitment, context: Context): TemplateResult {
  const wordings = wordingsOf(charter, context);
  if (wordings.lines && statementIds === 'all') return html`${wording(wordings, '', context)}`;
  return html`<ul class="cards" part="statements">
      ${indexesOf(charter, statementIds).map((index) => {
        const name = wordings.text(`statements.${index}.title`)!;
        return html`<li part="statement"><b>${title(name, context)}</b>${rest(name, context)}${paragraph(wordings.text(`statements.${index}.text`), context)}</li>`;
      })}
    </ul>
    ${outdated(wordings.outdated, context)}`;
}

/** The titles of the statements that a school committed to, in a line; undefined where they are not known. */
export function statementTitles(charter: Charter | undefined, {statementIds}: Commitment, context: Context): unknown {
  if (statementIds === 'all') return context.own.all;
  if (!charter) return undefined;
  const wordings = wordingsOf(charter, context);
  const titles = indexesOf(charter, statementIds).map((index) => inline(wordings.text(`statements.${index}.title`)!, context));
  return titles[0] && titles.map((text, index) => html`${index ? ', ' : ''}${text}`);
}

function indexesOf({statements}: Charter, ids: Commitment['statementIds']): number[] {
  return [...statements.keys()].filter((index) => ids === 'all' || ids.includes(statements[index]!.id));
}

function outdated(is: boolean, {words}: Context): Part {
  return is ? html`<p class="quiet">${words.variantOutdated}</p>` : '';
}
