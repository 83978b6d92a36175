import type {EducationPhase, Link, LinkKind, Membership, MembershipRole, School} from '../generated/resources.ts';
import {searchFor} from './search.ts';

/** A school of the network with its neighbours. */
export interface NetworkSchool {
  school: School;
  /** Roles from all of the school's memberships, each once. */
  roles: MembershipRole[];
  /** Current links, with the school at the other end. */
  neighbours: {link: Link; school: School}[];
}

const byName = new Intl.Collator('en-GB');

/**
 * Joins schools, memberships and links into the network on a day. A link counts from `since` to `until`; the relation is mutual, so both schools have it.
 *
 * @param today An ISO day.
 */
export function networkOf(
  {schools, memberships, links}: {schools: readonly School[]; memberships: readonly Membership[]; links: readonly Link[]},
  today: string,
): NetworkSchool[] {
  // Each school is looked up by its URN: to go through all links for each school takes long where there are many of both.
  const network = new Map<string, NetworkSchool>(schools.map((school) => [school.urn, {school, roles: [], neighbours: []}]));
  for (const {urn, roles, from, to} of memberships) {
    const member = network.get(urn);
    if (member && (from === undefined || from <= today) && (to === undefined || to >= today)) {
      member.roles = [...new Set([...member.roles, ...roles])];
    }
  }
  for (const link of links) {
    if (link.since > today || (link.until !== undefined && link.until < today)) continue;
    const [a, b] = link.urns.map((urn) => network.get(urn));
    if (!a || !b || a === b) continue;
    a.neighbours.push({link, school: b.school});
    b.neighbours.push({link, school: a.school});
  }
  return [...network.values()].toSorted(byNameThenUrn);
}

/** The order in which schools are listed, for `toSorted`. */
export function byNameThenUrn(a: {school: School}, b: {school: School}): number {
  return byName.compare(a.school.name, b.school.name) || byName.compare(a.school.urn, b.school.urn);
}

/** What the list of schools can be narrowed to. What is absent or empty narrows nothing. */
export interface NetworkFilter {
  /** Words, all of which occur in the name, in any order, whatever their case, accents, apostrophes and dashes. */
  search?: string;
  educationPhase?: EducationPhase | '';
  role?: MembershipRole | '';
  linkKind?: LinkKind | '';
}

/** The schools that a filter lets through, in the order given. */
export function filterNetwork(network: readonly NetworkSchool[], filter: NetworkFilter): NetworkSchool[] {
  const found = searchFor(filter.search);
  return network.filter(
    ({school, roles, neighbours}) =>
      (!filter.educationPhase || school.educationPhase === filter.educationPhase) &&
      (!filter.role || roles.includes(filter.role)) &&
      (!filter.linkKind || neighbours.some(({link}) => link.kind === filter.linkKind)) &&
      found(school.name),
  );
}

/** The school with a URN or, where it converted, the school it became: the last of its successors that is in the list. */
export function schoolByUrn(schools: readonly School[], urn: string): School | undefined {
  let school =
    schools.find((candidate) => candidate.urn === urn) ?? schools.find(({predecessorUrns}) => predecessorUrns?.includes(urn));
  let next = school;
  // Successors that go round in a circle end it too.
  for (let steps = schools.length; next && steps > 0; steps -= 1) {
    school = next;
    const {successorUrns} = next;
    next = schools.find((candidate) => successorUrns?.includes(candidate.urn));
  }
  return school;
}
