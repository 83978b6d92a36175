import type {PriorityProgressWords} from '../../priority-progress/priority-progress.words.ts';
import {count, shared} from './shared.ts';

const actions = (n: number) => count(n, 'działanie', 'działania', 'działań');

export const priorityProgress: PriorityProgressWords = {
  heading: 'Priorytety',
  empty: 'Ta strategia nie opublikowała swoich priorytetów.',
  unknown: (id) => `Ta strategia nie ma priorytetu o nazwie „${id}”.`,
  summary: (priorities, all) => `${count(priorities, 'priorytet', 'priorytety', 'priorytetów')}, ${actions(all)}.`,
  priorities: (n) => count(n, 'priorytet', 'priorytety', 'priorytetów'),
  actions,
  noActions: 'Działania: nie opublikowano.',
  byStatus: (n, name) => `${shared.status[name]}: ${shared.number(n)}`,
  measures: (counts) => `Wskaźniki: ${shared.list(counts.map(([name, n]) => `${shared.trend[name]} – ${shared.number(n)}`))}.`,
  dueNext: 'Następne',
  overdue: (n) => `${count(n, 'działanie', 'działania', 'działań')} po terminie`,
  forReview: (n) => `${count(n, 'działanie', 'działania', 'działań')} po terminie przeglądu`,
  noDates: 'Terminy: nie opublikowano.',
};
