import {html, type TemplateResult} from 'lit';
import type {AreaOfNeed} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import type {Filter} from '../element/list-element.ts';
import type {ViewContext} from '../element/strategy-element.ts';
import {filtersView, occurring, type Choice} from '../parts/filters.ts';
import {listEnd, notices} from '../parts/provenance.ts';
import {rest, title, wordingsOf} from '../parts/words.ts';
import {documentView} from './document.view.ts';
import type {ProvisionWords} from './provision.words.ts';
import {statementView} from './statement.view.ts';
import {filterFor, joinedStatements, type JoinedStatement, type ProvisionDocuments} from './statements.ts';

type Context = ViewContext<ProvisionWords>;

/**
 * The ordinarily available document: what is known of it, then what it says, by area of need.
 *
 * @param filter By `search`, `areaOfNeed`, `theme`, `tier`, `educationPhase`.
 * @param limit How many statements are drawn; the others have their places, empty, until they are asked for. Default: all.
 */
export function provisionView(
  documents: ProvisionDocuments,
  filter: Filter,
  context: Context,
  joined: readonly JoinedStatement[] = joinedStatements(documents, context.own),
  limit = Infinity,
): TemplateResult {
  const {own, settings} = context;
  const provision = documents.provision?.data;
  const name = provision && wordingsOf(provision, context).text('document.title');
  const shown = joined.filter(filterFor(filter));
  return html`<div class="top">
      ${heading(settings.headingLevel, name ? title(name, context) : own.heading)}${name && rest(name, context)}
    </div>
    ${notices(
      documents.strategy!.data,
      context,
      joined.map(({statement}) => statement),
    )}
    ${
      provision
        ? html`${documentView(documents, context)}
          ${
            joined[0]
              ? html`${filtersView(own.search, choicesOf(joined, filter, own), filter, context)}
                <p role="status" part="count">${own.shownOf(shown.length, joined.length)}</p>
                ${groupsView(shown, limit, provision.asOf, context)}${listEnd(own.statements(shown.length), context)}`
              : html`<p part="empty">${own.noStatements}</p>`
          }`
        : html`<p part="empty">${own.empty}</p>
          <slot></slot>`
    }`;
}

/** The areas of need with their statements. A group waits, where it must, together with its first statement, so that no heading stands alone. */
function groupsView(shown: readonly JoinedStatement[], limit: number, asOf: string, context: Context): TemplateResult[] {
  const {own, settings} = context;
  let drawn = 0;
  return (Object.keys(own.areaOfNeed) as AreaOfNeed[]).map((area) => {
    const group = shown.filter(({statement}) => statement.areaOfNeed === area);
    const waits = drawn >= limit;
    return html`<section class=${waits ? waiting : ''} ?hidden=${!group[0]} ?data-fold=${group[0] && !waits} part="group">
      ${heading(settings.headingLevel + 1, own.areaOfNeed[area])}
      <ul class="cards" part="statements">
        ${group.map((joined, index) => {
          const isDrawn = drawn++ < limit;
          return html`<li
            class=${isDrawn ? 'card' : `card ${waiting}`}
            ?data-fold=${isDrawn && index > 0}
            data-item=${joined.statement.id}
            part="statement"
          >
            ${isDrawn ? statementView(joined, asOf, context) : ''}
          </li>`;
        })}
      </ul>
    </section>`;
  });
}

/** Not drawn yet, beside what does not fit into the reserved height. */
const waiting = 'folded waiting';

/** What can be chosen: what occurs and makes a difference, and what was chosen already. */
function choicesOf(joined: readonly JoinedStatement[], filter: Filter, own: ProvisionWords): Choice[] {
  const statements = joined.map(({statement}) => statement);
  const choice = (
    name: keyof ProvisionWords['labels'],
    words: Readonly<Record<string, string>>,
    present: readonly string[],
  ): Choice => ({
    name,
    label: own.labels[name],
    options: occurring(words, [...present, filter[name]]),
  });
  const choices = [
    choice(
      'areaOfNeed',
      own.areaOfNeed,
      statements.map(({areaOfNeed}) => areaOfNeed),
    ),
    choice(
      'theme',
      own.theme,
      statements.map(({theme}) => theme),
    ),
    choice(
      'tier',
      own.tierChoice,
      statements.map(({tier}) => tier),
    ),
    choice(
      'educationPhase',
      own.educationPhase,
      statements.flatMap(({educationPhases = []}) => educationPhases),
    ),
  ];
  return choices.filter(({name, options}) => options[1] || filter[name]);
}
