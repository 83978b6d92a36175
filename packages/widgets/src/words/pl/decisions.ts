import type {DecisionOutcome} from '@send-strategy/sdk/reading';
import type {DecisionsWords} from '../../decisions/decisions.words.ts';
import {count, shared} from './shared.ts';

const outcome: Record<DecisionOutcome, string> = {
  noted: 'przyjęto do wiadomości',
  considered: 'rozważono',
  commented: 'zgłoszono uwagi',
  recognised: 'uznano',
  recommended: 'zalecono',
  approved: 'zatwierdzono',
  deferred: 'odłożono',
  rejected: 'odrzucono',
  delegated: 'przekazano do decyzji innym',
};

export const decisions: DecisionsWords = {
  heading: 'Jak podjęto decyzje',
  empty: 'Ta strategia nie opublikowała żadnych posiedzeń ani konsultacji.',
  unknown: (id) => `Ta strategia nie ma posiedzenia o nazwie „${id}”.`,
  steps: (n) => count(n, 'krok', 'kroki', 'kroków'),
  summary: (consultations, meetings) =>
    `${count(consultations, 'konsultacja', 'konsultacje', 'konsultacji')}, ${count(meetings, 'posiedzenie', 'posiedzenia', 'posiedzeń')}.`,
  consultation: 'Konsultacja',
  noDate: 'Data: nie opublikowano',
  dates: (start, end) => (start && end ? `Od ${start} do ${end}` : start ? `Od ${start}` : `Do ${end}`),
  method: 'Jak pytano ludzi',
  responses: (n) => (n === undefined ? 'Odpowiedzi: nie opublikowano' : `Odpowiedzi: ${shared.number(n)}`),
  agendaItem: (item) => `Punkt porządku obrad: ${item}`,
  noLink: 'nie opublikowano odnośnika',
  decisions: 'Decyzje',
  decision: (letter, outcomes) =>
    `${letter ? `Decyzja ${letter}` : 'Decyzja'}: ${shared.list(outcomes.map((each) => outcome[each]))}`,
  reference: (reference) => `Sygnatura ${reference}`,
  points: 'Dyskusja',
  raisedBy: 'Kto to poruszył',
  answer: 'Odpowiedź',
  answeredBy: 'Kto odpowiedział',
  documents: 'Dokumenty',
  next: 'Co było dalej',
  goTo: (day) => `Przejdź do posiedzenia z ${day}`,
};
