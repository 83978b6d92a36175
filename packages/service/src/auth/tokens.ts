import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';
import {type Kysely} from 'kysely';
import {patiently} from '../store/faults.ts';
import {type Tables} from '../store/tables.ts';
import {actorFrom, type Actor, type Role} from './actor.ts';

/** A token as it is kept: without the secret, which nobody can find out again. */
export interface TokenRecord {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the secret, in Base64url. The secret has 256 random bits: there is nothing to guess that a slow hash would have to hide. */
  readonly hash: string;
  readonly role: Role;
  readonly strategies: readonly string[];
  readonly urn: string | undefined;
  /** ISO 8601, UTC, as the others. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | undefined;
}

/** What a new token is for. */
export interface TokenOptions {
  role: string;
  /** Who uses it, as it shall stand in the audit trail: a team or a system rather than a person. */
  name?: string;
  /** An editor's strategies. A school's, too, where it is not to be all. */
  strategies?: readonly string[];
  urn?: string;
  /** The last day on which it works, `2027-03-31`. Default: a year from now. */
  expires?: string;
}

const form = /^sst_([0-9a-f]{16})_([\w-]{43})$/;

/**
 * Makes a token and keeps its hash.
 *
 * @returns The token, to be shown once: `sst_`, its id, `_`, the secret.
 * @throws Where the options do not fit together. The message says what was expected.
 */
export async function createToken(
  db: Kysely<Tables>,
  {role, strategies = [], urn, expires, ...options}: TokenOptions,
  now: Date,
): Promise<{token: string; record: TokenRecord}> {
  const id = randomBytes(8).toString('hex');
  const name = options.name?.trim() ?? `${role}${urn === undefined ? '' : ` ${urn}`} ${id}`;
  const actor = actorFrom({role, name, via: 'token', strategies, urn});
  if (typeof actor === 'string') throw new Error(actor);
  if (name === '' || name.length > 200) throw new Error('A name of 1 to 200 characters was expected.');
  if (actor.role !== 'school' && urn !== undefined) throw new Error('Only a token for a school has a URN.');
  if (actor.role === 'admin' && strategies.length > 0)
    throw new Error('A token for an admin is for every strategy. Use the role editor for some.');
  const secret = randomBytes(32).toString('base64url');
  const record: TokenRecord = {
    id,
    name,
    hash: hashOf(secret),
    role: actor.role,
    strategies,
    urn,
    createdAt: now.toISOString(),
    expiresAt: expiryOf(expires, now).toISOString(),
    revokedAt: undefined,
  };
  await patiently(() =>
    db
      .insertInto('token')
      .values({...record, strategies: JSON.stringify(strategies), urn: urn ?? null, revokedAt: null})
      .execute(),
  );
  return {token: `sst_${id}_${secret}`, record};
}

/** Every token, the oldest first. */
export async function tokensOf(db: Kysely<Tables>): Promise<TokenRecord[]> {
  const rows = await patiently(() => db.selectFrom('token').selectAll().orderBy('createdAt').orderBy('id').execute());
  return rows.map(recordOf);
}

/**
 * Ends a token. Ended ones stay listed.
 *
 * @throws Where there is no such token.
 */
export async function revokeToken(db: Kysely<Tables>, id: string, now: Date): Promise<TokenRecord> {
  const record = await tokenById(db, id);
  if (record === undefined) throw new Error(`There is no token "${id}". send-strategy token list shows those there are.`);
  if (record.revokedAt !== undefined) return record;
  const revokedAt = now.toISOString();
  await patiently(() => db.updateTable('token').set({revokedAt}).where('id', '=', id).execute());
  return {...record, revokedAt};
}

/** Who a token stands for, or why it is refused, as a sentence; undefined where the text has not the form of a token. */
export async function actorOfToken(db: Kysely<Tables>, text: string, now: Date): Promise<Actor | string | undefined> {
  const [, id, secret] = form.exec(text) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  const record = await tokenById(db, id);
  // Whether the id or the secret is wrong is nobody's business.
  if (record === undefined || !isSame(record.hash, hashOf(secret))) return 'The token is not known.';
  if (record.revokedAt !== undefined) return 'The token was revoked.';
  if (record.expiresAt <= now.toISOString()) return 'The token has expired.';
  return actorFrom({...record, via: 'token'});
}

async function tokenById(db: Kysely<Tables>, id: string): Promise<TokenRecord | undefined> {
  const row = await patiently(() => db.selectFrom('token').selectAll().where('id', '=', id).executeTakeFirst());
  return row === undefined ? undefined : recordOf(row);
}

function recordOf(row: {[Name in keyof TokenRecord]: unknown}): TokenRecord {
  return {
    ...(row as TokenRecord),
    strategies: JSON.parse(row.strategies as string) as string[],
    urn: (row.urn as string | null) ?? undefined,
    revokedAt: (row.revokedAt as string | null) ?? undefined,
  };
}

function expiryOf(day: string | undefined, now: Date): Date {
  if (day === undefined) {
    const expiry = new Date(now);
    expiry.setUTCFullYear(expiry.getUTCFullYear() + 1);
    return expiry;
  }
  const expiry = new Date(`${day}T23:59:59.999Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(expiry.getTime()) || !expiry.toISOString().startsWith(day))
    throw new Error(`"${day}" is no day: one like 2027-03-31 was expected.`);
  if (expiry <= now) throw new Error(`${day} is past: a token would have expired already.`);
  return expiry;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
