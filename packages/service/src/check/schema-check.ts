import {Ajv2020} from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import {itemSchemas, type CollectionName} from '@send-strategy/sdk/reading';
import schemas from '../generated/schemas.json' with {type: 'json'};
import {findingsOf, pathOf, type Finding} from './findings.ts';

/** A field that names an item of another collection. */
export interface Reference {
  path: (string | number)[];
  target: string;
  id: string;
}

let references: Reference[] = [];

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
});
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

/** Checks data against a definition of the OpenAPI document. `unknownFields` are refused unless they are allowed. */
export function checkDefinition(
  definition: string,
  data: unknown,
  unknownFields: 'refused' | 'allowed' = 'refused',
): {findings: Finding[]; references: Reference[]} {
  references = [];
  const validate = ajv.getSchema(`send-strategy#/$defs/${definition}`);
  if (validate === undefined) throw new Error(`The OpenAPI document has no schema "${definition}".`);
  const errors =
    validate(data) === true
      ? []
      : (validate.errors ?? []).filter(({keyword}) => unknownFields === 'refused' || keyword !== 'additionalProperties');
  return {findings: findingsOf(errors), references};
}
