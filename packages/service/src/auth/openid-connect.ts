import {createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey} from 'jose';
import {actorFrom, roles, type Actor} from './actor.ts';

/** Who may sign in, as an identity provider such as Entra ID says. */
export interface OpenIdConnectOptions {
  /** Exactly as the tokens name it in `iss`. */
  issuer: string;
  /** This service, as the tokens name it in `aud`. */
  audience: string;
  /** Where the provider's keys are. Default: what `ISSUER/.well-known/openid-configuration` names. */
  jwksUrl?: string;
  /** Names of the claims. Default `send_role`, `send_strategies` (a list, or a text with spaces), `send_urn`. */
  claims?: {role?: string; strategies?: string; urn?: string};
  /** The edit page, as the provider knows it: a client without a secret. Without it people cannot sign in there. */
  clientId?: string;
  /** What the edit page asks for, with spaces. Default `openid`. */
  scope?: string;
  /** How far the clocks may differ, in seconds. Default 30. */
  clockTolerance?: number;
}

/** The provider's keys cannot be had: nobody can be recognised now. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable';
}

/** With a secret that both sides know, whoever can check a signature can make one: only signatures with a private key are taken. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

/**
 * Makes what recognises somebody by a JWT.
 *
 * @returns A function that gives who a JWT stands for, or why it is refused, as a sentence. It throws {@link KeysUnavailable}.
 */
export function makeJwtReader(
  options: OpenIdConnectOptions,
  clock: () => Date = () => new Date(),
): (jwt: string) => Promise<Actor | string> {
  const {issuer, audience, claims = {}, clockTolerance = 30} = options;
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (jwt) => {
    keys ??= keysOf(options);
    let payload: JWTPayload;
    try {
      const key = await keys;
      ({payload} = await jwtVerify(jwt, key, {
        issuer,
        audience,
        algorithms,
        clockTolerance,
        requiredClaims: ['exp', 'sub'],
        currentDate: clock(),
      }));
    } catch (error) {
      if (error instanceof KeysUnavailable) {
        keys = undefined;
        throw error;
      }
      return refusalFor(error);
    }
    // OpenID Connect Core 1.0, section 2: at most 255 characters. It stands in the audit trail, where nothing else may break a line.
    if (!/^[^\p{Cc}]{1,255}$/u.test(String(payload.sub))) return 'The sign-in’s sub is missing, or does not hold.';
    const strategies = payload[claims.strategies ?? 'send_strategies'] ?? [];
    const actor = actorFrom({
      role: only(payload[claims.role ?? 'send_role'], roles),
      name: String(payload.sub),
      via: 'openIdConnect',
      strategies: (typeof strategies === 'string' ? strategies.split(/\s+/) : [strategies].flat())
        .map(String)
        .filter((id) => id !== ''),
      urn: only(payload[claims.urn ?? 'send_urn']),
    });
    return typeof actor === 'string' ? `The sign-in is valid, but gives no access. ${actor}` : actor;
  };
}

/**
 * A claim that some providers give as a list, as Entra ID does with roles of an app: the one value in it; of roles the one that is a role here.
 *
 * @returns The claim as it is where there is not one such value.
 */
function only(claim: unknown, among?: readonly string[]): unknown {
  if (!Array.isArray(claim)) return claim;
  const found: unknown[] = claim.filter((one: unknown) => among === undefined || among.includes(one as string));
  return found.length === 1 ? found[0] : claim;
}

async function keysOf({issuer, jwksUrl}: OpenIdConnectOptions): Promise<JWTVerifyGetKey> {
  return createRemoteJWKSet(new URL(jwksUrl ?? (await discovered(issuer, 'jwks_uri'))), {
    timeoutDuration: 5000,
    cooldownDuration: 1000,
  });
}

/**
 * What an issuer says of itself (OpenID Connect Discovery 1.0, section 4): where its keys are, or where it takes a code for a token.
 *
 * @throws {KeysUnavailable}
 */
export async function discovered(issuer: string, name: 'jwks_uri' | 'token_endpoint'): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const answer = await fetch(address, {signal: AbortSignal.timeout(5000)});
    const {issuer: named, [name]: uri} = (await answer.json()) as Record<string, unknown>;
    if (named !== issuer || typeof uri !== 'string')
      throw new Error(`it names the issuer ${String(named)} and as ${name} ${String(uri)}`);
    return uri;
  } catch (error) {
    throw new KeysUnavailable(`The identity provider’s description at ${address} cannot be used: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

function refusalFor(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The sign-in has expired.';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'The sign-in is for another service.';
    if (error.claim === 'iss') return 'The sign-in is by another issuer.';
    return `The sign-in’s ${error.claim} is missing, or does not hold.`;
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey)
    return 'The sign-in is not signed by the issuer.';
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return 'The sign-in is signed in a way that is not taken.';
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid)
    return 'This is no token of this service and no JWT.';
  throw new KeysUnavailable(`The identity provider’s keys cannot be had: ${(error as Error).message}.`, {cause: error});
}
