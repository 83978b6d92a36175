import type {components} from '../generated/api.ts';
import type {PublicCollectionName, tables} from '../generated/resources.ts';
import {dayOf} from '../reading/day.ts';
import type {DocumentOf, Manifest, PublishedDocument} from '../read/documents.ts';
import {StrategyError, UnexpectedContent} from '../read/errors.ts';
import type {ReadOptions} from '../read/kept-files.ts';
import {withCollections} from '../read/collections.ts';
import {strategyReader, type ReadingReader, type Snapshot} from '../read/reader.ts';
import {watchOf, type Watch} from '../read/watch.ts';
import {answerOf, mapped, rawResponse, type Answer, type WithResponse} from './answer.ts';
import type {Ask, Asked} from './ask.ts';
import type {ClientFiles} from './client-files.ts';
import {changesFrom, type ChangesOptions, type RevisionOfStrategy} from './changes.ts';
import {collectionsOf, type ReadingCollections, type StrategyCollections} from './collections.ts';
import {isOutage, type SteadyFiles} from './steady-files.ts';
import {writerThrough, type VersionedPlace} from './writes.ts';

/** Names of collections that are published as tables, too. */
export type TableName = (typeof tables)[number];

type PublishedCollections = DocumentOf<'/strategies/{strategyId}/all.json'>['data'];
type CollectionsAsKept = components['schemas']['CollectionsInputDocument'];
type Outline = DocumentOf<'/strategies/{strategyId}/boundary.geojson'>;

/** Every public collection of a strategy by its name, as published. */
export interface WholePublished extends PublishedCollections {}

/** Every collection of a strategy by its name, as it is kept. */
export interface WholeKept extends CollectionsAsKept {}

/** The outline of a strategy's area: GeoJSON (RFC 7946), WGS 84. */
export interface Boundary extends Outline {}

/** What can be read of a strategy, today's or that of an earlier day. */
export interface StrategyReading {
  readonly id: string;
  /** A collection's whole document, shared by all who read it: copy before changing. `meta.stale` says that the service could not be reached and this is the last good copy. Rejects with `StrategyError`. */
  document<Name extends PublicCollectionName>(name: Name, options?: ReadOptions): Answer<PublishedDocument<Name>>;
  /** The strategy's manifest: its files with hash and size. Rejects with `StrategyError`. */
  manifest(options?: ReadOptions): Answer<Manifest>;
  /** The area's outline, GeoJSON. Rejects with `NotFound` where the strategy has none. */
  boundary(options?: ReadOptions): Answer<Boundary>;
  /** A collection as a table: CSV (RFC 4180), UTF-8, in which a cell that begins with `= + - @` has a `'` before it. Rejects with `StrategyError`. */
  table(name: TableName, options?: Pick<ReadOptions, 'signal'>): Answer<string>;
  /** The absolute address of a file in the strategy's folder, for example `media/ladder.svg` or `actions.csv`. */
  url(path?: string): string;
}

/** The whole strategy at once. */
export interface WholeReading {
  /** Every public collection in one answer. Rejects with `StrategyError`. */
  get(options?: ReadOptions): Answer<WholePublished>;
}

/** The whole strategy at once, to read and to change in one transaction. `current` gives it as it is kept, with its consents, to those who may change all of it. */
export interface WholeStrategy extends WholeReading, Omit<VersionedPlace<WholeKept>, 'delete'> {}

/** What the service published at the end of an earlier day. */
export type RecordedReader = StrategyReading & ReadingCollections & {readonly all: WholeReading};

/** One strategy: what it says, what changes in it, and how to change it. */
export interface StrategyAccess extends StrategyReading, Watch, Pick<ReadingReader, 'watchWith' | 'kept'> {
  /** Like `document`, but where the service cannot be reached gives the last good copy of any age, with `error`. Rejects with `StrategyError` where there is none or it was withdrawn. */
  read<Name extends PublicCollectionName>(name: Name, options?: ReadOptions): Promise<Snapshot<Name>>;
  /**
   * The strategy's revisions after the one that was seen last, the earliest first: `for await (const {revision, at, changes} of medway.changes({after}))`. Keep `revision` to go on from there another time.
   *
   * Rejects with `NotFound` where the host has no feed (plain files, drafts), `FeedRestarted`, `StrategyError`. With `follow` outages are waited through.
   */
  changes(options?: ChangesOptions): AsyncGenerator<RevisionOfStrategy, void, void>;
  /**
   * The strategy as this service published it at the end of a day (Europe/London), under today's rules of consent. Only a live service with a database keeps history: reading elsewhere rejects, with
   * `BadRequest` or with a `StrategyError` that says so. Copies are kept with the reader that this gives, and no longer.
   *
   * @param day An ISO day that is not to come, for example `2026-03-31`.
   */
  recordedOn(day: string): RecordedReader;
  readonly all: WholeStrategy;
}

/** One strategy: what it says, what changes in it, and how to change it. */
export type StrategyReader = StrategyAccess & StrategyCollections;

/** Where a strategy is, and through what it is read and changed. */
export interface StrategySource {
  id: string;
  /** The address of its folder, with a slash at its end. */
  folder: string;
  files: ClientFiles;
  steady: SteadyFiles;
  ask: Ask;
  /** Whether reading needs the token. */
  isDraft: boolean;
  /** Is told of every change that was made, or may have been, below the folder. */
  written: (folder: string) => void;
  /** Files of their own, for an earlier day: nobody asks for all of them for ever. */
  filesOfADay: () => SteadyFiles;
}

export function makeStrategyReader(source: StrategySource): StrategyReader {
  const {id, folder, files, steady, ask, isDraft, written} = source;
  const base = strategyReader(id, folder, files);
  const url = (path?: string) => base.url(path);
  const load = (name: string, options?: ReadOptions) => steady.load(url(name), options);
  const writer = writerThrough(ask, () => written(folder));

  const read = async (name: PublicCollectionName, options?: ReadOptions): Promise<Snapshot> => {
    const address = url(`${name}.json`);
    try {
      await files.load(address, options);
      return base.kept(name)!;
    } catch (error) {
      if (!isOutage(error) || !(await files.restore(address))) throw error;
      return {...base.kept(name)!, error};
    }
  };

  const table: ReadTable = (address, {signal}) =>
    ask(address, {signal, authorized: isDraft, cache: cacheMode(files.isOutdated(address))});

  const reader = {
    ...base,
    ...reading(id, url, load, table),
    ...base.watchWith(watchOf),
    read,
    changes: (options: ChangesOptions = {}) => changesFrom(url('changes.json'), ask, options),
    recordedOn: (day: string) => recordedReader(source, url, day),
  };
  const all = {...reader.all, ...writer.at<WholeKept>(url('all.json'), url('kept.json'))};
  return withCollections({...reader, all} as never, collectionsOf({load: documents(load), url, writer})) as StrategyReader;
}

type Load = (file: string, options?: ReadOptions) => Promise<WithResponse<object>>;
type ReadTable = (address: string, options: Pick<ReadOptions, 'signal'>) => Promise<Asked>;

/** What today's strategy and that of another day have in common. */
function reading(id: string, url: (path?: string) => string, load: Load, readTable: ReadTable) {
  const file = <Document>(name: string, options?: ReadOptions) =>
    answerOf(load(name, options) as Promise<WithResponse<Document>>);
  const table = async (name: TableName, options: Pick<ReadOptions, 'signal'> = {}): Promise<WithResponse<string>> => {
    const address = url(`${name}.csv`);
    const {response, text} = await readTable(address, options);
    if (/^\s*</.test(text))
      throw new UnexpectedContent(`Expected a table from ${address}, got "${text.slice(0, 60)}". Check baseUrl.`, {url: address});
    return {data: text, response: rawResponse(address, response, text)};
  };
  return {
    id,
    url,
    document: (name: string, options?: ReadOptions) => file(`${name}.json`, options),
    manifest: (options?: ReadOptions) => file('index.json', options),
    boundary: (options?: ReadOptions) => file('boundary.geojson', options),
    table: (name: TableName, options?: ReadOptions) => answerOf(table(name, options)),
    all: {
      get: (options?: ReadOptions) =>
        mapped(load('all.json', options) as Promise<WithResponse<{data: WholePublished}>>, ({data}) => data),
    },
  };
}

function recordedReader(
  {id, filesOfADay, ask, isDraft}: StrategySource,
  today: (path?: string) => string,
  day: string,
): RecordedReader {
  const url = (path = '') => `${today(path)}?recordedOn=${encodeURIComponent(day)}`;
  const steady = filesOfADay();
  /** A file host ignores the day, and would give today's strategy for it. */
  const verify = async (options: ReadOptions | undefined) => {
    const address = url('index.json');
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || !isDay(day) || day > dayOf(new Date()))
      throw new StrategyError(`"${day}" is no day of the past: one was expected as YYYY-MM-DD, for example 2026-03-31.`);
    const {generatedAt} = ((await steady.load(address, options)).data as Manifest).meta;
    // What was put together later than the day is not of it.
    if (Number.isNaN(Date.parse(generatedAt)) || dayOf(new Date(generatedAt)) > day)
      throw new StrategyError(
        `${address} gave what was published on ${generatedAt}: this host keeps no history. Only a live service with a database does.`,
        {url: address},
      );
  };
  const load: Load = async (file, options) => {
    await verify(options);
    return steady.load(url(file), options);
  };
  const table: ReadTable = async (address, options) => {
    await verify(options);
    return ask(address, {...options, authorized: isDraft});
  };
  return withCollections(reading(id, url, load, table) as never, collectionsOf({load: documents(load), url})) as RecordedReader;
}

/** Whether such a day is in the calendar: Date.parse takes the 31st of February for the 3rd of March. */
function isDay(day: string): boolean {
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function documents(load: Load) {
  return (name: string, options?: ReadOptions) => load(`${name}.json`, options) as Promise<WithResponse<PublishedDocument>>;
}

/** A browser's HTTP cache would give what was there before a change. Runtimes without one differ in what they make of this option. */
function cacheMode(isOutdated: boolean): 'no-cache' | undefined {
  return isOutdated && globalThis.document ? 'no-cache' : undefined;
}
