import type {AreaOfNeed, EducationPhase, ProvisionTheme, Tier} from '@send-strategy/sdk/reading';
import {count, en as shared} from '../words/en.ts';

/** In the order of the SEND code of practice (2015), paragraphs 6.28 to 6.35, with its names. */
const areaOfNeed: Record<AreaOfNeed, string> = {
  communicationAndInteraction: 'Communication and interaction',
  cognitionAndLearning: 'Cognition and learning',
  socialEmotionalMentalHealth: 'Social, emotional and mental health',
  sensoryAndPhysical: 'Sensory and physical needs',
};

const theme: Record<ProvisionTheme, string> = {
  assessment: 'Finding out what helps',
  partnership: 'Working together',
  pastoral: 'Pastoral care',
  environment: 'Surroundings',
  teaching: 'Teaching',
  resources: 'Equipment and resources',
  staffSkills: 'Skills of staff',
  transition: 'Moving on',
};

const tier: Record<Tier, string> = {
  universal: 'universal support',
  targeted: 'targeted support',
  targetedPlus: 'targeted plus support',
  specialist: 'specialist support',
};

/** What the tiers mean. */
const tierFor: Record<Tier, string> = {
  universal: 'every pupil',
  targeted: 'pupils who need some more',
  targetedPlus: 'pupils who need more, with advice from specialists',
  specialist: 'pupils who need the most, planned for each of them',
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
  notApplicable: 'phase not applicable',
};

/** What the widget says, in English. */
export const en = {
  areaOfNeed,
  theme,
  tier,
  tierFor,
  educationPhase,
  heading: 'What schools should provide',
  empty: 'This strategy has not published what support schools should provide.',
  about: 'An “ordinarily available” document says what support schools should provide, for parents, teachers and young people.',
  promised: 'This document is promised. None is published here.',
  inDevelopment: 'This document is still being written.',
  published: (day: string | undefined) => (day ? `Published on ${day}.` : 'Published. The date is not published.'),
  madeWith: 'Made with',
  document: 'Document',
  reviewBy: 'To be reviewed by',
  promisedIn: 'The action that promises it',
  commitment: {committed: 'the partners are committed to it', aspiration: 'an aspiration, not a commitment'},
  commitmentLabel: 'Commitment',
  due: 'Due',
  late: ' (this day has passed)',
  status: 'Status',
  noStatements: 'Its statements: not published.',
  search: 'Search the statements',
  labels: {areaOfNeed: 'Area of need', theme: 'Theme', tier: 'Level of support', educationPhase: 'Education phase'},
  /** As the reader chooses them. */
  tierChoice: {
    universal: `${tier.universal} (${tierFor.universal})`,
    targeted: `${tier.targeted} (${tierFor.targeted})`,
    targetedPlus: `${tier.targetedPlus} (${tierFor.targetedPlus})`,
    specialist: `${tier.specialist} (${tierFor.specialist})`,
  } satisfies Record<Tier, string>,
  statements: (n: number) => count(n, 'statement', 'statements'),
  shownOf: (shown: number, all: number) =>
    shown ? `${shared.number(shown)} of ${count(all, 'statement', 'statements')}` : 'No statement matches.',
  /** The heading of a statement. */
  title: (ofTheme: ProvisionTheme, ofTier: Tier) => `${theme[ofTheme]}: ${tier[ofTier]}`,
  for: 'For',
  audience: 'Written for',
  phases: 'Education phases',
  youMaySee: 'What you may see',
  schoolsShould: 'What schools should provide',
  helpFrom: 'Who can help',
};

export type ProvisionWords = typeof en;
