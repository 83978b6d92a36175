import * as oauth from 'oauth4webapi';
import {heardAnswer} from './answer-channel.ts';
import {chosenToken, type Chosen} from './chosen-token.ts';
import type {SignInSettings} from './settings.ts';
import type {CurrentToken} from '../session.ts';

/** A sign-in that has begun. */
export interface Beginning {
  /** Where the provider asks who it is. */
  readonly address: string;
  /** Waits until the provider has answered, and gives what gives the token. Rejects where it says no, and with the signal's reason. */
  finish(signal: AbortSignal): Promise<CurrentToken>;
}

/** How long before its end a token is renewed, in milliseconds. */
const early = 30_000;

/**
 * Begins a sign-in by OpenID Connect: a code with PKCE, `state` and `nonce`. All of it is in this page's memory only.
 *
 * @param redirectUri The page to which the provider leads back.
 */
export async function beginSignIn(settings: SignInSettings, redirectUri: string): Promise<Beginning> {
  const {issuer, clientId, scope} = settings;
  const issuerUrl = new URL(issuer);
  // The service takes such an issuer on its own machine only, as tests have it.
  const options = {[oauth.allowInsecureRequests]: issuerUrl.protocol === 'http:'};
  const server = await oauth.processDiscoveryResponse(issuerUrl, await oauth.discoveryRequest(issuerUrl, options));
  if (server.authorization_endpoint === undefined) throw new Error('The identity provider does not say where people sign in.');
  const client: oauth.Client = {client_id: clientId};
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const address = new URL(server.authorization_endpoint);
  // It becomes a link.
  if (!/^https?:$/.test(address.protocol)) throw new Error('The identity provider’s address for signing in is none of the web.');
  for (const [name, value] of Object.entries({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }))
    address.searchParams.set(name, value);
  return {
    address: address.href,
    async finish(signal) {
      const answer = await heardAnswer(state, signal);
      const parameters = oauth.validateAuthResponse(server, client, answer, state);
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        parameters,
        redirectUri,
        verifier,
        options,
      );
      const given = await oauth.processAuthorizationCodeResponse(server, client, response, {
        expectedNonce: nonce,
        requireIdToken: true,
      });
      return renewing(given, settings.audience, async (refreshToken) => {
        const again = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options);
        return oauth.processRefreshTokenResponse(server, client, again);
      });
    },
  };
}

/** What gives the token, renewed where it is about to end and the provider gave something to renew it with. */
function renewing(
  first: oauth.TokenEndpointResponse,
  audience: string,
  renew: (refreshToken: string) => Promise<oauth.TokenEndpointResponse>,
): CurrentToken {
  const chosen = ({access_token: accessToken, id_token: idToken}: oauth.TokenEndpointResponse): Chosen =>
    chosenToken({accessToken, idToken}, audience, Date.now());
  let now = chosen(first);
  let refreshToken = first.refresh_token;
  let renewal: Promise<void> | undefined;
  const renewOnce = async (token: string) => {
    // A provider may take each of them once.
    refreshToken = undefined;
    try {
      const given = await renew(token);
      now = chosen(given);
      refreshToken = given.refresh_token ?? token;
    } catch {
      // Then the old one is sent, the service refuses it, and the person is asked to sign in again.
    }
    renewal = undefined;
  };
  return async () => {
    if (refreshToken !== undefined && Date.now() > now.until - early) renewal = renewOnce(refreshToken);
    await renewal;
    return now.token;
  };
}
