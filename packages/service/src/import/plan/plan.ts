import {dayOf, type Source} from '@send-strategy/sdk/reading';
import {basename} from 'node:path';
import {checkItem} from '../../check/schema-check.ts';
import {put, type Edit} from '../../edit/edit.ts';
import {type Dataset} from '../../folder/dataset.ts';
import {ImportError, type ImportContext, type ImportPlan} from '../import.ts';
import {editActions} from './action-edits.ts';
import {isOtherOrder} from './due-date.ts';
import {fieldNamed, findHeader, findMappedHeader} from './headers.ts';
import {type PlanField, type PlanMapping} from './mapping.ts';
import {PriorityLabels} from './meanings.ts';
import {proposeMapping} from './propose-mapping.ts';
import {readPlanFile} from './read-table.ts';
import {mappedColumns, readRows} from './rows.ts';
import {placeOf, type PlanTable} from './table.ts';
import {headerKey} from './words.ts';

/** Where a plan comes from. Of a source that the strategy has already, `id` is enough. */
export interface PlanSource {
  /** Its id in the strategy's `sources`. */
  readonly id: string;
  /** Default: the file's name. */
  readonly title?: string;
  /** Default: the strategy's first partner. */
  readonly publisher?: string;
  /** Where it can be read: an http or https address. Needed where the source is new. */
  readonly url?: string;
  /** Default: the strategy's licence. */
  readonly licence?: string;
  /** ISO day. */
  readonly publishedOn?: string;
  /** ISO day. Default: today. */
  readonly retrievedOn?: string;
  /** The day on which the plan's statements, and statuses without a day of their own, were true. ISO day. Default: `retrievedOn`, else today. */
  readonly asOf?: string;
}

/** An action plan to take in. */
export interface PlanInput {
  /** The whole file: .xlsx, or CSV in UTF-8, UTF-16 or windows-1252 with commas, semicolons or tabs. */
  readonly bytes: Uint8Array;
  /** Its name, for errors and notes. */
  readonly file: string;
  /** How it is read. Absent on first use: one is proposed. */
  readonly mapping?: PlanMapping;
  /** The sheet to read. Default: the mapping's, else the one that looks like a plan. */
  readonly sheet?: string;
  readonly source: PlanSource;
  /** Ids of actions that there were in the past: no new action gets one of them. Default: none is known. */
  readonly usedIds?: Iterable<string>;
}

/** What importing a plan would do, and how it was read. */
export interface PlanImport extends ImportPlan {
  /** The mapping that was used: the one that was given, or the one that is proposed. */
  readonly mapping: PlanMapping;
  /** Whether it was proposed just now, so that it should be kept and looked at. */
  readonly isMappingNew: boolean;
}

/**
 * Plans the import of an action plan as officers keep it.
 *
 * Rows match actions by an `id` column, else by title without case and punctuation. A cell with nothing in it says nothing: what the action has is kept. A cell that may mean several things is
 * `ambiguous`, and the row's other cells are taken in; a row that may mean several actions is taken in not at all. Statuses become updates, and what stays as it is is not touched.
 *
 * @throws {ImportError} Where the file cannot be read, has no header or several plans, or the source is incomplete.
 */
export async function planImport(input: PlanInput, context: ImportContext): Promise<PlanImport> {
  const {file, source} = input;
  const {dataset, now, progress} = context;
  const {collections} = dataset;
  const {levelLabel} = collections.strategy;
  const levelWords = levelLabel === undefined ? [] : [levelLabel.one, levelLabel.other];
  const labels = new PriorityLabels(collections.priorities ?? [], levelWords);
  const organisations = collections.organisations ?? [];
  const mapped = new Set(Object.keys(input.mapping?.columns ?? {}).map(headerKey));
  const newSource = sourceOf(source, file, dataset, now);
  const asOf = dayIn(source.asOf, 'asOf') ?? dayIn(source.retrievedOn, 'retrievedOn') ?? dayOf(now);

  const isKnownName = (name: string) => mapped.has(headerKey(name)) || fieldNamed(name, levelWords) !== undefined;
  const read = await readPlanFile(
    input.bytes,
    file,
    (row) => row.filter((name) => name.trim() !== '' && isKnownName(name)).length,
  );
  const {table, headerRow} = chooseTable(read.tables, input, levelWords);
  const notes = [...read.notes];
  const mapping =
    input.mapping ??
    proposeMapping(table, headerRow, {
      actionIds: new Set((collections.actions ?? []).map(({id}) => id)),
      organisations,
      labels,
      levelWords,
    });
  if (!Object.values(mapping.columns).includes('title'))
    throw new ImportError(
      `${file}: the mapping has no column for the title. Write title behind the column that says what is to be done.`,
    );

  const rows = readRows(table, headerRow, mapping, labels, progress);
  const mixedDates = mixedDateFields(table, headerRow, mapping);
  const result = editActions(rows.records, {mapping, organisations, labels, mixedDates}, dataset, {
    sourceId: source.id,
    asOf,
    usedIds: new Set(input.usedIds),
  });
  const edits: Edit[] = [
    ...(newSource === undefined || result.edits.length === 0 ? [] : [put('sources', newSource)]),
    ...result.edits,
  ];

  notes.push(`The names of the columns were read from ${placeOf(table, headerRow)}.`);
  if (input.mapping !== undefined) {
    if (input.sheet === undefined && table.sheet !== mapping.sheet && table.sheet !== undefined)
      notes.push(`The file has no sheet "${mapping.sheet ?? ''}", which the mapping names; the sheet "${table.sheet}" was read.`);
    notes.push(...missingColumns(table, headerRow, mapping));
  }
  notes.push(
    `Dates such as 03/04/2026 were read with the ${mapping.dates === 'dayFirst' ? 'day' : 'month'} first; the mapping says so under dates.`,
  );
  if (
    input.mapping === undefined &&
    Object.values(mapping.leads).some((lead) => lead !== null && lead !== 'ignore' && lead.role !== undefined)
  )
    notes.push(
      'Leads that look like roles are published as roles: look under leads in the mapping that none is a person’s name.',
    );
  if (rows.records.length === 0) notes.push('There is no action in the rows below the names of the columns.');
  if (result.unchanged > 0)
    notes.push(`${result.unchanged} ${result.unchanged === 1 ? 'action stays' : 'actions stay'} as before.`);
  if (result.withoutPriority > 0)
    notes.push(
      `${result.withoutPriority} new ${result.withoutPriority === 1 ? 'action has' : 'actions have'} no priority: a label covers the rows below it only where its cells are merged or it is a heading.`,
    );
  if (result.newer > 0)
    notes.push(
      `${result.newer} ${result.newer === 1 ? 'action' : 'actions'} that would change ${result.newer === 1 ? 'was' : 'were'} true on a later day than this plan (${asOf}): look whether it is the newest.`,
    );
  return {
    edits,
    leftOut: [...rows.leftOut, ...result.leftOut],
    ambiguous: [...rows.ambiguous, ...result.ambiguous],
    hidden: [],
    notes,
    mapping,
    isMappingNew: input.mapping === undefined,
  };
}

/** The new item for `sources`, or undefined where the strategy has it. */
function sourceOf(source: PlanSource, file: string, {collections}: Dataset, now: Date): Source | undefined {
  if (collections.sources?.some(({id}) => id === source.id) === true) return undefined;
  const {strategy, organisations = []} = collections;
  const today = dayOf(now);
  const first = strategy.partners?.[0]?.organisationId;
  const item = {
    id: source.id,
    title: source.title ?? basename(file),
    publisher: source.publisher ?? organisations.find(({id}) => id === first)?.name ?? strategy.area.name,
    url: source.url,
    ...(source.publishedOn === undefined ? {} : {publishedOn: source.publishedOn}),
    retrievedOn: source.retrievedOn ?? today,
    licence: source.licence ?? strategy.licence,
    asOf: source.retrievedOn ?? today,
    ...(strategy.illustrative === true ? {illustrative: true} : {}),
  };
  if (source.url === undefined)
    throw new ImportError(
      `The strategy has no source "${source.id}", and the address where this action plan can be read was not given. Give its address (http or https), or the id of a source there is.`,
    );
  const {findings} = checkItem('sources', item);
  const [finding] = findings;
  if (finding !== undefined)
    throw new ImportError(
      `The source "${source.id}" is not complete: ${finding.path.join('.')}: ${finding.message}.${finding.expected === undefined ? '' : ` ${finding.expected}.`}`,
    );
  return item as Source;
}

function dayIn(day: string | undefined, name: string): string | undefined {
  if (day === undefined) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)) return day;
  throw new ImportError(`"${day}" is no day for ${name}. Write it as 2026-03-31.`);
}

function chooseTable(
  tables: readonly PlanTable[],
  {file, mapping, sheet}: PlanInput,
  levelWords: readonly string[],
): {table: PlanTable; headerRow: number} {
  const headerOf = (table: PlanTable) =>
    mapping === undefined ? findHeader(table, levelWords) : findMappedHeader(table, mapping);
  const names = tables.flatMap((table) => (table.sheet === undefined ? [] : [table.sheet]));
  const titles = Object.entries(mapping?.columns ?? {}).flatMap(([name, field]) => (field === 'title' ? [`"${name}"`] : []));
  const wanted =
    mapping === undefined
      ? 'a row with names such as Action, Lead, By when and RAG'
      : `a row with the mapping's column ${titles.join(' or ')}`;
  const named = tables.find((table) => table.sheet !== undefined && table.sheet === (sheet ?? mapping?.sheet));
  if (named !== undefined) {
    const headerRow = headerOf(named);
    if (headerRow !== undefined) return {table: named, headerRow};
    throw new ImportError(
      `${file}, sheet "${named.sheet}": the names of the columns were not found in the first rows. Expected was ${wanted}. ${mapping === undefined ? 'Name the columns so, or take another sheet' : 'Correct the mapping, or take the mapping away so that one is proposed'}.`,
    );
  }
  if (sheet !== undefined && names.length > 0)
    throw new ImportError(
      `${file}: there is no sheet "${sheet}". Its sheets are ${names.map((name) => `"${name}"`).join(', ')}: name one of them.`,
    );
  const found = tables
    .filter(({isHidden}) => !isHidden)
    .flatMap((table) => {
      const headerRow = headerOf(table);
      return headerRow === undefined ? [] : [{table, headerRow}];
    });
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  if (first !== undefined)
    throw new ImportError(
      `${file}: several sheets may be the action plan: ${found.map(({table}) => `"${table.sheet}"`).join(', ')}. Name the one to read (sheet).`,
    );
  if (tables.every(({rows}) => rows.every((row) => row.every(({text}) => text === ''))))
    throw new ImportError(`${file}: nothing stands in it. An action plan was expected: look whether it is the right file.`);
  throw new ImportError(
    `${file}${names.length === 0 ? '' : `, ${names.length === 1 ? 'sheet' : 'sheets'} ${names.map((name) => `"${name}"`).join(', ')}`}: the names of the columns were not found in the first rows. Expected was ${wanted}. ${mapping === undefined ? 'Name the columns so' : 'Correct the mapping, or take the mapping away so that one is proposed'}.`,
  );
}

/** Date fields with a date that is only possible in the other order than the mapping's. */
function mixedDateFields(table: PlanTable, headerRow: number, mapping: PlanMapping): ReadonlySet<PlanField> {
  const fields = mappedColumns(table, headerRow, mapping).flatMap(({index, field}) => {
    if (field !== 'due' && field !== 'statusOn') return [];
    return table.rows.slice(headerRow + 1).some((row) => row[index] !== undefined && isOtherOrder(row[index], mapping.dates))
      ? [field]
      : [];
  });
  return new Set(fields);
}

function missingColumns(table: PlanTable, headerRow: number, mapping: PlanMapping): string[] {
  const there = new Set(mappedColumns(table, headerRow, mapping).map(({name}) => headerKey(name)));
  const missing = Object.entries(mapping.columns).flatMap(([name, field]) =>
    field === 'ignore' || there.has(headerKey(name)) ? [] : [`"${name}"`],
  );
  return missing.length === 0
    ? []
    : [
        `The file does not have ${missing.length === 1 ? 'the column' : 'the columns'} ${missing.join(', ')} of the mapping: what it would say is kept as it is.`,
      ];
}
