import {collections, type CollectionName} from '@send-strategy/sdk/reading';
import * as fc from 'fast-check';
import {idOf, itemsOf, keyOf, type Item} from '../../packages/service/src/edit/edit.ts';
import {type Dataset} from '../../packages/service/src/folder/dataset.ts';
import {fieldOf, fieldsOf, itemOf, oddTexts, type Known} from './items.ts';
import {foreign, own} from './live-service.ts';
import {type Request} from './send.ts';

/** A request, of which the version can be read just before it is sent. */
export interface Planned extends Request {
  /** The address whose version stands in If-Match, where one is there. */
  readonly versionFrom?: string;
}

/** What requests are made from. */
export interface World {
  readonly quillmere: Dataset;
  /** Values of the header Authorization by what they are. Most requests are an administrator's or an editor's. */
  readonly authorizations: Readonly<Record<string, string>>;
}

const names = Object.keys(collections) as CollectionName[];
const publicFiles = [
  'index.json',
  'all.json',
  'strategy.json',
  'actions.csv',
  'boundary.geojson',
  'media/ladder.svg',
  'kept.json',
];

/** Parts of addresses that are none, or hardly one. */
const oddSegments: readonly string[] = [
  ...[
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '%00',
    'early-help%00',
    '%2e%2e',
    '..',
    '.',
    '%',
    '%zz',
    '%ff',
    '%ED%A0%80',
    '%2F',
  ],
  ...[
    '%E2%80%AE',
    '%F0%9F%99%82',
    '\u00e4',
    '*',
    ':',
    '[',
    ']',
    '{',
    '|',
    '\\',
    '^',
    '`',
    '"',
    '<',
    ';a=b',
    '@',
    '$',
    '+',
    '%20',
    '%0d%0a',
  ],
  ...[
    'index',
    'INDEX',
    'QUILLMERE',
    'null',
    'undefined',
    '0',
    '-1',
    'NaN',
    '',
    'a'.repeat(80),
    'a'.repeat(81),
    'a'.repeat(101),
    'a'.repeat(3000),
  ],
  ...['%61ction', "'", "';--", 'a,b', 'a&b', 'a=b', '~', '!', '(', ')'],
];

const oddVersions: readonly string[] = [
  ...[
    '*',
    '""',
    '"0"',
    '"-1"',
    '1',
    'W/"1"',
    '"1", "2"',
    '"1" "2"',
    '"999999999999999"',
    '"99999999999999999999"',
    '"1e3"',
    '"abc"',
  ],
  ...['', ' ', '"\u00e9"', '"1"\t', '"01"', `"${'1'.repeat(500)}"`, 'null'],
];

const oddTypes: readonly string[] = [
  ...[
    'text/plain',
    'application/xml',
    'application/json; charset=utf-8',
    'application/json;charset=latin1',
    'application/JSON',
    'application/problem+json',
  ],
  ...[
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    '',
    '/',
    'application',
    '*/*',
    'application/json, text/plain',
    'a'.repeat(500),
  ],
];

const oddQueries: readonly string[] = [
  ...[
    'recordedOn=2026-02-30',
    'recordedOn=',
    'recordedOn',
    'recordedOn=2026-03-31&recordedOn=2026-03-30',
    'recordedOn[]=2026-03-31',
    'recordedOn=%00',
  ],
  ...[
    'recordedOn=9999-99-99',
    'recordedOn=0000-01-01',
    'recordedOn=0001-01-01',
    'recordedOn=2026-11-01',
    'recordedOn=-2026-01-01',
    'recordedOn=%ED%A0%80',
  ],
  ...[
    'after=0',
    'after=1',
    'after=999999999999999',
    'after=2147483648',
    'after=-1',
    'after=1e3',
    'after=%00',
    'after=1&after=2',
    'after=9223372036854775808',
  ],
  ...[
    'after',
    'after=',
    'after[]=1',
    '__proto__=1',
    '__proto__[x]=1',
    'constructor.prototype=1',
    '%',
    '%ff=%ff',
    '&&&',
    '=',
    'a'.repeat(2000),
    '?',
    'x=%00',
  ],
];

const oddKeys: readonly string[] = [
  '',
  ' ',
  'a',
  'a7f3',
  'k'.repeat(200),
  'k'.repeat(201),
  '\u00e9',
  '"quoted"',
  '__proto__',
  '0',
  'a,b',
  '\t',
  "';--",
];

/** Bodies that are no item: not JSON, or of a form that has made programs fail. */
const oddBodies: readonly (string | Buffer)[] = [
  ...[
    '',
    ' ',
    'null',
    'true',
    '0',
    '-0',
    '1e999',
    '"x"',
    '[]',
    '[{}]',
    '{}',
    '{',
    '}',
    '{"a":1,}',
    "{'a':1}",
    'undefined',
    'NaN',
    '\u0000',
    '{"a":1}{"b":2}',
  ],
  ...[
    '{"__proto__":{"x":1}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"a":{"__proto__":1}}',
    '{"toString":1,"valueOf":2,"hasOwnProperty":3}',
    '{"":""}',
  ],
  ...[
    '{"id":"early-help","id":"belonging"}',
    '\ufeff{}',
    '{"strategy":null}',
    '{"strategy":[]}',
    '{"priorities":{}}',
    '{"strategy":{"id":"quillmere"}}',
  ],
  ...[
    '{"then":{}}',
    '{"toJSON":1,"length":-1}',
    `{"actionId":"front-door","on":${'['.repeat(3000)}${']'.repeat(3000)},"status":"complete"}`,
  ],
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  Buffer.from([0x1f, 0x8b, 0x08, 0x00]),
];

/** A few that are long: deep beyond any stack, or larger than is taken. */
const heavyBodies: readonly string[] = [
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  `{"actionId":"front-door","on":"2026-11-20","status":"complete","text":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
  JSON.stringify({id: 'early-help', title: 'x'.repeat(1_000_001)}),
  `{"strategy":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
  `[${'0,'.repeat(400_000)}0]`,
];

const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...oddTexts),
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e300, -1e300, 1e-300, 2 ** 53, [], {}, [[]], [null], {length: 1}, 'x'),
  fc.jsonValue({maxDepth: 3}),
);

/** Everything that items of a strategy can refer to. */
export function knownOf({collections: kept, media}: Dataset): Known {
  return new Map([
    ...names.map((name) => [name, [...itemsOf(kept, name).keys()]] as const),
    ['media', [...media.keys()]],
    ['charter statements', kept.charter?.statements.map(({id}) => id) ?? []],
  ]);
}

/** Requests of every kind, as the document allows them and as it does not. */
export function requestsTo(world: World): fc.Arbitrary<Planned> {
  const {quillmere} = world;
  const known = knownOf(quillmere);
  const authorization = fc.oneof(
    {weight: 12, arbitrary: fc.constantFrom('admin', 'editor')},
    {weight: 3, arbitrary: fc.constantFrom(...Object.keys(world.authorizations))},
  );
  const strategyId = fc.oneof(
    {weight: 20, arbitrary: fc.constant<string>(own)},
    {weight: 2, arbitrary: fc.constantFrom(foreign, 'nowhere', 'x'.repeat(80))},
    {weight: 1, arbitrary: fc.constantFrom(...oddSegments)},
  );
  const odd = fc.constantFrom(...oddSegments);
  const withHeaders = (plan: fc.Arbitrary<Planned>): fc.Arbitrary<Planned> =>
    fc.tuple(plan, authorization, fc.nat(), oddHeaders).map(([planned, who, address, more]) => ({
      ...planned,
      headers: {
        // Failed sign-ins are counted by address: each has its own here.
        'x-forwarded-for': `10.${(address >> 16) % 256}.${(address >> 8) % 256}.${address % 256}`,
        ...(world.authorizations[who] === '' ? {} : {authorization: world.authorizations[who]!}),
        ...planned.headers,
        ...more,
      },
    }));
  const json = {'content-type': 'application/json'};

  const body = (collection: CollectionName): fc.Arbitrary<{id: string; text: string}> =>
    fc.oneof(
      {weight: 4, arbitrary: changedItem(quillmere, collection, known)},
      {weight: 3, arbitrary: itemOf(collection, known).map((item) => ({id: idOf(collection, item), text: JSON.stringify(item)}))},
    );
  const put = fc.tuple(strategyId, fc.constantFrom(...names), fc.nat({max: 9})).chain(([strategy, collection, chance]) =>
    body(collection).map(({id, text}): Planned => {
      const path = `/v1/strategies/${strategy}/${collection}/${encodeURIComponent(wellFormed(id))}.json`;
      return chance === 0
        ? {method: 'PUT', path, headers: {...json, 'if-none-match': '*'}, body: text}
        : {method: 'PUT', path, headers: json, body: text, versionFrom: path};
    }),
  );
  const itemPath = fc
    .tuple(strategyId, fc.oneof({weight: 9, arbitrary: fc.constantFrom<string>(...names)}, {weight: 1, arbitrary: odd}))
    .chain(([strategy, collection]) =>
      fc
        .oneof(
          {weight: 5, arbitrary: fc.constantFrom(...(known.get(collection)?.length ? known.get(collection)! : ['a']))},
          {weight: 2, arbitrary: odd},
        )
        .map((id) => `/v1/strategies/${strategy}/${collection}/${id}.json`),
    );
  const report = fc
    .tuple(strategyId, body('updates'), fc.option(fc.constantFrom(...oddKeys)), fc.boolean())
    .map(([strategy, {text}, key, isNew]): Planned => ({
      method: 'POST',
      path: `/v1/strategies/${strategy}/updates.json`,
      headers: {...json, ...(key === null ? {} : {'idempotency-key': key})},
      body: isNew ? text.replace(/"id":"[^"]*",?/, '').replace(/,\}/, '}') : text,
    }));
  const whole = fc.tuple(strategyId, wholeOf(quillmere, known), fc.nat({max: 4})).map(([strategy, text, chance]): Planned => {
    const path = `/v1/strategies/${strategy}/all.json`;
    return chance === 0
      ? {method: 'PUT', path, headers: {...json, 'if-none-match': '*'}, body: text}
      : {method: 'PUT', path, headers: json, body: text, versionFrom: `/v1/strategies/${strategy}/kept.json`};
  });
  const anyPath = fc.oneof(
    {weight: 4, arbitrary: itemPath},
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          strategyId,
          fc.constantFrom(...publicFiles, ...names.map((name) => `${name}.json`), 'updates.json', 'changes.json', 'consents.csv'),
        )
        .map(([strategy, file]) => `/v1/strategies/${strategy}/${file}`),
    },
    {weight: 1, arbitrary: fc.array(odd, {maxLength: 6}).map((parts) => `/${parts.join('/')}`)},
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '/',
        '/v1',
        '/v1/',
        '/v1/index.json',
        '/v1/strategies',
        '/v1/strategies/',
        '//',
        '/v2/index.json',
        '/widgets/x.js',
        '/health/ready',
      ),
    },
  );
  const path = fc
    .tuple(anyPath, fc.option(fc.constantFrom(...oddQueries), {freq: 4}))
    .map(([address, query]) => (query === null ? address : `${address}?${query}`));
  const read = path.map((address): Planned => ({method: 'GET', path: address, headers: {}}));
  const feed = fc
    .tuple(strategyId, fc.constantFrom(...oddQueries.filter((query) => query.startsWith('after'))))
    .map(([strategy, query]): Planned => ({
      method: 'GET',
      path: `/v1/strategies/${strategy}/changes.json?${query}`,
      headers: {},
    }));
  const remove = itemPath.map((address): Planned => ({method: 'DELETE', path: address, headers: {}, versionFrom: address}));
  const broken = fc
    .tuple(
      fc.oneof(
        {weight: 6, arbitrary: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE')},
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'HEAD',
            'OPTIONS',
            'PATCH',
            'TRACE',
            'PROPFIND',
            'LOCK',
            'MKCOL',
            'SEARCH',
            'PURGE',
            'REPORT',
            'QUERY',
          ),
        },
      ),
      path,
      fc.oneof({weight: 40, arbitrary: fc.constantFrom(...oddBodies)}, {weight: 1, arbitrary: fc.constantFrom(...heavyBodies)}),
      fc.oneof(fc.constant('application/json'), fc.constantFrom(...oddTypes)),
      fc.constantFrom(...oddVersions),
      fc.constantFrom('if-match', 'if-none-match', 'x-version'),
    )
    .map(([method, address, content, type, version, header]): Planned => {
      // Of what has no body by its method, some servers wait for one.
      const hasBody = ['PUT', 'POST', 'DELETE', 'PATCH'].includes(method);
      return {method, path: address, headers: {'content-type': type, [header]: version}, ...(hasBody ? {body: content} : {})};
    });
  const heavy = fc
    .tuple(
      fc.constantFrom('PUT priorities/early-help.json', 'POST updates.json', 'PUT all.json', 'DELETE terms/ehc-plan.json'),
      fc.constantFrom(...heavyBodies),
      fc.constantFrom<Record<string, string>>({'if-match': '"1"'}, {'if-none-match': '*'}, {'idempotency-key': 'heavy'}),
    )
    .map(([operation, content, more]): Planned => {
      const [method, file] = operation.split(' ') as [string, string];
      return {method, path: `/v1/strategies/${own}/${file}`, headers: {...json, ...more}, body: content};
    });
  return withHeaders(
    fc.oneof(
      {weight: 80, arbitrary: put},
      {weight: 30, arbitrary: report},
      {weight: 20, arbitrary: remove},
      {weight: 10, arbitrary: whole},
      {weight: 30, arbitrary: read},
      {weight: 10, arbitrary: feed},
      {weight: 80, arbitrary: broken},
      {weight: 2, arbitrary: heavy},
    ),
  );
}

const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  {weight: 20, arbitrary: fc.constant({})},
  {
    weight: 3,
    arbitrary: fc.constantFrom<Record<string, string>>(
      {origin: 'https://intranet.example'},
      {origin: 'null'},
      {'if-none-match': '*'},
      {'if-match': '"1"', 'if-none-match': '*'},
      {accept: 'text/html'},
      {'accept-encoding': 'identity;q=0, *;q=0'},
      {'content-encoding': 'gzip'},
      {'x-http-method-override': 'DELETE'},
      {'content-type': 'application/json'},
      {range: 'bytes=0-1'},
      {cookie: 'a=b'},
      {host: 'elsewhere.example'},
      {'accept-language': '\u00e9'},
    ),
  },
);

/** An item of the strategy with a change, or as it is. */
function changedItem(quillmere: Dataset, collection: CollectionName, known: Known): fc.Arbitrary<{id: string; text: string}> {
  const items = [...itemsOf(quillmere.collections, collection)];
  const key = keyOf(collection);
  return fc.constantFrom(...items).chain(([id, item]) => {
    const fields = Object.keys(item).filter((name) => name !== key);
    const whole = (changed: Item) => ({id, text: JSON.stringify(changed)});
    return fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .constantFrom(...fieldsOf(collection).filter((name) => name !== key))
          .chain((name) => fieldOf(collection, name, known).map((value) => whole({...item, [name]: value}))),
      },
      {weight: 2, arbitrary: fc.constantFrom(...fields).map((name) => whole({...item, [name]: undefined}))},
      {
        weight: 2,
        arbitrary: fc.tuple(fc.constantFrom(...fields), oddValue).map(([name, value]) => whole({...item, [name]: value})),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(placeIn(item), oddValue).map(([place, value]) => whole(replaced(item, place, value) as Item)),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('__proto__', 'constructor', 'toString', 'x', '', 'a/b~c', 'ID', 'version'), oddValue)
          .map(([name, value]) => ({
            id,
            text: `{${JSON.stringify(name)}:${JSON.stringify(value)},${JSON.stringify(item).slice(1)}`,
          })),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('new-one', '990010', ...oddTexts)
          .map((other) => ({id: other, text: JSON.stringify({...item, [key]: other})})),
      },
    );
  });
}

/** The strategy as a whole, with a collection that is changed or absent. */
function wholeOf({collections: kept}: Dataset, known: Known): fc.Arbitrary<string> {
  return fc.constantFrom(...names).chain((name) =>
    fc.oneof(
      fc.constant(JSON.stringify(kept)),
      fc.constant(JSON.stringify({...kept, [name]: undefined})),
      oddValue.map((value) => JSON.stringify({...kept, [name]: value})),
      oddValue.map((value) => JSON.stringify({...kept, [`${name}x`]: value})),
      itemOf(name, known).map((item) =>
        JSON.stringify({...kept, [name]: collections[name] === 'one' ? item : [...((kept[name] ?? []) as unknown[]), item]}),
      ),
    ),
  );
}

/** A place anywhere inside a value. */
function placeIn(value: unknown): fc.Arbitrary<(string | number)[]> {
  const places: (string | number)[][] = [];
  const walk = (part: unknown, path: (string | number)[]) => {
    if (path.length > 0) places.push(path);
    if (part !== null && typeof part === 'object')
      for (const [key, inner] of Object.entries(part)) walk(inner, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  walk(value, []);
  return fc.constantFrom(...places);
}

function replaced(value: unknown, [key, ...rest]: (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((entry, index) => (index === key ? replaced(entry, rest, by) : (entry as unknown)));
  return {...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by)};
}

/** A text as UTF-8 can hold it. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString('utf8');
}
