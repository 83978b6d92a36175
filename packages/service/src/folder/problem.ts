/** One thing that is wrong with a dataset folder: where, what, and what was expected. */
export interface Problem {
  /** Path of the file, or of the folder. */
  file: string;
  /** Line in the file, from 1. */
  line?: number;
  /** Row of a table, from 1, the header row not counted. */
  row?: number;
  /** Path of the field in its item, for example `vision.aims.0`. */
  field?: string;
  /** What is wrong, as a sentence without its full stop. */
  message: string;
  /** What would be right, or what to do, as a sentence without its full stop. */
  expected?: string;
}

/** A problem in one line, for people. */
export function describeProblem({file, line, row, field, message, expected}: Problem): string {
  const place = [
    file,
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(field === undefined || field === '' ? [] : [`field "${field}"`]),
  ].join(', ');
  return `${place}: ${message}.${expected === undefined ? '' : ` ${expected}.`}`;
}

/** Two folders have one strategy. */
export function idTakenProblem(folder: string, id: string, other: string): Problem {
  return {
    file: folder,
    field: 'id',
    message: `the folder ${other} has the strategy "${id}", too`,
    expected: 'Each strategy has its own id',
  };
}

/** The data of a strategy cannot be used. `problems` has at least one entry. */
export class DatasetError extends Error {
  override name = 'DatasetError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}
