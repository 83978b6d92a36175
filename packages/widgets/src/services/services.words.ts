import {count} from '../words/en.ts';

/** What the widget says, in English. */
export const en = {
  heading: 'Services',
  empty: 'The services of this strategy are not published.',
  noneBy: (id: string) => `No service by “${id}” is published here.`,
  services: (n: number) => count(n, 'service', 'services'),
  provider: 'Provided by',
  commissioners: 'Planned and paid for by',
  ages: 'Ages',
  fromTo: (from: number, to: number) => (from === to ? `${from}` : from ? `${from} to ${to}` : `birth to ${to}`),
  until: (day: string) => `until ${day}`,
  /** Before what a body became, and before what that became in turn. */
  became: 'It became',
  page: 'Page of this service',
  noPage: 'Page of this service: not published.',
  reviews: 'Quality reviews',
  noReviews: 'Quality reviews: not published.',
  earlier: (n: number) => count(n, 'earlier review', 'earlier reviews'),
  measures: 'What was looked at',
};

export type ServicesWords = typeof en;
