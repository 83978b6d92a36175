import * as fc from 'fast-check';
import {oddTexts} from './items.ts';

/** Parts of addresses that are none, or hardly one. */
export const oddSegments: readonly string[] = [
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

export const oddVersions: readonly string[] = [
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

export const oddTypes: readonly string[] = [
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

export const oddQueries: readonly string[] = [
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

export const oddKeys: readonly string[] = [
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
export const oddBodies: readonly (string | Buffer)[] = [
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
export const heavyBodies: readonly string[] = [
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  `{"actionId":"front-door","on":"2026-11-20","status":"complete","text":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
  JSON.stringify({id: 'early-help', title: 'x'.repeat(1_000_001)}),
  `{"strategy":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
  `[${'0,'.repeat(400_000)}0]`,
];

/** Values where none of them belongs. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...oddTexts),
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e300, -1e300, 1e-300, 2 ** 53, [], {}, [[]], [null], {length: 1}, 'x'),
  fc.jsonValue({maxDepth: 3}),
);

/** Headers that are seldom sent, or never rightly. */
export const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
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
