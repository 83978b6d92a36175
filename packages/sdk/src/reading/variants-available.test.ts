import {expect, test} from 'vitest';
import {variantsAvailable} from './index.ts';

const of = '2026-09-01';
const lines = [{text: 'We help soon.'}];

test('the languages and readings of some items come by language and from standard to Easy Read, with how many have them', () => {
  const items = [
    {
      asOf: of,
      variants: [
        {lang: 'pl', reading: 'standard', of, text: {title: 'Pomoc od razu'}},
        {lang: 'en', reading: 'easyRead', of, lines},
        {lang: 'en', reading: 'plain', of: '2025-09-01', text: {title: 'We help soon'}},
      ],
    },
    {asOf: of, variants: [{lang: 'en', reading: 'easyRead', of, text: {title: 'Help'}}]},
    {asOf: of},
  ] as const;
  expect(variantsAvailable(items)).toEqual([
    {lang: 'en', reading: 'plain', items: 1, withLines: 0, outdated: 1},
    {lang: 'en', reading: 'easyRead', items: 2, withLines: 1, outdated: 0},
    {lang: 'pl', reading: 'standard', items: 1, withLines: 0, outdated: 0},
  ]);
});

test('an item with two variants of one language and reading is counted once, whatever the case of the tag', () => {
  const variants = [
    {lang: 'pt-BR', reading: 'standard', of, text: {title: 'Ajuda'}},
    {lang: 'pt-br', reading: 'standard', of, text: {summary: 'Cedo'}},
  ] as const;
  expect(variantsAvailable([{asOf: of, variants}])).toEqual([
    {lang: 'pt-BR', reading: 'standard', items: 1, withLines: 0, outdated: 0},
  ]);
});

test('without variants nothing is available beside the original', () => {
  expect(variantsAvailable([{asOf: of}])).toEqual([]);
});
