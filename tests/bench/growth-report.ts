import {lineThrough} from './growth-line.ts';
import type {Grown} from './growth-measure.ts';
import {figure, quoted, table, verdict} from './report.ts';
import {median} from './spread.ts';

/** What was measured of a database, with the size that it had before. */
export interface Measured extends Grown {
  readonly megabytes: number;
}

/** What takes no longer for more, but for what the machine's own caches hold of it: at least, or at most, so many times what it is with 1. */
const [flatReads, flatWrites] = [0.8, 1.25];

/** A table of one kind of growth. The first is what the others stand beside. */
export function grownTable(caption: string, what: string, all: ReadonlyMap<string, Measured>): string {
  const first = [...all.values()][0];
  const rows = [...all].map(([name, one]) => {
    const {starts, memory, reads, writes, megabytes} = one;
    const readRatios = reads!.turns.map((turn, index) => turn.answersPerSecond / first.reads!.turns[index].answersPerSecond);
    const writeRatios = inGroups(writes).map((time, index) => time / inGroups(first.writes)[index]);
    const isFirst = one === first;
    const seconds = starts.map((time) => time / 1000);
    const rates = reads!.turns.map(({answersPerSecond}) => answersPerSecond);
    return [
      name,
      figure(seconds, 2),
      memory.length === 0 ? 'unknown' : median(memory).toFixed(0),
      figure(rates, 0),
      ...(isFirst ? ['1', ''] : [quoted(readRatios), verdict(readRatios, (ratio) => ratio >= flatReads)]),
      figure(writes, 1),
      ...(isFirst ? ['1', ''] : [quoted(writeRatios), verdict(writeRatios, (ratio) => ratio <= flatWrites)]),
      megabytes.toFixed(1),
    ];
  });
  const reading = ['reads/s', 'beside 1', `flat (≥ ${flatReads})`];
  const writing = ['write, ms', 'beside 1', `flat (≤ ${flatWrites})`];
  return table(caption, [what, 'start, s', 'memory, MB', ...reading, ...writing, 'disk, MB'], rows);
}

/** The median of every six: a single write may wait for the disk. */
function inGroups(values: readonly number[]): number[] {
  return Array.from({length: Math.ceil(values.length / 6)}, (_, group) => median(values.slice(group * 6, (group + 1) * 6)));
}

/** The lines through start, memory and disk, by the number that each name begins with. */
export function linesTable(caption: string, one: string, all: ReadonlyMap<string, Measured>): string {
  const row = (what: string, unit: string, more: string, factor: number, of: (measured: Measured) => number | undefined) => {
    const points = [...all].flatMap(([name, measured]) => {
      const value = of(measured);
      return value === undefined ? [] : [[Number.parseInt(name, 10), value] as const];
    });
    if (points.length < all.size) return [what, 'unknown', 'unknown', 'unknown'];
    const {base, slope, error} = lineThrough(points);
    return [what, `${base.toFixed(0)} ${unit}`, `${(slope * factor).toFixed(1)} ${more}`, `${(error * 100).toFixed(0)} %`];
  };
  return table(
    caption,
    ['of', 'at 0', `for each ${one} more`, 'farthest from the line'],
    [
      row('start', 'ms', 'ms', 1, ({starts}) => median(starts)),
      row('memory', 'MB', 'KB', 1000, ({memory}) => (memory.length === 0 ? undefined : median(memory))),
      row('disk', 'MB', 'KB', 1000, ({megabytes}) => megabytes),
    ],
  );
}
