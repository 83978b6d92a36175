/** What a provider gives for a sign-in. */
export interface Given {
  readonly accessToken?: string | undefined;
  readonly idToken?: string | undefined;
}

/** A token that this service takes, by its audience. */
export interface Chosen {
  readonly token: string;
  /** Until when, in milliseconds since 1970 by this device's clock. */
  readonly until: number;
}

/**
 * The token that is for the service: the access token where it names the service in `aud`, else the ID token where that does. It is only looked into here; the service checks it.
 *
 * @param now When it came, in milliseconds.
 * @throws Where neither is for the service, with what their audiences are.
 */
export function chosenToken({accessToken, idToken}: Given, audience: string, now: number): Chosen {
  const found: string[] = [];
  for (const token of [accessToken, idToken]) {
    const {aud, exp, iat} = claimsOf(token);
    const audiences = [aud].flat().filter((one) => typeof one === 'string');
    if (token !== undefined && audiences.includes(audience)) {
      // The device's clock may be wrong: what counts is how long it is good for.
      const seconds = typeof exp === 'number' && typeof iat === 'number' ? exp - iat : 0;
      return {token, until: now + seconds * 1000};
    }
    found.push(...audiences);
  }
  throw new Error(
    `The identity provider gave nothing that is for this service. “${audience}” was expected as the audience; there was ${found.length === 0 ? 'none' : found.map((one) => `“${one}”`).join(' and ')}. Tell who runs this service: it is set by --oidc-audience and --oidc-scope.`,
  );
}

/** The claims of a JWT; none where it is something else. */
function claimsOf(token: string | undefined): {aud?: unknown; exp?: unknown; iat?: unknown} {
  try {
    const body = token!.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return claims !== null && typeof claims === 'object' ? claims : {};
  } catch {
    return {};
  }
}
