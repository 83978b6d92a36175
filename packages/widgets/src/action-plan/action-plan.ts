import {hint} from '../element/settings.ts';
import {ListElement, type Filter} from '../element/list-element.ts';
import {ofAttributes, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {listStyles} from '../parts/lists.styles.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {statusStyles} from '../parts/status.styles.ts';
import {actionPlanStyles} from './action-plan.styles.ts';
import {actionPlanView, choicesOf, shownActions, type ActionPlanState} from './action-plan.view.ts';
import {en, type ActionPlanWords} from './action-plan.words.ts';
import {fieldNames, planOf, rowOf, type ActionPlanDocuments} from './shown-actions.ts';

/**
 * The action plan: what it comes to, what is due next, overdue, or without owner or date, and the actions by horizon, each with its status, owner, reasons and history. The reader can search and narrow it.
 *
 * What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there.
 *
 * @tag send-action-plan
 * @attr {string} service - The address of the service with its version. Default: where the widgets were loaded from.
 * @attr {string} strategy - The id of the strategy.
 * @attr {string} priority - The id of a priority, to begin with its actions. The reader can change it.
 * @attr {'short' | 'medium' | 'long' | 'ongoing' | 'notStated'} horizon - A horizon to begin with. The reader can change it.
 * @attr {'complete' | 'onTrack' | 'atRisk' | 'offTrack' | 'paused' | 'stopped' | 'notStarted' | 'notReported'} status - A status to begin with. The reader can change it.
 * @attr {string} owner - The id of the organisation whose actions to begin with. The reader can change it.
 * @attr {string} lang - The reader's language. Default: that of the nearest ancestor.
 * @attr {'standard' | 'plain' | 'easyRead'} reading - How it is worded. Default standard.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Level of the heading, 2 (default) to 6.
 * @attr {number} refresh - Seconds between two looks for changes. Default 60; 0 for never.
 * @fires {SendStateEvent} send-state - What is shown changed: loading, ready, empty, stale or error.
 * @slot - What stands in for the widget until it is ready, and where it fails.
 * @csspart heading - Headings.
 * @csspart notice - What must be known of the whole: example data, an ended strategy.
 * @csspart stale - The note that the service cannot be reached, with the data's age.
 * @csspart summary - What the plan comes to.
 * @csspart counts - The counts by status.
 * @csspart next - The next few actions with their due dates.
 * @csspart filters - Search and filters.
 * @csspart choices - The ways to narrow the list: due next, overdue, without owner or date.
 * @csspart count - How many actions are let through.
 * @csspart group - The actions of one horizon.
 * @csspart actions - A list of actions.
 * @csspart action - One action.
 * @csspart facts - An action's due date, owner, commitment and priorities.
 * @csspart updates - An action's history.
 * @csspart update - One update.
 * @csspart easy-read - Easy Read lines.
 * @csspart status - A status: its shape and its word.
 * @csspart source - Source and date.
 * @csspart share - The link to one item.
 * @csspart term - A word of the glossary, a button.
 * @csspart meaning - What that word means.
 * @csspart button - Buttons.
 * @csspart loading - The note while loading.
 * @csspart empty - The note that nothing is published.
 * @csspart error - The error.
 * @cssprop --send-text - Colour of text.
 * @cssprop --send-muted - Colour of quieter text.
 * @cssprop --send-accent - Colour of links and buttons.
 * @cssprop --send-border - Colour of lines.
 * @cssprop --send-surface - Background.
 * @cssprop --send-notice - Background of notices.
 * @cssprop --send-focus - Colour of the focus outline.
 * @cssprop --send-font - Font family.
 * @cssprop --send-font-size - Size of text. Default medium, the reader's own.
 * @cssprop --send-radius - Rounding of buttons.
 * @cssprop --send-status-complete - Colour of a status, beside its word and shape.
 * @cssprop --send-status-on-track - Colour of a status.
 * @cssprop --send-status-at-risk - Colour of a status.
 * @cssprop --send-status-off-track - Colour of a status.
 * @cssprop --send-status-stopped - Colour of paused and stopped.
 * @cssprop --send-status-none - Colour of not started and not reported.
 * @cssprop --send-action-plan-height - The height that send.css reserves.
 */
export class SendActionPlan extends ListElement<
  'strategy' | 'actions' | 'updates' | 'priorities' | 'organisations' | 'indicators' | 'sources',
  'action-plan'
> {
  static override styles = [sharedStyles, listStyles, statusStyles, actionPlanStyles];

  static override properties = {
    ...ListElement.properties,
    ...ofAttributes(...fieldNames),
    drawn: {state: true, attribute: false},
  };

  protected override readonly speaks = 'action-plan';
  protected override readonly english = en;
  protected override readonly names = [
    'strategy',
    'actions',
    'updates',
    'priorities',
    'organisations',
    'indicators',
    'sources',
  ] as const;
  protected override readonly linked = 'actions';

  /** The id of a priority, to begin with its actions. */
  declare priority: string | null | undefined;
  /** short, medium, long, ongoing or notStated, to begin with. */
  declare horizon: string | null | undefined;
  /** A status to begin with, for example offTrack. */
  declare status: string | null | undefined;
  /** The id of the organisation whose actions to begin with. */
  declare owner: string | null | undefined;
  /** How much of a long plan is drawn. */
  declare protected drawn: ActionPlanState['drawn'];

  #filter: Filter = {};
  #opened = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#print);
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    const root = this.renderRoot;
    // What a reader types narrows all there is, and has to be drawn at once.
    root.addEventListener('input', () => (this.drawn = undefined));
    root.addEventListener('toggle', this.#toggled, true);
  }

  protected override draw(documents: ActionPlanDocuments, context: ViewContext<ActionPlanWords>): TemplateResult {
    const presets = this.#presets(documents, context);
    const filter = (this.#filter = {...presets, ...this.filter});
    return actionPlanView(documents, {filter, presets, drawn: this.drawn, opened: this.#opened}, context);
  }

  protected override isEmpty({actions}: ActionPlanDocuments): boolean {
    return !actions?.data[0];
  }

  protected override rows(documents: ActionPlanDocuments, context: ViewContext<ActionPlanWords>): object[] {
    const plan = planOf(documents);
    return shownActions(documents, this.#filter, context).shown.map((action) => rowOf(action, plan));
  }

  protected override reveal(): void {
    this.filter = Object.fromEntries(fieldNames.map((name) => [name, '']));
    this.drawn = 'actions';
    super.unfold();
  }

  protected override unfold(): void {
    this.drawn ??= 'actions';
    this.performUpdate();
    super.unfold();
  }

  /** The action that stands for all that are not drawn waits even where it would fit. */
  protected override *folding(): Generator<void> {
    yield* super.folding();
    const waits = this.renderRoot.querySelector('[data-waits]');
    if (!waits) return;
    waits.classList.add('folded');
    this.renderRoot.querySelector('.show-all')!.removeAttribute('hidden');
  }

  /** What the page wants to begin with, as far as it can be. */
  #presets(documents: ActionPlanDocuments, context: ViewContext<ActionPlanWords>): Filter {
    const choices = choicesOf(planOf(documents), context);
    return Object.fromEntries(
      fieldNames.map((name) => {
        const value = this[name] ?? '';
        if (!value || value in choices[name]) return [name, value];
        hint(this, `${name}="${value}" is not possible: all actions are shown.`);
        return [name, ''];
      }),
    );
  }

  /** An action that was opened stays open wherever the filter moves it. */
  #toggled = ({target}: Event): void => {
    const {open, className, parentElement, children} = target as HTMLDetailsElement;
    if (className !== 'more') return;
    this.#opened[open ? 'add' : 'delete'](parentElement!.dataset.item!);
    // Where everything is drawn, so is this: after printing, all of them close at once.
    if (!children[1]) this.requestUpdate();
  };

  /** On paper nothing waits. */
  #print = (): void => {
    this.drawn = 'everything';
    this.performUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'send-action-plan': SendActionPlan;
  }
}
