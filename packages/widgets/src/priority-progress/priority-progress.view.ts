import {html, svg, type TemplateResult} from 'lit';
import {
  dayOf,
  dueNext,
  isCurrent,
  isOverdue,
  isOverdueForReview,
  statuses,
  type Action,
  type Priority,
  type Progress,
  type Source,
  type Status,
  type Strategy,
  type Trend,
} from '@send-strategy/sdk/reading';
import type {Documents, ViewContext} from '../element/strategy-element.ts';
import {heading} from '../element/heading.ts';
import {itemNotes, notices, sourceLine} from '../parts/provenance.ts';
import {inline, rest, title, wording, wordingsOf, type Part} from '../parts/words.ts';
import {en as own} from './priority-progress.words.ts';

/** The collections that the view is made from. */
export type ProgressDocuments = Documents<'strategy' | 'priorities' | 'actions' | 'sources'>;

/** All priorities with their progress, or one of them. */
export function priorityProgressView(
  documents: ProgressDocuments,
  priorityId: string | null,
  context: ViewContext,
): TemplateResult {
  const strategy = documents.strategy!.data;
  const all = documents.priorities?.data ?? [];
  const actions = documents.actions?.data ?? [];
  const sources = documents.sources?.data ?? [];
  const shown = priorityId ? all.filter(({id}) => id === priorityId) : all;
  const label = strategy.levelLabel?.other;
  return html`<div class="top">
      ${heading(context.settings.headingLevel, label ? inline({text: label, lang: strategy.languages[0]!}, context) : own.heading)}
    </div>
    ${notices(strategy, context)}
    ${
      shown[0]
        ? html`${priorityId ? '' : html`<p part="summary">${own.summary(all.length, actions.length)}</p>`}
          <ol class="cards" part="priorities">
            ${shown.map(
              (priority) =>
                html`<li class="card" data-fold data-item=${priority.id} part="priority">${priorityView(priority, {strategy, actions, sources}, context)}</li>`,
            )}
          </ol>
          <button class="show-all" type="button" part="button" hidden>${context.words.showAll(own.priorities(shown.length))}</button>`
        : html`<p part="empty">${priorityId ? own.unknown(priorityId) : own.empty}</p>
          <slot></slot>`
    }`;
}

interface Surroundings {
  strategy: Strategy;
  actions: readonly Action[];
  sources: readonly Source[];
}

function priorityView(priority: Priority, {strategy, actions, sources}: Surroundings, context: ViewContext): TemplateResult {
  const wordings = wordingsOf(priority, context, strategy.languages[0]!);
  const name = wordings.text('title')!;
  const today = dayOf(context.now);
  return html`${heading(context.settings.headingLevel + 1, html`${context.words.number(priority.number)}. ${title(name, context)}`)}${rest(name, context)}
  ${wording(wordings, 'summary', context, 280)}${progressView(priority.progress)}
  ${
    isCurrent(strategy.status)
      ? datesView(
          actions.filter(({priorityIds}) => priorityIds?.includes(priority.id)),
          strategy,
          today,
          context,
        )
      : ''
  }
  ${itemNotes(priority, strategy, today, context)}${sourceLine(priority, sources, context)}`;
}

/** Counts in words, each with its own shape, and then as a bar. */
function progressView({actions, actionsByStatus, indicatorsByTrend}: Progress): TemplateResult {
  if (actions === 0) return html`<p part="counts">${own.noActions}</p>`;
  const trends = Object.entries(indicatorsByTrend) as [Trend, number][];
  const present = statuses.filter((status) => actionsByStatus[status] !== undefined);
  let x = 0;
  return html`<ul class="counts" part="counts">
      <li><strong>${own.actions(actions)}</strong></li>
      ${present.map((status) => html`<li class="status">${icon(status)}<span>${own.byStatus(actionsByStatus[status]!, status)}</span></li>`)}
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

/** A shape for each status, so that none depends on colour. */
const shapes: Record<Status, string> = {
  complete: 'M1 6l3.5 4L11 2',
  onTrack: 'M1 6h9M6 2l4 4-4 4',
  atRisk: 'M6 1l5 10H1zM6 5v3',
  offTrack: 'M2 2l8 8M10 2l-8 8',
  paused: 'M4 2v8M8 2v8',
  stopped: 'M2 2h8v8H2z',
  notStarted: 'M6 1a5 5 0 100 10 5 5 0 000-10z',
  notReported: 'M4 4a2 2 0 113 2c-.8.5-1 .8-1 1.6M6 10v.6',
};

function icon(status: Status): TemplateResult {
  return html`<svg class="icon ${status}" viewBox="0 0 12 12" aria-hidden="true"><path d=${shapes[status]}></path></svg>`;
}

function datesView(actions: readonly Action[], strategy: Strategy, today: string, context: ViewContext): Part {
  const [next] = dueNext(actions, today);
  const overdue = actions.filter((action) => isOverdue(action, today)).length;
  const forReview = actions.filter((action) => isOverdueForReview(action, today)).length;
  const dated = actions.some(({dueDate}) => dueDate);
  return html`<ul part="dates">
    ${
      next &&
      html`<li>
      ${own.dueNext}: ${title(wordingsOf(next, context, strategy.languages[0]!).text('title')!, context)},
      <time datetime=${next.dueDate!}>${context.words.day(next.dueDate!)}</time>
    </li>`
    }
    ${[overdue > 0 && own.overdue(overdue), forReview > 0 && own.forReview(forReview), !dated && actions[0] && own.noDates].map(
      (text) => (text ? html`<li class="late">${text}</li>` : ''),
    )}
  </ul>`;
}
