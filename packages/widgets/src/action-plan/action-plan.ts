import {html} from 'lit';
import {StrategyElement, type Documents, type TemplateResult} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {en} from './action-plan.words.ts';

export class SendActionPlan extends StrategyElement<'strategy' | 'sources', 'action-plan'> {
  static override styles = sharedStyles;

  protected override readonly speaks = 'action-plan';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'sources'] as const;
  protected override readonly linked = 'actions';

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
