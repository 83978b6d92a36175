import {readdir, readFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {hashOf, type Files} from '../publish/publish.ts';

/** A file that is ready to send. */
export interface PreparedFile {
  bytes: Uint8Array;
  /** Strong: a hash of the bytes. */
  etag: string;
  /** Made when it is first asked for, and kept while the bytes are the same. */
  compressed: Map<'br' | 'gzip', Promise<Uint8Array>>;
}

const compress = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}}),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, {level: 9}),
};

/** Files by their path in the address, made ready to send. What has the same bytes as before keeps what was made of it. */
export function prepare(files: Files, before: ReadonlyMap<string, PreparedFile> = new Map()): Map<string, PreparedFile> {
  return new Map(
    [...files].map(([path, bytes]) => {
      const kept = before.get(path);
      if (kept?.bytes === bytes) return [path, kept];
      const etag = `"${hashOf(bytes)}"`;
      return [path, kept?.etag === etag ? kept : {bytes, etag, compressed: new Map()}];
    }),
  );
}

/** The bytes of a file in an encoding. */
export function encoded(file: PreparedFile, encoding: 'br' | 'gzip'): Promise<Uint8Array> {
  let result = file.compressed.get(encoding);
  if (result === undefined) {
    result = compress[encoding](file.bytes);
    file.compressed.set(encoding, result);
  }
  return result;
}

/**
 * Reads the browser files that a build made: `VERSION/core.js` and so on.
 *
 * @returns Paths relative to the folder. Empty where the folder does not exist.
 */
export async function readWidgetFiles(folder: string): Promise<Files> {
  const files: Files = new Map();
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const inFolder = relative(folder, path).split(sep);
    // Hidden files, such as a Mac's .DS_Store, are no part of a build.
    if (!entry.isFile() || inFolder.some((part) => part.startsWith('.'))) continue;
    files.set(inFolder.join('/'), await readFile(path));
  }
  return files;
}
