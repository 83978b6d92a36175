import {encodingOf} from '../table/encoding.ts';
import {readRows} from '../table/read-rows.ts';
import {type ImportRemark} from '../import.ts';
import {type AreaFinder} from './areas.ts';
import {type Header} from './header.ts';
import {periodOf, type Period} from './period.ts';
import {type RowKinds} from './row-kinds.ts';

/** Which cells make the series of one indicator. */
export interface WantedSeries {
  readonly id: string;
  /** Columns from 0: several where the name stands several times. */
  readonly columns: readonly number[];
  readonly numerators: readonly number[];
  /** Column and word, in lower case. */
  readonly where: readonly (readonly [column: number, word: string])[];
  /** By the codes of the strategy. */
  readonly areas: ReadonlySet<string>;
}

/** One figure of a series, as its cell is written. */
export interface FigureCell {
  readonly series: string;
  readonly areaCode: string;
  readonly period: Period;
  /** In a spreadsheet: the header is row 1. */
  readonly row: number;
  readonly text: string;
  readonly numerator?: string;
}

/** What was read of a series. */
export interface SeriesReading {
  readonly cells: readonly FigureCell[];
  /** Columns that tell apart several rows for one area and period, or rows of different ones. */
  readonly varying: ReadonlySet<number>;
  /** The first two rows for one area and period. */
  readonly doubled: readonly [number, number] | undefined;
  /** The first row in which two columns of one name disagree. */
  readonly disagreement: number | undefined;
}

/** What was taken of a data file. */
export interface FiguresReading {
  readonly series: ReadonlyMap<string, SeriesReading>;
  readonly leftOut: readonly ImportRemark[];
  /** Rows in the file, and those of wanted areas. */
  readonly total: number;
  readonly taken: number;
}

/** What is done with a file once its header is known. */
export interface FiguresPlan {
  readonly header: Header;
  readonly areas: AreaFinder;
  readonly series: readonly WantedSeries[];
  /** Hears every row of a wanted area. */
  readonly kinds: RowKinds;
}

interface Collected {
  first: readonly string[] | undefined;
  slots: Map<string, {cells: readonly string[]; cell: FigureCell}>;
  varying: Set<number>;
  doubled: [number, number] | undefined;
  disagreement: number | undefined;
}

const mostRemarks = 20;

/**
 * Reads the wanted figures of a data file in one go: memory grows with the areas, periods and series that are wanted, not with the file.
 *
 * @param planFor Says what is wanted, when the names of the columns are known.
 * @param progress Hears the bytes read so far, out of all.
 * @throws {ImportError} Where the file cannot be read.
 */
export async function readFigures(
  file: string,
  planFor: (names: readonly string[]) => FiguresPlan,
  progress?: (done: number, total: number) => void,
): Promise<FiguresReading> {
  const {encoding, bytes} = await encodingOf(file);
  let plan!: FiguresPlan;
  let found!: ReadonlyMap<string, Collected>;
  let [total, taken, uneven] = [0, 0, 0];
  const leftOut: ImportRemark[] = [];
  const periods = new Map<string, ReturnType<typeof periodOf> & {row: number; rows: number}>();
  const periodAt = (cells: readonly string[], row: number) => {
    const [time, identifier] = [plan.header.place(cells, 'timePeriod', row), plan.header.place(cells, 'timeIdentifier', row)];
    const key = `${time}\n${identifier}`;
    const known = periods.get(key);
    const period = known ?? {...periodOf(time, identifier), row, rows: 0};
    period.rows += 1;
    if (known === undefined) periods.set(key, period);
    return period;
  };
  await readRows(file, encoding, {
    progress: (done) => progress?.(done, bytes),
    header(names) {
      plan = planFor(names);
      found = new Map(
        plan.series.map(({id}) => [
          id,
          {first: undefined, slots: new Map(), varying: new Set(), doubled: undefined, disagreement: undefined},
        ]),
      );
    },
    row(cells, number) {
      total += 1;
      const areaCode = plan.areas.of(cells, plan.header, number);
      if (areaCode === undefined) return;
      taken += 1;
      const period = periodAt(cells, number);
      if ('problem' in period) return;
      plan.kinds.see(cells);
      for (const series of plan.series) {
        if (!series.areas.has(areaCode)) continue;
        if (series.where.some(([column, word]) => cells[column]!.trim().toLowerCase() !== word)) continue;
        collect(series, found.get(series.id)!, cells, number, areaCode, period, plan.kinds);
      }
    },
    uneven(cells, number) {
      total += 1;
      uneven += 1;
      if (uneven > mostRemarks) return;
      leftOut.push({
        place: `row ${number}`,
        what: `${cells.length} cells`,
        why: 'that is not what the header has: look for a comma or quotation mark too many or too few',
      });
    },
  });
  if (uneven > mostRemarks)
    leftOut.push({
      place: 'further rows',
      what: `${uneven - mostRemarks} of them`,
      why: 'they have more or fewer cells than the header',
    });
  for (const period of periods.values()) {
    if ('problem' in period)
      leftOut.push({
        place: `row ${period.row}`,
        what: period.rows === 1 ? 'its period' : `its period, and that of ${period.rows - 1} more`,
        why: period.problem,
      });
  }
  return {
    series: new Map(
      [...found].map(([id, {slots, varying, doubled, disagreement}]) => [
        id,
        {cells: [...slots.values()].map(({cell}) => cell), varying, doubled, disagreement},
      ]),
    ),
    leftOut,
    total,
    taken,
  };
}

function collect(
  series: WantedSeries,
  into: Collected,
  cells: readonly string[],
  row: number,
  areaCode: string,
  period: Period,
  kinds: RowKinds,
): void {
  into.first ??= cells;
  for (const column of kinds.columns) if (cells[column]!.trim() !== into.first[column]!.trim()) into.varying.add(column);
  if (
    [series.columns, series.numerators].some((columns) =>
      columns.some((column) => cells[column]!.trim() !== cells[columns[0]!]!.trim()),
    )
  )
    into.disagreement ??= row;
  const key = `${areaCode}\n${period.timePeriod}\n${period.timeIdentifier}`;
  const other = into.slots.get(key);
  if (other !== undefined) {
    // A row that stands twice, cell by cell, says nothing else the second time.
    if (other.cells.some((cell, index) => cell !== cells[index])) into.doubled ??= [other.cell.row, row];
    return;
  }
  const {timePeriod, timeIdentifier, start, end} = period;
  const [numerator] = series.numerators;
  into.slots.set(key, {
    cells,
    cell: {
      series: series.id,
      areaCode,
      period: {timePeriod, timeIdentifier, start, end},
      row,
      text: cells[series.columns[0]!]!,
      ...(numerator === undefined ? {} : {numerator: cells[numerator]!}),
    },
  });
}
