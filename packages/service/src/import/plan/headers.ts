import {sharedFields, type PlanField, type PlanMapping} from './mapping.ts';
import {type PlanTable} from './table.ts';
import {headerKey, onOneLine} from './words.ts';

/** Names that officers give to columns, by what they hold; the likeliest of a field first. */
const names: readonly (readonly [PlanField, RegExp])[] = [
  ['title', /^(key |agreed |planned )?actions?( title| name)?$/],
  [
    'title',
    /^(what (we )?(will|are going to|need to|are we going to|will we) (we )?(do|be done)|what needs to (be done|happen))$/,
  ],
  ['title', /^actions? (required|needed|to be taken|description|we will take|point)s?$/],
  ['title', /^(title|task|activity|activities|what|description)$/],
  ['reference', /^((action|item|plan) )?(ref|reference|no|number|ref no|reference number|row)$/],
  [
    'priority',
    /^(strategic |sendi? )?(priority|priorities|ambition|objective|theme|strand|workstream|goal)( (area|ids?|no|number|name|title))?$/,
  ],
  [
    'due',
    /^(by when|due|due date|date due|target( completion)? date|deadline|(planned |expected |estimated )?completion( date)?|end date|complet(e|ed|ion) by|to be completed by|date for completion|when|timescales?|time ?frame|timeline)$/,
  ],
  ['dueLabel', /^due label$/],
  [
    'lead',
    /^((action|overall|strategic|operational) )?(lead|leads|owner|owners)( (officer|organisation|agency|partner|person|role|service|organisation id|responsible|s))?$/,
  ],
  [
    'lead',
    /^(responsible( (officer|person|organisation|lead))?|responsibility|lead responsib(le|ility)|accountable( officer| lead)?|sro|who|by whom|who will do it|who is responsible)$/,
  ],
  ['status', /^b?rag( (rating|status|rated))?$/],
  ['status', /^((action|current|progress|delivery|overall) )?status$/],
  ['statusOn', /^(status (on|date|as of)|date of( last)? update|(last )?updated( on)?|(last )?update date|rag date)$/],
  ['statusReason', /^(reason for (the )?(b?rag|status|rating)( rating| status)?|b?rag (reason|commentary)|status reason)$/],
  [
    'statusText',
    /^((latest |current |quarterly |monthly )?(progress|progress updates?|updates?)( to date| so far| and impact)?|status text|current position)$/,
  ],
  ['statusText', /^(comments?|commentary|notes?|progress notes|comments? (and )?progress)$/],
  ['horizon', /^(horizon|term)$/],
  ['commitment', /^commitment$/],
  ['reason', /^(why|reason|rationale|why (are )?(we )?(are )?doing (this|it)|reason for action)$/],
  ['milestones', /^((key )?milestones?|(key )?steps|sub actions?)$/],
  ['outputs', /^((key )?outputs?|deliverables?|products?)$/],
  ['expectedEffects', /^((expected|intended|desired|planned) )?(outcomes?|impact|effects?|expected effects)$/],
  [
    'expectedEffects',
    /^(success (measures?|criteria)|measures? of success|what (difference|will be different).*|how will we know.*)$/,
  ],
  ['valueForMoney', /^value for money$/],
];

/** What a column most likely holds by its name, and how likely: 0 is the best name for it. */
export function fieldNamed(name: string, levelWords: readonly string[] = []): {field: PlanField; rank: number} | undefined {
  const key = headerKey(name);
  if (key === '#') return {field: 'reference', rank: 0};
  if (/^(action )?(ids?|identifier)$/.test(key)) return {field: 'id', rank: 0};
  if (levelWords.some((word) => headerKey(word) === key)) return {field: 'priority', rank: 0};
  const rank = names.findIndex(([, pattern]) => pattern.test(key));
  return rank < 0 ? undefined : {field: names[rank]![0], rank};
}

/** A column of the header row. */
export interface PlanColumn {
  /** From 0. */
  readonly index: number;
  /** Its name on one line. One that occurs again has its number behind it: "Comments (2)". Without a name: empty. */
  readonly name: string;
}

/** The columns of a header row. `row` counts from 0. */
export function columnsOf(table: PlanTable, row: number): PlanColumn[] {
  const counts = new Map<string, number>();
  return (table.rows[row] ?? []).map(({text}, index) => {
    const name = onOneLine(text);
    const count = (counts.get(headerKey(name)) ?? 0) + 1;
    counts.set(headerKey(name), count);
    return {index, name: name !== '' && count > 1 ? `${name} (${count})` : name};
  });
}

const rowsSearched = 60;

/** The row, from 0, that most looks like the names of columns: it has one for what is to be done and at least one more. */
export function findHeader(table: PlanTable, levelWords: readonly string[]): number | undefined {
  let best: {row: number; count: number} | undefined;
  for (const [row, cells] of table.rows.slice(0, rowsSearched).entries()) {
    const fields = new Set(cells.map(({text}) => fieldNamed(text, levelWords)?.field).filter((field) => field !== undefined));
    if (fields.has('title') && fields.size >= 2 && fields.size > (best?.count ?? 0)) best = {row, count: fields.size};
  }
  return best?.row;
}

/** The row, from 0, that has a mapping's title column: the one it names, else the first that has it and most others. */
export function findMappedHeader(table: PlanTable, {headerRow, columns}: PlanMapping): number | undefined {
  const wanted = new Map(Object.entries(columns).map(([name, field]) => [headerKey(name), field]));
  const count = (row: number) => {
    const fields = columnsOf(table, row).map(({name}) => wanted.get(headerKey(name)));
    return fields.includes('title') ? fields.filter((field) => field !== undefined).length : 0;
  };
  if (count(headerRow - 1) > 0) return headerRow - 1;
  let best: {row: number; count: number} | undefined;
  for (let row = 0; row < Math.min(rowsSearched, table.rows.length); row += 1) {
    const found = count(row);
    if (found > (best?.count ?? 0)) best = {row, count: found};
  }
  return best?.row;
}

/** The likeliest field of each column. Of two columns for one field the likelier has it; the other is left out. */
export function proposeColumns(columns: readonly PlanColumn[], levelWords: readonly string[]): Record<string, PlanField> {
  const named = columns.filter(({name}) => name !== '');
  const proposed = new Map<string, PlanField>(named.map(({name}) => [name, 'ignore']));
  const candidates = named.flatMap((column) => {
    const found = fieldNamed(column.name, levelWords);
    return found === undefined ? [] : [{...column, ...found}];
  });
  const taken = new Set<PlanField>();
  for (const {name, field} of candidates.toSorted((a, b) => a.rank - b.rank || a.index - b.index)) {
    if (taken.has(field) && !sharedFields.has(field)) continue;
    taken.add(field);
    proposed.set(name, field);
  }
  return Object.fromEntries(proposed);
}
