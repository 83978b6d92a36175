import {ofAttributes, StrategyElement, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {chartStyles} from './chart/chart.styles.ts';
import {figuresOf, rowsOf, shownIndicators, type Asked, type IndicatorDocuments} from './figures.ts';
import {indicatorStyles} from './indicator.styles.ts';
import {indicatorView} from './indicator.view.ts';
import {en, type IndicatorWords} from './indicator.words.ts';
import {saveDrawing} from './chart/save-drawing.ts';

/**
 * What the strategy measures: for each measure its latest value in a sentence, its trend, comparisons and target, who is counted, and its values as a chart and a table.
 *
 * What is in the element stays until the data has come, and where it cannot come: put a sentence and a link there.
 *
 * @tag send-indicator
 * @attr {string} service - The address of the service with its version. Default: where the widgets were loaded from.
 * @attr {string} strategy - The id of the strategy.
 * @attr {string} indicator - The id of one measure, or of several with spaces between, to show them side by side with their charts open. Default: all, with their charts folded.
 * @attr {string} priority - The id of one priority, to show only its measures.
 * @attr {string} lang - The reader's language. Default: that of the nearest ancestor.
 * @attr {'standard' | 'plain' | 'easyRead'} reading - How it is worded. Default standard.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Level of the heading, 2 (default) to 6.
 * @attr {number} refresh - Seconds between two looks for changes. Default 60; 0 for never.
 * @fires {SendStateEvent} send-state - What is shown changed: loading, ready, empty, stale or error.
 * @slot - What stands in for the widget until it is ready, and where it fails.
 * @csspart heading - Headings.
 * @csspart notice - What must be known of the whole: example data, an ended strategy.
 * @csspart stale - The note that the service cannot be reached, with the data's age.
 * @csspart indicators - The list.
 * @csspart indicator - One measure.
 * @csspart basis - Who is counted.
 * @csspart latest - The latest value in a sentence.
 * @csspart facts - Trend, comparisons and target.
 * @csspart fact - One of them.
 * @csspart figure - Chart, table and notes.
 * @csspart chart - The chart.
 * @csspart table - The table with what opens it.
 * @csspart notes - What must be known to read chart and table: symbols, provisional values, series breaks.
 * @csspart about - Definition, unit, denominator, publisher, method.
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
 * @cssprop --send-better - Colour of what is for the better, beside its words and arrow.
 * @cssprop --send-worse - Colour of what is for the worse.
 * @cssprop --send-chart-own - Colour of the area's own line, which is unbroken with circles.
 * @cssprop --send-chart-national - Colour of the national line. Each benchmark has a dash and a shape of its own.
 * @cssprop --send-chart-region - Colour of the region's line.
 * @cssprop --send-chart-peers - Colour of the line of similar areas, and of others.
 * @cssprop --send-chart-target - Colour of the target's line.
 * @cssprop --send-indicator-height - The height that send.css reserves.
 */
export class SendIndicator extends StrategyElement<'strategy' | 'indicators' | 'observations' | 'sources', 'indicator'> {
  static override styles = [sharedStyles, indicatorStyles, chartStyles];

  static override properties = {...StrategyElement.properties, ...ofAttributes('indicator', 'priority')};

  protected override readonly speaks = 'indicator';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'indicators', 'observations', 'sources'] as const;
  protected override readonly linked = 'indicators';

  /** The ids of indicators to show, with spaces between them. Default: all. */
  declare indicator: string | null | undefined;
  /** The id of one priority, to show only its indicators. */
  declare priority: string | null | undefined;

  /** The ids of those whose charts were drawn. */
  #drawn = new Set<string | undefined>();
  #allDrawn = false;
  /** Whether nothing is new but a chart. */
  #onlyCharts = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#drawAll);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#drawAll);
  }

  protected override firstUpdated(): void {
    const root = this.renderRoot;
    // A link to an indicator opens its chart.
    root.addEventListener('focusin', ({target}) => {
      if ((target as HTMLElement).dataset.item) (target as Element).querySelector('details')!.open = true;
    });
    root.addEventListener(
      'toggle',
      ({target}) => {
        const {item} = (target as Element).parentElement!.dataset;
        if (item && !this.#drawn.has(item)) this.#drawChart(item);
      },
      true,
    );
    root.addEventListener('click', ({target}) => {
      const item = (target as Element).closest('.svg')?.closest<HTMLElement>('[data-item]');
      if (item) void saveDrawing(item, `${this.strategy}-${item.dataset.item}.svg`);
    });
  }

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    // A chart that the reader opens folds nothing else away.
    if (changed.size || !this.#onlyCharts) super.updated(changed);
    this.#onlyCharts = false;
  }

  protected override draw(documents: IndicatorDocuments, context: ViewContext<IndicatorWords>): TemplateResult {
    return indicatorView(documents, this.#asked, (id) => this.#allDrawn || this.#drawn.has(id), context);
  }

  protected override isEmpty(documents: IndicatorDocuments): boolean {
    return !this.#shown(documents)[0];
  }

  protected override rows(documents: IndicatorDocuments): readonly object[] {
    return rowsOf(figuresOf(documents, this.#shown(documents)));
  }

  #drawChart(id?: string): void {
    this.#drawn.add(id);
    this.#onlyCharts = true;
    this.requestUpdate();
  }

  /** On paper everything is open: it has to be there before the browser goes on. */
  #drawAll = (): void => {
    this.#allDrawn = true;
    this.#drawChart();
    this.performUpdate();
  };

  get #asked(): Asked {
    return {ids: this.indicator?.match(/\S+/g) ?? [], priorityId: this.priority};
  }

  #shown(documents: IndicatorDocuments) {
    return shownIndicators(documents, this.#asked);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-indicator': SendIndicator;
  }
}
