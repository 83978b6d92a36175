import {statuses, type Status} from '@send-strategy/sdk/reading';
import {stringify} from 'yaml';
import {describeProblem} from '../../folder/problem.ts';
import {nearest} from '../../folder/nearest.ts';
import {readYaml, type DataPath, type ParsedFile} from '../../folder/read-yaml.ts';
import {ImportError} from '../import.ts';
import {headerKey} from './words.ts';

/** What a column of an action plan can hold. `lead` is an organisation, a role or both; `reference` is the plan's own number, kept with the source; `ignore` leaves a column out. */
export const planFields = [
  'id',
  'reference',
  'title',
  'priority',
  'due',
  'dueLabel',
  'lead',
  'status',
  'statusOn',
  'statusReason',
  'statusText',
  'horizon',
  'commitment',
  'reason',
  'milestones',
  'outputs',
  'expectedEffects',
  'valueForMoney',
  'ignore',
] as const;

export type PlanField = (typeof planFields)[number];

/** Fields that several columns may fill together. Of any other there is one column. */
export const sharedFields: ReadonlySet<PlanField> = new Set(['lead', 'milestones', 'outputs', 'expectedEffects', 'ignore']);

/** Who a word in a lead column means. Never a person's name. */
export interface PlanLead {
  /** Id of an organisation of the strategy. */
  readonly organisation?: string;
  /** A role's title. */
  readonly role?: string;
}

/** How one council's action plan is read. Words are compared without case and punctuation; `null` is not decided yet, `ignore` says nothing. */
export interface PlanMapping {
  /** The sheet's name. Absent for a CSV file. */
  readonly sheet?: string;
  /** The row with the columns' names, from 1, as a spreadsheet counts. */
  readonly headerRow: number;
  /** Which part comes first in a date such as 03/04/2026. */
  readonly dates: 'dayFirst' | 'monthFirst';
  /** A column's name → what it holds. */
  readonly columns: Readonly<Record<string, PlanField>>;
  readonly statuses: Readonly<Record<string, Status | 'ignore' | null>>;
  readonly leads: Readonly<Record<string, PlanLead | 'ignore' | null>>;
  /** A label in the plan → a priority's id. */
  readonly priorities: Readonly<Record<string, string | null>>;
}

const parts = ['sheet', 'headerRow', 'dates', 'columns', 'statuses', 'leads', 'priorities'] as const;

/**
 * Reads a mapping file.
 *
 * @param text YAML, as `writeMapping` makes it.
 * @param file Its name, for errors.
 * @throws {ImportError} What is wrong, in which line, and what was expected.
 */
export function readMapping(text: string, file: string): PlanMapping {
  const read = readYaml(text, file);
  if ('problem' in read) throw new ImportError(describeProblem(read.problem));
  const {data} = read.parsed;
  const refuse = refuser(read.parsed, file);
  if (!isRecord(data)) return refuse([], 'this is not a mapping', `It has the parts ${parts.join(', ')}`);
  for (const name of Object.keys(data)) {
    const guess = nearest(name, parts);
    if (!(parts as readonly string[]).includes(name))
      refuse(
        [name],
        `there is no part "${name}"`,
        guess === undefined ? `The parts are ${parts.join(', ')}` : `Did you mean "${guess}"`,
      );
  }
  const {sheet, headerRow, dates = 'dayFirst'} = data;
  if (sheet !== undefined && sheet !== null && typeof sheet !== 'string' && typeof sheet !== 'number')
    refuse(['sheet'], 'the sheet is no name', 'Write the name that stands on its tab');
  if (!Number.isInteger(headerRow) || (headerRow as number) < 1)
    refuse(
      ['headerRow'],
      'the row of the columns’ names is missing or no row',
      'Write its number as the spreadsheet shows it, for example headerRow: 3',
    );
  if (dates !== 'dayFirst' && dates !== 'monthFirst')
    refuse(['dates'], `"${String(dates)}" is no order of a date`, 'Write dayFirst (31/03/2026) or monthFirst (03/31/2026)');
  const columns = partOf(data, 'columns', refuse);
  const columnOf = new Map<string, string>();
  for (const [name, field] of Object.entries(columns)) {
    if (!(planFields as readonly unknown[]).includes(field)) {
      const guess = typeof field === 'string' ? nearest(field, planFields) : undefined;
      refuse(
        ['columns', name],
        `the column "${name}" cannot hold "${written(field)}"`,
        guess === undefined ? `Write one of ${planFields.join(', ')}` : `Did you mean "${guess}"`,
      );
    }
    const other = columnOf.get(field as string);
    if (other !== undefined && !sharedFields.has(field as PlanField))
      refuse(
        ['columns', name],
        `the columns "${other}" and "${name}" are both ${String(field)}`,
        'Write ignore for one of the two',
      );
    columnOf.set(field as string, name);
  }
  if (!columnOf.has('title'))
    refuse(
      ['columns'],
      'no column is the title',
      'Write title behind the column that says what is to be done, for example Action: title',
    );
  const words = partOf(data, 'statuses', refuse);
  for (const [word, status] of Object.entries(words)) {
    if (status !== null && status !== 'ignore' && !(statuses as readonly unknown[]).includes(status))
      refuse(
        ['statuses', word],
        `"${written(status)}" is no status`,
        `Write one of ${statuses.join(', ')}, or ignore, or nothing`,
      );
  }
  const leads = partOf(data, 'leads', refuse);
  for (const [word, lead] of Object.entries(leads)) {
    if (lead !== null && lead !== 'ignore' && !isLead(lead))
      refuse(
        ['leads', word],
        `what "${word}" means is not readable`,
        'Write {organisation: an id}, {role: a title}, both, ignore, or nothing',
      );
  }
  const priorities = partOf(data, 'priorities', refuse);
  for (const [label, id] of Object.entries(priorities)) {
    if (id !== null && typeof id !== 'string')
      refuse(['priorities', label], `"${label}" has no priority's id`, 'Write the id of a priority, ignore, or nothing');
  }
  return {
    ...(sheet === undefined || sheet === null ? {} : {sheet: written(sheet)}),
    headerRow: headerRow as number,
    dates: dates as PlanMapping['dates'],
    columns: columns as PlanMapping['columns'],
    statuses: words as PlanMapping['statuses'],
    leads: leads as PlanMapping['leads'],
    priorities: priorities as PlanMapping['priorities'],
  };
}

/** A mapping as a file that people read and change: YAML with a word on each part. */
export function writeMapping(mapping: PlanMapping): string {
  const {sheet, headerRow, dates, columns, statuses: words, leads, priorities} = mapping;
  const notes: readonly [note: string, part: object][] = [
    [
      'How this action plan is read. Kept for the next time: change it wherever it is wrong.\nCase and punctuation make no difference. Where nothing stands behind a word, it is not decided yet, and the word is not taken in.',
      {...(sheet === undefined ? {} : {sheet}), headerRow},
    ],
    ['Which part comes first in a date such as 03/04/2026: dayFirst or monthFirst.', {dates}],
    [`What each column holds: ${planFields.join(', ')}.`, {columns}],
    [`What the status words mean: ${statuses.join(', ')}; or ignore.`, {statuses: words}],
    [
      'Who leads: {organisation: an id}, {role: a title}, or both; or ignore. A role is published, so it is never a person’s name.',
      {leads},
    ],
    ['Which priority a label means, by its id; or ignore.', {priorities}],
  ];
  return notes.map(([note, part]) => `${commentOf(note)}${yamlOf(part)}`).join('\n');
}

function commentOf(note: string): string {
  return note.replace(/^/gm, '# ') + '\n';
}

function yamlOf(part: object): string {
  return stringify(part, {nullStr: '', lineWidth: 0}).replace(/ +$/gm, '');
}

/** A value as it stands in the file, or nearly so. */
function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

type Refuse = (path: DataPath, message: string, expected: string) => never;

function refuser(parsed: ParsedFile, file: string): Refuse {
  return (path, message, expected) => {
    throw new ImportError(describeProblem({file, ...parsed.place(path), message, expected}));
  };
}

function partOf(data: Record<string, unknown>, name: string, refuse: Refuse): Record<string, unknown> {
  const part = data[name] ?? {};
  if (!isRecord(part))
    return refuse([name], `the part ${name} is no list of words`, 'Write one a line, a colon and what it means');
  const seen = new Map<string, string>();
  for (const word of Object.keys(part)) {
    const other = seen.get(headerKey(word));
    if (other !== undefined && headerKey(word) !== '')
      refuse([name, word], `"${other}" and "${word}" are one word in two spellings`, 'Keep one of the two');
    seen.set(headerKey(word), word);
  }
  return part;
}

function isLead(lead: unknown): lead is PlanLead {
  if (!isRecord(lead)) return false;
  const entries = Object.entries(lead);
  return (
    entries.length > 0 &&
    entries.every(([key, value]) => /^(organisation|role)$/.test(key) && typeof value === 'string' && value.trim() !== '')
  );
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
