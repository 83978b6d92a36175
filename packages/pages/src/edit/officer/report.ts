import {daysBetween, isOverdue, type Action, type Status, type Update, type UpdateInput} from '@send-strategy/sdk';
import {dayInWords, itemWith, textOf, type Field, type Values} from '../form/fields.ts';
import {statusWords} from './words.ts';

/** What is said of a status that families ask about. */
const needsReason: readonly string[] = ['atRisk', 'offTrack', 'paused', 'stopped'];

const statuses = [
  'onTrack',
  'atRisk',
  'offTrack',
  'complete',
  'paused',
  'stopped',
  'notStarted',
] as const satisfies readonly Status[];

/** The questions of a report. `today` is an ISO day. */
export function reportFields(today: string): Field[] {
  return [
    {
      name: 'status',
      label: 'How is it going?',
      kind: 'one',
      missing: 'Choose how it is going.',
      options: statuses.map((value) => ({value, label: statusWords[value]})),
    },
    {
      name: 'statusReason',
      label: 'Why',
      hint: 'A short reason. It is shown beside the status.',
      kind: 'line',
      longest: 20_000,
      // What was typed is not hidden when another status is chosen.
      isAsked: (values) => needsReason.includes(textOf(values, 'status')) || textOf(values, 'statusReason') !== '',
    },
    {
      name: 'text',
      label: 'What happened',
      hint: 'In plain words: what was done, and what comes next. Families read this. Name no child and no member of staff.',
      kind: 'text',
      longest: 20_000,
    },
    {
      ...{name: 'on', label: 'As it was on', kind: 'day', latest: today, isToday: true},
      missing: 'Give the day on which this was true.',
    },
    {
      name: 'byRole',
      label: 'Your role',
      hint: 'A title, for example Head of Early Help. Never a name. It is published.',
      kind: 'line',
      longest: 300,
    },
  ];
}

/** A report as it is sent. */
export function reportOf(actionId: string, values: Values, today: string, illustrative: boolean | undefined): UpdateInput {
  const given = itemWith({actionId}, reportFields(today), values);
  return {...given, ...(illustrative === true ? {illustrative: true} : {})} as unknown as UpdateInput;
}

/** Whether a report is among those that are there: sent before, in a sign-in whose answer was lost. */
export function isAmong(report: UpdateInput, updates: readonly Update[]): boolean {
  const fields = ['actionId', 'on', 'status', 'statusReason', 'text', 'byRole'] as const;
  return updates.some((update) => fields.every((name) => update[name] === report[name]));
}

/** The latest reports on an action, the latest first. */
export function latestReports(updates: readonly Update[], actionId: string, most: number): Update[] {
  return updates
    .filter((update) => update.actionId === actionId)
    .toReversed()
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .slice(0, most);
}

/** When an action is due, in words, and how late it is. */
export function dueInWords(action: Pick<Action, 'dueDate' | 'dueLabel' | 'status'>, today: string, isJudged: boolean): string {
  const {dueDate, dueLabel} = action;
  if (dueDate === undefined) return dueLabel ?? 'no date';
  const day = dueLabel === undefined ? dayInWords(dueDate) : `${dueLabel} (${dayInWords(dueDate)})`;
  if (!isJudged || !isOverdue(action, today)) return day;
  const days = daysBetween(dueDate, today);
  return `${day}, ${days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`} overdue`;
}
