import type {paths} from '../generated/api.ts';
import {isNotFound, NotFound, UnexpectedContent} from '../read/errors.ts';
import type {Ask} from './ask.ts';
import {FeedRestarted} from './errors.ts';
import {isUnexpectedContent} from './guards.ts';
import {isOutage} from './steady-files.ts';

type Revision = ChangesDocument['data'][number];
type ChangesDocument = paths['/strategies/{strategyId}/changes.json']['get']['responses'][200]['content']['application/json'];

/** One revision of a strategy: when it was recorded, and which items it put or removed. Without texts, and without who made it. */
export interface RevisionOfStrategy extends Revision {}

/** From where to follow a strategy's changes, and how far. */
export interface ChangesOptions {
  /** The revision that was seen last; those after it are given. Default 0: all. */
  after?: number | undefined;
  /** Whether to wait for further changes once all are given, and through outages. Default false: the end is the latest revision. */
  follow?: boolean | undefined;
  /** Milliseconds between looks for further changes. Default 60,000; up to four times as long while the service cannot be reached. */
  interval?: number | undefined;
  /** Ends the iteration with the signal's reason, at once; leaving the loop ends it too, but only between two revisions. */
  signal?: AbortSignal | undefined;
}

/** The feed at an address, revision by revision. See `StrategyReader.changes`. */
export async function* changesFrom(
  address: string,
  ask: Ask,
  {after = 0, follow = false, interval = 60_000, signal}: ChangesOptions,
): AsyncGenerator<RevisionOfStrategy, void, void> {
  let seen = after;
  let slower = 1;
  let isFeed = false;
  for (;;) {
    const url = `${address}?after=${seen}`;
    let page: ChangesDocument | undefined;
    try {
      const {text} = await ask(url, {signal, ...(globalThis.document && {cache: 'no-cache'})});
      page = pageIn(text, url, seen);
      slower = 1;
      isFeed = true;
    } catch (error) {
      if (isNotFound(error))
        throw new NotFound(
          `${error.message} There is no feed of changes: only a live service with a database keeps one, and none of drafts. watch() works with every host.`,
          {url, status: error.status, problem: error.problem},
        );
      // Until something was read, a page of somebody else is a wrong address and no outage.
      if (!follow || !isOutage(error) || (!isFeed && isUnexpectedContent(error))) throw error;
      slower = Math.min(slower * 2, 4);
    }
    if (page) {
      const {revision: latest} = page.meta;
      if (latest < seen)
        throw new FeedRestarted(
          `${url}: the latest revision is ${latest}, but ${seen} was seen. The service was restored or begun anew: read everything again, and go on after 0.`,
          {url},
        );
      for (const revision of page.data) {
        yield revision;
        // Only now: who stops here gets it again.
        seen = revision.revision;
      }
      if (page.links.next !== undefined) continue;
      if (!follow) return;
    }
    await untilNext(interval * slower, signal);
  }
}

function pageIn(text: string, url: string, seen: number): ChangesDocument {
  try {
    const page = JSON.parse(text) as ChangesDocument;
    const last = page.data.at(-1)?.revision ?? 0;
    // One that leads on to itself would be asked for ever.
    if (Number.isInteger(page.meta.revision) && (page.links.next === undefined || last > seen)) return page;
  } catch {
    // Said below, for JSON of another kind too.
  }
  throw new UnexpectedContent(`Expected a feed of changes from ${url}, got "${text.slice(0, 60)}". Check baseUrl.`, {url});
}

/** Waits, give or take a tenth; while a page is hidden until it is shown again; no longer than until the computer is online again. */
async function untilNext(wait: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  const {document} = globalThis;
  await new Promise<void>((resolve, reject) => {
    const over = () => {
      if (document?.hidden) return;
      stop();
      resolve();
    };
    const leave = () => {
      stop();
      reject(signal?.reason as Error);
    };
    // Timers fire at once for what they cannot count to.
    const timer = setTimeout(over, Math.min(wait * (0.9 + Math.random() / 5), 2e9) || 60_000);
    const stop = () => {
      clearTimeout(timer);
      document?.removeEventListener('visibilitychange', over);
      globalThis.removeEventListener?.('online', over);
      signal?.removeEventListener('abort', leave);
    };
    document?.addEventListener('visibilitychange', over);
    globalThis.addEventListener?.('online', over);
    signal?.addEventListener('abort', leave);
  });
}
