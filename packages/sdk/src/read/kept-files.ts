import {documentIn, errorIn} from './answers.ts';
import {isNotFound, isStrategyError, NetworkError, TimeoutError} from './errors.ts';
import type {ErrorClasses} from './errors.ts';
import type {Transport} from './transport.ts';

/** How long a request may take, in milliseconds. */
export interface Timeouts {
  /** For one try, its body included. Default 10,000. */
  attempt?: number | undefined;
  /** For all tries and the waits between them. Default 30,000. */
  total?: number | undefined;
}

/** How to read a file. */
export interface ReadOptions {
  /** Ends this call only: the request goes on while anyone else waits for it. */
  signal?: AbortSignal | undefined;
  /** Asks the service even where the browser's HTTP cache holds a copy that may still be used; joins a request that is on its way. Default false. */
  reload?: boolean | undefined;
}

/** The last good copy of a file. Another object only where the file's text is another. */
export interface KeptCopy {
  readonly text: string;
  readonly document: object;
  /** When the service last confirmed it. */
  checkedAt: Date;
  etag: string | null;
  /** As in the manifest; see watch.ts. */
  hash?: string | undefined;
}

/** The files of one service: the last good copy of each, and one request in flight per file, which all callers share. */
export interface KeptFiles {
  /** When the service last gave a good answer. */
  reachedAt: Date | undefined;
  kept(url: string): KeptCopy | undefined;
  load(url: string, options?: ReadOptions): Promise<KeptCopy>;
}

interface Flight {
  answer: Promise<KeptCopy>;
  callers: number;
  controller: AbortController;
}

/** Whichever time is shorter ends a request, whatever the transport does. */
export function keptFiles(
  transport: Transport,
  {attempt = 10_000, total = 30_000}: Timeouts = {},
  etags: boolean,
  classes: ErrorClasses,
): KeptFiles {
  // What timers can count at most: a longer one would fire at once.
  const limit = Math.min(attempt, total, 2 ** 31 - 1);
  const copies = new Map<string, KeptCopy>();
  const flights = new Map<string, Flight>();

  const send = async (url: string, signal: AbortSignal, reload: boolean | undefined): Promise<KeptCopy> => {
    const copy = copies.get(url);
    const response = await transport(url, {
      headers: etags && copy?.etag ? {'if-none-match': copy.etag} : {},
      // Runtimes without an HTTP cache differ in what they make of this option; some throw.
      ...(reload && !etags && {cache: 'no-cache'}),
      signal,
    });
    let next = copy;
    if (!copy || response.status !== 304) {
      const text = await response.text();
      if (!response.ok) {
        const error = errorIn(response, text, url, classes);
        // What was withdrawn is not shown again.
        if (isNotFound(error)) copies.delete(url);
        throw error;
      }
      if (copy?.text !== text) {
        next = {text, document: documentIn(response, text, url)} as KeptCopy;
        copies.set(url, next);
      }
    }
    files.reachedAt = new Date();
    return Object.assign(next as KeptCopy, {checkedAt: files.reachedAt, etag: response.headers.get('etag')});
  };

  const start = (url: string, reload: boolean | undefined): Flight => {
    const controller = new AbortController();
    const {signal} = controller;
    const timer = setTimeout(() => {
      const kind = attempt > total ? 'total' : 'attempt';
      controller.abort(new TimeoutError(`No whole answer from ${url} within ${limit} ms.`, {url, kind}));
    }, limit);
    const fly = async () => {
      try {
        return await send(url, signal, reload);
      } catch (caught) {
        // Transports and engines differ in what they reject with when they are aborted.
        const cause = signal.reason ?? caught;
        throw isStrategyError(cause)
          ? cause
          : new NetworkError(`Could not reach ${url} (${(cause.cause ?? cause).message}). Offline, or blocked by connect-src?`, {
              url,
              cause,
            });
      } finally {
        clearTimeout(timer);
        land(url, flight);
      }
    };
    const flight = {answer: fly(), callers: 0, controller};
    flights.set(url, flight);
    return flight;
  };

  const land = (url: string, flight: Flight) => {
    if (flights.get(url) === flight) flights.delete(url);
  };

  const files: KeptFiles = {
    reachedAt: undefined,

    kept: (url) => copies.get(url),

    async load(url, {signal, reload} = {}) {
      signal?.throwIfAborted();
      const flight = flights.get(url) ?? start(url, reload);
      flight.callers++;
      return new Promise((resolve, reject) => {
        const leave = () => {
          reject(signal?.reason);
          if (!--flight.callers) {
            land(url, flight);
            flight.controller.abort();
          }
        };
        signal?.addEventListener('abort', leave);
        flight.answer.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
      });
    },
  };
  return files;
}
