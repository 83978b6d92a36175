import type {Observation} from '@send-strategy/sdk/reading';
import type {IndicatorWords} from '../indicator.words.ts';

type Period = Pick<Observation, 'timePeriod' | 'timeIdentifier'>;

/** A period's year as DfE writes it: 2024 for a calendar year, 2023/24 for an academic year and its terms, 2023-24 for a financial or tax year. */
export function yearOf({timePeriod, timeIdentifier}: Period): string {
  return timePeriod.replace(/(?<=^\d{4})(?=\d\d$)/, /^(financial|tax)/i.test(timeIdentifier) ? '-' : '/');
}

/** A period in words: its year, and what of the year it is. */
export function periodName(period: Period, own: IndicatorWords): string {
  const name = period.timeIdentifier.replace(/^\w+ year\s*/i, '');
  return own.period(yearOf(period), own.identifiers[name.toLowerCase()] ?? name);
}
