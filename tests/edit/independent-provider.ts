/** The OpenID provider `oidc-provider` on this machine, which knows nothing of this project: people sign in on its own pages, and its access tokens are JWTs for a service (RFC 8707, RFC 9068). */
import {randomUUID} from 'node:crypto';
import {createServer} from 'node:http';
import {type AddressInfo} from 'node:net';
import {exportJWK, generateKeyPair} from 'jose';
import {Provider} from 'oidc-provider';

export interface IndependentProvider {
  readonly issuer: string;
  /** How it behaves from now on. */
  readonly behaviour: Behaviour;
  /** Every token that it gave, the latest last. */
  readonly given: {access: string; id: string; refresh: string | undefined}[];
  /** Lets a page ask for tokens. Until then it answers nobody. */
  register(redirectUri: string): Promise<void>;
  close(): Promise<void>;
}

export interface Behaviour {
  /** What access tokens say of people, by the names with which they sign in. */
  people: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** For whom access tokens are. */
  audience: string;
  /** How long they last, in seconds. */
  lasts: number;
  /** Whether a sign-in can be renewed. */
  renews: boolean;
  /** What goes wrong when a token is to be made. */
  fails: Error | undefined;
}

export const clientId = 'edit-page';
export const scope = 'openid offline_access strategy.write';

/** Starts the provider. */
export async function startIndependentProvider(behaviour: Behaviour): Promise<IndependentProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const given: IndependentProvider['given'] = [];
  return {
    issuer,
    behaviour,
    given,
    async register(redirectUri) {
      const {privateKey} = await generateKeyPair('RS256', {extractable: true});
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: clientId,
            // It takes addresses without TLS from no pages but those of this machine, which it counts among native ones.
            application_type: 'native',
            token_endpoint_auth_method: 'none',
            redirect_uris: [redirectUri],
            response_types: ['code'],
            grant_types: ['authorization_code', 'refresh_token'],
          },
        ],
        clientBasedCORS: (_context, origin) => origin === new URL(redirectUri).origin,
        jwks: {keys: [{...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig'}]},
        cookies: {keys: [randomUUID()]},
        scopes: scope.split(' '),
        issueRefreshToken: async () => behaviour.renews,
        ttl: {
          AccessToken: () => behaviour.lasts,
          IdToken: 3600,
          RefreshToken: 86_400,
          Grant: 86_400,
          Session: 86_400,
          Interaction: 600,
        },
        features: {
          // Its own pages for signing in, which take any password.
          devInteractions: {enabled: true},
          resourceIndicators: {
            enabled: true,
            defaultResource: () => 'https://send.example.gov.uk/v1',
            useGrantedResource: () => true,
            getResourceServerInfo: () => ({
              scope: 'strategy.write',
              audience: behaviour.audience,
              accessTokenFormat: 'jwt',
              accessTokenTTL: behaviour.lasts,
            }),
          },
        },
        extraTokenClaims(_context, token) {
          if (behaviour.fails !== undefined) throw behaviour.fails;
          return 'accountId' in token ? behaviour.people[token.accountId] : undefined;
        },
        findAccount: (_context, sub) => ({accountId: sub, claims: () => ({sub})}),
      });
      provider.on('grant.success', ({body}) => {
        const {access_token: access, id_token: id, refresh_token: refresh} = body as Record<string, string>;
        given.push({access: access!, id: id!, refresh});
      });
      server.on('request', provider.callback());
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
