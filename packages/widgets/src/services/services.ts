import {ofAttributes, StrategyElement, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {hint} from '../element/settings.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {servicesStyles} from './services.styles.ts';
import {servicesView, shownServices, type ServicesDocuments} from './services.view.ts';
import {en, type ServicesWords} from './services.words.ts';

/**
 * The services that partners buy, many of them together: who provides each and who pays for it, for which ages, and what reviews of its quality found.
 *
 * What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there.
 *
 * @tag send-services
 * @attr {string} service - The address of the service with its version. Default: where the widgets were loaded from.
 * @attr {string} strategy - The id of the strategy.
 * @attr {string} provider - The id of an organisation, to show the services it provides.
 * @attr {string} lang - The reader's language. Default: that of the nearest ancestor.
 * @attr {'standard' | 'plain' | 'easyRead'} reading - How it is worded. Default standard.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Level of the heading, 2 (default) to 6.
 * @attr {number} refresh - Seconds between two looks for changes. Default 60; 0 for never.
 * @fires {SendStateEvent} send-state - What is shown changed: loading, ready, empty, stale or error.
 * @slot - What stands in for the widget until it is ready, and where it fails.
 * @csspart heading - Headings.
 * @csspart notice - What must be known of the whole: example data, an ended strategy.
 * @csspart stale - The note that the service cannot be reached, with the data's age.
 * @csspart services - The list.
 * @csspart service - One service.
 * @csspart facts - Who provides it, who pays for it, for which ages.
 * @csspart reviews - Its quality reviews.
 * @csspart review - One quality review.
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
 * @cssprop --send-services-height - The height that send.css reserves.
 */
export class SendServices extends StrategyElement<'strategy' | 'services' | 'organisations' | 'sources', 'services'> {
  static override styles = [sharedStyles, servicesStyles];

  static override properties = {...StrategyElement.properties, ...ofAttributes('provider')};

  protected override readonly speaks = 'services';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'services', 'organisations', 'sources'] as const;
  protected override readonly linked = 'services';

  /** The id of an organisation, to show the services it provides. */
  declare provider: string | null | undefined;

  protected override draw(documents: ServicesDocuments, context: ViewContext<ServicesWords>): TemplateResult {
    const provider = this.#asked();
    const {own} = context;
    if (provider && !shownServices(documents, provider)[0]) hint(this, own.noneBy(provider));
    return servicesView(documents, provider, context);
  }

  protected override isEmpty(documents: ServicesDocuments): boolean {
    return !this.rows(documents)[0];
  }

  protected override rows(documents: ServicesDocuments): readonly object[] {
    return shownServices(documents, this.#asked());
  }

  #asked(): string | undefined {
    return this.provider?.trim() || undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-services': SendServices;
  }
}
