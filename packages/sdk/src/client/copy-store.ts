import {documentIn} from '../read/answers.ts';
import {isNotFound} from '../read/errors.ts';
import type {KeptCopy, KeptFiles} from '../read/kept-files.ts';
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

/** What the store has of a file; nothing where it fails, or where its copy is broken, which would be confirmed for ever. */
async function storedCopy(store: CopyStore, url: string, log: Log): Promise<KeptCopy | undefined> {
  try {
    const stored = await store.get(url);
    if (!stored) return undefined;
    const {text, etag, checkedAt} = stored;
    const headers = {get: (name: string) => (name === 'etag' ? etag : null)};
    const response = {status: 200, ok: true, headers, text: async () => text};
    return {text, document: documentIn(response, text, url), checkedAt: new Date(checkedAt), response};
  } catch (error) {
    log({type: 'storeFailed', url, error});
    return undefined;
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

/** Files of which each good copy is put into the store, and each that was withdrawn is taken out. */
export interface StoringFiles extends KeptFiles {
  /** The last good copy, also one that only the store has; from then on `kept` gives it. */
  restore(url: string): Promise<KeptCopy | undefined>;
}

export function storingFiles(files: KeptFiles, store: CopyStore | undefined, log: Log): StoringFiles {
  const restored = new Map<string, KeptCopy>();
  const busy = new Map<string, Promise<void>>();
  // Not waited for, as a slow store delays no answer; but one after another for each file, or a copy that was withdrawn could come back. The first is begun at once.
  const after = (url: string, work: () => Promise<void>) => {
    const before = busy.get(url);
    const done = (before ? before.then(work) : (async () => work())())
      .catch((error: unknown) => log({type: 'storeFailed', url, error}))
      .finally(() => {
        if (busy.get(url) === done) busy.delete(url);
      });
    busy.set(url, done);
  };
  return {
    kept: (url) => files.kept(url) ?? restored.get(url),
    get reachedAt() {
      return files.reachedAt;
    },
    async load(url, options) {
      try {
        const copy = await files.load(url, options);
        const {text, checkedAt, response} = copy;
        restored.delete(url);
        if (store) after(url, () => store.set(url, {text, etag: response.headers.get('etag'), checkedAt: checkedAt.getTime()}));
        return copy;
      } catch (error) {
        if (isNotFound(error)) {
          restored.delete(url);
          if (store) after(url, () => store.delete(url));
        }
        throw error;
      }
    },
    async restore(url) {
      const stored = store && !this.kept(url) ? await storedCopy(store, url, log) : undefined;
      if (stored && !files.kept(url)) restored.set(url, stored);
      return this.kept(url);
    },
  };
}
