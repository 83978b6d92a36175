import {execFileSync} from 'node:child_process';
import {availableParallelism, cpus, totalmem, type as system} from 'node:os';
import {spreadOf} from './spread.ts';

/** Whether each thing is measured once only, to see that the benchmark runs: its figures then say nothing. `npm run bench -- --quick`. */
export const isQuick = process.env.SEND_STRATEGY_BENCH_QUICK === 'true';

/** How often something is measured: as often as wanted, or once where the run is a quick one. */
export const times = (wanted: number): number => (isQuick ? 1 : wanted);

/** A part of a report, and what it was measured on, as Markdown. */
export function heading(title: string, method: string, ...versions: string[]): string {
  const machine = [
    `Node ${process.version}`,
    ...versions,
    `${availableParallelism()} cores (${cpus()[0]?.model.trim()})`,
    `${(totalmem() / 1024 ** 3).toFixed(0)} GB`,
    system(),
  ];
  const day = new Date().toISOString().slice(0, 10);
  return `## ${title}\n\n${method.replaceAll(/\s+/g, ' ').trim()}\n\n_Measured on ${day}, ${commit()}: ${machine.join(', ')}._`;
}

/** A Markdown table with a caption above it. The first column is text, the others are figures. */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) => Math.max(3, column.length, ...rows.map((row) => (row[index] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, index) => (index === 0 ? (cells[index] ?? '').padEnd(width) : (cells[index] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return ['', `**${caption}**`, '', line(columns), rule, ...rows.map(line)].join('\n');
}

/** A figure's median and the middle half of what was measured. */
export function figure(values: readonly number[], digits: number): string {
  const {median, low, high} = spreadOf(values);
  return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/** Whether a ratio has a meaning: half of what was measured lies within a third around the median. */
export function isSteady(ratios: readonly number[]): boolean {
  const {median, low, high} = spreadOf(ratios);
  return high - low <= median / 3;
}

/** A ratio as a report quotes it: its median and middle half, and that it is none where it did not repeat. */
export function quoted(ratios: readonly number[]): string {
  return isSteady(ratios) ? figure(ratios, 2) : `not steady: ${figure(ratios, 2)}`;
}

/** What a report says of a goal: 'met' or 'not met' where half of what was measured agrees on it, else 'open'. */
export function verdict(ratios: readonly number[], isMet: (ratio: number) => boolean): 'met' | 'not met' | 'open' {
  const {low, high} = spreadOf(ratios);
  if (isMet(low) !== isMet(high)) return 'open';
  return isMet(low) ? 'met' : 'not met';
}

function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();
    // What a benchmark writes down is not a change of what it measured.
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', ':/', ':(exclude,top)docs/benchmarks.md');
    return `commit ${git('rev-parse', '--short=10', 'HEAD')}${changed === '' ? '' : ' with changes'}`;
  } catch {
    return 'commit unknown';
  }
}
