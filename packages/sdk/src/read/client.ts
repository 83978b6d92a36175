import type {DocumentOf, DocumentPath, ParamsOf} from './documents.ts';
import {notFoundClasses, StrategyError} from './errors.ts';
import {keptFiles} from './kept-files.ts';
import type {KeptFiles, ReadOptions, Timeouts} from './kept-files.ts';
import {strategyReader} from './reader.ts';
import type {ReadingReader} from './reader.ts';
import {fetchTransport} from './transport.ts';
import type {Transport} from './transport.ts';

/** Settings of a client. */
export interface ReadClientOptions {
  /** The service's address with its version, for example `https://send.example.gov.uk/v1`. In browsers also relative to the document. */
  baseUrl: string;
  /** How requests are sent. */
  transport?: Transport | undefined;
  /** When to give up waiting. */
  timeout?: Timeouts | undefined;
  /**
   * Whether to remember ETags and send `If-None-Match`. Default: only where there is no `document`. In browsers the HTTP cache does this, and the header would cause a
   * preflight that plain file hosts fail.
   */
  etags?: boolean | undefined;
}

/** `params` for the parameters in a path, where it has any. */
export type GetOptions<Path extends DocumentPath> = ReadOptions &
  ([ParamsOf<Path>] extends [never] ? {params?: never} : {params: ParamsOf<Path>});

type GetArguments<Path extends DocumentPath> = [ParamsOf<Path>] extends [never]
  ? [options?: GetOptions<Path>]
  : [options: GetOptions<Path>];

/** Reads the documents of one service: what a `StrategyClient` is built on, for pages where every byte counts. Throws `StrategyError` where `baseUrl` is no address. */
export class ReadingClient<Reader extends ReadingReader = ReadingReader> {
  /** Absolute, with a slash at its end. */
  readonly baseUrl: string;
  readonly #files: KeptFiles;
  readonly #readers = new Map<string, Reader>();

  /** `classes` are the errors that the statuses become; other clients have more of them. */
  constructor(
    {baseUrl, transport = fetchTransport, timeout, etags = !globalThis.document}: ReadClientOptions,
    classes = notFoundClasses,
  ) {
    try {
      this.baseUrl = new URL(baseUrl.replace(/\/*$/, '/'), globalThis.document?.baseURI).href;
    } catch (cause) {
      throw new StrategyError(`baseUrl "${baseUrl}" is no absolute address.`, {cause});
    }
    this.#files = keptFiles(transport, timeout, etags, classes);
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

  /** The document at a path of the contract. Throws `StrategyError`. */
  async get<Path extends DocumentPath>(path: Path, ...[options]: GetArguments<Path>): Promise<DocumentOf<Path>> {
    const params = (options?.params ?? {}) as Record<string, string>;
    const file = path.slice(1).replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    return (await this.#files.load(this.baseUrl + file, options)).document as DocumentOf<Path>;
  }
}
