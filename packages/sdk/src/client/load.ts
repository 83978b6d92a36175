import type {PublicCollectionName} from '../generated/resources.ts';
import type {PublishedDocument, StrategySummary} from '../read/documents.ts';
import {isNotFound, isStrategyError, type StrategyError} from '../read/errors.ts';
import type {StrategyClient} from './strategy-client.ts';

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
  /** Is told of each strategy when it is done. What it throws ends the load. */
  onProgress?: ((progress: LoadProgress) => void) | undefined;
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

/** The collections that were whole at one hash of the index. */
export type Loaded = Map<string, {hash: string; names: Set<string>}>;

/** See `StrategyClient.load`. */
export async function loadStrategies<Name extends LoadableName>(
  client: StrategyClient,
  loaded: Loaded,
  names: readonly Name[],
  {strategies, concurrency = 8, signal, onProgress}: LoadOptions,
): Promise<LoadedStrategy<Name>[]> {
  const index = await client.strategies({signal}).withResponse();
  const summaries = new Map(index.data.map((summary) => [summary.id, summary]));
  const ids = strategies ?? [...summaries.keys()];
  const results: LoadedStrategy<Name>[] = [];
  let [begun, done, failed] = [0, 0, 0];

  const loadOne = async (id: string): Promise<LoadedStrategy<Name>> => {
    const reader = client.strategy(id);
    const summary = summaries.get(id);
    // A stale list does not say that nothing changed.
    const hash = index.response.stale ? undefined : summary?.hash;
    const before = loaded.get(id);
    const documents: Partial<Record<Name, PublishedDocument>> = {};
    const result = {id, ...(summary && {summary}), documents: documents as LoadedStrategy<Name>['documents']};
    if (hash !== undefined && before?.hash === hash && names.every((name) => before.names.has(name))) {
      for (const name of names) {
        const kept = reader.kept(name);
        if (kept) documents[name] = kept.document;
      }
      return {...result, unchanged: true};
    }
    let error: StrategyError | undefined;
    let isFresh = true;
    for (const name of names) {
      try {
        const {data, response} = await reader.document(name, {signal}).withResponse();
        documents[name] = data;
        isFresh &&= !response.stale;
      } catch (caught) {
        if (!isStrategyError(caught)) throw caught;
        // Not every strategy has a charter. What the service does not list at all is another matter.
        if (!isNotFound(caught) || !summary) error ??= caught;
      }
    }
    if (hash !== undefined && !error && isFresh)
      loaded.set(id, {hash, names: new Set([...names, ...(before?.hash === hash ? before.names : [])])});
    return {...result, ...(error && {error}), unchanged: false};
  };

  const work = async () => {
    while (begun < ids.length) {
      signal?.throwIfAborted();
      const place = begun;
      begun += 1;
      const result = await loadOne(ids[place]!);
      results[place] = result;
      done += 1;
      if (result.error) failed += 1;
      onProgress?.({
        id: result.id,
        done,
        total: ids.length,
        failed,
        unchanged: result.unchanged,
        ...(result.error && {error: result.error}),
      });
    }
  };
  try {
    // What is no number is one.
    await Promise.all(Array.from({length: Math.min(Math.max(1, concurrency) || 1, ids.length)}, work));
  } finally {
    // Where one failed, the others begin nothing more.
    begun = ids.length;
  }
  if (!index.response.stale) await forgetUnlisted(client, loaded, summaries, signal);
  return results;
}

/** Asks once more for what is no longer listed: its copies go where it is no longer there, in the store too. */
async function forgetUnlisted(
  client: StrategyClient,
  loaded: Loaded,
  listed: ReadonlyMap<string, unknown>,
  signal: AbortSignal | undefined,
) {
  for (const [id, {names}] of loaded) {
    if (listed.has(id)) continue;
    loaded.delete(id);
    for (const name of names)
      await client
        .strategy(id)
        .document(name as LoadableName, {signal, reload: true})
        .catch(() => {});
  }
}
