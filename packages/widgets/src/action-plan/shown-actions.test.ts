import {describe, expect, test} from 'vitest';
import type {Action, Update} from '@send-strategy/sdk/reading';
import {longPlan} from './plan.fixture.ts';
import {matching, narrowings, planOf, rowOf, type ActionPlanDocuments, type Narrowing} from './shown-actions.ts';

const base: Pick<Action, 'horizon' | 'status' | 'sources' | 'asOf'> = {
  horizon: 'short',
  status: 'onTrack',
  sources: [],
  asOf: '2026-01-01',
};
const actions: Action[] = [
  {
    ...{...base, id: 'door', title: 'Open one front door', priorityIds: ['early', 'joint'], ownerOrganisationId: 'council'},
    variants: [
      {lang: 'en', reading: 'plain', of: '2026-01-01', text: {title: 'One place to ask'}},
      {lang: 'en', reading: 'easyRead', of: '2026-01-01', lines: [{text: 'You ask once.'}]},
      {lang: 'pl', reading: 'standard', of: '2026-01-01', text: {title: 'Jedno miejsce'}},
    ],
    dueDate: '2026-11-22',
  },
  {
    ...base,
    id: 'forms',
    title: 'Write shorter forms',
    horizon: 'long',
    status: 'complete',
    milestones: ['Draft by St Mary’s'],
    dueDate: '2026-01-01',
  },
  {...base, id: 'train', title: 'Train staff', ownerRole: 'Head of Inclusion', dueLabel: 'every term', outputs: ['Three days']},
  {...base, id: 'soon', title: 'Publish the plan', dueDate: '2027-02-21'},
  {...base, id: 'sooner', title: 'Ask families', dueDate: '2026-11-23'},
  {...base, id: 'later', title: 'Review it', dueDate: '2027-02-22'},
];
const update = (id: string, on: string, text: string): Update => ({
  ...{id, actionId: 'door', on, status: 'onTrack', text, asOf: on, sources: []},
});
const documents = {
  actions: {data: actions},
  updates: {
    data: [
      update('a', '2026-03-01', 'Begun'),
      update('c', '2026-09-01', 'Line'),
      update('d', '2026-09-01', 'Form'),
      update('b', '2026-06-01', 'Hired'),
    ],
  },
  priorities: {
    data: [
      {id: 'early', title: 'Early help'},
      {id: 'joint', title: 'Joined up'},
    ],
  },
  organisations: {data: [{id: 'council', name: 'Example Council'}]},
} as unknown as ActionPlanDocuments;
const plan = planOf(documents);
const ids = (found: readonly {id: string}[]) => found.map(({id}) => id);

describe('the plan', () => {
  test('is brought together once for the same documents', () => {
    expect(planOf(documents)).toBe(plan);
    expect(planOf({...documents})).not.toBe(plan);
  });

  test('has each action’s updates, the latest first, of one day the last in the list first', () => {
    expect(ids(plan.updates.get('door')!)).toEqual(['d', 'c', 'b', 'a']);
    expect(plan.updates.get('forms')).toBeUndefined();
  });

  test('is empty where nothing is published', () => {
    expect(planOf({}).actions).toEqual([]);
  });
});

describe('a search', () => {
  test.each([
    ['front door', ['door'], 'the title'],
    ['place to ask', ['door'], 'the plain title'],
    ['YOU ASK', ['door'], 'Easy Read lines, whatever the case'],
    ['jedno', ['door'], 'a translation'],
    ['example council', ['door'], 'the owner’s name'],
    ['form', ['door', 'forms'], 'the latest update, and part of a word'],
    ['begun', [], 'no earlier update'],
    ['st marys', ['forms'], 'a milestone, without its apostrophe'],
    ['inclusion days', ['train'], 'all words, wherever they stand'],
    ['every term', ['train'], 'the due date in words'],
    ['onTrack', [], 'nothing that readers do not see'],
    ['  ', ids(actions), 'everything where nothing is typed'],
  ])('for “%s” finds %j: %s', (search, found) => {
    expect(ids(matching(plan, {search}))).toEqual(found);
  });
});

describe('a filter', () => {
  test('finds what has the chosen value of each field', () => {
    expect(ids(matching(plan, {priority: 'joint'}))).toEqual(['door']);
    expect(ids(matching(plan, {horizon: 'long'}))).toEqual(['forms']);
    expect(ids(matching(plan, {status: 'complete', horizon: 'short'}))).toEqual([]);
    expect(ids(matching(plan, {owner: 'council', priority: '', search: 'door'}))).toEqual(['door']);
  });

  test.each<[Narrowing, string[], string]>([
    ['due', ['sooner', 'soon'], 'today or within 90 days, the soonest first'],
    ['overdue', ['door'], 'unfinished, with a day that has passed'],
    ['noOwner', ['forms', 'soon', 'sooner', 'later'], 'neither an organisation nor a role'],
    ['noDate', [], 'neither a date nor words for one'],
  ])('by %s leaves %j: %s', (name, left) => {
    expect(ids(narrowings[name](actions, '2026-11-23'))).toEqual(left);
  });
});

test('a row has the action’s own fields, its priorities’ titles, its owner’s name and its latest update', () => {
  expect(rowOf(actions[0]!, plan)).toEqual({
    ...{...base, id: 'door', title: 'Open one front door', dueDate: '2026-11-22'},
    ...{priorityIds: ['early', 'joint'], priorities: ['Early help', 'Joined up']},
    ...{ownerOrganisationId: 'council', owner: 'Example Council', latestUpdate: 'Form'},
  });
  expect(rowOf(actions[1]!, plan)).toMatchObject({id: 'forms', owner: undefined, latestUpdate: undefined});
});

test('a long plan is searched without looking at its words twice', () => {
  const {actions, updates} = longPlan(1000);
  const long = planOf({actions: {data: actions}, updates: {data: updates}} as unknown as ActionPlanDocuments);
  expect(matching(long, {search: 'action 77'})).toHaveLength(19);
  expect(long.texts.size).toBe(1000);
  const kept = long.texts.get(actions[0]!);
  expect(matching(long, {search: 'action 777'})).toHaveLength(1);
  expect(long.texts.get(actions[0]!)).toBe(kept);
});
