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

/** 400 */
export class BadRequest extends ApiError {}
/** 401 */
export class Unauthorized extends ApiError {}
/** 403 */
export class Forbidden extends ApiError {}
/** 404 or 410, in whatever format; also an id that is not in its collection. */
export class NotFound extends ApiError {}
/** 409 */
export class Conflict extends ApiError {}
/** 412: the item changed since it was read. */
export class PreconditionFailed extends ApiError {
  /** The item as it is now, and its version. */
  get current(): Problem['current'] {
    return this.problem?.current;
  }
}
/** 422: the item does not fit the contract. */
export class Validation extends ApiError {
  /** Each fault with the JSON pointer of its field. */
  get errors(): NonNullable<Problem['errors']> {
    return this.problem?.errors ?? [];
  }
}
/** 429 */
export class RateLimited extends ApiError {
  /** Milliseconds to wait, at most a day. Absent where the service does not say. */
  declare readonly retryAfter?: number;
}
/** 500 to 599 */
export class ServerError extends ApiError {}

const classes = {
  StrategyError,
  NetworkError,
  TimeoutError,
  UnexpectedContent,
  ApiError,
  BadRequest,
  Unauthorized,
  Forbidden,
  NotFound,
  Conflict,
  PreconditionFailed,
  Validation,
  RateLimited,
  ServerError,
};
// Minifiers rename classes; an error's name is part of the API.
for (const [name, {prototype}] of Object.entries(classes)) Object.assign(prototype, {name, [mark]: 1});

/** The class of error for each HTTP status that has one of its own. */
export const errorClasses: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequest,
  401: Unauthorized,
  403: Forbidden,
  404: NotFound,
  409: Conflict,
  410: NotFound,
  412: PreconditionFailed,
  422: Validation,
  429: RateLimited,
};

/** Whether this is an error of this SDK, also of another copy of it. */
export const isStrategyError = (error: unknown): error is StrategyError => !!(error as {[mark]?: 1} | null | undefined)?.[mark];

/** Whether the service answered with an error status. */
export const isApiError = (error: unknown): error is ApiError => isStrategyError(error) && 'status' in error;

/** A guard for one class of error. */
export const guard =
  <Name extends keyof typeof classes>(name: Name) =>
  (error: unknown): error is InstanceType<(typeof classes)[Name]> =>
    isStrategyError(error) && error.name === name;

export const isNetworkError = guard('NetworkError');
export const isTimeoutError = guard('TimeoutError');
export const isUnexpectedContent = guard('UnexpectedContent');
export const isNotFound = guard('NotFound');
export const isRateLimited = guard('RateLimited');
export const isServerError = guard('ServerError');
