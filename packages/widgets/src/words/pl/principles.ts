import type {PrinciplesWords} from '../../principles/principles.words.ts';
import {count} from './shared.ts';

export const principles: PrinciplesWords = {
  heading: 'Zasady',
  empty: 'Ta strategia nie opublikowała swoich zasad.',
  principles: (n) => count(n, 'zasada', 'zasady', 'zasad'),
  appliesTo: 'Dla',
};
