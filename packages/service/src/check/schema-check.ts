import {Ajv2020, type ErrorObject} from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import {collections, itemSchemas, type CollectionName} from '@send-strategy/sdk/reading';
import {nearest} from '../folder/nearest.ts';
import schemas from '../generated/schemas.json' with {type: 'json'};

/** What a schema found wrong with an item. */
export interface Finding {
  path: (string | number)[];
  message: string;
  expected?: string;
}

/** A field that names an item of another collection. */
export interface Reference {
  path: (string | number)[];
  target: string;
  id: string;
}

let references: Reference[] = [];

const ajv = new Ajv2020({allErrors: true, verbose: true, strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false});
// The plugin's types describe its CommonJS form.
(formatsPlugin as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addKeyword({
  keyword: 'x-references',
  schemaType: 'string',
  errors: false,
  validate: (target: string, id: unknown, _schema?: unknown, context?: {instancePath: string}) => {
    if (typeof id === 'string') references.push({path: pathOf(context?.instancePath ?? ''), target, id});
    return true;
  },
});
ajv.addSchema(schemas);

/** Checks one item against its collection's schema, and lists what it refers to. */
export function checkItem(collection: CollectionName, item: unknown): {findings: Finding[]; references: Reference[]} {
  return checkDefinition(itemSchemas[collection], item);
}

/** Checks data against a definition of the OpenAPI document. */
export function checkDefinition(definition: string, data: unknown): {findings: Finding[]; references: Reference[]} {
  references = [];
  const validate = ajv.getSchema(`send-strategy#/$defs/${definition}`);
  if (validate === undefined) throw new Error(`The OpenAPI document has no schema "${definition}".`);
  const valid = validate(data);
  return {findings: valid ? [] : findingsOf(validate.errors ?? []), references};
}

/** Whether a collection is one document. */
export function isOne(collection: CollectionName): boolean {
  return collections[collection] === 'one';
}

function pathOf(instancePath: string): (string | number)[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** One finding for each place: of several, the one that says most. */
function findingsOf(errors: readonly ErrorObject[]): Finding[] {
  const alternatives = errors.filter(({keyword}) => keyword === 'oneOf').map(({schemaPath}) => schemaPath);
  const byPlace = new Map<string, Finding>();
  for (const error of errors) {
    // What each alternative says of itself explains less than the alternatives together.
    if (error.keyword !== 'oneOf' && alternatives.some((path) => error.schemaPath.startsWith(`${path}/`) || path.startsWith(parentOf(error.schemaPath)) && error.instancePath === errors.find((other) => other.schemaPath === path)?.instancePath)) continue;
    const finding = findingOf(error);
    const key = JSON.stringify(finding.path);
    if (!byPlace.has(key)) byPlace.set(key, finding);
  }
  return [...byPlace.values()];
}

function parentOf(schemaPath: string): string {
  return schemaPath.replace(/\/oneOf\/.*$/, '/oneOf');
}

const kindsOfText: Record<string, string> = {
  Id: 'An id has lower-case letters, digits and hyphens, for example early-help, and is not "index"',
  Urn: 'A URN has six digits',
  IsoDate: 'A day was expected as YYYY-MM-DD, for example 2026-03-31',
  WebAddress: 'An address was expected that begins with https:// or http://',
  Language: 'A language tag was expected, for example en or pl',
  GssCode: 'A letter and eight digits were expected, for example E06000035',
};

function findingOf(error: ErrorObject): Finding {
  const path = pathOf(error.instancePath);
  const {keyword, params} = error;
  const parentSchema = error.parentSchema as {type?: string | string[]; properties?: object; oneOf?: object[]} | undefined;
  const shown = show(error.data);
  if (keyword === 'required') {
    const {missingProperty} = params as {missingProperty: string};
    return {path: [...path, missingProperty], message: `"${missingProperty}" is missing`, expected: 'This field must be given'};
  }
  if (keyword === 'additionalProperties') {
    const {additionalProperty} = params as {additionalProperty: string};
    const known = Object.keys(parentSchema?.properties ?? {});
    const guess = nearest(additionalProperty, known);
    return {
      path: [...path, additionalProperty],
      message: `there is no field "${additionalProperty}" here`,
      expected: guess === undefined ? `The fields are ${known.join(', ')}` : `Did you mean "${guess}"`,
    };
  }
  const definition = /#\/\$defs\/(\w+)\//.exec(error.schemaPath)?.[1] ?? '';
  const expected = keyword === 'type' && !String(parentSchema?.type).includes('string') ? undefined : kindsOfText[definition];
  switch (keyword) {
    case 'enum':
      return {path, message: `${shown} is not one of the values`, expected: `The values are ${(params as {allowedValues: unknown[]}).allowedValues.join(', ')}`};
    case 'type':
      return {path, message: `${shown} is ${nameOfType(error.data)}`, expected: expected ?? `${capital(nameOfSchemaType(parentSchema?.type))} was expected`};
    case 'format':
      if ((params as {format: string}).format === 'date') return {path, message: `${shown} is not a day`, expected: kindsOfText.IsoDate!};
      return {path, message: `${shown} is not of the right form`, expected: expected ?? `The form is ${(params as {format: string}).format}`};
    case 'pattern':
      return {path, message: `${shown} is not of the right form`, expected: expected ?? `The form is ${(params as {pattern: string}).pattern}`};
    case 'minLength':
      return {path, message: 'the text is empty', expected: 'Leave the field out where nothing is known'};
    case 'maxLength':
      return {path, message: `the text has ${String(error.data).length} characters`, expected: `At most ${(params as {limit: number}).limit} are possible`};
    case 'minItems':
      return {path, message: 'the list is too short', expected: `At least ${(params as {limit: number}).limit} is needed`};
    case 'oneOf':
      return {path, message: `${shown} is not possible here`, expected: `${capital((parentSchema?.oneOf ?? []).map(nameOfChoice).join(', or '))} was expected`};
    default:
      return {path, message: `${shown} is not possible here: it ${error.message ?? keyword}`};
  }
}

function nameOfChoice(choice: {type?: string; const?: unknown; $ref?: string}): string {
  if (choice.const !== undefined) return `"${String(choice.const)}"`;
  if (choice.$ref?.endsWith('/Symbol')) return 'a symbol (z, x, c, low, u)';
  return nameOfSchemaType(choice.type);
}

function nameOfSchemaType(type: string | string[] | undefined): string {
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    null: 'nothing',
  };
  return [type].flat().map((name) => names[name ?? ''] ?? 'something else').join(' or ');
}

function nameOfType(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return {string: 'text', number: 'a number', boolean: 'true or false', object: 'a group of fields'}[typeof value as string] ?? typeof value;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
