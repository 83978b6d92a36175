import type {paths} from '../generated/api.ts';
import {dayOf} from '../reading/day.ts';
import {mayReadStrategy, senderOf, type Tokens} from './access.ts';
import {json, Refusal, type Heard, type Sent} from './exchange.ts';
import type {KeptStrategies, Revision} from './kept.ts';
import {indexFile, type PublishedFile} from './published-files.ts';

type ChangesDocument = paths['/strategies/{strategyId}/changes.json']['get']['responses'][200]['content']['application/json'];

/** How many revisions an answer of the feed has at most, as on the real service. */
const feedLimit = 500;

const caching = 'public, max-age=60, stale-while-revalidate=30, stale-if-error=30';

/** What an address below a strategy names. */
export function strategyPath(path: string): {strategyId: string; file: string} | undefined {
  const [, strategyId, file] = /^strategies\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return strategyId === undefined || file === undefined ? undefined : {strategyId: decoded(strategyId), file};
}

/** A public file as it is now. */
export function publicFile(kept: KeptStrategies, path: string): PublishedFile | undefined {
  const shown = kept.latest().filter(([, latest]) => !isDraft(latest));
  if (path === 'index.json') return indexFile(shown.map(([, latest]) => latest));
  const place = strategyPath(path);
  return place && shown.find(([id]) => id === place.strategyId)?.[1].files.get(place.file);
}

/** A file of a draft, for those who may write the strategy. Undefined for everybody else, as if there were none. */
export function draftFile(kept: KeptStrategies, heard: Heard, tokens: Tokens): PublishedFile | undefined {
  const place = strategyPath(heard.request.path);
  const latest = place && kept.now(place.strategyId);
  if (!latest || !isDraft(latest)) return undefined;
  try {
    return mayReadStrategy(senderOf(heard, tokens), place.strategyId) ? latest.files.get(place.file) : undefined;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/**
 * A file as it was published at the end of a day.
 *
 * @throws {Refusal} 400 where that is no day, or one to come, or the address belongs to no strategy; 404.
 */
export function recordedFile(kept: KeptStrategies, path: string, day: string, today: string): PublishedFile {
  const place = strategyPath(path);
  if (!place) throw new Refusal(400, 'Only a strategy’s files are kept for every day: recordedOn is of no use here.');
  const midnight = new Date(`${day}T00:00:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day))
    throw new Refusal(400, 'recordedOn is one day, for example 2026-03-31.');
  if (day > today) throw new Refusal(400, `${day} is a day to come.`);
  const then = kept.all(place.strategyId).findLast(({at}) => dayOf(new Date(at)) <= day);
  const now = kept.now(place.strategyId);
  const file = then && now && !isDraft(then) && !isDraft(now) ? then.files.get(place.file) : undefined;
  if (!file) throw new Refusal(404, `Of the strategy "${place.strategyId}", nothing was published at this address on ${day}.`);
  return file;
}

/** @throws {Refusal} 400, 404. */
export function feed(kept: KeptStrategies, strategyId: string, after: string): Sent {
  if (!/^\d{1,15}$/.test(after))
    throw new Refusal(400, 'after is the number of a revision, for example 12. The revisions after it are listed.');
  const latest = kept.now(strategyId);
  if (!latest || isDraft(latest)) throw new Refusal(404, `There is no strategy "${strategyId}" here.`);
  const revisions = kept
    .all(strategyId)
    .filter(({revision}) => revision > Number(after))
    .slice(0, feedLimit);
  const next = revisions.length === feedLimit && {next: `changes.json?after=${revisions.at(-1)!.revision}`};
  const document: ChangesDocument = {
    data: revisions.map(({revision, at, changes}) => ({
      revision,
      at,
      changes: changes.filter(({collection}) => collection !== 'consents'),
    })),
    meta: {revision: latest.revision},
    links: {strategy: 'strategy.json', ...next},
  };
  return json(document, {headers: {'cache-control': caching}});
}

/** A file, or that it is unchanged. */
export function sendFile({text, hash}: PublishedFile, {request: {path, headers}}: Heard, isPrivate = false): Sent {
  const etag = `"${hash}"`;
  const common = {etag, 'cache-control': isPrivate ? 'private, no-store' : caching, vary: 'Accept-Encoding'};
  // Weak comparison, as RFC 9110, section 13.1.2, asks for.
  const held = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (held.includes(etag) || held.includes('*')) return {status: 304, headers: common, body: ''};
  return {status: 200, headers: {...common, 'content-type': typeOf(path)}, body: text};
}

function typeOf(path: string): string {
  if (path.endsWith('.csv')) return 'text/csv; charset=utf-8; header=present';
  return `application/${path.endsWith('.geojson') ? 'geo+json' : 'json'}; charset=utf-8`;
}

function isDraft({collections}: Revision): boolean {
  return collections.strategy.status === 'draft';
}

/** A part of an address. What cannot be decoded is as it stands, and so the name of nothing. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
