import type {PublicCollectionName} from '../generated/resources.ts';
import type {Manifest} from './documents.ts';
import {isNotFound} from './errors.ts';
import type {StrategyError} from './errors.ts';
import type {KeptCopy, KeptFiles} from './kept-files.ts';

/** What a watcher is told. */
export type WatchEvent =
  /** The new copies are already here: `kept` gives them, and `read` the new text. */
  | {type: 'changed'; names: PublicCollectionName[]}
  /** A check failed. What is kept stays; the next check comes later and later, up to four intervals. */
  | {type: 'unreachable'; error: StrategyError; lastReached: Date | undefined}
  /** A check succeeded: what is kept was current at that time. */
  | {type: 'reachable'; at: Date};

export type WatchListener = (event: WatchEvent) => unknown;

export interface WatchOptions {
  /** Milliseconds between checks, give or take a tenth. Default 60,000. */
  interval?: number | undefined;
}

interface Watcher {
  names: readonly PublicCollectionName[];
  listener: WatchListener;
  interval: number;
  /** The copies it knows of: those kept when it began, then those it was told about. */
  seen: Map<PublicCollectionName, KeptCopy | undefined>;
}

/** The checks of one strategy, for all who watch it. */
export interface Watch {
  /**
   * Tells when any of these collections changes or the service is lost or back, until the returned function is called. All watchers of a strategy share one request per
   * check. A collection that was not read before counts as changed at the first check. Nothing is asked while the page is hidden.
   */
  watch(names: readonly PublicCollectionName[], listener: WatchListener, options?: WatchOptions): () => void;

  /** Checks now and tells the watchers. Gives whether the service was reached; never rejects. */
  check(): Promise<boolean>;
}

/** Makes the watch of one strategy. */
export type WatchFactory = (files: KeptFiles, address: (name: string) => string) => Watch;

/** Checks the manifest in a strategy's folder. `address` gives the address of a document in it. */
export function watchOf(files: KeptFiles, address: (name: string) => string): Watch {
  const watchers = new Set<Watcher>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let slower = 1;
  let checking: Promise<boolean> | undefined;

  const kept = (name: string) => files.kept(address(name));
  // What was asked before may have been answered before.
  const reload = (name: string) => files.load(address(name), {reload: true, after: Date.now()});

  const check = () =>
    (checking ??= poll().finally(() => {
      checking = undefined;
      schedule();
    }));

  const wake = () => {
    // A hidden page asks nothing; it asks at once when it is shown again.
    if (globalThis.document?.hidden) return;
    // A check that was on its way when the page was hidden may be lost: only one from now on counts.
    void (checking ? checking.then((reached) => reached || check()) : check());
  };

  const schedule = () => {
    clearTimeout(timer);
    if (watchers.size) {
      const shortest = Math.min(...[...watchers].map(({interval}) => interval));
      // Timers fire at once for what they cannot count to.
      timer = setTimeout(wake, Math.min(shortest * slower * (0.9 + Math.random() / 5), 2e9) || 60_000);
      // A script in Node ends when its own work is done.
      (timer as {unref?(): void}).unref?.();
    }
  };

  const listen = (method: 'addEventListener' | 'removeEventListener') => {
    globalThis.document?.[method]('visibilitychange', wake);
    globalThis[method]?.('online', wake);
  };

  const tell = (watcher: Watcher, event: WatchEvent) => {
    // A listener that fails is reported, and stops neither the others nor the next check.
    if (watchers.has(watcher)) (async () => watcher.listener(event))().catch(console.error);
  };

  const poll = async () => {
    let error: StrategyError | undefined;
    const noting = <Result>(work: Promise<Result>) =>
      work.catch((caught) => {
        error = caught;
      });
    const index = await noting(reload('index'));
    // Where the whole strategy was withdrawn, so was each of its files.
    if (index || isNotFound(error)) {
      const published: Partial<Manifest['data']['files']> | undefined = (index?.document as Manifest | undefined)?.data.files;
      const names = new Set([...watchers].flatMap((watcher) => watcher.names));
      for (const name of names) await noting(refresh(name, published?.[name + '.json']?.hash));
    }
    const {reachedAt} = files;
    slower = error ? Math.min(slower * 2, 4) : 1;
    for (const watcher of watchers) {
      const {names, seen} = watcher;
      const changed = names.filter((name) => kept(name) !== seen.get(name));
      for (const name of changed) seen.set(name, kept(name));
      if (changed[0]) tell(watcher, {type: 'changed', names: changed});
      tell(watcher, error ? {type: 'unreachable', error, lastReached: reachedAt} : {type: 'reachable', at: reachedAt as Date});
    }
    return !error;
  };

  /** Replaces the copy of a file where the manifest names another hash. */
  const refresh = async (name: string, hash: string | undefined) => {
    const copy = kept(name);
    if (copy) copy.hash ??= await hashOf(copy.text);
    if (hash && copy?.hash === hash) {
      copy.checkedAt = new Date();
    } else if (hash || copy) {
      try {
        const next = await reload(name);
        // Without crypto (pages that are not served over https) a copy counts as the one that the manifest named when it was fetched.
        if (!globalThis.crypto?.subtle) next.hash = hash;
      } catch (error) {
        // No longer published: its copy is gone too, and that is the change.
        if (!isNotFound(error)) throw error;
      }
    }
  };

  return {
    check,

    watch(names, listener, {interval = 60_000} = {}) {
      const watcher = {names, listener, interval, seen: new Map(names.map((name) => [name, kept(name)]))};
      if (!watchers.size) listen('addEventListener');
      watchers.add(watcher);
      schedule();
      return () => {
        watchers.delete(watcher);
        if (!watchers.size) {
          schedule();
          listen('removeEventListener');
        }
      };
    },
  };
}

/** The hash that manifests name: the first 22 characters of the SHA-256 in base64url. Undefined without crypto, as on pages that are not served over https. */
export async function hashOf(text: string): Promise<string | undefined> {
  const digest = await globalThis.crypto?.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return (
    digest &&
    btoa(String.fromCharCode(...new Uint8Array(digest)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .slice(0, 22)
  );
}
