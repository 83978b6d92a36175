import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {AreaEntry, AreaRow, ComparedArea, IndicatorInput, Observation} from './index.ts';
import {compareAreas} from './index.ts';

type Value = number | null | Partial<Observation>;

const areaNames = ['Marlhaven', 'Quillmere', 'Aldermoor', 'Brackwater', 'Cresswold'];

/** An area's measure with its values by period. */
function area(
  areaName: string,
  values: Record<string, Value>,
  more: Partial<IndicatorInput> = {},
  entry: Partial<AreaEntry> = {},
): AreaEntry {
  const areaCode = `Q9900000${areaNames.indexOf(areaName)}`;
  const base = {asOf: '2026-09-01', sources: [{sourceId: 'plan'}]};
  return {
    ...{strategyId: areaName.toLowerCase(), areaCode, areaName},
    indicator: {
      ...{id: 'on-time', title: 'Plans on time', definition: 'The share of new plans issued within 20 weeks.'},
      ...{basis: `Plans issued by ${areaName} Council`, unit: '%', denominator: 'New plans', decimals: 1},
      ...{polarity: 'higherIsBetter', countsPeople: true, dataset: {publisher: `${areaName} Council`, column: 'on_time'}},
      ...base,
      ...more,
    },
    observations: Object.entries(values).map(([year, value]) => ({
      ...{id: `value-${year}`, indicatorId: 'on-time', areaCode, timePeriod: year, timeIdentifier: 'Calendar year'},
      ...{start: `${year}-01-01`, end: `${year}-12-31`},
      ...base,
      ...(value !== null && typeof value === 'object' ? {value: null, ...value} : {value}),
    })),
    ...entry,
  };
}

const shown = ({rows}: {rows: AreaRow[]}) =>
  rows.map((row) => [row.areaName, row.compared ? (row.rank ?? 'no rank') : row.why.code]);
const rowOf = (rows: readonly AreaRow[], name: string) => rows.find(({areaName}) => areaName === name)!;
const reasonOf = (entry: AreaEntry, others = [area('Marlhaven', {2024: 60}), area('Quillmere', {2024: 50})]) => {
  const row = rowOf(compareAreas([...others, entry]).rows, entry.areaName);
  return row.compared ? undefined : row.why;
};

describe('areas that can be compared', () => {
  test('are ranked by the value of one period, each with its own trend', () => {
    const result = compareAreas([
      area('Marlhaven', {2021: 50, 2022: 50, 2023: 50, 2024: 40}),
      area('Quillmere', {2021: 50, 2022: 50, 2023: 50, 2024: 70}),
    ]);
    expect(shown(result)).toEqual([
      ['Quillmere', 1],
      ['Marlhaven', 2],
    ]);
    expect(result.rows.map(({trend}) => trend)).toEqual(['improving', 'worsening']);
    expect(result).toMatchObject({
      ...{period: {timePeriod: '2024', timeIdentifier: 'Calendar year'}, decimals: 1, illustrative: false},
      like: {basis: 'Plans issued by Marlhaven Council'},
    });
  });

  test('are ranked from the lowest where lower is better', () => {
    const polarity = 'lowerIsBetter';
    expect(shown(compareAreas([area('Marlhaven', {2024: 40}, {polarity}), area('Quillmere', {2024: 70}, {polarity})]))).toEqual([
      ['Marlhaven', 1],
      ['Quillmere', 2],
    ]);
  });

  test('share a rank where their values read the same, with the fewest decimals that any shows', () => {
    const result = compareAreas([
      area('Quillmere', {2024: 50.04}, {decimals: 2}),
      area('Marlhaven', {2024: 49.96}, {decimals: 1}),
      area('Aldermoor', {2024: 50.4}, {decimals: 0}),
      area('Brackwater', {2024: 40}),
    ]);
    expect(shown(result)).toEqual([
      ['Aldermoor', 1],
      ['Marlhaven', 1],
      ['Quillmere', 1],
      ['Brackwater', 4],
    ]);
    expect(result.decimals).toBe(0);
  });

  test('have an order from the highest, but no rank and no trend, where no direction is better', () => {
    const polarity = 'neutral';
    const result = compareAreas([area('Marlhaven', {2024: 40}, {polarity}), area('Quillmere', {2024: 70}, {polarity})]);
    expect(shown(result)).toEqual([
      ['Quillmere', 'no rank'],
      ['Marlhaven', 'no rank'],
    ]);
    expect(result.rows[0]).not.toHaveProperty('trend');
  });

  test('are not ranked where there is only one', () => {
    expect(shown(compareAreas([area('Marlhaven', {2024: 40})]))).toEqual([['Marlhaven', 'no rank']]);
  });
});

describe('the period', () => {
  const entries = [
    area('Marlhaven', {2023: 40, 2024: 45}),
    area('Quillmere', {2022: 60, 2023: 50}),
    area('Aldermoor', {2023: 55, 2024: 60}),
  ];

  test('is the latest of most areas, and no area is given another', () => {
    const result = compareAreas(entries);
    expect(result.period!.timePeriod).toBe('2024');
    expect(shown(result)).toEqual([
      ['Aldermoor', 1],
      ['Marlhaven', 2],
      ['Quillmere', 'otherPeriod'],
    ]);
    expect(rowOf(result.rows, 'Quillmere')).toMatchObject({
      observation: {timePeriod: '2023'},
      why: {text: 'It has no value for 2024 (Calendar year). Its latest is for 2023 (Calendar year).'},
    });
  });

  test('is the later one where as many areas have each for their latest', () => {
    expect(compareAreas(entries.slice(0, 2)).period!.timePeriod).toBe('2024');
    expect(compareAreas(entries.slice(0, 2).toReversed()).period!.timePeriod).toBe('2024');
  });

  test('can be chosen, out of those that there are, and the trend is that of then', () => {
    const {periods} = compareAreas(entries);
    expect(periods).toEqual([
      {timePeriod: '2024', timeIdentifier: 'Calendar year', areas: 2},
      {timePeriod: '2023', timeIdentifier: 'Calendar year', areas: 3},
      {timePeriod: '2022', timeIdentifier: 'Calendar year', areas: 1},
    ]);
    expect(shown(compareAreas(entries, {period: periods[1]!}))).toEqual([
      ['Aldermoor', 1],
      ['Quillmere', 2],
      ['Marlhaven', 3],
    ]);
    const target = {value: 58};
    const past = compareAreas([area('Quillmere', {2022: 60, 2023: 50}, {target})], {period: periods[2]!});
    expect(past.rows[0]!.trend).toBe('targetMet');
  });

  test('that no area has leaves nothing to compare', () => {
    const result = compareAreas(entries, {period: {timePeriod: '1999', timeIdentifier: 'Calendar year'}});
    expect(result.rows.every(({compared}) => !compared)).toBe(true);
    expect(result.period!.timePeriod).toBe('1999');
  });

  test('is of one time identifier: a year is not compared with a term', () => {
    const term = area('Aldermoor', {2024: {value: 90, timeIdentifier: 'Autumn term'}});
    expect(reasonOf(term)).toEqual({
      code: 'otherTimeIdentifier',
      text: 'It has values for 2024 (Autumn term), and none for any Calendar year.',
    });
  });

  test('is found beside others of another time identifier, which may be later', () => {
    const both = area('Aldermoor', {2024: 90, 2025: {value: 10, timeIdentifier: 'Autumn term'}});
    expect(reasonOf(both)).toBeUndefined();
  });
});

describe('an area is not compared', () => {
  test.each([
    [{unit: 'weeks'}, 'otherUnit'],
    [{denominator: 'All plans'}, 'otherDenominator'],
    [{basis: 'Plans kept by Aldermoor Council'}, 'otherBasis'],
    [{definition: 'Plans issued within 20 weeks, without exceptions.'}, 'otherDefinition'],
    [{polarity: 'neutral'}, 'otherPolarity'],
  ] as const)('where its indicator has %j: %s', (more, code) => {
    expect(reasonOf(area('Aldermoor', {2024: 90}, more))?.code).toBe(code);
  });

  test('where it has no such indicator', () => {
    expect(reasonOf(area('Aldermoor', {}, {}, {indicator: undefined}))?.code).toBe('noIndicator');
  });

  test('where it has no value, with its symbol and what that means', () => {
    expect(reasonOf(area('Aldermoor', {2023: 40, 2024: {symbol: 'c'}}))).toEqual({
      ...{code: 'noValue', symbol: 'c', text: 'Its value for 2024 (Calendar year) is confidential.'},
    });
    expect(reasonOf(area('Aldermoor', {2023: 40, 2024: null}))).toEqual({
      ...{code: 'noValue', text: 'It has no value for 2024 (Calendar year).'},
    });
    expect(reasonOf(area('Aldermoor', {}))).toEqual({code: 'noValue', text: 'It has no values.'});
  });

  test('where its value is of low reliability', () => {
    expect(reasonOf(area('Aldermoor', {2024: {value: 90, symbol: 'u'}}))?.code).toBe('lowReliability');
  });

  test('where its series broke since: the indicator says how later values are counted', () => {
    const seriesBreaks = [
      {on: '2025-01-01', reason: 'A new count.'},
      {on: '2030-01-01', reason: 'Yet to come.'},
    ];
    expect(reasonOf(area('Aldermoor', {2024: 90, 2025: 20}, {seriesBreaks}))).toEqual({
      ...{
        code: 'seriesBreak',
        text: 'Its value for 2024 (Calendar year) is from before its series broke on 2025-01-01: A new count.',
      },
    });
    expect(reasonOf(area('Aldermoor', {2024: 90, 2025: {value: 20, timeIdentifier: 'Autumn term'}}, {seriesBreaks}))?.code).toBe(
      'seriesBreak',
    );
    expect(reasonOf(area('Aldermoor', {2023: 80, 2024: 90}, {seriesBreaks}))).toBeUndefined();
  });

  test('where numbers of people are counted, as areas are of different size', () => {
    const plans = {unit: 'plans', denominator: undefined as never};
    const result = compareAreas([area('Marlhaven', {2024: 900}, plans), area('Quillmere', {2024: 30}, plans)]);
    expect(shown(result)).toEqual([
      ['Marlhaven', 'numberOfPeople'],
      ['Quillmere', 'numberOfPeople'],
    ]);
    expect(result.rows.map(({observation}) => observation?.value)).toEqual([900, 30]);
  });

  test('where its values are invented and others are not, even if more are invented', () => {
    const invented = ['Marlhaven', 'Quillmere'].map((name) => area(name, {2024: 50}, {illustrative: true}));
    const result = compareAreas([...invented, area('Aldermoor', {2024: 40})]);
    expect(shown(result)).toEqual([
      ['Aldermoor', 'no rank'],
      ['Marlhaven', 'illustrative'],
      ['Quillmere', 'illustrative'],
    ]);
    expect(compareAreas(invented)).toMatchObject({illustrative: true, rows: [{rank: 1}, {rank: 1}]});
  });

  test('where one value of it is invented', () => {
    expect(reasonOf(area('Aldermoor', {2023: {value: 30, illustrative: true}, 2024: 40}))?.code).toBe('illustrative');
  });

  test('where another strategy of its area is compared already, but where that cannot be, it is', () => {
    const [old, next] = [area('Marlhaven', {2024: 40}), area('Marlhaven', {2024: 45}, {}, {strategyId: 'marlhaven-next'})];
    const other = area('Quillmere', {2024: 50});
    expect(shown(compareAreas([old, next, other]))).toEqual([
      ['Quillmere', 1],
      ['Marlhaven', 2],
      ['Marlhaven', 'sameArea'],
    ]);
    expect(shown(compareAreas([{...old, observations: []}, next, other]))).toEqual([
      ['Quillmere', 1],
      ['Marlhaven', 2],
      ['Marlhaven', 'noValue'],
    ]);
  });

  test('by values of other areas and of other indicators among its observations', () => {
    const own = area('Aldermoor', {2024: 90});
    const observations = own.observations.flatMap((each) => [
      {...each, areaCode: 'Q97000001'},
      {...each, indicatorId: 'another'},
    ]);
    expect(reasonOf({...own, observations})?.code).toBe('noValue');
  });
});

describe('what the others are held against', () => {
  const weeks = (name: string) => area(name, {2024: 12}, {unit: 'weeks'});

  test('is the measure of most areas that have a value, of as many the first', () => {
    expect(compareAreas([weeks('Marlhaven'), area('Quillmere', {2024: 1}), area('Aldermoor', {2024: 1})]).like?.unit).toBe('%');
    expect(compareAreas([weeks('Marlhaven'), area('Quillmere', {2024: 1}), area('Aldermoor', {})]).like?.unit).toBe('weeks');
  });

  test('can be chosen', () => {
    const result = compareAreas([weeks('Marlhaven'), area('Quillmere', {2024: 1})], {like: 'quillmere'});
    expect(shown(result)).toEqual([
      ['Quillmere', 'no rank'],
      ['Marlhaven', 'otherUnit'],
    ]);
  });

  test('has to be a strategy that has the indicator', () => {
    expect(() => compareAreas([weeks('Marlhaven')], {like: 'quillmere'})).toThrow(
      new RangeError('compareAreas: `like` is "quillmere", which is none of the strategies that have the indicator: marlhaven.'),
    );
  });
});

test('of nothing there is nothing to compare', () => {
  expect(compareAreas([])).toEqual({periods: [], illustrative: false, rows: []});
});

test('whatever the areas, every one has a row, ranks follow the values as they read, and no two that are ranked differ in measure', () => {
  const entries = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...areaNames),
      value: fc.option(fc.integer({min: 0, max: 400}).map((tenths) => tenths / 40)),
      year: fc.constantFrom('2023', '2024'),
      unit: fc.constantFrom('%', '%', 'weeks'),
      decimals: fc.integer({min: 0, max: 2}),
    }),
    {selector: ({name}) => name},
  );
  fc.assert(
    fc.property(entries, (made) => {
      const result = compareAreas(
        made.map(({name, value, year, unit, decimals}) => area(name, {[year]: value}, {unit, decimals})),
      );
      expect(result.rows.map(({areaName}) => areaName).toSorted()).toEqual(made.map(({name}) => name).toSorted());
      const ranked = result.rows.filter((row): row is ComparedArea => row.compared && row.rank !== undefined);
      const read = ({observation}: ComparedArea) => observation.value.toFixed(result.decimals);
      for (const row of ranked) {
        expect(row.rank).toBe(1 + ranked.filter((other) => Number(read(other)) > Number(read(row))).length);
        expect(row.observation.timePeriod).toBe(result.period!.timePeriod);
        expect(row.indicator.unit).toBe(result.like!.unit);
      }
    }),
  );
});
