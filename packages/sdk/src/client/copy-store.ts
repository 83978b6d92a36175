import {documentIn} from '../read/answers.ts';
import type {KeptCopy} from '../read/kept-files.ts';
import type {Transport} from '../read/transport.ts';
import type {Log} from './log.ts';

/** The text of a file as the service gave it, to be kept beyond the end of the process. */
export interface StoredCopy {
  text: string;
  /** As in the answer; null where there was none. */
  etag: string | null;
  /** When the service gave or last confirmed it: milliseconds since 1970, UTC. */
  checkedAt: number;
}

/**
 * Keeps copies of files between runs: in a folder, a database, IndexedDB, a worker's cache. Holds what is public only: neither drafts nor what writers read come here.
 *
 * Copies are by the file's whole address. What the methods throw or reject with is told to `log`, and the client does without the store.
 */
export interface CopyStore {
  get(url: string): Promise<StoredCopy | undefined>;
  /** Called for every good answer, also for those that only confirm, before the answer is given (so that a worker can wait for it), and for one file after the other. */
  set(url: string, copy: StoredCopy): Promise<void>;
  /** The file was withdrawn, and must not be shown again. */
  delete(url: string): Promise<void>;
}

/** How long the store may take, in milliseconds: a database that hangs must not keep a service that answers from being read. */
const patience = 5000;

/** What the store has of a file; nothing where it fails or takes too long, or where its copy is broken, which would be confirmed for ever. */
export async function storedCopy(store: CopyStore, url: string, log: Log): Promise<KeptCopy | undefined> {
  try {
    const stored = await inPatience(store.get(url));
    if (!stored) return undefined;
    const {text, etag, checkedAt} = stored;
    if (!Number.isFinite(checkedAt)) throw new TypeError(`The store's copy of ${url} has no checkedAt.`);
    const headers = {get: (name: string) => (name === 'etag' ? etag : null)};
    const response = {status: 200, ok: true, headers, text: async () => text};
    return {text, document: documentIn(response, text, url), checkedAt: new Date(checkedAt), response};
  } catch (error) {
    log({type: 'storeFailed', url, error});
    return undefined;
  }
}

async function inPatience<Stored>(work: Promise<Stored>): Promise<Stored> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The store gave nothing within ${patience} ms.`)), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A transport that asks with the ETag of the copy that the store has, and gives that copy where nothing changed: for what is not in memory yet. */
export function askingWithStore(transport: Transport, store: CopyStore, log: Log): Transport {
  return async (url, request) => {
    const copy = 'if-none-match' in request.headers ? undefined : await storedCopy(store, url, log);
    const etag = copy?.response.headers.get('etag');
    if (!etag) return transport(url, request);
    const response = await transport(url, {...request, headers: {...request.headers, 'if-none-match': etag}});
    if (response.status !== 304) return response;
    // A 304 need not repeat the ETag.
    const headers = {get: (name: string) => response.headers.get(name) ?? (name === 'etag' ? etag : null)};
    return {...copy!.response, headers};
  };
}
