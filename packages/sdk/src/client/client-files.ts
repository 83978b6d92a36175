import {isNotFound} from '../read/errors.ts';
import type {KeptCopy, KeptFiles} from '../read/kept-files.ts';
import {storedCopy, type CopyStore} from './copy-store.ts';
import type {Log} from './log.ts';

/** Files that know of changes which were made through this client, and of copies that a store keeps. */
export interface ClientFiles extends KeptFiles {
  /** The last good copy, also one that only the store has; from then on `kept` gives it. */
  restore(url: string): Promise<KeptCopy | undefined>;
  /** Something below these addresses may have been changed just now: what was asked before is given to nobody who asks after. */
  written(...addresses: string[]): void;
  /** Whether an HTTP cache may be behind a change that was made through this client. */
  isOutdated(url: string): boolean;
}

/** `longest` is how long a request can take, in milliseconds. One that is older has been lost, as where a worker's request ended before it. */
export function clientFiles(files: KeptFiles, store: CopyStore | undefined, log: Log, longest: number): ClientFiles {
  const restored = new Map<string, KeptCopy>();
  const busy = new Map<string, Promise<unknown>>();
  const stored = new WeakSet<object>();
  const changed = new Map<string, number>();

  // Not waited for, as a slow store delays no answer; but one after another for each file, or a copy that was withdrawn could come back. The first is begun at once.
  const after = (url: string, work: () => Promise<unknown>) => {
    const before = busy.get(url);
    const done: Promise<unknown> = (before ? before.then(work) : (async () => work())())
      .catch((error: unknown) => log({type: 'storeFailed', url, error}))
      .finally(() => {
        if (busy.get(url) === done) busy.delete(url);
      });
    busy.set(url, done);
  };
  const changedAt = (url: string) => {
    let latest: number | undefined;
    for (const [address, at] of changed) if (url.startsWith(address)) latest = Math.max(latest ?? 0, at);
    return latest;
  };
  const kept = (url: string) => files.kept(url) ?? restored.get(url);

  return {
    kept,
    get reachedAt() {
      return files.reachedAt;
    },
    async load(url, options = {}) {
      const at = changedAt(url);
      try {
        const copy = await files.load(url, {
          ...options,
          reload: options.reload ?? at !== undefined,
          after: Math.max(options.after ?? 0, at ?? 0, Date.now() - longest),
        });
        const {text, checkedAt, response} = copy;
        restored.delete(url);
        // Once for an answer, however many share it.
        if (store && !stored.has(response)) {
          stored.add(response);
          after(url, () => store.set(url, {text, etag: response.headers.get('etag'), checkedAt: checkedAt.getTime()}));
        }
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
      const copy = store && !kept(url) ? await storedCopy(store, url, log) : undefined;
      if (copy && !files.kept(url)) restored.set(url, copy);
      return kept(url);
    },
    written(...addresses) {
      for (const address of addresses) changed.set(address, Date.now());
    },
    isOutdated: (url) => changedAt(url) !== undefined,
  };
}
