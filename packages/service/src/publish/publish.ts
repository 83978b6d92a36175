import {createHash} from 'node:crypto';
import {extname} from 'node:path';
import {
  collections as collectionKinds,
  privateCollections,
  summariseProgress,
  tables,
  toCsv,
  trendOf,
  withStatus,
  type CollectionName,
  type Indicator,
  type PublicCollectionName,
  type PublishedItems,
  type Strategy,
} from '@send-strategy/sdk/reading';
import {mediaTypes} from '../check/media.ts';
import {type Boundary, type Dataset} from '../folder/dataset.ts';
import {fieldsOf, definitionOf} from '../folder/field-shapes.ts';
import {withConsent} from './consent.ts';
import {nameInPicture, unnamedSchools, withoutNames, type NamedSchool} from './names.ts';

/** Public files by their path, without a leading slash. */
export type Files = Map<string, Uint8Array>;

const publicNames = (Object.keys(collectionKinds) as CollectionName[]).filter(
  (name): name is PublicCollectionName => !(privateCollections as readonly string[]).includes(name),
);

/** What else `publish` goes by. */
export interface PublishOptions {
  /** Schools that are not in the dataset, or not by this name, whose names are taken out of its texts all the same unless they consented. */
  readonly otherSchools?: readonly NamedSchool[];
  /** Whether a draft is made into files, too: for its writers to look at. */
  readonly drafts?: boolean;
}

/**
 * Makes the public files of a strategy: every collection as JSON, tables as CSV, the outline, the pictures that are used, and the manifest. The same dataset gives the same
 * bytes; only the manifest's `generatedAt` is from the clock of the caller.
 *
 * A draft has no public files. Consent is applied here: what a school did not agree to is in no file.
 *
 * @returns Paths relative to the strategy's folder, for example `priorities.json`.
 */
export function publish(dataset: Dataset, generatedAt: Date, {otherSchools = [], drafts = false}: PublishOptions = {}): Files {
  const files: Files = new Map();
  if (dataset.collections.strategy.status === 'draft' && !drafts) return files;
  const schools = unnamedSchools(dataset.collections, otherSchools);
  const pictures = new Map([...dataset.media].filter(([path, bytes]) => nameInPicture(path, bytes, schools) === undefined));
  const published = withPicturesOf(pictures, withoutNames(computed(withConsent(dataset.collections)), schools));
  const {strategy} = published;
  const rights = {licence: strategy.licence, attribution: strategy.attribution};
  const illustrative = strategy.illustrative === true;

  const everything: Record<string, unknown> = {};
  for (const name of publicNames) {
    const data = published[name] ?? (collectionKinds[name] === 'list' ? [] : undefined);
    if (data === undefined) continue;
    everything[name] = data;
    const hasTable = (tables as readonly string[]).includes(name);
    const links = {strategy: 'strategy.json', ...(hasTable ? {table: `${name}.csv`} : {})};
    files.set(
      `${name}.json`,
      json({data, meta: {...datesOf(data), ...rights, illustrative: illustrative || isIllustrative(data)}, links}),
    );
    if (hasTable) files.set(`${name}.csv`, tableOf(name, data as object[]));
  }
  files.set(
    'all.json',
    json({
      data: everything,
      meta: {...datesOf(Object.values(everything).flat()), ...rights, illustrative},
      links: {strategy: 'strategy.json'},
    }),
  );
  if (dataset.boundary !== undefined) files.set('boundary.geojson', json(outlineOnly(dataset.boundary)));
  for (const path of [...picturesIn(everything)].toSorted()) {
    const bytes = pictures.get(path);
    if (bytes !== undefined) files.set(path, bytes);
  }
  files.set('index.json', manifestOf(strategy, files, generatedAt));
  return files;
}

/** A strategy with the files that `publish` made of it. */
export interface PublishedStrategy {
  readonly dataset: Dataset;
  readonly files: Files;
}

/**
 * Makes the whole public tree: `index.json` and each strategy's folder below `strategies/`.
 *
 * @param published In any order: the index is in the order of ids, so that folders and databases give the same bytes.
 */
export function publishTree(published: readonly PublishedStrategy[]): Files {
  const tree: Files = new Map([['index.json', indexOf(published)]]);
  for (const {dataset, files} of published) {
    for (const [path, bytes] of files) tree.set(`strategies/${dataset.id}/${path}`, bytes);
  }
  return tree;
}

/** Makes `index.json`, the list of strategies. */
export function indexOf(published: readonly PublishedStrategy[]): Uint8Array {
  const entries = published
    .filter(({files}) => files.size > 0)
    .toSorted((a, b) => (a.dataset.id < b.dataset.id ? -1 : 1))
    .map(entryOf);
  return Buffer.from(`{"data":[${entries.join()}],"links":{}}`);
}

/** Each is made once: the list is made again after every change, of one strategy among many. */
const entries = new WeakMap<Files, string>();

function entryOf({dataset: {id}, files}: PublishedStrategy): string {
  const known = entries.get(files);
  if (known !== undefined) return known;
  // As it was published, and not as it is kept: consent was applied there.
  const {title, area, status, illustrative} = (
    JSON.parse(Buffer.from(files.get('strategy.json')!).toString('utf8')) as {data: Strategy}
  ).data;
  const hash = hashOf(withoutGeneratedAt(files.get('index.json')!));
  const entry = JSON.stringify({id, title, area, status, illustrative: illustrative === true, hash});
  entries.set(files, entry);
  return entry;
}

/** The first 22 characters of the SHA-256 of some bytes, in base64url: 132 bits. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/** A manifest's text without the time at which it was made, which is all that differs between two manifests of the same files. */
export function withoutGeneratedAt(manifest: Uint8Array): string {
  return Buffer.from(manifest)
    .toString('utf8')
    .replace(/"generatedAt":"[^"]*"/, '"generatedAt":""');
}

/** The media type of a public file, with its character set where it is text. */
export function mediaTypeOf(path: string): string {
  const extension = extname(path).toLowerCase();
  const known: Record<string, string> = {
    ...mediaTypes,
    '.json': 'application/json; charset=utf-8',
    '.geojson': 'application/geo+json; charset=utf-8',
    '.csv': 'text/csv; charset=utf-8; header=present',
  };
  return known[extension] ?? 'application/octet-stream';
}

type PublicCollections = {strategy: Strategy} & {
  [Name in PublicCollectionName]?: (typeof collectionKinds)[Name] extends 'one' ? PublishedItems[Name] : PublishedItems[Name][];
};

/** Adds what is computed: each action's status, each indicator's trend, each priority's progress. */
function computed(kept: Dataset['collections']): PublicCollections {
  const {consents: _consents, actions: _actions, indicators: _indicators, priorities: _priorities, ...shown} = kept;
  const observations = kept.observations ?? [];
  const actions = kept.actions?.map((action) => withStatus(action, kept.updates ?? []));
  const indicators = kept.indicators?.map((indicator): Indicator => {
    const trend = trendOf(indicator, observations, kept.strategy.area.gssCode);
    return trend === undefined ? indicator : {...indicator, trend};
  });
  const priorities = kept.priorities?.map((priority) => ({
    ...priority,
    progress: summariseProgress(
      (actions ?? []).filter(({priorityIds}) => priorityIds?.includes(priority.id)),
      (indicators ?? []).filter(({priorityIds}) => priorityIds?.includes(priority.id)),
    ),
  }));
  return {
    ...shown,
    ...(actions === undefined ? {} : {actions}),
    ...(indicators === undefined ? {} : {indicators}),
    ...(priorities === undefined ? {} : {priorities}),
  };
}

function datesOf(data: unknown): {asOf?: string; staleAfter?: string} {
  const items = [data].flat() as {asOf?: string; reviewBy?: string}[];
  const asOf = items
    .flatMap((item) => item.asOf ?? [])
    .toSorted()
    .at(-1);
  const staleAfter = items.flatMap((item) => item.reviewBy ?? []).toSorted()[0];
  return {...(asOf === undefined ? {} : {asOf}), ...(staleAfter === undefined ? {} : {staleAfter})};
}

function isIllustrative(data: unknown): boolean {
  return ([data].flat() as {illustrative?: boolean}[]).some(({illustrative}) => illustrative === true);
}

/** Every table has all of its columns whatever its rows hold, so that a spreadsheet linked to it does not shift. */
function tableOf(name: string, items: readonly object[]): Uint8Array {
  const published = name === 'actions' ? ['status', 'statusReason', 'statusAsOf'] : [];
  return Buffer.from(toCsv(items, [...fieldsOf(definitionOf(name)).keys(), ...published]));
}

/** Nothing but the shapes: any other member of a GeoJSON file could name anything. */
function outlineOnly({features}: Boundary): Boundary {
  return {
    type: 'FeatureCollection',
    features: features.map(({geometry: {type, coordinates}}) => ({
      type: 'Feature',
      properties: {},
      geometry: {type, coordinates} as Boundary['features'][number]['geometry'],
    })),
  };
}

/** A value without the images whose picture is not published. */
function withPicturesOf<Value>(pictures: ReadonlyMap<string, unknown>, value: Value): Value {
  if (Array.isArray(value)) return value.map((entry) => withPicturesOf(pictures, entry)) as Value;
  if (value === null || typeof value !== 'object') return value;
  const shown = Object.entries(value).filter(([, inner]) => {
    const src = (inner as {src?: unknown} | null | undefined)?.src;
    return typeof src !== 'string' || pictures.has(src);
  });
  return Object.fromEntries(shown.map(([key, inner]) => [key, withPicturesOf(pictures, inner)])) as Value;
}

function picturesIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const look = (part: unknown) => {
    if (part === null || typeof part !== 'object') return;
    if ('src' in part && typeof part.src === 'string') found.add(part.src);
    Object.values(part).forEach(look);
  };
  look(value);
  return found;
}

function manifestOf(
  {id, title, status, licence, attribution, illustrative}: Strategy,
  files: Files,
  generatedAt: Date,
): Uint8Array {
  return json({
    data: {
      id,
      title,
      status,
      files: Object.fromEntries([...files].map(([path, bytes]) => [path, {hash: hashOf(bytes), bytes: bytes.byteLength}])),
    },
    meta: {generatedAt: generatedAt.toISOString(), licence, attribution, illustrative: illustrative === true},
    links: {strategy: 'strategy.json'},
  });
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
