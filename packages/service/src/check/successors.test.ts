import {describe, expect, test} from 'vitest';
import {type CollectionName} from '@send-strategy/sdk/reading';
import {type Placed} from './rules.ts';
import {cyclicSuccessors} from './successors.ts';

const itemsOf = (schools: Record<string, string[]>) =>
  new Map<CollectionName, Placed[]>([
    ['schools', Object.entries(schools).map(([urn, successorUrns], index) => ({item: {urn, successorUrns}, path: [index]}))],
  ]);
const circles = (schools: Record<string, string[]>) => cyclicSuccessors(itemsOf(schools)).map(({message}) => message);

describe('successors', () => {
  test('that lead onward, part and meet again are no circle', () => {
    expect(
      circles({'900001': ['900002', '900003'], '900002': ['900004'], '900003': ['900004'], '900004': [], '900005': ['999999']}),
    ).toEqual([]);
  });

  test('that lead into a circle are reported once, for the circle alone', () => {
    expect(circles({'900001': ['900002'], '900002': ['900003'], '900003': ['900004'], '900004': ['900002']})).toEqual([
      'the successors go round in a circle: 900002 → 900003 → 900004 → 900002',
    ]);
  });

  test('of two circles are reported for each', () => {
    expect(circles({'900001': ['900002'], '900002': ['900001'], '900003': ['900003']})).toEqual([
      'the successors go round in a circle: 900001 → 900002 → 900001',
      '"900003" is its own successor',
    ]);
  });

  test('of a hundred thousand in a row are followed to the end', () => {
    const chain = Object.fromEntries(Array.from({length: 100_000}, (_, number) => [`s${number}`, [`s${number + 1}`]]));
    expect(circles(chain)).toEqual([]);
    expect(circles({...chain, s100000: ['s0']})).toHaveLength(1);
  });

  test('that part and meet again sixty times are followed once each', () => {
    const diamonds = Array.from({length: 60}, (_, level) => [
      [`a${level}`, [`a${level + 1}`, `b${level + 1}`]] as const,
      [`b${level}`, [`a${level + 1}`, `b${level + 1}`]] as const,
    ]).flat();
    expect(circles(Object.fromEntries(diamonds.map(([urn, next]) => [urn, [...next]])))).toEqual([]);
  });
});
