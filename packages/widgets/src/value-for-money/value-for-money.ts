import {StrategyElement, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {newestFirst} from './latest.ts';
import type {ValueForMoneyDocuments} from './statements.view.ts';
import {valueForMoneyStyles} from './value-for-money.styles.ts';
import {isPublished, valueForMoneyView} from './value-for-money.view.ts';
import {en, type ValueForMoneyWords} from './value-for-money.words.ts';

/**
 * What the strategy says of value for money, with the latest value of each measure beside it, and what reviews of high-cost placements found.
 *
 * What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there.
 *
 * @tag send-value-for-money
 * @attr {string} service - The address of the service with its version. Default: where the widgets were loaded from.
 * @attr {string} strategy - The id of the strategy.
 * @attr {string} lang - The reader's language. Default: that of the nearest ancestor.
 * @attr {'standard' | 'plain' | 'easyRead'} reading - How it is worded. Default standard.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Level of the heading, 2 (default) to 6.
 * @attr {number} refresh - Seconds between two looks for changes. Default 60; 0 for never.
 * @fires {SendStateEvent} send-state - What is shown changed: loading, ready, empty, stale or error.
 * @slot - What stands in for the widget until it is ready, and where it fails.
 * @csspart heading - Headings.
 * @csspart notice - What must be known of the whole: example data, an ended strategy.
 * @csspart stale - The note that the service cannot be reached, with the data's age.
 * @csspart statements - What the strategy says.
 * @csspart statement - What it says of one kind: duplication, timeliness, placements.
 * @csspart indicator - A measure with its latest value and trend.
 * @csspart reviews - The reviews of placements.
 * @csspart privacy - Why some numbers are not shown.
 * @csspart review - One review: its numbers and its findings.
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
 * @cssprop --send-radius - Rounding of buttons.
 * @cssprop --send-value-for-money-height - The height that send.css reserves.
 */
export class SendValueForMoney extends StrategyElement<
  'strategy' | 'placement-reviews' | 'indicators' | 'observations' | 'sources',
  'value-for-money'
> {
  static override styles = [sharedStyles, valueForMoneyStyles];

  protected override readonly speaks = 'value-for-money';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'placement-reviews', 'indicators', 'observations', 'sources'] as const;
  protected override readonly linked = 'placement-reviews';

  protected override draw(documents: ValueForMoneyDocuments, context: ViewContext<ValueForMoneyWords>): TemplateResult {
    return valueForMoneyView(documents, context);
  }

  protected override isEmpty(documents: ValueForMoneyDocuments): boolean {
    return !isPublished(documents);
  }

  protected override rows(documents: ValueForMoneyDocuments): readonly object[] {
    return newestFirst(documents['placement-reviews']?.data ?? []);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-value-for-money': SendValueForMoney;
  }
}
