import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Link, School} from './index.ts';
import {filterNetwork, hubsOf, mostLinked, neighboursOf, networkOf, pathBetween} from './index.ts';

const today = '2026-11-23';
const base = {asOf: '2026-09-01', sources: [{sourceId: 'plan'}]};
const school = (urn: string, name = `School ${urn}`): School => ({urn, name, educationPhase: 'primary', status: 'open', ...base});
const link = (a: string, b: string, more: Partial<Link> = {}): Link => ({
  ...{id: `${a}-${b}`, urns: [a, b], kind: 'supportAndChallenge', since: '2026-01-01'},
  ...base,
  ...more,
});

const schools = [
  school('990001', 'Curlew Primary School'),
  school('990002', 'Sandpiper Academy'),
  school('990003', 'Avocet School'),
  school('990004', 'Dunlin School'),
  school('990005', 'Lapwing School'),
];
const network = networkOf(
  {
    schools,
    memberships: [
      {id: 'm1', urn: '990002', roles: ['member', 'hub'], ...base},
      {id: 'm2', urn: '990004', roles: ['hub'], to: '2026-07-31', ...base},
    ],
    links: [
      link('990001', '990002'),
      link('990002', '990001', {id: 'exchange', kind: 'championExchange', since: '2025-01-01'}),
      link('990002', '990004'),
      link('990001', '990003'),
      link('990003', '990004', {kind: 'bestPracticeReview'}),
      link('990001', '990005', {until: '2026-07-31'}),
    ],
  },
  today,
);
const names = (some: readonly {school: School}[] = []) => some.map((each) => each.school.name);
const way = (from: string, to: string, options = {}) => pathBetween(network, from, to, options)?.schools.map(({urn}) => urn);

describe('the neighbours of a school', () => {
  test('are each there once, by name, with all links between the two, the oldest first', () => {
    const neighbours = neighboursOf(network, '990001');
    expect(names(neighbours)).toEqual(['Avocet School', 'Sandpiper Academy']);
    expect(neighbours[1]!.links.map(({id}) => id)).toEqual(['exchange', '990001-990002']);
  });

  test('are none where its links have ended, and where it is not in the network', () => {
    expect(neighboursOf(network, '990005')).toEqual([]);
    expect(neighboursOf(network, '999999')).toEqual([]);
  });
});

test('hubs are the schools with that role today, however many links they have', () => {
  expect(names(hubsOf(network))).toEqual(['Sandpiper Academy']);
});

test('the most linked schools come first, of as many links by name, and those without links not at all', () => {
  expect(mostLinked(network).map(({school: {name}, links, neighbours}) => [name, links, neighbours])).toEqual([
    ['Curlew Primary School', 3, 2],
    ['Sandpiper Academy', 3, 2],
    ['Avocet School', 2, 2],
    ['Dunlin School', 2, 2],
  ]);
});

describe('the path between two schools', () => {
  test('is the shortest, and of two as short the first by name', () => {
    expect(way('990001', '990004')).toEqual(['990001', '990003', '990004']);
    expect(way('990001', '990002')).toEqual(['990001', '990002']);
  });

  test('has the link of each step, the oldest where there are several', () => {
    expect(pathBetween(network, '990001', '990004')!.links.map(({id}) => id)).toEqual(['990001-990003', '990003-990004']);
    expect(pathBetween(network, '990001', '990002')!.links.map(({id}) => id)).toEqual(['exchange']);
  });

  test('goes along one kind of link where that is asked for', () => {
    expect(way('990001', '990004', {linkKind: 'supportAndChallenge'})).toEqual(['990001', '990002', '990004']);
    expect(way('990001', '990004', {linkKind: 'championExchange'})).toBeUndefined();
  });

  test('goes through schools of the list only', () => {
    const some = filterNetwork(network, {search: 'school'});
    expect(names(some)).not.toContain('Sandpiper Academy');
    expect(pathBetween(some, '990001', '990002')).toBeUndefined();
  });

  test('is the school alone where both are one', () => {
    expect(pathBetween(network, '990005', '990005')).toEqual({schools: [schools[4]], links: []});
  });

  test('is none where there is no way, and where a school is not in the network', () => {
    expect(way('990001', '990005')).toBeUndefined();
    expect(way('990001', '999999')).toBeUndefined();
    expect(way('999999', '999999')).toBeUndefined();
  });
});

describe('whatever the network', () => {
  const urns = ['990001', '990002', '990003', '990004', '990005', '990006', '990007'];
  // Several schools share a name, so that their URNs decide.
  const named = urns.map((urn, index) => school(urn, ['Avocet', 'Curlew', 'Curlew'][index % 3]));
  const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom(...urns), fc.constantFrom(...urns)), {
    selector: ([a, b]) => [a, b].toSorted().join('-'),
    maxLength: 14,
  });
  const made = (links: readonly [string, string][], reverse = false) => {
    const all = links.filter(([a, b]) => a !== b).map(([a, b]) => link(a, b));
    return networkOf(
      {schools: reverse ? named.toReversed() : named, memberships: [], links: reverse ? all.toReversed() : all},
      today,
    );
  };

  /** The shortest ways, found by going every way that there is. */
  function everyWay(some: ReturnType<typeof made>, from: string, to: string): string[][] {
    let ways = [[from]];
    for (let length = 0; length < urns.length; length += 1) {
      const there = ways.filter((each) => each.at(-1) === to);
      if (there.length > 0) return there;
      ways = ways.flatMap((each) =>
        neighboursOf(some, each.at(-1)!)
          .filter((neighbour) => !each.includes(neighbour.school.urn))
          .map((neighbour) => [...each, neighbour.school.urn]),
      );
    }
    return [];
  }

  test('a path is the first of the shortest, each of its links joins two schools that follow each other, and the way back is as long', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...urns), fc.constantFrom(...urns), (links, from, to) => {
        const some = made(links);
        const path = pathBetween(some, from, to);
        // Ways of one length come in the order of their schools, as neighbours do.
        expect(path?.schools.map(({urn}) => urn)).toEqual(everyWay(some, from, to)[0]);
        expect(pathBetween(some, to, from)?.links.length).toBe(path?.links.length);
        for (const [index, step] of (path?.links ?? []).entries()) {
          expect(step.urns.toSorted()).toEqual([path!.schools[index]!.urn, path!.schools[index + 1]!.urn].toSorted());
        }
      }),
    );
  });

  test('the order of schools and links in the data changes no answer', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...urns), fc.constantFrom(...urns), (links, from, to) => {
        const [one, other] = [made(links), made(links, true)];
        expect(pathBetween(other, from, to)).toEqual(pathBetween(one, from, to));
        expect(mostLinked(other)).toEqual(mostLinked(one));
        expect(neighboursOf(other, from)).toEqual(neighboursOf(one, from));
      }),
    );
  });
});
