import {type Action, type Status} from '@send-strategy/sdk/reading';
import {type ImportRemark} from '../import.ts';
import {dueOf} from './due-date.ts';
import {type PlanField, type PlanMapping} from './mapping.ts';
import {leadOf, statusOf, type LeadOrganisation, type Meaning, type PriorityLabels} from './meanings.ts';
import {type PlacedCell, type PlanRecord} from './rows.ts';
import {onOneLine, saysNothing, wordKey} from './words.ts';

/** What is needed to understand a plan's words. */
export interface PlanReading {
  readonly mapping: PlanMapping;
  readonly organisations: readonly LeadOrganisation[];
  readonly labels: PriorityLabels;
  /** Fields whose dates in figures are partly possible in the other order only. */
  readonly mixedDates: ReadonlySet<PlanField>;
}

/** What a record says of its action, understood. A field that it says nothing of, or nothing certain, is absent. */
export interface ActionFields {
  readonly id?: string;
  readonly reference?: string;
  readonly changes: Partial<Omit<Action, 'id' | 'status'>>;
  readonly status?: Status;
  readonly statusOn?: string;
  /** Whether a day was given for the status that cannot be read. */
  readonly isStatusDayUnclear: boolean;
  readonly statusReason?: string;
  readonly statusText?: string;
  /** Cells whose meaning somebody has to decide. */
  readonly ambiguous: readonly ImportRemark[];
}

const horizons: Readonly<Record<string, NonNullable<Action['horizon']>>> = {
  short: 'short',
  'short term': 'short',
  medium: 'medium',
  'medium term': 'medium',
  long: 'long',
  'long term': 'long',
  ongoing: 'ongoing',
  'not stated': 'notStated',
  notstated: 'notStated',
};
const commitments: Readonly<Record<string, NonNullable<Action['commitment']>>> = {
  committed: 'committed',
  commitment: 'committed',
  yes: 'committed',
  aspiration: 'aspiration',
  aspirational: 'aspiration',
};

/** Understands what a record says. What may mean several things becomes a remark and no field. */
export function fieldsOf(record: PlanRecord, reading: PlanReading): ActionFields {
  const ambiguous: ImportRemark[] = [];
  const {mapping, organisations, labels} = reading;
  const cellsOf = (field: PlanField) => (record.cells.get(field) ?? []).filter(({cell}) => cell.text !== '');

  /** The one meaning of a field's cells, of which an action has several where its title is merged over rows. */
  const one = <Value>(field: PlanField, read: (placed: PlacedCell) => Meaning<Value>): Value | undefined => {
    let found: {value: Value; place: string} | undefined;
    for (const placed of cellsOf(field)) {
      const meaning = read(placed);
      if ('unclear' in meaning && meaning.unclear !== undefined) {
        ambiguous.push({place: placed.place, what: onOneLine(placed.cell.text).slice(0, 200), why: meaning.unclear});
        return undefined;
      }
      if (meaning.is === undefined) continue;
      if (found !== undefined && JSON.stringify(found.value) !== JSON.stringify(meaning.is)) {
        ambiguous.push({
          place: placed.place,
          what: onOneLine(placed.cell.text).slice(0, 200),
          why: `${found.place} says another thing of the same action: keep one of the two`,
        });
        return undefined;
      }
      found ??= {value: meaning.is, place: placed.place};
    }
    return found?.value;
  };
  const word =
    <Value>(values: Readonly<Record<string, Value>>, what: string) =>
    ({cell}: PlacedCell): Meaning<Value> => {
      if (saysNothing(cell.text)) return {};
      const value = Object.hasOwn(values, wordKey(cell.text)) ? values[wordKey(cell.text)] : undefined;
      return value === undefined
        ? {unclear: `no ${what} is known by this word: write one of ${Object.keys(values).join(', ')}`}
        : {is: value};
    };
  const text = ({cell}: PlacedCell): Meaning<string> => (saysNothing(cell.text) ? {} : {is: cell.text});
  const dueAt =
    (field: PlanField) =>
    ({cell}: PlacedCell): Meaning<{day: string} | {label: string}> => {
      if (/^[-–—\s]*$/.test(cell.text)) return {};
      const due = dueOf(cell, mapping.dates, reading.mixedDates.has(field));
      return 'unclear' in due ? due : {is: due};
    };
  const list = (field: PlanField): string[] => [
    ...new Set(cellsOf(field).flatMap(({cell}) => (saysNothing(cell.text) ? [] : entriesOf(cell.text)))),
  ];

  const id = one('id', text);
  const reference = one('reference', text);
  const due = one('due', dueAt('due'));
  const dueLabel = one('dueLabel', text);
  const horizon = one('horizon', word(horizons, 'horizon'));
  const commitment = one('commitment', word(commitments, 'commitment'));
  const ownPriorities = cellsOf('priority').filter(({cell}) => !saysNothing(cell.text));
  const priorityIds =
    one('priority', ({cell}) => labels.of(cell.text, mapping)) ??
    (ownPriorities.length === 0 ? record.headingPriorityIds : undefined);
  const lead = leadOfCells(cellsOf('lead'), reading, organisations, ambiguous);
  for (const {cell, place} of record.cells.get('status') ?? []) {
    if (cell.text === '')
      ambiguous.push({
        place,
        what: record.title,
        why: `the cell is only coloured (${cell.colour}), and a colour may mean several things: write the word`,
      });
  }
  const status = one('status', ({cell}) => statusOf(cell.text, mapping));
  const remarks = ambiguous.length;
  const statusOn = one('statusOn', (placed) => {
    if (saysNothing(placed.cell.text)) return {};
    const meaning = dueAt('statusOn')(placed);
    if (meaning.is === undefined) return meaning;
    return 'day' in meaning.is ? {is: meaning.is.day} : {unclear: 'this is no day: write one, for example 31 March 2026'};
  });
  const isStatusDayUnclear = ambiguous.length > remarks;
  const reason = one('reason', text);
  const valueForMoney = one('valueForMoney', text);
  const statusReason = one('statusReason', text);
  const statusText = joined(cellsOf('statusText'));
  const lists = Object.fromEntries(
    (['milestones', 'outputs', 'expectedEffects'] as const)
      .map((field) => [field, list(field)] as const)
      .filter(([, entries]) => entries.length > 0),
  );
  return {
    ambiguous,
    isStatusDayUnclear,
    changes: {
      ...(priorityIds === undefined ? {} : {priorityIds: [...priorityIds]}),
      ...(horizon === undefined ? {} : {horizon}),
      ...(commitment === undefined ? {} : {commitment}),
      ...(reason === undefined ? {} : {reason}),
      ...(due === undefined ? {} : 'day' in due ? {dueDate: due.day} : {dueLabel: due.label}),
      ...(dueLabel === undefined ? {} : {dueLabel: onOneLine(dueLabel)}),
      ...(lead?.organisation === undefined ? {} : {ownerOrganisationId: lead.organisation}),
      ...(lead?.role === undefined ? {} : {ownerRole: onOneLine(lead.role)}),
      ...lists,
      ...(valueForMoney === undefined ? {} : {valueForMoney}),
    },
    ...(id === undefined ? {} : {id}),
    ...(reference === undefined ? {} : {reference: onOneLine(reference)}),
    ...(status === undefined ? {} : {status}),
    ...(statusOn === undefined ? {} : {statusOn}),
    ...(statusReason === undefined ? {} : {statusReason}),
    ...(statusText === undefined ? {} : {statusText}),
  };
}

/** Several columns may say who leads: one the organisation, another the role. */
function leadOfCells(
  cells: readonly PlacedCell[],
  {mapping}: PlanReading,
  organisations: readonly LeadOrganisation[],
  ambiguous: ImportRemark[],
) {
  let lead: {organisation?: string; role?: string} | undefined;
  for (const {cell, place} of cells) {
    const meaning = leadOf(cell.text, mapping, organisations);
    const found = meaning.is;
    const clashes = (['organisation', 'role'] as const).some(
      (part) => lead?.[part] !== undefined && found?.[part] !== undefined && lead[part] !== found[part],
    );
    const why =
      'unclear' in meaning
        ? meaning.unclear
        : clashes
          ? 'another cell names another lead of the same action: keep one of the two'
          : undefined;
    if (why === undefined) lead = Object.assign(lead ?? {}, found);
    else {
      ambiguous.push({place, what: onOneLine(cell.text).slice(0, 200), why});
      if (clashes) return undefined;
    }
  }
  return lead;
}

/** The entries of a cell that holds a list: lines, bullets, or parted by ` | `. */
function entriesOf(text: string): string[] {
  return text
    .split(/\n+|\s\|\s|\s*•\s*/)
    .map((entry) => onOneLine(entry.replace(/^\s*([-–*▪·]|\d+[.)])\s+/, '')))
    .filter((entry) => entry !== '');
}

function joined(cells: readonly PlacedCell[]): string | undefined {
  const texts = cells.map(({cell}) => cell.text).filter((text) => !saysNothing(text));
  return texts.length === 0 ? undefined : [...new Set(texts)].join('\n');
}
