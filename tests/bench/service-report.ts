import type {LoadTurn} from './load.ts';
import {figure, quoted, table, verdict} from './report.ts';
import {ways, type Way} from './service-answers.ts';
import type {Servers} from './service-servers.ts';
import {spreadOf} from './spread.ts';

export const connections = [1, 20, 200];

/** In the order in which they are shown. */
export const kinds = ['sqlite', 'folder', 'bare', 'jsonServer'] as const satisfies readonly (keyof Servers)[];
export type Kind = (typeof kinds)[number];

const titles: Readonly<Record<Kind, string>> = {
  sqlite: 'this service, SQLite',
  folder: 'this service, a folder',
  bare: 'bare node:http',
  jsonServer: 'json-server 0.17.4',
};
const wayTitles: Readonly<Record<Way, string>> = {
  plain: 'Plain: Accept-Encoding: identity',
  unchanged: 'Unchanged: If-None-Match, answered with 304',
  compressed: 'Compressed: Accept-Encoding of a browser',
};

/** What was measured of one server in one way with so many connections: every turn, and the 99th percentile of each round in milliseconds. */
export interface Cell {
  readonly turns: LoadTurn[];
  readonly p99s: number[];
}

/** Gives what was measured. */
export type CellOf = (way: Way, count: number, kind: Kind) => Cell;

export function answersTable(way: Way, cellOf: CellOf): string {
  return table(
    `${wayTitles[way]}. Answers a second, and the 99th percentile of how long an answer takes`,
    ['server', ...connections.flatMap((count) => [`${count} conn.: answers/s`, 'p99, ms'])],
    kinds.map((kind) => [
      titles[kind],
      ...connections.flatMap((count) => {
        const {turns, p99s} = cellOf(way, count, kind);
        const rates = turns.map(({answersPerSecond}) => answersPerSecond);
        return [figure(rates, 0), figure(p99s, 2)];
      }),
    ]),
  );
}

const rate = ({answersPerSecond}: LoadTurn) => answersPerSecond;
const cost = ({microsecondsPerAnswer}: LoadTurn) => microsecondsPerAnswer;

export function ratesTable(cellOf: CellOf): string {
  return table(
    'Ratios of answers a second, turn by turn; and how busy the service over SQLite and the loader were with each other',
    ['', 'SQLite / bare', 'goal ≥ 0.8', 'folder / bare', 'SQLite / json-server', 'goal ≥ 10', 'service busy', 'loader busy'],
    rows((way, count) => {
      const bare = ratios(cellOf, way, count, 'sqlite', 'bare', rate);
      const json = ratios(cellOf, way, count, 'sqlite', 'jsonServer', rate);
      const share = (of: (turn: LoadTurn) => number | undefined) => {
        const values = cellOf(way, count, 'sqlite').turns.flatMap((turn) => of(turn) ?? []);
        return values.length === 0 ? 'unknown' : `${(spreadOf(values).median * 100).toFixed(0)} %`;
      };
      return [
        ...[quoted(bare), verdict(bare, (ratio) => ratio >= 0.8), quoted(ratios(cellOf, way, count, 'folder', 'bare', rate))],
        ...[quoted(json), verdict(json, (ratio) => ratio >= 10)],
        ...[share(({busy}) => busy), share(({loaderBusy}) => loaderBusy)],
      ];
    }),
  );
}

export function costsTable(cellOf: CellOf): string {
  const known = (values: readonly number[], text: (values: readonly number[]) => string) =>
    values.length === 0 ? 'unknown' : text(values);
  const microseconds = (way: Way, count: number, kind: Kind) =>
    known(
      cellOf(way, count, kind).turns.flatMap((turn) => cost(turn) ?? []),
      (values) => figure(values, 1),
    );
  return table(
    'Processor time of an answer, in microseconds of the whole process; and how many times what the service over SQLite needs, turn by turn',
    ['', ...kinds.map((kind) => titles[kind]), 'bare / SQLite', 'json-server / SQLite'],
    rows((way, count) => [
      ...kinds.map((kind) => microseconds(way, count, kind)),
      known(ratios(cellOf, way, count, 'bare', 'sqlite', cost), quoted),
      known(ratios(cellOf, way, count, 'jsonServer', 'sqlite', cost), quoted),
    ]),
  );
}

function rows(cells: (way: Way, count: number) => string[]): string[][] {
  return ways.flatMap((way) =>
    connections.map((count) => [`${way}, ${count} connection${count === 1 ? '' : 's'}`, ...cells(way, count)]),
  );
}

/** The ratio of what two servers did, turn by turn. */
function ratios(
  cellOf: CellOf,
  way: Way,
  count: number,
  over: Kind,
  under: Kind,
  of: (turn: LoadTurn) => number | undefined,
): number[] {
  const below = cellOf(way, count, under).turns;
  return cellOf(way, count, over).turns.flatMap((turn, index) => {
    const [first, second] = [of(turn), of(below[index])];
    return first === undefined || second === undefined ? [] : [first / second];
  });
}

/** Memory in megabytes, and the mean bytes of a body. */
export interface Footprint {
  readonly before: number[];
  readonly after: number[];
  plain: number;
  compressed: number;
}

export function footprintTable(of: (kind: Kind) => Footprint): string {
  const text = (values: readonly number[]) => (values.length === 0 ? 'unknown' : figure(values, 0));
  return table(
    'Resident memory after the start with all answers read once, and after all of the load; the mean body of an answer',
    ['server', 'at first, MB', 'after, MB', 'body, plain', 'body, compressed'],
    kinds.map((kind) => {
      const {before, after, plain, compressed} = of(kind);
      return [titles[kind], text(before), text(after), `${plain.toFixed(0)} B`, `${compressed.toFixed(0)} B`];
    }),
  );
}
