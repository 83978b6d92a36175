import {type CollectionName} from '@send-strategy/sdk/reading';
import {type Edit, type Item} from '../edit/edit.ts';

/** What somebody may write: everything; everything of some strategies; what a school says of itself. */
export type Role = 'admin' | 'editor' | 'school';

export const roles: readonly Role[] = ['admin', 'editor', 'school'];

/** Somebody who was recognised. */
export interface Actor {
  readonly role: Role;
  /** Who stands in the audit trail: a token's name, or the subject of a JWT. */
  readonly name: string;
  readonly via: 'token' | 'openIdConnect' | 'command';
  readonly strategies: readonly string[] | 'all';
  /** The school that a `school` speaks for. */
  readonly urn?: string;
}

/** What a school may write. */
const ofSchools: ReadonlySet<CollectionName> = new Set(['commitments', 'consents']);

/**
 * Why an actor may not make edits of a strategy, as a sentence, or undefined where it may. A school changes its own commitments, with their documents, and its own consents. A consent is withdrawn, not
 * deleted: when it was given and withdrawn stays known. That a commitment was verified by others is not for the school to say.
 *
 * @param before The item of an id as it is now.
 */
export function refusalOf(
  actor: Actor,
  strategyId: string,
  edits: readonly Edit[],
  before: (collection: CollectionName, id: string) => Item | undefined,
): string | undefined {
  if (!mayEnter(actor, strategyId)) return `This access is not for the strategy "${strategyId}".`;
  if (actor.role !== 'school') return undefined;
  for (const {collection, id, item} of edits) {
    if (!ofSchools.has(collection))
      return 'A school may change its commitments, their documents and its consents, and nothing else.';
    const now = before(collection, id);
    if ([now, item].some((one) => one !== undefined && one.urn !== actor.urn))
      return `A school may change what is its own only: the one with the URN ${actor.urn}.`;
    if (collection === 'consents' && item === undefined)
      return 'A consent is withdrawn by its field withdrawnOn. It is not deleted, so that it stays known when it was given and withdrawn.';
    const verified = 'externallyVerified';
    if (collection === 'commitments' && item?.level === verified && now?.level !== verified)
      return 'That a commitment was verified by others is entered by the local area, not by the school.';
  }
  return undefined;
}

/** Whether an actor may read an item as it is kept, with its version. A school sees only what it may change. */
export function mayReadItem(actor: Actor, strategyId: string, collection: CollectionName, item: Item | undefined): boolean {
  if (!mayEnter(actor, strategyId)) return false;
  return actor.role !== 'school' || (ofSchools.has(collection) && (item === undefined || item.urn === actor.urn));
}

/** Whether an actor may see a strategy whole, also its draft and its consents. */
export function mayReadStrategy(actor: Actor, strategyId: string): boolean {
  return actor.role !== 'school' && mayEnter(actor, strategyId);
}

/** Whether an actor may do anything in a strategy. */
export function mayEnter({role, strategies}: Actor, strategyId: string): boolean {
  return role === 'admin' || strategies === 'all' || strategies.includes(strategyId);
}

/**
 * An actor from what a token or a JWT says of it.
 *
 * @returns Why it is none, as a sentence, where what it says does not fit together.
 */
export function actorFrom(said: {
  role: unknown;
  name: string;
  via: Actor['via'];
  strategies: readonly string[];
  urn?: unknown;
}): Actor | string {
  const {role, name, via, strategies, urn} = said;
  if (!roles.includes(role as Role)) return `The role is missing or unknown: ${roles.join(', ')} was expected.`;
  if (role === 'admin') return {role, name, via, strategies: 'all'};
  if (role === 'editor') {
    if (strategies.length === 0) return 'An editor needs the strategies that it may change.';
    return {role, name, via, strategies};
  }
  if (typeof urn !== 'string' || !/^\d{6}$/.test(urn)) return 'A school needs its URN, six digits.';
  return {role: 'school', name, via, strategies: strategies.length === 0 ? 'all' : strategies, urn};
}
