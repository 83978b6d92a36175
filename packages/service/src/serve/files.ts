import {readdir, readFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {hashOf, mediaTypeOf, type Files} from '../publish/publish.ts';
import {embedPolicy} from './embed-policy.ts';
import {referencePolicy} from './reference.ts';

/** An encoding that answers are sent in, beside none. */
export type Encoding = 'br' | 'gzip';

/** The answer to a read of a file, made once. */
export interface FileAnswer {
  readonly status: 200 | 304;
  /** Without those that every answer has. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes?: Uint8Array;
  /** What the file server made of it. */
  sent?: {readonly head: string[]; readonly body: Uint8Array | string | undefined};
}

/** A file that is ready to send. */
export interface PreparedFile {
  readonly bytes: Uint8Array;
  /** Strong: a hash of the bytes. */
  readonly etag: string;
  /** With the bytes as they are, in no encoding. */
  readonly whole: FileAnswer;
  /** Without them, for those who have them. */
  readonly unchanged: FileAnswer;
  /** Whether it is text that is long enough to be worth it. */
  readonly isCompressible: boolean;
  /** Made when it is first asked for, and kept while the bytes are the same. */
  readonly compressed: Map<Encoding, FileAnswer | Promise<FileAnswer>>;
}

/** What a school withdrew is gone everywhere within two minutes: a copy is used for a minute, and for half a minute more while a new one is fetched or cannot be had. */
export const dataCaching = 'public, max-age=60, stale-while-revalidate=30, stale-if-error=30';

const compress = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}}),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, {level: 9}),
};

/**
 * Files by their path in the address, made ready to send. What has the same bytes as before keeps what was made of it.
 *
 * @param policyFor Gives the content security policy of what a browser may open as a document; undefined for the usual one, which allows nothing.
 */
export function prepare(
  files: Files,
  before: ReadonlyMap<string, PreparedFile> = new Map(),
  policyFor: (path: string, bytes: Uint8Array) => string | undefined = policyOf,
): Map<string, PreparedFile> {
  return new Map(
    [...files].map(([path, bytes]) => {
      const kept = before.get(path);
      if (kept?.bytes === bytes) return [path, kept];
      const etag = `"${hashOf(bytes)}"`;
      return [path, kept?.etag === etag ? kept : preparedFile(path, bytes, etag, policyFor(path, bytes))];
    }),
  );
}

const typesOfText = /^(application\/(json|geo\+json|problem\+json)|text\/|image\/svg)/;

function preparedFile(path: string, bytes: Uint8Array, etag: string, policy: string | undefined): PreparedFile {
  const type = typeOf(path);
  const headers = {
    etag,
    'cache-control': cachingOf(path),
    vary: 'Accept-Encoding',
    ...(policy === undefined ? {} : {'content-security-policy': policy}),
  };
  return {
    bytes,
    etag,
    whole: {
      status: 200,
      headers: {...headers, 'content-type': type, 'content-length': String(bytes.byteLength)},
      bytes,
    },
    unchanged: {status: 304, headers},
    isCompressible: typesOfText.test(type) && bytes.byteLength > 512,
    compressed: new Map(),
  };
}

/** The answer with a file in an encoding: at once where it was made before. */
export function encoded({whole, bytes, compressed}: PreparedFile, encoding: Encoding): FileAnswer | Promise<FileAnswer> {
  const made = compressed.get(encoding);
  if (made !== undefined) return made;
  const making = compress[encoding](bytes).then((shorter): FileAnswer => {
    const headers = {...whole.headers, 'content-encoding': encoding, 'content-length': String(shorter.byteLength)};
    const answer: FileAnswer = {status: 200, headers, bytes: shorter};
    compressed.set(encoding, answer);
    return answer;
  });
  compressed.set(encoding, making);
  making.catch(() => compressed.delete(encoding));
  return making;
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
  if (path.endsWith('.html')) return 'text/html; charset=utf-8';
  if (path.endsWith('.css')) return 'text/css; charset=utf-8';
  if (path.endsWith('.map')) return 'application/json; charset=utf-8';
  return mediaTypeOf(path);
}

/** Widget files below a full version never change; those below a major version move on within minutes. */
function cachingOf(path: string): string {
  if (/^widgets\/\d+\.\d+\.\d+[^/]*\//.test(path)) return 'public, max-age=31536000, immutable';
  if (path.startsWith('widgets/')) return 'public, max-age=300';
  return dataCaching;
}

function policyOf(path: string): string | undefined {
  if (path.endsWith('.svg')) return "default-src 'none'; style-src 'unsafe-inline'; sandbox";
  if (!path.endsWith('.html')) return undefined;
  return path.startsWith('embed/') ? embedPolicy : referencePolicy;
}

/**
 * Reads the files that a build made: of the browser files `VERSION/core.js` and so on.
 *
 * @returns Paths relative to the folder. Empty where the folder does not exist.
 */
export async function readBuiltFiles(folder: string): Promise<Files> {
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
