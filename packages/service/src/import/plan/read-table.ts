import {EncryptedFileError, readXlsx, type Cell, type Sheet} from 'hucre';
import {parse} from 'csv-parse/sync';
import {ImportError} from '../import.ts';
import {emptyCell, type PlanCell, type PlanTable} from './table.ts';

/** An action plan has some hundred rows: a larger file is another file. */
const largest = 20 * 1024 * 1024;

/** What stands in a file: its sheets, and what has to be known about the reading. */
export interface PlanFile {
  readonly tables: readonly PlanTable[];
  readonly notes: readonly string[];
}

/**
 * Reads a workbook (.xlsx) or a CSV file, told apart by what is in them.
 *
 * @param file Its name, for errors.
 * @param countKnown How many of a row's cells are names of columns that are known: finds a CSV file's separator.
 * @throws {ImportError} Where it is empty, broken, protected or something else.
 */
export async function readPlanFile(
  bytes: Uint8Array,
  file: string,
  countKnown: (row: readonly string[]) => number,
): Promise<PlanFile> {
  if (bytes.length === 0)
    throw new ImportError(`${file}: the file is empty. An action plan was expected: save it again from the spreadsheet.`);
  if (bytes.length > largest)
    throw new ImportError(
      `${file}: the file has ${(bytes.length / 1024 / 1024).toFixed(0)} MB. At most ${largest / 1024 / 1024} MB are read: take pictures and other sheets out and save it again.`,
    );
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return readWorkbook(bytes, file);
  return readSeparated(bytes, file, countKnown);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

async function readWorkbook(bytes: Uint8Array, file: string): Promise<PlanFile> {
  // A workbook with a password lies in the same kind of container as one of Excel 97: the name of its one stream tells them apart.
  if (startsWith(bytes, [0xd0, 0xcf]) && !Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new ImportError(
      `${file}: this is a workbook of an old Excel (.xls), or another old document. Open it in Excel and save it as .xlsx.`,
    );
  let workbook: Awaited<ReturnType<typeof readXlsx>>;
  try {
    workbook = await readXlsx(bytes, {readStyles: true});
  } catch (error) {
    if (error instanceof EncryptedFileError)
      throw new ImportError(
        `${file}: the workbook is protected with a password. Open it in Excel, take the password off (File, Info, Protect Workbook) and save it again.`,
        {
          cause: error,
        },
      );
    throw new ImportError(
      `${file}: the workbook cannot be read: ${(error as Error).message.replace(/\.$/, '')}. An .xlsx file was expected: open it in Excel, save it again as .xlsx, and if it will not open, ask for it again.`,
      {cause: error},
    );
  }
  const is1904 = workbook.dateSystem === '1904';
  return {tables: workbook.sheets.map((sheet) => tableOf(sheet, is1904)), notes: []};
}

function tableOf(sheet: Sheet, is1904: boolean): PlanTable {
  return {
    sheet: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((row, r) => row.map((value, c) => workbookCell(value, sheet.cells?.get(`${r},${c}`), is1904))),
    merges: sheet.merges ?? [],
  };
}

function workbookCell(value: Sheet['rows'][number][number], cell: Cell | undefined, is1904: boolean): PlanCell {
  const colour = cell?.style === undefined ? undefined : colourOf(cell.style);
  const fill = colour === undefined ? {} : {colour};
  if (cell?.type === 'error') return {text: '', fault: `the cell holds the error ${String(value)}: correct its formula`, ...fill};
  if (value === null || value === '') {
    if (cell?.formula !== undefined && value === null)
      return {text: '', fault: 'the cell holds a formula without its result: open the file in Excel and save it again', ...fill};
    return colour === undefined ? emptyCell : {text: '', ...fill};
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return {text: '', fault: 'the cell holds a date that is none: type it again', ...fill};
    const day = value.toISOString().slice(0, 10);
    return {text: day, day, ...(showsNoDay(cell?.style?.numFmt) ? {isMonth: true as const} : {}), ...fill};
  }
  if (typeof value === 'number') return {text: String(value), ...(is1904 ? {is1904: true as const} : {}), ...fill};
  if (typeof value === 'boolean') return {text: value ? 'TRUE' : 'FALSE', ...fill};
  return {text: tidy(value), ...fill};
}

/** Whether a number format shows a month and no day. Colours, conditions, languages and literal text in it are no part of the date. */
function showsNoDay(format: string | undefined): boolean {
  if (format === undefined) return false;
  const codes = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  return /m/.test(codes) && /y/.test(codes) && !/d/.test(codes);
}

/** The colour of a filled cell. White, black and greys mean nothing; of a theme's colours the accents (4 and up) may. */
function colourOf({fill}: NonNullable<Cell['style']>): string | undefined {
  if (fill === undefined || fill.type !== 'pattern' || fill.pattern !== 'solid' || fill.fgColor === undefined) return undefined;
  const {rgb, theme} = fill.fgColor;
  if (rgb === undefined) return theme !== undefined && theme >= 4 ? 'a colour of the theme' : undefined;
  const [red = 0, green = 0, blue = 0] = (rgb.slice(-6).match(/../g) ?? []).map((part) => parseInt(part, 16));
  return Math.max(red, green, blue) - Math.min(red, green, blue) > 40 ? `#${rgb.slice(-6)}` : undefined;
}

function readSeparated(bytes: Uint8Array, file: string, countKnown: (row: readonly string[]) => number): PlanFile {
  const {text, notes} = textOf(bytes, file);
  if (text.trim() === '')
    throw new ImportError(
      `${file}: there is nothing in the file. An action plan was expected: save it again from the spreadsheet.`,
    );
  const head = text.slice(0, 20_000);
  const tries = [',', ';', '\t'].map((delimiter) => {
    // The head may end in the middle of a cell: how many columns are known is all that is asked for.
    const rows = parse(head, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_error: true,
      to: 60,
    });
    return {delimiter, known: Math.max(0, ...rows.map(countKnown)), separators: head.split(delimiter).length};
  });
  const [{delimiter}] = tries.toSorted((a, b) => b.known - a.known || b.separators - a.separators) as [(typeof tries)[number]];
  try {
    const rows = parse(text, {delimiter, relax_column_count: true, record_delimiter: '\n'});
    return {
      tables: [{isHidden: false, rows: rows.map((row) => row.map((cell) => csvCell(cell))), merges: []}],
      notes,
    };
  } catch (error) {
    const {lines, message} = error as Error & {lines?: number};
    throw new ImportError(
      `${file}${lines === undefined ? '' : `, line ${lines}`}: this is not a table: ${message.replace(/\.$/, '')}. Look at the quotation marks there, or save it again from the spreadsheet.`,
      {cause: error},
    );
  }
}

function csvCell(cell: string): PlanCell {
  // An apostrophe before such a character is a mark that keeps a spreadsheet from running the cell as a formula.
  const text = tidy(/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);
  return text === '' ? emptyCell : {text};
}

/** Excel writes a carriage return inside a cell as `_x000D_`. */
function tidy(text: string): string {
  return text
    .replace(/_x000D_/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .trim();
}

function textOf(bytes: Uint8Array, file: string): {text: string; notes: string[]} {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined;
  let text: string;
  const notes: string[] = [];
  try {
    text = new TextDecoder(utf16 ?? 'utf-8', {fatal: true}).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
    notes.push(
      `${file} is not in UTF-8 and was read as windows-1252: look whether letters such as é and signs such as – are right.`,
    );
  }
  if (text.includes('\0'))
    throw new ImportError(
      `${file}: this is neither a workbook nor a table in text. Save the action plan as .xlsx, or as "CSV UTF-8", and take that file.`,
    );
  return {text: text.replace(/\r\n?/g, '\n'), notes};
}
