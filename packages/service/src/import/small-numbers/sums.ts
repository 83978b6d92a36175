/** A figure that is the sum of others, by the names of what is counted. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** A sum that figures themselves show. */
export interface FoundSum extends Sum {
  /** Whether they show it more than once, so that it is one also where not all of them can be seen. */
  readonly isRule: boolean;
}

/** The figures of one area and period, by what is counted; null where there is none to be seen. */
export type FigureRow = ReadonlyMap<string, number | null>;

/** How far sums are looked for, for one total in one row: all of them among some sixteen figures. */
const mostSteps = 100_000;
const mostSums = 500;

/**
 * Finds what adds up, as a reader could, in the figures themselves: in two rows at least and more than half of those that have the figures, or, if it has several parts, in the only row that has them.
 * One that is equal to another in such rows is found, too. Totals up to `limit` prove nothing, as small numbers are often equal.
 *
 * @returns The sums, and whether those are all. Among many figures nearly every number is the sum of some others, which proves nothing: then there are none.
 */
export function findSums(rows: readonly FigureRow[], limit: number): {sums: FoundSum[]; isComplete: boolean} {
  const found = new Map<string, Sum>();
  for (const row of rows) {
    const {sums, isCut} = sumsIn(row, limit);
    if (isCut) return {sums: [], isComplete: false};
    for (const sum of sums) found.set([sum.total, ...sum.parts].join('\n'), sum);
  }
  const sums = [...found.values()].flatMap((sum) => {
    const known = rows.filter((row) => (row.get(sum.total) ?? 0) > limit && remainder(sum, row) !== undefined);
    const holding = known.filter((row) => holds(sum, row)).length;
    const isRule = holding > 1 && holding * 2 > known.length;
    return isRule || (holding === known.length && sum.parts.length > 1) ? [{...sum, isRule}] : [];
  });
  return {sums, isComplete: true};
}

/** What a total has beside its parts, or undefined where one of them is not known. */
export function remainder({total, parts}: Sum, row: FigureRow): number | undefined {
  let rest = row.get(total) ?? undefined;
  for (const part of parts) {
    const value = row.get(part) ?? undefined;
    if (rest === undefined || value === undefined) return undefined;
    rest -= value;
  }
  return rest;
}

/** Whether a total is known to be the sum of its parts. */
export function holds(sum: Sum, row: FigureRow): boolean {
  const rest = remainder(sum, row);
  return rest !== undefined && Math.abs(rest) < 1e-9;
}

function sumsIn(row: FigureRow, limit: number): {sums: Sum[]; isCut: boolean} {
  const known = [...row]
    .filter((entry): entry is [string, number] => entry[1] !== null && entry[1] > 0)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const sums: Sum[] = [];
  let isCut = false;
  for (const [total, value] of known) {
    if (value <= limit) break;
    const others = known.filter(([name, part]) => name !== total && part <= value);
    const left = others.map((_, index) => others.slice(index).reduce((sum, [, part]) => sum + part, 0));
    const most = sums.length + mostSums;
    let steps = 0;
    const search = (from: number, rest: number, parts: readonly string[]) => {
      steps += 1;
      if (Math.abs(rest) < 1e-9) {
        sums.push({total, parts: parts.toSorted()});
        return;
      }
      for (let index = from; index < others.length; index += 1) {
        if (steps >= mostSteps || sums.length >= most) {
          isCut = true;
          return;
        }
        const [name, part] = others[index]!;
        // What is left is not enough, and of smaller ones even less.
        if (left[index]! < rest - 1e-9) return;
        if (part <= rest + 1e-9) search(index + 1, rest - part, [...parts, name]);
      }
    };
    search(0, value, []);
  }
  return {sums, isCut};
}

/** Parts of a year that add up to a longer one, by DfE's names for them. */
export const sumsOfPeriods: readonly Sum[] = [
  {total: 'Academic year', parts: ['Autumn term', 'Spring term', 'Summer term']},
  {total: 'Academic year', parts: ['Autumn and spring term', 'Summer term']},
  {total: 'Autumn and spring term', parts: ['Autumn term', 'Spring term']},
  ...['Calendar year', 'Financial year'].map((year) => ({
    total: year,
    parts: [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`),
  })),
  {total: 'Financial year', parts: ['Part 1 (April to September)', 'Part 2 (October to March)']},
  {total: 'Part 1 (April to September)', parts: ['Financial year Q1', 'Financial year Q2']},
  {total: 'Part 2 (October to March)', parts: ['Financial year Q3', 'Financial year Q4']},
  ...[
    ['January', 'February', 'March'],
    ['April', 'May', 'June'],
    ['July', 'August', 'September'],
    ['October', 'November', 'December'],
  ].map((parts, quarter) => ({total: `Calendar year Q${quarter + 1}`, parts})),
  {
    total: 'Calendar year',
    parts: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
];
