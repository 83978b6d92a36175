import {errorIn} from '../read/answers.ts';
import type {ErrorClasses} from '../read/errors.ts';
import {inTime, type Timeouts} from '../read/in-time.ts';
import type {Transport, TransportRequest, TransportResponse} from '../read/transport.ts';
import {refuseRedirect, type Authorize} from './token.ts';

/** One request whose answer is not kept. */
export interface Asking extends Pick<TransportRequest, 'method'> {
  /** Not from a browser's HTTP cache. */
  cache?: 'no-cache' | undefined;
  headers?: Record<string, string>;
  /** Made into JSON. */
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** Whether to send the token. Default false. */
  authorized?: boolean;
}

/** A good answer, with its whole text. */
export interface Asked {
  response: TransportResponse;
  text: string;
}

/** Sends one request. Rejects with `StrategyError`, or with the signal's reason. */
export type Ask = (url: string, asking: Asking) => Promise<Asked>;

export function askThrough(
  transport: Transport,
  timeout: Timeouts | undefined,
  classes: ErrorClasses,
  authorize: Authorize,
): Ask {
  const sendOnce = async (url: string, {method, cache, headers = {}, body, authorized}: Asking, signal: AbortSignal) => {
    const request = (token: Record<string, string>): TransportRequest => ({
      ...(method && {method}),
      ...(cache && {cache}),
      headers: {...headers, ...token, ...(body !== undefined && {'content-type': 'application/json'})},
      ...(body !== undefined && {body: JSON.stringify(body)}),
      ...(authorized && {redirect: 'manual'}),
      signal,
    });
    if (!authorized) return transport(url, request({}));
    return authorize((token) => transport(url, request(token)));
  };

  return async (url, asking) => {
    const {signal: outer} = asking;
    outer?.throwIfAborted();
    const controller = new AbortController();
    const leave = () => controller.abort(outer?.reason);
    outer?.addEventListener('abort', leave);
    try {
      return await inTime(url, controller, timeout, async (signal) => {
        const response = await sendOnce(url, asking, signal);
        const text = await response.text();
        if (response.ok) return {response, text};
        if (asking.authorized) refuseRedirect(url, response);
        throw Object.assign(errorIn(response, text, url, classes), response.attempts && {attempts: response.attempts});
      });
    } catch (error) {
      outer?.throwIfAborted();
      throw error;
    } finally {
      outer?.removeEventListener('abort', leave);
    }
  };
}
