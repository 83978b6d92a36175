import {type IndicatorInput} from '@send-strategy/sdk/reading';
import {type ImportRemark} from '../import.ts';
import {figureOf, type Figure} from './figure.ts';
import {type Header} from './header.ts';
import {type EesMapping} from './mapping.ts';
import {type ReadFigure} from './observations.ts';
import {type FigureCell, type FiguresReading, type SeriesReading} from './read-figures.ts';
import {type RowKinds} from './row-kinds.ts';
import {anyWord, noNumerator, rowWordsOf} from './wanted-series.ts';

/** What is needed to tell what was read. */
export interface ReadingTools {
  readonly mapping: EesMapping;
  readonly indicators: ReadonlyMap<string, IndicatorInput>;
  readonly kinds: RowKinds;
  readonly header: Header;
  /** The file's name. */
  readonly file: string;
}

/** The figures that can mean one thing only, and what is said of the others. */
export interface ChosenFigures {
  readonly figures: readonly ReadFigure[];
  readonly leftOut: readonly ImportRemark[];
  readonly ambiguous: readonly ImportRemark[];
  /** What stands in cells and is neither a number nor a symbol nor in the mapping. */
  readonly unknownWords: ReadonlySet<string>;
  /** How many cells have nothing in them. */
  readonly empty: number;
}

/** Takes the figures of each indicator, where it is sure which rows and columns are meant and what the cells say. */
export function chooseFigures(reading: FiguresReading, tools: ReadingTools): ChosenFigures {
  const figures: ReadFigure[] = [];
  const leftOut: ImportRemark[] = [];
  const ambiguous: ImportRemark[] = [];
  const unknownWords = new Set<string>();
  let empty = 0;
  for (const [id, series] of reading.series) {
    const indicator = tools.indicators.get(id)!;
    const {column, numerator, countedOn} = tools.mapping.indicators[id]!;
    if (series.cells.length === 0) {
      leftOut.push({place: `column ${column}`, what: indicator.title, why: whyNoRows(id, tools)});
      continue;
    }
    const doubt = doubtOf(id, series, tools);
    if (doubt !== undefined) {
      ambiguous.push({place: doubt.place, what: indicator.title, why: doubt.why});
      continue;
    }
    const hasNumerators = numerator !== undefined && numerator !== noNumerator;
    const unread = new Map<string, {rows: number[]}>();
    for (const cell of series.cells) {
      const figure = figureOf(cell.text, tools.mapping.symbols);
      const people = numeratorIn(cell, tools.mapping);
      const unknown = unknownIn(figure) ?? (people === undefined ? undefined : unknownIn(people));
      if (unknown !== undefined) {
        unknownWords.add(unknown);
        const known = unread.get(unknown) ?? {rows: []};
        known.rows.push(cell.row);
        unread.set(unknown, known);
      } else if (figure.value === undefined) empty += 1;
      else
        figures.push({
          cell,
          indicator,
          ...figure,
          ...(people?.value === undefined || people.value === null || figure.value === null ? {} : {numerator: people.value}),
          hasNumerators,
          countedOn,
          locator: `${tools.file}, ${column}`,
        });
    }
    for (const [word, {rows}] of unread)
      ambiguous.push({
        place: `${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ' …' : ''}, column ${column}`,
        what: indicator.title,
        why: `"${word}" is neither a number nor a known symbol: write under symbols in the mapping what it means`,
      });
  }
  return {figures, leftOut, ambiguous, unknownWords, empty};
}

function numeratorIn({numerator}: FigureCell, {symbols}: EesMapping): Figure | undefined {
  if (numerator === undefined) return undefined;
  const figure = figureOf(numerator, symbols);
  const isPeople = figure.value === null || figure.value === undefined || (Number.isInteger(figure.value) && figure.value >= 0);
  return isPeople ? figure : {value: undefined, unknown: numerator.trim()};
}

function unknownIn(figure: Figure): string | undefined {
  return 'unknown' in figure ? figure.unknown : undefined;
}

function whyNoRows(id: string, {mapping, kinds}: ReadingTools): string {
  const words = Object.entries(rowWordsOf(mapping, id)).filter(([, word]) => word !== null && word !== anyWord);
  if (words.length === 0) return 'the file has no row of its areas in a period that can be read';
  const filters = new Map(kinds.filters.map(({name, words: known}) => [name.toLowerCase(), known]));
  return `the file has no row of its areas with ${words
    .map(([name, word]) => {
      const known = filters.get(name.toLowerCase());
      return `${name} "${word}"${known === undefined || known.some((other) => other.toLowerCase() === word!.trim().toLowerCase()) ? '' : ` (it has ${some(known)})`}`;
    })
    .join(' and ')}`;
}

/** Why it is not sure which figures are meant. */
function doubtOf(id: string, series: SeriesReading, {mapping, kinds}: ReadingTools): {place: string; why: string} | undefined {
  const {column} = mapping.indicators[id]!;
  if (series.disagreement !== undefined)
    return {
      place: `row ${series.disagreement}, column ${column}`,
      why: `several columns have this name and do not agree: write in the mapping which one is meant, "${column} (1)" or "${column} (2)"`,
    };
  const decided = new Map(Object.entries(rowWordsOf(mapping, id)).map(([name, word]) => [name.toLowerCase(), word]));
  const undecided = kinds.filters.filter(
    ({name, index}) => series.varying.has(index) && (decided.get(name.toLowerCase()) ?? null) === null,
  );
  if (undecided.length > 0)
    return {
      place: series.doubled === undefined ? `column ${column}` : `rows ${series.doubled.join(' and ')}, column ${column}`,
      why: `the rows differ in ${undecided.map(({name, words}) => `${name} (${some(words)})`).join(' and in ')}: write under where in the mapping which are meant, or ${anyWord} where it makes no difference`,
    };
  return series.doubled === undefined
    ? undefined
    : {
        place: `rows ${series.doubled.join(' and ')}, column ${column}`,
        why: 'the file has several rows for one area and period, and no column with words tells them apart: write under where in the mapping, with a column and what stands in it, which are meant',
      };
}

function some(words: readonly string[]): string {
  return `${words.slice(0, 8).join(', ')}${words.length > 8 ? ' …' : ''}`;
}
