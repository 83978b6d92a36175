import type {KeptItems} from '@send-strategy/sdk/reading';

/** The collections of a strategy as they are kept. A collection that the folder has no file for is absent. */
export type KeptCollections = {
  [Name in keyof KeptItems]?: (typeof import('@send-strategy/sdk/reading').collections)[Name] extends 'one'
    ? KeptItems[Name]
    : KeptItems[Name][];
};

/** A strategy as it is kept: what `publish` makes the public files from. */
export interface Dataset {
  /** The strategy's id. */
  readonly id: string;
  readonly collections: KeptCollections & {readonly strategy: KeptItems['strategy']};
  /** The area's outline as GeoJSON, where there is one. */
  readonly boundary?: Boundary;
  /** The bytes of every file in the media folder by its path, for example `media/ladder.svg`. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** GeoJSON (RFC 7946), polygons only. */
export interface Boundary {
  type: 'FeatureCollection';
  features: {
    type: 'Feature';
    properties: Record<string, unknown> | null;
    geometry: {type: 'Polygon'; coordinates: number[][][]} | {type: 'MultiPolygon'; coordinates: number[][][][]};
  }[];
}
