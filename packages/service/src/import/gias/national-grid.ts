import proj4 from 'proj4';

/**
 * The British National Grid (EPSG:27700), taken to WGS84 by the seven parameters of EPSG:1314. Ordnance Survey ("A guide to coordinate systems in Great Britain") gives their
 * error as up to 5 metres, which on a map of an area is nothing; the exact grid (OSTN15) would be a file of 15 MB.
 */
const toDegrees = proj4(
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
  'EPSG:4326',
);

/** How far a place may be off, for notes. */
export const accuracy = '±5 m';

/** A place in degrees WGS84, to five decimals (about a metre). */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** The place of an easting and northing in metres; undefined outside the grid. */
export function placeAt(easting: number, northing: number): Place | undefined {
  if (!(easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000)) return undefined;
  const [longitude, latitude] = toDegrees.forward([easting, northing]) as [number, number];
  return {latitude: rounded(latitude), longitude: rounded(longitude)};
}

/** Metres between two places, near enough for places that are near. */
export function metresBetween(a: Place, b: Place): number {
  const degree = 111_200;
  const east = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(a.latitude - b.latitude, east) * degree;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
