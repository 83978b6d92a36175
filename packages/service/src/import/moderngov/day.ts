import {months} from '../months.ts';

const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const weekday = '(?:[a-z]+day,? (?:the )?)?';
const time = '(?:,?(?: at| -| –)? \\d{1,2}(?:[.:]\\d{2})?(?: ?[ap]\\.?m\\.?| ?noon| ?hrs)?)?';
const forms: readonly RegExp[] = [
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of|-)?[ -]?(?<name>[a-z]{3,})\\.?,?[ -](?<year>\\d{4})`,
  `(?<name>[a-z]{3,})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`,
  `(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})`,
  `(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})`,
].map((form) => new RegExp(`^${weekday}${form}${time}$`, 'i'));

/**
 * The day that a text gives in a form that is used in England, with or without a weekday before and a time after it: 14 November 2019, November 14, 2019,
 * Thursday, 14th November, 2019 6.30 pm, 14/11/2019, 2019-11-14. Numbers are read day first. Undefined where it is none of these or there is no such day.
 */
export function dateIn(text: string): string | undefined {
  const plain = text.replace(/\s+/g, ' ').trim();
  for (const form of forms) {
    const parts = form.exec(plain)?.groups;
    if (parts === undefined) continue;
    const named = months.findIndex((one) => parts['name'] !== undefined && one.startsWith(parts['name'].toLowerCase())) + 1;
    const two = (part: string | number) => String(part).padStart(2, '0');
    const day = `${parts['year']}-${two(parts['month'] ?? named)}-${two(parts['day']!)}`;
    const moment = new Date(`${day}T00:00:00.000Z`);
    if (!Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)) return day;
  }
  return undefined;
}

/** The weekday that a day was, where a text beside it names another one. */
export function otherWeekday(text: string, day: string): string | undefined {
  const said = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/i.exec(text)?.[0].toLowerCase();
  const was = weekdays[new Date(`${day}T00:00:00.000Z`).getUTCDay()]!;
  return said === undefined || said === was ? undefined : was.charAt(0).toUpperCase() + was.slice(1);
}
