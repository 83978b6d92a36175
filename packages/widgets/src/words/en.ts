import type {Status, Trend} from '@send-strategy/sdk/reading';
import {formatsOf} from './formats.ts';

const formats = formatsOf('en-GB');

/** A number with its noun: `1 action`, `7 actions`. */
export const count = (number: number, one: string, other: string) => formats.count(number, {one, other});

const check = (setting: string) => `Is this your website? Check the setting “${setting}”.`;

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

const trend: Record<Trend, string> = {
  targetMet: 'at target',
  improving: 'improving',
  littleChange: 'with little change',
  worsening: 'getting worse',
  notEnoughData: 'without enough data for a trend',
};

/** What widgets share, in plain English. */
export const en = {
  ...formats,
  lang: 'en',
  dir: 'ltr' as 'ltr' | 'rtl',
  /** Said above everything where nobody fluent has read a language's words yet; empty in English. */
  draft: '',
  status,
  trend,
  loading: 'Loading…',
  retry: 'Try again',
  readAll: 'Read the whole text',
  showAll: (what: string) => `Show all ${what}`,
  source: 'Source',
  moreSources: (n: number) => count(n, 'more source', 'more sources'),
  asOf: (date: string) => `as of ${date}`,
  note: 'Note from the publisher',
  illustrative: 'Example data: everything here is invented.',
  illustrativeItem: 'This is invented.',
  notPublished: 'not published',
  reviewOverdue: (date: string) => `This should have been reviewed by ${date}.`,
  variantOutdated: 'The original has changed since these words were written.',
  /** Easy Read was asked for, and none of what is shown has it. */
  noEasyRead: 'There is no Easy Read version of this yet.',
  closed: 'This strategy has ended. This is its last state.',
  followedBy: 'It was followed by',
  stale: (date: string) => `The strategy service did not answer. What you see was last checked on ${date}.`,
  link: 'Link to this',
  download: 'Download as CSV',
  filters: 'Search and filter',
  all: 'All',
  errors: {
    title: 'This cannot be shown now',
    unreachable: 'The strategy service did not answer. Please try again in a few minutes.',
    notFound: (strategy: string) => `The service has no strategy “${strategy}”. ${check('strategy')}`,
    unexpected: `The answer was not from a strategy service. ${check('service')}`,
    noStrategy: `No strategy is named. ${check('strategy')}`,
  },
};

/** What every language says. Functions take what varies, so that each language orders and inflects as it needs. */
export type Words = typeof en;
