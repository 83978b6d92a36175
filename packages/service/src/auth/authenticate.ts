import {type Kysely} from 'kysely';
import {type Tables} from '../store/tables.ts';
import {type Actor} from './actor.ts';
import {KeysUnavailable} from './openid-connect.ts';
import {actorOfToken} from './tokens.ts';

/** Why a request is not let in. */
export interface Challenge {
  readonly status: 401 | 503;
  readonly detail: string;
  /** The header WWW-Authenticate (RFC 6750, section 3). */
  readonly challenge: string;
}

/** Recognises who sends a request by its header Authorization. */
export type Authenticate = (authorization: string | undefined) => Promise<Actor | Challenge>;

const realm = 'Bearer realm="send-strategy"';

/**
 * Makes what recognises the senders of requests: by tokens of this service, and where given by JWTs of an identity provider.
 *
 * @param readJwt See `makeJwtReader`.
 */
export function makeAuthenticate(
  db: Kysely<Tables>,
  readJwt?: (jwt: string) => Promise<Actor | string>,
  clock: () => Date = () => new Date(),
): Authenticate {
  return async (authorization) => {
    const bearer = /^bearer +([\w.~+/-]+=*)$/i.exec(authorization?.trim() ?? '')?.[1];
    if (bearer === undefined)
      return {status: 401, detail: 'This needs a header "Authorization: Bearer TOKEN".', challenge: realm};
    try {
      const found = (await actorOfToken(db, bearer, clock())) ?? (await readJwt?.(bearer)) ?? 'The token is not known.';
      return typeof found === 'string' ? refused(found) : found;
    } catch (error) {
      if (!(error instanceof KeysUnavailable)) throw error;
      return {
        status: 503,
        detail: 'Nobody can be recognised now, as the identity provider does not answer. Try again later.',
        challenge: realm,
      };
    }
  };
}

/** Whether a request was not let in. */
export function isChallenge(found: Actor | Challenge): found is Challenge {
  return 'challenge' in found;
}

function refused(detail: string): Challenge {
  // RFC 6750 allows ASCII only, without quotation marks.
  const description = detail.replace(/[^\x20-\x7e]|["\\]/g, "'");
  return {status: 401, detail, challenge: `${realm}, error="invalid_token", error_description="${description}"`};
}
