import type {components, paths} from '../generated/api.ts';
import type {collections, PublicCollectionName, PublishedItems} from '../generated/resources.ts';

type Schemas = components['schemas'];

type MetaSchema = Schemas['Meta'];
type LinksSchema = Schemas['Links'];
type ManifestSchema = Schemas['Manifest'];
type SummarySchema = Schemas['StrategySummary'];

/** Licence, attribution and dates of a document. */
export interface Meta extends MetaSchema {
  /** True where the service could not be reached just now and this is the last good copy. The service itself never says it. */
  stale?: true;
}
/** Addresses relative to the document. */
export interface Links extends LinksSchema {}
/** What a strategy's folder holds, each file with its hash and size. */
export interface Manifest extends ManifestSchema {}
/** A strategy as the service lists it. `hash` is another one whenever anything of the strategy is. */
export interface StrategySummary extends SummarySchema {}

/** `data` of a collection: a list of items, or the one item. */
export type DataOf<Name extends PublicCollectionName> = (typeof collections)[Name] extends 'list'
  ? PublishedItems[Name][]
  : PublishedItems[Name];

/** A collection's file as published. */
export interface PublishedDocument<Name extends PublicCollectionName = PublicCollectionName> {
  data: DataOf<Name>;
  meta: Meta;
  links: Links;
}

type ContentOf<Path extends keyof paths> = paths[Path]['get']['responses'][200]['content'];

type DocumentAt<Path extends keyof paths> =
  ContentOf<Path> extends {'application/json': infer Body}
    ? Body
    : ContentOf<Path> extends {'application/geo+json': infer Body}
      ? Body
      : never;

/** What only a live service answers, and is no file: there are methods for these. */
type LivePath =
  | '/access.json'
  | '/strategies/{strategyId}/kept.json'
  | '/strategies/{strategyId}/changes.json'
  | '/strategies/{strategyId}/{collection}/{itemId}.json';

/** Every path of the contract that gives a JSON file. */
export type DocumentPath = {
  [Path in Exclude<keyof paths, LivePath>]: DocumentAt<Path> extends never ? never : Path;
}[Exclude<keyof paths, LivePath>];

/** The document at a path of the contract. */
export type DocumentOf<Path extends DocumentPath> = DocumentAt<Path>;

/** The parameters in a path of the contract. */
export type ParamsOf<Path extends DocumentPath> = paths[Path]['get'] extends {parameters: {path: infer Params}} ? Params : never;
