import {ReadingClient} from './client.ts';
import type {StrategyReader} from './reader.ts';
import {watchOf} from './watch.ts';

/** Reads the strategies of one service, live or exported to plain files, and looks for their changes. Throws `StrategyError` where `baseUrl` is no address. */
export class StrategyClient extends ReadingClient {
  override strategy(id: string): StrategyReader {
    const reader = super.strategy(id);
    return Object.assign(reader, reader.watchWith(watchOf));
  }
}
