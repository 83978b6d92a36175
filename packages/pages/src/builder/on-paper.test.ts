import {expect, test} from 'vitest';
import {asOnPaper} from './on-paper.ts';

test.each([
  ['print', 'all'],
  ['screen', 'not all'],
  ['only screen', 'not all'],
  ['only print', 'all'],
  ['not print', 'not all'],
  ['not screen', 'all'],
  ['all', 'all'],
  ['print and (min-width: 40em)', 'all and (min-width: 40em)'],
  ['screen and (prefers-color-scheme: dark)', 'not all'],
  ['(min-width: 40em)', '(min-width: 40em)'],
  ['screen, print', 'not all, all'],
])('“%s” is “%s” where paper is shown', (media, paper) => {
  expect(asOnPaper(media)).toBe(paper);
});
