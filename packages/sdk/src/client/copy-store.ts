import {isNotFound} from '../read/errors.ts';
import type {KeptFiles} from '../read/kept-files.ts';
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
  /** Called for every good answer, also for those that only confirm. */
  set(url: string, copy: StoredCopy): Promise<void>;
  /** The file was withdrawn, and must not be shown again. */
  delete(url: string): Promise<void>;
}

/** What the store has of a file; nothing where it fails, or where its copy is broken, which would be confirmed for ever. */
export async function storedCopy(store: CopyStore | undefined, url: string, log: Log): Promise<StoredCopy | undefined> {
  try {
    const copy = await store?.get(url);
    if (copy && !JSON.parse(copy.text)) throw new SyntaxError(`The store's copy of ${url} is no document.`);
    return copy;
  } catch (error) {
    log({type: 'storeFailed', url, error});
    return undefined;
  }
}

/** A transport that asks with the ETag of the copy that the store has, and gives that copy where nothing changed: for what is not in memory yet. */
export function askingWithStore(transport: Transport, store: CopyStore, log: Log): Transport {
  return async (url, request) => {
    const copy = 'if-none-match' in request.headers ? undefined : await storedCopy(store, url, log);
    if (!copy?.etag) return transport(url, request);
    const response = await transport(url, {...request, headers: {...request.headers, 'if-none-match': copy.etag}});
    if (response.status !== 304) return response;
    const {etag, text} = copy;
    // A 304 need not repeat the ETag.
    const headers = {get: (name: string) => response.headers.get(name) ?? (name === 'etag' ? etag : null)};
    return {status: 200, ok: true, headers, text: async () => text};
  };
}

/** Files of which each good copy is put into the store, and each that was withdrawn is taken out. */
export function storingFiles(files: KeptFiles, store: CopyStore, log: Log): KeptFiles {
  // Not waited for: a slow store delays no answer.
  const after = (url: string, work: () => Promise<void>) =>
    void (async () => work())().catch((error: unknown) => log({type: 'storeFailed', url, error}));
  return {
    kept: (url) => files.kept(url),
    get reachedAt() {
      return files.reachedAt;
    },
    async load(url, options) {
      try {
        const copy = await files.load(url, options);
        const {text, checkedAt, response} = copy;
        after(url, () => store.set(url, {text, etag: response.headers.get('etag'), checkedAt: checkedAt.getTime()}));
        return copy;
      } catch (error) {
        if (isNotFound(error)) after(url, () => store.delete(url));
        throw error;
      }
    },
  };
}
