import type {CommitmentLevel, EducationPhase, LinkKind, MembershipRole, School} from '@send-strategy/sdk/reading';
import {count} from '../words/en.ts';

const levels: Record<CommitmentLevel, string> = {
  workingTowards: 'Working towards the charter',
  signed: 'Signed',
  selfReviewed: 'Signed, and reviewed by the school itself',
  externallyVerified: 'Signed, and checked from outside',
  lapsed: 'Lapsed',
};

const meanings: Record<CommitmentLevel, string> = {
  workingTowards: 'The school is getting ready to sign. It has not signed yet.',
  signed: 'The school has signed what it commits to.',
  selfReviewed: 'The school has signed, and has asked itself how well it does what it commits to.',
  externallyVerified: 'The school has signed, and people from outside have looked at how well it does what it commits to.',
  lapsed: 'The school signed, and its commitment has run out.',
};

const educationPhase: Record<EducationPhase, string> = {
  nursery: 'nursery',
  primary: 'primary',
  middle: 'middle',
  secondary: 'secondary',
  allThrough: 'all-through',
  sixteenPlus: '16 plus',
  special: 'special',
  alternativeProvision: 'alternative provision',
  notApplicable: '',
};

const status: Record<School['status'], string> = {
  open: '',
  closed: 'closed',
  proposedToOpen: 'due to open',
  proposedToClose: 'due to close',
};

const role: Record<MembershipRole, string> = {
  hub: 'network hub',
  champion: 'champion of inclusion',
  member: 'network member',
};

const linkKind: Record<LinkKind, string> = {
  supportAndChallenge: 'Support and challenge',
  bestPracticeReview: 'Best-practice reviews',
  championExchange: 'Exchange between champions',
};

/** What the widget says, in English. */
export const en = {
  levels,
  meanings,
  educationPhase,
  status,
  role,
  linkKind,
  heading: 'Commitments to inclusion',
  empty: 'Neither a charter of inclusion nor what schools have committed to is published here.',
  notHere: 'This school’s commitments are not published here.',
  schools: 'Schools',
  order: 'By name. Schools are not compared.',
  noSchools: 'What schools have committed to: not published.',
  commitments: (n: number) => count(n, 'commitment', 'commitments'),
  details: 'details',
  whatLevelsMean: 'What the words mean',
  withdrawn: (day: string) => `Withdrawn on ${day}`,
  withdrawnMeaning: 'The school has taken back its commitment.',
  more: 'Dates and documents',
  /** Before the titles of statements, or `all`. */
  fromCharter: 'From the charter',
  all: 'all of it',
  /** Before the statements in full. */
  inFull: (all: boolean): string => (all ? 'All of this charter:' : 'These statements of this charter:'),
  noCharter: 'The charter: not published.',
  signedOn: 'Signed on',
  signedBy: 'Signed by',
  review: 'Review',
  by: (day: string) => `by ${day}`,
  documents: 'Evidence and documents',
  evidenceUrl: 'Evidence of what the school does',
  inclusionStrategyUrl: 'Inclusion strategy',
  senInformationReportUrl: 'SEN information report',
  accessibilityPlanUrl: 'Accessibility plan',
  absent: (what: string) => `${what}: not published here`,
  notPublishedHere: 'not published here',
  duty: (day: string) => `State-funded mainstream schools must publish an inclusion strategy by ${day}.`,
  dutyPassed: (day: string) =>
    `State-funded mainstream schools had to publish an inclusion strategy by ${day}. That day has passed.`,
  network: 'Place in the network',
  roles: 'Part in it',
  mutual: 'Links with other schools. Each goes both ways.',
  noLinks: 'Links with other schools: not published.',
  /** Short facts about one thing. */
  facts: (texts: readonly string[]) => texts.filter(Boolean).join(', '),
};

export type CommitmentsWords = typeof en;
