import {count} from '../words/en.ts';

/** What the widget says, in English. */
export const en = {
  heading: 'Principles',
  empty: 'This strategy has not published its principles.',
  principles: (n: number) => count(n, 'principle', 'principles'),
  appliesTo: 'For',
};

export type PrinciplesWords = typeof en;
