import ky, {isHTTPError, isNetworkError, isTimeoutError} from 'ky';
import {TimeoutError} from '../read/errors.ts';
import type {Transport, TransportResponse} from '../read/transport.ts';

export interface KyTransportOptions {
  /** How often a failed request is sent again. Default 2. */
  retries?: number | undefined;
  /** Milliseconds that one attempt may take, its body included. Default 10,000. */
  attempt?: number | undefined;
  /** Milliseconds to wait at most before a retry, also where the service's `Retry-After` asks for more. Default 10,000. */
  longestWait?: number | undefined;
}

/**
 * Sends through ky. Retries network errors, timeouts and the statuses 408, 413 (with `Retry-After`), 429, 500, 502, 503 and 504; waits as long as `Retry-After` says, else
 * longer each time, with jitter. The time for all attempts together is the client's to limit.
 */
export function kyTransport({retries = 2, attempt = 10_000, longestWait = 10_000}: KyTransportOptions = {}): Transport {
  // ky refuses a longer one.
  const timeout = Math.min(attempt, 2 ** 31 - 1);
  const client = ky.create({
    credentials: 'omit',
    timeout,
    // On, or ky would not retry; only "not modified" is no error.
    throwHttpErrors: (status) => status !== 304,
    retry: {limit: retries, jitter: true, retryOnTimeout: true, maxRetryAfter: longestWait, backoffLimit: longestWait},
  });
  return async (url, request) => {
    let last: TransportResponse | undefined;
    try {
      await client.get(url, {
        ...request,
        // The body is read here, so that an attempt includes it: a body that stalls or breaks off is tried again like any other failure.
        async fetch(input, init) {
          const response = await fetch(input, init);
          const {status, ok, headers} = response;
          const text = await response.text();
          last = {status, ok, headers, text: async () => text};
          return new Response(null, {status, headers});
        },
      });
    } catch (error) {
      if (isTimeoutError(error)) {
        throw new TimeoutError(`No whole answer from ${url} within ${timeout} ms.`, {url, kind: 'attempt', cause: error});
      }
      if (isNetworkError(error)) throw error.cause ?? error;
      // What ky throws for an error status, after the last retry, is the last answer.
      if (!isHTTPError(error)) throw error;
    }
    return last as TransportResponse;
  };
}
