const day = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'});
const moment = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeStyle: 'short'});
const whole = new Intl.NumberFormat('en-GB');
const plural = new Intl.PluralRules('en-GB');
const conjunction = new Intl.ListFormat('en-GB');

/** A number with its noun: `1 action`, `7 actions`. */
export const count = (number: number, one: string, other: string) =>
  `${whole.format(number)} ${plural.select(number) === 'one' ? one : other}`;

const check = (setting: string) => `Is this your website? Check the setting “${setting}”.`;

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
  moreSources: (n: number) => count(n, 'more source', 'more sources'),
  asOf: (date: string) => `as of ${date}`,
  note: 'Note from the publisher',
  illustrative: 'Example data: everything here is invented.',
  illustrativeItem: 'This is invented.',
  notPublished: 'not published',
  reviewOverdue: (date: string) => `This should have been reviewed by ${date}.`,
  variantOutdated: 'The original has changed since these words were written.',
  closed: 'This strategy has ended. This is its last state.',
  followedBy: 'It was followed by',
  stale: (date: string) => `The strategy service did not answer. What you see was last checked on ${date}.`,
  errors: {
    title: 'This cannot be shown now',
    unreachable: 'The strategy service did not answer. Please try again in a few minutes.',
    notFound: (strategy: string) => `The service has no strategy “${strategy}”. ${check('strategy')}`,
    unexpected: `The answer was not from a strategy service. ${check('service')}`,
    noStrategy: `No strategy is named. ${check('strategy')}`,
  },
};
