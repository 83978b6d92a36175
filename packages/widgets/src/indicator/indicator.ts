import {ofAttributes, StrategyElement, type TemplateResult, type ViewContext} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {statusStyles} from '../parts/status.styles.ts';
import {chartStyles} from './chart/chart.styles.ts';
import {figuresOf, rowsOf, shownIndicators, type Asked, type IndicatorDocuments} from './figures.ts';
import {indicatorStyles} from './indicator.styles.ts';
import {indicatorView} from './indicator.view.ts';
import {en, type IndicatorWords} from './indicator.words.ts';
import {saveDrawing} from './chart/save-drawing.ts';

export class SendIndicator extends StrategyElement<'strategy' | 'indicators' | 'observations' | 'sources', 'indicator'> {
  static override styles = [sharedStyles, statusStyles, indicatorStyles, chartStyles];

  static override properties = {...StrategyElement.properties, ...ofAttributes('indicator', 'priority')};

  protected override readonly speaks = 'indicator';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'indicators', 'observations', 'sources'] as const;
  protected override readonly linked = 'indicators';

  /** The ids of indicators to show, with spaces between them. Default: all. */
  declare indicator: string | null | undefined;
  /** The id of one priority, to show only its indicators. */
  declare priority: string | null | undefined;

  protected override firstUpdated(): void {
    // A link to an indicator opens its chart.
    this.renderRoot.addEventListener('focusin', ({target}) => {
      if ((target as HTMLElement).dataset.item) (target as Element).querySelector('details')!.open = true;
    });
    this.renderRoot.addEventListener('click', ({target}) => {
      const item = (target as Element).closest('.svg')?.closest<HTMLElement>('[data-item]');
      if (item) void saveDrawing(item, `${this.strategy}-${item.dataset.item}.svg`);
    });
  }

  protected override draw(documents: IndicatorDocuments, context: ViewContext<IndicatorWords>): TemplateResult {
    return indicatorView(documents, this.#asked, context);
  }

  protected override isEmpty(documents: IndicatorDocuments): boolean {
    return !this.#shown(documents)[0];
  }

  protected override rows(documents: IndicatorDocuments): readonly object[] {
    return rowsOf(figuresOf(documents, this.#shown(documents)));
  }

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
