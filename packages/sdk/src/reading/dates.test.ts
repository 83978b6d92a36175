import {describe, expect, test} from 'vitest';
import {
  dayOf,
  daysAfter,
  dueNext,
  hasNoDueDate,
  hasNoOwner,
  isCurrent,
  isOverdue,
  isOverdueForReview,
  overdueActions,
} from './index.ts';

describe('the day in England', () => {
  test.each([
    ['2026-01-15T23:59:59Z', '2026-01-15', 'Greenwich time in winter'],
    ['2026-07-15T22:59:59Z', '2026-07-15', 'the last minute of a summer day'],
    ['2026-07-15T23:00:00Z', '2026-07-16', 'the first of the next, an hour before midnight in Greenwich'],
    ['2026-03-29T00:59:59Z', '2026-03-29', 'just before the clocks go forward'],
    ['2026-10-25T23:30:00Z', '2026-10-25', 'the evening after the clocks went back'],
    ['2026-12-31T23:59:59Z', '2026-12-31', 'the end of a year'],
    ['2026-06-30T23:30:00Z', '2026-07-01', 'a month that has begun here but not in Greenwich'],
  ])('of %s is %s: %s', (moment, day) => {
    expect(dayOf(new Date(moment))).toBe(day);
  });
});

describe('an action', () => {
  test('is overdue from the day after its due date', () => {
    const action = {dueDate: '2026-11-23', status: 'onTrack'} as const;
    expect(isOverdue(action, '2026-11-22')).toBe(false);
    expect(isOverdue(action, '2026-11-23')).toBe(false);
    expect(isOverdue(action, '2026-11-24')).toBe(true);
  });

  test.each(['complete', 'stopped'] as const)('that is %s is not overdue', (status) => {
    expect(isOverdue({dueDate: '2020-01-01', status}, '2026-11-24')).toBe(false);
  });

  test.each(['notStarted', 'onTrack', 'atRisk', 'offTrack', 'paused', 'notReported'] as const)(
    'that is %s can be overdue',
    (status) => {
      expect(isOverdue({dueDate: '2020-01-01', status}, '2026-11-24')).toBe(true);
    },
  );

  test('without a due date is not overdue', () => {
    expect(isOverdue({status: 'onTrack'}, '2026-11-24')).toBe(false);
  });

  test('is due next where it is unfinished and its date has not passed, the soonest first', () => {
    const actions = [
      {id: 'later', dueDate: '2027-01-01', status: 'onTrack'},
      {id: 'today', dueDate: '2026-11-23', status: 'atRisk'},
      {id: 'passed', dueDate: '2026-11-22', status: 'atRisk'},
      {id: 'done', dueDate: '2026-12-01', status: 'complete'},
      {id: 'stopped', dueDate: '2026-12-01', status: 'stopped'},
      {id: 'undated', status: 'onTrack'},
      {id: 'soon', dueDate: '2026-12-01', status: 'notReported'},
    ] as const;
    expect(dueNext(actions, '2026-11-23').map(({id}) => id)).toEqual(['today', 'soon', 'later']);
    expect(dueNext(actions, '2026-11-23', '2026-12-01').map(({id}) => id)).toEqual(['today', 'soon']);
    expect(overdueActions(actions, '2026-12-02').map(({id}) => id)).toEqual(['passed', 'today', 'soon']);
  });

  test('has no owner where neither an organisation nor a role is named', () => {
    expect(hasNoOwner({})).toBe(true);
    expect(hasNoOwner({ownerOrganisationId: 'council'})).toBe(false);
    expect(hasNoOwner({ownerRole: 'Head of SEND'})).toBe(false);
  });

  test('has no due date where neither a date nor words for one are given', () => {
    expect(hasNoDueDate({})).toBe(true);
    expect(hasNoDueDate({dueDate: '2026-11-23'})).toBe(false);
    expect(hasNoDueDate({dueLabel: 'every term'})).toBe(false);
  });
});

describe('a review', () => {
  test('is overdue from the day after the day by which it was due', () => {
    expect(isOverdueForReview({reviewBy: '2026-11-23'}, '2026-11-23')).toBe(false);
    expect(isOverdueForReview({reviewBy: '2026-11-23'}, '2026-11-24')).toBe(true);
    expect(isOverdueForReview({}, '2026-11-24')).toBe(false);
  });

  test('is not overdue where there was an update on that day or since', () => {
    expect(isOverdueForReview({reviewBy: '2026-06-30', statusAsOf: '2026-06-29'}, '2026-11-24')).toBe(true);
    expect(isOverdueForReview({reviewBy: '2026-06-30', statusAsOf: '2026-06-30'}, '2026-11-24')).toBe(false);
    expect(isOverdueForReview({reviewBy: '2026-06-30', statusAsOf: '2026-07-01'}, '2026-11-24')).toBe(false);
  });

  test('is asked for only while a strategy is approved or active', () => {
    const judged = (['draft', 'consultation', 'approved', 'active', 'closed', 'superseded'] as const).filter(isCurrent);
    expect(judged).toEqual(['approved', 'active']);
  });
});

test('days are counted over the ends of months and years, and over changes of the clock', () => {
  expect(daysAfter('2026-11-23', 90)).toBe('2027-02-21');
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysAfter('2026-03-28', 2)).toBe('2026-03-30');
});
