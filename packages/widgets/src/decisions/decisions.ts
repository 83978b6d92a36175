import {hint} from '../element/settings.ts';
import {ofAttributes, StrategyElement, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {decisionsStyles} from './decisions.styles.ts';
import {decisionsView, shownSteps, type Asked, type DecisionsDocuments} from './decisions.view.ts';
import {en, type DecisionsWords} from './decisions.words.ts';

/**
 * The trail of the strategy's decisions: what people were asked, and for each meeting what was decided, what was said by whom, its papers, and what came next.
 *
 * What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there.
 *
 * @tag send-decisions
 * @attr {string} service - The address of the service with its version. Default: where the widgets were loaded from.
 * @attr {string} strategy - The id of the strategy.
 * @attr {string} meeting - The id of one meeting, to show it alone.
 * @attr {'oldest' | 'newest'} order - Which step comes first. Default oldest.
 * @attr {string} lang - The reader's language. Default: that of the nearest ancestor.
 * @attr {'standard' | 'plain' | 'easyRead'} reading - How it is worded. Default standard.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Level of the heading, 2 (default) to 6.
 * @attr {number} refresh - Seconds between two looks for changes. Default 60; 0 for never.
 * @fires {SendStateEvent} send-state - What is shown changed: loading, ready, empty, stale or error.
 * @slot - What stands in for the widget until it is ready, and where it fails.
 * @csspart heading - Headings.
 * @csspart notice - What must be known of the whole: example data, an ended strategy.
 * @csspart stale - The note that the service cannot be reached, with the data's age.
 * @csspart summary - The sentence that sums up.
 * @csspart trail - The list of steps.
 * @csspart consultation - One consultation.
 * @csspart meeting - One meeting.
 * @csspart decisions - A meeting's decisions.
 * @csspart decision - One decision.
 * @csspart points - What was said.
 * @csspart point - One point with its answer.
 * @csspart documents - A meeting's papers.
 * @csspart next - What came next.
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
 * @cssprop --send-accent - Colour of links, buttons and marks.
 * @cssprop --send-border - Colour of lines.
 * @cssprop --send-surface - Background.
 * @cssprop --send-notice - Background of notices.
 * @cssprop --send-focus - Colour of the focus outline.
 * @cssprop --send-font - Font family.
 * @cssprop --send-font-size - Size of text. Default medium, the reader's own.
 * @cssprop --send-radius - Rounding of buttons.
 * @cssprop --send-decisions-height - The height that send.css reserves.
 */
export class SendDecisions extends StrategyElement<
  'strategy' | 'meetings' | 'consultations' | 'organisations' | 'sources',
  'decisions'
> {
  static override styles = [sharedStyles, decisionsStyles];

  static override properties = {...StrategyElement.properties, ...ofAttributes('meeting', 'order')};

  protected override readonly speaks = 'decisions';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'meetings', 'consultations', 'organisations', 'sources'] as const;
  protected override readonly linked = 'meetings';

  /** The id of one meeting, to show it alone. */
  declare meeting: string | null | undefined;
  /** oldest (default) or newest: which step comes first. */
  declare order: string | null | undefined;

  protected override draw(documents: DecisionsDocuments, context: ViewContext<DecisionsWords>): TemplateResult {
    const {order} = this;
    if (order && !/^(oldest|newest)$/.test(order)) hint(this, `order="${order}" is not possible: "oldest" is used.`);
    return decisionsView(documents, this.#asked, context);
  }

  protected override isEmpty(documents: DecisionsDocuments): boolean {
    return !shownSteps(documents, this.#asked)[0];
  }

  protected override rows(documents: DecisionsDocuments): readonly object[] {
    return shownSteps(documents, this.#asked).flatMap(({meeting}) => {
      if (!meeting) return [];
      const {id, date, body, agendaItem, title, url, asOf, sources, decisions = []} = meeting;
      return decisions.map(({letter, text, outcomes, reference}) => ({
        ...{id, date, body, agendaItem, title, url},
        ...{letter, text, outcomes, reference, asOf, sources},
      }));
    });
  }

  get #asked(): Asked {
    return {meeting: this.meeting?.trim() || undefined, newestFirst: this.order === 'newest'};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-decisions': SendDecisions;
  }
}
