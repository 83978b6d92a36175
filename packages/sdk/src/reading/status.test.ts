import {describe, expect, test} from 'vitest';
import type {ActionInput, Update} from './index.ts';
import {latestUpdate, statuses, summariseProgress, withStatus} from './index.ts';

function update(on: string, status: Update['status'], more: Partial<Update> = {}): Update {
  return {id: `u-${on}-${status}`, actionId: 'front-door', on, status, asOf: on, sources: [{sourceId: 'plan'}], ...more};
}

const action: ActionInput = {
  id: 'front-door',
  title: 'Open one front door',
  horizon: 'short',
  asOf: '2026-09-01',
  sources: [{sourceId: 'plan'}],
};

describe('the status of an action', () => {
  test('is that of its latest update, wherever that stands in the list', () => {
    const updates = [
      update('2026-09-01', 'onTrack'),
      update('2026-11-01', 'atRisk', {statusReason: 'Few staff.'}),
      update('2026-06-01', 'notStarted'),
    ];
    expect(withStatus(action, updates)).toMatchObject({status: 'atRisk', statusReason: 'Few staff.', statusAsOf: '2026-11-01'});
  });

  test('is that of the last in the list where two updates are of one day', () => {
    const updates = [update('2026-09-01', 'atRisk'), update('2026-09-01', 'complete'), update('2026-08-31', 'offTrack')];
    expect(withStatus(action, updates).status).toBe('complete');
    expect(latestUpdate([updates[1]!, updates[0]!], 'front-door')?.status).toBe('atRisk');
  });

  test('does not keep the reason of an earlier update', () => {
    const updates = [update('2026-06-01', 'atRisk', {statusReason: 'Few staff.'}), update('2026-09-01', 'onTrack')];
    expect(withStatus(action, updates)).not.toHaveProperty('statusReason');
  });

  test('is "not reported", with no day, where there is no update of this action', () => {
    const published = withStatus(action, [update('2026-09-01', 'complete', {actionId: 'another'})]);
    expect(published.status).toBe('notReported');
    expect(published).not.toHaveProperty('statusAsOf');
  });

  test('leaves the action that it is given as it was', () => {
    const before = structuredClone(action);
    withStatus(action, [update('2026-09-01', 'complete')]);
    expect(action).toEqual(before);
  });
});

describe('the progress of a priority', () => {
  test('counts actions by status and indicators by trend, and leaves out what nothing has', () => {
    const progress = summariseProgress(
      [{status: 'onTrack'}, {status: 'complete'}, {status: 'onTrack'}, {status: 'notReported'}],
      [{trend: 'improving'}, {trend: 'notEnoughData'}, {trend: 'improving'}, {}],
    );
    expect(progress).toEqual({
      actions: 4,
      actionsByStatus: {complete: 1, onTrack: 2, notReported: 1},
      indicatorsByTrend: {improving: 2, notEnoughData: 1},
    });
  });

  test('lists counts in the order in which they are shown, whatever the order of the actions', () => {
    const progress = summariseProgress([...statuses].toReversed().map((status) => ({status})));
    expect(Object.keys(progress.actionsByStatus)).toEqual(statuses);
  });

  test('is nothing but zero where there are no actions', () => {
    expect(summariseProgress([])).toEqual({actions: 0, actionsByStatus: {}, indicatorsByTrend: {}});
  });
});
