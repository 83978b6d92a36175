/** Keeps the last result, and gives it again while everything that it was made from is the same. */
export function remembered<Result>(): (from: readonly unknown[], make: () => Result) => Result {
  let last: {from: readonly unknown[]; result: Result} | undefined;
  return (from, make) => {
    if (from.some((value, index) => value !== last?.from[index])) last = {from, result: make()};
    return last!.result;
  };
}
