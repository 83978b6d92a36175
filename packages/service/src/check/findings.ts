import {type ErrorObject} from 'ajv/dist/2020.js';
import {nearest} from '../folder/nearest.ts';

/** What is wrong with an item, and where in it. */
export interface Finding {
  path: (string | number)[];
  /** A sentence without its full stop. */
  message: string;
  /** What would be right, or what to do, as a sentence without its full stop. */
  expected?: string;
}

/** A JSON Pointer as a path. */
export function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** What a schema's errors mean to people: one finding for each mistake. */
export function findingsOf(errors: readonly ErrorObject[]): Finding[] {
  const byPlace = new Map<string, Finding>();
  for (const error of withoutEchoes(errors)) {
    const finding = findingOf(error);
    const key = JSON.stringify(finding.path);
    if (!byPlace.has(key)) byPlace.set(key, finding);
  }
  return [...byPlace.values()];
}

/** Errors that only follow from another one are left out. */
function withoutEchoes(errors: readonly ErrorObject[]): ErrorObject[] {
  let told = [...errors];
  for (const choice of errors.filter(({keyword}) => keyword === 'oneOf')) {
    const isInside = (error: ErrorObject) => error.instancePath.startsWith(`${choice.instancePath}/`);
    const isHere = (error: ErrorObject) => error !== choice && error.instancePath === choice.instancePath;
    // A list was meant as the choice that is a list: what is wrong inside it says most.
    const ofList = Array.isArray(choice.data)
      ? told.filter((error) => isInside(error) || (isHere(error) && error.keyword === 'minItems'))
      : [];
    told = told.filter(
      (error) => ofList.includes(error) || (error === choice ? ofList.length === 0 : !isHere(error) && !isInside(error)),
    );
  }
  // A misspelt field is missing, too, under its right name.
  const misspelt = new Set(
    told
      .filter(({keyword}) => keyword === 'additionalProperties')
      .map((error) => `${error.instancePath}/${intendedField(error) ?? ''}`),
  );
  return told.filter(
    ({keyword, instancePath, params}) =>
      keyword !== 'required' || !misspelt.has(`${instancePath}/${(params as {missingProperty: string}).missingProperty}`),
  );
}

/** The field that an unknown one stands for: one that is not there yet. */
function intendedField({params, data, parentSchema}: ErrorObject): string | undefined {
  const absent = Object.keys((parentSchema as {properties?: object}).properties ?? {}).filter(
    (field) => !Object.hasOwn(data as object, field),
  );
  return nearest((params as {additionalProperty: string}).additionalProperty, absent);
}

/** What each pattern of the contract asks for, in words. */
export const wordsForPatterns: Readonly<Record<string, string>> = {
  '^(?!index$)[a-z0-9][a-z0-9-]*$':
    'An id has at most 80 lower-case letters, digits and hyphens, for example early-help, and is not "index"',
  '^[0-9]{6}$': 'A URN has six digits',
  '^https?://': 'An address was expected that begins with https:// or http://',
  '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$': 'A language tag was expected, for example en or pl',
  '^[A-Z][0-9]{8}$': 'A capital letter and eight digits were expected, for example E06000035',
  '^[0-9]{3}$': 'Three digits were expected',
  '^[0-9]{7}$': 'Seven digits were expected',
  '^[0-9]{8}$': 'Eight digits were expected',
  '^[A-Z0-9]{3,10}$': 'Three to ten capital letters and digits were expected',
  '^[0-9]{4}([0-9]{2})?$': 'A year was expected as 2019, or two as 201819',
  '^[a-z]{1,2}$': 'One or two small letters were expected',
  '^media/[A-Za-z0-9][A-Za-z0-9._-]*$': 'A file of the media folder was expected, for example media/ladder.svg',
  '^[A-Za-z0-9_-]{22}$': '22 letters and digits were expected',
};

function formOf(schema: SchemaPart | undefined): string | undefined {
  if (schema?.format === 'date') return 'A day was expected as YYYY-MM-DD, for example 2026-03-31';
  return schema?.pattern === undefined ? undefined : (wordsForPatterns[schema.pattern] ?? `The form is ${schema.pattern}`);
}

/** What Ajv tells of an error, each for the keywords that have it. */
interface Params {
  missingProperty: string;
  property: string;
  additionalProperty: string;
  allowedValues: unknown[];
  allowedValue: unknown;
  format: string;
  pattern: string;
  limit: number;
  j: number;
}

function findingOf(error: ErrorObject): Finding {
  const {keyword, data} = error;
  const params = error.params as Params;
  const parentSchema = error.parentSchema as SchemaPart | undefined;
  const path = pathOf(error.instancePath);
  const {limit} = params;
  const form = formOf(parentSchema);
  switch (keyword) {
    case 'required':
      return {
        path: [...path, params.missingProperty],
        message: `"${params.missingProperty}" is missing`,
        expected: 'This field must be given',
      };
    case 'dependentRequired':
      return {
        path: [...path, params.missingProperty],
        message: `"${params.missingProperty}" is missing`,
        expected: `It must be given where "${params.property}" is`,
      };
    case 'additionalProperties': {
      const guess = intendedField(error);
      const known = Object.keys(parentSchema?.properties ?? {}).join(', ');
      return {
        path: [...path, params.additionalProperty],
        message: `there is no field ${show(params.additionalProperty)} here`,
        expected: guess === undefined ? `The fields are ${known}` : `Did you mean "${guess}"`,
      };
    }
    case 'type':
      return {path, ...describeType(data, [parentSchema?.type ?? ''].flat(), form)};
    case 'enum':
      return {
        path,
        message: `${show(data)} is not one of the values`,
        expected: `The values are ${params.allowedValues.join(', ')}`,
      };
    case 'const':
      return {path, message: `${show(data)} is not possible here`, expected: `${show(params.allowedValue)} was expected`};
    case 'oneOf':
      return {
        path,
        message: `${show(data)} is not possible here`,
        expected: `${capital((parentSchema?.oneOf ?? []).map(nameOfChoice).join(', or '))} was expected`,
      };
    case 'format':
      if (params.format === 'date') return {path, message: `${show(data)} is not a day`, expected: form!};
      return {path, message: `${show(data)} is not of the right form`, expected: form ?? `The form is ${params.format}`};
    case 'pattern':
      return {path, message: `${show(data)} is not of the right form`, expected: form!};
    case 'minLength':
      return {path, message: 'the text is empty', expected: 'Leave the field out where nothing is known'};
    case 'maxLength':
      return {path, message: `the text has ${String(data).length} characters`, expected: `At most ${limit} are possible`};
    case 'minItems':
      return {path, message: `the list has ${countOfEntries(data)}`, expected: `At least ${limit} must be given`};
    case 'maxItems':
      return {path, message: `the list has ${countOfEntries(data)}`, expected: `At most ${limit} are possible`};
    case 'uniqueItems':
      return {
        path,
        message: `${show((data as unknown[])[params.j])} stands twice in the list`,
        expected: 'Each entry is another one',
      };
    case 'minimum':
      return {path, message: `${show(data)} is too small`, expected: `${limit} or more was expected`};
    case 'exclusiveMinimum':
      return {path, message: `${show(data)} is too small`, expected: `More than ${limit} was expected`};
    case 'maximum':
      return {path, message: `${show(data)} is too large`, expected: `${limit} or less was expected`};
    default:
      return {path, message: `${show(data)} is not possible here: it ${error.message ?? keyword}`};
  }
}

interface SchemaPart {
  type?: string | string[];
  format?: string;
  pattern?: string;
  properties?: object;
  oneOf?: {type?: string; const?: unknown; $ref?: string}[];
}

function describeType(data: unknown, types: readonly string[], form: string | undefined): {message: string; expected: string} {
  const wanted = types.map((type) => typeNames[type] ?? type).join(' or ');
  const isText = types.includes('string');
  if (data === null) return {message: 'there is nothing here', expected: `${capital(wanted)} was expected`};
  if (isText && (typeof data === 'number' || typeof data === 'boolean')) {
    return {
      message: `${show(data)} is not text`,
      expected: `${form === undefined ? '' : `${form}. `}Write it in quotation marks`,
    };
  }
  if (typeof data === 'object')
    return {
      message: `this is ${Array.isArray(data) ? 'a list' : 'a group of fields'}`,
      expected: (isText ? form : undefined) ?? `${capital(wanted)} was expected`,
    };
  const [type = ''] = types;
  return {
    message: `${show(data)} is not ${typeNames[type] ?? type}`,
    expected: waysToWrite[type] ?? `${capital(wanted)} was expected`,
  };
}

const waysToWrite: Record<string, string> = {
  number: 'Digits were expected, for example 61.5',
  integer: 'Digits were expected, for example 24',
  boolean: 'Write true or false',
  array: 'Each entry of a list begins with "- ", or stands between [ and ]',
  object: 'Fields with their values were expected',
};

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  null: 'nothing',
};

function nameOfChoice({type, const: constant, $ref}: {type?: string; const?: unknown; $ref?: string}): string {
  if (constant !== undefined) return show(constant);
  if ($ref?.endsWith('/Symbol')) return 'a symbol (z, x, c, low, u)';
  return typeNames[type ?? ''] ?? 'something else';
}

/** A value as it is named in a message, short. */
function show(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'this list';
  if (typeof value === 'object') return 'this group of fields';
  if (typeof value !== 'string') return `${value as number | boolean}`;
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value);
}

function countOfEntries(list: unknown): string {
  const {length} = list as unknown[];
  return length === 1 ? '1 entry' : `${length} entries`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
