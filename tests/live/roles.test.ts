import {collections, type CollectionName} from '@send-strategy/sdk/reading';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {checkDataset} from '../../packages/service/src/check/check.ts';
import {keyOf, type Item} from '../../packages/service/src/edit/edit.ts';
import {type Dataset} from '../../packages/service/src/folder/dataset.ts';
import {dataset} from '../dataset-folder.ts';
import {renamed} from '../durability/databases.ts';
import {startIdentityProvider, type IdentityProvider} from './identity-provider.ts';
import {
  Databases,
  engines,
  expiredToken,
  foreign,
  own,
  revokedToken,
  startLive,
  tokenFor,
  type LiveService,
} from './live-service.ts';
import {send, type Answer} from './send.ts';
import {listsWithSpares, spareItem, withSpares} from './spare-items.ts';

/**
 * What each request is answered that needs a sign-in. Columns: an administrator; an editor of the strategy; an editor of another one; the school with the URN 990001, let into the strategy; the same
 * school, not let in.
 */
// prettier-ignore
const table: Readonly<
  Record<string, readonly [admin: number, editor: number, otherEditor: number, school: number, outsideSchool: number]>
> = {
  'PUT a new item of a list':                      [201, 201, 403, 403, 403],
  'PUT an item of a list':                         [200, 200, 403, 403, 403],
  'DELETE an item of a list':                      [204, 204, 403, 403, 403],
  'GET an item of a list':                         [200, 200, 403, 403, 403],
  'PUT a commitment, new, own URN':                [201, 201, 403, 201, 403],
  'PUT a commitment, own URN':                     [200, 200, 403, 200, 403],
  'DELETE a commitment, own URN':                  [204, 204, 403, 204, 403],
  'GET a commitment, own URN':                     [200, 200, 403, 200, 403],
  'PUT a commitment, new, another URN':            [201, 201, 403, 403, 403],
  'PUT a commitment, another URN':                 [200, 200, 403, 403, 403],
  'DELETE a commitment, another URN':              [204, 204, 403, 403, 403],
  'GET a commitment, another URN':                 [200, 200, 403, 403, 403],
  'PUT a consent, new, own URN':                   [201, 201, 403, 201, 403],
  'PUT a consent, own URN':                        [200, 200, 403, 200, 403],
  'DELETE a consent, own URN':                     [204, 204, 403, 403, 403],
  'GET a consent, own URN':                        [200, 200, 403, 200, 403],
  'PUT a consent, new, another URN':               [201, 201, 403, 403, 403],
  'PUT a consent, another URN':                    [200, 200, 403, 403, 403],
  'DELETE a consent, another URN':                 [204, 204, 403, 403, 403],
  'GET a consent, another URN':                    [200, 200, 403, 403, 403],
  'PUT the charter or the provision':              [200, 200, 403, 403, 403],
  'DELETE the charter or the provision':           [204, 204, 403, 403, 403],
  'PUT the charter or the provision, new':         [201, 201, 403, 403, 403],
  'PUT the strategy itself':                       [200, 200, 403, 403, 403],
  'PUT the strategy itself, new':                  [412, 412, 403, 403, 403],
  'DELETE the strategy itself':                    [409, 409, 403, 403, 403],
  'GET the strategy itself':                       [200, 200, 403, 403, 403],
  'POST a report':                                 [201, 201, 403, 403, 403],
  'GET kept.json':                                 [200, 200, 403, 403, 403],
  'GET access.json, of no strategy':               [200, 200, 200, 200, 200],
  'PUT all.json':                                  [200, 200, 403, 403, 403],
  'PUT all.json, new, of a strategy not named':    [201, 403, 403, 403, 403],
};

const columns = ['admin', 'editor', 'otherEditor', 'school', 'outsideSchool'] as const;
type Column = (typeof columns)[number];

/** One request of a row of the table. */
interface Attempt {
  readonly row: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Every write to a strategy, in an order in which all of them can be made one after the other. */
function attempts(strategyId: string, strategy: Dataset): Attempt[] {
  const base = `/v1/strategies/${strategyId}`;
  const kept = renamed(strategy, strategyId).collections;
  const attempt = (row: string, method: string, collection: CollectionName, item: Item, isNew = false): Attempt => ({
    row,
    method,
    path: `${base}/${collection}/${collections[collection] === 'one' ? collection : String(item[keyOf(collection)])}.json`,
    ...(method === 'PUT' ? {body: item} : {}),
    ...(isNew ? {headers: {'if-none-match': '*'}} : {}),
  });
  const inOrder = (name: string, collection: CollectionName, number: number, urn: object, suffix = ''): Attempt[] => [
    attempt(
      `PUT ${name.replace('an item', 'a new item')}${name.includes('list') ? '' : ', new'}${suffix}`,
      'PUT',
      collection,
      spareItem(collection, number + 2, urn),
      true,
    ),
    attempt(`GET ${name}${suffix}`, 'GET', collection, spareItem(collection, number)),
    attempt(`PUT ${name}${suffix}`, 'PUT', collection, {...spareItem(collection, number, urn), editorNote: 'Changed.'}),
    attempt(`DELETE ${name}${suffix}`, 'DELETE', collection, spareItem(collection, number)),
  ];
  const ofSchools = new Set<CollectionName>(['commitments', 'consents']);
  return [
    ...listsWithSpares.filter((name) => !ofSchools.has(name)).flatMap((name) => inOrder('an item of a list', name, 1, {})),
    ...(['commitments', 'consents'] as const).flatMap((collection) => {
      const name = collection === 'commitments' ? 'a commitment' : 'a consent';
      return [
        ...inOrder(name, collection, 1, {urn: '990001'}, ', own URN'),
        ...inOrder(name, collection, 2, {urn: '990002'}, ', another URN'),
      ];
    }),
    ...(['charter', 'provision'] as const).flatMap((name) => [
      attempt('PUT the charter or the provision', 'PUT', name, {...(kept[name] as Item), editorNote: 'Changed.'}),
      attempt('DELETE the charter or the provision', 'DELETE', name, {}),
      attempt('PUT the charter or the provision, new', 'PUT', name, kept[name] as Item, true),
    ]),
    attempt('GET the strategy itself', 'GET', 'strategy', {}),
    attempt('PUT the strategy itself', 'PUT', 'strategy', {...kept.strategy, editorNote: 'Changed.'}),
    attempt('PUT the strategy itself, new', 'PUT', 'strategy', kept.strategy, true),
    attempt('DELETE the strategy itself', 'DELETE', 'strategy', {}),
    {
      row: 'POST a report',
      method: 'POST',
      path: `${base}/updates.json`,
      body: {actionId: 'training', on: '2026-11-01', status: 'onTrack'},
    },
    {row: 'GET kept.json', method: 'GET', path: `${base}/kept.json`},
    {row: 'GET access.json, of no strategy', method: 'GET', path: '/v1/access.json'},
    {row: 'PUT all.json', method: 'PUT', path: `${base}/all.json`, body: kept},
    {
      row: 'PUT all.json, new, of a strategy not named',
      method: 'PUT',
      path: '/v1/strategies/newmere/all.json',
      body: withoutPictures(renamed(strategy, 'newmere')),
      headers: {'if-none-match': '*'},
    },
  ];
}

/** Pictures come with an import: what is new has none. */
function withoutPictures({collections: kept}: Dataset): Dataset['collections'] {
  return {...kept, priorities: kept.priorities!.map((priority) => ({...priority, variants: []}))};
}

const databases = new Databases();
let provider: IdentityProvider;
let strategy: Dataset;

beforeAll(async () => {
  [provider, strategy] = await Promise.all([startIdentityProvider(), dataset().then(withSpares)]);
});

afterAll(async () => {
  await provider.close();
  await databases.close();
});

test('the table has every write to every collection, and its strategy obeys the rules', () => {
  expect(checkDataset(strategy)).toEqual([]);
  const made = attempts(own, strategy);
  expect([...new Set(made.map(({row}) => row))].toSorted()).toEqual(Object.keys(table).toSorted());
  const writesOf = (method: string) => new Set(made.filter((one) => one.method === method).map(({path}) => path.split('/')[4]));
  for (const method of ['PUT', 'DELETE'])
    expect(new Set([...writesOf(method)].filter((name) => name !== 'all.json')), method).toEqual(
      new Set(Object.keys(collections)),
    );
});

describe.each(engines)('on %s', (engine) => {
  let live: LiveService;

  const start = async () => {
    live = await startLive(await databases.newOn(engine), {
      quillmere: strategy,
      openIdConnect: {issuer: provider.issuer, audience: 'send-strategy'},
      // Failed sign-ins are counted by address: each has its own here.
      trustProxy: 'loopback',
    });
    onTestFinished(() => live.close());
  };

  /** Makes a request as it would be right, with the version that there is. Where it is refused, nothing may have changed. */
  const make = async (
    {method, path, body, headers = {}}: Attempt,
    authorization: string | undefined,
    place: string,
  ): Promise<Answer> => {
    const before = await live.store.revisions();
    const version =
      headers['if-none-match'] === undefined && (method === 'PUT' || method === 'DELETE') ? await versionAt(path) : undefined;
    const answer = await send(live.url, {
      method,
      path,
      headers: {
        'x-forwarded-for': address(),
        ...(authorization === undefined ? {} : {authorization}),
        ...(body === undefined ? {} : {'content-type': 'application/json'}),
        ...(version === undefined ? {} : {'if-match': `"${version}"`}),
        ...headers,
      },
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    });
    if (answer.status >= 400) {
      expect(await live.store.revisions(), place).toEqual(before);
      // Who is not let in is not told what there is.
      if (answer.status === 401 || answer.status === 403) {
        const problem = JSON.parse(answer.text) as object;
        expect(Object.keys(problem).toSorted(), place).toEqual(['detail', 'instance', 'status', 'title', 'type']);
      }
    }
    return answer;
  };

  const versionAt = async (path: string): Promise<number> => {
    const [, , , strategyId, collection, file] = path.split('/');
    const kept = await live.store.read(strategyId!);
    return file === undefined ? (kept?.revision ?? 1) : (kept?.versions.get(`${collection}/${file.replace('.json', '')}`) ?? 1);
  };

  const senders: Readonly<Record<Column, (form: 'token' | 'JWT') => Promise<string>>> = {
    admin: (form) => credential(form, {role: 'admin'}),
    editor: (form) => credential(form, {role: 'editor', strategies: [own]}),
    otherEditor: (form) => credential(form, {role: 'editor', strategies: [foreign]}),
    school: (form) => credential(form, {role: 'school', urn: '990001', strategies: [own]}),
    outsideSchool: (form) => credential(form, {role: 'school', urn: '990001', strategies: [foreign]}),
  };

  const credential = async (
    form: 'token' | 'JWT',
    {role, strategies = [], urn}: {role: string; strategies?: string[]; urn?: string},
  ) =>
    form === 'token'
      ? `Bearer ${await tokenFor(live.store, {role, strategies, ...(urn === undefined ? {} : {urn})})}`
      : `Bearer ${await provider.sign({send_role: role, send_strategies: strategies, ...(urn === undefined ? {} : {send_urn: urn})})}`;

  describe.each(['token', 'JWT'] as const)('with a %s,', (form) => {
    // How somebody signs in makes no difference to what the role may: with the quick tests, two show that.
    const some = form === 'JWT' && engines.length === 1 ? (['editor', 'school'] as const) : columns;
    test.each(some)('%s may do what the table says', async (column) => {
      await start();
      const authorization = await senders[column](form);
      const answered: Record<string, number> = {};
      for (const attempt of attempts(own, strategy)) {
        const place = `${column}: ${attempt.row}, ${attempt.method} ${attempt.path}`;
        const {status, text} = await make(attempt, authorization, place);
        expect(status, `${place}: ${text.slice(0, 300)}`).toBe(table[attempt.row]![columns.indexOf(column)]);
        answered[attempt.row] = status;
      }
      expect(Object.keys(answered)).toHaveLength(Object.keys(table).length);
    });
  });

  test('access.json names to each the strategies that the table lets them into, and to a school what is its own', async () => {
    await start();
    const named: Readonly<Record<Column, readonly string[]>> = {
      ...{admin: [foreign, own], editor: [own], otherEditor: [foreign]},
      ...{school: [own], outsideSchool: [foreign]},
    };
    for (const form of ['token', 'JWT'] as const)
      for (const column of columns) {
        const place = `${column}, by a ${form}`;
        const access = {row: 'GET access.json, of no strategy', method: 'GET', path: '/v1/access.json'};
        const {text} = await make(access, await senders[column](form), place);
        const {data} = JSON.parse(text) as {
          data: {role: string; urn?: string; strategies: {id: string; school?: {name: string}}[]};
        };
        expect(data.strategies.map(({id}) => id).toSorted(), place).toEqual(named[column]);
        const isSchool = column === 'school' || column === 'outsideSchool';
        expect([data.role, data.urn], place).toEqual(
          isSchool ? ['school', '990001'] : [column === 'admin' ? 'admin' : 'editor', undefined],
        );
        // No other school is named.
        expect(new Set(text.match(/\b99\d{4}\b/g)), place).toEqual(new Set(isSchool ? ['990001'] : []));
      }
  });

  test('an editor of both, a school of all, and an administrator reach the other strategy, and nobody else does', async () => {
    await start();
    const everywhere = await credential('token', {role: 'school', urn: '990001'});
    const both = await credential('token', {role: 'editor', strategies: [own, foreign]});
    for (const attempt of attempts(foreign, strategy).filter(({row}) => !/not named|of no strategy/.test(row))) {
      for (const column of ['editor', 'school'] as const)
        expect((await make(attempt, await senders[column]('token'), attempt.row)).status, attempt.row).toBe(403);
      const [, editor, , school] = table[attempt.row]!;
      if (school === 403) expect((await make(attempt, everywhere, attempt.row)).status, attempt.row).toBe(403);
      expect((await make(attempt, both, attempt.row)).status, attempt.row).toBe(editor);
    }
  });

  test('whoever is not known does nothing', async () => {
    await start();
    const admin = await tokenFor(live.store, {role: 'admin'});
    const claims = {send_role: 'admin'};
    const nobody: Readonly<Record<string, string | undefined>> = {
      nothing: undefined,
      'a token that was never made': `Bearer sst_0123456789abcdef_${'A'.repeat(43)}`,
      'a token with another secret': `Bearer ${admin.slice(0, -6)}AAAAAA`,
      'a token that has expired': `Bearer ${await expiredToken(live.store)}`,
      'a token that was revoked': `Bearer ${await revokedToken(live.store)}`,
      'a token as Basic': `Basic ${Buffer.from(`admin:${admin}`).toString('base64')}`,
      'a JWT that has expired': `Bearer ${await provider.sign(claims, {expiresIn: -60})}`,
      'a JWT that is not valid yet': `Bearer ${await provider.sign({...claims, nbf: Math.floor(Date.now() / 1000) + 600})}`,
      'a JWT for another audience': `Bearer ${await provider.sign({...claims, aud: 'elsewhere'})}`,
      'a JWT of another issuer': `Bearer ${await provider.sign({...claims, iss: 'https://elsewhere.example'})}`,
      'a JWT without a signature': `Bearer ${(await provider.sign(claims)).replace(/[^.]+$/, '')}`,
      'a JWT with alg none': `Bearer ${provider.unsigned(claims)}`,
      'a JWT with HS256 and the public key as the secret': `Bearer ${await provider.signedWithPublicKey(claims)}`,
      'a JWT with a key of somebody else': `Bearer ${await provider.signedByStranger(claims)}`,
      'a JWT changed on its way': `Bearer ${provider.tampered(await provider.sign({...claims, send_role: 'school', send_urn: '990002'}), claims)}`,
      'a JWT without a role': `Bearer ${await provider.sign({})}`,
      'a JWT with an unknown role': `Bearer ${await provider.sign({send_role: 'owner'})}`,
      'a JWT of an editor of nothing': `Bearer ${await provider.sign({send_role: 'editor'})}`,
      'a JWT of a school without a URN': `Bearer ${await provider.sign({send_role: 'school'})}`,
    };
    const before = await live.store.revisions();
    for (const [name, authorization] of Object.entries(nobody))
      for (const attempt of attempts(own, strategy)) {
        const answer = await make(attempt, authorization, `${name}: ${attempt.row}`);
        expect(answer.status, `${name}: ${attempt.row}: ${answer.text.slice(0, 300)}`).toBe(401);
        expect(answer.headers['www-authenticate'], name).toMatch(/^Bearer realm=/);
      }
    expect(await live.store.revisions()).toEqual(before);
    // The control: the same attempts are made by somebody who is known.
    expect((await make(attempts(own, strategy)[0]!, `Bearer ${admin}`, 'control')).status).toBe(201);
  });
});

let addresses = 0;

/** Another sender's address every time. */
function address(): string {
  addresses += 1;
  return `10.${(addresses >> 16) % 256}.${(addresses >> 8) % 256}.${addresses % 256}`;
}
