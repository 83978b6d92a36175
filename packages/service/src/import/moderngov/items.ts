import {ImportError, type ImportRemark} from '../import.ts';
import {meetingIn} from './details.ts';
import {leadsToDocument, withoutSize} from './documents.ts';
import {type Paragraph} from './paragraph.ts';
import {isPageHeading, isSectionHeading} from './sections.ts';

/** The agenda item of a page that is wanted, and what stands before it. */
export interface ChosenItem {
  readonly before: readonly Paragraph[];
  readonly paragraphs: readonly Paragraph[];
  /** The title that the page gives it among others. */
  readonly title?: string;
  readonly leftOut: readonly ImportRemark[];
}

/**
 * Chooses among the agenda items of a page; where there is one, that.
 *
 * @throws {ImportError} Where there are several, and what is wanted fits none or more than one.
 */
export function chooseItem(
  paragraphs: readonly Paragraph[],
  file: string,
  wanted: {readonly title?: string | undefined; readonly date?: string | undefined},
): ChosenItem {
  const starts = startsOf(paragraphs);
  const from = starts[0] ?? headingOf(paragraphs) + 1;
  const before = paragraphs.slice(0, from);
  if (starts.length < 2) return {before, paragraphs: paragraphs.slice(from), leftOut: []};
  const items = starts.map((start, index) => itemOf(paragraphs.slice(start, starts[index + 1])));
  const title = wanted.title?.toLowerCase();
  const named = title === undefined ? items : items.filter((item) => item.title.toLowerCase() === title);
  const fitting = named.filter(({date}) => date === undefined || wanted.date === undefined || date === wanted.date);
  const [chosen] = fitting;
  if (chosen === undefined || fitting.length > 1) {
    const list = items.map((item) => `"${item.title}"${item.date === undefined ? '' : ` (${item.date})`}`).join(', ');
    throw new ImportError(
      `${file} holds ${items.length} agenda items: ${list}. One item was expected: name it with --title TITLE as it stands here${items.some(({date}) => date !== undefined) ? ', and its meeting with --date DAY' : ''}.`,
    );
  }
  const leftOut = items
    .filter((item) => item !== chosen)
    .map((item) => ({place: item.paragraphs[0]!.place, what: item.title, why: 'it is another item of the page'}));
  return {before, paragraphs: chosen.paragraphs, title: chosen.title, leftOut};
}

function itemOf(paragraphs: readonly Paragraph[]): {title: string; date: string | undefined; paragraphs: readonly Paragraph[]} {
  const meeting = paragraphs.map(({text}) => meetingIn(text)).find((one) => one !== undefined);
  const titled =
    paragraphs.find(({role}) => role === 'itemTitle') ??
    paragraphs.find(({text}) => meetingIn(text) === undefined) ??
    paragraphs[0]!;
  return {title: titleOf(titled, meeting?.agendaItem), date: meeting?.date, paragraphs};
}

/** The title that a paragraph is, without its number before it and the document that is offered after it. */
export function titleOf({text, links}: Paragraph, agendaItem: string | undefined): string {
  let title = withoutSize(text);
  for (const link of links)
    if (leadsToDocument(link.href) && title.endsWith(` ${link.title}`)) title = title.slice(0, -link.title.length).trim();
  return agendaItem !== undefined && title.startsWith(agendaItem) ? title.slice(agendaItem.length).replace(/^\.? +/, '') : title;
}

/** Where items begin: at a title that the page marks as one, with its number and meeting before it, or where a page names several meetings, at each. */
function startsOf(paragraphs: readonly Paragraph[]): number[] {
  const isMeeting = ({text}: Paragraph) => /^Meeting(?: of|:) /i.test(text) && meetingIn(text) !== undefined;
  const opens = (paragraph: Paragraph | undefined) =>
    paragraph !== undefined && (paragraph.role === 'itemNumber' || isMeeting(paragraph));
  const starts = new Set<number>();
  for (const [index, {role}] of paragraphs.entries()) {
    if (role !== 'itemTitle') continue;
    let start = index;
    while (opens(paragraphs[start - 1])) start -= 1;
    // A title of two lines is one title.
    if (paragraphs[start - 1]?.role !== 'itemTitle') starts.add(start);
  }
  const meetings = paragraphs.flatMap((paragraph, index) => (isMeeting(paragraph) ? [index] : []));
  if (meetings.length > 1) for (const index of meetings) if (!opens(paragraphs[index - 1])) starts.add(index);
  return [...starts].toSorted((one, other) => one - other);
}

/** The page's heading, before which its name and menus stand; -1 where there is none before the minutes begin. */
function headingOf(paragraphs: readonly Paragraph[]): number {
  const end = paragraphs.findIndex(({text}) => isSectionHeading(text));
  const first = paragraphs.findIndex(({text}) => /^agenda item ?:?$/i.test(text));
  return first >= 0 ? first : paragraphs.slice(0, end < 0 ? undefined : end).findIndex(({text}) => isPageHeading(text));
}
