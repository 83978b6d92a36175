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
export {SendInclusionMap} from './inclusion-map/inclusion-map.ts';
export {SendSelectEvent} from './inclusion-map/select-event.ts';
export {SendPrinciples} from './principles/principles.ts';
export {SendPriorityProgress} from './priority-progress/priority-progress.ts';
