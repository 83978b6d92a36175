import type {Action} from '@send-strategy/sdk';
import {expect, test} from 'vitest';
import {inOrderOfNeed, narrowed, nextOverdue} from './action-order.ts';

const action = (id: string, more: Partial<Action> = {}): Action =>
  ({id, title: `Title of ${id}`, status: 'onTrack', asOf: '2026-01-01', ...more}) as Action;

const actions = [
  action('done', {status: 'complete', dueDate: '2020-01-01', statusAsOf: '2026-01-01'}),
  action('stopped', {status: 'stopped', statusAsOf: '2026-05-01'}),
  action('late', {dueDate: '2026-11-22', ownerOrganisationId: 'icb'}),
  action('later', {dueDate: '2026-12-31'}),
  action('latest', {dueDate: '2026-01-31', ownerRole: 'Head of Inclusion'}),
  action('soon', {dueDate: '2026-11-23'}),
  action('never', {status: 'notReported'}),
  action('old', {statusAsOf: '2025-01-01'}),
  action('new', {statusAsOf: '2026-11-01'}),
];
const groups = (status: 'active' | 'draft' = 'active') => inOrderOfNeed(actions, '2026-11-23', status);
const ids = (some: ReturnType<typeof groups>) => some.map(({name, actions: few}) => [name, ...few.map(({id}) => id)]);

test('actions are in the order in which they need a report, each once', () => {
  expect(ids(groups())).toEqual([
    ['overdue', 'latest', 'late'],
    ['next', 'soon', 'later'],
    ['quiet', 'never', 'old', 'new'],
    ['done', 'stopped', 'done'],
  ]);
});

test('in a draft nothing is overdue, and nothing is left out', () => {
  const found = ids(groups('draft'));
  expect(found.map(([name]) => name)).toEqual(['next', 'quiet', 'done']);
  expect(found.flatMap(([, ...few]) => few).toSorted()).toEqual(actions.map(({id}) => id).toSorted());
});

test('they are found by every word of title and role, and by organisation', () => {
  expect(ids(narrowed(groups(), 'head TITLE', ''))).toEqual([['overdue', 'latest']]);
  expect(ids(narrowed(groups(), '', 'icb'))).toEqual([['overdue', 'late']]);
  expect(narrowed(groups(), 'nowhere', '')).toEqual([]);
});

test('after a report the longest overdue of the others is next', () => {
  expect([nextOverdue(groups(), 'latest')?.id, nextOverdue(groups(), 'soon')?.id, nextOverdue(groups('draft'), 'late')]).toEqual([
    'late',
    'latest',
    undefined,
  ]);
});
