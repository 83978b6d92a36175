import {html, type TemplateResult} from 'lit';
import {dueNext, isCurrent, sameLanguage, statuses, type Action, type Horizon} from '@send-strategy/sdk/reading';
import {heading} from '../element/heading.ts';
import type {Filter} from '../element/list-element.ts';
import type {ViewContext} from '../element/strategy-element.ts';
import {filtersView, occurring} from '../parts/filters.ts';
import {listEnd, notices} from '../parts/provenance.ts';
import {statusView} from '../parts/status.ts';
import {wordingsOf, type Part} from '../parts/words.ts';
import {actionView, titleOf, type Surroundings} from './action.view.ts';
import type {ActionPlanWords} from './action-plan.words.ts';
import {
  fieldNames,
  fields,
  matching,
  narrowings,
  planOf,
  type ActionPlanDocuments,
  type FieldName,
  type Narrowing,
  type Plan,
} from './shown-actions.ts';

type Context = ViewContext<ActionPlanWords>;

/** Of more actions than `many`, `few` are drawn until the reader asks for all: nobody waits for what they do not see. */
const many = 60;
const few = 20;

/** What the view is made from, beside the documents. */
export interface ActionPlanState {
  /** What the reader typed and chose, and where they did not, what the page presets. */
  filter: Filter;
  /** What the page presets alone. */
  presets: Filter;
  /** How much of a long plan is drawn: the first few actions, where absent; all of them; or, as for paper, everything that is said of each. */
  drawn?: 'actions' | 'everything' | undefined;
  /** The ids of the actions that the reader opened. */
  opened: ReadonlySet<string>;
}

const horizonsOf = ({own}: Context) => Object.keys(own.horizon) as Horizon[];

/** What the filter finds. */
export interface Found {
  /** Before it is narrowed further. */
  found: readonly Action[];
  /** The way in which it is narrowed, where that is possible. */
  way: Narrowing | undefined;
  /** What is left, in the order in which it is shown. */
  shown: readonly Action[];
}

/** Finds and narrows actions as the filter asks. */
export function shownActions(documents: ActionPlanDocuments, filter: Filter, context: Context): Found {
  const found = matching(planOf(documents), filter);
  const way = narrowingsFor(documents).find((name) => name === filter.show);
  const left = way ? narrowings[way](found, context.today) : found;
  return {found, way, shown: horizonsOf(context).flatMap((horizon) => left.filter((action) => action.horizon === horizon))};
}

/** What can be chosen of each field: its values with their words. */
export function choicesOf({priorities, organisations}: Plan, context: Context): Record<FieldName, Record<string, string>> {
  const named = (items: Plan['priorities' | 'organisations'], field: string) =>
    Object.fromEntries([...items].map(([id, item]) => [id, wordingsOf(item, context).text(field)!.text.slice(0, 160)]));
  return {
    priority: named(priorities, 'title'),
    horizon: context.own.horizon,
    status: context.words.status,
    owner: named(organisations, 'name'),
  };
}

/** Dates are judged only where there are any, and while the strategy runs. */
function narrowingsFor({strategy, actions}: ActionPlanDocuments): Narrowing[] {
  const isDated = isCurrent(strategy!.data.status) && actions?.data.some(({dueDate}) => dueDate);
  return (Object.keys(narrowings) as Narrowing[]).slice(isDated ? 0 : 2);
}

/** The action plan: what it comes to, ways to narrow it, and its actions by horizon. */
export function actionPlanView(documents: ActionPlanDocuments, state: ActionPlanState, context: Context): TemplateResult {
  const strategy = documents.strategy!.data;
  const plan = planOf(documents);
  const {actions} = plan;
  const {own, settings} = context;
  const {filter, drawn, opened} = state;
  const result = shownActions(documents, filter, context);
  const {shown} = result;
  const waits = !drawn && shown[many] ? shown[few] : undefined;
  const label = wordingsOf(strategy, context).text('levelLabel.one');
  const surroundings: Surroundings = {
    ...{strategy, plan},
    sources: documents.sources?.data ?? [],
    labels: {
      ...own.labels,
      ...(label && sameLanguage(label.lang, context.words.lang) && {priority: label.text}),
    },
    opened,
    isWhole: drawn === 'everything' || !actions[many],
  };
  const inHorizon = (horizon: Horizon, all: readonly Action[]) => all.filter((action) => action.horizon === horizon);
  return html`<div class="top">${heading(settings.headingLevel, own.heading)}</div>
    ${notices(strategy, context, actions)}
    ${
      actions[0]
        ? html`${summaryView(documents, matching(plan, state.presets), context)}${narrowingView(documents, filter, result, surroundings, context)}
          <p role="status" part="count">${own.matching(shown.length, actions.length)}</p>
          ${horizonsOf(context).map((horizon) =>
            groupView(
              inHorizon(horizon, waits ? shown.slice(0, few + 1) : shown),
              own.withCount(own.horizon[horizon], inHorizon(horizon, shown).length),
              waits,
              surroundings,
              context,
            ),
          )}
          ${shown[0] && listEnd(own.actions(shown.length), context)}`
        : html`<p part="empty">${own.empty}</p>
          <slot></slot>`
    }`;
}

/** How many there are, by status, and what comes next: of the actions that the page presets, so that nothing moves while the reader types. */
function summaryView({strategy, actions}: ActionPlanDocuments, preset: readonly Action[], context: Context): TemplateResult {
  const {own, words, today} = context;
  const next = dueNext(preset, today).slice(0, 3);
  return html`<div part="summary">
    <ul class="counts" part="counts">
      <li><strong>${own.matching(preset.length, actions!.data.length)}</strong></li>
      ${statuses.map((status) => {
        const n = preset.filter((action) => action.status === status).length;
        return n ? html`<li>${statusView(status, context, own.withCount(words.status[status], n))}</li>` : '';
      })}
    </ul>
    ${
      isCurrent(strategy!.data.status) && next[0]
        ? html`<b>${own.next}:</b>
            <ol part="next">
              ${next.map(
                (action) =>
                  html`<li>
                    <time datetime=${action.dueDate!}>${words.day(action.dueDate!)}</time>
                    <a class="share" href=${context.link(action.id)}>${titleOf(action, context)}</a>
                  </li>`,
              )}
            </ol>`
        : ''
    }
  </div>`;
}

/** Search and filters, then how many of what these find need to be looked at, each to show them alone. */
function narrowingView(
  documents: ActionPlanDocuments,
  filter: Filter,
  {found, way}: Found,
  {plan, labels}: Surroundings,
  context: Context,
): TemplateResult {
  const {own, words, today} = context;
  const choices = choicesOf(plan, context);
  const radio = (name: Narrowing | undefined, label: string, {length}: readonly Action[]) =>
    html`<label><input type="radio" name="show" .value=${name ?? ''} .checked=${name === way} />${own.withCount(label, length)}</label>`;
  return html`${filtersView(
    own.search,
    fieldNames.map((name) => ({
      name,
      label: labels[name],
      options: occurring(choices[name], [filter[name], ...plan.actions.flatMap(fields[name])]),
    })),
    filter,
    context,
  )}
    <fieldset part="choices">
      <legend>${own.showLabel}</legend>
      ${radio(undefined, words.all, found)}
      ${narrowingsFor(documents).map((name) => radio(name, own.show[name], narrowings[name](found, today)))}
    </fieldset>`;
}

/**
 * The actions of one horizon, as far as they are drawn. A heading is folded away with the last of its actions, by style.
 *
 * @param waits The action that stands for all that are not drawn.
 */
function groupView(
  actions: readonly Action[],
  name: string,
  waits: Action | undefined,
  surroundings: Surroundings,
  context: Context,
): Part {
  return (
    actions[0] &&
    html`<section part="group">
      ${heading(context.settings.headingLevel + 1, name)}
      <ol class="cards" part="actions">
        ${actions.map(
          (action) =>
            html`<li class="card" data-fold data-item=${action.id} ?data-waits=${action === waits} part="action">${actionView(action, surroundings, context)}</li>`,
        )}
      </ol>
    </section>`
  );
}
