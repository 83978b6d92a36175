import {type CollectionName} from '@send-strategy/sdk/reading';
import {keyOf, type Items, type RuleFinding} from './rules.ts';

/** Successors lead onward: no organisation or school becomes itself again. */
export function cyclicSuccessors(items: Items): RuleFinding[] {
  return [...cyclesIn(items, 'organisations', 'successorId'), ...cyclesIn(items, 'schools', 'successorUrns')];
}

function cyclesIn(items: Items, collection: CollectionName, field: string): RuleFinding[] {
  const placed = items.get(collection) ?? [];
  const idOf = (item: Record<string, unknown>) => item[keyOf(collection)];
  const successors = new Map(placed.map(({item}) => [idOf(item), [item[field] ?? []].flat()]));
  const safe = new Set<unknown>();
  return placed.flatMap(({item, path}): RuleFinding[] => {
    const cycle = cycleFrom(idOf(item), successors, safe);
    if (cycle === undefined) return [];
    const circle =
      cycle.length === 1
        ? `"${String(cycle[0])}" is its own successor`
        : `the successors go round in a circle: ${[...cycle, cycle[0]].join(' → ')}`;
    return [{collection, path: [...path, field], message: circle, expected: 'Leave out the successor that is wrong'}];
  });
}

/** The ids of a circle that begins and ends at `start`, or undefined. Whatever was visited is `safe` from then on: a circle is found once. */
function cycleFrom(
  start: unknown,
  successors: ReadonlyMap<unknown, readonly unknown[]>,
  safe: Set<unknown>,
): unknown[] | undefined {
  const trail: {id: unknown; waiting: unknown[]}[] = [];
  const places = new Map<unknown, number>();
  const enter = (id: unknown) => {
    safe.add(id);
    places.set(id, trail.length);
    trail.push({id, waiting: [...(successors.get(id) ?? [])]});
  };
  let cycle: unknown[] | undefined;
  if (!safe.has(start)) enter(start);
  for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
    const next = last.waiting.shift();
    const known = places.get(next);
    if (next === undefined) places.delete(trail.pop()!.id);
    else if (known !== undefined) cycle ??= trail.slice(known).map(({id}) => id);
    else if (!safe.has(next)) enter(next);
  }
  return cycle;
}
