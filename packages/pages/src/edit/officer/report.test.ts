import type {Update} from '@send-strategy/sdk';
import {expect, test} from 'vitest';
import {en} from '../../../../widgets/src/words/en.ts';
import {asked} from '../form/fields.ts';
import {dueInWords, isAmong, latestReports, reportFields, reportOf} from './report.ts';
import {statusWords} from './words.ts';

const today = '2026-11-23';

test('a report says what was answered and nothing else', () => {
  const values = {status: 'onTrack', statusReason: '', text: ' Done. ', on: today, byRole: ''};
  expect(reportOf('a', values, today, undefined)).toEqual({actionId: 'a', status: 'onTrack', text: 'Done.', on: today});
  expect(reportOf('a', {...values, byRole: 'Head'}, today, true)).toMatchObject({byRole: 'Head', illustrative: true});
});

test('a reason is asked for where something is not as it should be, and is not hidden once it is there', () => {
  const isReasonAsked = (status: string, statusReason = '') =>
    asked(reportFields(today), {status, statusReason}).some(({name}) => name === 'statusReason');
  expect(['', 'onTrack', 'complete', 'notStarted'].map((status) => isReasonAsked(status))).toEqual([false, false, false, false]);
  expect(['atRisk', 'offTrack', 'paused', 'stopped'].map((status) => isReasonAsked(status))).toEqual([true, true, true, true]);
  expect(isReasonAsked('onTrack', 'Typed.')).toBe(true);
});

test('the statuses have the words of the widgets, and all can be chosen but “not reported”', () => {
  const lower = Object.fromEntries(Object.entries(statusWords).map(([status, word]) => [status, word.toLowerCase()]));
  expect(lower).toEqual(en.status);
  const offered = reportFields(today)[0]!.options!.map(({value}) => value);
  expect([...offered, 'notReported'].toSorted()).toEqual(Object.keys(en.status).toSorted());
});

test('a report is known again by what it says', () => {
  const kept = {
    id: 'a-1',
    actionId: 'a',
    on: today,
    status: 'onTrack',
    text: 'Done.',
    asOf: today,
    sources: [],
  } as unknown as Update;
  const report = {actionId: 'a', on: today, status: 'onTrack', text: 'Done.'} as const;
  expect(isAmong(report, [kept])).toBe(true);
  expect(isAmong({...report, text: 'Done!'}, [kept])).toBe(false);
  expect(isAmong({...report, byRole: 'Head'}, [kept])).toBe(false);
});

test('the latest reports come first, and of one day the one that was added last', () => {
  const updates = ['2026-01-01', '2026-03-01', '2026-03-01', '2026-02-01'].map((on, index) => ({
    id: String(index),
    actionId: 'a',
    on,
  })) as unknown as Update[];
  expect(latestReports([...updates, {id: 'other', actionId: 'b', on: today} as Update], 'a', 3).map(({id}) => id)).toEqual([
    '2',
    '1',
    '3',
  ]);
});

test('due dates are said in words, with how late it is', () => {
  const due = (more: object, isJudged = true) => dueInWords({status: 'onTrack', ...more}, today, isJudged);
  expect(due({dueDate: '2026-11-22'})).toBe('22 November 2026, 1 day overdue');
  expect(due({dueDate: '2022-11-22'})).toBe('22 November 2022, 1,462 days overdue');
  expect(due({dueDate: '2026-11-22'}, false)).toBe('22 November 2026');
  expect(due({dueDate: '2026-12-31', dueLabel: 'Winter'})).toBe('Winter (31 December 2026)');
  expect([due({dueLabel: 'every term'}), due({})]).toEqual(['every term', 'no date']);
});
