import {html} from 'lit';
import {StrategyElement, type Documents, type TemplateResult} from '../element/strategy-element.ts';
import {sharedStyles} from '../parts/shared.styles.ts';
import {en} from './achievements.words.ts';

export class SendAchievements extends StrategyElement<'strategy' | 'sources', 'achievements'> {
  static override styles = sharedStyles;

  protected override readonly speaks = 'achievements';
  protected override readonly english = en;
  protected override readonly names = ['strategy', 'sources'] as const;
  protected override readonly linked = 'achievements';

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
