import {expect, test} from 'vitest';
import {en} from '../indicator.words.ts';
import {periodName} from './period.ts';

test.each([
  ['202324', 'Academic year', '2023/24'],
  ['2024', 'Calendar year', '2024'],
  ['202324', 'Financial year', '2023-24'],
  ['202324', 'Tax year', '2023-24'],
  ['2024', 'Reporting year', '2024'],
  ['202324', 'Autumn term', 'autumn term 2023/24'],
  ['202324', 'Autumn and spring term', 'autumn and spring term 2023/24'],
  ['202324', 'Financial year Q1', 'Q1 2023-24'],
  ['2024', 'January', 'January 2024'],
  ['199900', 'Academic year', '1999/00'],
])('%s of DfE’s time identifier "%s" reads %s', (timePeriod, timeIdentifier, name) => {
  expect(periodName({timePeriod, timeIdentifier}, en)).toBe(name);
});
