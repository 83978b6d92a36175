import {hint} from '../element/settings.ts';
import {ofAttributes, StrategyElement, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {isPublished, sectionNames, sectionsOf, type SectionName, type StrategyDocuments} from './sections.ts';
import {strategyStyles} from './strategy.styles.ts';
import {strategyView} from './strategy.view.ts';
import {en, type StrategyWords} from './strategy.words.ts';

/**
 * The strategy itself: its title, area and ages, its vision, where it stands, how long it runs, its partners then and now, how it was made and which inspection it answers, the
 * words it uses, its languages and licence.
 *
 * What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there.
 *
 * Links lead to its words: `#send/STRATEGY/terms/ID` opens the meaning of one. The download holds the words too, and is there where they are shown.
 *
 * @tag send-strategy
 * @attr {string} service - The address of the service with its version. Default: where the widgets were loaded from.
 * @attr {string} strategy - The id of the strategy.
 * @attr {string} sections - What to show, with spaces between: vision, status, term, partners, co-production, consultations, inspections, terms, licence. Default: all of it.
 * @attr {string} lang - The reader's language. Default: that of the nearest ancestor.
 * @attr {'standard' | 'plain' | 'easyRead'} reading - How it is worded. Default standard.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Level of the heading, 2 (default) to 6.
 * @attr {number} refresh - Seconds between two looks for changes. Default 60; 0 for never.
 * @fires {SendStateEvent} send-state - What is shown changed: loading, ready, empty, stale or error.
 * @slot - What stands in for the widget until it is ready, and where it fails.
 * @csspart heading - Headings.
 * @csspart notice - What must be known of the whole: example data, an ended strategy.
 * @csspart stale - The note that the service cannot be reached, with the data's age.
 * @csspart sections - All sections.
 * @csspart section - One section.
 * @csspart vision - The vision with its aims, or the Easy Read lines.
 * @csspart aims - The aims.
 * @csspart differ - The sentence that sources differ on how long the strategy runs.
 * @csspart stated-terms - What each source says of that.
 * @csspart partners - The list of partners.
 * @csspart partner - One partner.
 * @csspart then-and-now - What a partner was before and is now.
 * @csspart consultations - The list of consultations.
 * @csspart consultation - One consultation.
 * @csspart inspections - The list of inspections.
 * @csspart inspection - One inspection.
 * @csspart terms - The words with their meanings.
 * @csspart entry - One word with its meaning.
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
 * @cssprop --send-strategy-height - The height that send.css reserves.
 */
export class SendStrategy extends StrategyElement<
  'strategy' | 'organisations' | 'consultations' | 'inspections' | 'terms' | 'sources',
  'strategy'
> {
  static override styles = [sharedStyles, strategyStyles];

  static override properties = {...StrategyElement.properties, ...ofAttributes('sections')};

  protected override readonly speaks = 'strategy';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'organisations', 'consultations', 'inspections', 'terms', 'sources'] as const;
  protected override readonly linked = 'terms';

  /** What to show, with spaces between: vision, status, term, partners, co-production, consultations, inspections, terms, licence. Default: all of it. */
  declare sections: string | null | undefined;

  protected override draw(documents: StrategyDocuments, context: ViewContext<StrategyWords>): TemplateResult {
    return strategyView(documents, this.#sections(), context);
  }

  protected override isEmpty(documents: StrategyDocuments): boolean {
    return !this.#sections().some((section) => isPublished(section, documents));
  }

  protected override rows({terms}: StrategyDocuments): readonly object[] {
    return terms?.data ?? [];
  }

  #sections(): readonly SectionName[] {
    const [shown, unknown] = sectionsOf(this.sections);
    for (const name of unknown)
      hint(this, `sections="${name}" is not possible: it is left out. Possible are ${sectionNames.join(', ')}.`);
    return shown;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-strategy': SendStrategy;
  }
}
