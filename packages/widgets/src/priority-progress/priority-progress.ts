import {ofAttributes, StrategyElement, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {priorityProgressStyles} from './priority-progress.styles.ts';
import {statusStyles} from '../parts/status.styles.ts';
import {priorityProgressView, shownPriorities, type ProgressDocuments} from './priority-progress.view.ts';
import {en, type PriorityProgressWords} from './priority-progress.words.ts';

/**
 * How far the strategy's priorities have come: for each, its actions by status in words and as a bar, what is due next, what is overdue, its source and date.
 *
 * What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there.
 *
 * @tag send-priority-progress
 * @attr {string} service - The address of the service with its version. Default: where the widgets were loaded from.
 * @attr {string} strategy - The id of the strategy.
 * @attr {string} priority - The id of one priority, to show it alone.
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
 * @csspart priorities - The list.
 * @csspart priority - One priority.
 * @csspart counts - The counts by status.
 * @csspart bar - The bar.
 * @csspart measures - How many measures improve or not.
 * @csspart dates - What is next and what is overdue.
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
 * @cssprop --send-priority-progress-height - The height that send.css reserves.
 */
export class SendPriorityProgress extends StrategyElement<
  'strategy' | 'priorities' | 'actions' | 'sources',
  'priority-progress'
> {
  static override styles = [sharedStyles, statusStyles, priorityProgressStyles];

  static override properties = {...StrategyElement.properties, ...ofAttributes('priority')};

  protected override readonly speaks = 'priority-progress';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'priorities', 'actions', 'sources'] as const;
  protected override readonly linked = 'priorities';

  /** The id of one priority, to show it alone. */
  declare priority: string | null | undefined;

  protected override draw(documents: ProgressDocuments, context: ViewContext<PriorityProgressWords>): TemplateResult {
    return priorityProgressView(documents, this.priority, context);
  }

  protected override isEmpty(documents: ProgressDocuments): boolean {
    return !this.rows(documents)[0];
  }

  protected override rows(documents: ProgressDocuments): readonly object[] {
    return shownPriorities(documents, this.priority);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-priority-progress': SendPriorityProgress;
  }
}
