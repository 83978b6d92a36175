import type {Link, LinkKind, School} from '../generated/resources.ts';
import {byNameThenUrn, type NetworkSchool} from './network.ts';

/** A school that another is linked with. */
export interface Neighbour {
  school: School;
  /** The current links between the two, the oldest first: there may be one of each kind. */
  links: Link[];
}

/** A school and how much it is linked. */
export interface LinkedSchool {
  school: School;
  /** How many current links it has. */
  links: number;
  /** How many different schools they lead to. */
  neighbours: number;
}

/** A way from one school to another. */
export interface NetworkPath {
  /** From the first to the last, both included. */
  schools: School[];
  /** The links on the way: `links[0]` joins the first school and the second. One fewer than schools. */
  links: Link[];
}

/**
 * The schools that a school has current links with, each once, by name, of one name by URN.
 *
 * @param urn The school's of today; `schoolByUrn` finds it by one from before it converted.
 * @returns None where the school is not in the network, too.
 */
export function neighboursOf(network: readonly NetworkSchool[], urn: string): Neighbour[] {
  const neighbours = new Map<string, Neighbour>();
  for (const {link, school} of network.find((each) => each.school.urn === urn)?.neighbours ?? []) {
    const neighbour = neighbours.get(school.urn) ?? {school, links: []};
    neighbours.set(school.urn, {school, links: [...neighbour.links, link].toSorted(oldestFirst)});
  }
  return [...neighbours.values()].toSorted(byNameThenUrn);
}

/** The schools that have the role of a hub on the day of the network, in the order given. How many links a school has does not make it one: see `mostLinked`. */
export function hubsOf(network: readonly NetworkSchool[]): NetworkSchool[] {
  return network.filter(({roles}) => roles.includes('hub'));
}

/**
 * The schools that have current links, those with the most first, and of as many by name, then by URN.
 *
 * It says how much is recorded and consented to, and nothing of how much help was given or of how good a school is: do not show it as a ranking.
 */
export function mostLinked(network: readonly NetworkSchool[]): LinkedSchool[] {
  return network
    .map(({school, neighbours}) => ({
      school,
      links: neighbours.length,
      neighbours: new Set(neighbours.map((neighbour) => neighbour.school.urn)).size,
    }))
    .filter(({links}) => links > 0)
    .toSorted((a, b) => b.links - a.links || byNameThenUrn(a, b));
}

/**
 * The shortest way from one school to another along current links, through schools of the given list only. Links are mutual, so the way back is as long.
 *
 * Of several that are as short it is the one whose second school comes first by name, then by URN, and so on; where several links join two schools, the oldest. So the same network gives the
 * same way, in whichever order schools and links are published.
 *
 * @param linkKind Only links of this kind count. Default: all do.
 * @returns The school alone where both are the same; undefined where there is no way, or either is not in the list.
 */
export function pathBetween(
  network: readonly NetworkSchool[],
  fromUrn: string,
  toUrn: string,
  {linkKind}: {readonly linkKind?: LinkKind} = {},
): NetworkPath | undefined {
  const byUrn = new Map(network.map((each) => [each.school.urn, each]));
  const start = byUrn.get(fromUrn);
  if (!start || !byUrn.has(toUrn)) return undefined;
  const paths = new Map<string, NetworkPath>([[fromUrn, {schools: [start.school], links: []}]]);
  // A list that grows while it is gone through: each school comes after all that are nearer, and of those as near in the order of their ways.
  const reached = [start];
  for (const near of reached) {
    const {urn} = near.school;
    if (urn === toUrn) break;
    const path = paths.get(urn)!;
    for (const neighbour of neighboursOf([near], urn)) {
      const link = neighbour.links.find(({kind}) => !linkKind || kind === linkKind);
      const next = byUrn.get(neighbour.school.urn);
      if (!link || !next || paths.has(next.school.urn)) continue;
      paths.set(next.school.urn, {schools: [...path.schools, next.school], links: [...path.links, link]});
      reached.push(next);
    }
  }
  return paths.get(toUrn);
}

function oldestFirst(a: Link, b: Link): number {
  const [first, second] = [`${a.since} ${a.id}`, `${b.since} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
