import {itemSchemas, type CollectionName} from '@send-strategy/sdk/reading';
import schemas from '../generated/schemas.json' with {type: 'json'};

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  const?: unknown;
}

/** What a cell of a table becomes. */
export interface FieldShape {
  kind: 'text' | 'number' | 'boolean' | 'list' | 'sources';
  /** An empty cell is the value null and not an absent field. */
  emptyIsNull?: boolean;
  /** A word that stands for the whole list, such as "all". */
  wholeWord?: string;
}

const definitions = schemas.$defs as unknown as Record<string, Schema>;

/** The schema of a collection's item. */
export function definitionOf(collection: string): Schema {
  return definitions[itemSchemas[collection as CollectionName]]!;
}

/** The columns that a table of these items can have. Lists of objects other than sources have no place in a table. */
export function fieldsOf(schema: Schema, prefix = ''): Map<string, FieldShape> {
  const shapes = new Map<string, FieldShape>();
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const field = resolved(property);
    const column = prefix + name;
    if (column === 'sources') shapes.set(column, {kind: 'sources'});
    else if (field.properties !== undefined) for (const [inner, shape] of fieldsOf(field, `${column}.`)) shapes.set(inner, shape);
    else {
      const shape = shapeOf(field);
      if (shape !== undefined) shapes.set(column, shape);
    }
  }
  return shapes;
}

/** Whether a collection's items can be written as a table: only sources and variants, which the table has no column for, are lists of objects. */
export function fitsTable(collection: string): boolean {
  const {properties = {}} = definitionOf(collection);
  return Object.entries(properties).every(
    ([name, property]) => name === 'variants' || name === 'sources' || !isListOfObjects(resolved(property)),
  );
}

function isListOfObjects(field: Schema): boolean {
  return field.type === 'array' && resolved(field.items ?? {}).properties !== undefined;
}

function shapeOf(field: Schema): FieldShape | undefined {
  if (isListOfObjects(field)) return undefined;
  if (field.type === 'array') return {kind: 'list'};
  const wholeWord = field.oneOf?.find((choice) => typeof choice.const === 'string')?.const as string | undefined;
  if (field.oneOf?.some((choice) => choice.type === 'array'))
    return {kind: 'list', ...(wholeWord === undefined ? {} : {wholeWord})};
  const types = [field.type, ...(field.oneOf ?? []).map(({type}) => type)].flat();
  if (types.includes('number') || types.includes('integer')) return {kind: 'number', emptyIsNull: types.includes('null')};
  if (types.includes('boolean')) return {kind: 'boolean'};
  return {kind: 'text'};
}

function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : {...definitions[schema.$ref.split('/').at(-1)!], ...schema};
}
