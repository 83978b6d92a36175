import {type PlanTable} from './table.ts';
import {columnsOf, proposeColumns} from './headers.ts';
import {knownLead, knownStatus, type LeadOrganisation, type PriorityLabels} from './meanings.ts';
import {type PlanField, type PlanMapping} from './mapping.ts';
import {onOneLine, saysNothing, wordKey} from './words.ts';

/** What a strategy knows that helps to read its plan. */
export interface KnownNames {
  readonly actionIds: ReadonlySet<string>;
  readonly organisations: readonly LeadOrganisation[];
  readonly labels: PriorityLabels;
  readonly levelWords: readonly string[];
}

/** A mapping of a plan that has none yet, from known names and words. What is not known stands in it without a meaning, for somebody to decide. */
export function proposeMapping(table: PlanTable, headerRow: number, known: KnownNames): PlanMapping {
  const header = columnsOf(table, headerRow);
  const columns = proposeColumns(header, known.levelWords);
  const wordsOf = (field: PlanField): string[] => {
    const seen = new Map<string, string>();
    for (const {index, name} of header) {
      if (columns[name] !== field) continue;
      for (const row of table.rows.slice(headerRow + 1)) {
        const text = onOneLine(row[index]?.text ?? '');
        if (!saysNothing(text) && text.length <= 200 && !seen.has(wordKey(text)) && wordKey(text) !== wordKey(name))
          seen.set(wordKey(text), text);
      }
    }
    return [...seen.values()];
  };
  const nameOf = (field: PlanField) => Object.keys(columns).find((name) => columns[name] === field);

  // A column "ID" is often a plan's own numbering, which is no id: ids are never display numbers.
  for (const field of ['id', 'reference'] as const) {
    const name = nameOf(field);
    if (name === undefined) continue;
    const values = wordsOf(field);
    const areIds =
      values.some((value) => known.actionIds.has(value)) ||
      (field === 'id' && values.length > 0 && values.every((value) => /^[a-z][a-z0-9-]{2,79}$/.test(value)));
    if (areIds && (field === 'id' || nameOf('id') === undefined)) columns[name] = 'id';
    else columns[name] = nameOf('reference') === undefined || field === 'reference' ? 'reference' : 'ignore';
  }
  // "High", "medium", "low" say how urgent an action is, not to which priority it belongs.
  const priority = nameOf('priority');
  if (priority !== undefined) {
    const labels = wordsOf('priority');
    if (
      labels.length > 0 &&
      labels.every((label) => /^(very )?(high|medium|low|h|m|l|urgent|critical)( priority)?$/i.test(label))
    )
      columns[priority] = 'ignore';
  }
  return {
    ...(table.sheet === undefined ? {} : {sheet: table.sheet}),
    headerRow: headerRow + 1,
    dates: 'dayFirst',
    columns,
    statuses: Object.fromEntries(wordsOf('status').map((word) => [word, knownStatus(word) ?? null])),
    leads: Object.fromEntries(wordsOf('lead').map((word) => [word, knownLead(word, known.organisations) ?? null])),
    priorities: Object.fromEntries(wordsOf('priority').map((label) => [label, known.labels.known(label) ?? null])),
  };
}
