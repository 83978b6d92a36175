import type {Observation, Strategy, Trend} from '@send-strategy/sdk/reading';
import {en as shared} from '../words/en.ts';

type Kind = NonNullable<Strategy['valueForMoney']>[number]['kind'];
type Symbol = NonNullable<Observation['symbol']>;

const kind: Record<Kind, string> = {
  duplication: 'Less done twice',
  timeliness: 'Help in good time',
  placements: 'High-cost placements',
};

const confidential = 'not shown, to protect children’s privacy';
const unavailable = 'not available';
const small = 'too small to show';

/** What stands in the place of a number, by the symbols of the Department for Education. None of them is zero. */
const symbol: Record<Symbol, string> = {
  c: confidential,
  SUPP: confidential,
  x: unavailable,
  ':': unavailable,
  z: 'not applicable',
  low: small,
  k: small,
  '~': small,
  u: 'not shown: not reliable enough',
};

/** The last period against the three before it, as published. */
const trend: Record<Trend, string> = {
  targetMet: 'The target is met.',
  improving: 'It is getting better.',
  littleChange: 'There is little change.',
  worsening: 'It is getting worse.',
  notEnoughData: 'There is not enough data for a trend.',
};

const periods: Readonly<Record<string, string>> = {
  'Academic year': 'the academic year',
  'Calendar year': 'the year',
  'Financial year': 'the financial year',
  'Autumn term': 'the autumn term of',
  'Spring term': 'the spring term of',
  'Summer term': 'the summer term of',
};

const fromTo = (from: string, to: string) => `${from} to ${to}`;

/** What the widget says, in English. */
export const en = {
  kind,
  symbol,
  fromTo,
  heading: 'Value for money',
  empty: 'This strategy has not published what it does for value for money.',
  noStatements: 'What the strategy says of value for money: not published.',
  /** A period in the publisher's words, such as Academic year 2024/25; where they are not known here, its days. */
  period: (identifier: string, years: string, from: string, to: string) =>
    periods[identifier] ? `${periods[identifier]} ${years}` : `the time from ${fromTo(from, to)}`,
  /** What follows the latest value. Without a trend, none of its directions is better. */
  latest: (period: string, ofTrend: Trend | undefined, provisional: boolean) =>
    `in ${period}${provisional ? ' (provisional)' : ''}. ${ofTrend ? trend[ofTrend] : 'No direction is counted as better.'}`,
  noValue: (period: string, why: string) => `In ${period}: ${why}.`,
  noIndicator: 'A measure that belongs here: not published.',
  noLatest: 'Latest value: not published.',
  reviews: 'Reviews of high-cost placements',
  noReviews: 'What the reviews found: not published.',
  allReviews: (n: number) => (n === 1 ? '1 review' : `${shared.number(n)} reviews`),
  caption: 'Placements of children and young people, the latest review first',
  privacy:
    'Very small numbers, and those that would give them away, are not shown, to protect children’s privacy. That does not mean that there were none.',
  columns: {
    review: 'Review',
    reviewed: 'Placements reviewed',
    needsMet: 'Needs met',
    valueForMoney: 'Value for money',
    totalCost: 'Total cost',
  },
  pounds: (n: number) => `£${shared.number(n)}`,
  findings: 'What it found',
};

export type ValueForMoneyWords = typeof en;
