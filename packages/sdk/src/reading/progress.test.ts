import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Horizon, Progress, Status, Trend} from './index.ts';
import {
  addProgress,
  progressBy,
  progressByHorizon,
  progressByOwner,
  progressByPriority,
  statuses,
  summariseProgress,
} from './index.ts';

const counted = (progress: Progress) => Object.values(progress.actionsByStatus).reduce((sum, count) => sum + count, 0);
const actions = fc.array(
  fc.record({
    status: fc.constantFrom<Status>(...statuses),
    horizon: fc.constantFrom<Horizon>('short', 'medium', 'long', 'ongoing', 'notStated'),
    priorityIds: fc.subarray(['help-early', 'schools', 'adulthood']),
  }),
);
const indicators = fc.array(
  fc.record({trend: fc.constantFrom<Trend>('targetMet', 'improving', 'littleChange', 'worsening', 'notEnoughData')}),
);

describe('progress over several strategies', () => {
  test('is the sum of their counts, in the order in which counts are shown', () => {
    const sum = addProgress([
      {actions: 3, actionsByStatus: {onTrack: 2, notReported: 1}, indicatorsByTrend: {worsening: 1}},
      {actions: 2, actionsByStatus: {complete: 1, onTrack: 1}, indicatorsByTrend: {improving: 2, worsening: 1}},
    ]);
    expect(sum).toEqual({
      actions: 5,
      actionsByStatus: {complete: 1, onTrack: 3, notReported: 1},
      indicatorsByTrend: {improving: 2, worsening: 2},
    });
    expect(Object.keys(sum.actionsByStatus)).toEqual(['complete', 'onTrack', 'notReported']);
  });

  test('is that of all their actions and indicators', () => {
    fc.assert(
      fc.property(actions, indicators, actions, indicators, (one, ofOne, two, ofTwo) => {
        expect(addProgress([summariseProgress(one, ofOne), summariseProgress(two, ofTwo)])).toEqual(
          summariseProgress([...one, ...two], [...ofOne, ...ofTwo]),
        );
      }),
    );
  });

  test('is nothing but zero where there is none', () => {
    expect(addProgress([])).toEqual(summariseProgress([]));
  });
});

describe('progress group by group', () => {
  test('counts an action in each group that it belongs to, and once where a key is given twice', () => {
    const groups = progressBy([{status: 'onTrack', keys: ['a', 'b', 'a']}], [], ({keys}) => keys);
    expect(groups.map(({key, progress}) => [key, progress.actions])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });

  test('has what belongs to no group last, without a key', () => {
    const some = [{status: 'onTrack'}, {status: 'complete', key: 'a'}, {status: 'paused', key: 'b'}] as const;
    const groups = progressBy(some, [], (item) => ('key' in item ? item.key : undefined));
    expect(groups.map(({key}) => key)).toEqual(['a', 'b', undefined]);
    expect(groups.at(-1)).not.toHaveProperty('key');
    expect(groups.at(-1)!.progress.actionsByStatus).toEqual({onTrack: 1});
  });

  test('adds up to the whole where each item has one group', () => {
    fc.assert(
      fc.property(actions, indicators, (some, measures) => {
        const groups = progressBy(some, measures, (item) => ('status' in item ? item.status : item.trend));
        expect(addProgress(groups.map(({progress}) => progress))).toEqual(summariseProgress(some, measures));
        expect(groups.every(({progress}) => counted(progress) === progress.actions)).toBe(true);
      }),
    );
  });
});

describe('the progress of priorities', () => {
  const priorities = [{id: 'adulthood'}, {id: 'help-early'}];

  test('has every priority in the order given, also one without actions', () => {
    const groups = progressByPriority(
      priorities,
      [{status: 'onTrack', priorityIds: ['help-early']}],
      [{trend: 'improving', priorityIds: ['help-early', 'adulthood']}],
    );
    expect(groups).toEqual([
      {key: 'adulthood', progress: {actions: 0, actionsByStatus: {}, indicatorsByTrend: {improving: 1}}},
      {key: 'help-early', progress: {actions: 1, actionsByStatus: {onTrack: 1}, indicatorsByTrend: {improving: 1}}},
    ]);
  });

  test('has actions of no priority, or of one that is not in the list, at the end', () => {
    const groups = progressByPriority(priorities, [{status: 'onTrack'}, {status: 'paused', priorityIds: ['schools']}]);
    expect(groups.map(({key, progress}) => [key, progress.actions])).toEqual([
      ['adulthood', 0],
      ['help-early', 0],
      [undefined, 2],
    ]);
  });

  test('is that which the service publishes: the actions and indicators that name a priority', () => {
    fc.assert(
      fc.property(actions, (some) => {
        for (const {key, progress} of progressByPriority(priorities, some)) {
          const named = some.filter(({priorityIds}) =>
            key === undefined ? !priorities.some(({id}) => priorityIds.includes(id)) : priorityIds.includes(key),
          );
          expect(progress).toEqual(summariseProgress(named));
        }
      }),
    );
  });
});

test('the progress of owners has the actions that name no organisation at the end, even where they name a role', () => {
  const groups = progressByOwner([
    {status: 'onTrack'},
    {status: 'atRisk', ownerOrganisationId: 'quillmere-council'},
    {status: 'complete', ownerOrganisationId: 'quillmere-icb'},
    {status: 'complete', ownerOrganisationId: 'quillmere-council'},
  ]);
  expect(groups.map(({key, progress}) => [key, progress.actionsByStatus])).toEqual([
    ['quillmere-council', {complete: 1, atRisk: 1}],
    ['quillmere-icb', {complete: 1}],
    [undefined, {onTrack: 1}],
  ]);
});

test('the progress of horizons goes from short to not stated, whatever the order of the actions', () => {
  const groups = progressByHorizon([
    {status: 'onTrack', horizon: 'notStated'},
    {status: 'onTrack', horizon: 'long'},
    {status: 'complete', horizon: 'short'},
    {status: 'atRisk', horizon: 'long'},
  ]);
  expect(groups.map(({key, progress}) => [key, progress.actions])).toEqual([
    ['short', 1],
    ['long', 2],
    ['notStated', 1],
  ]);
});
