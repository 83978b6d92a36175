import {describe, expect, test} from 'vitest';
import type {Link, Membership, School} from './index.ts';
import {filterNetwork, foldText, networkOf, schoolByUrn} from './index.ts';

const base = {asOf: '2026-09-01', sources: [{sourceId: 'plan'}]};
const school = (urn: string, name: string, more: Partial<School> = {}): School => ({
  urn,
  name,
  educationPhase: 'primary',
  status: 'open',
  ...base,
  ...more,
});
const link = (a: string, b: string, more: Partial<Link> = {}): Link => ({
  id: `${a}-${b}`,
  urns: [a, b],
  kind: 'supportAndChallenge',
  since: '2026-01-01',
  ...base,
  ...more,
});
const membership = (urn: string, roles: Membership['roles'], more: Partial<Membership> = {}): Membership => ({
  id: `${urn}-m`,
  urn,
  roles,
  ...base,
  ...more,
});

const curlew = school('990001', 'Curlew Primary School');
const sandpiper = school('990002', 'Sandpiper Academy', {educationPhase: 'secondary'});
const avocet = school('990003', 'Avocet School');
const today = '2026-11-23';

describe('the network', () => {
  test('is mutual: both schools of a link have each other as neighbour', () => {
    const network = networkOf({schools: [curlew, sandpiper, avocet], memberships: [], links: [link('990001', '990002')]}, today);
    expect(network.map(({school: {name}, neighbours}) => [name, neighbours.map((neighbour) => neighbour.school.name)])).toEqual([
      ['Avocet School', []],
      ['Curlew Primary School', ['Sandpiper Academy']],
      ['Sandpiper Academy', ['Curlew Primary School']],
    ]);
  });

  test.each([
    ['runs without an end', {since: '2026-01-01'}, true],
    ['begins today', {since: today}, true],
    ['begins tomorrow', {since: '2026-11-24'}, false],
    ['ends today', {since: '2026-01-01', until: today}, true],
    ['ended yesterday', {since: '2026-01-01', until: '2026-11-22'}, false],
  ])('holds a link that %s: %s', (_, dates, held) => {
    const [first] = networkOf({schools: [curlew, sandpiper], memberships: [], links: [link('990001', '990002', dates)]}, today);
    expect(first!.neighbours).toHaveLength(held ? 1 : 0);
  });

  test('leaves out a link to a school that is not in the list', () => {
    const network = networkOf({schools: [curlew], memberships: [], links: [link('990001', '990009')]}, today);
    expect(network[0]!.neighbours).toEqual([]);
  });

  test('gives a school each role once, from its memberships of today', () => {
    const memberships = [
      membership('990001', ['member', 'champion']),
      membership('990001', ['member'], {from: '2026-09-01'}),
      membership('990001', ['hub'], {to: '2026-07-31'}),
      membership('990002', ['hub'], {from: '2027-01-01'}),
    ];
    const network = networkOf({schools: [curlew, sandpiper], memberships, links: []}, today);
    expect(network.map(({roles}) => roles)).toEqual([['member', 'champion'], []]);
  });

  test('lists schools by name, of one name by URN', () => {
    const schools = [
      school('990009', 'Élan School'),
      school('990008', 'Zeal School'),
      school('990007', 'Dune School'),
      school('990005', 'Zeal School'),
    ];
    expect(networkOf({schools, memberships: [], links: []}, today).map(({school: {urn}}) => urn)).toEqual([
      '990007',
      '990009',
      '990005',
      '990008',
    ]);
  });
});

describe('the filter', () => {
  const network = networkOf(
    {
      schools: [
        curlew,
        sandpiper,
        school('990004', 'École Sainte-Anne'),
        school('990005', 'St Mary’s School'),
        school('990006', 'مدرسة النور'),
      ],
      memberships: [membership('990001', ['champion'])],
      links: [link('990001', '990002', {kind: 'bestPracticeReview'})],
    },
    today,
  );
  const names = (filter: Parameters<typeof filterNetwork>[1]) => filterNetwork(network, filter).map(({school: {name}}) => name);

  test('lets every school through where nothing is asked for', () => {
    expect(names({})).toHaveLength(5);
    expect(names({search: '   ', educationPhase: '', role: '', linkKind: ''})).toHaveLength(5);
  });

  test.each([
    ['ecole', 'École Sainte-Anne'],
    ['ÉCOLE', 'École Sainte-Anne'],
    ['e\u0301cole', 'École Sainte-Anne'],
    ['anne sainte', 'École Sainte-Anne'],
    ['sainte-anne', 'École Sainte-Anne'],
    ["st mary's", 'St Mary’s School'],
    ['st marys', 'St Mary’s School'],
    ['MARY’S', 'St Mary’s School'],
    ['النور', 'مدرسة النور'],
    ['  primary   curlew ', 'Curlew Primary School'],
  ])('finds by "%s" only %s', (search, name) => {
    expect(names({search})).toEqual([name]);
  });

  test('finds by role, phase of education and kind of link, and by all of them together', () => {
    expect(names({role: 'champion'})).toEqual(['Curlew Primary School']);
    expect(names({educationPhase: 'secondary'})).toEqual(['Sandpiper Academy']);
    expect(names({linkKind: 'bestPracticeReview'})).toEqual(['Curlew Primary School', 'Sandpiper Academy']);
    expect(names({linkKind: 'bestPracticeReview', role: 'champion', search: 'curlew'})).toEqual(['Curlew Primary School']);
    expect(names({linkKind: 'championExchange'})).toEqual([]);
  });

  test('does not take a search for a pattern', () => {
    expect(names({search: '.*'})).toEqual([]);
    expect(names({search: '(curlew'})).toEqual([]);
  });
});

test('folded text has no capitals, accents or apostrophes', () => {
  expect(foldText('Ysgol Tŷ’r Môr')).toBe('ysgol tyr mor');
});

describe('the school with a URN', () => {
  const old = school('990010', 'Avocet School', {successorUrns: ['990011']});
  const next = school('990011', 'Avocet Academy', {predecessorUrns: ['990010'], successorUrns: ['990012']});
  const last = school('990012', 'Avocet Trust School', {predecessorUrns: ['990011']});

  test('is the one that it became, through every conversion', () => {
    expect(schoolByUrn([old, next, last], '990010')?.urn).toBe('990012');
    expect(schoolByUrn([old, next, last], '990012')?.urn).toBe('990012');
  });

  test('is found by its old URN where only the new school is in the list', () => {
    expect(schoolByUrn([next], '990010')?.urn).toBe('990011');
  });

  test('is the last one that is in the list', () => {
    expect(schoolByUrn([old, next], '990010')?.urn).toBe('990011');
  });

  test('is none where no school has or had it', () => {
    expect(schoolByUrn([old, next, last], '999999')).toBeUndefined();
    expect(schoolByUrn([], '990010')).toBeUndefined();
  });

  test('is found even where successors go round in a circle', () => {
    const a = school('990021', 'A School', {successorUrns: ['990022']});
    const b = school('990022', 'B School', {successorUrns: ['990021']});
    expect(schoolByUrn([a, b], '990021')).toBeDefined();
  });
});
