import {describe, expect, test} from 'vitest';
import type {Observation} from './index.ts';
import {compareWithBenchmarks, isWholeOf} from './index.ts';

const area = 'Q99000007';
const nation = 'Q97000001';

const share = {
  id: 'measure',
  unit: '%',
  decimals: 1,
  countsPeople: true,
  denominator: 'All plans',
  benchmarks: [{kind: 'national', areaCode: nation, label: 'The nation'}],
} as const;
const indicator = (more: object = {}) => ({...share, benchmarks: [...share.benchmarks], ...more});

function observed(areaCode: string, year: number, value: number | null, more: Partial<Observation> = {}): Observation {
  return {
    id: `value-${areaCode.toLowerCase()}-${year}`,
    indicatorId: 'measure',
    areaCode,
    timePeriod: String(year),
    timeIdentifier: 'Calendar year',
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    value,
    asOf: '2026-09-01',
    sources: [{sourceId: 'plan'}],
    ...more,
  };
}

const differences = (given: ReturnType<typeof indicator>, observations: Observation[]) =>
  compareWithBenchmarks(given, observations, area).map(({difference}) => difference);

describe('a comparison with benchmarks', () => {
  test.each([
    [40, 30, 1],
    [20, 30, -1],
    [30.04, 29.96, 0],
    [30.06, 29.96, 1],
  ])('of %d with %d is %d: values that read the same are no difference', (own, other, difference) => {
    expect(differences(indicator(), [observed(area, 2025, own), observed(nation, 2025, other)])).toEqual([difference]);
  });

  test('takes the period of the area’s latest value, whatever else the benchmark has', () => {
    const observations = [
      ...[observed(area, 2024, 40), observed(area, 2025, null)],
      ...[observed(nation, 2023, 10), observed(nation, 2024, 50), observed(nation, 2025, 10)],
    ];
    const [comparison] = compareWithBenchmarks(indicator(), observations, area);
    expect(comparison!.observation!.timePeriod).toBe('2024');
    expect(comparison!.difference).toBe(-1);
  });

  test('never takes another period, which could lie across a series break', () => {
    const given = indicator({seriesBreaks: [{on: '2025-01-01', reason: 'A new count'}]});
    const [comparison] = compareWithBenchmarks(given, [observed(area, 2025, 40), observed(nation, 2024, 50)], area);
    expect(comparison).toEqual({benchmark: share.benchmarks[0]});
  });

  test('never takes another time identifier, nor another indicator, which counts on another basis', () => {
    const others = [
      observed(nation, 2025, 50, {timeIdentifier: 'Autumn term'}),
      observed(nation, 2025, 50, {indicatorId: 'other-basis'}),
    ];
    expect(differences(indicator(), [observed(area, 2025, 40), ...others])).toEqual([undefined]);
  });

  test('gives a benchmark without a value as that, with its symbol', () => {
    const observations = [observed(area, 2025, 40), observed(nation, 2025, null, {symbol: 'x'})];
    const [comparison] = compareWithBenchmarks(indicator(), observations, area);
    expect(comparison!.observation!.symbol).toBe('x');
    expect(comparison!.difference).toBeUndefined();
  });

  test('does not compare a number of people with that of the whole nation', () => {
    const given = indicator({unit: 'EHC plans', denominator: undefined});
    const [comparison] = compareWithBenchmarks(given, [observed(area, 2025, 3000), observed(nation, 2025, 600_000)], area);
    expect(comparison!.observation!.value).toBe(600_000);
    expect(comparison!.difference).toBeUndefined();
  });

  test('is none where the area has no value, and where there are no benchmarks', () => {
    expect(differences(indicator(), [observed(area, 2025, null), observed(nation, 2025, 1)])).toEqual([]);
    expect(compareWithBenchmarks({...share, benchmarks: undefined as never}, [observed(area, 2025, 1)], area)).toEqual([]);
  });
});

describe('a benchmark is the whole that the area is part of', () => {
  test.each([
    ['national', {}, true],
    ['region', {}, true],
    ['statisticalNeighbours', {}, false],
    ['other', {}, false],
    ['national', {denominator: 'All pupils'}, false],
    ['national', {unit: '%'}, false],
    ['national', {countsPeople: false}, false],
  ] as const)('for kind %s of a number of people but %j: %s', (kind, more, whole) => {
    expect(isWholeOf({unit: 'pupils', countsPeople: true, ...more}, {kind})).toBe(whole);
  });
});
