import {type ConsentScope, type Link, type Membership, type MembershipRole, type School} from '@send-strategy/sdk/reading';
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
      if (before === undefined || moment > before.on || (moment === before.on && !current))
        latest.set(`${urn} ${scope}`, {on: moment, current});
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
    ...(shown.schools === undefined
      ? {}
      : {schools: shown.schools.filter(({urn}) => consents.has(urn)).map((school) => withKnownUrns(school, consents))}),
    ...(shown.memberships === undefined ? {} : {memberships: shownMemberships(shown.memberships, consents)}),
    ...(shown.links === undefined
      ? {}
      : {links: shown.links.filter(({urns}: Link) => urns.every((urn) => consents.get(urn)?.has('links')))}),
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
 * The memberships of schools that consented, in an order that tells nothing. Where a school's phase may not be shown, its memberships become one, which says only what is true of
 * every phase: ids, dates, notes, places in sources, and the sources themselves differ from phase to phase. What has ended is left out, as an end without its date would be
 * shown as still running.
 */
function shownMemberships(
  memberships: readonly Membership[],
  consents: ReadonlyMap<string, ReadonlySet<ConsentScope>>,
): Membership[] {
  const asOf = memberships
    .map((membership) => membership.asOf)
    .toSorted()
    .at(-1)!;
  const sourceIds = new Set(memberships.flatMap(({sources = []}) => sources.map(({sourceId}) => sourceId)));
  const shown = new Map<string, Membership[]>();
  for (const membership of memberships) {
    const {urn} = membership;
    const scopes = consents.get(urn);
    const own = shown.get(urn) ?? [];
    if (scopes === undefined) continue;
    if (scopes.has('programmePhase')) {
      shown.set(urn, [...own, membership]);
      continue;
    }
    if (membership.to !== undefined && membership.to <= asOf) continue;
    shown.set(urn, [
      {
        id: `${urn}-membership`,
        urn,
        roles: roleOrder.filter((role) => membership.roles.includes(role) || own[0]?.roles.includes(role)),
        asOf,
        sources: [...sourceIds].toSorted().map((sourceId) => ({sourceId})),
        ...(membership.illustrative === true || own[0]?.illustrative === true ? {illustrative: true} : {}),
      },
    ]);
  }
  return [...shown].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, own]) => own);
}

const roleOrder: readonly MembershipRole[] = ['member', 'champion', 'hub'];
