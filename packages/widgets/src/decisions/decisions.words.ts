import type {DecisionOutcome} from '@send-strategy/sdk/reading';
import {count, en as shared} from '../words/en.ts';

const outcome: Record<DecisionOutcome, string> = {
  noted: 'noted',
  considered: 'considered',
  commented: 'commented',
  recognised: 'recognised',
  recommended: 'recommended',
  approved: 'approved',
  deferred: 'deferred',
  rejected: 'rejected',
  delegated: 'delegated',
};

/** What the widget says, in English. */
export const en = {
  heading: 'How it was decided',
  empty: 'This strategy has published no meetings or consultations.',
  unknown: (id: string) => `This strategy has no meeting called “${id}”.`,
  steps: (n: number) => count(n, 'step', 'steps'),
  summary: (consultations: number, meetings: number) =>
    `${count(consultations, 'consultation', 'consultations')}, ${count(meetings, 'meeting', 'meetings')}.`,
  consultation: 'Consultation',
  noDate: 'Date: not published',
  /** From one day to another; either may be unknown. */
  dates: (start: string | undefined, end: string | undefined) =>
    start && end ? `${start} to ${end}` : start ? `From ${start}` : `Until ${end}`,
  method: 'How people were asked',
  responses: (n: number | undefined) => (n === undefined ? 'Answers: not published' : `Answers: ${shared.number(n)}`),
  agendaItem: (item: string) => `Agenda item ${item}`,
  noLink: 'no link published',
  decisions: 'Decisions',
  /** `outcomes` are the body's own acts; there may be no letter. */
  decision: (letter: string | undefined, outcomes: readonly DecisionOutcome[]) =>
    `${letter ? `Decision ${letter}` : 'Decision'}: ${shared.list(outcomes.map((each) => outcome[each]))}`,
  reference: (reference: string) => `Reference ${reference}`,
  points: 'Discussion',
  raisedBy: 'Raised by',
  answer: 'Answer',
  answeredBy: 'Answered by',
  documents: 'Papers',
  next: 'What came next',
  goTo: (day: string) => `Go to the meeting on ${day}`,
};

export type DecisionsWords = typeof en;
