/** Columns of actions.csv that are not an action's own fields: they make an update of the action. */
export const statusColumns = ['status', 'statusReason', 'statusOn', 'statusText', 'statusByRole'] as const;

/** The column behind each field of such an update. Its other fields are the action's own, and are judged there. */
const columnOf: Readonly<Record<string, (typeof statusColumns)[number]>> = {
  status: 'status',
  statusReason: 'statusReason',
  on: 'statusOn',
  text: 'statusText',
  byRole: 'statusByRole',
};

/** An update that was made from an action's status columns. */
export interface UpdateFromColumns {
  update: Record<string, unknown>;
  actionIndex: number;
  /** The column that a field of the update stands in, or undefined where it stands in the action. */
  columnOf(field: string): string | undefined;
}

/**
 * A status that stands in the action plan's own table becomes an update, as updates are the only place where a status is stored. The columns are taken off the actions.
 *
 * @param actions The rows of actions.csv, changed in place. Anything else is left alone.
 * @param takenIds Ids of the updates that there are already.
 * @returns The updates, on the day of `statusOn`, else of the row's `asOf`.
 */
export function updatesFromStatusColumns(actions: unknown, takenIds: ReadonlySet<unknown>): UpdateFromColumns[] {
  if (!Array.isArray(actions)) return [];
  const taken = new Set(takenIds);
  return actions.flatMap((action: unknown, actionIndex) => {
    if (action === null || typeof action !== 'object') return [];
    const row = action as Record<string, unknown>;
    const {status, statusReason, statusOn, statusText, statusByRole} = row;
    const given = statusColumns.filter((column) => row[column] !== undefined);
    for (const column of statusColumns) delete row[column];
    if (given.length === 0) return [];
    const on = statusOn ?? row.asOf;
    const id = unusedId(row.id, on, taken);
    taken.add(id);
    const fields = {
      id,
      actionId: row.id,
      on,
      status,
      statusReason,
      text: statusText,
      byRole: statusByRole,
      asOf: on,
      sources: row.sources,
      illustrative: row.illustrative,
    };
    const update = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    return [
      {
        update,
        actionIndex,
        columnOf: (field: string) => (field === 'on' && statusOn === undefined ? undefined : columnOf[field]),
      },
    ];
  });
}

/** An id of at most 80 characters: the action's, then the day. */
function unusedId(actionId: unknown, on: unknown, taken: ReadonlySet<unknown>): string {
  const wanted = `${String(actionId).slice(0, 66)}-${String(on)}`;
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
