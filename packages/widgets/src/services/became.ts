import type {Organisation} from '@send-strategy/sdk/reading';

/** What became of an organisation, one after the other: bodies merge, and what they merged into may have ended too. Each is met once, so that a circle in the data ends. */
export function becameOf(id: string | undefined, organisations: readonly Organisation[]): Organisation[] {
  const find = (wanted: string | undefined) => organisations.find((one) => one.id === wanted);
  const begin = find(id);
  const after: Organisation[] = [];
  for (let next = find(begin?.successorId); next && next !== begin && !after.includes(next); next = find(next.successorId))
    after.push(next);
  return after;
}
