/** A small OpenID provider on this machine for the edit page: codes with PKCE, refresh tokens that are taken once, and a token endpoint on another origin, as some have it. */
import {createHash, randomUUID} from 'node:crypto';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {type AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {exportJWK, generateKeyPair, SignJWT} from 'jose';

/** How a provider behaves. */
export interface Behaviour {
  /** What its tokens for the service say. */
  claims: Record<string, unknown>;
  /** Whether its access tokens are JWTs for the service, or its ID tokens are what the service takes. */
  gives: 'access token' | 'ID token';
  /** How long tokens are good for, in seconds. */
  lasts: number;
  /** Whether it says no. */
  refuses: boolean;
  /** Whether it gives something to renew with. */
  renews: boolean;
}

export interface Provider extends Behaviour {
  readonly issuer: string;
  readonly clientId: string;
  /** Every token that it gave. */
  readonly given: string[];
  /** How often it was asked for tokens, by grant. */
  readonly asked: Record<string, number>;
  close(): Promise<void>;
}

export const audience = 'send-strategy';

/** Starts the provider. */
export async function startProvider(): Promise<Provider> {
  const {privateKey, publicKey} = await generateKeyPair('RS256');
  const keys = [{...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig'}];
  const codes = new Map<string, URLSearchParams>();
  const refreshTokens = new Set<string>();
  const behaviour: Behaviour = {claims: {}, gives: 'access token', lasts: 600, refuses: false, renews: false};
  const [given, asked]: [string[], Record<string, number>] = [[], {}];
  const clientId = 'edit-page';

  const jwt = (claims: Record<string, unknown>, aud: string) =>
    new SignJWT({...claims, iss: provider.issuer, aud, sub: 'officer-7'})
      .setProtectedHeader({alg: 'RS256', kid: 'one'})
      .setIssuedAt()
      .setExpirationTime(`${provider.lasts}s`)
      .sign(privateKey);

  const json = (response: ServerResponse, status: number, body: unknown) =>
    void response
      .writeHead(status, {'content-type': 'application/json', 'access-control-allow-origin': '*'})
      .end(JSON.stringify(body));

  const onIssuer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url!, provider.issuer);
    if (url.pathname === '/keys') return json(response, 200, {keys});
    if (url.pathname === '/.well-known/openid-configuration')
      return json(response, 200, {
        issuer: provider.issuer,
        jwks_uri: `${provider.issuer}/keys`,
        authorization_endpoint: `${provider.issuer}/authorize`,
        token_endpoint: `${addressOf(tokens)}/token`,
        code_challenge_methods_supported: ['S256'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (url.pathname === '/authorize') {
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8', 'cross-origin-opener-policy': 'same-origin'});
      return void response.end(
        `<!doctype html><title>Who are you?</title><a href="/go-on${url.search.replaceAll('&', '&amp;')}">Go on as officer 7</a>`,
      );
    }
    if (url.pathname === '/go-on') {
      const back = new URL(url.searchParams.get('redirect_uri')!);
      back.searchParams.set('state', url.searchParams.get('state')!);
      if (provider.refuses) back.searchParams.set('error', 'access_denied');
      else {
        const code = randomUUID();
        codes.set(code, url.searchParams);
        back.searchParams.set('code', code);
      }
      return void response.writeHead(302, {location: back.href}).end();
    }
    return void response.writeHead(404).end();
  };

  const onTokens = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'OPTIONS')
      return void response.writeHead(204, {'access-control-allow-origin': '*', 'access-control-allow-headers': '*'}).end();
    const form = new URLSearchParams(await text(request));
    const grant = form.get('grant_type')!;
    asked[grant] = (asked[grant] ?? 0) + 1;
    const begun = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      form.get('client_id') === clientId &&
      (grant === 'refresh_token'
        ? refreshTokens.delete(form.get('refresh_token') ?? '')
        : begun !== undefined &&
          begun.get('redirect_uri') === form.get('redirect_uri') &&
          begun.get('code_challenge') === challenge);
    if (!isRight) return json(response, 400, {error: 'invalid_grant'});
    const refreshToken = randomUUID();
    if (provider.renews) refreshTokens.add(refreshToken);
    const answer = {
      token_type: 'Bearer',
      expires_in: provider.lasts,
      access_token: provider.gives === 'access token' ? await jwt(provider.claims, audience) : randomUUID(),
      id_token: await jwt(
        {...(provider.gives === 'ID token' ? provider.claims : {}), nonce: begun?.get('nonce') ?? undefined},
        clientId,
      ),
      ...(provider.renews ? {refresh_token: refreshToken} : {}),
    };
    given.push(answer.access_token, answer.id_token, refreshToken);
    return json(response, 200, answer);
  };

  const issuing = createServer(onIssuer);
  const tokens = createServer((request, response) => void onTokens(request, response));
  const addressOf = (server: typeof issuing) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const server of [issuing, tokens]) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const provider: Provider = Object.assign(behaviour, {
    ...{issuer: addressOf(issuing), clientId, given, asked},
    close: async () => {
      for (const server of [issuing, tokens]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  });
  return provider;
}
