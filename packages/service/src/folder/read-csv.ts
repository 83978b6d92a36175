import {parse} from 'csv-parse/sync';
import {definitionOf, fieldsOf, type FieldShape} from './field-shapes.ts';
import {nearest} from './nearest.ts';
import {type Problem} from './problem.ts';
import {type DataPath, type ParsedFile} from './read-yaml.ts';
import {statusColumns} from './status-columns.ts';

interface Row {
  record: string[];
  /** Lines of the file up to the row's end. */
  info: {lines: number};
}

/**
 * Reads a table: a header row of field names, nested fields as dotted columns, lists joined by ` | `, an empty cell for an absent field. A cell becomes what its field's schema
 * says: a number, true or false, a list, text. A cell that cannot be is left as text, so that the schema check names it. Rows without anything in them are passed over.
 */
export function readCsv(text: string, file: string, collection: string): {parsed: ParsedFile} | {problem: Problem} {
  // With one kind of line end the parser's line numbers are those of the file, also after a cell of several lines.
  const lines = text.replace(/\r\n?/g, '\n');
  let rows: Row[];
  try {
    rows = parse(lines, {bom: true, info: true, relax_column_count: true, record_delimiter: '\n'}) as unknown as Row[];
  } catch (error) {
    return {problem: {file, ...describeSyntax(error as Error & {code?: string; lines?: number}, lines)}};
  }
  // A spreadsheet counts empty rows too, so a row keeps its number.
  const [head, ...body] = rows.slice(rows.findIndex((row) => !isEmpty(row)));
  if (head === undefined || isEmpty(head))
    return {problem: {file, message: 'the table is empty', expected: 'A header row with the names of the fields was expected'}};
  const header = head.record.map((name) => name.trim());
  const shapes = fieldsOf(definitionOf(collection));
  const headerLine = firstLineOf(head);
  const finding = headerFinding(header, [...shapes.keys(), ...(collection === 'actions' ? statusColumns : [])]);
  if (finding !== undefined) return {problem: {file, line: headerLine, ...finding}};
  const places: {line: number; row: number}[] = [];
  const items: Record<string, unknown>[] = [];
  for (const [index, row] of body.entries()) {
    const place = {line: firstLineOf(row), row: index + 1};
    const {record} = row;
    if (isEmpty(row)) continue;
    if (record.length !== header.length) {
      return {
        problem: {
          file,
          ...place,
          message: `the row has ${record.length} ${record.length === 1 ? 'cell' : 'cells'}`,
          expected: `The header has ${header.length}: look for a missing comma, or for one in a text without quotation marks`,
        },
      };
    }
    places.push(place);
    items.push(itemOf(header, record, shapes));
  }
  return {parsed: {data: items, place: (path: DataPath) => places[Number(path[0])] ?? {line: headerLine}}};
}

function firstLineOf({record, info}: Row): number {
  return info.lines - record.reduce((lineEnds, cell) => lineEnds + cell.split('\n').length - 1, 0);
}

function isEmpty({record}: Row): boolean {
  return record.every((cell) => cell.trim() === '');
}

function describeSyntax({code, message, lines}: Error & {code?: string; lines?: number}, text: string): Omit<Problem, 'file'> {
  const line = lines === undefined ? {} : {line: lines};
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return {
        line: lineOfOpenQuote(text),
        message: 'a quotation mark is not closed',
        expected: 'A cell that begins with " ends with "',
      };
    case 'INVALID_OPENING_QUOTE':
      return {
        ...line,
        message: 'a quotation mark stands inside a cell that does not begin with one',
        expected: 'Put the whole cell in quotation marks, and double those inside it',
      };
    case 'CSV_INVALID_CLOSING_QUOTE':
      return {
        ...line,
        message: 'something follows the closing quotation mark of a cell',
        expected: 'Double the quotation marks inside the cell',
      };
    default:
      return {...line, message: `this is not a table: ${message}`, expected: 'Look at the commas and quotation marks there'};
  }
}

function lineOfOpenQuote(text: string): number {
  let open = 0;
  let closed = -1;
  for (const [index, {index: offset}] of [...text.matchAll(/"/g)].entries()) {
    // Marks open and close in turn; a doubled one closes the cell and opens it again.
    if (index % 2 === 1) closed = offset;
    else if (offset !== closed + 1 || index === 0) open = offset;
  }
  return text.slice(0, open).split('\n').length;
}

function headerFinding(
  header: readonly string[],
  known: readonly string[],
): {field?: string; message: string; expected: string} | undefined {
  const [only] = header;
  if (header.length === 1 && only !== undefined && /[;\t]/.test(only)) {
    return {
      message: `the cells are separated by ${only.includes(';') ? 'semicolons' : 'tabs'}`,
      expected: 'Save it again with commas (in Excel: "CSV UTF-8 (comma delimited)")',
    };
  }
  for (const [index, name] of header.entries()) {
    if (name === '')
      return {
        message: `column ${index + 1} has no name`,
        expected: 'Name the field that the column holds, or take the column out',
      };
    if (header.indexOf(name) !== index) return {field: name, message: 'the column occurs twice', expected: 'Keep one of the two'};
    if (known.includes(name)) continue;
    const guess = nearest(
      name,
      known.filter((column) => !header.includes(column)),
    );
    return {
      field: name,
      message: 'there is no such column',
      expected: guess === undefined ? `The columns are ${known.join(', ')}` : `Did you mean "${guess}"`,
    };
  }
  return undefined;
}

function itemOf(
  header: readonly string[],
  record: readonly string[],
  shapes: ReadonlyMap<string, FieldShape>,
): Record<string, unknown> {
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
  return /^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
}

function valueOf(cell: string, shape: FieldShape): unknown {
  switch (shape.kind) {
    case 'number':
      return /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(cell) ? Number(cell) : cell;
    case 'boolean':
      return /^(true|false)$/i.test(cell) ? cell.toLowerCase() === 'true' : cell;
    case 'sources':
      return cell.split(/\s+\|\s+/).map((source) => {
        const [, sourceId, locator] = /^([^:\s]+)(?::\s*(.+))?$/s.exec(source) ?? [undefined, source];
        return locator === undefined ? {sourceId} : {sourceId, locator};
      });
    case 'list':
      return cell === shape.wholeWord ? cell : cell.split(/\s+\|\s+/);
    default:
      return cell;
  }
}
