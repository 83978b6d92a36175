import {hint} from '../element/settings.ts';
import {ListElement, remembered} from '../element/list-element.ts';
import {ofAttributes, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {listStyles} from '../parts/lists.styles.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {statusStyles} from '../parts/status.styles.ts';
import {provisionStyles} from './provision.styles.ts';
import {provisionView} from './provision.view.ts';
import {en, type ProvisionWords} from './provision.words.ts';
import {filterFor, joinedStatements, type ProvisionDocuments} from './statements.ts';

/** More statements than this are drawn when they are asked for: all of 300 take longer than a reader should wait for the first. */
const atFirst = 30;

/** The attributes that say what is chosen at first: the property, the field of the filter, the attribute, what is possible. */
const presets = [
  ['areaOfNeed', 'areaOfNeed', 'area-of-need', en.areaOfNeed],
  ['tier', 'tier', 'tier', en.tier],
  ['phase', 'educationPhase', 'phase', en.educationPhase],
] as const;

/**
 * The "ordinarily available" document: what support schools should provide, by area of need, with search and filters. Where there is none yet, what promises it.
 *
 * What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there.
 *
 * @tag send-provision
 * @attr {string} service - The address of the service with its version. Default: where the widgets were loaded from.
 * @attr {string} strategy - The id of the strategy.
 * @attr {'communicationAndInteraction' | 'cognitionAndLearning' | 'socialEmotionalMentalHealth' | 'sensoryAndPhysical'} area-of-need - The area of need that is chosen at first. Default: all.
 * @attr {'universal' | 'targeted' | 'targetedPlus' | 'specialist'} tier - The level of support that is chosen at first. Default: all.
 * @attr {'nursery' | 'primary' | 'middle' | 'secondary' | 'allThrough' | 'sixteenPlus' | 'special' | 'alternativeProvision' | 'notApplicable'} phase - The education phase that is chosen at first. Default: all.
 * @attr {string} lang - The reader's language. Default: that of the nearest ancestor.
 * @attr {'standard' | 'plain' | 'easyRead'} reading - How it is worded. Default standard.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Level of the heading, 2 (default) to 6.
 * @attr {number} refresh - Seconds between two looks for changes. Default 60; 0 for never.
 * @fires {SendStateEvent} send-state - What is shown changed: loading, ready, empty, stale or error.
 * @slot - What stands in for the widget until it is ready, and where it fails.
 * @csspart heading - Headings.
 * @csspart notice - What must be known of the whole: example data, an ended strategy.
 * @csspart stale - The note that the service cannot be reached, with the data's age.
 * @csspart summary - What such a document is.
 * @csspart stage - Whether it is promised, in development or published.
 * @csspart document - Where it is, who it is made with, when it is to be reviewed.
 * @csspart action - The action that promises it.
 * @csspart status - The action's status: its shape and its word.
 * @csspart filters - Search and filters.
 * @csspart count - How many statements are shown.
 * @csspart group - An area of need.
 * @csspart statements - The statements of an area of need.
 * @csspart statement - One statement.
 * @csspart easy-read - Easy Read lines.
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
 * @cssprop --send-radius - Rounding of buttons and fields.
 * @cssprop --send-status-complete - Colour of a status, beside its word and shape.
 * @cssprop --send-status-on-track - Colour of a status.
 * @cssprop --send-status-at-risk - Colour of a status.
 * @cssprop --send-status-off-track - Colour of a status.
 * @cssprop --send-status-stopped - Colour of paused and stopped.
 * @cssprop --send-status-none - Colour of not started and not reported.
 * @cssprop --send-provision-height - The height that send.css reserves.
 */
export class SendProvision extends ListElement<'strategy' | 'provision' | 'services' | 'actions' | 'sources', 'provision'> {
  static override styles = [sharedStyles, statusStyles, listStyles, provisionStyles];

  static override properties = {...ListElement.properties, ...ofAttributes('area-of-need', 'tier', 'phase')};

  protected override readonly speaks = 'provision';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'provision', 'services', 'actions', 'sources'] as const;
  protected override readonly linked = 'provision';

  /** The area of need that is chosen at first: communicationAndInteraction, cognitionAndLearning, socialEmotionalMentalHealth or sensoryAndPhysical. */
  declare areaOfNeed: string | null | undefined;
  /** The level of support that is chosen at first: universal, targeted, targetedPlus or specialist. */
  declare tier: string | null | undefined;
  /** The education phase that is chosen at first, such as primary. */
  declare phase: string | null | undefined;

  /** How many statements are drawn. */
  #limit = atFirst;
  /** How many are worth drawing while the reader filters: what fitted into the reserved height, and a few more. */
  #worthDrawing = atFirst;
  #joined = remembered(joinedStatements);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#drawAll);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#drawAll);
  }

  protected override willUpdate(changed?: ReadonlyMap<PropertyKey, unknown>): void {
    for (const [property, field, attribute, possible] of presets) {
      if (!changed?.has(property)) continue;
      const asked = this[property] ?? '';
      const known = Object.hasOwn(possible, asked);
      if (asked && !known) hint(this, `${attribute}="${asked}" is not possible: all are shown.`);
      this.filter = {...this.filter, [field]: known ? asked : ''};
    }
    if (changed?.has('filter')) this.#limit = this.#worthDrawing;
    super.willUpdate();
  }

  protected override draw(documents: ProvisionDocuments, context: ViewContext<ProvisionWords>): TemplateResult {
    return provisionView(documents, this.filter, context, this.#joined(documents, context.own), this.#limit);
  }

  protected override updated(changed?: ReadonlyMap<PropertyKey, unknown>): void {
    // What now comes first in its group waits with the group's heading, not by itself.
    for (const part of this.renderRoot.querySelectorAll('.folded:not([data-fold], .waiting)')) part.classList.remove('folded');
    super.updated(changed);
  }

  protected override *folding(): Generator<void> {
    yield* super.folding();
    const root = this.renderRoot;
    if (root.querySelector('.card.folded:not(.waiting)'))
      this.#worthDrawing = Math.min(root.querySelectorAll('.card:not(.folded)').length + 6, atFirst);
    if (root.querySelector('.waiting')) root.querySelector<HTMLElement>('.show-all')!.hidden = false;
  }

  protected override unfold(): void {
    this.#worthDrawing = atFirst;
    this.#drawAll();
    super.unfold();
  }

  protected override isEmpty({provision}: ProvisionDocuments): boolean {
    return !provision;
  }

  protected override rows(documents: ProvisionDocuments, context: ViewContext<ProvisionWords>): readonly object[] {
    return this.#joined(documents, context.own)
      .filter(filterFor(this.filter))
      .map(({statement}) => statement);
  }

  /** At once: paper does not wait. */
  #drawAll = (): void => {
    this.#limit = Infinity;
    this.requestUpdate();
    this.performUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'send-provision': SendProvision;
  }
}
