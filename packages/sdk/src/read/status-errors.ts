import {ApiError, markErrors, notFoundClasses, type ApiErrorDetails, type ErrorClasses} from './errors.ts';

/**
 * 400: the request is not one that the service understands.
 *
 * @cause A parameter that is no day or number, a day to come, a version or key of the wrong form.
 * @cure `problem.detail` says which, and what was expected.
 */
export class BadRequest extends ApiError {}
/**
 * 401: the service does not know who asks.
 *
 * @cause No `token` was given, or it is wrong, expired or revoked. A `token` that is a function was asked a second time before.
 * @cure Give the client a token that is valid: `send-strategy token create`, or a new sign-in.
 */
export class Unauthorized extends ApiError {}
/**
 * 403: the token is known, but not for this.
 *
 * @cause An editor of another strategy; a school that changes what is not its own.
 * @cure `problem.detail` says what the token is for. Ask the service's keeper for another one.
 */
export class Forbidden extends ApiError {}
/**
 * 429: too many requests in a short time.
 *
 * @cause More changes, or wrong tokens, than the service takes of one sender.
 * @cure Wait for `retryAfter` milliseconds. The client already waited and tried again, as often as `retries` says.
 */
export class RateLimited extends ApiError {
  /** Milliseconds to wait, at most a day. Absent where the service does not say. */
  readonly retryAfter: number | undefined;

  constructor(message: string, details?: ApiErrorDetails, headers?: Pick<Headers, 'get'>) {
    super(message, details);
    // RFC 9110, section 10.2.3: whole seconds, or a date. Without the header this is NaN.
    const after = headers?.get('retry-after') as string;
    const wait = Number(after) * 1000 || Date.parse(after) - Date.now();
    this.retryAfter = Math.min(Math.max(wait, 0), 86_400_000) || undefined;
  }
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
