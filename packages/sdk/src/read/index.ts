/** The reading client without ky, for browsers and every runtime with `fetch`. */
export {StrategyClient, type StrategyReader} from './strategy-client.ts';
export {ReadingClient} from './client.ts';
export type {GetOptions, ReadClientOptions} from './client.ts';
export {
  ApiError,
  isApiError,
  isNotFound,
  isStrategyError,
  NetworkError,
  NotFound,
  ServerError,
  StrategyError,
  TimeoutError,
  UnexpectedContent,
} from './errors.ts';
export {BadRequest, Forbidden, RateLimited, Unauthorized} from './status-errors.ts';
export type {ApiErrorDetails, ErrorDetails, Problem, TimeoutDetails} from './errors.ts';
export {fetchTransport} from './transport.ts';
export type {FilesOptions, ReadOptions} from './kept-files.ts';
export type {Timeouts} from './in-time.ts';
export type {Collections, ListCollection, OneCollection} from './collections.ts';
export type {ReadingReader, Snapshot} from './reader.ts';
export type * from './documents.ts';
export type * from './transport.ts';
export {watchOf} from './watch.ts';
export type {Watch, WatchEvent, WatchFactory, WatchListener, WatchOptions} from './watch.ts';
export type * from '../generated/resources.ts';
