import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Observation} from './index.ts';
import {explainTrend, trendMethod, trendOf} from './index.ts';

const area = 'Q99000007';
const share = {id: 'measure', polarity: 'higherIsBetter', unit: '%'} as const;

function yearly(values: readonly (number | null)[]): Observation[] {
  return values.map((value, index) => {
    const year = String(2026 - values.length + index);
    return {
      ...{id: `value-${year}`, indicatorId: 'measure', areaCode: area, timePeriod: year, timeIdentifier: 'Calendar year'},
      ...{start: `${year}-01-01`, end: `${year}-12-31`, value, asOf: '2026-09-01', sources: [{sourceId: 'plan'}]},
    };
  });
}

describe('the facts behind a trend', () => {
  test('are the latest value, the three before it, their mean, the difference and what is little', () => {
    const facts = explainTrend(share, yearly([90, 40, 50, 60, 56]), area);
    expect(facts.latest?.value).toBe(56);
    expect(facts.before.map(({value}) => value)).toEqual([40, 50, 60]);
    expect(facts).toMatchObject({trend: 'improving', mean: 50, difference: 6, threshold: {kind: 'points', value: 1}});
    expect(facts).not.toHaveProperty('target');
    expect(facts).not.toHaveProperty('since');
  });

  test('count 2 % of the mean as little where the unit is no percentage', () => {
    const {threshold} = explainTrend({...share, unit: 'weeks'}, yearly([40, 50, 60, 56]), area);
    expect(threshold).toEqual({kind: 'shareOfMean', value: 1});
  });

  test('are only what there is with fewer than four values, and none without any', () => {
    const facts = explainTrend(share, yearly([40, null, 60]), area);
    expect(facts.before.map(({value}) => value)).toEqual([40]);
    expect(Object.keys(facts).toSorted()).toEqual(['before', 'latest', 'trend']);
    expect(explainTrend(share, [], area)).toEqual({trend: 'notEnoughData', before: []});
  });

  test.each([
    [60, {value: 60, met: true}],
    [61, {value: 61, met: false}],
  ])('say whether the target of %d is met', (value, target) => {
    expect(explainTrend({...share, target: {value}}, yearly([60]), area).target).toEqual(target);
  });

  test('name the series break from which values are counted, of several the last', () => {
    const seriesBreaks = [
      {on: '2024-01-01', reason: 'A new count'},
      {on: '2022-01-01', reason: 'A new definition'},
      {on: '2030-01-01', reason: 'Yet to come'},
    ];
    const facts = explainTrend({...share, seriesBreaks}, yearly([1, 2, 3, 4, 5]), area);
    expect(facts.since).toBe(seriesBreaks[0]);
    expect(facts.before.map(({value}) => value)).toEqual([4]);
  });

  test('have a difference but no trend and no target where no direction is better', () => {
    const facts = explainTrend({...share, polarity: 'neutral', target: {value: 1}}, yearly([40, 50, 60, 56]), area);
    expect(facts.difference).toBe(6);
    expect(facts).not.toHaveProperty('trend');
    expect(facts).not.toHaveProperty('target');
  });

  test('lead to the trend by hand', () => {
    const values = fc.array(fc.oneof(fc.integer({min: -50, max: 50}), fc.double({min: 0, max: 100, noNaN: true})), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(values, fc.constantFrom('%', 'weeks'), fc.boolean(), (series, unit, higher) => {
        const indicator = {...share, unit, polarity: higher ? 'higherIsBetter' : 'lowerIsBetter'} as const;
        const {trend, difference, threshold} = explainTrend(indicator, yearly(series), area);
        expect(trend).toBe(trendOf(indicator, yearly(series), area));
        if (difference === undefined) expect(trend).toBe('notEnoughData');
        else if (Math.abs(difference) <= threshold!.value + 1e-9) expect(trend).toBe('littleChange');
        else expect(trend).toBe(difference > 0 === higher ? 'improving' : 'worsening');
      }),
    );
  });
});

test('the method is stated with every number that the rule has', () => {
  expect(trendMethod).toMatch(/three values before/);
  expect(trendMethod).toMatch(/2%/);
  expect(trendMethod).toMatch(/one percentage point/);
  expect(trendMethod).toMatch(/fewer than four/);
});
