/** A function that gives its last result again while its arguments are the same. */
export function remembered<Arguments extends readonly unknown[], Result>(
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: {given: Arguments; result: Result} | undefined;
  return (...given) => {
    if (given.some((value, index) => value !== last?.given[index])) last = {given, result: make(...given)};
    return last!.result;
  };
}
