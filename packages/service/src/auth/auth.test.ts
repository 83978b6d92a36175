import {createHmac} from 'node:crypto';
import {createServer} from 'node:http';
import {type AddressInfo} from 'node:net';
import {exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK} from 'jose';
import {afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test} from 'vitest';
import {temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {type Edit, type Item} from '../edit/edit.ts';
import {openDatabase, type OpenDatabase} from '../store/open-database.ts';
import {mayReadItem, mayReadStrategy, refusalOf, type Actor} from './actor.ts';
import {isChallenge, makeAuthenticate, type Authenticate} from './authenticate.ts';
import {makeJwtReader} from './openid-connect.ts';
import {createToken, revokeToken, tokensOf} from './tokens.ts';

let database: OpenDatabase;

beforeEach(async () => {
  database = await openDatabase(`sqlite:${await temporaryFolder()}/a.sqlite`);
  onTestFinished(() => database.close());
});

const now = new Date('2026-11-24T12:00:00Z');
const at = (moment: string) => () => new Date(moment);

describe('a token', () => {
  const create = (options: Parameters<typeof createToken>[1]) => createToken(database.db, options, now);
  const actorBy = (token: string, clock = at('2026-11-25T00:00:00Z')) =>
    makeAuthenticate(database.db, undefined, clock)(`Bearer ${token}`);

  test('stands for who it was made for', async () => {
    const {token} = await create({role: 'editor', name: 'Quillmere SEND team', strategies: ['quillmere']});
    expect(await actorBy(token)).toEqual({role: 'editor', name: 'Quillmere SEND team', via: 'token', strategies: ['quillmere']});
    const school = await create({role: 'school', urn: '990001'});
    expect(await actorBy(school.token)).toMatchObject({role: 'school', strategies: 'all', urn: '990001'});
    const admin = await create({role: 'admin'});
    expect(await actorBy(admin.token)).toMatchObject({role: 'admin', strategies: 'all'});
  });

  test('is kept as a hash only', async () => {
    const {token} = await create({role: 'admin'});
    const rows = JSON.stringify(await database.db.selectFrom('token').selectAll().execute());
    // A secret can have a "_", also as its first letter.
    const secret = token.split('_').slice(2).join('_');
    expect(secret).toHaveLength(43);
    expect(rows).not.toContain(secret);
    expect(JSON.stringify(await tokensOf(database.db))).not.toContain(secret);
  });

  test('works until the end of its last day, else for a year', async () => {
    const {token} = await create({role: 'admin', expires: '2026-12-31'});
    expect(await actorBy(token, at('2026-12-31T23:00:00Z'))).toMatchObject({role: 'admin'});
    expect(await actorBy(token, at('2027-01-01T00:00:00Z'))).toMatchObject({status: 401, detail: 'The token has expired.'});
    const yearly = await create({role: 'admin'});
    expect(yearly.record.expiresAt).toBe('2027-11-24T12:00:00.000Z');
  });

  test('that was revoked, or has another secret, or was never made, is refused', async () => {
    const {token, record} = await create({role: 'admin'});
    const other = await create({role: 'admin'});
    const mixed = `sst_${record.id}_${other.token.split('_').slice(2).join('_')}`;
    expect(await actorBy(mixed)).toMatchObject({status: 401, detail: 'The token is not known.'});
    expect(await actorBy(token.replace(record.id, '0123456789abcdef'))).toMatchObject({status: 401});
    await revokeToken(database.db, record.id, now);
    expect(await actorBy(token)).toEqual({
      status: 401,
      detail: 'The token was revoked.',
      challenge: 'Bearer realm="send-strategy", error="invalid_token", error_description="The token was revoked."',
    });
    expect((await tokensOf(database.db)).map(({revokedAt}) => revokedAt)).toContain(now.toISOString());
    await expect(revokeToken(database.db, 'none', now)).rejects.toThrow('There is no token "none".');
  });

  test.each([
    [{role: 'owner'}, 'The role is missing or unknown'],
    [{role: 'editor'}, 'An editor needs the strategies'],
    [{role: 'school'}, 'A school needs its URN'],
    [{role: 'school', urn: '99000'}, 'A school needs its URN'],
    [{role: 'admin', urn: '990001'}, 'Only a token for a school has a URN.'],
    [{role: 'admin', strategies: ['quillmere']}, 'A token for an admin is for every strategy.'],
    [{role: 'admin', expires: '2026-11-23'}, '2026-11-23 is past'],
    [{role: 'admin', expires: '2026-02-30'}, '"2026-02-30" is no day'],
    [{role: 'admin', expires: 'soon'}, '"soon" is no day'],
    [{role: 'admin', name: '  '}, 'A name of 1 to 200 characters'],
  ])('is not made of %o', async (options, message) => {
    await expect(create(options)).rejects.toThrow(message);
    expect(await tokensOf(database.db)).toEqual([]);
  });

  test.each([[undefined], [''], ['Basic YTpi'], ['Bearer'], ['Bearer a b'], ['sst_1_2']])(
    'is asked for where the header is %s',
    async (header) => {
      expect(await makeAuthenticate(database.db)(header)).toMatchObject({status: 401, challenge: 'Bearer realm="send-strategy"'});
    },
  );

  test.each(['abc', 'sst_', 'sst_0123456789abcdef_short', 'a.b.c'])('"%s" is none', async (text) => {
    expect(await actorBy(text)).toMatchObject({status: 401, detail: 'The token is not known.'});
  });
});

describe('a sign-in by an identity provider', () => {
  let issuer: string;
  let keys: JWK[] = [];
  let isAway = false;
  let close: () => Promise<void>;
  let signing: {privateKey: CryptoKey; publicKey: CryptoKey};

  beforeAll(async () => {
    const provider = createServer((request, response) => {
      if (isAway) return response.writeHead(500).end();
      const body =
        request.url === '/keys'
          ? {keys}
          : request.url === '/.well-known/openid-configuration'
            ? {issuer, jwks_uri: `${issuer}/keys`}
            : undefined;
      return response.writeHead(body === undefined ? 404 : 200, {'content-type': 'application/json'}).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    close = () => new Promise((resolve) => provider.close(() => resolve()));
    signing = await generateKeyPair('RS256');
  });

  afterAll(() => close());

  beforeEach(async () => {
    isAway = false;
    keys = [{...(await exportJWK(signing.publicKey)), kid: 'one', alg: 'RS256', use: 'sig'}];
  });

  const claims = {send_role: 'editor', send_strategies: ['quillmere']};
  const jwt = (more: Record<string, unknown> = {}, {kid = 'one', key = signing.privateKey, alg = 'RS256'} = {}) =>
    new SignJWT({
      iss: issuer,
      aud: 'send-strategy',
      sub: 'officer-7',
      exp: now.getTime() / 1000 + 600,
      ...claims,
      ...more,
    })
      .setProtectedHeader({alg, kid})
      .sign(key);

  const enter = (options: object = {}): Authenticate =>
    makeAuthenticate(
      database.db,
      makeJwtReader({issuer, audience: 'send-strategy', ...options}, () => now),
      () => now,
    );

  test('stands for who it names, with keys that the issuer names', async () => {
    const actor = {role: 'editor', name: 'officer-7', via: 'openIdConnect', strategies: ['quillmere']};
    expect(await enter()(`Bearer ${await jwt()}`)).toEqual(actor);
    expect(await enter({jwksUrl: `${issuer}/keys`})(`Bearer ${await jwt()}`)).toEqual(actor);
    expect(await enter()(`Bearer ${await jwt({send_strategies: 'quillmere othermere'})}`)).toMatchObject({
      strategies: ['quillmere', 'othermere'],
    });
    expect(await enter()(`Bearer ${await jwt({send_role: 'school', send_urn: '990001'})}`)).toMatchObject({urn: '990001'});
  });

  test('has its claims under other names where that is set', async () => {
    const authenticate = enter({claims: {role: 'roles', strategies: 'areas', urn: 'school'}});
    expect(await authenticate(`Bearer ${await jwt({roles: 'editor', areas: ['othermere']})}`)).toMatchObject({
      strategies: ['othermere'],
    });
  });

  test('may have its role and its URN in a list, as some providers give them, where one of it counts', async () => {
    const authenticate = enter({claims: {role: 'roles'}});
    expect(await authenticate(`Bearer ${await jwt({roles: ['Reader', 'editor']})}`)).toMatchObject({role: 'editor'});
    const school = {roles: ['school'], send_urn: ['990001']};
    expect(await authenticate(`Bearer ${await jwt(school)}`)).toMatchObject({role: 'school', urn: '990001'});
    // Nobody gets the greater of two roles.
    expect(await authenticate(`Bearer ${await jwt({roles: ['editor', 'admin']})}`)).toMatchObject({status: 401});
    expect(await authenticate(`Bearer ${await jwt({...school, send_urn: ['990001', '990002']})}`)).toMatchObject({status: 401});
  });

  test('with a new key of the issuer is taken without a restart', async () => {
    const authenticate = enter();
    await authenticate(`Bearer ${await jwt()}`);
    const next = await generateKeyPair('ES256');
    keys.push({...(await exportJWK(next.publicKey)), kid: 'two', alg: 'ES256'});
    await expect
      .poll(async () => authenticate(`Bearer ${await jwt({}, {kid: 'two', key: next.privateKey, alg: 'ES256'})}`), {
        timeout: 5000,
      })
      .toMatchObject({role: 'editor'});
  });

  test.each<[string, () => Promise<string> | string, string]>([
    ['expired', () => jwt({exp: now.getTime() / 1000 - 60}), 'The sign-in has expired.'],
    ['for another service', () => jwt({aud: 'elsewhere'}), 'The sign-in is for another service.'],
    ['by another issuer', () => jwt({iss: 'https://elsewhere.example'}), 'The sign-in is by another issuer.'],
    ['not valid yet', () => jwt({nbf: now.getTime() / 1000 + 600}), 'The sign-in’s nbf is missing, or does not hold.'],
    ['without an end', () => jwt({exp: undefined}), 'The sign-in’s exp is missing, or does not hold.'],
    ['without a role', () => jwt({send_role: undefined}), 'The sign-in is valid, but gives no access.'],
    [
      'of somebody whose name no text can hold',
      () => jwt({sub: 'officer\u0000'}),
      'The sign-in’s sub is missing, or does not hold.',
    ],
    ['of nobody', () => jwt({sub: ''}), 'The sign-in’s sub is missing, or does not hold.'],
    ['of a school without a URN', () => jwt({send_role: 'school'}), 'A school needs its URN'],
    ['of an editor without strategies', () => jwt({send_strategies: []}), 'An editor needs the strategies'],
    [
      'unsigned',
      () => new UnsecuredJWT({iss: issuer, aud: 'send-strategy', sub: 'x', exp: now.getTime() / 1000 + 600, ...claims}).encode(),
      'The sign-in is signed in a way that is not taken.',
    ],
    [
      'signed with a key of somebody else',
      async () => jwt({}, {key: (await generateKeyPair('RS256')).privateKey}),
      'The sign-in is not signed by the issuer.',
    ],
    ['of a key that the issuer has not', () => jwt({}, {kid: 'nine'}), 'The sign-in is not signed by the issuer.'],
    [
      'signed with the public key as a secret',
      async () => {
        const head = Buffer.from(JSON.stringify({alg: 'HS256', kid: 'one'})).toString('base64url');
        const body = (await jwt()).split('.')[1];
        const signature = createHmac('sha256', JSON.stringify(keys[0])).update(`${head}.${body}`).digest('base64url');
        return `${head}.${body}.${signature}`;
      },
      'The sign-in is signed in a way that is not taken.',
    ],
    [
      'changed on its way',
      async () => (await jwt()).replace(/\.([^.]*)\./, (_, body: string) => `.${body.slice(0, -6)}AAAAAA.`),
      'The sign-in',
    ],
    ['no JWT', () => 'abc.def.ghi', 'no JWT'],
  ])('that is %s is refused', async (_, make, detail) => {
    const found = await enter()(`Bearer ${await make()}`);
    expect(found).toMatchObject({status: 401, detail: expect.stringContaining(detail)});
    expect(isChallenge(found)).toBe(true);
  });

  test('while the provider is away is neither taken nor called wrong, and taken when it is back', async () => {
    const authenticate = enter();
    isAway = true;
    expect(await authenticate(`Bearer ${await jwt()}`)).toMatchObject({status: 503});
    isAway = false;
    expect(await authenticate(`Bearer ${await jwt()}`)).toMatchObject({role: 'editor'});
  });

  test('of a provider that names itself otherwise is not trusted', async () => {
    expect(await enter({issuer: `${issuer}/`})(`Bearer ${await jwt({iss: `${issuer}/`})}`)).toMatchObject({status: 503});
  });
});

describe('what each role may change', () => {
  const admin: Actor = {role: 'admin', name: 'a', via: 'token', strategies: 'all'};
  const editor: Actor = {role: 'editor', name: 'e', via: 'token', strategies: ['quillmere']};
  const school: Actor = {role: 'school', name: 's', via: 'token', strategies: ['quillmere'], urn: '990001'};
  const own = (more: object = {}): Item => ({id: 'x', urn: '990001', ...more});
  const foreign = (more: object = {}): Item => ({id: 'x', urn: '990002', ...more});
  const edit = (collection: Edit['collection'], item: Item | undefined): Edit => ({collection, id: 'x', item});

  test.each<[string, Actor, string, Edit, Item | undefined, boolean]>([
    ['an admin everything', admin, 'elsewhere', edit('priorities', own()), undefined, true],
    ['an editor everything of its strategy', editor, 'quillmere', edit('consents', foreign()), foreign(), true],
    ['an editor nothing of another one', editor, 'elsewhere', edit('terms', own()), undefined, false],
    ['a school its new commitment', school, 'quillmere', edit('commitments', own()), undefined, true],
    ['a school its commitment', school, 'quillmere', edit('commitments', own()), own(), true],
    ['a school its commitment, away', school, 'quillmere', edit('commitments', undefined), own(), true],
    ['a school its consent', school, 'quillmere', edit('consents', own()), own(), true],
    ['a school not its consent, away', school, 'quillmere', edit('consents', undefined), own(), false],
    ['a school not another one’s', school, 'quillmere', edit('commitments', foreign()), foreign(), false],
    ['a school not to take over another one’s', school, 'quillmere', edit('commitments', own()), foreign(), false],
    ['a school not to give its own away', school, 'quillmere', edit('commitments', foreign()), own(), false],
    ['a school not a new one for another', school, 'quillmere', edit('consents', foreign()), undefined, false],
    ['a school not another one’s, away', school, 'quillmere', edit('commitments', undefined), foreign(), false],
    ['a school not the register', school, 'quillmere', edit('schools', own()), own(), false],
    ['a school not actions', school, 'quillmere', edit('actions', own()), undefined, false],
    ['a school nothing of another strategy', school, 'elsewhere', edit('commitments', own()), undefined, false],
    ['a school not to verify itself', school, 'quillmere', edit('commitments', own({level: 'externallyVerified'})), own(), false],
    [
      'a school what is verified',
      school,
      'quillmere',
      edit('commitments', own({level: 'externallyVerified', reviewBy: '2027-01-01'})),
      own({level: 'externallyVerified'}),
      true,
    ],
  ])('%s', (_, actor, strategyId, one, before, may) => {
    const refusal = refusalOf(actor, strategyId, [one], () => before);
    expect(refusal === undefined, refusal).toBe(may);
    if (!may) expect(refusal).toMatch(/\.$/);
  });

  test('one edit that is not allowed refuses all', () => {
    expect(refusalOf(school, 'quillmere', [edit('commitments', own()), edit('terms', own())], () => undefined)).toBeDefined();
  });

  test('each reads what it may change, and drafts are for who writes the strategy', () => {
    expect(mayReadItem(school, 'quillmere', 'consents', own())).toBe(true);
    expect(mayReadItem(school, 'quillmere', 'consents', foreign())).toBe(false);
    expect(mayReadItem(school, 'quillmere', 'actions', own())).toBe(false);
    expect(mayReadItem(editor, 'quillmere', 'consents', foreign())).toBe(true);
    expect(mayReadItem(editor, 'elsewhere', 'terms', own())).toBe(false);
    expect([admin, editor, school].map((actor) => mayReadStrategy(actor, 'quillmere'))).toEqual([true, true, false]);
    expect(mayReadStrategy(editor, 'elsewhere')).toBe(false);
  });
});
