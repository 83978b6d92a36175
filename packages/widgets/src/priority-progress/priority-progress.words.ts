import type {Status, Trend} from '@send-strategy/sdk/reading';
import {count, en as shared} from '../words/en.ts';

/** What the widget says, in English. */
export const en = {
  heading: 'Priorities',
  empty: 'This strategy has not published its priorities.',
  unknown: (id: string) => `This strategy has no priority called “${id}”.`,
  summary: (priorities: number, actions: number) =>
    `${count(priorities, 'priority', 'priorities')}, ${count(actions, 'action', 'actions')}.`,
  priorities: (n: number) => count(n, 'priority', 'priorities'),
  actions: (n: number) => count(n, 'action', 'actions'),
  noActions: 'Actions: not published.',
  byStatus: (n: number, name: Status) => `${shared.number(n)} ${shared.status[name]}`,
  measures: (counts: readonly (readonly [Trend, number])[]) =>
    `Measures: ${shared.list(counts.map(([name, n]) => `${shared.number(n)} ${shared.trend[name]}`))}.`,
  dueNext: 'Next',
  overdue: (n: number) => `${count(n, 'action is', 'actions are')} past the due date`,
  forReview: (n: number) => `${count(n, 'action is', 'actions are')} past the review date`,
  noDates: 'Due dates: not published.',
};

export type PriorityProgressWords = typeof en;
