import {expect, test} from 'vitest';
import schemas from '../generated/schemas.json' with {type: 'json'};
import {wordsForPatterns} from './findings.ts';

function patternsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'pattern' in value && typeof value.pattern === 'string' ? [value.pattern] : [];
  return [...own, ...Object.values(value).flatMap(patternsIn)];
}

test('every pattern of the contract is said in words, and no other', () => {
  expect([...new Set(patternsIn(schemas))].toSorted()).toEqual(Object.keys(wordsForPatterns).toSorted());
});
