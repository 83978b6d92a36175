import {parse} from 'csv-parse/sync';
import {definitionOf, fieldsOf, type FieldShape} from './field-shapes.ts';
import {type Problem} from './problem.ts';
import {type DataPath, type ParsedFile} from './read-yaml.ts';

interface Row {
  record: string[];
  info: {lines: number};
}

/** Columns of actions.csv that are not an action's own fields: they make the action's first update. */
const statusColumns: Record<string, readonly string[]> = {actions: ['status', 'statusReason', 'statusOn', 'statusText', 'statusByRole']};

/**
 * Reads a table: a header row of field names, nested fields as dotted columns, lists joined by ` | `, an empty cell for an absent field. A cell becomes what its field's schema
 * says: a number, true or false, a list, text. A cell that cannot be is left as text, so that the schema check names it.
 */
export function readCsv(text: string, file: string, collection: string): {parsed: ParsedFile} | {problem: Problem} {
  let rows: Row[];
  try {
    rows = parse(text, {bom: true, info: true, relax_column_count: true, skip_empty_lines: true}) as unknown as Row[];
  } catch (error) {
    const {message, lines} = error as Error & {lines?: number};
    return {problem: {file, ...(lines === undefined ? {} : {line: lines}), message: `this is not a table: ${message}`, expected: 'Look at the quotation marks there'}};
  }
  const [head, ...body] = rows;
  if (head === undefined) return {problem: {file, message: 'the table is empty', expected: 'A header row with the names of the fields was expected'}};
  const header = head.record.map((name) => name.trim());
  const shapes = fieldsOf(definitionOf(collection));
  const known = [...shapes.keys(), ...(statusColumns[collection] ?? [])];
  for (const [index, name] of header.entries()) {
    if (header.indexOf(name) !== index) return {problem: {file, line: 1, field: name, message: 'the column occurs twice', expected: 'Keep one of the two'}};
    if (!known.includes(name)) {
      return {problem: {file, line: 1, field: name, message: 'this is not a column', expected: `The columns are ${known.join(', ')}`}};
    }
  }
  const places: {line: number; row: number}[] = [];
  const items: Record<string, unknown>[] = [];
  let line = head.info.lines + 1;
  for (const [index, {record, info}] of body.entries()) {
    const row = index + 1;
    if (record.length !== header.length) {
      return {
        problem: {file, row, line, message: `the row has ${record.length} cells`, expected: `The header has ${header.length}: look for a missing or unquoted comma`},
      };
    }
    places.push({line, row});
    line = info.lines + 1;
    items.push(itemOf(header, record, shapes));
  }
  return {parsed: {data: items, place: (path: DataPath) => places[Number(path[0])] ?? {line: 1}}};
}

function itemOf(header: readonly string[], record: readonly string[], shapes: ReadonlyMap<string, FieldShape>): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const [index, column] of header.entries()) {
    const cell = unguarded(record[index]!.trim());
    const shape = shapes.get(column) ?? {kind: 'text'};
    if (cell === '') {
      if (shape.emptyIsNull === true) item[column] = null;
      continue;
    }
    let target = item;
    const path = column.split('.');
    for (const key of path.slice(0, -1)) target = (target[key] ??= {}) as Record<string, unknown>;
    target[path.at(-1)!] = valueOf(cell, shape);
  }
  return item;
}

/** Undoes the mark that keeps a spreadsheet from running a cell as a formula. */
function unguarded(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

function valueOf(cell: string, shape: FieldShape): unknown {
  switch (shape.kind) {
    case 'number':
      return /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(cell) ? Number(cell) : cell;
    case 'boolean':
      return /^(true|false)$/i.test(cell) ? cell.toLowerCase() === 'true' : cell;
    case 'sources':
      return cell.split(/\s+\|\s+/).map((source) => {
        const [, sourceId, locator] = /^([^:\s]+)(?::\s*(.+))?$/.exec(source) ?? [undefined, source];
        return locator === undefined ? {sourceId} : {sourceId, locator};
      });
    case 'list':
      return cell === shape.wholeWord ? cell : cell.split(/\s+\|\s+/);
    default:
      return cell;
  }
}
