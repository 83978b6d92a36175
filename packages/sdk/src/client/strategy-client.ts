import {filledPath, ReadingClient, type GetArguments, type GetOptions, type ReadClientOptions} from '../read/client.ts';
import {StrategyError} from '../read/errors.ts';
import type {DocumentOf, DocumentPath, StrategySummary} from '../read/documents.ts';
import {keptFiles, type ReadOptions} from '../read/kept-files.ts';
import type {Transport} from '../read/transport.ts';
import {accessAt, type Access} from './access.ts';
import {answerOf, mapped, type Answer, type WithResponse} from './answer.ts';
import {askThrough, type Ask} from './ask.ts';
import {clientFiles, type ClientFiles} from './client-files.ts';
import {itemsOf} from './collections.ts';
import {askingWithStore, type CopyStore} from './copy-store.ts';
import {allErrorClasses} from './errors.ts';
import {kyTransport} from './ky-transport.ts';
import {loadStrategies, type LoadableName, type LoadedStrategy, type LoadOptions, type Settled} from './load.ts';
import {loggedTransport, safely, type Log} from './log.ts';
import {steadyFiles, type SteadyFiles} from './steady-files.ts';
import {makeStrategyReader, type StrategyReader} from './strategy-reader.ts';
import {authorizedTransport, authorizeWith, type Token} from './token.ts';
import type {WriteOptions} from './writes.ts';

/** Settings of a client. */
export interface StrategyClientOptions extends ReadClientOptions {
  /** What proves who writes and who may see drafts: a token of the service, an OpenID Connect JWT, or a function that gives the current one. It is sent with changes and drafts only. */
  token?: Token | undefined;
  /** How often a failed request is sent again; not used with a `transport` of your own. Default 2. */
  retries?: number | undefined;
  /** In place of the platform's `fetch`: of a framework, or for a proxy. Not used with a `transport` of your own. */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * For how many milliseconds after it was last confirmed a copy stands in where the service cannot be reached; 0 for never. Default: a day, and two minutes for what names schools (`schools`,
   * `memberships`, `links`, `commitments`, `all`), which may withdraw their consent at any time.
   */
  maxStale?: number | undefined;
  /** Keeps copies between runs. Default: they are kept in memory. */
  store?: CopyStore | undefined;
  /** Is told of every attempt at a request, of stale copies, and of failures of the store. */
  log?: Log | undefined;
}

/** Which strategy is meant. */
export interface StrategyOptions {
  /** Whether to read it with the token, as drafts are shown to their writers only. Default false. */
  draft?: boolean | undefined;
}

/** The readers that are the same for the same id: the latest of them. */
const mostReaders = 2000;

/** The client of one service, live or exported to plain files. Sends through ky, with retries. Throws `StrategyError` where `baseUrl` is no address. */
export class StrategyClient extends ReadingClient<StrategyReader> {
  readonly #public: ServiceFiles;
  readonly #drafts: ServiceFiles;
  readonly #ask: Ask;
  readonly #strategies = new Map<string, StrategyReader>();
  readonly #filesOfADay: (isDraft: boolean) => SteadyFiles;
  readonly #settled: Settled = new Map();

  constructor(options: StrategyClientOptions) {
    const {token, maxStale, store} = options;
    const log = safely(options.log ?? (() => {}));
    const {transport, timeout} = sending(options, options.log && log);
    // Browsers' workers have no document, but an HTTP cache and CORS all the same.
    const {etags = globalThis.crossOriginIsolated === undefined} = options;
    const authorize = authorizeWith(token);
    const filesThrough = (through: Transport, copies?: CopyStore): ServiceFiles => {
      const longest = Math.min(timeout.attempt, timeout.total) + 1000;
      const files = clientFiles(keptFiles({transport: through, timeout, etags}, allErrorClasses), copies, log, longest);
      return {files, steady: steadyFiles(files, {maxStale: (url) => maxStale ?? usualMaxStale(url), log})};
    };
    const shared = filesThrough(store && etags ? askingWithStore(transport, store, log) : transport, store);
    super(options, shared.files);
    refuseOddAddress(this.baseUrl, options.baseUrl);
    const reading = authorizedTransport(transport, authorize);
    this.#public = shared;
    // Drafts are nobody else's: no store ever has them.
    this.#drafts = filesThrough(reading);
    this.#filesOfADay = (isDraft) => filesThrough(isDraft ? reading : transport).steady;
    this.#ask = askThrough(transport, timeout, allErrorClasses, authorize);
  }

  /** One strategy; the same reader for the same id. Nothing is asked until it reads. Throws `StrategyError` where the id is none. */
  override strategy(id: string, {draft = false}: StrategyOptions = {}): StrategyReader {
    const key = `${draft ? 'draft' : 'public'} ${id}`;
    let reader = this.#strategies.get(key);
    if (!reader) {
      // Where ids come from visitors, there is no end of them.
      if (this.#strategies.size >= mostReaders) this.#strategies.delete(this.#strategies.keys().next().value!);
      reader = makeStrategyReader({
        id,
        folder: this.#folderOf(id),
        ...(draft ? this.#drafts : this.#public),
        ask: this.#ask,
        isDraft: draft,
        // A draft may become public, and be read as that; and the list of strategies has a hash of each.
        written: (folder) => {
          for (const {files} of [this.#public, this.#drafts]) files.written(folder, `${this.baseUrl}index.json`);
        },
        filesOfADay: () => this.#filesOfADay(draft),
      });
      this.#strategies.set(key, reader);
    }
    return reader;
  }

  /** The strategies that the service publishes: all but drafts. Rejects with `StrategyError`. */
  strategies(options?: ReadOptions): Answer<StrategySummary[]> {
    return mapped(this.#load('/index.json', options), (index): StrategySummary[] => [
      ...itemsOf<StrategySummary>(index, `${this.baseUrl}index.json`),
    ]);
  }

  /**
   * What the token's holder may change, and what a school finds of its own. Never kept: it is asked every time. Rejects with `ReadOnlyHost` where nothing can be changed, and as a change does.
   */
  access({signal}: WriteOptions = {}): Answer<Access> {
    return answerOf(accessAt(`${this.baseUrl}access.json`, this.#ask, signal));
  }

  /** The document at a path of the contract. Rejects with `StrategyError`. */
  override get<Path extends DocumentPath>(path: Path, ...[options]: GetArguments<Path>): Answer<DocumentOf<Path>> {
    return answerOf(this.#load(path, options));
  }

  /**
   * Collections of many strategies, a few requests at a time. A strategy that cannot be read has an `error` and stops none of the others. Loading again costs one request where nothing changed, and
   * otherwise reads only the strategies that did.
   *
   * Rejects with `StrategyError` where the list of strategies cannot be read, and with the signal's reason.
   */
  async load<Name extends LoadableName>(names: readonly Name[], options: LoadOptions = {}): Promise<LoadedStrategy<Name>[]> {
    const source = {
      ...this.#public,
      strategies: (read: ReadOptions) => this.strategies(read).withResponse(),
      folderOf: (id: string) => this.#folderOf(id),
      settled: this.#settled,
    };
    return loadStrategies(source, names, options);
  }

  #folderOf(id: string): string {
    if (typeof id !== 'string' || /^\.{0,2}$/.test(id))
      throw new StrategyError(`The id of a strategy was expected, as the list of strategies has it; got ${JSON.stringify(id)}.`);
    return `${this.baseUrl}strategies/${encodeURIComponent(id)}/`;
  }

  #load<Path extends DocumentPath>(path: Path, options?: GetOptions<Path>): Promise<WithResponse<DocumentOf<Path>>> {
    const url = this.baseUrl + filledPath(path, options?.params as object).slice(1);
    return this.#public.steady.load(url, options) as Promise<WithResponse<DocumentOf<Path>>>;
  }
}

/** Throws `StrategyError` where an address cannot be that of a service. */
function refuseOddAddress(baseUrl: string, given: string): void {
  const {protocol, search, hash, username, password} = new URL(baseUrl);
  if (/^https?:$/.test(protocol) && !search && !hash && !username && !password) return;
  // An address with a password stands in no message.
  const shown = username || password ? '' : ` "${given}"`;
  throw new StrategyError(
    `baseUrl${shown} is not the address of a service: http or https, a host and a path were expected, without a query, "#", user or password.`,
  );
}

/** Files of one kind, public or drafts. */
interface ServiceFiles {
  files: ClientFiles;
  steady: SteadyFiles;
}

/** What a school withdraws is gone in two minutes wherever the service is asked (docs/writing.md); copies of it are not used for longer either. */
function usualMaxStale(url: string): number {
  return /\/(schools|memberships|links|commitments|all)\.json(\?|$)/.test(url) ? 120_000 : 86_400_000;
}

/** The transport and its times: a transport of one's own as it is, or ky, which counts the time of attempts itself. */
function sending({retries, transport, timeout, fetch}: StrategyClientOptions, log: Log | undefined) {
  const {attempt = 10_000, total = 30_000} = timeout ?? {};
  if (transport) return {transport: log ? loggedTransport(transport, log) : transport, timeout: {attempt, total}};
  return {
    // A wait of a third leaves time for two retries, so that a service which says "later" is reported as that and not as a timeout.
    transport: kyTransport({retries, attempt, longestWait: total / 3, fetch, log}),
    timeout: {attempt: Infinity, total},
  };
}
