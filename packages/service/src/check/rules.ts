import {keys, valueAt, type CollectionName, type IndicatorInput, type Observation, type PlacementReview} from '@send-strategy/sdk/reading';
import {type Finding} from './schema-check.ts';

/** An item with its place in its collection. For a collection that is one document the path is empty. */
export interface Placed {
  item: Record<string, unknown>;
  path: (string | number)[];
}

/** What a rule found, in which collection. */
export type RuleFinding = Finding & {collection: CollectionName};

type Items = ReadonlyMap<CollectionName, readonly Placed[]>;

/** The field that identifies an item of a collection. */
export function keyOf(collection: string): string {
  return keys[collection] ?? 'id';
}

/** Ids are unique in their collection, so that every reference means one thing. */
export function duplicateIds(items: Items): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const find = (collection: CollectionName, entries: readonly {id: unknown; path: (string | number)[]}[], field: string) => {
    const seen = new Set<unknown>();
    for (const {id, path} of entries) {
      if (seen.has(id)) {
        findings.push({collection, path: [...path, field], message: `the ${field} "${String(id)}" is used twice`, expected: 'Each has its own, which is never reused'});
      }
      seen.add(id);
    }
  };
  for (const [collection, placed] of items) {
    const key = keyOf(collection);
    find(collection, placed.map(({item, path}) => ({id: item[key], path})).filter(({id}) => id !== undefined), key);
    for (const {item, path} of placed) {
      if ((collection !== 'charter' && collection !== 'provision') || !Array.isArray(item.statements)) continue;
      find(collection, item.statements.map((statement, index) => ({id: (statement as {id?: unknown}).id, path: [...path, 'statements', index]})), 'id');
    }
  }
  return findings;
}

/** One value for each indicator, area and period; one link of a kind between two schools. */
export function duplicateFacts(items: Items): RuleFinding[] {
  const facts: [CollectionName, string, (item: Record<string, unknown>) => unknown[]][] = [
    ['observations', 'value for this indicator, area and period', (item) => [item.indicatorId, item.areaCode, item.timePeriod, item.timeIdentifier]],
    ['links', 'link of this kind between these schools', (item) => [...[...(item.urns as string[])].toSorted(), item.kind, item.since]],
  ];
  return facts.flatMap(([collection, what, factOf]) => {
    const seen = new Map<string, unknown>();
    return (items.get(collection) ?? []).flatMap(({item, path}): RuleFinding[] => {
      const fact = JSON.stringify(factOf(item));
      const first = seen.get(fact);
      if (first === undefined) {
        seen.set(fact, item.id);
        return [];
      }
      return [{collection, path, message: `there is another ${what}: "${String(first)}"`, expected: 'Keep one of the two'}];
    });
  });
}

const orders: Partial<Record<CollectionName, readonly [from: string, to: string][]>> = {
  strategy: [['startDate', 'endDate']],
  organisations: [['validFrom', 'validTo']],
  terms: [['validFrom', 'validTo']],
  observations: [['start', 'end']],
  'programme-phases': [['start', 'end']],
  memberships: [['from', 'to']],
  links: [['since', 'until']],
  consents: [['on', 'withdrawnOn']],
  commitments: [['signedOn', 'withdrawnOn']],
  'placement-reviews': [['period.start', 'period.end']],
  consultations: [['start', 'end']],
  inspections: [['start', 'end']],
};

/** What begins ends later. */
export function datesOutOfOrder(items: Items): RuleFinding[] {
  return [...items].flatMap(([collection, placed]) =>
    placed.flatMap(({item, path}) =>
      (orders[collection] ?? []).flatMap(([from, to]): RuleFinding[] => {
        const [start, end] = [valueAt(item, from), valueAt(item, to)];
        if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return [];
        return [{collection, path: [...path, ...to.split('.')], message: `${end} lies before ${from} ${start}`, expected: 'One of the two days is wrong'}];
      }),
    ),
  );
}

/** Successors lead onward: no organisation or school becomes itself again. */
export function cyclicSuccessors(items: Items): RuleFinding[] {
  const chains: [CollectionName, string][] = [
    ['organisations', 'successorId'],
    ['schools', 'successorUrns'],
  ];
  return chains.flatMap(([collection, field]) => {
    const placed = items.get(collection) ?? [];
    const successors = new Map(placed.map(({item}) => [item[keyOf(collection)], [item[field] ?? []].flat()]));
    const reported = new Set<unknown>();
    return placed.flatMap(({item, path}): RuleFinding[] => {
      const start = item[keyOf(collection)];
      const cycle = cycleFrom(start, successors);
      if (cycle === undefined || cycle.some((id) => reported.has(id))) return [];
      for (const id of cycle) reported.add(id);
      return [{collection, path: [...path, field], message: `the successors go round in a circle: ${[...cycle, start].join(' → ')}`, expected: 'Leave out the successor that is wrong'}];
    });
  });
}

function cycleFrom(start: unknown, successors: ReadonlyMap<unknown, readonly unknown[]>): unknown[] | undefined {
  const visit = (id: unknown, trail: unknown[]): unknown[] | undefined => {
    for (const next of successors.get(id) ?? []) {
      if (next === start) return [...trail, id];
      if (trail.includes(next) || next === id) continue;
      const found = visit(next, [...trail, id]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(start, []);
}

/** An example strategy holds examples only, so that nothing in it is taken for a fact. */
export function unmarkedExamples(items: Items): RuleFinding[] {
  if (items.get('strategy')?.[0]?.item.illustrative !== true) return [];
  return [...items].flatMap(([collection, placed]) =>
    placed
      .filter(({item}) => item.illustrative !== true)
      .map(({path}) => ({
        collection,
        path: [...path, 'illustrative'],
        message: 'the strategy is illustrative, but this is not marked so',
        expected: 'Write illustrative: true',
      })),
  );
}

/** Small numbers of children are refused: 1 up to the limit, and what would give such a number away. Figures that an official publisher released are kept as published. */
export function smallNumbers(items: Items): RuleFinding[] {
  const limit = (items.get('strategy')?.[0]?.item.smallNumberLimit as number | undefined) ?? 5;
  const official = new Set((items.get('sources') ?? []).filter(({item}) => item.officialStatistics === true).map(({item}) => item.id));
  const counting = new Map((items.get('indicators') ?? []).filter(({item}) => item.countsPeople === true).map(({item}) => [item.id, item as unknown as IndicatorInput]));
  const isSmall = (value: unknown) => typeof value === 'number' && value > 0 && value <= limit;
  const advice = `Write the symbol c in its place, and also for any total or remainder that would give it away (numbers from 1 to ${limit} are not published)`;
  const findings: RuleFinding[] = [];
  for (const {item, path} of items.get('observations') ?? []) {
    const observation = item as unknown as Observation;
    const indicator = counting.get(observation.indicatorId);
    if (indicator === undefined) continue;
    if (observation.sources!.every(({sourceId}) => official.has(sourceId))) continue;
    // A rate is judged by its numerator, a count by itself.
    const field = observation.numerator === undefined ? 'value' : 'numerator';
    if (field === 'value' && isRate(indicator)) continue;
    if (isSmall(observation[field])) {
      findings.push({collection: 'observations', path: [...path, field], message: `${observation[field]} is a small number of people`, expected: advice});
    }
  }
  for (const {item, path} of items.get('placement-reviews') ?? []) {
    const review = item as unknown as PlacementReview;
    for (const field of ['reviewed', 'needsMet', 'valueForMoney'] as const) {
      const value = review[field];
      if (isSmall(value)) {
        findings.push({collection: 'placement-reviews', path: [...path, field], message: `${value} is a small number of children`, expected: advice});
      } else if (field !== 'reviewed' && typeof review.reviewed === 'number' && typeof value === 'number' && isSmall(review.reviewed - value)) {
        findings.push({
          collection: 'placement-reviews',
          path: [...path, field],
          message: `${value} of ${review.reviewed} leaves ${review.reviewed - value}, a small number of children`,
          expected: advice,
        });
      }
    }
  }
  return findings;
}

function isRate({unit}: IndicatorInput): boolean {
  return /^%|^per |percent/i.test(unit);
}

/** A variant replaces texts that are there. */
export function misplacedVariants(items: Items): RuleFinding[] {
  return [...items].flatMap(([collection, placed]) =>
    placed.flatMap(({item, path}) => {
      const owners: Placed[] = [{item, path}];
      if (collection === 'provision' && Array.isArray(item.statements)) {
        owners.push(...item.statements.map((statement, index) => ({item: statement as Record<string, unknown>, path: [...path, 'statements', index]})));
      }
      return owners.flatMap((owner) => variantFindings(collection, owner));
    }),
  );
}

function variantFindings(collection: CollectionName, {item, path}: Placed): RuleFinding[] {
  const variants = (item.variants ?? []) as {text?: Record<string, string>; lines?: unknown[]}[];
  return variants.flatMap(({text, lines}, index): RuleFinding[] => {
    const place = [...path, 'variants', index];
    if (text === undefined && lines === undefined) {
      return [{collection, path: place, message: 'the variant has neither text nor lines', expected: 'Give one of them'}];
    }
    return Object.keys(text ?? {})
      .filter((field) => typeof valueAt(item, field) !== 'string')
      .map((field) => ({
        collection,
        path: [...place, 'text', field],
        message: `the item has no text at "${field}"`,
        expected: 'Name a text field, for example title, vision.summary or outcomes.0',
      }));
  });
}
