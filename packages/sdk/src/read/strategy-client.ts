import {filledPath, ReadingClient, type GetArguments, type ReadClientOptions} from './client.ts';
import {withCollections, type Collections} from './collections.ts';
import type {DocumentOf, DocumentPath, StrategySummary} from './documents.ts';
import {keptFiles, type ReadOptions} from './kept-files.ts';
import type {ReadingReader} from './reader.ts';
import {errorClasses} from './status-errors.ts';
import {watchOf, type Watch} from './watch.ts';

/** Reads one strategy, and looks for its changes. */
export type StrategyReader = ReadingReader & Collections & Watch;

/** Reads the strategies of one service, live or exported to plain files, and looks for their changes. Throws `StrategyError` where `baseUrl` is no address. */
export class StrategyClient extends ReadingClient<StrategyReader> {
  constructor(options: ReadClientOptions) {
    super(options, keptFiles(options, errorClasses));
  }

  /** The document at a path of the contract. Throws `StrategyError`. */
  override get<Path extends DocumentPath>(path: Path, ...[options]: GetArguments<Path>): Promise<DocumentOf<Path>> {
    return super.get(filledPath(path, options?.params as object), options) as Promise<DocumentOf<Path>>;
  }

  /** The strategies that the service publishes. Throws `StrategyError`. */
  async strategies(options?: ReadOptions): Promise<StrategySummary[]> {
    return [...(await this.get('/index.json', options)).data];
  }

  protected override complete(reader: ReadingReader): StrategyReader {
    return withCollections(Object.assign(reader, reader.watchWith(watchOf)));
  }
}
