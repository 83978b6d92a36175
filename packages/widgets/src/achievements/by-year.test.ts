import type {Achievement, Priority} from '@send-strategy/sdk/reading';
import {describe, expect, test} from 'vitest';
import {byYear} from './by-year.ts';

const done = (id: string, year: number, ...priorityIds: string[]): Achievement => ({
  ...{id, year, said: 'Said', did: 'Did', asOf: '2026-01-01', sources: [{sourceId: 'source'}]},
  ...(priorityIds[0] && {priorityIds}),
});
const priorities = [
  {id: 'late', number: 2},
  {id: 'early', number: 1},
] as Priority[];
const all = [
  done('a', 2020, 'late'),
  done('b', 2021),
  done('c', 2021, 'late', 'early'),
  done('d', 2021, 'late'),
  done('e', 2021, 'gone'),
];
const ids = (asked: {priority?: string; year?: number}, of = all, ordered = priorities) =>
  byYear(of, ordered, {priority: asked.priority, year: asked.year ?? 0}).map(({year, achievements}) => [
    year,
    achievements.map(({id}) => id).join(''),
  ]);

describe('achievements', () => {
  test('are by year, the latest first, and in a year by the first of their priorities, those without one last', () => {
    expect(ids({})).toEqual([
      [2021, 'cdbe'],
      [2020, 'a'],
    ]);
  });

  test('are those of one priority, of one year, or of both', () => {
    expect(ids({priority: 'late'})).toEqual([
      [2021, 'cd'],
      [2020, 'a'],
    ]);
    expect(ids({year: 2020})).toEqual([[2020, 'a']]);
    expect(ids({priority: 'early', year: 2021})).toEqual([[2021, 'c']]);
    expect(ids({priority: 'early', year: 2020})).toEqual([]);
  });

  test('keep the order of the data where no priorities are published', () => {
    expect(ids({year: 2021}, all, [])).toEqual([[2021, 'bcde']]);
  });
});
