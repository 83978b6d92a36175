import {html} from 'lit';
import {StrategyElement, type Documents, type TemplateResult} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {en} from './strategy.words.ts';

export class SendStrategy extends StrategyElement<'strategy' | 'sources', 'strategy'> {
  static override styles = sharedStyles;

  protected override readonly speaks = 'strategy';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'sources'] as const;
  protected override readonly linked = 'strategy';

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
