import {html, nothing, type TemplateResult} from 'lit';
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

/** A statement ready to be shown. */
export interface DrawnStatement extends JoinedStatement {
  card: TemplateResult;
}

/** All statements, drawn: what does not depend on the filter. */
export function drawnStatements(documents: ProvisionDocuments, context: Context): DrawnStatement[] {
  return joinedStatements(documents, context.own).map((joined) => ({
    ...joined,
    card: statementView(joined, documents.provision!.data.asOf, context),
  }));
}

/**
 * The ordinarily available document: what is known of it, then what it says, by area of need.
 *
 * @param filter By `search`, `areaOfNeed`, `theme`, `tier`, `educationPhase`.
 */
export function provisionView(
  documents: ProvisionDocuments,
  filter: Filter,
  context: Context,
  drawn: readonly DrawnStatement[] = drawnStatements(documents, context),
): TemplateResult {
  const {own, settings} = context;
  const provision = documents.provision?.data;
  const name = provision && wordingsOf(provision, context).text('document.title');
  const passes = filterFor(filter);
  const shown = new Set(drawn.filter(passes));
  return html`<div class="top">
      ${heading(settings.headingLevel, name ? title(name, context) : own.heading)}${name && rest(name, context)}
    </div>
    ${notices(
      documents.strategy!.data,
      context,
      drawn.map(({statement}) => statement),
    )}
    ${
      provision
        ? html`${documentView(documents, context)}
          ${
            drawn[0]
              ? html`${filtersView(own.search, choicesOf(drawn, filter, own), filter, context)}
                <p role="status" part="count">${own.shownOf(shown.size, drawn.length)}</p>
                ${(Object.keys(own.areaOfNeed) as AreaOfNeed[]).map((area) =>
                  groupView(
                    area,
                    drawn.filter(({statement}) => statement.areaOfNeed === area),
                    shown,
                    context,
                  ),
                )}
                ${listEnd(own.statements(shown.size), context)}`
              : html`<p part="empty">${own.noStatements}</p>`
          }`
        : html`<p part="empty">${own.empty}</p>
          <slot></slot>`
    }`;
}

/**
 * An area of need with its statements. What the filter holds back stays, hidden: to show and to hide is quicker than to make anew. The first statement that is shown waits with
 * the heading, so that no heading stands alone.
 */
function groupView(
  area: AreaOfNeed,
  drawn: readonly DrawnStatement[],
  shown: ReadonlySet<DrawnStatement>,
  {own, settings}: Context,
): TemplateResult {
  const first = drawn.find((each) => shown.has(each));
  return html`<section ?hidden=${!first} ?data-fold=${first} part="group">
    ${heading(settings.headingLevel + 1, own.areaOfNeed[area])}
    <ul class="cards" part="statements">
      ${drawn.map((each) => {
        const isShown = shown.has(each);
        // A link to a hidden statement does not find it, and takes the filter away.
        return html`<li
          class="card"
          ?hidden=${!isShown}
          ?data-fold=${isShown && each !== first}
          data-item=${isShown ? each.statement.id : nothing}
          part="statement"
        >
          ${each.card}
        </li>`;
      })}
    </ul>
  </section>`;
}

/** What can be chosen: what occurs and makes a difference, and what was chosen already. */
function choicesOf(drawn: readonly DrawnStatement[], filter: Filter, own: ProvisionWords): Choice[] {
  const statements = drawn.map(({statement}) => statement);
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
