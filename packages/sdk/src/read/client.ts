import type {DocumentPath, ParamsOf} from './documents.ts';
import {notFoundClasses, StrategyError} from './errors.ts';
import {keptFiles} from './kept-files.ts';
import type {FilesOptions, KeptFiles, ReadOptions} from './kept-files.ts';
import {strategyReader} from './reader.ts';
import type {ReadingReader} from './reader.ts';

/** Settings of a client. */
export interface ReadClientOptions extends FilesOptions {
  /** The service's address with its version, for example `https://send.example.gov.uk/v1`. In browsers also relative to the document. */
  baseUrl: string;
}

/** `params` for the parameters in a path, where it has any. */
export type GetOptions<Path extends DocumentPath> = ReadOptions &
  ([ParamsOf<Path>] extends [never] ? {params?: never} : {params: ParamsOf<Path>});

export type GetArguments<Path extends DocumentPath> = [ParamsOf<Path>] extends [never]
  ? [options?: GetOptions<Path>]
  : [options: GetOptions<Path>];

/** Reads the documents of one service: what a `StrategyClient` is built on, for pages where every byte counts. Throws `StrategyError` where `baseUrl` is no address. */
export class ReadingClient<Reader extends ReadingReader = ReadingReader> {
  /** Absolute, with a slash at its end. */
  declare readonly baseUrl: string;
  readonly #files: KeptFiles;
  readonly #readers = new Map<string, Reader>();

  /** `files` are those of the service; other clients have others. */
  constructor({baseUrl, ...options}: ReadClientOptions, files = keptFiles(options, notFoundClasses)) {
    try {
      this.baseUrl = new URL(baseUrl.replace(/\/*$/, '/'), globalThis.document?.baseURI).href;
    } catch (cause) {
      throw new StrategyError(`baseUrl "${baseUrl}" is no absolute address.`, {cause});
    }
    this.#files = files;
  }

  /** The reader of one strategy; the same one for the same id. Nothing is asked until it reads. */
  strategy(id: string): Reader {
    let reader = this.#readers.get(id);
    if (!reader) {
      reader = this.complete(strategyReader(id, `${this.baseUrl}strategies/${encodeURIComponent(id)}/`, this.#files));
      this.#readers.set(id, reader);
    }
    return reader;
  }

  /** Adds to a new reader what a kind of client has beside it. */
  protected complete(reader: ReadingReader): Reader {
    return reader as Reader;
  }

  /** The document at a path of the contract, with its parameters in it: `/strategies/marlhaven/boundary.geojson`. Throws `StrategyError`. */
  async get(path: string, options?: ReadOptions): Promise<unknown> {
    return (await this.#files.load(this.baseUrl + path.slice(1), options)).document;
  }
}

/** A path of the contract with its parameters filled in. */
export function filledPath(path: string, params?: object): string {
  return path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent((params as Record<string, string>)[name]!));
}
