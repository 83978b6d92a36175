import {keys, valueAt, type CollectionName} from '@send-strategy/sdk/reading';
import {type Finding} from './findings.ts';

/** An item with its place in its collection. For a collection that is one document the path is empty. */
export interface Placed {
  item: Record<string, unknown>;
  path: (string | number)[];
}

/** What a rule found, in which collection. */
export type RuleFinding = Finding & {collection: CollectionName};

/** The sound items of every collection. */
export type Items = ReadonlyMap<CollectionName, readonly Placed[]>;

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
        findings.push({
          collection,
          path: [...path, field],
          message: `the ${field} "${String(id)}" is used twice`,
          expected: 'Each has its own, which is never reused',
        });
      }
      seen.add(id);
    }
  };
  for (const [collection, placed] of items) {
    const key = keyOf(collection);
    find(
      collection,
      placed.map(({item, path}) => ({id: item[key], path})).filter(({id}) => id !== undefined),
      key,
    );
    for (const {item, path} of placed) {
      if ((collection !== 'charter' && collection !== 'provision') || !Array.isArray(item.statements)) continue;
      find(
        collection,
        item.statements.map((statement, index) => ({id: (statement as {id?: unknown}).id, path: [...path, 'statements', index]})),
        'id',
      );
    }
  }
  return findings;
}

/** One value for each indicator, area and period; one link of a kind between two schools. */
export function duplicateFacts(items: Items): RuleFinding[] {
  const facts: [CollectionName, string, (item: Record<string, unknown>) => unknown[]][] = [
    [
      'observations',
      'value for this indicator, area and period',
      (item) => [item.indicatorId, item.areaCode, item.timePeriod, item.timeIdentifier],
    ],
    [
      'links',
      'link of this kind between these schools',
      (item) => [...[...(item.urns as string[])].toSorted(), item.kind, item.since],
    ],
  ];
  return facts.flatMap(([collection, what, factOf]) => {
    const seen = new Map<string, string>();
    return (items.get(collection) ?? []).flatMap(({item, path}): RuleFinding[] => {
      const fact = JSON.stringify(factOf(item));
      const first = seen.get(fact);
      if (first === undefined) {
        seen.set(fact, item.id as string);
        return [];
      }
      // A row that was copied whole is reported once, for its id.
      if (first === item.id) return [];
      return [{collection, path, message: `there is another ${what}: "${first}"`, expected: 'Keep one of the two'}];
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
        return [
          {
            collection,
            path: [...path, ...to.split('.')],
            message: `${end} lies before ${from} ${start}`,
            expected: 'One of the two days is wrong',
          },
        ];
      }),
    ),
  );
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

/** A variant replaces texts that are there. */
export function misplacedVariants(items: Items): RuleFinding[] {
  return [...items].flatMap(([collection, placed]) =>
    placed.flatMap(({item, path}) => {
      const owners: Placed[] = [{item, path}];
      if (collection === 'provision' && Array.isArray(item.statements)) {
        owners.push(
          ...item.statements.map((statement, index) => ({
            item: statement as Record<string, unknown>,
            path: [...path, 'statements', index],
          })),
        );
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
