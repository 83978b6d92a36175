/**
 * What the widgets are drawn from, without the elements: for programs that make HTML of the same views on a server. Importing this registers nothing and needs no DOM.
 *
 * @module
 */
import {en as achievements} from './achievements/achievements.words.ts';
import {en as actionPlan} from './action-plan/action-plan.words.ts';
import {en as commitments} from './commitments/commitments.words.ts';
import {en as decisions} from './decisions/decisions.words.ts';
import {en as inclusionMap} from './inclusion-map/inclusion-map.words.ts';
import {en as indicator} from './indicator/indicator.words.ts';
import {en as principles} from './principles/principles.words.ts';
import {en as priorityProgress} from './priority-progress/priority-progress.words.ts';
import {en as provision} from './provision/provision.words.ts';
import {en as services} from './services/services.words.ts';
import {en as strategy} from './strategy/strategy.words.ts';
import {en as valueForMoney} from './value-for-money/value-for-money.words.ts';
import {en as words} from './words/en.ts';
import type {Language} from './words/language.ts';

export {version} from './core/version.ts';
export type {Documents, TemplateResult, ViewContext} from './element/strategy-element.ts';
export {achievementsView} from './achievements/achievements.view.ts';
export {byYear} from './achievements/by-year.ts';
export {actionPlanView} from './action-plan/action-plan.view.ts';
export {commitmentsView} from './commitments/commitments.view.ts';
export {schoolCommitments} from './commitments/school-commitments.ts';
export {decisionsView} from './decisions/decisions.view.ts';
export {inclusionMapView, mapModes, type MapMode} from './inclusion-map/inclusion-map.view.ts';
export type {Boundary} from './inclusion-map/layout.ts';
export {stillMap} from './inclusion-map/still-map.ts';
export {indicatorView} from './indicator/indicator.view.ts';
export {principlesView} from './principles/principles.view.ts';
export {priorityProgressView} from './priority-progress/priority-progress.view.ts';
export {provisionView} from './provision/provision.view.ts';
export {servicesView} from './services/services.view.ts';
export {sectionsOf} from './strategy/sections.ts';
export {strategyView} from './strategy/strategy.view.ts';
export {valueForMoneyView} from './value-for-money/value-for-money.view.ts';
export type {Language, OwnWords} from './words/language.ts';
export {language as polish} from './words/pl.ts';
export {language as urdu} from './words/ur.ts';

/** Everything that widgets say in English. */
export const english: Language = {
  words,
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
