import {html, type TemplateResult} from 'lit';
import {
  isCurrent,
  isOverdue,
  isOverdueForReview,
  type Action,
  type Indicator,
  type Priority,
  type Source,
  type Strategy,
  type Update,
  type Wordings,
} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import type {ViewContext} from '../element/strategy-element.ts';
import {linked} from '../parts/linked.ts';
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
  return html`${heading(settings.headingLevel + 2, title(name, context))}${rest(name, context)}${wording(wordings, '', context)}
    <p class="state">${statusView(action.status, context)} ${action.statusAsOf && html`<span class="quiet">${words.asOf(words.day(action.statusAsOf))}</span>`}</p>
    ${paragraph(reason, context)}${factsView(action, wordings, surroundings, context)}
    <details class="more" ?open=${isOpen}>
      <summary>${own.more(history.length)}</summary>
      ${isWhole || isOpen ? moreView(action, wordings, history, surroundings, context) : ''}
    </details>
    ${itemNotes(isOverdueForReview(action, today) ? action : {...action, reviewBy: ''}, strategy, context)}${sourceLine(action, sources, context, action.id)}`;
}

/** Something that a reader looks for, under its label. Where no part of it is published, that is said. */
function fact({words}: Context, label: string, ...parts: Part[]): TemplateResult {
  const known = parts.filter(Boolean);
  return html`<li><b>${label}:</b> ${known[0] ? known.map((part, index) => html`${index ? ', ' : ''}${part}`) : words.notPublished}</li>`;
}

/** Due date, owner, commitment, priorities. */
function factsView(
  action: Action,
  wordings: Wordings,
  {strategy, plan: {organisations, priorities}, labels}: Surroundings,
  context: Context,
): TemplateResult {
  const {words, own, today} = context;
  const {dueDate, ownerOrganisationId, commitment, priorityIds = []} = action;
  const owner = organisations.get(ownerOrganisationId!);
  const textAt = (field: string): Part => {
    const text = wordings.text(field);
    return text && inline(text, context);
  };
  return html`<ul part="facts">
    ${fact(
      context,
      own.due,
      dueDate && html`<time datetime=${dueDate}>${words.day(dueDate)}</time>`,
      textAt('dueLabel'),
      isCurrent(strategy.status) && isOverdue(action, today) ? html`<strong>${own.late}</strong>` : '',
    )}
    ${fact(context, labels.owner, owner && original(owner.name, context), textAt('ownerRole'))}
    ${fact(context, own.commitmentLabel, commitment && html`${own.commitment[commitment]}`)}
    ${
      // Each on a line of its own: titles have commas.
      (priorityIds[0] ? priorityIds : ['']).map((id) => fact(context, labels.priority, titleOf(priorities.get(id), context)))
    }
  </ul>`;
}

/** Why an action was prioritised, its steps, what it is for, and its updates, the latest first. */
function moreView(
  action: Action,
  wordings: Wordings,
  history: readonly Update[],
  {strategy, sources, plan}: Surroundings,
  context: Context,
): TemplateResult {
  const {own} = context;
  const list = (entries: readonly Part[] = []): Part =>
    entries[0] &&
    html`<ul class="points">
      ${entries.map((entry) => html`<li>${entry}</li>`)}
    </ul>`;
  const textAt = (field: string) => paragraph(wordings.text(field), context);
  return html`<ul part="facts">
    ${fact(context, own.reason, textAt('reason'))}
    ${(['milestones', 'outputs', 'expectedEffects'] as const).map((field) =>
      fact(context, own.lists[field], list(action[field]?.map((_, index) => textAt(`${field}.${index}`)))),
    )}
    ${fact(context, own.indicators, list(action.indicatorIds?.map((id) => titleOf(plan.indicators.get(id), context)).filter(Boolean)))}
    ${fact(context, own.valueForMoney, textAt('valueForMoney'))}
    ${fact(
      context,
      own.updates,
      history[0] &&
        html`<ol part="updates">
          ${history.map((update) => html`<li part="update">${updateView(update, strategy, sources, context)}</li>`)}
        </ol>`,
    )}
  </ul>`;
}

/** An item's title in the reader's words, cut where it is very long. */
export function titleOf(item: Action | Priority | Indicator | undefined, context: Context): Part {
  return item && title(wordingsOf(item, context).text('title')!, context);
}

function updateView(update: Update, strategy: Strategy, sources: readonly Source[], context: Context): TemplateResult {
  const {words, own} = context;
  const wordings = wordingsOf(update, context);
  const byRole = wordings.text('byRole');
  return html`<p class="state">
      <time datetime=${update.on}>${words.day(update.on)}</time> ${statusView(update.status, context)}
    </p>
    ${paragraph(wordings.text('statusReason'), context)}${wording(wordings, 'text', context)}
    ${update.evidence?.map((address) => html`<p>${own.evidence}: ${linked(address, address.replace(/^https?:\/\//, ''))}</p>`)}
    ${byRole && html`<p class="quiet">${own.by}: ${inline(byRole, context)}</p>`}${itemNotes(update, strategy, context)}${sourceLine(update, sources, context)}`;
}
