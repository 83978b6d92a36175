import {StrategyClient as ReadClient} from '../read/strategy-client.ts';
import type {ReadClientOptions} from '../read/client.ts';
import {kyTransport} from './ky-transport.ts';
import {allErrorClasses} from './write-errors.ts';

/** Settings of a client. */
export interface StrategyClientOptions extends ReadClientOptions {
  /** How often a failed request is sent again; not used with a `transport` of your own. Default 2. */
  retries?: number | undefined;
}

/** The client of one service, live or exported to plain files. Sends through ky, with retries. Throws `StrategyError` where `baseUrl` is no address. */
export class StrategyClient extends ReadClient {
  constructor({retries, transport, timeout, ...options}: StrategyClientOptions) {
    const {attempt = 10_000, total = 30_000} = timeout ?? {};
    super(
      transport
        ? {...options, transport, timeout: {attempt, total}}
        : {
            ...options,
            // A wait of a third leaves time for two retries, so that a service which says "later" is reported as that and not as a timeout.
            transport: kyTransport({retries, attempt, longestWait: total / 3}),
            // ky counts the attempts' time itself.
            timeout: {attempt: Infinity, total},
          },
      allErrorClasses,
    );
  }
}
