import {isStrategyError} from '../read/errors.ts';
import {BadRequest, Forbidden, RateLimited, Unauthorized} from '../read/status-errors.ts';
import type {NetworkError, ServerError, StrategyError, TimeoutError, UnexpectedContent} from '../read/errors.ts';
import type {Conflict, FeedRestarted, PreconditionFailed, ReadOnlyHost, Validation} from './errors.ts';

const guard =
  <Kind extends StrategyError>(name: string) =>
  (error: unknown): error is Kind =>
    isStrategyError(error) && error.name === name;

export const isNetworkError = guard<NetworkError>('NetworkError');
export const isTimeoutError = guard<TimeoutError>('TimeoutError');
export const isUnexpectedContent = guard<UnexpectedContent>('UnexpectedContent');
export const isBadRequest = guard<BadRequest>('BadRequest');
export const isUnauthorized = guard<Unauthorized>('Unauthorized');
export const isForbidden = guard<Forbidden>('Forbidden');
export const isConflict = guard<Conflict>('Conflict');
/** `Item` is the type of the item that was to be changed, for `current`. */
export const isPreconditionFailed = guard<PreconditionFailed>('PreconditionFailed') as <Item = unknown>(
  error: unknown,
) => error is PreconditionFailed<Item>;
export const isValidation = guard<Validation>('Validation');
export const isReadOnlyHost = guard<ReadOnlyHost>('ReadOnlyHost');
export const isFeedRestarted = guard<FeedRestarted>('FeedRestarted');
export const isRateLimited = guard<RateLimited>('RateLimited');
export const isServerError = guard<ServerError>('ServerError');
