import type {Indicator, Observation, Strategy} from '@send-strategy/sdk/reading';
import type {IndicatorDocuments} from './figures.ts';

/** A document of some data. */
const publish = <Data>(data: Data) => ({
  data,
  meta: {licence: 'CC0-1.0', attribution: 'Invented.', illustrative: false},
  links: {},
});

/** A measure of an invented area, with a national benchmark. */
export function measure(more: Partial<Indicator> = {}): Indicator {
  return {
    id: 'measure',
    title: 'Plans on time',
    definition: 'Of all plans, the share on time.',
    basis: 'Plans of the council; yearly return.',
    unit: '%',
    decimals: 1,
    polarity: 'higherIsBetter',
    denominator: 'All plans',
    countsPeople: true,
    dataset: {publisher: 'Office', column: 'on_time'},
    benchmarks: [{kind: 'national', areaCode: 'Q97000001', label: 'The nation'}],
    asOf: '2026-01-01',
    sources: [{sourceId: 'office'}],
    ...more,
  };
}

/** Yearly values from 2021 on. null is one that is not published. */
export function yearly(values: readonly (number | null)[], more: Partial<Observation> = {}): Observation[] {
  const {areaCode = 'Q99000001', indicatorId = 'measure'} = more;
  return values.map((value, index) => ({
    id: `${indicatorId}-${areaCode.toLowerCase()}-${2021 + index}`,
    indicatorId,
    areaCode,
    timePeriod: `${2021 + index}`,
    timeIdentifier: 'Calendar year',
    start: `${2021 + index}-01-01`,
    end: `${2021 + index}-12-31`,
    value,
    asOf: '2026-01-01',
    sources: [{sourceId: 'office'}],
    ...more,
  }));
}

export const national = (values: readonly (number | null)[], more: Partial<Observation> = {}) =>
  yearly(values, {areaCode: 'Q97000001', ...more});

/** The documents that the widget reads. */
export function documentsOf(indicators: readonly Indicator[], observations: readonly Observation[]): IndicatorDocuments {
  const strategy = {area: {name: 'Example', gssCode: 'Q99000001'}} as Strategy;
  return {
    strategy: publish(strategy),
    indicators: publish(indicators),
    observations: publish(observations),
  } as unknown as IndicatorDocuments;
}
