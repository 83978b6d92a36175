/**
 * Everything: the client with retries, writes, the feed and many areas at once; the errors; the rules for reading a strategy; and the types of the data.
 *
 * @module
 */
export * from './read/index.ts';
export * from './reading/index.ts';
export * from './client/guards.ts';
export {compare} from './client/compare.ts';
export type {CompareOptions, StrategiesCompared} from './client/compare.ts';
export {kyTransport} from './client/ky-transport.ts';
export type {KyTransportOptions} from './client/ky-transport.ts';
// In place of those of ./read.
export {StrategyClient} from './client/strategy-client.ts';
export type {StrategyClientOptions, StrategyOptions} from './client/strategy-client.ts';
export type {
  Boundary,
  RecordedReader,
  StrategyAccess,
  StrategyReader,
  StrategyReading,
  TableName,
  WholeKept,
  WholePublished,
  WholeReading,
  WholeStrategy,
} from './client/strategy-reader.ts';
export type {
  ListReading,
  ListWriting,
  OneReading,
  OneWriting,
  ReadingCollections,
  StrategyCollections,
  UpdateInput,
  Updates,
} from './client/collections.ts';
export type {Access} from './client/access.ts';
export type {Answer, RawResponse, WithResponse} from './client/answer.ts';
export type {ChangesOptions, RevisionOfStrategy} from './client/changes.ts';
export type {CopyStore, StoredCopy} from './client/copy-store.ts';
export type {LoadableName, LoadedStrategy, LoadOptions, LoadProgress} from './client/load.ts';
export type {AttemptEvent, Log, LogEvent, StaleEvent, StoreEvent} from './client/log.ts';
export type {Token} from './client/token.ts';
export type {
  AddUpdateOptions,
  Change,
  ToWrite,
  UpdateOptions,
  Versioned,
  VersionedPlace,
  VersionOptions,
  WriteOptions,
} from './client/writes.ts';
export {Conflict, FeedRestarted, PreconditionFailed, ReadOnlyHost, Validation} from './client/errors.ts';
export type {components, paths} from './generated/api.ts';
