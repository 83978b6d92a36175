import type {EducationPhase, LinkKind, MembershipRole, School} from '@send-strategy/sdk/reading';
import {count, en as shared} from '../words/en.ts';

const schools = (n: number) => count(n, 'school', 'schools');
const links = (n: number) => count(n, 'link', 'links');
const noLinks = 'Links: not published.';
const inPhase = (n: number) => `phase ${shared.number(n)}`;

const linkKind: Record<LinkKind, string> = {
  supportAndChallenge: 'support and challenge',
  bestPracticeReview: 'best-practice review',
  championExchange: 'exchange between champions',
};

const role: Record<MembershipRole, string> = {hub: 'hub', champion: 'champion of inclusion', member: 'member'};

const educationPhase: Record<EducationPhase, string> = {
  nursery: 'nursery',
  primary: 'primary',
  middle: 'middle',
  secondary: 'secondary',
  allThrough: 'all-through',
  sixteenPlus: '16 plus',
  special: 'special',
  alternativeProvision: 'alternative provision',
  notApplicable: 'phase not applicable',
};

const status: Record<School['status'], string> = {
  open: '',
  closed: 'closed',
  proposedToOpen: 'due to open',
  proposedToClose: 'due to close',
};

/** What the widget says, in English. */
export const en = {
  linkKind,
  role,
  educationPhase,
  status,
  schools,
  links,
  inPhase,
  heading: 'Schools that include',
  empty: 'The schools in the inclusion network are not published.',
  linksOfKind: (kind: LinkKind, n: number) => `${linkKind[kind]} (${shared.number(n)})`,
  summary: (all: number, allLinks: number, byKind: readonly string[]) =>
    `${schools(all)} in the network. ${allLinks ? `${links(allLinks)}: ${shared.list(byKind)}.` : noLinks}`,
  /** `target` is how many schools a phase is for, `shown` how many of them are named here. */
  phaseSchools: (number: number, target: number | undefined, shown: number) =>
    `Phase ${shared.number(number)}: ${target ? schools(target) : 'number of schools not published'}${shown ? `, ${shared.number(shown)} shown here.` : '. Their names are not published.'}`,
  morePhase: (number: number) => `More about ${inPhase(number)}`,
  strands: 'Strands',
  start: 'Since',
  end: 'Until',
  result: 'Result',
  ledBy: 'Led by',
  workedWith: 'Worked with',
  chosenBy: 'How chosen',
  search: 'Search by name',
  labels: {educationPhase: 'Education phase', role: 'Role', linkKind: 'Kind of link'},
  shownOf: (shown: number, all: number) => (shown ? `${shared.number(shown)} of ${schools(all)} shown` : 'No school matches.'),
  mode: 'Show as',
  modes: {places: 'Map', hubs: 'Hubs', list: 'List', table: 'Table'},
  ours: 'our school',
  nearOurs: 'linked with our school',
  notShown: (urn: string) => `The school with URN ${urn} is not shown in this network.`,
  sites: (names: readonly string[]) => `sites: ${shared.list(names)}`,
  notPlaced: 'not on the map: no place published',
  noLinks,
  linkTo: (kind: LinkKind) => `, ${linkKind[kind]}`,
  /** Short facts about one thing. */
  facts: (texts: readonly string[]) => texts.filter(Boolean).join(', '),
  selected: (school: string) => `Selected: ${school}`,
  choose: 'Choose a school in the drawing or the list.',
  showInList: 'Show in list',
  larger: 'Larger',
  smaller: 'Smaller',
  whole: 'Whole drawing',
  how: 'Keys in the drawing: arrows, Home, End, first letters. Two fingers zoom, or Ctrl or Cmd and the wheel.',
  places: 'Schools close together are drawn apart.',
  hubs: 'Each hub stands in the middle of schools linked with it, by name. This is no map.',
  noHubs: 'No hubs are published.',
  seePlaces: 'Show the map',
  withoutHub: 'Without a hub',
  school: 'School',
  linksLabel: 'Links',
  licence: 'Licence',
};

export type InclusionMapWords = typeof en;
