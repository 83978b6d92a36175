import type {EducationPhase, LinkKind, MembershipRole, School} from '../generated/resources.ts';
import type {NetworkSchool} from './network.ts';

/** Longitude and latitude in degrees WGS 84, in this order (RFC 7946, section 3.1.1). */
export type GeoJsonPosition = [longitude: number, latitude: number];

/** A school as a point (RFC 7946, section 3.2). */
export interface SchoolFeature {
  type: 'Feature';
  /** `schools/` and the URN. */
  id: string;
  geometry: {type: 'Point'; coordinates: GeoJsonPosition};
  properties: {
    kind: 'school';
    urn: string;
    name: string;
    educationPhase: EducationPhase;
    status: School['status'];
    roles: MembershipRole[];
    /** How many sites the school has. The point is the first that has a position. */
    sites: number;
    asOf: string;
    illustrative: boolean;
  };
}

/** A link as a line between two schools (RFC 7946, section 3.2). It has no direction: the first end is the school that comes first in `urns`. */
export interface LinkFeature {
  type: 'Feature';
  /** `links/` and the link's id. */
  id: string;
  geometry: {type: 'LineString'; coordinates: [GeoJsonPosition, GeoJsonPosition]};
  properties: {
    kind: 'link';
    id: string;
    linkKind: LinkKind;
    urns: [string, string];
    since: string;
    until?: string;
    asOf: string;
    illustrative: boolean;
  };
}

/** A network as GeoJSON (RFC 7946, section 3.3). */
export interface NetworkGeoJson {
  type: 'FeatureCollection';
  /** Schools in the order given, then links by id. */
  features: (SchoolFeature | LinkFeature)[];
  /** What has no place on a map, so that a map can say what it does not show: a foreign member (RFC 7946, section 6.1). */
  withoutPosition: {
    /** URNs of schools, in the order given. */
    schools: string[];
    /** Ids of links of which an end has no position. */
    links: string[];
  };
}

/**
 * The network as GeoJSON for a map or a geographic information system: a point for each school and a line for each current link between two schools of the list.
 *
 * A school with several sites stands at the first that has a position, as in the widgets' map: a point for each would make one school look like several. Positions are in WGS 84, as
 * published. Features carry `illustrative`, which has to be shown.
 *
 * @param network The schools to show. A link to a school outside the list is left out.
 */
export function networkGeoJson(network: readonly NetworkSchool[]): NetworkGeoJson {
  const positions = new Map(network.map(({school}) => [school.urn, positionOf(school)]));
  const collection: NetworkGeoJson = {type: 'FeatureCollection', features: [], withoutPosition: {schools: [], links: []}};
  const {features, withoutPosition} = collection;
  for (const {school, roles} of network) {
    const {urn, name, educationPhase, status, sites = [], asOf, illustrative = false} = school;
    const coordinates = positions.get(urn);
    if (!coordinates) {
      withoutPosition.schools.push(urn);
      continue;
    }
    features.push({
      type: 'Feature',
      id: `schools/${urn}`,
      geometry: {type: 'Point', coordinates},
      properties: {kind: 'school', urn, name, educationPhase, status, roles, sites: sites.length, asOf, illustrative},
    });
  }
  const links = new Map(network.flatMap(({neighbours}) => neighbours.map(({link}) => [link.id, link])));
  for (const link of [...links.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const {id, kind: linkKind, since, until, asOf, illustrative = false} = link;
    const [from, to] = link.urns as [string, string];
    if (!positions.has(from) || !positions.has(to)) continue;
    const [start, end] = [positions.get(from), positions.get(to)];
    if (!start || !end) {
      withoutPosition.links.push(id);
      continue;
    }
    features.push({
      type: 'Feature',
      id: `links/${id}`,
      geometry: {type: 'LineString', coordinates: [start, end]},
      properties: {
        ...{kind: 'link', id, linkKind, urns: [from, to], since},
        ...(until === undefined ? {} : {until}),
        ...{asOf, illustrative},
      },
    });
  }
  return collection;
}

function positionOf({sites = []}: School): GeoJsonPosition | undefined {
  for (const {longitude, latitude} of sites) {
    if (longitude !== undefined && latitude !== undefined) return [longitude, latitude];
  }
  return undefined;
}
