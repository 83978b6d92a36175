import ky, {isHTTPError, isNetworkError, isTimeoutError, TimeoutError as KyTimeoutError} from 'ky';
import {TimeoutError} from '../read/errors.ts';
import type {Transport, TransportResponse} from '../read/transport.ts';
import {told, type Log} from './log.ts';

export interface KyTransportOptions {
  /** How often a failed request is sent again. Default 2. */
  retries?: number | undefined;
  /** Milliseconds that one attempt may take, its body included. Default 10,000. With the client of `./read`, whose own `timeout.attempt` is for all of them then, give it `{attempt: Infinity}`. */
  attempt?: number | undefined;
  /** Milliseconds to wait at most before a retry, also where the service's `Retry-After` asks for more. Default 10,000. */
  longestWait?: number | undefined;
  /** In place of the platform's `fetch`: of a framework, or for a proxy. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Is told of every attempt. */
  log?: Log | undefined;
}

/**
 * Sends through ky. Retries network errors, timeouts and the statuses 408, 413 (with `Retry-After`), 429, 500, 502, 503 and 504; waits as long as `Retry-After` says, else
 * longer each time, with jitter. A POST is sent again only with an `Idempotency-Key`. The time for all attempts together is the client's to limit.
 */
export function kyTransport(options: KyTransportOptions = {}): Transport {
  const {retries = 2, attempt = 10_000, longestWait = 10_000, log} = options;
  // ky refuses a longer one.
  const timeout = Math.min(attempt, 2 ** 31 - 1);
  const client = ky.create({
    credentials: 'omit',
    timeout,
    // On, or ky would not retry; only "not modified" is no error.
    throwHttpErrors: (status) => status !== 304,
    retry: {
      limit: retries,
      jitter: true,
      retryOnTimeout: true,
      maxRetryAfter: longestWait,
      backoffLimit: longestWait,
      // ky knows a network error by its message, which is another in each runtime.
      shouldRetry: ({error}) => (isHTTPError(error) || isTimeoutError(error) ? undefined : true),
    },
  });
  return async (url, request) => {
    let attempts = 0;
    let last: TransportResponse | undefined;
    // The body is read here, so that an attempt includes it: a body that stalls or breaks off is tried again like any other failure.
    const send = async (input: string | URL | Request, init?: RequestInit) => {
      attempts += 1;
      last = await told(log, url, request, attempts, async () => {
        const response = await (options.fetch ?? fetch)(input, init);
        const {status, ok, headers} = response;
        const text = await response.text();
        return {status, ok, headers, attempts, text: async () => text};
      });
      return last;
    };
    // The first attempt goes without ky, which costs half as much again as a request, and is handed to it where it failed.
    let first: Outcome | undefined = await outcomeOf(request.signal, timeout, (signal) =>
      send(url, {...request, signal, credentials: 'omit'}),
    );
    if (first.answer?.ok || first.answer?.status === 304) return first.answer;
    try {
      await client(url, {
        ...request,
        ...('idempotency-key' in request.headers && {retry: {methods: ['post']}}),
        async fetch(input, init) {
          const {answer, error}: Outcome = first ?? {answer: await send(input, init)};
          first = undefined;
          if (!answer) throw error === late ? new KyTimeoutError(new Request(url)) : error;
          // A redirect that may not be followed has status 0 in browsers, which none but the platform can make an answer of.
          return new Response(null, {status: answer.status || 302, headers: answer.headers as Headers});
        },
      });
    } catch (error) {
      if (isTimeoutError(error)) {
        // Without ky's error as the cause, which holds the request with its token.
        throw new TimeoutError(`No whole answer from ${url} within ${timeout} ms.`, {url, kind: 'attempt'});
      }
      if (isNetworkError(error)) throw error.cause ?? new TypeError(error.message);
      // What ky throws for an error status, after the last retry, is the last answer.
      if (!isHTTPError(error)) throw error;
    }
    return last as TransportResponse;
  };
}

/** What became of an attempt. */
type Outcome = {answer: TransportResponse; error?: never} | {answer?: never; error: unknown};

const late = Symbol('late');

/** Makes one attempt. Rejects only where the signal ends it. */
async function outcomeOf(
  outer: AbortSignal,
  timeout: number,
  send: (signal: AbortSignal) => Promise<TransportResponse>,
): Promise<Outcome> {
  outer.throwIfAborted();
  const controller = new AbortController();
  const leave = () => controller.abort(outer.reason);
  const timer = setTimeout(() => controller.abort(late), timeout);
  outer.addEventListener('abort', leave);
  try {
    return {answer: await send(controller.signal)};
  } catch (error) {
    outer.throwIfAborted();
    return {error: controller.signal.reason ?? error};
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', leave);
  }
}
