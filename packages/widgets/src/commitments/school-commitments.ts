import type {Commitment, Link, Membership, MembershipRole, School} from '@send-strategy/sdk/reading';
import type {Documents} from '../element/strategy-element.ts';

/** The collections that the widget is made from. */
export type CommitmentsDocuments = Documents<
  'strategy' | 'charter' | 'commitments' | 'schools' | 'memberships' | 'links' | 'sources'
>;

/** What one school has committed to, and who it is. */
export interface SchoolCommitment {
  commitment: Commitment;
  school: School;
  /** Its current memberships of the network. */
  memberships: Membership[];
  roles: MembershipRole[];
}

/** A link with the school at the other end. */
export interface Neighbour {
  link: Link;
  school: School;
}

const roleOrder: readonly MembershipRole[] = ['hub', 'champion', 'member'];

/**
 * The commitments of one school, the latest first and withdrawn ones last; or without a URN everyone's, by the schools' names: the order ranks nobody. A commitment of a school
 * that is not published itself is left out.
 *
 * @param today An ISO day.
 * @param urn A school's, also from before it converted.
 */
export function schoolCommitments(documents: CommitmentsDocuments, today: string, urn?: string): SchoolCommitment[] {
  const schools = documents.schools?.data ?? [];
  const ours = urn && schoolOf(schools, urn);
  const byUrn = new Map(schools.map((school) => [school.urn, school]));
  return (documents.commitments?.data ?? [])
    .flatMap((commitment) => {
      const school = byUrn.get(commitment.urn);
      if (!school || (urn && school !== ours)) return [];
      const memberships = (documents.memberships?.data ?? []).filter(
        (one) => one.urn === school.urn && isDuring(one.from, one.to, today),
      );
      const roles = roleOrder.filter((role) => memberships.some((one) => one.roles.includes(role)));
      return {commitment, school, memberships, roles};
    })
    .toSorted(
      (a, b) =>
        a.school.name.localeCompare(b.school.name, 'en-GB') ||
        a.school.urn.localeCompare(b.school.urn) ||
        Number(isWithdrawn(a.commitment, today)) - Number(isWithdrawn(b.commitment, today)) ||
        (b.commitment.signedOn ?? '').localeCompare(a.commitment.signedOn ?? ''),
    );
}

/** Whether a school has taken back its commitment. `today` is an ISO day. */
export function isWithdrawn({withdrawnOn}: Commitment, today: string): boolean {
  return withdrawnOn !== undefined && withdrawnOn <= today;
}

/** A school's current links, by the names of the schools at the other end. A relation is mutual: it counts from either end. */
export function neighboursOf({urn}: School, {schools, links}: CommitmentsDocuments, today: string): Neighbour[] {
  return (links?.data ?? [])
    .filter(({urns, since, until}) => urns.includes(urn) && isDuring(since, until, today))
    .flatMap((link) => {
      const other = link.urns.find((one) => one !== urn);
      const school = schools?.data.find((one) => one.urn === other);
      return school ? {link, school} : [];
    })
    .toSorted((a, b) => a.school.name.localeCompare(b.school.name, 'en-GB'));
}

/** The school with a URN, or what it became: the SDK's `schoolByUrn`, whose file comes with the map. */
export function schoolOf(schools: readonly School[], urn: string): School | undefined {
  let school = schools.find((one) => one.urn === urn) ?? schools.find(({predecessorUrns}) => predecessorUrns?.includes(urn));
  // Successors that go round in a circle end it too.
  for (let steps = schools.length, next = school; next && steps > 0; steps -= 1) {
    school = next;
    const {successorUrns} = next;
    next = schools.find((one) => successorUrns?.includes(one.urn));
  }
  return school;
}

function isDuring(from: string | undefined, to: string | undefined, today: string): boolean {
  return !(from && from > today) && !(to && to < today);
}
