/**
 * A status that stands in the action plan's own table becomes an update, as updates are the only place where a status is stored. The columns are taken off the actions.
 *
 * @param actions The rows of actions.csv, changed in place. Anything else is left alone.
 * @returns The updates, on the day of `statusOn`, else of the row's `asOf`, each with the index of its action.
 */
export function updatesFromStatusColumns(actions: unknown): {update: Record<string, unknown>; actionIndex: number}[] {
  if (!Array.isArray(actions)) return [];
  return actions.flatMap((action: unknown, actionIndex) => {
    if (action === null || typeof action !== 'object') return [];
    const row = action as Record<string, unknown>;
    const {status, statusReason, statusOn, statusText, statusByRole} = row;
    for (const column of ['status', 'statusReason', 'statusOn', 'statusText', 'statusByRole']) delete row[column];
    if (status === undefined) return [];
    const on = statusOn ?? row.asOf;
    const update = {id: `${String(row.id)}-${String(on)}`, actionId: row.id, on, status, statusReason, text: statusText, byRole: statusByRole};
    const base = {asOf: on, sources: row.sources, illustrative: row.illustrative};
    return [{update: Object.fromEntries(Object.entries({...update, ...base}).filter(([, value]) => value !== undefined)), actionIndex}];
  });
}
