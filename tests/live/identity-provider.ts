import {createHmac} from 'node:crypto';
import {createServer} from 'node:http';
import {type AddressInfo} from 'node:net';
import {exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT} from 'jose';

type Claims = Readonly<Record<string, unknown>>;

/** An identity provider on this machine, with a description and a key set as real ones have them. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Signs claims, of which the usual ones need not be given. */
  sign(claims: Claims, options?: {expiresIn?: number}): Promise<string>;
  /** `alg: none`. */
  unsigned(claims: Claims): string;
  /** HS256, with the public key where the secret should be. */
  signedWithPublicKey(claims: Claims): Promise<string>;
  /** With the right key id, by a key that is not the provider's. */
  signedByStranger(claims: Claims): Promise<string>;
  /** A signed JWT with other claims in place of its own. */
  tampered(jwt: string, claims: Claims): string;
  close(): Promise<void>;
}

/** Starts an identity provider. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const {privateKey, publicKey} = await generateKeyPair('RS256', {extractable: true});
  const keys = [{...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig'}];
  let issuer = '';
  const server = createServer((request, response) => {
    const body =
      request.url === '/keys'
        ? {keys}
        : request.url === '/.well-known/openid-configuration'
          ? {issuer, jwks_uri: `${issuer}/keys`}
          : undefined;
    response.writeHead(body === undefined ? 404 : 200, {'content-type': 'application/json'}).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const usual = (expiresIn = 600) => ({
    iss: issuer,
    aud: 'send-strategy',
    sub: 'officer-7',
    exp: Math.floor(Date.now() / 1000) + expiresIn,
  });
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = {alg: 'RS256', kid: 'one'};
  return {
    issuer,
    sign: (claims, {expiresIn} = {}) => new SignJWT({...usual(expiresIn), ...claims}).setProtectedHeader(header).sign(privateKey),
    unsigned: (claims) => new UnsecuredJWT({...usual(), ...claims}).encode(),
    async signedWithPublicKey(claims) {
      const content = `${encoded({alg: 'HS256', kid: 'one'})}.${encoded({...usual(), ...claims})}`;
      return `${content}.${createHmac('sha256', await exportSPKI(publicKey))
        .update(content)
        .digest('base64url')}`;
    },
    async signedByStranger(claims) {
      const stranger = await generateKeyPair('RS256');
      return new SignJWT({...usual(), ...claims}).setProtectedHeader(header).sign(stranger.privateKey);
    },
    tampered(jwt, claims) {
      const [head, , signature] = jwt.split('.');
      return `${head}.${encoded({...usual(), ...claims})}.${signature}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
