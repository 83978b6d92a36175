import {type Sum} from './sums.ts';

/**
 * Which hidden figures could be worked out from the ones that are shown: those that linear equations fix, also several together, and those that are 1 each because there are as many of them
 * as they are together.
 *
 * @param sums What adds up.
 * @param values The figures, as far as they are known here.
 */
export function derivable(
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
  values: ReadonlyMap<string, number | null>,
): Set<string> {
  const names = [...hidden];
  const equations = sums
    .map(({total, parts}) => names.map((name) => (name === total ? 1 : 0) - (parts.includes(name) ? 1 : 0)))
    .filter((equation) => equation.some((factor) => factor !== 0));
  const found = new Set(fixedBy(equations).map((index) => names[index]!));
  for (const {total, parts} of sums) {
    const unknown = parts.filter((part) => hidden.has(part));
    if (!hidden.has(total) && unknown.length > 1 && unknown.every((part) => values.get(part) === 1))
      for (const part of unknown) found.add(part);
  }
  return found;
}

/** The unknowns that equations fix, by Gauss and Jordan: those that end up alone. */
function fixedBy(equations: readonly (readonly number[])[]): number[] {
  const rows = equations.map((equation) => [...equation]);
  const width = rows[0]?.length ?? 0;
  let done = 0;
  for (let column = 0; column < width && done < rows.length; column += 1) {
    let pivot = done;
    for (let row = done; row < rows.length; row += 1)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    if (Math.abs(rows[pivot]![column]!) < 1e-9) continue;
    [rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!];
    const lead = rows[done]![column]!;
    rows[done] = rows[done]!.map((factor) => factor / lead);
    for (let row = 0; row < rows.length; row += 1) {
      const factor = rows[row]![column]!;
      if (row !== done && Math.abs(factor) > 1e-12)
        rows[row] = rows[row]!.map((other, index) => other - factor * rows[done]![index]!);
    }
    done += 1;
  }
  return rows.flatMap((row) => {
    const left = row.flatMap((factor, index) => (Math.abs(factor) > 1e-9 ? [index] : []));
    return left.length === 1 ? left : [];
  });
}
