import type {PublicCollectionName} from '../generated/resources.ts';
import type {Manifest, PublishedDocument} from './documents.ts';
import {isStrategyError} from './errors.ts';
import type {StrategyError} from './errors.ts';
import type {KeptFiles, ReadOptions} from './kept-files.ts';
import type {Watch, WatchFactory} from './watch.ts';

/** A document as last seen. */
export interface Snapshot<Name extends PublicCollectionName = PublicCollectionName> {
  /** Shared by all who read it: copy before changing. */
  document: PublishedDocument<Name>;
  /** When the service last confirmed this copy. */
  checkedAt: Date;
  /** Why the copy could not be confirmed just now. */
  error?: StrategyError;
}

/** Reads the documents of one strategy. */
export interface ReadingReader {
  readonly id: string;

  /** A collection's whole document. Throws `StrategyError`. */
  document<Name extends PublicCollectionName>(name: Name, options?: ReadOptions): Promise<PublishedDocument<Name>>;

  /** Like `document`, but where the service cannot be reached gives the last good copy, with `error`. Throws `StrategyError` where there is none or it was withdrawn. */
  read<Name extends PublicCollectionName>(name: Name, options?: ReadOptions): Promise<Snapshot<Name>>;

  /** The last good copy, if there is one, without asking the service. */
  kept<Name extends PublicCollectionName>(name: Name): Snapshot<Name> | undefined;

  /** The strategy's manifest: its files with hash and size. Throws `StrategyError`. */
  manifest(options?: ReadOptions): Promise<Manifest>;

  /** The absolute address of a file in the strategy's folder, for example `media/ladder.svg` or `actions.csv`. */
  url(path?: string): string;

  /** The reader's one watch, made by `watchOf` when it is first asked for: for pages that load `watchOf` later than the rest. */
  watchWith(factory: WatchFactory): Watch;
}

export function strategyReader(id: string, folder: string, files: KeptFiles): ReadingReader {
  let watch: Watch | undefined;
  // Joined, not resolved, so that no path can lead to another host.
  const url = (path = '') => folder + path;
  const address = (name: string) => url(name + '.json');
  const document = async (name: string, options?: ReadOptions) => (await files.load(address(name), options)).document;
  const snapshot = (name: string) => {
    const copy = files.kept(address(name));
    return copy && {document: copy.document, checkedAt: copy.checkedAt};
  };
  return {
    id,
    url,
    document,
    kept: snapshot,
    manifest: (options?: ReadOptions) => document('index', options),
    watchWith: (watchOf: WatchFactory) => (watch ??= watchOf(files, address)),

    async read(name: string, options?: ReadOptions) {
      try {
        await document(name, options);
        return snapshot(name);
      } catch (error) {
        const last = snapshot(name);
        if (last && isStrategyError(error)) return {...last, error};
        throw error;
      }
    },
  } as unknown as ReadingReader;
}
