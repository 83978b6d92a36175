import type {components} from '../generated/api.ts';

/** RFC 9457 problem details, as the service sends them. */
export type Problem = components['schemas']['Problem'] & {
  /** The item as it is now, with a 412. */
  current?: {data: unknown; version: string | number};
};

/** What an error knows beside its message. */
export interface ErrorDetails {
  url?: string;
  cause?: unknown;
}

/** What a `TimeoutError` knows beside its message. */
export interface TimeoutDetails extends ErrorDetails {
  kind: 'attempt' | 'total';
}

/** What an `ApiError` knows beside its message. */
export interface ApiErrorDetails extends ErrorDetails {
  status: number;
  problem?: Problem | undefined;
  requestId?: string | undefined;
  retryAfter?: number | undefined;
}

// Two copies of this package can run on one page: the guards look for this mark and the name, because `instanceof` works within one copy only.
const mark = Symbol.for('send-strategy');

/** Any failure of this SDK. Abort reasons and programming errors are passed on as they are. */
export class StrategyError<Details extends ErrorDetails = ErrorDetails> extends Error {
  /** The address that was asked. */
  declare readonly url?: string;

  constructor(message: string, details?: Details) {
    super(message, details);
    Object.assign(this, details);
  }
}

/** The service could not be reached: offline, wrong host, refused, or blocked by the page's own policy. `cause` says more. */
export class NetworkError extends StrategyError {}

/** No whole answer came in time. */
export class TimeoutError extends StrategyError<TimeoutDetails> {
  /** Which limit was reached: that of one attempt, or that of all attempts together. */
  declare readonly kind: 'attempt' | 'total';
}

/** An answer came with a good status, but it is no document of this service: often a sign-in page, or a wrong `baseUrl`. */
export class UnexpectedContent extends StrategyError {}

/** The service answered with an error status. */
export class ApiError extends StrategyError<ApiErrorDetails> {
  declare readonly status: number;
  /** The service's own account. Absent where a file host or a proxy answered. */
  declare readonly problem?: Problem;
  /** To quote when asking the service's operator. */
  declare readonly requestId?: string;
}

/** 404 or 410, in whatever format; also an id that is not in its collection. */
export class NotFound extends ApiError {}
/** 500 to 599 */
export class ServerError extends ApiError {}

/** Gives errors the names of their classes, which minifiers change, and the mark that the guards look for. */
export function markErrors(
  classes: Readonly<Record<string, typeof StrategyError | typeof ApiError | typeof TimeoutError>>,
): void {
  for (const [name, {prototype}] of Object.entries(classes)) Object.assign(prototype, {name, [mark]: 1});
}

markErrors({
  StrategyError,
  NetworkError,
  TimeoutError,
  UnexpectedContent,
  ApiError,
  NotFound,
  ServerError,
});

/** Classes of error by HTTP status. */
export type ErrorClasses = Readonly<Record<number, typeof ApiError>>;

/** What no client can do without: whether there is such a file. */
export const notFoundClasses: ErrorClasses = {404: NotFound, 410: NotFound};

/** Whether this is an error of this SDK, also of another copy of it. */
export const isStrategyError = (error: unknown): error is StrategyError => !!(error as {[mark]?: 1} | null | undefined)?.[mark];

/** Whether the service answered with an error status. */
export const isApiError = (error: unknown): error is ApiError => isStrategyError(error) && 'status' in error;

/** Whether there is no such strategy, file or item. */
export const isNotFound = (error: unknown): error is NotFound => isStrategyError(error) && error.name === 'NotFound';
