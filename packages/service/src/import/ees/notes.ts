import {isPercentage, type IndicatorInput} from '@send-strategy/sdk/reading';
import {type Header} from './header.ts';
import {type EesHints, type EesMapping} from './mapping.ts';
import {type FiguresReading} from './read-figures.ts';
import {type RowKinds} from './row-kinds.ts';

/** What is known when a file was read. */
export interface Read {
  readonly mapping: EesMapping;
  readonly indicators: ReadonlyMap<string, IndicatorInput>;
  readonly kinds: RowKinds;
  readonly header: Header;
  readonly reading: FiguresReading;
  readonly hints: EesHints;
  readonly unchanged: number;
  readonly stillProvisional: number;
  readonly empty: number;
}

/** What the summary says beside what was taken, left out and hidden: each a sentence. */
export function notesOn({
  mapping,
  indicators,
  kinds,
  header,
  reading,
  hints,
  unchanged,
  stillProvisional,
  empty,
}: Read): string[] {
  const notes = [
    `${reading.total} ${reading.total === 1 ? 'row was' : 'rows were'} read, ${reading.taken} of them of areas that are taken.`,
  ];
  if (Object.keys(mapping.indicators).length === 0)
    notes.push(
      'No indicator of the strategy has a dataset.column that this file has. Write in the mapping which column is which indicator, and import again.',
    );
  if (hints.columns.length > 0) {
    const names = hints.columns.map(({name}) => name);
    notes.push(
      `No indicator stands for ${names.length === 1 ? 'the column' : 'the columns'} ${names.slice(0, 8).join(', ')}${names.length > 8 ? ` and ${names.length - 8} more` : ''}. The mapping says how to take one in.`,
    );
  }
  for (const [id, {column}] of Object.entries(mapping.indicators)) {
    const unit = kinds.metaOf(header.find(column)[0] ?? -1)?.unit;
    const indicator = indicators.get(id)!;
    if (unit !== undefined && isPercentage(unit) !== isPercentage(indicator.unit))
      notes.push(
        `The column ${column} is in "${unit}", but the indicator ${id} in "${indicator.unit}": look whether it is the same measure.`,
      );
  }
  if (unchanged > 0) notes.push(`${unchanged} ${unchanged === 1 ? 'figure stays' : 'figures stay'} as before.`);
  if (empty > 0)
    notes.push(`${empty} ${empty === 1 ? 'cell has' : 'cells have'} nothing in them: what the strategy has there stays.`);
  if (stillProvisional > 0)
    notes.push(
      `${stillProvisional} ${stillProvisional === 1 ? 'figure stays' : 'figures stay'} marked as provisional: the file does not say whether they still are.`,
    );
  return notes;
}
