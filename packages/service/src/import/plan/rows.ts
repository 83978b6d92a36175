import {type ImportRemark} from '../import.ts';
import {columnsOf, type PlanColumn} from './headers.ts';
import {type PlanField, type PlanMapping} from './mapping.ts';
import {type PriorityLabels} from './meanings.ts';
import {columnLetters, emptyCell, placeOf, type Merge, type PlanCell, type PlanTable} from './table.ts';
import {entryOf, headerKey, onOneLine, saysNothing, wordKey} from './words.ts';

/** A cell that belongs to an action, with its place in words. */
export interface PlacedCell {
  readonly cell: PlanCell;
  /** For remarks: `Plan, row 14, column "RAG"`. */
  readonly place: string;
}

/** What a plan says of one action, in one row or in several that share a merged title. */
export interface PlanRecord {
  /** The place of its first row. */
  readonly place: string;
  readonly title: string;
  readonly cells: ReadonlyMap<PlanField, readonly PlacedCell[]>;
  /** The priorities of the heading above it. */
  readonly headingPriorityIds?: readonly string[];
}

/** An action plan's rows below its header. */
export interface PlanRows {
  readonly records: readonly PlanRecord[];
  readonly leftOut: readonly ImportRemark[];
  readonly ambiguous: readonly ImportRemark[];
}

/** The columns of a plan with what each holds by the mapping. */
export function mappedColumns(
  table: PlanTable,
  headerRow: number,
  {columns}: PlanMapping,
): (PlanColumn & {field: PlanField | undefined})[] {
  const fields = new Map(Object.entries(columns).map(([name, field]) => [headerKey(name), field]));
  return columnsOf(table, headerRow).map((column) => ({
    ...column,
    field: column.name === '' ? undefined : fields.get(headerKey(column.name)),
  }));
}

/** Groups a plan's rows by action. A merged cell covers its rows; a heading over the rows below names their priority. */
export function readRows(
  table: PlanTable,
  headerRow: number,
  mapping: PlanMapping,
  labels: PriorityLabels,
  progress?: (done: number, total: number) => void,
): PlanRows {
  const columns = mappedColumns(table, headerRow, mapping);
  const titleColumn = columns.find(({field}) => field === 'title')!.index;
  const hasPriorityColumn = columns.some(({field}) => field === 'priority');
  const header = columns.map(({name}) => wordKey(name));
  const mergeAt = mergesByCell(table);
  const leftOut: ImportRemark[] = [];
  const ambiguous: ImportRemark[] = [];
  const records: (PlanRecord & {cells: Map<PlanField, PlacedCell[]>})[] = [];
  let heading: readonly string[] | undefined;
  let blank: {from: number; to: number} | undefined;

  const isHeading = (row: number, column: number, text: string): boolean => {
    const merge = mergeAt(row, column);
    if (merge !== undefined && merge.endCol > merge.startCol) return true;
    const field = columns[column]?.field;
    if (field === 'priority') return true;
    if (column === titleColumn) return labels.isHeading(text);
    return column < titleColumn && (field === undefined || field === 'ignore' || field === 'reference');
  };

  const readHeading = (row: number, text: string): void => {
    const meaning = labels.of(text, mapping);
    heading = meaning.is;
    if (heading !== undefined || entryOf(mapping.priorities, text) === 'ignore') return;
    const remark = {place: placeOf(table, row), what: onOneLine(text)};
    if (hasPriorityColumn && !labels.isHeading(text))
      leftOut.push({...remark, why: 'a heading or a note over the rows below, which is no priority that is known'});
    else
      ambiguous.push({
        ...remark,
        why: `a heading over the rows below: ${'unclear' in meaning ? meaning.unclear : 'it says nothing'}`,
      });
  };

  const last = table.rows.findLastIndex((row) => row.some(({text}) => text !== ''));
  for (let row = headerRow + 1; row <= last; row += 1) {
    if (row % 100 === 0) progress?.(row, last + 1);
    const cells = table.rows[row]!;
    const own = cells.flatMap((cell, column) => (cell.text === '' && cell.fault === undefined ? [] : [{cell, column}]));
    const titleMerge = mergeAt(row, titleColumn);
    const isContinued = titleMerge !== undefined && titleMerge.startRow < row && titleMerge.startRow > headerRow;
    if (own.length === 0) {
      if (isContinued) continue;
      if (blank?.to === row - 1) leftOut.pop();
      blank = {from: blank?.to === row - 1 ? blank.from : row, to: row};
      leftOut.push(blankRemark(table, blank));
      continue;
    }
    const place = placeOf(table, row);
    if (own.length > 1 && own.every(({cell, column}) => wordKey(cell.text) === header[column])) {
      leftOut.push({place, what: own.map(({cell}) => onOneLine(cell.text)).join(', '), why: 'the names of the columns again'});
      continue;
    }
    const beyond = own.find(({column}) => column >= columns.length);
    if (beyond !== undefined) {
      const why = `the row has more cells than there are columns (${columns.length}), so that its cells may be shifted: look for a separator in a text without quotation marks`;
      ambiguous.push({place, what: onOneLine(own[0]!.cell.text).slice(0, 100), why});
      continue;
    }
    const [first] = own as [(typeof own)[number]];
    if (own.length === 1 && !isContinued && first.cell.text !== '' && isHeading(row, first.column, first.cell.text)) {
      readHeading(row, first.cell.text);
      continue;
    }
    // "Priority 1" in one cell and its title in the next.
    const joined =
      own.length === 2 && !isContinued && labels.isHeading(first.cell.text)
        ? labels.known(own.map(({cell}) => cell.text).join(' '))
        : undefined;
    if (joined !== undefined) {
      heading = [joined];
      continue;
    }
    const covered = (column: number): PlanCell => {
      const merge = mergeAt(row, column);
      // Across columns a merged cell belongs to its first; down rows it covers all.
      if (merge === undefined) return cells[column] ?? emptyCell;
      return column === merge.startCol && merge.startRow > headerRow
        ? (table.rows[merge.startRow]?.[column] ?? emptyCell)
        : emptyCell;
    };
    const title = covered(titleColumn);
    if (saysNothing(title.text)) {
      leftOut.push({
        place,
        what: onOneLine(first.cell.text).slice(0, 100),
        why: title.fault ?? 'the row has no title of an action',
      });
      continue;
    }
    let record = isContinued ? records.at(-1) : undefined;
    if (record === undefined) {
      record = {
        place,
        title: onOneLine(title.text),
        cells: new Map(),
        ...(heading === undefined ? {} : {headingPriorityIds: heading}),
      };
      records.push(record);
    }
    for (const {index, name, field} of columns) {
      if (field === undefined || field === 'ignore' || field === 'title') continue;
      // What covers all rows of an action is said once.
      const merge = mergeAt(row, index);
      if (isContinued && merge !== undefined && merge.startRow < row) continue;
      const cell = covered(index);
      const cellPlace = `${place}, column "${name}"`;
      if (cell.fault !== undefined) leftOut.push({place: cellPlace, what: record.title, why: cell.fault});
      else if (cell.text !== '' || (field === 'status' && cell.colour !== undefined))
        record.cells.set(field, [...(record.cells.get(field) ?? []), {cell, place: cellPlace}]);
    }
  }
  leftOut.push(...columnsLeftOut(table, headerRow, columns, mapping));
  progress?.(last + 1, last + 1);
  return {records, leftOut, ambiguous};
}

function blankRemark(table: PlanTable, {from, to}: {from: number; to: number}): ImportRemark {
  return {
    place:
      from === to ? placeOf(table, from) : `${table.sheet === undefined ? '' : `${table.sheet}, `}rows ${from + 1} to ${to + 1}`,
    what: from === to ? 'a blank row' : `${to - from + 1} blank rows`,
    why: 'nothing stands in it',
  };
}

function columnsLeftOut(
  table: PlanTable,
  headerRow: number,
  columns: ReturnType<typeof mappedColumns>,
  {columns: mapped}: PlanMapping,
): ImportRemark[] {
  const place = placeOf(table, headerRow);
  const known = new Set(Object.keys(mapped).map(headerKey));
  return columns.flatMap(({index, name, field}): ImportRemark[] => {
    if (field !== undefined && field !== 'ignore') return [];
    if (name === '') {
      const isUsed = table.rows.slice(headerRow + 1).some((row) => (row[index]?.text ?? '') !== '');
      return isUsed ? [{place, what: `column ${columnLetters(index)}`, why: 'the column has no name: give it one'}] : [];
    }
    const why = known.has(headerKey(name))
      ? 'the mapping leaves this column out'
      : 'the mapping does not have this column: say under columns what it holds';
    return [{place, what: `column "${name}"`, why}];
  });
}

/** Looks up the merge that a cell lies in. A merge may reach to the end of a sheet, so only rows with something in them are walked. */
function mergesByCell(table: PlanTable): (row: number, column: number) => Merge | undefined {
  const byRow = new Map<number, Merge[]>();
  for (const merge of table.merges) {
    const end = Math.min(merge.endRow, table.rows.length - 1);
    for (let row = merge.startRow; row <= end; row += 1) {
      const merges = byRow.get(row);
      if (merges === undefined) byRow.set(row, [merge]);
      else merges.push(merge);
    }
  }
  return (row, column) => byRow.get(row)?.find(({startCol, endCol}) => column >= startCol && column <= endCol);
}
