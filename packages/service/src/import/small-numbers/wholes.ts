import {type FigureTable} from './tables.ts';

/** What a rate may be for: of one, of a hundred, of a thousand… */
const scales = [1, 100, 1000, 10_000, 100_000];

/**
 * Finds for each rate the numbers that it may be a share of: those for which it is the number of people behind it, divided by them, wherever all three are there.
 *
 * @returns By the names in the tables.
 */
export function wholesOf(tables: readonly FigureTable[]): Map<string, string[]> {
  const fits = new Map<string, Map<string, Set<number>>>();
  for (const table of tables) {
    for (const [rate, {figure, count}] of table) {
      const {isRate, value, timeIdentifier} = figure;
      if (!isRate || value === null || count === null || count === 0) continue;
      const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
      const known = fits.get(rate) ?? new Map<string, Set<number>>();
      fits.set(rate, known);
      for (const [whole, other] of table) {
        if (other.figure.isRate || other.figure.timeIdentifier !== timeIdentifier || other.count === null || other.count < count)
          continue;
        const fitting = scales.filter(
          (scale) => Math.abs((scale * count) / other.count! - value) <= 0.5 * 10 ** -decimals + 1e-9,
        );
        const before = known.get(whole);
        known.set(whole, new Set(before === undefined ? fitting : fitting.filter((scale) => before.has(scale))));
      }
    }
  }
  return new Map(
    [...fits].map(([rate, known]) => [rate, [...known].flatMap(([whole, fitting]) => (fitting.size > 0 ? [whole] : []))]),
  );
}
