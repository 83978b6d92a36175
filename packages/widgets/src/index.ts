/**
 * The widgets as classes. Importing this registers nothing and works in Node; `@send-strategy/widgets/define` registers every tag.
 *
 * @module
 */
export {define} from './core/define.ts';
export {version} from './core/version.ts';
export {SendDefaults} from './defaults/defaults.ts';
export {SendStateEvent, type WidgetState} from './element/state-event.ts';
export {StrategyElement} from './element/strategy-element.ts';
export {SendSelectEvent} from './inclusion-map/select-event.ts';
export {SendAchievements} from './achievements/achievements.ts';
export {SendActionPlan} from './action-plan/action-plan.ts';
export {SendCommitments} from './commitments/commitments.ts';
export {SendDecisions} from './decisions/decisions.ts';
export {SendInclusionMap} from './inclusion-map/inclusion-map.ts';
export {SendIndicator} from './indicator/indicator.ts';
export {SendPrinciples} from './principles/principles.ts';
export {SendPriorityProgress} from './priority-progress/priority-progress.ts';
export {SendProvision} from './provision/provision.ts';
export {SendServices} from './services/services.ts';
export {SendStrategy} from './strategy/strategy.ts';
export {SendValueForMoney} from './value-for-money/value-for-money.ts';
