import {html} from 'lit';
import {StrategyElement, type Documents, type TemplateResult} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {en} from './value-for-money.words.ts';

export class SendValueForMoney extends StrategyElement<'strategy' | 'sources', 'value-for-money'> {
  static override styles = sharedStyles;

  protected override readonly speaks = 'value-for-money';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'sources'] as const;
  protected override readonly linked = 'placement-reviews';

  protected override draw(_documents: Documents<'strategy' | 'sources'>): TemplateResult {
    return html``;
  }

  protected override isEmpty(): boolean {
    return true;
  }

  protected override rows(): readonly object[] {
    return [];
  }
}
