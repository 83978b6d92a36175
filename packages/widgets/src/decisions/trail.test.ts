import type {Consultation, Meeting} from '@send-strategy/sdk/reading';
import {describe, expect, test} from 'vitest';
import {nextMeeting, trailOf} from './trail.ts';

const meeting = (id: string, date: string, name: string, next?: string): Meeting =>
  ({id, date, title: id, body: {name}, ...(next && {next})}) as Meeting;
const consultation = (id: string, start?: string, end?: string) => ({id, start, end, summary: id}) as Consultation;
const ids = (steps: ReturnType<typeof trailOf>) => steps.map((step) => (step.meeting ?? step.consultation).id);

describe('the trail', () => {
  const meetings = [meeting('cabinet', '2025-03-18', 'Cabinet'), meeting('scrutiny', '2025-01-21', 'Scrutiny')];

  test('goes from the oldest to the newest, whatever the order of the data', () => {
    const consultations = [consultation('survey', '2025-02-01', '2025-02-28'), consultation('listening', '2024-04-15')];
    expect(ids(trailOf(consultations, meetings))).toEqual(['listening', 'scrutiny', 'survey', 'cabinet']);
    expect(ids(trailOf(consultations, meetings, true))).toEqual(['cabinet', 'survey', 'scrutiny', 'listening']);
  });

  test('takes the last day of a consultation whose first is not known, and begins with what has no date', () => {
    const consultations = [consultation('until', undefined, '2025-02-01'), consultation('undated')];
    expect(ids(trailOf(consultations, meetings))).toEqual(['undated', 'scrutiny', 'until', 'cabinet']);
  });

  test('leaves the data as it was', () => {
    trailOf([], Object.freeze(meetings));
    expect(meetings.map(({id}) => id)).toEqual(['cabinet', 'scrutiny']);
  });
});

describe('what came next', () => {
  const board = meeting('board', '2025-02-11', 'Health and Wellbeing Board');
  const cabinet = meeting('cabinet', '2025-03-18', 'Cabinet');
  const all = [board, cabinet];
  const after = (date: string, next?: string, lang = 'en') => nextMeeting(meeting('from', date, 'Scrutiny', next), all, lang)?.id;

  test('is the meeting whose body and day the sentence names', () => {
    expect(after('2025-01-21', 'The Health and Wellbeing Board discussed the draft on 11 February 2025.')).toBe('board');
    expect(after('2025-01-21', 'It went to the cabinet of 18 March 2025.')).toBe('cabinet');
  });

  test.each([
    ['no sentence', undefined],
    ['a body alone', 'Cabinet comes next.'],
    ['a day alone', 'The strategy was launched on 18 March 2025.'],
    ['another day that ends with the same digits', 'Cabinet met on 118 March 2025.'],
  ])('is no meeting for %s', (_, next) => {
    expect(after('2025-01-21', next)).toBeUndefined();
  });

  test('is never an earlier meeting', () => {
    expect(after('2025-03-19', 'Cabinet had approved it on 18 March 2025.')).toBeUndefined();
  });

  test('is found in the language of the data', () => {
    expect(after('2025-01-21', 'Ar 18 Mawrth 2025 bydd y Cabinet yn penderfynu.', 'cy')).toBe('cabinet');
  });
});
