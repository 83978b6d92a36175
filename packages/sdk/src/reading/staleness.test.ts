import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {daysAfter, daysBetween, isStale, staleItems, summariseStaleness} from './index.ts';

const today = '2026-11-24';

describe('the days between two days', () => {
  test('are counted over the ends of months and over changes of the clock', () => {
    expect(daysBetween('2026-11-23', '2026-11-24')).toBe(1);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-24', '2026-11-23')).toBe(-1);
  });

  test('are those that were added', () => {
    fc.assert(
      fc.property(fc.integer({min: -20_000, max: 20_000}), (days) => {
        expect(daysBetween(today, daysAfter(today, days))).toBe(days);
      }),
    );
  });

  test('are not a number where either is no day', () => {
    expect(daysBetween('soon', today)).toBeNaN();
  });
});

describe('a document', () => {
  test('is stale from the day after its first review was due', () => {
    expect(isStale({staleAfter: '2026-11-24'}, today)).toBe(false);
    expect(isStale({staleAfter: '2026-11-23'}, today)).toBe(true);
  });

  test('without a day for review is never stale', () => {
    expect(isStale({}, '9999-12-31')).toBe(false);
  });

  test.each(['draft', 'consultation', 'closed', 'superseded'] as const)('of a strategy that is %s is not stale', (status) => {
    expect(isStale({staleAfter: '2020-01-01'}, today, status)).toBe(false);
  });
});

const items = [
  {id: 'new', reviewBy: '2027-01-01', asOf: '2026-10-01'},
  {id: 'late', reviewBy: '2026-11-23', asOf: '2026-01-01'},
  {id: 'undated', asOf: '2026-02-01'},
  {id: 'latest', reviewBy: '2026-10-25', asOf: '2026-01-01'},
  {id: 'reported', reviewBy: '2026-10-25', statusAsOf: '2026-11-01', asOf: '2026-01-01'},
  {id: 'today', reviewBy: today, asOf: '2026-01-01'},
];

describe('stale items', () => {
  test('come with the days that they are overdue, the longest first', () => {
    expect(staleItems(items, today).map(({item, daysOverdue}) => [item.id, daysOverdue])).toEqual([
      ['latest', 30],
      ['late', 1],
    ]);
  });

  test('are none where the strategy is closed', () => {
    expect(staleItems(items, today, 'closed')).toEqual([]);
  });
});

describe('a summary of staleness', () => {
  test('counts what is overdue, how long, and what has no day for review', () => {
    expect(summariseStaleness(items, today, 'approved')).toEqual({
      ...{judged: true, items: 6, overdue: 2, longestOverdue: 30, withoutReviewDate: 1},
      ...{nextReviewBy: today, newest: '2026-11-01', daysSinceNewest: 23},
    });
  });

  test('has nothing overdue where the strategy is closed, and says that this is not judged', () => {
    const {judged, overdue, longestOverdue} = summariseStaleness(items, today, 'superseded');
    expect({judged, overdue, longestOverdue}).toEqual({judged: false, overdue: 0, longestOverdue: 0});
  });

  test('has no days where there are no items', () => {
    expect(summariseStaleness([], today)).toEqual({
      ...{judged: true, items: 0, overdue: 0, longestOverdue: 0, withoutReviewDate: 0},
    });
  });
});
