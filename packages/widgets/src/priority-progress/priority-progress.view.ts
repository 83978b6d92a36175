import {html, nothing, svg, type TemplateResult} from 'lit';
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
} from '@send-strategy/sdk/reading';
import type {Documents, ViewContext} from '../element/strategy-element.ts';
import {heading} from '../parts/heading.ts';
import {itemNotes, notices, sourceLine} from '../parts/provenance.ts';
import {easyRead, inline, paragraph, restOfTitle, title, wordingsOf} from '../parts/words.ts';

/** The collections that the view is made from. */
export type ProgressDocuments = Documents<'strategy' | 'priorities' | 'actions' | 'sources'>;

/** All priorities with their progress, or one of them. */
export function priorityProgressView(documents: ProgressDocuments, priorityId: string | undefined, context: ViewContext): TemplateResult {
  const {words, settings} = context;
  const strategy = documents.strategy!.data;
  const all = documents.priorities?.data ?? [];
  const actions = documents.actions?.data ?? [];
  const sources = documents.sources?.data ?? [];
  const lang = strategy.languages[0]!;
  const shown = priorityId === undefined ? all : all.filter(({id}) => id === priorityId);
  const label = strategy.levelLabel?.other;
  const top = html`<div class="top">
      ${heading(settings.headingLevel, label === undefined ? words.progress.heading : inline({text: label, lang}, context))}
    </div>
    ${notices(strategy, context)}`;
  if (shown.length === 0) {
    return html`${top}
      <p part="empty">${priorityId === undefined ? words.progress.empty : words.progress.unknown(priorityId)}</p>
      <slot></slot>`;
  }
  return html`${top}
    ${priorityId === undefined ? html`<p part="summary">${words.progress.summary(all.length, actions.length)}</p>` : nothing}
    <ol part="priorities">
      ${shown.map(
        (priority) =>
          html`<li class="card" data-fold data-item=${priority.id} part="priority">${priorityView(priority, {strategy, actions, sources}, context)}</li>`,
      )}
    </ol>
    <button class="show-all" type="button" part="button" hidden>${words.showAll(words.progress.priorities(shown.length))}</button>`;
}

interface Surroundings {
  strategy: Strategy;
  actions: readonly Action[];
  sources: readonly Source[];
}

function priorityView(priority: Priority, {strategy, actions, sources}: Surroundings, context: ViewContext): TemplateResult {
  const {words, settings} = context;
  const wordings = wordingsOf(priority, context, strategy.languages[0]!);
  const name = wordings.text('title')!;
  const own = actions.filter(({priorityIds}) => priorityIds?.includes(priority.id));
  return html`${heading(settings.headingLevel + 1, html`<span class="number">${words.number(priority.number)}.</span> ${title(name, context)}`)}
  ${restOfTitle(name, context)}
  ${wordings.lines === undefined ? paragraph(wordings.text('summary'), context, 280) : easyRead(wordings, context)}
  ${wordings.outdated ? html`<p class="quiet">${words.variantOutdated}</p>` : nothing}
  ${progressView(priority.progress, context)} ${own.length === 0 ? nothing : datesView(own, strategy, context)}
  ${itemNotes(priority, strategy, dayOf(context.now), context)} ${sourceLine(priority, sources, context)}`;
}

/** Counts in words, each with its own shape, and then as a bar. */
function progressView({actions, actionsByStatus, indicatorsByTrend}: Progress, {words}: ViewContext): TemplateResult {
  if (actions === 0) return html`<p part="counts">${words.progress.noActions}</p>`;
  const present = statuses.filter((status) => actionsByStatus[status] !== undefined);
  let x = 0;
  return html`<ul class="counts" part="counts">
      <li><strong>${words.progress.actions(actions)}</strong></li>
      ${present.map((status) => html`<li class="status">${icon(status)}<span>${words.progress.byStatus(actionsByStatus[status]!, status)}</span></li>`)}
      ${Object.entries(indicatorsByTrend).map(([trend, count]) => html`<li>${words.trend[trend as keyof typeof words.trend](count)}</li>`)}
    </ul>
    <svg class="bar" part="bar" viewBox="0 0 ${actions} 1" preserveAspectRatio="none" aria-hidden="true">
      ${present.map((status) => {
        const width = actionsByStatus[status]!;
        const part = svg`<rect class=${status} x=${x} y="0" width=${width} height="1"></rect>`;
        x += width;
        return part;
      })}
    </svg>`;
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

function datesView(actions: readonly Action[], strategy: Strategy, context: ViewContext): TemplateResult {
  const {words} = context;
  const {progress} = words;
  if (!isCurrent(strategy.status)) return html``;
  const today = dayOf(context.now);
  const [next] = dueNext(actions, today);
  const overdue = actions.filter((action) => isOverdue(action, today)).length;
  const forReview = actions.filter((action) => isOverdueForReview(action, today)).length;
  const dated = actions.some(({dueDate}) => dueDate !== undefined);
  return html`<ul class="dates" part="dates">
    ${next === undefined
      ? nothing
      : html`<li>
          ${progress.dueNext}: ${title(wordingsOf(next, context, strategy.languages[0]!).text('title')!, context)},
          <time datetime=${next.dueDate!}>${words.day(next.dueDate!)}</time>
        </li>`}
    ${overdue > 0 ? html`<li class="late">${progress.overdue(overdue)}</li>` : nothing}
    ${forReview > 0 ? html`<li class="late">${progress.forReview(forReview)}</li>` : nothing}
    ${dated ? nothing : html`<li>${progress.noDates}</li>`}
  </ul>`;
}
