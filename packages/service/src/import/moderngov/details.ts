import {dateIn} from './day.ts';

/** When and where something was decided, as far as a line says so. */
export interface Details {
  readonly body?: string;
  readonly date?: string;
  readonly agendaItem?: string;
}

const day =
  '(?:\\w+day,? )?(?:\\d{1,2}(?:st|nd|rd|th)? \\w+,? \\d{4}|\\w+ \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}/\\d{1,2}/\\d{4})';
const item = '(?: ?\\(Item (?<item>[^)]+?)\\.?\\))?\\.?$';
const meetings: readonly RegExp[] = [
  new RegExp(`^Meeting of (?<body>.+?), (?<day>${day})\\b.*?${item}`, 'i'),
  new RegExp(
    `^(?:Meeting|Decided at meeting): (?<day>${day})(?:,? \\d{1,2}[.:]\\d\\d(?: ?[ap]m)?)? ?[-–] ?(?<body>.+?)${item}`,
    'i',
  ),
];
const pageHeading = new RegExp(`^(?<body>[^–]+?) [-–] (?<day>${day})(?:,? \\d{1,2}[.:]\\d\\d(?: ?[ap]m)?)?$`, 'i');

/** The meeting that a line names, in one of the forms of a committee site: that of a page's heading ("Cabinet - 14 November 2019") counts only where `isHeading`, as a title may end in a day, too. */
export function meetingIn(text: string, isHeading = false): (Details & Required<Pick<Details, 'body' | 'date'>>) | undefined {
  for (const form of isHeading ? [...meetings, pageHeading] : meetings) {
    const found = form.exec(text)?.groups;
    const date = dateIn(found?.['day'] ?? '');
    if (found === undefined || date === undefined) continue;
    return {body: found['body']!.trim(), date, ...(found['item'] === undefined ? {} : {agendaItem: found['item']})};
  }
  return undefined;
}

const label =
  /^(decision maker|date of decision|decided at meeting|decision status|decision type|is key decision\??|is subject to call[ -]in\??|publication date|effective from|decision due(?: date)?|wards? affected|notice of proposed decision first published|lead (?:officer|member)|report author|venue|contact|department) ?: ?(.*)$/i;

/** A line of the form "Decision Maker: Cabinet", where it is one that committee sites write. */
export function labelIn(text: string): {label: string; value: string} | undefined {
  const [, name, value] = label.exec(text) ?? [];
  return name === undefined ? undefined : {label: name, value: value!.trim()};
}
