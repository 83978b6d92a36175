/**
 * The rules for reading a strategy, as pure functions: no client, no DOM, no clock.
 *
 * @module
 */
export {compareWithBenchmarks, isWholeOf, type Benchmark, type Comparison, type Direction} from './benchmarks.ts';
export {toCsv} from './csv.ts';
export {dayOf} from './day.ts';
export {daysAfter, hasNoDueDate, hasNoOwner, overdueActions} from './action-dates.ts';
export {dueNext, isCurrent, isOverdue, isOverdueForReview} from './dates.ts';
export {foldText, searchFor} from './search.ts';
export {filterNetwork, networkOf, schoolByUrn, type NetworkFilter, type NetworkSchool} from './network.ts';
export {latestUpdate, statuses, summariseProgress, withStatus} from './status.ts';
export {comparableSeries, isPercentage, trendOf} from './trend.ts';
export {sameLanguage} from './same-language.ts';
export {pickVariant, valueAt, type EasyReadLine, type Wording, type Wordings} from './variants.ts';
export {collections, itemSchemas, keys, privateCollections, tables} from '../generated/resources.ts';
export type * from '../generated/resources.ts';
