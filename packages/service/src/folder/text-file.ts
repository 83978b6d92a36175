import {readFile, stat} from 'node:fs/promises';
import {type Problem} from './problem.ts';

/** Collections and pictures are bounded: published files stay under 2 MB, so a larger source file is a mistake. */
const largest = 4 * 1024 * 1024;

/** Reads a file, or says why it cannot be used. */
export async function readBytes(path: string, file: string): Promise<{bytes: Uint8Array} | {problem: Problem}> {
  try {
    const found = await stat(path);
    // Reading from a pipe or a device could last for ever.
    if (!found.isFile() && !found.isDirectory())
      return {problem: {file, message: 'this is not a file that can be read', expected: 'An ordinary file was expected'}};
    const {size} = found;
    if (size > largest) {
      return {
        problem: {
          file,
          message: `the file has ${(size / 1024 / 1024).toFixed(1)} MB`,
          expected: `At most ${largest / 1024 / 1024} MB are possible: leave out what the strategy does not use`,
        },
      };
    }
    return {bytes: await readFile(path)};
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      EISDIR: 'it is a folder',
      EACCES: 'there is no permission to read it',
      ENOENT: 'it is gone, or a link to nothing',
      ELOOP: 'it is a link to itself',
    };
    return {problem: {file, message: `the file cannot be read: ${reasons[code ?? ''] ?? code}`, expected: 'A file was expected'}};
  }
}

/** Reads a text file as UTF-8, with or without a byte order mark, or says why it cannot be used. */
export async function readText(path: string, file: string): Promise<{text: string} | {problem: Problem}> {
  const read = await readBytes(path, file);
  if ('problem' in read) return read;
  const {bytes} = read;
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    if (utf16) throw new TypeError('UTF-16');
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    if (!text.includes('\0')) return {text};
    return {problem: {file, message: 'the file holds binary data', expected: 'A text file in UTF-8 was expected'}};
  } catch {
    return {
      problem: {
        file,
        ...(utf16 ? {} : {line: lineOfFirstBadByte(bytes)}),
        message: utf16 ? 'the file is in UTF-16' : 'the file is not in UTF-8',
        expected: 'Save it again as UTF-8 (in Excel: "CSV UTF-8")',
      },
    };
  }
}

function lineOfFirstBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    try {
      new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
    line += 1;
  }
  return line;
}
