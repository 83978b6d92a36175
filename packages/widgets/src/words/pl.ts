import type {Language} from './language.ts';
import {achievements} from './pl/achievements.ts';
import {actionPlan} from './pl/action-plan.ts';
import {commitments} from './pl/commitments.ts';
import {decisions} from './pl/decisions.ts';
import {inclusionMap} from './pl/inclusion-map.ts';
import {indicator} from './pl/indicator.ts';
import {principles} from './pl/principles.ts';
import {priorityProgress} from './pl/priority-progress.ts';
import {provision} from './pl/provision.ts';
import {services} from './pl/services.ts';
import {shared} from './pl/shared.ts';
import {strategy} from './pl/strategy.ts';
import {valueForMoney} from './pl/value-for-money.ts';

/** Everything that widgets say in Polish. */
export const language: Language = {
  words: shared,
  own: {
    achievements,
    'action-plan': actionPlan,
    commitments,
    decisions,
    'inclusion-map': inclusionMap,
    indicator,
    principles,
    'priority-progress': priorityProgress,
    provision,
    services,
    strategy,
    'value-for-money': valueForMoney,
  },
};
