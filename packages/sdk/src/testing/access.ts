import type {CollectionName} from '../generated/resources.ts';
import {Refusal, type Heard} from './exchange.ts';
import type {Item} from './kept.ts';

/** What a token may change: everything, everything of some strategies, or what a school says of itself. */
export type FakeRole =
  | 'admin'
  | 'editor'
  | {readonly role: 'editor'; readonly strategies: readonly string[]}
  | {readonly role: 'school'; readonly urn: string};

/** Who sends a request, and what they may. */
export interface Sender {
  readonly token: string;
  readonly role: FakeRole;
}

/** One item that is put, or (where `item` is undefined) taken away. */
export interface Edit {
  readonly collection: CollectionName;
  readonly id: string;
  readonly item: Item | undefined;
}

/** The roles of tokens. Absent: any token is an editor of every strategy. */
export type Tokens = Readonly<Record<string, FakeRole>> | undefined;

/** @throws {Refusal} 401 where nobody is known by the token. */
export function senderOf({token}: Pick<Heard, 'token'>, tokens: Tokens): Sender {
  if (token === undefined) throw new Refusal(401, 'This needs a header "Authorization: Bearer TOKEN".');
  const role = tokens === undefined ? 'editor' : Object.hasOwn(tokens, token) ? tokens[token] : undefined;
  if (role === undefined) throw new Refusal(401, 'The token is not known.');
  return {token, role};
}

/** @throws {Refusal} 403 */
export function refuseEdits(
  {role}: Sender,
  strategyId: string,
  edits: readonly Edit[],
  before: (collection: CollectionName, id: string) => Item | undefined,
): void {
  if (!mayEnter(role, strategyId)) throw new Refusal(403, `This access is not for the strategy "${strategyId}".`);
  if (typeof role === 'string' || role.role === 'editor') return;
  for (const {collection, id, item} of edits) {
    if (!isOfSchools(collection))
      throw new Refusal(403, 'A school may change its commitments, their documents and its consents, and nothing else.');
    const now = before(collection, id);
    if ([now, item].some((one) => one !== undefined && one.urn !== role.urn))
      throw new Refusal(403, `A school may change what is its own only: the one with the URN ${role.urn}.`);
    if (collection === 'consents' && item === undefined)
      throw new Refusal(403, 'A consent is withdrawn by its field withdrawnOn. It is not deleted.');
    const verified = 'externallyVerified';
    if (collection === 'commitments' && item?.level === verified && now?.level !== verified)
      throw new Refusal(403, 'That a commitment was verified by others is entered by the local area, not by the school.');
  }
}

/** Whether somebody may read an item as it is kept. A school sees only what it may change. */
export function mayReadItem({role}: Sender, strategyId: string, collection: CollectionName, item: Item | undefined): boolean {
  if (!mayEnter(role, strategyId)) return false;
  if (typeof role === 'string' || role.role === 'editor') return true;
  return isOfSchools(collection) && (item === undefined || item.urn === role.urn);
}

/** Whether somebody may see a strategy whole, also its draft and its consents. */
export function mayReadStrategy({role}: Sender, strategyId: string): boolean {
  return mayEnter(role, strategyId) && (typeof role === 'string' || role.role === 'editor');
}

/** Whether somebody may do anything in a strategy. */
export function mayEnter(role: FakeRole, strategyId: string): boolean {
  return typeof role === 'string' || role.role === 'school' || role.strategies.includes(strategyId);
}

function isOfSchools(collection: CollectionName): boolean {
  return collection === 'commitments' || collection === 'consents';
}
