import type {Language} from './language.ts';
import {achievements} from './ur/achievements.ts';
import {actionPlan} from './ur/action-plan.ts';
import {commitments} from './ur/commitments.ts';
import {decisions} from './ur/decisions.ts';
import {inclusionMap} from './ur/inclusion-map.ts';
import {indicator} from './ur/indicator.ts';
import {principles} from './ur/principles.ts';
import {priorityProgress} from './ur/priority-progress.ts';
import {provision} from './ur/provision.ts';
import {services} from './ur/services.ts';
import {shared} from './ur/shared.ts';
import {strategy} from './ur/strategy.ts';
import {valueForMoney} from './ur/value-for-money.ts';

/** Everything that widgets say in Urdu. A draft, as they say above it. */
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
