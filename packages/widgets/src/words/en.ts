import type {EducationPhase, LinkKind, MembershipRole, Status, Trend} from '@send-strategy/sdk/reading';

const day = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'});
const moment = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeStyle: 'short'});
const whole = new Intl.NumberFormat('en-GB');
const plural = new Intl.PluralRules('en-GB');
const conjunction = new Intl.ListFormat('en-GB');

/** A number with its noun: `1 action`, `7 actions`. */
const count = (number: number, one: string, other: string) => `${whole.format(number)} ${plural.select(number) === 'one' ? one : other}`;

const status: Record<Status, string> = {
  complete: 'complete',
  onTrack: 'on track',
  atRisk: 'at risk',
  offTrack: 'off track',
  paused: 'paused',
  stopped: 'stopped',
  notStarted: 'not started',
  notReported: 'not reported',
};

const trend: Record<Trend, (measures: number) => string> = {
  targetMet: (n) => `${count(n, 'measure', 'measures')} at target`,
  improving: (n) => `${count(n, 'measure', 'measures')} improving`,
  littleChange: (n) => `${count(n, 'measure', 'measures')} with little change`,
  worsening: (n) => `${count(n, 'measure', 'measures')} getting worse`,
  notEnoughData: (n) => `${count(n, 'measure', 'measures')} without enough data for a trend`,
};

/** English, in plain words. */
export const en = {
  lang: 'en',
  dir: 'ltr' as 'ltr' | 'rtl',
  /** `isoDay` is 2026-03-31. */
  day: (isoDay: string) => day.format(new Date(`${isoDay}T00:00:00Z`)),
  moment: (date: Date) => moment.format(date),
  number: (number: number) => whole.format(number),
  list: (texts: readonly string[]) => conjunction.format(texts),
  loading: 'Loading…',
  retry: 'Try again',
  readAll: 'Read the whole text',
  showAll: (what: string) => `Show all ${what}`,
  source: 'Source',
  asOf: (date: string) => `as of ${date}`,
  note: 'Note from the publisher',
  illustrative: 'Example data: everything here is invented.',
  illustrativeItem: 'Invented example',
  notPublished: 'not published',
  reviewOverdue: (date: string) => `This should have been reviewed by ${date}.`,
  variantOutdated: 'The original has changed since these words were written.',
  closed: 'This strategy has ended. What you see is its last state.',
  followedBy: 'It was followed by',
  stale: (date: string) => `We could not reach the strategy service. What you see was last checked on ${date}.`,
  errors: {
    title: 'This part of the strategy cannot be shown now',
    unreachable: 'The service that holds it did not answer. Please try again in a few minutes.',
    notFound: (strategy: string) => `The service has no strategy called “${strategy}”. If this is your website, check the “strategy” setting.`,
    unexpected: 'Something other than the strategy came back. If this is your website, check the “service” setting.',
    noStrategy: 'No strategy is named. If this is your website, set “strategy” on this element.',
  },
  status,
  trend,
  progress: {
    heading: 'Priorities',
    empty: 'This strategy has not published its priorities.',
    unknown: (id: string) => `This strategy has no priority called “${id}”.`,
    summary: (priorities: number, actions: number) => `${count(priorities, 'priority', 'priorities')}, ${count(actions, 'action', 'actions')}.`,
    priorities: (n: number) => count(n, 'priority', 'priorities'),
    actions: (n: number) => count(n, 'action', 'actions'),
    noActions: 'Actions: not published.',
    byStatus: (n: number, name: Status) => `${whole.format(n)} ${status[name]}`,
    dueNext: 'Next',
    overdue: (n: number) => `${count(n, 'action is', 'actions are')} past the due date`,
    forReview: (n: number) => `${count(n, 'action is', 'actions are')} past the review date`,
    noDates: 'Due dates: not published.',
  },
  principles: {
    heading: 'Principles',
    empty: 'This strategy has not published its principles.',
    principles: (n: number) => count(n, 'principle', 'principles'),
    appliesTo: 'For',
  },
  map: {
    heading: 'Schools that include',
    empty: 'The schools in the inclusion network are not published.',
    schools: (n: number) => count(n, 'school', 'schools'),
  },
  linkKind: {
    supportAndChallenge: 'support and challenge',
    bestPracticeReview: 'best-practice review',
    championExchange: 'exchange between champions',
  } satisfies Record<LinkKind, string>,
  role: {member: 'member', champion: 'champion of inclusion', hub: 'hub'} satisfies Record<MembershipRole, string>,
  educationPhase: {
    nursery: 'nursery',
    primary: 'primary',
    middle: 'middle',
    secondary: 'secondary',
    allThrough: 'all-through',
    sixteenPlus: '16 plus',
    special: 'special',
    alternativeProvision: 'alternative provision',
    notApplicable: 'not applicable',
  } satisfies Record<EducationPhase, string>,
};
