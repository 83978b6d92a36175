import type {PublicCollectionName} from '../generated/resources.ts';
import type {Manifest, PublishedDocument, StrategySummary} from '../read/documents.ts';
import {isNotFound, isStrategyError, type StrategyError} from '../read/errors.ts';
import type {KeptCopy, ReadOptions} from '../read/kept-files.ts';
import {hashOf} from '../read/watch.ts';
import type {WithResponse} from './answer.ts';
import type {ClientFiles} from './client-files.ts';
import {isOutage, type SteadyFiles} from './steady-files.ts';

/** Names of collections that can be loaded. */
export type LoadableName = PublicCollectionName;

/** How far a load has come: one strategy is done. */
export interface LoadProgress {
  /** The strategy that was done just now. */
  id: string;
  /** How many are done, this one with them. */
  done: number;
  /** How many there are to do. */
  total: number;
  /** How many of those that are done have an error. */
  failed: number;
  /** Whether nothing had to be asked, as nothing changed since the last load. */
  unchanged: boolean;
  error?: StrategyError;
}

export interface LoadOptions {
  /** Ids of the strategies. Default: all that the service lists. One that it does not list has an error. */
  strategies?: readonly string[] | undefined;
  /** How many strategies are read at a time. Default 8. */
  concurrency?: number | undefined;
  /** Ends the load with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Is told of each strategy when it is done, and waited for. What it throws ends the load. */
  onProgress?: ((progress: LoadProgress) => unknown) | undefined;
}

/** One strategy with the collections that were asked for. */
export interface LoadedStrategy<Name extends LoadableName = LoadableName> {
  id: string;
  /** As the service lists it: title, area, status. Absent where it does not list it. */
  summary?: StrategySummary;
  /** By name. A collection that the strategy does not publish is absent. `meta.stale` says which are stale. */
  documents: {[Each in Name]?: PublishedDocument<Each>};
  /** Why not all collections could be read; those that could are there. */
  error?: StrategyError;
  /** Whether nothing had to be asked, as nothing changed since the last load. */
  unchanged: boolean;
}

/** For each strategy the list's hash, and the collections of which the copies are those of that hash. */
export type Settled = Map<string, {hash: string; names: Set<LoadableName>}>;

/** What a load reads through. */
export interface LoadSource {
  strategies: (options: ReadOptions) => Promise<WithResponse<StrategySummary[]>>;
  files: ClientFiles;
  steady: SteadyFiles;
  folderOf: (id: string) => string;
  settled: Settled;
}

/** See `StrategyClient.load`. */
export async function loadStrategies<Name extends LoadableName>(
  source: LoadSource,
  names: readonly Name[],
  {strategies, concurrency = 8, signal, onProgress}: LoadOptions,
): Promise<LoadedStrategy<Name>[]> {
  const index = await source.strategies({signal});
  const summaries = new Map(index.data.map((summary) => [summary.id, summary]));
  const ids = strategies ?? [...summaries.keys()];
  const results: LoadedStrategy<Name>[] = [];
  let [begun, done, failed] = [0, 0, 0];

  const work = async () => {
    while (begun < ids.length) {
      signal?.throwIfAborted();
      const place = begun;
      begun += 1;
      const id = ids[place]!;
      const result = await loadOne(source, id, summaries.get(id), names, index.response.error, signal);
      results[place] = result;
      done += 1;
      if (result.error) failed += 1;
      const {unchanged, error} = result;
      await onProgress?.({id, done, total: ids.length, failed, unchanged, ...(error && {error})});
    }
  };
  try {
    // What is no number is one.
    await Promise.all(Array.from({length: Math.min(Math.max(1, concurrency) || 1, ids.length)}, work));
  } finally {
    // Where one failed, the others begin nothing more.
    begun = ids.length;
  }
  if (!index.response.stale) await forgetUnlisted(source, summaries, signal);
  return results;
}

/** `outage` is why the list itself is a stale copy: then the service is not asked for each of many files, which would all wait in vain. */
async function loadOne<Name extends LoadableName>(
  {files, steady, folderOf, settled}: LoadSource,
  id: string,
  summary: StrategySummary | undefined,
  names: readonly Name[],
  outage: StrategyError | undefined,
  signal: AbortSignal | undefined,
): Promise<LoadedStrategy<Name>> {
  const folder = folderOf(id);
  const addressOf = (name: Name) => `${folder}${name}.json`;
  const documents: Partial<Record<Name, object>> = {};
  const result = {id, ...(summary && {summary}), documents: documents as LoadedStrategy<Name>['documents']};
  const before = settled.get(id);
  const isSettled = before !== undefined && before.hash === summary?.hash;
  if (!outage && isSettled && names.every((name) => before.names.has(name))) {
    for (const name of names) {
      const kept = files.kept(addressOf(name));
      if (kept) documents[name] = kept.document;
    }
    return {...result, unchanged: true};
  }
  const manifest = outage || !summary ? undefined : await manifestOf(files, folder, summary.hash, signal);
  let error: StrategyError | undefined;
  let isWhole = manifest !== undefined;
  for (const name of names) {
    const address = addressOf(name);
    const published = manifest?.data.files[`${name}.json`];
    // Not every strategy has a charter.
    if (manifest && !published) continue;
    try {
      const read = outage
        ? steady.instead(address, outage)
        : published
          ? readListed(files, steady, address, published.hash, signal)
          : steady.load(address, {signal});
      documents[name] = (await read).data;
      const kept = files.kept(address);
      isWhole &&= kept !== undefined && (await hashIn(kept)) === published?.hash;
    } catch (caught) {
      if (!isStrategyError(caught)) throw caught;
      isWhole = false;
      // What the service does not list at all is another matter than a file that is not there.
      if (!isNotFound(caught) || !summary) error ??= caught;
    }
  }
  if (isWhole && summary) settled.set(id, {hash: summary.hash, names: new Set([...names, ...(isSettled ? before.names : [])])});
  return {...result, ...(error && {error}), unchanged: false};
}

/** A file by the manifest: without asking where the copy is the one that the manifest names, and else past the caches. */
async function readListed(
  files: ClientFiles,
  steady: SteadyFiles,
  address: string,
  hash: string,
  signal: AbortSignal | undefined,
): Promise<{data: object}> {
  const copy = await files.restore(address);
  if (copy && (await hashIn(copy)) === hash) {
    copy.checkedAt = new Date();
    return {data: copy.document};
  }
  try {
    return {data: (await files.load(address, {signal, reload: true})).document};
  } catch (error) {
    if (!isOutage(error)) throw error;
    return steady.instead(address, error);
  }
}

/** The manifest that the list names by its hash. Undefined where it cannot be had, or a cache gave another one: then nothing is known of the files. */
async function manifestOf(
  files: ClientFiles,
  folder: string,
  hash: string,
  signal: AbortSignal | undefined,
): Promise<Manifest | undefined> {
  try {
    const {text, document} = await files.load(`${folder}index.json`, {signal, reload: true});
    const withoutTime = text.replace(/"generatedAt":"[^"]*"/, '"generatedAt":""');
    return (await hashOf(withoutTime)) === hash ? (document as Manifest) : undefined;
  } catch (error) {
    if (!isStrategyError(error)) throw error;
    return undefined;
  }
}

async function hashIn(copy: KeptCopy): Promise<string | undefined> {
  copy.hash ??= await hashOf(copy.text);
  return copy.hash;
}

/** Asks once more for what is no longer listed: its copies go where it is no longer there, in the store too. */
async function forgetUnlisted(
  {files, folderOf, settled}: LoadSource,
  listed: ReadonlyMap<string, unknown>,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const [id, {names}] of settled) {
    if (listed.has(id)) continue;
    settled.delete(id);
    for (const name of ['index', ...names])
      await files.load(`${folderOf(id)}${name}.json`, {signal, reload: true}).catch(() => {});
  }
}
