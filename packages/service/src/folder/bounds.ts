/** No item of the contract is nested deeper than ten levels. */
const deepest = 50;
/** A collection is a few thousand items of a few dozen values. */
const most = 1_000_000;

/**
 * Whether parsed data is too deep or too large to be worked with. Aliases let a small YAML file stand for endless data, or for data that holds itself.
 *
 * @returns What is too much, or undefined.
 */
export function excessOf(data: unknown): 'depth' | 'size' | undefined {
  const waiting: {value: unknown; depth: number}[] = [{value: data, depth: 0}];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const {value, depth} = next;
    seen += 1;
    if (seen > most) return 'size';
    if (value === null || typeof value !== 'object') continue;
    if (depth >= deepest) return 'depth';
    for (const inner of Object.values(value)) waiting.push({value: inner, depth: depth + 1});
  }
  return undefined;
}

/** What is wrong with data that is too deep or too large. */
export function describeExcess(excess: 'depth' | 'size'): {message: string; expected: string} {
  return excess === 'depth'
    ? {
        message: `the data is nested more than ${deepest} levels deep`,
        expected: 'No field is nested so deep: look at the brackets, the indentation and the aliases (*)',
      }
    : {
        message: `the data has more than ${most.toLocaleString('en-GB')} values`,
        expected: 'Write the values out in place of aliases (*), and leave out what the strategy does not use',
      };
}
