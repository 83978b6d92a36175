import {privateCollections, type CollectionName, type ConsentScope, type Link, type Membership, type School} from '@send-strategy/sdk/reading';
import {type Dataset, type KeptCollections} from '../folder/dataset.ts';

/**
 * The scopes that each school consents to today: of the records that name a scope, the latest counts. Refused or withdrawn is not consented. Without `network`, which shows the
 * school at all, the other scopes show nothing.
 */
export function consentsOf(collections: KeptCollections): ReadonlyMap<string, ReadonlySet<ConsentScope>> {
  const latest = new Map<string, {on: string; current: boolean}>();
  for (const {urn, scopes, given, on, withdrawnOn} of collections.consents ?? []) {
    for (const scope of scopes) {
      const before = latest.get(`${urn} ${scope}`);
      const moment = withdrawnOn ?? on;
      const current = given && withdrawnOn === undefined;
      // On one day, a refusal or withdrawal outweighs a consent.
      if (before === undefined || moment > before.on || (moment === before.on && !current)) latest.set(`${urn} ${scope}`, {on: moment, current});
    }
  }
  const consents = new Map<string, Set<ConsentScope>>();
  for (const [key, {current}] of latest) {
    const [urn, scope] = key.split(' ') as [string, ConsentScope];
    if (!current) continue;
    consents.set(urn, (consents.get(urn) ?? new Set()).add(scope));
  }
  for (const [urn, scopes] of consents) if (!scopes.has('network')) consents.delete(urn);
  return consents;
}

/** The public collections with only what schools consented to. Texts of other collections are not looked at here. */
export function withConsent(collections: Dataset['collections']): Dataset['collections'] {
  const consents = consentsOf(collections);
  const {consents: _, ...shown} = collections;
  return {
    ...shown,
    ...(shown.schools === undefined ? {} : {schools: shown.schools.filter(({urn}) => consents.has(urn)).map((school) => withKnownUrns(school, consents))}),
    ...(shown.memberships === undefined ? {} : {memberships: shownMemberships(shown.memberships, consents)}),
    ...(shown.links === undefined ? {} : {links: shown.links.filter(({urns}: Link) => urns.every((urn) => consents.get(urn)?.has('links')))}),
    ...(shown.commitments === undefined ? {} : {commitments: shown.commitments.filter(({urn}) => consents.has(urn))}),
  };
}

/** A school's predecessors and successors are schools too: without their own consent they are left out. */
function withKnownUrns(school: School, consents: ReadonlyMap<string, unknown>): School {
  const shown = {...school};
  for (const field of ['predecessorUrns', 'successorUrns'] as const) {
    const urns = school[field]?.filter((urn) => consents.has(urn));
    if (urns === undefined || urns.length === 0) delete shown[field];
    else shown[field] = urns;
  }
  return shown;
}

/**
 * The memberships of schools that consented. Where the phase may not be shown, everything that would tell it is left out too (the item's id, its dates, notes and places in
 * sources), and a school's several memberships become one.
 */
function shownMemberships(memberships: readonly Membership[], consents: ReadonlyMap<string, ReadonlySet<ConsentScope>>): Membership[] {
  const shown: Membership[] = [];
  const withoutPhase = new Map<string, Membership>();
  for (const membership of memberships) {
    const scopes = consents.get(membership.urn);
    if (scopes === undefined) continue;
    if (scopes.has('programmePhase')) {
      shown.push(membership);
      continue;
    }
    const before = withoutPhase.get(membership.urn);
    const sourceIds = [...(before?.sources ?? []), ...(membership.sources ?? [])].map(({sourceId}) => sourceId);
    const merged: Membership = {
      id: `${membership.urn}-membership`,
      urn: membership.urn,
      roles: [...new Set([...(before?.roles ?? []), ...membership.roles])],
      asOf: before !== undefined && before.asOf > membership.asOf ? before.asOf : membership.asOf,
      sources: [...new Set(sourceIds)].map((sourceId) => ({sourceId})),
      ...(membership.illustrative === true ? {illustrative: true} : {}),
    };
    if (before === undefined) shown.push(merged);
    else shown[shown.indexOf(before)] = merged;
    withoutPhase.set(membership.urn, merged);
  }
  return shown;
}

/** Finds the names and URNs of schools that may not be named. */
export function unnamedSchools(collections: KeptCollections): {find(text: string): string | undefined; without(text: string): string} {
  const consents = consentsOf(collections);
  const named = new Set((collections.schools ?? []).filter(({urn}) => consents.has(urn)).map(({name}) => fold(name)));
  const words = (collections.schools ?? [])
    .filter(({urn}) => !consents.has(urn))
    // A converted school often keeps its name: what may be shown for one URN is not hidden for the other.
    .flatMap(({urn, name}) => (named.has(fold(name)) ? [urn] : [urn, name]))
    .toSorted((a, b) => b.length - a.length)
    .map((word) => `(?<![\\p{L}\\p{N}])${escapePattern(word.trim()).replace(/\s+/gu, '\\s+')}(?![\\p{L}\\p{N}])`);
  if (words.length === 0) return {find: () => undefined, without: (text) => text};
  const pattern = new RegExp(words.join('|'), 'giu');
  return {
    find: (text) => text.match(pattern)?.[0],
    without: (text) => text.replace(pattern, '[a school that has not agreed to be named]'),
  };
}

/** Where a text that would be published names a school without its consent. */
export function schoolsNamedWithoutConsent({collections}: Dataset): {collection: CollectionName; path: (string | number)[]; name: string}[] {
  const schools = unnamedSchools(collections);
  const found: {collection: CollectionName; path: (string | number)[]; name: string}[] = [];
  const look = (collection: CollectionName, value: unknown, path: (string | number)[]) => {
    if (typeof value === 'string') {
      const name = schools.find(value);
      if (name !== undefined) found.push({collection, path, name});
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) look(collection, inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  // Items about a school are left out with it; every other text is published.
  const aboutSchools: readonly string[] = [...privateCollections, 'schools', 'memberships', 'links', 'commitments'];
  for (const [collection, data] of Object.entries(collections) as [CollectionName, unknown][]) {
    if (!aboutSchools.includes(collection)) look(collection, data, []);
  }
  return found;
}

/** A value with the names of schools that may not be named taken out of every text in it. */
export function withoutNames<Value>(value: Value, schools: {without(text: string): string}): Value {
  if (typeof value === 'string') return schools.without(value) as Value;
  if (Array.isArray(value)) return value.map((entry) => withoutNames(entry, schools)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNames(inner, schools)])) as Value;
}

function fold(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
