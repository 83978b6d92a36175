import type {CommitmentLevel} from '@send-strategy/sdk';
import type {ConsentScope} from './items.ts';

/** The levels of a commitment, in the words of the widgets. */
export const levelWords: Readonly<Record<CommitmentLevel, string>> = {
  workingTowards: 'Working towards the charter',
  signed: 'Signed',
  selfReviewed: 'Signed, and reviewed by the school itself',
  externallyVerified: 'Signed, and checked from outside',
  lapsed: 'Lapsed',
};

export const documentWords = {
  inclusionStrategyUrl: 'Inclusion strategy',
  senInformationReportUrl: 'SEN information report',
  accessibilityPlanUrl: 'Accessibility plan',
} as const;

/** What a school agrees to be shown, each on its own. */
export const scopeWords: Readonly<Record<ConsentScope, {label: string; hint: string}>> = {
  network: {
    label: 'Our school and what it commits to',
    hint: 'Its name, kind and place, its part in the inclusion network, its commitments and documents. Without this nothing of the school is shown.',
  },
  links: {
    label: 'The schools we work with',
    hint: 'Each link is shown only while the other school agrees, too.',
  },
  programmePhase: {
    label: 'Which phase of the programme we take part in',
    hint: 'The phase, and since when. A phase can tell how schools were chosen.',
  },
};

export const scopes = Object.keys(scopeWords) as ConsentScope[];

/** Scopes as a text. */
export const scopesInWords = (some: readonly ConsentScope[]): string =>
  scopes
    .filter((scope) => some.includes(scope))
    .map((scope) => scopeWords[scope].label)
    .join('; ');
