import {itemSchemas, type CollectionName} from '@send-strategy/sdk/reading';
import * as fc from 'fast-check';
import schemas from '../../packages/service/src/generated/schemas.json' with {type: 'json'};

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  oneOf?: Schema[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  maxLength?: number;
  'x-references'?: string;
}

/** What items can refer to: ids by collection, pictures by their paths as `media`, and `charter statements`. */
export type Known = ReadonlyMap<string, readonly string[]>;

const definitions = schemas.$defs as unknown as Record<string, Schema>;

/** Values for each pattern of the document. A pattern that is not here is a fault of the test. */
const ofPattern: Readonly<Record<string, readonly string[]>> = {
  '^(?!index$)[a-z0-9][a-z0-9-]*$': ['a', 'early-help', 'zz-9', '0', 'constructor', 'null', 'x'.repeat(80)],
  '^[0-9]{6}$': ['990001', '990002', '990003', '990099', '000000'],
  '^https?://': ['https://quillmere.example/', 'http://a.example/?q=%20#b', `https://quillmere.example/${'x'.repeat(1900)}`],
  '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$': ['en', 'pl', 'zh-Hant-TW', 'cy-GB'],
  '^[A-Z][0-9]{8}$': ['Q99000007', 'E92000001', 'Q99000001'],
  '^media/[A-Za-z0-9][A-Za-z0-9._-]*$': ['media/ladder.svg', 'media/none.png'],
  '^[0-9]{3}$': ['000', '999'],
  '^[A-Z0-9]{3,10}$': ['QWE', 'A1B2C3D4E5'],
  '^[0-9]{4}([0-9]{2})?$': ['2024', '202425', '0000'],
  '^[0-9]{7}$': ['0007001', '9999999'],
  '^[0-9]{8}$': ['10990001', '00000000'],
  '^[a-z]{1,2}$': ['a', 'zz'],
};

/** Texts that have made programs fail, and names of schools that must not be told. */
export const oddTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\u202eright to left',
  '\ufeff',
  '=1+1',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '${7*7}',
  'Gannet Hill School',
  'osprey special school, 990004',
  'Ｇａｎｎｅｔ',
  'e\u0301'.repeat(200),
  '𝒳'.repeat(300),
  'x'.repeat(300),
  'x'.repeat(20_001),
  '2026-02-30',
  '9999-12-31',
  '1e999',
];

const text = fc.oneof(
  {weight: 5, arbitrary: fc.string({minLength: 1, maxLength: 30, unit: 'grapheme'})},
  {weight: 1, arbitrary: fc.constantFrom(...oddTexts.filter((one) => one !== ''))},
);

const day = fc
  .date({min: new Date('1990-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));

/** Values that have the form which the document asks for. Texts may still name what must not be named, and dates be in the wrong order. */
export function itemOf(collection: CollectionName, known: Known): fc.Arbitrary<Record<string, unknown>> {
  return valueOf(definitions[itemSchemas[collection]]!, known) as fc.Arbitrary<Record<string, unknown>>;
}

/** A value for one field of an item. */
export function fieldOf(collection: CollectionName, field: string, known: Known): fc.Arbitrary<unknown> {
  const schema = definitions[itemSchemas[collection]]!.properties?.[field];
  return schema === undefined ? text : valueOf(schema, known);
}

/** The fields that an item can have. */
export function fieldsOf(collection: CollectionName): string[] {
  return Object.keys(definitions[itemSchemas[collection]]!.properties ?? {});
}

function valueOf(given: Schema, known: Known): fc.Arbitrary<unknown> {
  const schema: Schema =
    given.$ref === undefined ? given : {...definitions[given.$ref.split('/').at(-1)!]!, ...given, $ref: undefined as never};
  const target = schema['x-references'];
  if (target !== undefined) {
    const ids = known.get(target) ?? [];
    const form = fc.constantFrom(...(ofPattern[schema.pattern!] ?? ['a']));
    return ids.length === 0 ? form : fc.oneof({weight: 30, arbitrary: fc.constantFrom(...ids)}, {weight: 1, arbitrary: form});
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.oneOf !== undefined) return fc.oneof(...schema.oneOf.map((choice) => valueOf(choice, known)));
  const types = [schema.type ?? []].flat();
  if (types.length > 1) return fc.oneof(...types.map((type) => valueOf({...schema, type}, known)));
  switch (types[0]) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return numberOf(schema, types[0] === 'integer');
    case 'string':
      return textOf(schema);
    case 'array': {
      const constraints = {minLength: schema.minItems ?? 0, maxLength: schema.maxItems ?? Math.max(2, schema.minItems ?? 0)};
      return schema.uniqueItems === true
        ? fc.uniqueArray(valueOf(schema.items!, known), constraints)
        : fc.array(valueOf(schema.items ?? {type: 'string'}, known), constraints);
    }
    default:
      return objectOf(schema, known);
  }
}

function textOf({pattern, format, maxLength}: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) {
    const values = ofPattern[pattern];
    if (values === undefined) throw new Error(`The test knows no value for the pattern ${pattern}: add one.`);
    return fc.constantFrom(...values);
  }
  if (format === 'date') return day;
  if (format === 'uri') return fc.constantFrom('https://quillmere.example/', 'urn:x:y');
  return maxLength === undefined ? text : text.map((value) => value.slice(0, maxLength));
}

function numberOf({minimum, exclusiveMinimum, maximum}: Schema, whole: boolean): fc.Arbitrary<number> {
  const least = minimum ?? (exclusiveMinimum === undefined ? -1e6 : exclusiveMinimum + (whole ? 1 : 0.5));
  const usual = fc.integer({min: Math.ceil(least), max: Math.floor(maximum ?? Math.max(least + 1, 3000))});
  if (whole)
    return fc.oneof({weight: 9, arbitrary: usual}, {weight: 1, arbitrary: fc.constant(maximum ?? Number.MAX_SAFE_INTEGER)});
  return fc.oneof(
    {weight: 9, arbitrary: usual},
    {weight: 1, arbitrary: fc.double({min: least, max: maximum ?? 1e300, noNaN: true})},
  );
}

function objectOf({properties, required = [], additionalProperties}: Schema, known: Known): fc.Arbitrary<unknown> {
  if (properties === undefined)
    return typeof additionalProperties === 'object'
      ? fc.dictionary(
          fc.constantFrom('title', 'summary', 'outcomes.0', 'text', 'toString'),
          valueOf(additionalProperties, known),
          {
            maxKeys: 2,
          },
        )
      : fc.constant({});
  const model = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, valueOf(property, known)]));
  // Few of the fields that can be left out: what many of them say together is seldom right.
  return fc.record(model, {requiredKeys: required as never[]}).chain((whole) => {
    const optional = Object.keys(whole).filter((name) => !required.includes(name));
    return fc
      .subarray(optional, {maxLength: Math.min(4, optional.length)})
      .map((some) =>
        Object.fromEntries(Object.entries(whole).filter(([name]) => required.includes(name) || some.includes(name))),
      );
  });
}
