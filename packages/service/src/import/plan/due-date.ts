import {months} from '../months.ts';
import {type PlanMapping} from './mapping.ts';
import {type PlanCell} from './table.ts';

/** What a cell says about a day: a day; something else in its own words; or what cannot be decided, and why. */
export type Due = {readonly day: string} | {readonly label: string} | {readonly unclear: string};

type Order = PlanMapping['dates'];

const numeric = /^(\d{1,2})[/.\-\s]+(\d{1,2})[/.\-\s]+(\d{4}|\d{2})$/;

/**
 * Reads a date as people type it: a date cell, an Excel serial, 31/03/2026, 31.3.26, 31st March 2026, 2026-03-31. Anything that is not one day keeps its words ("March 2026", "Q3 2025/26", "TBC").
 *
 * @param isMixed Whether the column holds dates that are only possible in the other order, so that 03/04/2026 may be either.
 */
export function dueOf(cell: PlanCell, order: Order, isMixed = false): Due {
  if (cell.day !== undefined) return cell.isMonth === true ? {label: monthLabel(cell.day)} : {day: cell.day};
  const text = cell.text.trim();
  const bare = text
    .replace(/^by\s+/i, '')
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,?\s+/i, '')
    .replace(/[.,;\s]+$/, '');
  const serial = /^\d{5}(\.\d+)?$/.test(bare) ? dayOfSerial(Number(bare), cell.is1904 === true) : undefined;
  if (serial !== undefined) return {day: serial};
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(bare);
  if (iso !== null) return dayOrWhy(text, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = numeric.exec(bare.replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, ''));
  if (figures !== null) return fromFigures(text, figures, order, isMixed);
  const dayMonth = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*(?:of\s+)?([a-z]{3,9})\.?,?[\s\-/.]*(\d{4}|['’]?\d{2})$/i.exec(bare);
  if (dayMonth !== null) return fromWords(text, dayMonth[2]!, dayMonth[1]!, dayMonth[3]!);
  const monthDay = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(bare);
  if (monthDay !== null) return fromWords(text, monthDay[1]!, monthDay[2]!, monthDay[3]!);
  return {label: text.replace(/\s+/g, ' ')};
}

/** Whether a date in figures is possible only in the other order than the mapping's. */
export function isOtherOrder({text}: PlanCell, order: Order): boolean {
  const figures = numeric.exec(text.trim());
  if (figures === null) return false;
  const [day, month] = inOrder(figures, order);
  const year = yearOf(figures[3]!);
  return dayIn(year, month, day) === undefined && dayIn(year, day, month) !== undefined;
}

function fromFigures(text: string, figures: RegExpExecArray, order: Order, isMixed: boolean): Due {
  const [day, month] = inOrder(figures, order);
  const year = yearOf(figures[3]!);
  const other = dayIn(year, day, month);
  const read = dayOrWhy(text, year, month, day);
  if ('unclear' in read && other !== undefined) {
    const [first, second] = order === 'dayFirst' ? ['day', 'month'] : ['month', 'day'];
    return {
      unclear: `with the ${first} first there is no such day; with the ${second} first it is ${other}: write it with the month's name`,
    };
  }
  if ('day' in read && isMixed && other !== undefined && other !== read.day) {
    return {
      unclear: `it may be ${read.day} or ${other}, as other dates of the column are only possible in another order: write it with the month's name`,
    };
  }
  return read;
}

function inOrder(figures: RegExpExecArray, order: Order): [day: number, month: number] {
  const [first, second] = [Number(figures[1]), Number(figures[2])];
  return order === 'dayFirst' ? [first, second] : [second, first];
}

function fromWords(text: string, word: string, day: string, year: string): Due {
  const name = word.toLowerCase();
  // "Sept" is the one short form of four letters.
  const month =
    months.findIndex((full) => full === name || full.slice(0, 3) === name || (name === 'sept' && full === 'september')) + 1;
  return month === 0 ? {label: text.replace(/\s+/g, ' ')} : dayOrWhy(text, yearOf(year), month, Number(day));
}

function dayOrWhy(text: string, year: number, month: number, day: number): Due {
  if (year < 1990 || year > 2100) return {unclear: `the year ${year} is no year of an action plan: correct the date`};
  const found = dayIn(year, month, day);
  return found === undefined ? {unclear: `there is no such day as ${text}: correct the date`} : {day: found};
}

/** A year of two digits is of this century. */
function yearOf(digits: string): number {
  const year = Number(digits.replace(/\D/g, ''));
  return digits.replace(/\D/g, '').length === 2 ? 2000 + year : year;
}

function dayIn(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** The day of an Excel serial number (days since 1899-12-30, or since 1904-01-01 in old Mac workbooks), where it is in this century. */
function dayOfSerial(serial: number, is1904: boolean): string | undefined {
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(epoch + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
  return day >= '2000' && day < '2100' ? day : undefined;
}

/** Excel keeps "March 2026" as the first day of March and shows no day: it is a month. */
function monthLabel(day: string): string {
  const name = months[Number(day.slice(5, 7)) - 1]!;
  return `${name[0]!.toUpperCase()}${name.slice(1)} ${day.slice(0, 4)}`;
}
