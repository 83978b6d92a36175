import {CsvError, parse} from 'csv-parse';
import {createReadStream} from 'node:fs';
import {pipeline} from 'node:stream/promises';
import {ImportError} from '../import.ts';
import {type Encoding} from './encoding.ts';

/** What to do with the rows of a file, one after the other. */
export interface RowReader {
  readonly header: (names: readonly string[]) => void;
  /** `number` is the row's in a spreadsheet: the header is row 1. */
  readonly row: (cells: readonly string[], number: number) => void;
  /** A row that has more or fewer cells than the header. */
  readonly uneven: (cells: readonly string[], number: number) => void;
  /** Hears how many bytes were read so far. */
  readonly progress?: ((bytes: number) => void) | undefined;
}

/**
 * Reads a table with commas row by row, keeping none.
 *
 * @throws {ImportError} Where it is no such table.
 */
export async function readRows(file: string, encoding: Encoding, reader: RowReader): Promise<void> {
  let width: number | undefined;
  let number = 0;
  const read = async (records: AsyncIterable<string[]>) => {
    for await (const record of records) {
      number += 1;
      if (width === undefined) {
        width = record.length;
        refuseOtherSeparators(record, file);
        reader.header(record);
      } else if (record.length === width) reader.row(record, number);
      // An empty row keeps its number, as it does in a spreadsheet.
      else if (record.some((cell) => cell.trim() !== '')) reader.uneven(record, number);
    }
  };
  const text = async function* (chunks: AsyncIterable<Uint8Array>) {
    const decoder = encoding === 'utf-8' ? undefined : new TextDecoder(encoding);
    let bytes = 0;
    for await (const chunk of chunks) {
      yield decoder === undefined ? chunk : decoder.decode(chunk, {stream: true});
      bytes += chunk.length;
      reader.progress?.(bytes);
    }
  };
  try {
    // No row is near this long: a longer one is a quotation mark that is never closed, which would take in the rest of the file.
    const parser = parse({bom: true, relax_column_count: true, max_record_size: 200_000});
    await pipeline(createReadStream(file, {highWaterMark: 1 << 18}), text, parser, read);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportError(
      `${file} is not a table with commas after row ${number}: ${error.message}. Look at the quotation marks there, or download it again.`,
    );
  }
  if (width === undefined) throw new ImportError(`${file} is empty. A header row with the names of the columns was expected.`);
}

function refuseOtherSeparators(header: readonly string[], file: string): void {
  const [only = ''] = header;
  if (header.length > 1 || !/[;\t]/.test(only)) return;
  throw new ImportError(
    `The cells of ${file} are separated by ${only.includes(';') ? 'semicolons' : 'tabs'}. Take the file as it was downloaded, with commas.`,
  );
}
