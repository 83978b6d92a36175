/** A cell of an action plan, whatever file it comes from. */
export interface PlanCell {
  /** Its text, trimmed. Of a number or a date what it says. Never a formula. */
  readonly text: string;
  /** The day of a date cell, ISO 8601. */
  readonly day?: string;
  /** Whether the date is shown without its day, so that it means a month. */
  readonly isMonth?: true;
  /** Whether the workbook counts days from 1904. */
  readonly is1904?: true;
  /** The colour that fills it, where it has one that may mean something. */
  readonly colour?: string;
  /** Why its value cannot be used. */
  readonly fault?: string;
}

export const emptyCell: PlanCell = {text: ''};

/** Cells that were merged into one, from 0, the ends included. The value stands in the first. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A sheet of a workbook, or a CSV file. */
export interface PlanTable {
  /** The sheet's name. Absent for a CSV file. */
  readonly sheet?: string;
  /** Whether the sheet is hidden in its workbook. */
  readonly isHidden: boolean;
  readonly rows: readonly (readonly PlanCell[])[];
  readonly merges: readonly Merge[];
}

/** A row's place in words. `row` counts from 0. */
export function placeOf(table: Pick<PlanTable, 'sheet'>, row: number): string {
  return table.sheet === undefined ? `row ${row + 1}` : `${table.sheet}, row ${row + 1}`;
}

/** A column's letters, as a spreadsheet shows them: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  return (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}
