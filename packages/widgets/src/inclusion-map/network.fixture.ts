import type {Link, Membership, School} from '@send-strategy/sdk/reading';
import {ExampleService} from '../testing/example-service.ts';

/** Invented schools with every case that the map has to deal with. */
export const schools: Partial<School>[] = [
  {urn: '990001', name: 'Aspen Primary School', educationPhase: 'primary', sites: [{longitude: -1.0, latitude: 52.0}]},
  {urn: '990002', name: 'Birch Academy', educationPhase: 'secondary', sites: [{longitude: -0.9, latitude: 52.0}]},
  {urn: '990003', name: 'Birch Infant School', educationPhase: 'primary', sites: [{longitude: -0.9, latitude: 52.0}]},
  {urn: '990004', name: 'Cedar School', educationPhase: 'special', sites: [{longitude: -1.0, latitude: 52.1}]},
  {urn: '990005', name: 'Dogwood School', educationPhase: 'primary', sites: [{postcode: 'QM1 1AA'}]},
  {
    urn: '990006',
    name: 'Elder School',
    educationPhase: 'allThrough',
    sites: [
      {name: 'Lower school', longitude: -0.9, latitude: 52.1},
      {name: 'Upper school', longitude: -0.91, latitude: 52.11},
    ],
  },
  {urn: '990007', name: 'Fir Primary School', educationPhase: 'primary', status: 'closed', successorUrns: ['990008']},
  {
    urn: '990008',
    name: 'Fir Primary Academy',
    educationPhase: 'primary',
    predecessorUrns: ['990007'],
    sites: [{longitude: -0.95, latitude: 52.05}],
  },
  {urn: '990009', name: 'مدرسة النور', educationPhase: 'primary', sites: [{longitude: -0.93, latitude: 52.03}]},
];

const link = (a: string, b: string, kind: Link['kind'], summary?: string): Partial<Link> => ({
  id: `${a}-${b}-${kind.toLowerCase()}`,
  urns: [a, b],
  kind,
  since: '2020-01-01',
  ...(summary === undefined ? {} : {summary}),
});

export const links: Partial<Link>[] = [
  link('990001', '990002', 'supportAndChallenge', 'Reading in year 7'),
  link('990001', '990002', 'championExchange'),
  link('990001', '990008', 'bestPracticeReview'),
  link('990002', '990005', 'supportAndChallenge'),
  link('990004', '990009', 'bestPracticeReview'),
];

export const memberships: Partial<Membership>[] = [
  {id: 'm1', urn: '990001', roles: ['member', 'champion'], programmePhaseId: 'phase-2'},
  {id: 'm2', urn: '990002', roles: ['member', 'hub'], programmePhaseId: 'phase-2'},
  {id: 'm4', urn: '990004', roles: ['member']},
];

/** A service whose strategy has the network. */
export function networkService(): ExampleService {
  const service = new ExampleService();
  const dated = {asOf: '2026-09-01', sources: [{sourceId: 'register'}]};
  service.put('sources', [{id: 'register', title: 'Register of schools', url: 'https://example.example/register'}]);
  service.put(
    'schools',
    schools.map((school) => ({status: 'open', ...school, ...dated})),
  );
  service.put(
    'links',
    links.map((each) => ({...each, ...dated})),
  );
  service.put(
    'memberships',
    memberships.map((each) => ({...each, ...dated})),
  );
  service.put('programme-phases', [
    {id: 'phase-1', number: 1, title: 'Skills', aim: 'Staff know what to do.', result: 'Exclusions fell.', ...dated},
    {id: 'phase-2', number: 2, title: 'A network', aim: 'Schools learn from each other.', targetSchoolCount: 25, ...dated},
  ]);
  return service;
}

/** Many schools with four links each, in rows, as an area of this size has them. */
export function largeNetwork(count: number): {schools: Partial<School>[]; links: Partial<Link>[]} {
  const urn = (index: number) => String(991000 + (index % count));
  return {
    schools: Array.from({length: count}, (_, index) => ({
      urn: urn(index),
      name: `School ${index + 1}`,
      educationPhase: 'primary' as const,
      status: 'open' as const,
      sites: [{longitude: -1 + (index % 25) / 50, latitude: 52 + Math.floor(index / 25) / 50}],
    })),
    links: Array.from({length: count * 4}, (_, index) =>
      link(urn(index), urn(index * 7 + 1 + (index >> 9)), 'supportAndChallenge'),
    ),
  };
}
