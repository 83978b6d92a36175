/** Writes the TypeScript module that names every collection: its kind, key and item types. */
export function resourceMap(document) {
  const collections = document['x-collections'];
  for (const [name, {public: isPublic}] of Object.entries(collections)) {
    const path = `/strategies/{strategyId}/${name}.json`;
    if (isPublic !== path in document.paths) {
      throw new Error(
        `x-collections: "${name}" is ${isPublic ? 'public, but there is no path' : 'not public, but there is a path'} ${path}.`,
      );
    }
  }
  const entries = Object.entries(collections);
  const inputName = ({item, published}) => (item === published ? `${item}` : `${item}Input`);
  // Interfaces, as editors show those by their names where they would spell out a type.
  const itemType = (name, schema, what) =>
    `type ${name}Schema = Schemas['${schema}'];\n\n/** ${what} */\nexport interface ${name} extends ${name}Schema {}`;
  const items = entries.flatMap(([name, collection]) => [
    itemType(collection.item, collection.published, `An item of \`${name}\`, as published.`),
    ...(collection.item === collection.published
      ? []
      : [
          itemType(
            inputName(collection),
            collection.item,
            `An item of \`${name}\`, as it is kept: without what is computed when it is published.`,
          ),
        ]),
  ]);
  const enumerations = Object.entries(document.components.schemas)
    .filter(([name, schema]) => schema.enum !== undefined && name !== 'Symbol')
    .map(([name]) => `export type ${name} = Schemas['${name}'];`);
  const fields = (type) => entries.map(([name, collection]) => `  ${JSON.stringify(name)}: ${type(collection)};`).join('\n');
  return `import type {components} from './api.ts';

type Schemas = components['schemas'];

/** Every collection by the name it has in addresses, files and tags: one document or a list of items. */
export const collections = {
${entries.map(([name, {kind}]) => `  ${JSON.stringify(name)}: '${kind}',`).join('\n')}
} as const;

/** Collections that are kept but never published. */
export const privateCollections = [${entries
    .filter(([, c]) => !c.public)
    .map(([name]) => `'${name}'`)
    .join(', ')}] as const;

/** Collections that are published as a table too. */
export const tables = [${entries
    .filter(([name]) => `/strategies/{strategyId}/${name}.csv` in document.paths)
    .map(([name]) => `'${name}'`)
    .join(', ')}] as const;

/** The field that identifies an item, where it is not \`id\`. */
export const keys: {readonly [collection: string]: string} = ${JSON.stringify(Object.fromEntries(entries.filter(([, c]) => c.key !== undefined).map(([name, c]) => [name, c.key])))};

/** The name of each collection's item schema in the OpenAPI document. */
export const itemSchemas = {
${entries.map(([name, {item}]) => `  ${JSON.stringify(name)}: '${item}',`).join('\n')}
} as const;

export type CollectionName = keyof typeof collections;
export type PrivateCollectionName = (typeof privateCollections)[number];
export type PublicCollectionName = Exclude<CollectionName, PrivateCollectionName>;

/** The type of an item as it is kept, by collection. */
export interface KeptItems {
${fields(inputName)}
}

/** The type of an item as published, by collection. */
export interface PublishedItems {
${fields(({item}) => item)}
}

${items.join('\n\n')}

${itemType('Progress', 'Progress', "Counts of a priority's actions and indicators.")}

${enumerations.join('\n')}
`;
}
