import type {CachedFile, Policy} from './country-model.ts';

/** What was given out for a request. */
export interface Given {
  /** The second at which the origin gave it: caches are told by the header `Age`. */
  origin: number;
  version: number;
}

/** What the origin was asked. */
export interface OriginCounts {
  requests: number;
  unchanged: number;
  bytes: number;
  /** Requests in each second of the day. */
  readonly seconds: Uint32Array;
}

/** Hears of every request at the origin. `known`: 0 from a cache that has no copy, 1 from one with the current, 2 with another. */
export type OriginListener = (at: number, file: number, known: 0 | 1 | 2) => void;

/** The origin with the CDN before it. */
export interface Network {
  /** Asks for a file at an edge place, or at the origin where there is no CDN. `known`: the version that the browser has, or -1. What comes is put into `given`. */
  ask(at: number, file: number, edge: number, given: Given, known: number): void;
  readonly counts: OriginCounts;
  /** Requests that an edge place answered with what it had. */
  hits(): number;
}

/**
 * Makes an origin with the CDN of a policy. Files are numbers; each edge place keeps all that it was asked for, as its headers say.
 *
 * @param current Gives the version of a file at a second.
 */
export function makeNetwork(
  policy: Policy,
  files: readonly CachedFile[],
  current: (file: number, at: number) => number,
  heard: OriginListener,
): Network {
  const {edges} = policy;
  const size = files.length;
  // The last place is the shield: what edges ask in the place of the origin.
  const origins = new Float64Array((edges + 1) * size).fill(-Infinity);
  const versions = new Int32Array((edges + 1) * size).fill(-1);
  const fresh = Float64Array.from(files, ({maxAge}) => maxAge);
  const usable = Float64Array.from(files, ({maxAge, whileRevalidate}) => maxAge + whileRevalidate);
  const wholes = Float64Array.from(files, ({whole}) => whole);
  const unchangeds = Float64Array.from(files, ({unchanged}) => unchanged);
  const counts: OriginCounts = {requests: 0, unchanged: 0, bytes: 0, seconds: new Uint32Array(86_400)};
  const upstream: Given = {origin: 0, version: 0};
  let hits = 0;

  const askOrigin = (at: number, file: number, given: Given, known: number) => {
    const version = current(file, at);
    const isSame = known === version;
    counts.requests += 1;
    counts.seconds[Math.floor(at)] += 1;
    if (isSame) counts.unchanged += 1;
    counts.bytes += isSame ? unchangeds[file] : wholes[file];
    heard(at, file, known < 0 ? 0 : isSame ? 1 : 2);
    given.origin = at;
    given.version = version;
  };
  const refill = (at: number, file: number, place: number) => {
    const index = place * size + file;
    if (policy.shield && place < edges) askPlace(at, file, edges, upstream);
    else askOrigin(at, file, upstream, versions[index]);
    origins[index] = upstream.origin;
    versions[index] = upstream.version;
  };
  const askPlace = (at: number, file: number, place: number, given: Given) => {
    const index = place * size + file;
    const age = at - origins[index];
    if (age > usable[file]) refill(at, file, place);
    else if (place < edges) hits += 1;
    const origin = origins[index];
    const version = versions[index];
    // Given out as it is while a new one is fetched.
    if (age > fresh[file] && age <= usable[file]) refill(at, file, place);
    given.origin = origin;
    given.version = version;
  };
  return {
    ask: edges === 0 ? (at, file, _edge, given, known) => askOrigin(at, file, given, known) : askPlace,
    counts,
    hits: () => hits,
  };
}
