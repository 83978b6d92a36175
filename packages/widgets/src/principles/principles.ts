import {StrategyElement, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {principlesView, type PrinciplesDocuments} from './principles.view.ts';
import {en, type PrinciplesWords} from './principles.words.ts';

/**
 * The principles that all services, across partners and agencies, work by.
 *
 * What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there.
 *
 * @tag send-principles
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
 * @csspart principles - The list.
 * @csspart principle - One principle.
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
 * @cssprop --send-principles-height - The height that send.css reserves.
 */
export class SendPrinciples extends StrategyElement<'strategy' | 'principles' | 'sources', 'principles'> {
  static override styles = sharedStyles;

  protected override readonly speaks = 'principles';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'principles', 'sources'] as const;
  protected override readonly linked = 'principles';

  protected override draw(documents: PrinciplesDocuments, context: ViewContext<PrinciplesWords>): TemplateResult {
    return principlesView(documents, context);
  }

  protected override isEmpty({principles}: PrinciplesDocuments): boolean {
    return !principles?.data[0];
  }

  protected override rows({principles}: PrinciplesDocuments): readonly object[] {
    return principles?.data ?? [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-principles': SendPrinciples;
  }
}
