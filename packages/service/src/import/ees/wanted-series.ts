import {type ImportRemark} from '../import.ts';
import {type Header} from './header.ts';
import {type EesMapping, type RowWords} from './mapping.ts';
import {type WantedSeries} from './read-figures.ts';

/** A word that says that it makes no difference what rows have in a column. */
export const anyWord = '*';

/** Finds the columns of the mapping in a file. A series of which a column is missing is left out. */
export function wantedSeries(
  mapping: EesMapping,
  header: Header,
  areasOf: (id: string) => ReadonlySet<string>,
): {series: WantedSeries[]; leftOut: ImportRemark[]} {
  const leftOut: ImportRemark[] = [];
  const series = Object.entries(mapping.indicators).flatMap(([id, {column, numerator}]): WantedSeries[] => {
    const words = Object.entries(rowWordsOf(mapping, id)).filter(
      (entry): entry is [string, string] => entry[1] !== null && entry[1] !== anyWord,
    );
    const numerators = numerator === undefined || numerator === noNumerator ? [] : [numerator];
    const missing = [column, ...numerators, ...words.map(([name]) => name)].filter((name) => header.find(name).length === 0);
    if (missing.length > 0) {
      leftOut.push({
        place: `the mapping, indicator ${id}`,
        what: missing.map((name) => `column "${name}"`).join(', '),
        why: `the file has no such column, so what the strategy has of ${id} stays as it is`,
      });
      return [];
    }
    return [
      {
        id,
        columns: header.find(column),
        numerators: numerators.flatMap((name) => header.find(name)),
        where: words.map(([name, word]) => [header.find(name)[0]!, word.trim().toLowerCase()]),
        areas: areasOf(id),
      },
    ];
  });
  return {series, leftOut};
}

/** A word that says that a rate has no column with the number of people behind it. */
export const noNumerator = 'none';

/** Which rows an indicator takes: what the mapping says of all, and of this one. */
export function rowWordsOf(mapping: EesMapping, id: string): RowWords {
  return {...mapping.where, ...mapping.indicators[id]?.where};
}
