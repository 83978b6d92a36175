import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {hideSmallNumbers, type PeopleFigure} from './hide-small-numbers.ts';
import {type Sum} from './sums.ts';

function figure(series: string, value: number | null, more: Partial<PeopleFigure> = {}): PeopleFigure {
  return {
    ...{series, areaCode: 'Q99000007', timePeriod: '2025', timeIdentifier: 'Calendar year', value, isRate: false},
    ...(value === null ? {symbol: 'c' as const} : {}),
    place: `column ${series}`,
    what: series,
    ...more,
  };
}

const row = (values: Readonly<Record<string, number | null>>, more: Partial<PeopleFigure> = {}) =>
  Object.entries(values).map(([series, value]) => figure(series, value, more));

/** What a reader sees: the value, or the symbol. */
function seen(figures: readonly PeopleFigure[]): unknown[] {
  return figures.map(({value, symbol}) => value ?? symbol);
}

const hide = (figures: readonly PeopleFigure[], declared: readonly Sum[] = []) => hideSmallNumbers(figures, {limit: 5, declared});

describe('a number of people', () => {
  it('from 1 to the limit is hidden, and no other', () => {
    expect(seen(hide(row({a: 0, b: 1, c: 5, d: 6, e: 40})).figures)).toEqual([0, 'c', 'c', 6, 40]);
    expect(seen(hideSmallNumbers(row({a: 9, b: 10, c: 11, d: 40}), {limit: 10}).figures)).toEqual(['c', 'c', 11, 40]);
  });

  it('is reported with its place, what it is and why, and without the number', () => {
    const {hidden} = hide(row({plans: 4, moves: 40}));
    expect(hidden).toEqual([{place: 'column plans', what: 'plans', why: 'a number of people from 1 to 5 is not published'}]);
  });

  it('takes with it the smallest other part where the total would give it away', () => {
    const {figures, hidden} = hide(row({total: 73, a: 4, b: 40, c: 29}));
    expect(seen(figures)).toEqual([73, 'c', 40, 'c']);
    expect(hidden[1]).toEqual({
      place: 'column c',
      what: 'c',
      why: 'with it, the hidden number of a could be worked out',
    });
  });

  it('takes with it the total, where there is no other part that is not zero', () => {
    expect(seen(hide(row({total: 73, a: 4, b: 69})).figures)).toEqual([73, 'c', 'c']);
    const declared = [{total: 'all', parts: ['early']}];
    // The rest of 4 is in no column, and would be told by the two that are.
    expect(seen(hide(row({all: 73, early: 69}), declared).figures)).toEqual([73, 'c']);
  });

  it('is hidden with one more where all that are hidden are 1 each', () => {
    expect(seen(hide(row({total: 82, a: 1, b: 1, c: 50, d: 30})).figures)).toEqual([82, 'c', 'c', 50, 'c']);
  });

  it('needs nothing more where two parts are hidden anyway', () => {
    expect(seen(hide(row({total: 77, a: 4, b: 3, c: 70})).figures)).toEqual([77, 'c', 'c', 70]);
  });

  it('that the file itself has hidden is protected, too', () => {
    const figures = [...row({total: 73, a: null, b: 40, c: 29}), ...row({total: 70, a: 11, b: 20, c: 39}, {timePeriod: '2024'})];
    expect(seen(hide(figures, [{total: 'total', parts: ['a', 'b', 'c']}]).figures).slice(0, 4)).toEqual([73, 'c', 40, 'c']);
  });

  it('is not given away by one that is equal to it', () => {
    const figures = [
      ...row({a: 9, b: 9, c: 30}),
      ...row({a: 7, b: 7, c: 31}, {timePeriod: '2024'}),
      ...row({a: null, b: 8, c: 29}, {timePeriod: '2023'}),
    ];
    expect(seen(hide(figures).figures).slice(6)).toEqual(['c', 'c', 29]);
  });

  it('is not given away by the terms of a year', () => {
    const term = (timeIdentifier: string, value: number) => figure('a', value, {timeIdentifier, timePeriod: '202425'});
    const terms = [term('Autumn term', 12), term('Spring term', 3), term('Summer term', 9), term('Academic year', 24)];
    expect(seen(hide(terms).figures)).toEqual([12, 'c', 'c', 24]);
    const sums = [term('Autumn term', 12), term('Spring term', 3), term('Autumn and spring term', 15)];
    expect(seen(hide(sums).figures)).toEqual(['c', 'c', 15]);
  });

  it('is not given away by what stays, and it is said where it is', () => {
    const own = row({a: 4, b: 30});
    const {figures, exposed} = hide([...own, figure('total', 34, {stays: true})]);
    expect(seen(figures)).toEqual(['c', 'c', 34]);
    expect(exposed).toEqual([]);
    const open = hide([figure('a', 4), figure('b', 30, {stays: true}), figure('total', 34, {stays: true})]);
    expect(seen(open.figures)).toEqual(['c', 30, 34]);
    expect(open.exposed).toEqual([
      {
        place: 'column a',
        what: 'a',
        why: 'a number of people that is hidden here can be worked out from figures that are there already',
      },
    ]);
  });

  it('in one area tells nothing of another area or year', () => {
    const figures = [figure('total', 34), figure('a', 4, {areaCode: 'Q99000008'}), figure('b', 30, {timePeriod: '2024'})];
    expect(seen(hide(figures).figures)).toEqual([34, 'c', 30]);
  });

  it('is not taken for another that happens to be as small', () => {
    const figures = [figure('a', 3), figure('other', 3, {stays: true}), figure('z', null, {symbol: 'z'})];
    const {figures: left, exposed} = hide([
      ...figures,
      figure('z', 20, {timePeriod: '2024'}),
      figure('other', 20, {timePeriod: '2024', stays: true}),
    ]);
    expect(seen(left).slice(0, 3)).toEqual(['c', 3, 'z']);
    expect(exposed).toEqual([]);
  });

  it('that is not applicable adds nothing', () => {
    const figures = [...row({total: 34, a: 4, b: 30}), figure('d', null, {symbol: 'z'})];
    expect(seen(hide(figures, [{total: 'total', parts: ['a', 'b', 'd']}]).figures)).toEqual([34, 'c', 'c', 'z']);
  });
});

describe('a rate', () => {
  const rate = (value: number, numerator: number, more: Partial<PeopleFigure> = {}) =>
    figure('rate', value, {isRate: true, numerator, ...more});

  it('follows the number of people behind it', () => {
    const {figures} = hide([rate(12.5, 4), rate(3, 30, {timePeriod: '2024'})]);
    expect(figures[0]).not.toHaveProperty('numerator');
    expect(seen(figures)).toEqual(['c', 3]);
    expect(figures[1]!.numerator).toBe(30);
  });

  it('is not hidden for being small itself', () => {
    expect(seen(hide([rate(2.5, 30), figure('other', 2.5, {isRate: true})]).figures)).toEqual([2.5, 2.5]);
  });

  it('is hidden with the count that is its numerator', () => {
    const declared = [{total: 'count', parts: ['rate, number of people']}];
    expect(seen(hide([rate(20, 8), figure('count', null)], declared).figures)).toEqual(['c', 'c']);
  });

  it('is hidden where it would tell what it is a rate of', () => {
    const figures = [figure('all', 40), figure('few', 3), figure('most', 37, {stays: true}), rate(25, 10)];
    const {figures: left, hidden} = hide(figures);
    expect(seen(left)).toEqual(['c', 'c', 37, 'c']);
    expect(hidden.at(-1)!.why).toBe('with it, the hidden number of all could be worked out');
  });
});

describe('whatever figures there are', () => {
  const small = fc.integer({min: 0, max: 14});

  it('no hidden number is fixed by what is left: there is another way to fill in each of them', () => {
    fc.assert(
      fc.property(fc.array(small, {minLength: 2, maxLength: 3}), fc.array(small, {minLength: 2, maxLength: 3}), (left, right) => {
        // Two groups with a total each, and one of both.
        const values: Record<string, number> = {};
        left.forEach((value, index) => (values[`l${index}`] = value));
        right.forEach((value, index) => (values[`r${index}`] = value));
        values.left = sumOf(left);
        values.right = sumOf(right);
        values.all = values.left + values.right;
        const sums = [
          {total: 'left', parts: left.map((_, index) => `l${index}`)},
          {total: 'right', parts: right.map((_, index) => `r${index}`)},
          {total: 'all', parts: ['left', 'right']},
        ];
        const {figures, hidden, exposed} = hide(row(values), sums);
        expect(exposed).toEqual([]);
        const shown = new Map(figures.map(({series, value}) => [series, value]));
        for (const [series, value] of Object.entries(values)) {
          if (value >= 1 && value <= 5) expect(shown.get(series)).toBeNull();
          if (shown.get(series) !== null) continue;
          expect(hasOtherSolution(series, values, shown, sums)).toBe(true);
        }
        expect(hidden).toHaveLength([...shown.values()].filter((value) => value === null).length);
      }),
      {numRuns: 200},
    );
  });

  it('says nothing of the numbers that it hides', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 6, max: 99}), {minLength: 2, maxLength: 5}),
        fc.integer({min: 1, max: 4}),
        (parts, few) => {
          const values = Object.fromEntries([...parts, few].map((value, index) => [`part ${'abcdef'[index]!}`, value]));
          const {hidden} = hide(row({...values, total: sumOf(parts) + few}));
          const words = hidden.map(({place, what, why}) => `${place} ${what} ${why}`.replace('from 1 to 5', '')).join(' ');
          expect(hidden.length).toBeGreaterThan(1);
          expect(words).not.toMatch(/\d/);
        },
      ),
    );
  });

  it('figures that are hidden once stay as they are when they are hidden again', () => {
    fc.assert(
      fc.property(fc.array(small, {minLength: 2, maxLength: 5}), (parts) => {
        const values = Object.fromEntries(parts.map((value, index) => [`p${index}`, value]));
        const sums = [{total: 'total', parts: Object.keys(values)}];
        const once = hide(row({...values, total: sumOf(parts)}), sums).figures;
        expect(seen(hide(once, sums).figures)).toEqual(seen(once));
      }),
    );
  });
});

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Whether the hidden numbers can be filled in with other whole numbers near the true ones that add up as well, with another one at `series`: looked for one after the other, from scratch. */
function hasOtherSolution(
  series: string,
  values: Readonly<Record<string, number>>,
  shown: ReadonlyMap<string, number | null>,
  sums: readonly Sum[],
): boolean {
  const totals = new Set(sums.map(({total}) => total));
  const unknown = [...shown].flatMap(([name, known]) => (known === null && !totals.has(name) ? [name] : []));
  const filled: Record<string, number> = {...values};
  const tryFrom = (index: number): boolean => {
    const name = unknown[index];
    if (name === undefined) {
      for (const {total, parts} of sums) {
        filled[total] = sumOf(parts.map((part) => filled[part]!));
        if (shown.get(total) !== null && shown.get(total) !== filled[total]) return false;
      }
      return filled[series] !== values[series];
    }
    for (const change of [0, 1, -1, 2, -2]) {
      filled[name] = values[name]! + change;
      if (filled[name] >= 0 && tryFrom(index + 1)) return true;
    }
    return false;
  };
  return tryFrom(0);
}
