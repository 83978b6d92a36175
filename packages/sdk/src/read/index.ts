/** The reading client without ky, for browsers and every runtime with `fetch`. */
export {StrategyClient} from './strategy-client.ts';
export {ReadingClient} from './client.ts';
export type {GetOptions, ReadClientOptions} from './client.ts';
export {
  ApiError,
  BadRequest,
  Forbidden,
  isApiError,
  isNotFound,
  isStrategyError,
  NetworkError,
  NotFound,
  RateLimited,
  ServerError,
  StrategyError,
  TimeoutError,
  Unauthorized,
  UnexpectedContent,
} from './errors.ts';
export type {ApiErrorDetails, ErrorDetails, Problem, TimeoutDetails} from './errors.ts';
export {fetchTransport} from './transport.ts';
export type {ReadOptions, Timeouts} from './kept-files.ts';
export type {Collections, ListCollection, OneCollection, Snapshot, ReadingReader, StrategyReader} from './reader.ts';
export type * from './documents.ts';
export type * from './transport.ts';
export {watchOf} from './watch.ts';
export type {Watch, WatchEvent, WatchFactory, WatchListener, WatchOptions} from './watch.ts';
export type * from '../generated/resources.ts';
