import type {Manifest} from './analyse.ts';
import {valuesOf, widgetsOf} from './widgets-of.ts';

/**
 * A module with the attributes of every tag, each with its possible values; `[]` where they cannot be listed.
 *
 * @param origin What it is made from, for its head.
 */
export function attributesModule(manifest: Manifest, origin: string): string {
  const byTag = widgetsOf(manifest).map(({tagName, attributes = []}) => [
    tagName,
    Object.fromEntries(attributes.map((attribute) => [attribute.name, valuesOf(attribute)])),
  ]);
  return [
    `// ${origin}\n`,
    '/** The attributes of every tag, each with its possible values; `[]` where they cannot be listed. */',
    `export const attributesOf = ${JSON.stringify(Object.fromEntries(byTag))} as const;\n`,
  ].join('\n');
}
