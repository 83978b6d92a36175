/** What the client asks of a transport: a part of what `fetch` takes. */
export interface TransportRequest {
  /** Absent: GET. */
  method?: 'POST' | 'PUT' | 'DELETE';
  /** Empty for reads in browsers: any header of our own would cause a preflight, which plain file hosts fail. */
  headers: Record<string, string>;
  /** JSON. Only with POST and PUT. */
  body?: string;
  /** With what carries a token, so that it is sent nowhere else. Absent: redirects are followed. */
  redirect?: 'manual';
  /** How to use the browser's HTTP cache. Absent: as usual, or where there is no such cache. */
  cache?: 'no-cache';
  /** Aborted when time is up, or when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/** An answer of any status: what the client uses of a `Response`. */
export type TransportResponse = Pick<Response, 'status' | 'ok' | 'text'> & {
  headers: Pick<Headers, 'get'>;
  /** How often the request was sent until this answer came, where the transport sends again. Absent: once. */
  attempts?: number;
};

/**
 * Sends one request. An answer with an error status is returned, not thrown. A `StrategyError` that it throws reaches the caller as it is, anything else as the cause
 * of a `NetworkError`.
 */
export type Transport = (url: string, request: TransportRequest) => Promise<TransportResponse>;

/** Sends through the platform’s `fetch`, once: no retries, no headers of its own, no cookies. */
export const fetchTransport: Transport = (url, request) => fetch(url, {...request, credentials: 'omit'});
