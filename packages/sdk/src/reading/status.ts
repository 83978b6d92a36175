import type {Action, ActionInput, Progress, Status, Trend, Update} from '../generated/resources.ts';

/** Every status, in the order in which counts are shown. */
export const statuses: readonly Status[] = [
  'complete',
  'onTrack',
  'atRisk',
  'offTrack',
  'paused',
  'stopped',
  'notStarted',
  'notReported',
];

/**
 * The latest update of an action: by `on`, and of several on one day the last in the list.
 *
 * @returns The update, or undefined where nothing was reported.
 */
export function latestUpdate(updates: readonly Update[], actionId: string): Update | undefined {
  let latest: Update | undefined;
  for (const update of updates) {
    if (update.actionId === actionId && (latest === undefined || update.on >= latest.on)) latest = update;
  }
  return latest;
}

/** An action with the status of its latest update: `notReported` where there is none. */
export function withStatus(action: ActionInput, updates: readonly Update[]): Action {
  const update = latestUpdate(updates, action.id);
  if (update === undefined) return {...action, status: 'notReported'};
  return {
    ...action,
    status: update.status,
    ...(update.statusReason === undefined ? {} : {statusReason: update.statusReason}),
    statusAsOf: update.on,
  };
}

/** Counts actions by status and indicators by trend. A status or trend that nothing has is left out. */
export function summariseProgress(
  actions: readonly {readonly status: Status}[],
  indicators: readonly {readonly trend?: Trend}[] = [],
): Progress {
  const actionsByStatus: Progress['actionsByStatus'] = {};
  for (const status of statuses) {
    const count = actions.filter((action) => action.status === status).length;
    if (count > 0) actionsByStatus[status] = count;
  }
  const indicatorsByTrend: Progress['indicatorsByTrend'] = {};
  for (const {trend} of indicators) {
    if (trend !== undefined) indicatorsByTrend[trend] = (indicatorsByTrend[trend] ?? 0) + 1;
  }
  return {actions: actions.length, actionsByStatus, indicatorsByTrend};
}
