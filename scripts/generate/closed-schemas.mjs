/**
 * The schemas for what people write: each item is one flat object that refuses fields it does not know (a misspelt field would otherwise be lost in silence), while
 * readers of published data ignore them. Descriptions and examples are left out.
 */
export function closedSchemas(document) {
  const schemas = document.components.schemas;
  const definitions = {};
  for (const [name, schema] of Object.entries(schemas)) {
    if (name.startsWith('Published') || name.endsWith('Document')) continue;
    definitions[name] = closed(schema, schemas);
  }
  return {$id: 'send-strategy', $defs: definitions};
}

function closed(schema, schemas) {
  if (Array.isArray(schema)) return schema.map((part) => closed(part, schemas));
  if (schema === null || typeof schema !== 'object') return schema;
  if (typeof schema.$ref === 'string') {
    const {description: _, ...rest} = schema;
    return {...rest, $ref: schema.$ref.replace('#/components/schemas/', '#/$defs/')};
  }
  if (Array.isArray(schema.allOf)) return closed(merged(schema.allOf, schemas), schemas);
  const result = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'description' || key === 'example') continue;
    if (key === 'properties') {
      result.properties = Object.fromEntries(Object.entries(value).map(([name, property]) => [name, closed(property, schemas)]));
    } else {
      result[key] = closed(value, schemas);
    }
  }
  if (result.properties !== undefined && result.additionalProperties === undefined) result.additionalProperties = false;
  return result;
}

function merged(parts, schemas) {
  const whole = {type: 'object', required: [], properties: {}};
  for (const part of parts) {
    const schema = part.$ref === undefined ? part : schemas[part.$ref.split('/').at(-1)];
    const flat = schema.allOf === undefined ? schema : merged(schema.allOf, schemas);
    whole.required.push(...(flat.required ?? []));
    // An item's own fields come before those that every item has.
    whole.properties = {...flat.properties, ...whole.properties};
  }
  return whole;
}
