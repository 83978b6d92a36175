import {count, en as shared} from '../words/en.ts';

/** What the widget says, in English. */
export const en = {
  heading: 'What was said and what was done',
  empty: 'This strategy has not published what was said and what was done.',
  unknown: (id: string) => `This strategy has no priority called “${id}”.`,
  nothingFor: 'Nothing is published for this priority or year.',
  all: (n: number) => count(n, 'example of what was said and done', 'examples of what was said and done'),
  /** `years` are in their order, the latest first. */
  summary: (n: number, years: readonly string[]) => `${count(n, 'example', 'examples')} from ${shared.list(years)}.`,
  said: 'What was said',
  did: 'What was done',
  priority: 'Priority',
  priorities: 'Priorities',
  more: 'Read more about what was done',
};

export type AchievementsWords = typeof en;
