import type {StrategyError} from '../read/errors.ts';
import type {Transport, TransportRequest} from '../read/transport.ts';

/** One attempt at a request, when it ended. Never holds a token, nor the text of a request or an answer. */
export interface AttemptEvent {
  type: 'attempt';
  method: string;
  url: string;
  /** 1 for the first, 2 for the first time that it was sent again … */
  attempt: number;
  /** Until the whole answer was there, or until it failed. */
  milliseconds: number;
  /** Absent where no answer came. */
  status?: number;
  /** The service's name for the request. */
  requestId?: string;
  /** Why no answer came. */
  error?: unknown;
}

/** A copy was given that could not be confirmed, as the service could not be reached. */
export interface StaleEvent {
  type: 'stale';
  url: string;
  /** When the service last confirmed the copy. */
  checkedAt: Date;
  /** Why it could not be confirmed now. */
  error: StrategyError;
}

/** The store of copies failed. Nothing else does: the answer is given all the same. */
export interface StoreEvent {
  type: 'storeFailed';
  url: string;
  error: unknown;
}

/** What a client tells of what it does, for logs, traces and measures. */
export type LogEvent = AttemptEvent | StaleEvent | StoreEvent;

/** Is told of everything that happens. What it throws, or rejects with, is reported by `console.error` and changes nothing. */
export type Log = (event: LogEvent) => unknown;

/** A log that never throws. */
export function safely(log: Log): Log {
  // Also one that is asynchronous.
  return (event) => void (async () => log(event))().catch(console.error);
}

/** Sends one attempt and tells of it. */
export async function told<Answer extends {status: number; headers: Pick<Headers, 'get'>}>(
  log: Log | undefined,
  url: string,
  {method}: Pick<TransportRequest, 'method'>,
  attempt: number,
  send: () => Promise<Answer>,
): Promise<Answer> {
  if (log === undefined) return send();
  const begun = performance.now();
  const tell = (more: Partial<AttemptEvent>) =>
    log({type: 'attempt', method: method ?? 'GET', url, attempt, milliseconds: performance.now() - begun, ...more});
  try {
    const answer = await send();
    const requestId = answer.headers.get('x-request-id');
    tell({status: answer.status, ...(requestId === null ? {} : {requestId})});
    return answer;
  } catch (error) {
    tell({error});
    throw error;
  }
}

/** A transport of the user's own, each of whose requests is told of. */
export function loggedTransport(transport: Transport, log: Log): Transport {
  return (url, request) =>
    told(log, url, request, 1, async () => {
      const response = await transport(url, request);
      const text = await response.text();
      const {status, ok, headers, attempts} = response;
      return {status, ok, headers, ...(attempts === undefined ? {} : {attempts}), text: async () => text};
    });
}
