import {documentIn, errorIn} from './answers.ts';
import {isNotFound} from './errors.ts';
import type {ErrorClasses} from './errors.ts';
import {inTime} from './in-time.ts';
import type {Timeouts} from './in-time.ts';
import {fetchTransport} from './transport.ts';
import type {Transport, TransportResponse} from './transport.ts';

/** How to read a file. */
export interface ReadOptions {
  /** Ends this call only: the request goes on while anyone else waits for it. */
  signal?: AbortSignal | undefined;
  /** Asks the service even where the browser's HTTP cache holds a copy that may still be used; joins a request that is on its way. Default false. */
  reload?: boolean | undefined;
  /** Joins no request that was sent at this time or before, in milliseconds since 1970. Default: any may be joined. */
  after?: number | undefined;
}

/** The last good copy of a file. Another object only where the file's text is another. */
export interface KeptCopy {
  readonly text: string;
  readonly document: object;
  /** When the service last confirmed it. */
  checkedAt: Date;
  /** The last answer: also one that only said that nothing changed. */
  response: TransportResponse;
  /** As in the manifest; see watch.ts. */
  hash?: string | undefined;
}

/** The files of one service: the last good copy of each, and one request in flight per file, which all callers share. */
export interface KeptFiles {
  /** When the service last gave a good answer. */
  reachedAt?: Date | undefined;
  kept(url: string): KeptCopy | undefined;
  load(url: string, options?: ReadOptions): Promise<KeptCopy>;
}

interface Flight {
  answer: Promise<KeptCopy>;
  callers: number;
  controller: AbortController;
  /** When it was sent. */
  at: number;
}

/** How files are asked for. */
export interface FilesOptions {
  /** How requests are sent. */
  transport?: Transport | undefined;
  /** When to give up waiting. */
  timeout?: Timeouts | undefined;
  /**
   * Whether to remember ETags and send `If-None-Match`. Default: not in browsers, where the HTTP cache does this, and the header would cause a preflight that plain file
   * hosts fail. `./read` knows a browser by its `document`: in a browser's worker, set it to false there.
   */
  etags?: boolean | undefined;
}

/** `classes` are the errors that the statuses become; some clients have more of them. */
export function keptFiles(
  {transport = fetchTransport, timeout, etags = !globalThis.document}: FilesOptions,
  classes: ErrorClasses,
): KeptFiles {
  const copies = new Map<string, KeptCopy>();
  const flights = new Map<string, Flight>();

  const send = async (url: string, signal: AbortSignal, reload: boolean | undefined): Promise<KeptCopy> => {
    const copy = copies.get(url);
    const etag = etags && copy?.response.headers.get('etag');
    const response = await transport(url, {
      headers: etag ? {'if-none-match': etag} : {},
      // Runtimes without an HTTP cache differ in what they make of this option; some throw.
      ...(reload && !etags && {cache: 'no-cache'}),
      signal,
    });
    let next = copy;
    if (!copy || response.status !== 304) {
      const text = await response.text();
      // Who gave up has asked anew since, perhaps.
      signal.throwIfAborted();
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
    return Object.assign(next as KeptCopy, {checkedAt: (files.reachedAt = new Date()), response});
  };

  const start = (url: string, reload: boolean | undefined): Flight => {
    const controller = new AbortController();
    const answer = inTime(url, controller, timeout, (signal) => send(url, signal, reload)).finally(() => {
      if (flights.get(url) === flight) flights.delete(url);
    });
    const flight = {answer, callers: 0, controller, at: Date.now()};
    flights.set(url, flight);
    return flight;
  };

  const files = {
    kept: (url) => copies.get(url),

    async load(url, {signal, reload, after = 0} = {}) {
      signal?.throwIfAborted();
      let flight = flights.get(url);
      // One that all callers have left was aborted.
      if (!flight?.callers || flight.at <= after) flight = start(url, reload);
      flight.callers++;
      return new Promise((resolve, reject) => {
        const leave = () => {
          reject(signal?.reason);
          if (!--flight.callers) flight.controller.abort();
        };
        signal?.addEventListener('abort', leave);
        flight.answer.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
      });
    },
  } as KeptFiles;
  return files;
}
