import type {DecisionOutcome} from '@send-strategy/sdk/reading';
import type {DecisionsWords} from '../../decisions/decisions.words.ts';
import {count, shared} from './shared.ts';

const outcome: Record<DecisionOutcome, string> = {
  noted: 'نوٹ کیا گیا',
  considered: 'غور کیا گیا',
  commented: 'رائے دی گئی',
  recognised: 'تسلیم کیا گیا',
  recommended: 'سفارش کی گئی',
  approved: 'منظور کیا گیا',
  deferred: 'مؤخر کیا گیا',
  rejected: 'رد کیا گیا',
  delegated: 'اختیار سونپا گیا',
};

export const decisions: DecisionsWords = {
  heading: 'اس کا فیصلہ کیسے ہوا',
  empty: 'اس حکمت عملی نے کوئی اجلاس یا مشاورت شائع نہیں کی۔',
  unknown: (id) => `اس حکمت عملی میں ”${id}“ نام کا کوئی اجلاس نہیں۔`,
  steps: (n) => count(n, 'مرحلہ', 'مراحل'),
  summary: (consultations, meetings) => `${count(consultations, 'مشاورت', 'مشاورتیں')}، ${count(meetings, 'اجلاس', 'اجلاس')}۔`,
  consultation: 'مشاورت',
  noDate: 'تاریخ: شائع نہیں ہوئی',
  dates: (start, end) => (start && end ? `${start} سے ${end} تک` : start ? `${start} سے` : `${end} تک`),
  method: 'لوگوں سے کیسے پوچھا گیا',
  responses: (n) => (n === undefined ? 'جوابات: شائع نہیں ہوئے' : `جوابات: ${shared.number(n)}`),
  agendaItem: (item) => `ایجنڈے کا نکتہ ${item}`,
  noLink: 'کوئی لنک شائع نہیں ہوا',
  decisions: 'فیصلے',
  decision: (letter, outcomes) =>
    `${letter ? `فیصلہ ${letter}` : 'فیصلہ'}: ${shared.list(outcomes.map((each) => outcome[each]))}`,
  reference: (reference) => `حوالہ ${reference}`,
  points: 'گفتگو',
  raisedBy: 'بات اٹھانے والا',
  answer: 'جواب',
  answeredBy: 'جواب دینے والا',
  documents: 'اجلاس کے کاغذات',
  next: 'اس کے بعد کیا ہوا',
  goTo: (day) => `${day} کے اجلاس پر جائیں`,
};
