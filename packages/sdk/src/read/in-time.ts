import {isStrategyError, NetworkError, TimeoutError} from './errors.ts';

/** How long a request may take, in milliseconds. */
export interface Timeouts {
  /** For one try, its body included. Default 10,000. */
  attempt?: number | undefined;
  /** For all tries and the waits between them. Default 30,000. */
  total?: number | undefined;
}

/**
 * Sends a request and waits for its whole answer, but no longer than the shorter of the two times, whatever the transport does. What goes wrong is a `StrategyError`: `TimeoutError`, `NetworkError`, or what `send`
 * throws of them.
 */
export async function inTime<Answer>(
  url: string,
  controller: AbortController,
  {attempt = 10_000, total = 30_000}: Timeouts = {},
  send: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  // About what timers can count at most: a longer one would fire at once.
  const limit = Math.min(attempt, total, 2e9);
  const {signal} = controller;
  const timer = setTimeout(() => {
    controller.abort(
      new TimeoutError(`No whole answer from ${url} within ${limit} ms.`, {url, kind: attempt > total ? 'total' : 'attempt'}),
    );
  }, limit);
  try {
    return await new Promise((resolve, reject) => {
      // Before the transport hears of it: they differ in what they reject with when they are aborted, and some never do.
      signal.onabort = () => reject(signal.reason);
      send(signal).then(resolve, reject);
    });
  } catch (caught) {
    const cause = caught as Error;
    throw isStrategyError(cause)
      ? cause
      : new NetworkError(
          `Could not reach ${url} (${((cause.cause ?? cause) as Error).message}). Offline, or blocked by connect-src?`,
          {
            url,
            cause,
          },
        );
  } finally {
    clearTimeout(timer);
  }
}
