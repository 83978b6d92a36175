import {hint} from '../element/settings.ts';
import {ofAttributes, StrategyElement, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {achievementsStyles} from './achievements.styles.ts';
import {achievementsView, type AchievementsDocuments} from './achievements.view.ts';
import {en, type AchievementsWords} from './achievements.words.ts';
import {byYear, type Year} from './by-year.ts';

/**
 * What was said and what was done, by year, the latest first, and by priority, each with its source and date.
 *
 * What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there.
 *
 * @tag send-achievements
 * @attr {string} service - The address of the service with its version. Default: where the widgets were loaded from.
 * @attr {string} strategy - The id of the strategy.
 * @attr {string} priority - The id of one priority, to show only what serves it.
 * @attr {string} year - One year in four digits, to show it alone. Default: all years.
 * @attr {string} lang - The reader's language. Default: that of the nearest ancestor.
 * @attr {'standard' | 'plain' | 'easyRead'} reading - How it is worded. Default standard.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Level of the heading, 2 (default) to 6.
 * @attr {number} refresh - Seconds between two looks for changes. Default 60; 0 for never.
 * @fires {SendStateEvent} send-state - What is shown changed: loading, ready, empty, stale or error.
 * @slot - What stands in for the widget until it is ready, and where it fails.
 * @csspart heading - Headings.
 * @csspart notice - What must be known of the whole: example data, an ended strategy.
 * @csspart stale - The note that the service cannot be reached, with the data's age.
 * @csspart summary - How many there are, and from which years.
 * @csspart year - One year.
 * @csspart achievements - The list of a year.
 * @csspart achievement - What was said and what was done.
 * @csspart priorities - The priorities that it serves.
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
 * @cssprop --send-achievements-height - The height that send.css reserves.
 */
export class SendAchievements extends StrategyElement<'strategy' | 'achievements' | 'priorities' | 'sources', 'achievements'> {
  static override styles = [sharedStyles, achievementsStyles];

  static override properties = {...StrategyElement.properties, ...ofAttributes('priority', 'year')};

  protected override readonly speaks = 'achievements';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'achievements', 'priorities', 'sources'] as const;
  protected override readonly linked = 'achievements';

  /** The id of one priority, to show only what serves it. */
  declare priority: string | null | undefined;
  /** One year in four digits, to show it alone. Default: all years. */
  declare year: string | number | null | undefined;

  protected override draw(documents: AchievementsDocuments, context: ViewContext<AchievementsWords>): TemplateResult {
    return achievementsView(documents, this.#years(documents), this.priority, context);
  }

  protected override isEmpty(documents: AchievementsDocuments): boolean {
    return !this.#years(documents)[0];
  }

  protected override rows(documents: AchievementsDocuments): readonly object[] {
    return this.#years(documents).flatMap(({achievements}) => achievements);
  }

  #years({achievements, priorities}: AchievementsDocuments): Year[] {
    const {priority, year} = this;
    const possible = !year || /^\d{4}$/.test(`${year}`);
    if (!possible) hint(this, `year="${year}" is not possible: all years are shown.`);
    return byYear(achievements?.data ?? [], priorities?.data ?? [], {priority, year: possible ? Number(year ?? 0) : 0});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-achievements': SendAchievements;
  }
}
