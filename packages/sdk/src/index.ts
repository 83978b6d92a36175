/** Everything: the client with retries, the errors, the rules for reading a strategy, and the types of the data. */
export * from './read/index.ts';
export * from './reading/index.ts';
export * from './client/guards.ts';
export {kyTransport} from './client/ky-transport.ts';
export type {KyTransportOptions} from './client/ky-transport.ts';
// In place of the one of ./read.
export {StrategyClient} from './client/strategy-client.ts';
export type {StrategyClientOptions} from './client/strategy-client.ts';
export {Conflict, PreconditionFailed, Validation} from './client/write-errors.ts';
export type {components, paths} from './generated/api.ts';
