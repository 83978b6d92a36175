import {hint} from '../element/settings.ts';
import {ofAttributes, StrategyElement, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {commitmentsStyles} from './commitments.styles.ts';
import {commitmentsView} from './commitments.view.ts';
import {en, type CommitmentsWords} from './commitments.words.ts';
import {neighboursOf, schoolCommitments, type CommitmentsDocuments, type SchoolCommitment} from './school-commitments.ts';

/**
 * What schools have committed to: the charter with every school's commitment by name, or with `urn` one school's, with its documents and its place in the network.
 *
 * What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there.
 *
 * @tag send-commitments
 * @attr {string} service - The address of the service with its version. Default: where the widgets were loaded from.
 * @attr {string} strategy - The id of the strategy.
 * @attr {string} urn - The URN of one school, to show it alone. One from before the school converted will do.
 * @attr {string} lang - The reader's language. Default: that of the nearest ancestor.
 * @attr {'standard' | 'plain' | 'easyRead'} reading - How it is worded. Default standard.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Level of the heading, 2 (default) to 6.
 * @attr {number} refresh - Seconds between two looks for changes. Default 60; 0 for never.
 * @fires {SendStateEvent} send-state - What is shown changed: loading, ready, empty, stale or error.
 * @slot - What stands in for the widget until it is ready, and where it fails.
 * @csspart heading - Headings.
 * @csspart notice - What must be known of the whole: example data, an ended strategy.
 * @csspart stale - The note that the service cannot be reached, with the data's age.
 * @csspart statements - The charter's statements.
 * @csspart statement - One statement.
 * @csspart charter - With `urn`: what of the charter the school has committed to.
 * @csspart commitments - The list of commitments.
 * @csspart commitment - One commitment.
 * @csspart level - Where a commitment stands.
 * @csspart documents - Evidence and the school's documents.
 * @csspart network - With `urn`: the school's place in the network.
 * @csspart links - Its links with other schools.
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
 * @cssprop --send-commitments-height - The height that send.css reserves.
 */
export class SendCommitments extends StrategyElement<
  'strategy' | 'charter' | 'commitments' | 'schools' | 'memberships' | 'links' | 'sources',
  'commitments'
> {
  static override styles = [sharedStyles, commitmentsStyles];

  static override properties = {...StrategyElement.properties, ...ofAttributes('urn')};

  protected override readonly speaks = 'commitments';
  protected override readonly english = en;
  protected override readonly names = [
    'strategy',
    'charter',
    'commitments',
    'schools',
    'memberships',
    'links',
    'sources',
  ] as const;
  protected override readonly linked = 'commitments';

  /** The URN of one school, to show it alone. One from before the school converted will do. */
  declare urn: string | null | undefined;

  #shown: readonly SchoolCommitment[] = [];

  protected override draw(documents: CommitmentsDocuments, context: ViewContext<CommitmentsWords>): TemplateResult {
    const urn = this.#asked();
    this.#shown = schoolCommitments(documents, context.today, urn);
    // The same whether there is no such school, it is not published or it has not committed to anything: nothing shows which.
    if (urn && !this.#shown[0]) hint(this, `no commitments are published for urn="${urn}".`);
    return commitmentsView(documents, this.#shown, urn, context);
  }

  protected override isEmpty({charter}: CommitmentsDocuments): boolean {
    return !this.#shown[0] && !(charter && !this.#asked());
  }

  protected override rows(documents: CommitmentsDocuments, {today}: ViewContext): readonly object[] {
    return this.#shown.map(({commitment, school, roles}) => ({
      ...{urn: school.urn, name: school.name, educationPhase: school.educationPhase, status: school.status, roles},
      ...(this.#asked() && {
        links: neighboursOf(school, documents, today).map(
          (near) => `${near.school.name} (${near.school.urn}), ${near.link.kind}`,
        ),
      }),
      ...commitment,
    }));
  }

  #asked(): string | undefined {
    return this.urn?.trim() || undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-commitments': SendCommitments;
  }
}
