import {describe, expect, test} from 'vitest';
import type {Link, School} from './index.ts';
import {networkGeoJson, networkOf} from './index.ts';

const base = {asOf: '2026-09-01', sources: [{sourceId: 'plan'}]};
const school = (urn: string, sites: NonNullable<School['sites']>, more: Partial<School> = {}): School => ({
  ...{urn, name: `School ${urn}`, educationPhase: 'primary', status: 'open', sites},
  ...base,
  ...more,
});
const link = (id: string, a: string, b: string, more: Partial<Link> = {}): Link => ({
  ...{id, urns: [a, b], kind: 'supportAndChallenge', since: '2026-01-01'},
  ...base,
  ...more,
});
const network = networkOf(
  {
    schools: [
      school('990001', [{latitude: 52, longitude: -1}], {illustrative: true}),
      school('990002', [{postcode: 'QM1 1AA'}, {latitude: 52.1, longitude: -0.9}, {latitude: 52.2, longitude: 0}]),
      school('990003', [{postcode: 'QM1 1AB'}]),
      school('990004', [{latitude: 0, longitude: 0}]),
    ],
    memberships: [{id: 'm1', urn: '990002', roles: ['hub'], ...base}],
    links: [
      link('z-first', '990002', '990001', {until: '2027-01-01'}),
      link('nowhere', '990001', '990003'),
      link('a-later', '990001', '990004'),
    ],
  },
  '2026-11-23',
);

describe('a network as GeoJSON', () => {
  const {features, withoutPosition, type} = networkGeoJson(network);

  test('is a collection of schools, in the order given, and then of links by id', () => {
    expect(type).toBe('FeatureCollection');
    expect(features.map(({id}) => id)).toEqual([
      ...['schools/990001', 'schools/990002', 'schools/990004'],
      ...['links/a-later', 'links/z-first'],
    ]);
  });

  test('has a school as a point, longitude first, with what a map says of it', () => {
    expect(features[0]).toEqual({
      type: 'Feature',
      id: 'schools/990001',
      geometry: {type: 'Point', coordinates: [-1, 52]},
      properties: {
        ...{kind: 'school', urn: '990001', name: 'School 990001', educationPhase: 'primary', status: 'open'},
        ...{roles: [], sites: 1, asOf: '2026-09-01', illustrative: true},
      },
    });
  });

  test('has a school with several sites once, at the first that has a position', () => {
    expect(features[1]).toMatchObject({geometry: {coordinates: [-0.9, 52.1]}, properties: {sites: 3, roles: ['hub']}});
  });

  test('takes zero for a position', () => {
    expect(features[2]!.geometry.coordinates).toEqual([0, 0]);
  });

  test('has a link once, as a line from the first of its schools to the second', () => {
    expect(features[4]).toEqual({
      type: 'Feature',
      id: 'links/z-first',
      geometry: {
        type: 'LineString',
        coordinates: [
          [-0.9, 52.1],
          [-1, 52],
        ],
      },
      properties: {
        ...{kind: 'link', id: 'z-first', linkKind: 'supportAndChallenge', urns: ['990002', '990001']},
        ...{since: '2026-01-01', until: '2027-01-01', asOf: '2026-09-01', illustrative: false},
      },
    });
    expect(features[3]!.properties).not.toHaveProperty('until');
  });

  test('lists what has no position, so that a map can say what it does not show', () => {
    expect(withoutPosition).toEqual({schools: ['990003'], links: ['nowhere']});
  });

  test('leaves out links to schools that are not in the list', () => {
    const some = network.filter((each) => each.school.urn !== '990002' && each.school.urn !== '990003');
    const shown = networkGeoJson(some);
    expect(shown.features.map(({id}) => id)).toEqual(['schools/990001', 'schools/990004', 'links/a-later']);
    expect(shown.withoutPosition).toEqual({schools: [], links: []});
  });

  test('is an empty collection of nothing', () => {
    expect(networkGeoJson([])).toEqual({
      ...{type: 'FeatureCollection', features: [], withoutPosition: {schools: [], links: []}},
    });
  });
});
