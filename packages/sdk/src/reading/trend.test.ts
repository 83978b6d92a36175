import {describe, expect, test} from 'vitest';
import type {Observation} from './index.ts';
import {comparableSeries, trendOf} from './index.ts';

const area = 'Q99000007';

/** Yearly values, the last in 2025. */
function yearly(values: readonly (number | null)[], more: Partial<Observation> = {}): Observation[] {
  return values.map((value, index) => {
    const year = String(2026 - values.length + index);
    return {
      id: `value-${year}`,
      indicatorId: 'measure',
      areaCode: area,
      timePeriod: year,
      timeIdentifier: 'Calendar year',
      start: `${year}-01-01`,
      end: `${year}-12-31`,
      value,
      asOf: '2026-09-01',
      sources: [{sourceId: 'plan'}],
      ...more,
    };
  });
}

const count = {id: 'measure', polarity: 'higherIsBetter', unit: 'plans'} as const;
const share = {...count, unit: '%'} as const;

describe('a trend', () => {
  test.each([
    ['higherIsBetter', [100, 100, 100, 110], 'improving'],
    ['higherIsBetter', [100, 100, 100, 90], 'worsening'],
    ['lowerIsBetter', [100, 100, 100, 110], 'worsening'],
    ['lowerIsBetter', [100, 100, 100, 90], 'improving'],
  ] as const)('where %s goes through %j is %s', (polarity, values, trend) => {
    expect(trendOf({...count, polarity}, yearly(values), area)).toBe(trend);
  });

  test('compares the last value with the mean of the three before it, and no earlier ones', () => {
    expect(trendOf(count, yearly([1000, 90, 100, 110, 103]), area)).toBe('improving');
  });

  test.each([
    ['plans', [100, 100, 100, 102], 'littleChange'],
    ['plans', [100, 100, 100, 98], 'littleChange'],
    ['plans', [100, 100, 100, 102.1], 'improving'],
    ['plans', [100, 100, 100, 97.9], 'worsening'],
    ['%', [10, 10, 10, 11], 'littleChange'],
    ['%', [10, 10, 10, 9], 'littleChange'],
    ['%', [10, 10, 10, 11.1], 'improving'],
    ['% of pupils', [10, 10, 10, 11], 'littleChange'],
    ['per cent', [10, 10, 10, 11], 'littleChange'],
    ['per 100 pupils', [10, 10, 10, 11], 'improving'],
    ['plans', [-100, -100, -100, -101], 'littleChange'],
    ['plans', [0, 0, 0, 0], 'littleChange'],
    ['plans', [0, 0, 0, 1], 'improving'],
  ] as const)('in "%s" through %j is %s: within 2 %, or one point for a percentage, is little change', (unit, values, trend) => {
    expect(trendOf({...count, unit}, yearly(values), area)).toBe(trend);
  });

  test('does not take the inexactness of decimals for a change', () => {
    expect(trendOf(share, yearly([0.1, 0.2, 0.3, 1.2]), area)).toBe('littleChange');
  });

  test('is "not enough data" with fewer than four values', () => {
    expect(trendOf(count, [], area)).toBe('notEnoughData');
    expect(trendOf(count, yearly([1, 2, 3]), area)).toBe('notEnoughData');
    expect(trendOf(count, yearly([1, null, 2, 3]), area)).toBe('notEnoughData');
  });

  test('is absent where no direction is better, even with a target', () => {
    expect(trendOf({...count, polarity: 'neutral', target: {value: 1}}, yearly([1, 2, 3, 4]), area)).toBeUndefined();
  });

  test.each([
    ['higherIsBetter', 90, 'targetMet'],
    ['higherIsBetter', 91, 'littleChange'],
    ['lowerIsBetter', 90, 'targetMet'],
    ['lowerIsBetter', 89, 'littleChange'],
  ] as const)('where %s has the target %d and the last value is 90 is %s', (polarity, value, trend) => {
    expect(trendOf({...count, polarity, target: {value}}, yearly([90, 90, 90, 90]), area)).toBe(trend);
  });

  test('is "target met" even where there are too few values for a direction', () => {
    expect(trendOf({...count, target: {value: 90}}, yearly([95]), area)).toBe('targetMet');
  });

  test('looks at this indicator and this area only', () => {
    const others = [...yearly([1, 1, 1, 1], {areaCode: 'Q97000001'}), ...yearly([9, 9, 9, 9], {indicatorId: 'another'})];
    expect(trendOf(count, [...others, ...yearly([100, 100, 100, 110])], area)).toBe('improving');
    expect(trendOf(count, others, area)).toBe('notEnoughData');
  });
});

describe('values that can be compared', () => {
  test('are those since the last series break', () => {
    const values = yearly([10, 20, 30, 40, 50]);
    const seriesBreaks = [
      {on: '2022-01-01', reason: 'A new definition'},
      {on: '2024-01-01', reason: 'A new count'},
    ];
    expect(comparableSeries({id: 'measure', seriesBreaks}, values, area).map(({value}) => value)).toEqual([40, 50]);
    expect(trendOf({...count, seriesBreaks}, values, area)).toBe('notEnoughData');
  });

  test('are not cut by a break that is still to come', () => {
    const seriesBreaks = [{on: '2027-01-01', reason: 'A new definition'}];
    expect(trendOf({...count, seriesBreaks}, yearly([100, 100, 100, 110]), area)).toBe('improving');
  });

  test('are of the time identifier of the last one: autumn terms are compared with autumn terms', () => {
    const terms = yearly([10, 10, 10, 10], {timeIdentifier: 'Autumn term'});
    expect(
      comparableSeries(
        {id: 'measure'},
        [...yearly([100, 100, 100]).map((year) => ({...year, end: year.end.replace('12-31', '07-31')})), ...terms],
        area,
      ),
    ).toEqual(terms);
  });

  test('are years rather than terms where both end on one day, whatever the order of the rows', () => {
    const years = yearly([1, 2, 3, 4]);
    const terms = yearly([7, 8], {timeIdentifier: 'Autumn term'}).map((term) => ({
      ...term,
      start: term.start.replace('01-01', '09-01'),
    }));
    expect(comparableSeries({id: 'measure'}, [...years, ...terms], area)).toEqual(years);
    expect(comparableSeries({id: 'measure'}, [...terms, ...years], area)).toEqual(years);
  });

  test('are in the order of time, and without those that were not published', () => {
    const values = yearly([1, null, 3, 4]);
    expect(comparableSeries({id: 'measure'}, values.toReversed(), area).map(({value}) => value)).toEqual([1, 3, 4]);
  });
});
