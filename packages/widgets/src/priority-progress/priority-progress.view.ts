import {html, svg, type TemplateResult} from 'lit';
import {
  dueNext,
  isCurrent,
  isOverdue,
  isOverdueForReview,
  statuses,
  type Action,
  type Priority,
  type Progress,
  type Source,
  type Strategy,
  type Trend,
} from '@send-strategy/sdk/reading';
import type {Documents, ViewContext} from '../element/strategy-element.ts';
import {heading} from '../element/heading.ts';
import {itemNotes, listEnd, notices, sourceLine} from '../parts/provenance.ts';
import {statusView} from '../parts/status.ts';
import {original, rest, title, wording, wordingsOf, type Part} from '../parts/words.ts';
import type {PriorityProgressWords} from './priority-progress.words.ts';

type Context = ViewContext<PriorityProgressWords>;

/** The collections that the view is made from. */
export type ProgressDocuments = Documents<'strategy' | 'priorities' | 'actions' | 'sources'>;

/** Those that are asked for. */
export function shownPriorities({priorities}: ProgressDocuments, priorityId: string | null | undefined): Priority[] {
  return (priorities?.data ?? []).filter(({id}) => !priorityId || id === priorityId);
}

/** All priorities with their progress, or one of them. */
export function priorityProgressView(
  documents: ProgressDocuments,
  priorityId: string | null | undefined,
  context: Context,
): TemplateResult {
  const strategy = documents.strategy!.data;
  const {own} = context;
  const all = documents.priorities?.data ?? [];
  const actions = documents.actions?.data ?? [];
  const sources = documents.sources?.data ?? [];
  const shown = shownPriorities(documents, priorityId);
  const label = strategy.levelLabel?.other;
  return html`<div class="top">
      ${heading(context.settings.headingLevel, label ? original(label, context) : own.heading)}
    </div>
    ${notices(strategy, context, shown)}
    ${
      shown[0]
        ? html`${priorityId ? '' : html`<p part="summary">${own.summary(all.length, actions.length)}</p>`}
          <ol class="cards" part="priorities">
            ${shown.map(
              (priority) =>
                html`<li class="card" data-fold data-item=${priority.id} part="priority">${priorityView(priority, {strategy, actions, sources}, context)}</li>`,
            )}
          </ol>
          ${listEnd(own.priorities(shown.length), context)}`
        : html`<p part="empty">${priorityId ? own.unknown(priorityId) : own.empty}</p>
          <slot></slot>`
    }`;
}

interface Surroundings {
  strategy: Strategy;
  actions: readonly Action[];
  sources: readonly Source[];
}

function priorityView(priority: Priority, {strategy, actions, sources}: Surroundings, context: Context): TemplateResult {
  const wordings = wordingsOf(priority, context);
  const name = wordings.text('title')!;
  return html`${heading(context.settings.headingLevel + 1, html`${context.words.number(priority.number)}. ${title(name, context)}`)}${rest(name, context)}
  ${wording(wordings, 'summary', context, 280)}${progressView(priority.progress, context)}
  ${
    isCurrent(strategy.status)
      ? datesView(
          actions.filter(({priorityIds}) => priorityIds?.includes(priority.id)),
          context,
        )
      : ''
  }
  ${itemNotes(priority, strategy, context)}${sourceLine(priority, sources, context, priority.id)}`;
}

/** Counts in words, each with its own shape, and then as a bar. */
function progressView({actions, actionsByStatus, indicatorsByTrend}: Progress, context: Context): TemplateResult {
  const {own} = context;
  if (actions === 0) return html`<p part="counts">${own.noActions}</p>`;
  const trends = Object.entries(indicatorsByTrend) as [Trend, number][];
  const present = statuses.filter((status) => actionsByStatus[status] !== undefined);
  let x = 0;
  return html`<ul class="counts" part="counts">
      <li><strong>${own.actions(actions)}</strong></li>
      ${present.map((status) => html`<li>${statusView(status, context, own.byStatus(actionsByStatus[status]!, status))}</li>`)}
    </ul>
    <svg class="bar" part="bar" viewBox="0 0 ${actions} 1" preserveAspectRatio="none" aria-hidden="true">
      ${present.map((status) => {
        const width = actionsByStatus[status]!;
        const part = svg`<rect class=${status} x=${x} y="0" width=${width} height="1"></rect>`;
        x += width;
        return part;
      })}
    </svg>
    ${trends[0] && html`<p part="measures">${own.measures(trends)}</p>`}`;
}

function datesView(actions: readonly Action[], context: Context): Part {
  const {own, today} = context;
  const [next] = dueNext(actions, today);
  const overdue = actions.filter((action) => isOverdue(action, today)).length;
  const forReview = actions.filter((action) => isOverdueForReview(action, today)).length;
  const dated = actions.some(({dueDate}) => dueDate);
  return html`<ul part="dates">
    ${
      next &&
      html`<li>
      ${own.dueNext}: ${title(wordingsOf(next, context).text('title')!, context)},
      <time datetime=${next.dueDate!}>${context.words.day(next.dueDate!)}</time>
    </li>`
    }
    ${[overdue > 0 && own.overdue(overdue), forReview > 0 && own.forReview(forReview), !dated && actions[0] && own.noDates].map(
      (text) => (text ? html`<li class="late">${text}</li>` : ''),
    )}
  </ul>`;
}
