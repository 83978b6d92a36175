import {collections as kinds, privateCollections, tables} from '../generated/resources.ts';
import type {CollectionName, Indicator, PublicCollectionName} from '../generated/resources.ts';
import {toCsv} from '../reading/csv.ts';
import {summariseProgress, withStatus} from '../reading/status.ts';
import {trendOf} from '../reading/trend.ts';
import type {Boundary, Collections, Item, State} from './kept.ts';
import {hashOf} from './sha-256.ts';

/** A public file, ready to be sent. */
export interface PublishedFile {
  readonly text: string;
  /** As in the manifest. In quotation marks it is the ETag. */
  readonly hash: string;
}

/** By path, relative to the strategy's folder. */
export type Files = ReadonlyMap<string, PublishedFile>;

const publicNames = (Object.keys(kinds) as CollectionName[]).filter(
  (name): name is PublicCollectionName => !(privateCollections as readonly string[]).includes(name),
);

/**
 * The files that a service publishes of a strategy: every collection as JSON, tables as CSV, everything in one, the outline, and the manifest.
 *
 * @param before What was published before. A manifest of the same files stays as it was.
 */
export function publishedFiles({collections, boundary}: State, at: string, before: Files | undefined): Files {
  const texts = new Map<string, string>();
  const published = computed(collections);
  const {strategy} = collections;
  const {licence, attribution} = strategy;
  const illustrative = strategy.illustrative === true;
  const metaOf = (data: unknown, isMarked: boolean) => ({...datesOf(data), licence, attribution, illustrative: isMarked});

  const everything: Record<string, unknown> = {};
  for (const name of publicNames) {
    const data = published[name] ?? (kinds[name] === 'list' ? [] : undefined);
    if (data === undefined) continue;
    everything[name] = data;
    const items = [data].flat() as Item[];
    const hasTable = (tables as readonly string[]).includes(name);
    const meta = metaOf(data, illustrative || items.some((item) => item.illustrative === true));
    const links = {strategy: 'strategy.json', ...(hasTable && {table: `${name}.csv`})};
    texts.set(`${name}.json`, JSON.stringify({data, meta, links}));
    if (hasTable) texts.set(`${name}.csv`, toCsv(items.map(inCells)));
  }
  const meta = metaOf(Object.values(everything).flat(), illustrative);
  texts.set('all.json', JSON.stringify({data: everything, meta, links: {strategy: 'strategy.json'}}));
  if (boundary) texts.set('boundary.geojson', JSON.stringify(outlineOnly(boundary)));

  const files = new Map([...texts].map(([path, text]) => [path, {text, hash: hashOf(text)}]));
  const manifest = manifestOf(strategy, files, at);
  const old = before?.get('index.json');
  files.set('index.json', old && withoutGeneratedAt(old.text) === withoutGeneratedAt(manifest.text) ? old : manifest);
  return files;
}

/** The list of strategies. */
export function indexFile(strategies: readonly {readonly files: Files}[]): PublishedFile {
  const data = strategies.map(({files}) => {
    const {id, title, area, status, illustrative} = (
      JSON.parse(files.get('strategy.json')!.text) as {data: Collections['strategy']}
    ).data;
    const hash = hashOf(withoutGeneratedAt(files.get('index.json')!.text));
    return {id, title, area, status, illustrative: illustrative === true, hash};
  });
  const text = JSON.stringify({data, links: {}});
  return {text, hash: hashOf(text)};
}

function withoutGeneratedAt(manifest: string): string {
  return manifest.replace(/"generatedAt":"[^"]*"/, '"generatedAt":""');
}

/** Adds what the service computes: each action's status, each indicator's trend, each priority's progress. */
function computed(kept: Collections): Partial<Record<PublicCollectionName, unknown>> {
  const actions = kept.actions?.map((action) => withStatus(action, kept.updates ?? []));
  const indicators = kept.indicators?.map((indicator): Indicator => {
    const trend = trendOf(indicator, kept.observations ?? [], kept.strategy.area.gssCode);
    return trend === undefined ? indicator : {...indicator, trend};
  });
  const priorities = kept.priorities?.map((priority) => {
    const isOf = ({priorityIds}: {priorityIds?: readonly string[]}) => priorityIds?.includes(priority.id);
    return {...priority, progress: summariseProgress((actions ?? []).filter(isOf), (indicators ?? []).filter(isOf))};
  });
  return {...kept, ...(actions && {actions}), ...(indicators && {indicators}), ...(priorities && {priorities})};
}

function datesOf(data: unknown): {asOf?: string; staleAfter?: string} {
  const items = [data].flat() as {asOf?: string; reviewBy?: string}[];
  const asOf = items
    .flatMap((item) => item.asOf ?? [])
    .toSorted()
    .at(-1);
  const staleAfter = items.flatMap((item) => item.reviewBy ?? []).toSorted()[0];
  return {...(asOf !== undefined && {asOf}), ...(staleAfter !== undefined && {staleAfter})};
}

/** Without what tables have no column for: lists of objects other than sources. */
function inCells(item: Item): Item {
  const isNested = (value: unknown) => Array.isArray(value) && value.some((entry) => typeof entry === 'object');
  return Object.fromEntries(Object.entries(item).filter(([name, value]) => name === 'sources' || !isNested(value)));
}

/** Nothing but the shapes: another member of a GeoJSON file could name anything. */
function outlineOnly({features}: Boundary): Boundary {
  return {
    type: 'FeatureCollection',
    features: features.map(({geometry: {type, coordinates}}) => ({
      type: 'Feature',
      properties: {},
      geometry: {type, coordinates},
    })),
  };
}

function manifestOf(
  {id, title, status, licence, attribution, illustrative}: Collections['strategy'],
  files: Files,
  generatedAt: string,
): PublishedFile {
  const bytesOf = (text: string) => new TextEncoder().encode(text).byteLength;
  const listed = [...files].map(([path, {text, hash}]) => [path, {hash, bytes: bytesOf(text)}]);
  const text = JSON.stringify({
    data: {id, title, status, files: Object.fromEntries(listed)},
    meta: {generatedAt, licence, attribution, illustrative: illustrative === true},
    links: {strategy: 'strategy.json'},
  });
  return {text, hash: hashOf(text)};
}
