import {type IndicatorInput} from '@send-strategy/sdk/reading';
import {stringify} from 'yaml';
import {type SymbolWords} from './figure.ts';

/** Where a new indicator's fields come from: all that the data file does not say. */
export type NewIndicator = Omit<IndicatorInput, 'id' | 'dataset' | 'sources' | 'asOf' | 'illustrative' | 'variants'>;

/** Words that a row has in a column; `null` is not decided. */
export type RowWords = Readonly<Record<string, string | null>>;

/** Where the figures of one indicator stand. */
export interface EesSeries {
  /** The column's name. One that stands several times is told apart by a number: "total (2)". */
  readonly column: string;
  /** Which rows, beside or instead of what `where` of the whole mapping says. */
  readonly where?: RowWords;
  /** Of a rate, the column with the number of people behind it; "none" where there is none. */
  readonly numerator?: string;
  /** The day in the period for which the count is true, as month and day: "01-31". Default: the period's last. */
  readonly countedOn?: string;
  /** Makes the indicator, where the strategy does not have it. */
  readonly create?: NewIndicator;
}

/** A figure that is the sum of others, or holds them beside a rest that has no indicator. */
export interface EesTotal {
  readonly total: string;
  readonly parts: readonly string[];
}

/** How one data file of Explore Education Statistics is read. */
export interface EesMapping {
  /** Whether an official publisher released the figures, so that they are kept as published. If not, small numbers of people are hidden. */
  readonly official: boolean;
  /** A code in the file, of nine or three characters → the area's code in the strategy. */
  readonly areas: Readonly<Record<string, string>>;
  /** Which rows, for all indicators. */
  readonly where: RowWords;
  /** What cells that are no numbers mean, beside the symbols of the data model. */
  readonly symbols: SymbolWords;
  /** An indicator's id → where its figures stand. */
  readonly indicators: Readonly<Record<string, EesSeries>>;
  /** What adds up. Used where the figures are not official, beside what the numbers themselves show. */
  readonly totals: readonly EesTotal[];
}

/** What is told about a file beside its mapping, as comments. */
export interface EesHints {
  /** Columns of figures that no indicator is mapped to. */
  readonly columns: readonly {readonly name: string; readonly label?: string; readonly unit?: string}[];
  /** The words in columns that tell rows apart. */
  readonly filters: ReadonlyMap<string, readonly string[]>;
}

const noHints: EesHints = {columns: [], filters: new Map()};

const symbolMeanings =
  'z (not applicable), x (not available), c (confidential), low (rounds to zero), u (low reliability), or one of the older :, ~, k and SUPP';

/** A mapping as a file that people read and change: YAML with a word on each part. */
export function writeEesMapping(mapping: EesMapping, {columns, filters}: EesHints = noHints): string {
  const {official, areas, where, symbols, indicators, totals} = mapping;
  const parts: readonly [note: string, part: object][] = [
    [
      'How this data file is read. Kept for the next time: change it wherever it is wrong.\n\nTrue: an official publisher released the figures, and they are kept as published, symbols and all.\nFalse: they are the area’s own. Small numbers of people are hidden, with whatever would give them away.',
      {official},
    ],
    [
      'Areas to take: the code in the file, and the code in the strategy. Those of an indicator’s benchmarks are taken for it, too.\nPut codes of digits in quotation marks.',
      {areas},
    ],
    [
      `Which rows, where the file has several for one area and period: a column and the word in it.\nWhere nothing stands behind a column, it is not decided yet. One indicator may have a "where" of its own.${listOf(filters)}`,
      {where},
    ],
    [`What cells mean that are no numbers: ${symbolMeanings}; or ignore. These symbols themselves need no line.`, {symbols}],
    [
      'Which column is which indicator, by its id. "numerator" is the column with the number of people behind a rate, or none;\n"countedOn" the day for which the count is true, as month-day, if it is not the last of the period.',
      {indicators},
    ],
    [
      'What adds up, such as {total: an id, parts: [an id, an id]}. Needed only where official is false and the figures themselves do not show it.',
      {totals},
    ],
  ];
  return [...parts.map(([note, part]) => `${commentOf(note)}${yamlOf(part)}`), ...hintsOn(columns)].join('\n');
}

function listOf(filters: EesHints['filters']): string {
  return [...filters]
    .map(([name, words]) => `\n  ${name}: ${words.slice(0, 20).join(' | ')}${words.length > 20 ? ' | …' : ''}`)
    .join('');
}

function hintsOn(columns: EesHints['columns']): string[] {
  if (columns.length === 0) return [];
  const names = columns.map(({name, label, unit}) => {
    const more = [label, unit].filter((text) => text !== undefined && text !== '');
    return `\n  ${name}${more.length === 0 ? '' : `: ${more.join(', ')}`}`;
  });
  const example = stringify({
    'an-id-of-your-own': {
      column: columns[0]!.name,
      create: {
        title: '…',
        definition: 'What is counted.',
        basis: 'Who is counted, by whom and where.',
        unit: columns[0]!.unit ?? '…',
        decimals: 0,
        polarity: 'neutral',
        countsPeople: true,
      },
    },
  });
  return [
    commentOf(
      `Columns that no indicator stands for. To take one in, write under indicators its column behind the id of an indicator, or make one:\n${example.trimEnd().replace(/^/gm, '  ')}\npolarity is higherIsBetter, lowerIsBetter or neutral. The columns are:${names.join('')}`,
    ),
  ];
}

function commentOf(note: string): string {
  return (
    note
      .replace(/[^\S\n]+$/gm, '')
      .replace(/^(?=.)/gm, '# ')
      .replace(/^$/gm, '#') + '\n'
  );
}

function yamlOf(part: object): string {
  return stringify(part, {nullStr: '', lineWidth: 0}).replace(/ +$/gm, '');
}
