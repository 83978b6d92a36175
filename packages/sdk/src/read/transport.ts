/** What the client asks of a transport. */
export interface TransportRequest {
  /** Empty in browsers: any header of our own would cause a preflight, which plain file hosts fail. */
  headers: Record<string, string>;
  /** How to use the browser's HTTP cache. Absent: as usual, or where there is no such cache. */
  cache?: 'no-cache' | 'reload';
  /** Aborted when time is up, or when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/** A whole answer, of any status. */
export interface TransportResponse {
  status: number;
  headers: Pick<Headers, 'get'>;
  text: string;
}

/**
 * Sends one GET request and reads the answer to its end. An answer with an error status is returned, not thrown. A `StrategyError` that it throws reaches the caller as it
 * is, anything else as the cause of a `NetworkError`.
 */
export type Transport = (url: string, request: TransportRequest) => Promise<TransportResponse>;
