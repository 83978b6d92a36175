import {describe, expect, test} from 'vitest';
import type {AreaMeasure} from './index.ts';
import {otherMeasure} from './index.ts';

const measure = (areaName: string, more: Partial<AreaMeasure['indicator']> = {}): AreaMeasure => ({
  areaName,
  indicator: {
    definition: 'Of all new EHC plans issued in the year, the share issued within 20 weeks.',
    basis: `Plans issued by ${areaName} Council; children who live in ${areaName}.`,
    unit: '%',
    denominator: 'New EHC plans issued in the year',
    polarity: 'higherIsBetter',
    dataset: {publisher: 'Example statistics office', dataSetId: 'example-sen', column: 'plans_pc'},
    ...more,
  },
});
const marlhaven = measure('Marlhaven');
const codeOf = (more: Partial<AreaMeasure['indicator']>) => otherMeasure(measure('Quillmere', more), marlhaven)?.code;

describe('two indicators are one measure', () => {
  test('where their texts read the same but for each area’s own name', () => {
    expect(codeOf({})).toBeUndefined();
    expect(otherMeasure(marlhaven, measure('Marl Haven & Quillmere'))).toBeUndefined();
  });

  test('where texts differ in case, accents, spaces and punctuation only', () => {
    expect(codeOf({basis: 'plans issued by  QUILLMERE council: children, who live in Quillmere'})).toBeUndefined();
    expect(codeOf({unit: ' Per cent '})).toBeUndefined();
    expect(codeOf({unit: 'percent'})).toBeUndefined();
  });

  test('where definitions are worded differently but the column of the data set is the same', () => {
    expect(codeOf({definition: 'Plans on time'})).toBeUndefined();
  });
});

describe('two indicators are not one measure', () => {
  test.each([
    [{unit: 'per 100 pupils'}, 'otherUnit'],
    [{unit: '% of pupils'}, 'otherUnit'],
    [{denominator: 'All EHC plans'}, 'otherDenominator'],
    [{basis: 'Plans kept by Quillmere Council; children who live in Quillmere.'}, 'otherBasis'],
    [{basis: 'Plans issued by Marlhaven Council; children who live in Marlhaven.'}, 'otherBasis'],
    [{polarity: 'neutral'}, 'otherPolarity'],
    [
      {definition: 'Plans on time', dataset: {publisher: 'Example statistics office', dataSetId: 'example-sen', column: 'other'}},
      'otherDefinition',
    ],
    [{definition: 'Plans on time', dataset: {publisher: 'Quillmere Council', column: 'plans_pc'}}, 'otherDefinition'],
  ] as const)('with %j: %s', (more, code) => {
    expect(codeOf(more)).toBe(code);
  });

  test('where only one is a share of something', () => {
    const {denominator: _, ...without} = measure('Quillmere').indicator;
    expect(otherMeasure({areaName: 'Quillmere', indicator: without}, marlhaven)).toEqual({
      code: 'otherDenominator',
      text: 'It is a share of something else: nothing that is named, not “New EHC plans issued in the year”.',
    });
  });

  test('where a sign changes what is meant', () => {
    expect(
      otherMeasure(measure('Quillmere', {basis: 'Waits > 20 weeks'}), measure('Marlhaven', {basis: 'Waits < 20 weeks'}))?.code,
    ).toBe('otherBasis');
  });

  test('where another word holds the area’s name', () => {
    const [one, other] = [measure('Ely', {basis: 'Plans freely given'}), measure('Ware', {basis: 'Plans freware given'})];
    expect(otherMeasure(one, other)?.code).toBe('otherBasis');
  });

  test('where both name one column, but of no data set', () => {
    const dataset = {publisher: 'Example statistics office', column: 'plans_pc'};
    const [one, other] = [measure('Quillmere', {dataset, definition: 'Plans on time'}), measure('Marlhaven', {dataset})];
    expect(otherMeasure(one, other)?.code).toBe('otherDefinition');
  });

  test('and the sentence says what each has', () => {
    expect(otherMeasure(measure('Quillmere', {unit: 'weeks'}), marlhaven)?.text).toBe('Its unit is another: “weeks”, not “%”.');
  });
});
