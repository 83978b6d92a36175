import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {ImportError} from '../import.ts';

/** How the text of a table is written. */
export type Encoding = 'utf-8' | 'windows-1252';

/**
 * Reads a whole file once to tell its encoding: what is UTF-8 to the last byte is read as such, anything else as windows-1252, in which the schools register was published for years. The
 * beginning does not tell: the first accent may stand in the last row.
 *
 * @throws {ImportError} Where the file cannot be read, or is no text in either.
 */
export async function encodingOf(file: string): Promise<{encoding: Encoding; bytes: number}> {
  const bytes = await sizeOf(file);
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let encoding: Encoding = 'utf-8';
  let start: Uint8Array | undefined;
  for await (const chunk of createReadStream(file, {highWaterMark: 1 << 20}) as AsyncIterable<Uint8Array>) {
    start ??= refuseOtherKinds(chunk, file);
    if (chunk.includes(0)) throw new ImportError(`${file} holds binary data. A CSV file in UTF-8 or windows-1252 was expected.`);
    if (encoding === 'utf-8' && !decodes(decoder, chunk)) encoding = 'windows-1252';
  }
  if (encoding === 'utf-8' && !decodes(decoder)) encoding = 'windows-1252';
  if (encoding === 'windows-1252' && start?.[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) {
    throw new ImportError(
      `${file} begins with the mark of UTF-8, but is not UTF-8 throughout: it was cut off or put together from several files. Download it again.`,
    );
  }
  return {encoding, bytes};
}

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file);
    if (found.isFile()) return found.size;
  } catch (error) {
    throw new ImportError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}). Name a CSV file.`);
  }
  throw new ImportError(`${file} is not a file. Name a CSV file.`);
}

function refuseOtherKinds(chunk: Uint8Array, file: string): Uint8Array {
  if (chunk[0] === 0x50 && chunk[1] === 0x4b)
    throw new ImportError(`${file} is a ZIP archive or a workbook. Unpack it, and name the CSV file that was in it.`);
  if ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff))
    throw new ImportError(`${file} is in UTF-16. Save it again as "CSV UTF-8".`);
  return chunk;
}

/** Whether the text goes on (or, without a chunk, ends) as UTF-8. */
function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, {stream: chunk !== undefined});
    return true;
  } catch {
    return false;
  }
}
