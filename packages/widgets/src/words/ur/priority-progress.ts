import type {PriorityProgressWords} from '../../priority-progress/priority-progress.words.ts';
import {count, shared} from './shared.ts';

const actions = (n: number) => count(n, 'اقدام', 'اقدامات');
const priorities = (n: number) => count(n, 'ترجیح', 'ترجیحات');

export const priorityProgress: PriorityProgressWords = {
  heading: 'ترجیحات',
  empty: 'اس حکمت عملی نے اپنی ترجیحات شائع نہیں کیں۔',
  unknown: (id) => `اس حکمت عملی میں ”${id}“ نام کی کوئی ترجیح نہیں۔`,
  summary: (all, allActions) => `${priorities(all)}، ${actions(allActions)}۔`,
  priorities,
  actions,
  noActions: 'اقدامات: شائع نہیں ہوئے۔',
  byStatus: (n, name) => `${shared.status[name]}: ${shared.number(n)}`,
  measures: (counts) => `پیمانے: ${shared.list(counts.map(([name, n]) => `${shared.trend[name]} – ${shared.number(n)}`))}۔`,
  dueNext: 'اگلا',
  overdue: (n) => `${actions(n)} کی مقررہ تاریخ گزر چکی ہے`,
  forReview: (n) => `${actions(n)} کے جائزے کی تاریخ گزر چکی ہے`,
  noDates: 'مقررہ تاریخیں: شائع نہیں ہوئیں۔',
};
