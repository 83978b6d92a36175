import {months} from '../months.ts';
/** A period as an observation has it. */
export interface Period {
  /** DfE's notation without separator: "2019" or "201819". */
  readonly timePeriod: string;
  /** In DfE's spelling: "Academic year", "Autumn term", "Week 12". */
  readonly timeIdentifier: string;
  /** ISO days, both included. */
  readonly start: string;
  readonly end: string;
}

/**
 * Reads DfE's `time_period` and `time_identifier`.
 *
 * A calendar year, a month and a week have four digits, every other year six, as in the EES standards for data files. The days of a term are our rule: autumn is 1 September to 31
 * December, spring 1 January to 30 April, summer 1 May to 31 August. Weeks are those of ISO 8601, Monday to Sunday.
 *
 * @returns The period, or why it cannot be read, as a sentence without its full stop.
 */
export function periodOf(timePeriod: string, timeIdentifier: string): Period | {readonly problem: string} {
  const digits = /^(\d{4})(?:[/-]?(?:\d{2})?(\d{2}))?$/.exec(timePeriod.trim());
  const identifier = timeIdentifier.trim().replace(/\s+/g, ' ');
  const kind = kinds.find(({name}) => name.test(identifier));
  if (kind === undefined)
    return {
      problem: `"${identifier}" is no time_identifier whose first and last day are known: a year, a term, a quarter, a month or a week was expected`,
    };
  const first = Number(digits?.[1]);
  const isSplit = digits?.[2] !== undefined;
  if (digits === null || isSplit !== kind.isSplit || (isSplit && Number(digits[2]) !== (first + 1) % 100))
    return {
      problem: `"${timePeriod.trim()}" is no time_period for "${identifier}": ${kind.isSplit ? 'two years that follow each other, such as 201819, were' : 'a year such as 2019 was'} expected`,
    };
  const days = kind.days(first, Number(/\d+/.exec(identifier)?.[0] ?? 0), identifier.toLowerCase());
  if (days === undefined) return {problem: `the year ${first} has no "${identifier}"`};
  return {
    timePeriod: `${first}${isSplit ? digits[2] : ''}`,
    timeIdentifier:
      identifier[0]!.toUpperCase() +
      identifier
        .slice(1)
        .toLowerCase()
        .replace(/\bq(?=\d)/, 'Q')
        .replace(/(april|september|october|march)/g, capital),
    start: days[0],
    end: days[1],
  };
}

/** A period's year as people write it: 2019, or 2018/19. */
export function yearInWords(timePeriod: string): string {
  return timePeriod.replace(/^(\d{4})(\d{2})$/, '$1/$2');
}

type Days = readonly [start: string, end: string];

interface Kind {
  readonly name: RegExp;
  /** Whether it lies in a year that is written as two, such as 201819. */
  readonly isSplit: boolean;
  /** `number` is the one in its name. None where there is no such period. */
  readonly days: (first: number, number: number, name: string) => Days | undefined;
}

const kinds: readonly Kind[] = [
  {name: /^calendar year$/i, isSplit: false, days: (year) => [`${year}-01-01`, `${year}-12-31`]},
  {name: /^calendar year q[1-4]$/i, isSplit: false, days: (year, quarter) => monthsFrom(year, quarter * 3 - 3, 3)},
  {
    name: new RegExp(`^(${months.join('|')})$`, 'i'),
    isSplit: false,
    days: (year, _, name) => monthsFrom(year, months.indexOf(name), 1),
  },
  {name: /^week ([1-9]|[1-4]\d|5[0-3])$/i, isSplit: false, days: weekOf},
  {name: /^academic year$/i, isSplit: true, days: (year) => [`${year}-09-01`, `${year + 1}-08-31`]},
  {name: /^autumn term$/i, isSplit: true, days: (year) => [`${year}-09-01`, `${year}-12-31`]},
  {name: /^spring term$/i, isSplit: true, days: (year) => [`${year + 1}-01-01`, `${year + 1}-04-30`]},
  {name: /^summer term$/i, isSplit: true, days: (year) => [`${year + 1}-05-01`, `${year + 1}-08-31`]},
  {name: /^autumn and spring term$/i, isSplit: true, days: (year) => [`${year}-09-01`, `${year + 1}-04-30`]},
  {name: /^financial year$/i, isSplit: true, days: (year) => monthsFrom(year, 3, 12)},
  {name: /^financial year q[1-4]$/i, isSplit: true, days: (year, quarter) => monthsFrom(year, quarter * 3, 3)},
  {name: /^part 1 \(april to september\)$/i, isSplit: true, days: (year) => monthsFrom(year, 3, 6)},
  {name: /^part 2 \(october to march\)$/i, isSplit: true, days: (year) => monthsFrom(year, 9, 6)},
  {name: /^tax year$/i, isSplit: true, days: (year) => [`${year}-04-06`, `${year + 1}-04-05`]},
];

/** From the first day of a month, counted from 0 in January of `year`, to the last day of the month `count - 1` after. */
function monthsFrom(year: number, month: number, count: number): Days {
  return [isoDay(Date.UTC(year, month, 1)), isoDay(Date.UTC(year, month + count, 0))];
}

/** ISO 8601: week 1 is the one with 4 January in it. */
function weekOf(year: number, week: number): Days | undefined {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7);
  const thursday = new Date(monday + 3 * day);
  return thursday.getUTCFullYear() === year ? [isoDay(monday), isoDay(monday + 6 * day)] : undefined;
}

const day = 24 * 60 * 60 * 1000;

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
