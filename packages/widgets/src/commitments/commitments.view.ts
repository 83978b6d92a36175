import {html, type TemplateResult} from 'lit';
import {heading} from '../element/heading.ts';
import {listEnd, notices} from '../parts/provenance.ts';
import {areaView} from './area.view.ts';
import type {CommitmentsDocuments, SchoolCommitment} from './school-commitments.ts';
import {schoolView} from './school.view.ts';
import type {Context} from './statements.view.ts';

/**
 * One school's commitments, or everyone's with the charter.
 *
 * @param shown Those that are asked for.
 * @param urn The school's, where one is asked for.
 */
export function commitmentsView(
  documents: CommitmentsDocuments,
  shown: readonly SchoolCommitment[],
  urn: string | undefined,
  context: Context,
): TemplateResult {
  const {own, settings} = context;
  const charter = documents.charter?.data;
  // Easy Read lines are of the whole charter: who committed to some of its statements has none.
  const whole = !urn || shown.some(({commitment}) => commitment.statementIds === 'all');
  return html`<div class="top">${heading(settings.headingLevel, own.heading)}</div>
    ${notices(documents.strategy!.data, context, charter && (!urn || shown[0]) ? [whole ? charter : {}] : [])}
    ${
      shown[0] || (charter && !urn)
        ? html`${urn ? schoolView(documents, shown, context) : areaView(documents, shown, context)}
          ${listEnd(urn ? own.details : own.commitments(shown.length), context)}`
        : html`<p part="empty">${urn ? own.notHere : own.empty}</p>
            <slot></slot>`
    }`;
}
