import {describe, expect, test} from 'vitest';
import type {Indicator, Observation} from '@send-strategy/sdk/reading';
import type {ViewContext} from '../element/strategy-element.ts';
import {en as words} from '../words/en.ts';
import {figuresOf} from './figures.ts';
import {documentsOf, measure, national, yearly} from './indicator.fixture.ts';
import {en as own, type IndicatorWords} from './indicator.words.ts';
import {sentencesOf} from './sentences.ts';

const context = {own, words} as ViewContext<IndicatorWords>;

function said(more: Partial<Indicator>, observations: readonly Observation[]) {
  const [figures] = figuresOf(documentsOf([measure(more)], observations), [measure(more)]);
  const same = (text: unknown) => text;
  const text = (parts: unknown) => [parts].flat(9).join('').trim();
  const {latest, trend, comparisons, target} = sentencesOf(figures!, same, same, context);
  return {latest: text(latest), trend: text(trend), comparisons: comparisons.map(text), target: text(target)};
}

describe('the latest value', () => {
  test('is said with its period, its area and who is counted', () => {
    expect(said({}, yearly([1, 2])).latest).toBe('In 2022, 2.0% in Example (Plans of the council).');
  });

  test('keeps two bases of one measure apart', () => {
    const resident = said({basis: 'Pupils who live in the area. Counted in January.'}, yearly([1]));
    const attending = said({basis: 'Pupils at schools in the area. Counted in January.'}, yearly([1]));
    expect(resident.latest).toContain('(Pupils who live in the area)');
    expect(attending.latest).toContain('(Pupils at schools in the area)');
  });

  test.each([
    ['c', 'not published, to protect children’s privacy'],
    ['SUPP', 'not published, to protect children’s privacy'],
    ['x', 'not available'],
    [':', 'not available'],
    ['z', 'not applicable'],
    ['low', 'rounds to zero, but is not zero'],
    ['~', 'rounds to zero, but is not zero'],
    ['k', 'rounds to zero, but is not zero'],
    ['u', 'low reliability'],
  ] as const)('comes after why a later one has the symbol %s: %s', (symbol, reason) => {
    const observations = [...yearly([5]), ...yearly([null, null], {symbol}).slice(1)];
    expect(said({}, observations).latest).toBe(`In 2022, Example: ${reason}. In 2021, 5.0% in Example (Plans of the council).`);
  });

  test('is marked where it is provisional', () => {
    expect(said({}, yearly([5], {provisional: true})).latest).toContain('5.0% (provisional) in Example');
  });

  test('that nobody published is said to be that', () => {
    expect(said({}, []).latest).toBe('Values for Example: not published.');
    expect(said({}, yearly([null])).latest).toBe('In 2021, Example: not published. Values for Example: not published.');
  });

  test('has its unit after it', () => {
    expect(said({unit: 'weeks', decimals: 0}, yearly([1234])).latest).toContain('1,234 weeks in Example');
  });
});

describe('the trend', () => {
  test.each([
    ['higherIsBetter', [10, 10, 10, 20], 'up, which is better'],
    ['lowerIsBetter', [10, 10, 10, 20], 'up, which is worse'],
    ['higherIsBetter', [10, 10, 10, 5], 'down, which is worse'],
    ['neutral', [10, 10, 10, 20], 'up'],
    ['higherIsBetter', [10, 10, 10, 10.5], 'little change'],
  ] as const)('where %s goes through %j is %s, with the values that it is made from', (polarity, values, trend) => {
    expect(said({polarity}, yearly(values)).trend).toBe(
      `Trend: ${trend}. ${values[3].toFixed(1)}% against a mean of 10.0% in the three periods before.`,
    );
  });

  test('has a direction also where the target is met', () => {
    expect(said({target: {value: 15}}, yearly([10, 10, 10, 20])).trend).toContain('up, which is better');
  });

  test('does not reach across a series break', () => {
    const seriesBreaks = [{on: '2023-01-01', reason: 'A new count'}];
    expect(said({seriesBreaks}, yearly([10, 10, 10, 20])).trend).toContain('not enough data');
  });
});

describe('a comparison', () => {
  test.each([
    ['higherIsBetter', 4, 'higher, which is better'],
    ['lowerIsBetter', 4, 'higher, which is worse'],
    ['neutral', 4, 'higher'],
    ['higherIsBetter', 6, 'lower, which is worse'],
    ['higherIsBetter', 5, 'the same'],
  ] as const)('where %s and the benchmark is %d: %s', (polarity, value, verdict) => {
    expect(said({polarity}, [...yearly([5]), ...national([value])]).comparisons).toEqual([
      `The nation: ${value}.0%. Example is ${verdict}.`,
    ]);
  });

  test('is not made with another period, nor where the benchmark has no value', () => {
    expect(said({}, [...yearly([5, 5]), ...national([4])]).comparisons).toEqual(['The nation: not published.']);
    expect(said({}, [...yearly([5]), ...national([null], {symbol: 'x'})]).comparisons).toEqual(['The nation: not available.']);
  });

  test('is not made between a number of people and that of the whole nation', () => {
    const {denominator: _, ...count} = measure({unit: 'plans', decimals: 0});
    const [figures] = figuresOf(documentsOf([count], [...yearly([5]), ...national([4000])]), [count]);
    const same = (text: unknown) => text;
    expect(sentencesOf(figures!, same, same, context).comparisons.flat(9).join('')).toBe(
      'The nation: 4,000 plans in all, not compared. ',
    );
  });
});

describe('the target', () => {
  test.each([
    ['higherIsBetter', {value: 5}, 'Target: 5%. Met in 2022.'],
    ['higherIsBetter', {value: 6}, 'Target: 6%. Not met in 2022.'],
    ['lowerIsBetter', {value: 6}, 'Target: 6%. Met in 2022.'],
    ['higherIsBetter', {value: 6, by: '2022-03-31'}, 'Target: 6% by 31 March 2022. Not met in 2022.'],
    ['higherIsBetter', {value: 6, by: '2030-03-31'}, 'Target: 6% by 31 March 2030. Not met yet in 2022.'],
    ['neutral', {value: 6}, 'Target: 6%.'],
    ['higherIsBetter', {value: 5, text: 'Five in a hundred'}, 'Target: 5%. Met in 2022. Five in a hundred'],
  ] as const)('where %s and it is %j: %s', (polarity, target, text) => {
    expect(said({polarity, target}, yearly([1, 5])).target).toBe(text);
  });

  test('is said without a verdict where there is no value', () => {
    expect(said({target: {value: 5, by: '2030-03-31'}}, []).target).toBe('Target: 5% by 31 March 2030.');
  });
});
