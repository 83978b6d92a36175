/**
 * The rules for reading a strategy, as pure functions: no client, no DOM, no clock.
 *
 * @module
 */
export {
  compareWithBenchmarks,
  isNumberOfPeople,
  isWholeOf,
  type Benchmark,
  type Comparison,
  type Direction,
} from './benchmarks.ts';
export {
  compareAreas,
  type AreaEntry,
  type AreaNotCompared,
  type AreaPeriod,
  type AreaRow,
  type AreasCompared,
  type ComparedArea,
  type NotCompared,
} from './compare-areas.ts';
export {otherMeasure, type AreaMeasure, type OtherMeasure} from './same-measure.ts';
export {toCsv} from './csv.ts';
export {dayOf} from './day.ts';
export {daysAfter, hasNoDueDate, hasNoOwner, overdueActions} from './action-dates.ts';
export {dueNext, isCurrent, isOverdue, isOverdueForReview} from './dates.ts';
export {daysBetween} from './days-between.ts';
export {explainTrend, trendMethod, type TrendFacts} from './explain-trend.ts';
export {isInUse, lookUpTerm, termsIn, type TermPlace} from './glossary.ts';
export {foldText, searchFor} from './search.ts';
export {filterNetwork, networkOf, schoolByUrn, type NetworkFilter, type NetworkSchool} from './network.ts';
export {
  networkGeoJson,
  type GeoJsonPosition,
  type LinkFeature,
  type NetworkGeoJson,
  type SchoolFeature,
} from './network-geojson.ts';
export {
  hubsOf,
  mostLinked,
  neighboursOf,
  pathBetween,
  type LinkedSchool,
  type Neighbour,
  type NetworkPath,
} from './network-queries.ts';
export {addProgress, progressBy, progressByHorizon, progressByOwner, progressByPriority, type ProgressGroup} from './progress.ts';
export {isStale, staleItems, summariseStaleness, type Reviewable, type StaleItem, type Staleness} from './staleness.ts';
export {latestUpdate, statuses, summariseProgress, withStatus} from './status.ts';
export {comparableSeries, isPercentage, trendOf, type ValuedObservation} from './trend.ts';
export {sameLanguage} from './same-language.ts';
export {pickVariant, valueAt, type EasyReadLine, type Wording, type Wordings} from './variants.ts';
export {variantsAvailable, type AvailableVariant, type WithVariants} from './variants-available.ts';
export {collections, itemSchemas, keys, privateCollections, tables} from '../generated/resources.ts';
export type * from '../generated/resources.ts';
