import {describe, expect, test} from 'vitest';
import type {Observation, PlacementReview} from '@send-strategy/sdk/reading';
import {latestObservation, newestFirst, yearsOf} from './latest.ts';

const observation = (id: string, start: string, end: string, change: Partial<Observation> = {}): Observation => ({
  ...{id, start, end, indicatorId: 'waits', areaCode: 'Q99000001', timePeriod: '2025', timeIdentifier: 'Calendar year'},
  ...{value: 1, asOf: end, sources: [{sourceId: 'figures'}]},
  ...change,
});

describe('the latest observation', () => {
  test('is that of the period that ends last, of this indicator and this area', () => {
    const observations = [
      observation('new', '2025-01-01', '2025-12-31'),
      observation('old', '2024-01-01', '2024-12-31'),
      observation('elsewhere', '2026-01-01', '2026-12-31', {areaCode: 'Q97000001'}),
      observation('other', '2026-01-01', '2026-12-31', {indicatorId: 'plans'}),
    ];
    expect(latestObservation(observations, 'waits', 'Q99000001')?.id).toBe('new');
    expect(latestObservation(observations, 'nothing', 'Q99000001')).toBeUndefined();
  });

  test('may have no value: an earlier one does not stand in for it', () => {
    const observations = [
      observation('held-back', '2025-01-01', '2025-12-31', {value: null, symbol: 'c'}),
      observation('old', '2024-01-01', '2024-12-31'),
    ];
    expect(latestObservation(observations, 'waits', 'Q99000001')?.id).toBe('held-back');
  });

  test('is the year where a term ends on the same day', () => {
    const observations = [observation('year', '2024-09-01', '2025-08-31'), observation('term', '2025-04-01', '2025-08-31')];
    expect(latestObservation(observations, 'waits', 'Q99000001')?.id).toBe('year');
    expect(latestObservation(observations.toReversed(), 'waits', 'Q99000001')?.id).toBe('year');
  });
});

test('a period of two years is written with a stroke', () => {
  expect(yearsOf('201819')).toBe('2018/19');
  expect(yearsOf('2019')).toBe('2019');
});

test('reviews stand with the latest period first, and otherwise as published', () => {
  const review = (id: string, start: string, end: string) => ({id, period: {label: id, start, end}}) as PlacementReview;
  const reviews = [
    review('spring', '2025-04-01', '2025-06-30'),
    review('summer', '2025-07-01', '2025-08-31'),
    review('spring-college', '2025-04-01', '2025-06-30'),
  ];
  expect(newestFirst(reviews).map(({id}) => id)).toEqual(['summer', 'spring', 'spring-college']);
  expect(reviews[0]!.id).toBe('spring');
});
