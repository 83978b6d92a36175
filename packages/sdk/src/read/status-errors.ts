import {ApiError, markErrors, notFoundClasses, type ErrorClasses} from './errors.ts';

/** 400 */
export class BadRequest extends ApiError {}
/** 401 */
export class Unauthorized extends ApiError {}
/** 403 */
export class Forbidden extends ApiError {}
/** 429 */
export class RateLimited extends ApiError {
  /** Milliseconds to wait, at most a day. Absent where the service does not say. */
  declare readonly retryAfter?: number;
}

markErrors({BadRequest, Unauthorized, Forbidden, RateLimited});

/** Those that an answer to a read can have, by HTTP status. */
export const errorClasses: ErrorClasses = {
  ...notFoundClasses,
  400: BadRequest,
  401: Unauthorized,
  403: Forbidden,
  429: RateLimited,
};
