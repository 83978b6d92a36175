import type {ActionPlanWords} from '../action-plan/action-plan.words.ts';
import type {AchievementsWords} from '../achievements/achievements.words.ts';
import type {CommitmentsWords} from '../commitments/commitments.words.ts';
import type {DecisionsWords} from '../decisions/decisions.words.ts';
import type {InclusionMapWords} from '../inclusion-map/inclusion-map.words.ts';
import type {IndicatorWords} from '../indicator/indicator.words.ts';
import type {PrinciplesWords} from '../principles/principles.words.ts';
import type {PriorityProgressWords} from '../priority-progress/priority-progress.words.ts';
import type {ProvisionWords} from '../provision/provision.words.ts';
import type {ServicesWords} from '../services/services.words.ts';
import type {StrategyWords} from '../strategy/strategy.words.ts';
import type {ValueForMoneyWords} from '../value-for-money/value-for-money.words.ts';
import type {Words} from './en.ts';

/** What each widget says itself, by the widget's name. */
export interface OwnWords {
  achievements: AchievementsWords;
  'action-plan': ActionPlanWords;
  commitments: CommitmentsWords;
  decisions: DecisionsWords;
  'inclusion-map': InclusionMapWords;
  indicator: IndicatorWords;
  principles: PrinciplesWords;
  'priority-progress': PriorityProgressWords;
  provision: ProvisionWords;
  services: ServicesWords;
  strategy: StrategyWords;
  'value-for-money': ValueForMoneyWords;
}

/** Everything that widgets say in one language. A missing word is an error of the build. */
export interface Language {
  words: Words;
  own: OwnWords;
}
