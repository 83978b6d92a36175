import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findSums} from './sums.ts';

const row = (values: Readonly<Record<string, number | null>>) => new Map(Object.entries(values));

describe('what adds up', () => {
  it('is found in two rows, with parts that are zero in one of them', () => {
    const {sums, isComplete} = findSums([row({all: 60, a: 20, b: 40, c: 0}), row({all: 61, a: 19, b: 35, c: 7})], 5);
    expect(sums).toContainEqual({total: 'all', parts: ['a', 'b', 'c'], isRule: true});
    expect(isComplete).toBe(true);
  });

  it('is no rule where it does in one row of several', () => {
    expect(findSums([row({all: 60, a: 20, b: 40}), row({all: 70, a: 21, b: 40}), row({all: 71, a: 21, b: 40})], 5).sums).toEqual(
      [],
    );
  });

  it('is a rule where it does in the only row that has the figures', () => {
    expect(findSums([row({all: 60, a: 20, b: 40}), row({all: null, a: 21, b: 40})], 5).sums).toEqual([
      {total: 'all', parts: ['a', 'b'], isRule: false},
    ]);
  });

  it('of as many as sixteen figures is found, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 3, max: 5000}), {minLength: 2, maxLength: 15}), (values) => {
        const parts = Object.fromEntries(values.map((value, index) => [`part${String(index).padStart(2, '0')}`, value]));
        const {sums, isComplete} = findSums([row({...parts, all: values.reduce((sum, value) => sum + value, 0)})], 5);
        expect(isComplete).toBe(true);
        expect(sums).toContainEqual({total: 'all', parts: Object.keys(parts), isRule: false});
      }),
      {numRuns: 50},
    );
  });

  it('is none where only small numbers, or two numbers in one row, are equal', () => {
    expect(findSums([row({a: 3, b: 3}), row({a: 4, b: 4})], 5).sums).toEqual([]);
    expect(findSums([row({a: 40, b: 40})], 5).sums).toEqual([]);
    expect(findSums([row({a: 40, b: 40}), row({a: 41, b: 41})], 5).sums).toEqual([
      {total: 'a', parts: ['b'], isRule: true},
      {total: 'b', parts: ['a'], isRule: true},
    ]);
  });

  it('of too many figures is not looked for without end, and that is said', () => {
    const values = Object.fromEntries(Array.from({length: 60}, (_, index) => [`part${index}`, 1000 + 7 * index]));
    expect(findSums([row({...values, all: 30_000})], 5).isComplete).toBe(false);
  });
});
