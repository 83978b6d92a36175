import {html, type TemplateResult} from 'lit';
import {
  isCurrent,
  isOverdue,
  isOverdueForReview,
  type Action,
  type Source,
  type Strategy,
  type Update,
  type Wordings,
} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import type {ViewContext} from '../element/strategy-element.ts';
import {itemNotes, sourceLine} from '../parts/provenance.ts';
import {statusView} from '../parts/status.ts';
import {inline, original, paragraph, rest, title, wording, wordingsOf, type Part} from '../parts/words.ts';
import type {ActionPlanWords} from './action-plan.words.ts';
import type {FieldName, Plan} from './shown-actions.ts';

type Context = ViewContext<ActionPlanWords>;

/** What an action's view needs beside the action. */
export interface Surroundings {
  strategy: Strategy;
  plan: Plan;
  sources: readonly Source[];
  /** What the fields are called: priorities as the strategy calls one of them. */
  labels: Record<FieldName, string>;
  /** The ids of the actions that the reader opened. */
  opened: ReadonlySet<string>;
  /** Whether everything is drawn, also of actions that are not open. */
  isWhole: boolean;
}

/** One action: where it stands, when and by whom, and behind a button of the browser's own why, how, and its history. */
export function actionView(action: Action, surroundings: Surroundings, context: Context): TemplateResult {
  const {strategy, plan, sources, opened, isWhole} = surroundings;
  const {words, own, settings, today} = context;
  const wordings = wordingsOf(action, context);
  const name = wordings.text('title')!;
  const history = plan.updates.get(action.id) ?? [];
  const isOpen = opened.has(action.id);
  // The reason was written with the update, and so were its wordings.
  const reason = (history[0] ? wordingsOf(history[0], context) : wordings).text('statusReason');
  const hasMore = ['reason', 'milestones', 'outputs', 'expectedEffects', 'indicatorIds', 'valueForMoney'].some(
    (field) => field in action,
  );
  return html`${heading(settings.headingLevel + 2, title(name, context))}${rest(name, context)}${wording(wordings, '', context)}
    <p class="state">${statusView(action.status, context)} ${action.statusAsOf && html`<span class="quiet">${words.asOf(words.day(action.statusAsOf))}</span>`}</p>
    ${paragraph(reason, context)}${factsView(action, wordings, surroundings, context)}
    ${
      hasMore || history[0]
        ? html`<details class="more" ?open=${isOpen}>
            <summary>${own.more(history.length)}</summary>
            ${
              isWhole || isOpen
                ? html`${moreView(action, wordings, plan, context)}
                    <ol part="updates">
                      ${history.map((update) => html`<li part="update">${updateView(update, surroundings, context)}</li>`)}
                    </ol>`
                : ''
            }
          </details>`
        : ''
    }
    ${itemNotes(isOverdueForReview(action, today) ? action : {...action, reviewBy: ''}, strategy, context)}${sourceLine(action, sources, context, action.id)}`;
}

/** Due date, owner, commitment, priorities. What is not published is said to be so. */
function factsView(
  action: Action,
  wordings: Wordings,
  {strategy, plan: {organisations, priorities, updates}, labels}: Surroundings,
  context: Context,
): TemplateResult {
  const {words, own, today} = context;
  const {dueDate, ownerOrganisationId, commitment, priorityIds = []} = action;
  const owner = organisations.get(ownerOrganisationId!);
  const successor = owner?.validTo && owner.validTo < today ? organisations.get(owner.successorId!) : undefined;
  const textAt = (field: string): Part => {
    const text = wordings.text(field);
    return text && inline(text, context);
  };
  const fact = (label: string, ...parts: Part[]) => {
    const known = parts.filter(Boolean);
    return html`<li><b>${label}:</b> ${known[0] ? known.map((part, index) => html`${index ? ', ' : ''}${part}`) : words.notPublished}</li>`;
  };
  return html`<ul part="facts">
    ${fact(
      own.due,
      dueDate && html`<time datetime=${dueDate}>${words.day(dueDate)}</time>`,
      textAt('dueLabel'),
      isCurrent(strategy.status) && isOverdue(action, today) ? html`<strong>${own.late}</strong>` : '',
    )}
    ${fact(labels.owner, owner && original(owner.name, context), textAt('ownerRole'))}
    ${successor && fact(own.successor, original(successor.name, context))}
    ${fact(own.commitmentLabel, commitment && html`${own.commitment[commitment]}`)}
    ${
      // Each on a line of its own: titles have commas.
      (priorityIds[0] ? priorityIds : ['']).map((id) => {
        const priority = priorities.get(id);
        return fact(labels.priority, priority && title(wordingsOf(priority, context).text('title')!, context));
      })
    }
    ${updates.has(action.id) ? '' : fact(own.noUpdates)}
  </ul>`;
}

/** Why an action was prioritised, its steps, and what it is for, where that is recorded. */
function moreView(action: Action, wordings: Wordings, {indicators}: Plan, context: Context): Part[] {
  const {own} = context;
  const list = (label: string, entries: readonly Part[] = []): Part =>
    entries[0] &&
    html`<p class="label"><b>${label}:</b></p>
      <ul class="points">
        ${entries.map((entry) => html`<li>${entry}</li>`)}
      </ul>`;
  return [
    paragraph(wordings.text('reason'), context, undefined, own.reason),
    ...(['milestones', 'outputs', 'expectedEffects'] as const).map((field) =>
      list(
        own.lists[field],
        action[field]?.map((_, index) => paragraph(wordings.text(`${field}.${index}`), context)),
      ),
    ),
    list(
      own.indicators,
      action.indicatorIds?.flatMap((id) => {
        const indicator = indicators.get(id);
        return indicator ? [title(wordingsOf(indicator, context).text('title')!, context)] : [];
      }),
    ),
    paragraph(wordings.text('valueForMoney'), context, undefined, own.valueForMoney),
  ];
}

function updateView(update: Update, {strategy, sources}: Surroundings, context: Context): TemplateResult {
  const {words, own} = context;
  const wordings = wordingsOf(update, context);
  const byRole = wordings.text('byRole');
  return html`<p class="state">
      <time datetime=${update.on}>${words.day(update.on)}</time> ${statusView(update.status, context)}
    </p>
    ${paragraph(wordings.text('statusReason'), context)}${wording(wordings, 'text', context)}
    ${update.evidence?.map(
      (address) => html`<p>${own.evidence}: <a href=${address}>${address.replace(/^https?:\/\//, '')}</a></p>`,
    )}
    ${byRole && html`<p class="quiet">${own.by}: ${inline(byRole, context)}</p>`}${itemNotes(update, strategy, context)}${sourceLine(update, sources, context)}`;
}
