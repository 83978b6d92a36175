import {
  filterNetwork,
  networkOf,
  schoolByUrn,
  type Link,
  type LinkKind,
  type Membership,
  type NetworkFilter,
  type NetworkSchool,
  type ProgrammePhase,
  type School,
} from '@send-strategy/sdk/reading';
import type {Documents} from '../element/strategy-element.ts';
import type {InclusionMapWords} from './inclusion-map.words.ts';
import {linkPath, type MapLayout} from './layout.ts';

/** The collections that the widget is made from. */
export type MapDocuments = Documents<'strategy' | 'schools' | 'memberships' | 'links' | 'programme-phases' | 'sources'>;

/** The network as the widget shows it. */
export interface ShownNetwork {
  /** Our school first, then by name. */
  schools: readonly NetworkSchool[];
  byName: readonly NetworkSchool[];
  /** The school that the page is about. */
  ours: School | undefined;
  /** Every current link, once. */
  links: readonly Link[];
  /** What the data says of each school's part, past and present, by URN. */
  memberships: ReadonlyMap<string, readonly Membership[]>;
  phases: readonly ProgrammePhase[];
  /** Where all of it comes from, and the newest of its days. */
  sources: {sourceId: string}[];
  asOf: string;
}

/**
 * Joins the documents on a day. A closed school stays only while it has a part in the network: after a conversion its successor is shown.
 *
 * @param today An ISO day.
 * @param urn Our school's, also from before it converted.
 */
export function shownNetwork(documents: MapDocuments, today: string, urn: string | undefined): ShownNetwork {
  const [schools, memberships, links] = [
    documents.schools?.data ?? [],
    documents.memberships?.data ?? [],
    documents.links?.data ?? [],
  ];
  const network = networkOf({schools, memberships, links}, today).filter(
    ({school, roles, neighbours}) => school.status !== 'closed' || roles[0] || neighbours[0],
  );
  const found = urn && schoolByUrn(schools, urn);
  const isOurs = ({school}: NetworkSchool) => school === found;
  const items = [...schools, ...memberships, ...links];
  const byUrn = new Map<string, Membership[]>(schools.map(({urn}) => [urn, []]));
  for (const membership of memberships) byUrn.get(membership.urn)?.push(membership);
  return {
    byName: network,
    schools: network.toSorted((a, b) => +isOurs(b) - +isOurs(a)),
    ours: network.find(isOurs)?.school,
    links: [...new Set(network.flatMap(({neighbours}) => neighbours.map(({link}) => link)))],
    memberships: byUrn,
    phases: documents['programme-phases']?.data ?? [],
    sources: [...new Set(items.flatMap(({sources = []}) => sources.map(({sourceId}) => sourceId)))].map((sourceId) => ({
      sourceId,
    })),
    asOf:
      items
        .map(({asOf}) => asOf)
        .toSorted()
        .at(-1) ?? '',
  };
}

/** To which side of the straight line the lines of a kind are drawn. */
const asides: Record<LinkKind, number> = {supportAndChallenge: 0, bestPracticeReview: 0.1, championExchange: -0.1};

/** In the order of the key. */
export const linkKinds = Object.keys(asides) as LinkKind[];

/** Every kind of link that occurs. */
export function linkKindsIn({links}: ShownNetwork): LinkKind[] {
  return linkKinds.filter((kind) => links.some((link) => link.kind === kind));
}

/** What a filter lets through. With a kind of link, only links of that kind are shown. */
export function filtered(schools: readonly NetworkSchool[], filter: NetworkFilter): readonly NetworkSchool[] {
  const {linkKind} = filter;
  const shown = filterNetwork(schools, filter);
  return linkKind
    ? shown.map((each) => ({...each, neighbours: each.neighbours.filter(({link}) => link.kind === linkKind)}))
    : shown;
}

/** A link as it is drawn. */
export interface Line {
  link: Link;
  path: string;
}

/** The links between shown schools that have a place, each once. */
export function linesOf(shown: readonly NetworkSchool[], {points}: MapLayout): Line[] {
  const visible = new Set(shown.map(({school}) => school));
  return shown.flatMap(({school, neighbours}) =>
    neighbours.flatMap(({link, school: other}) => {
      const [from, to] = [points.get(school.urn), points.get(other.urn)];
      return from && to && school.urn < other.urn && visible.has(other)
        ? [{link, path: linkPath(from, to, asides[link.kind])}]
        : [];
    }),
  );
}

/** Shown schools as rows of a table, for `toCsv`. */
export function rowsOf(shown: readonly NetworkSchool[], own: InclusionMapWords): object[] {
  return shown.map(({school: {sites, ...school}, roles, neighbours}) => ({
    ...school,
    postcodes: sites?.map(({postcode}) => postcode),
    roles,
    links: neighbours.map(({link, school: {name, urn}}) => `${name} (${urn})${own.linkTo(link.kind)}`),
  }));
}
