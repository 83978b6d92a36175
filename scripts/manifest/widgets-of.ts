import type {Attribute, Declaration, Manifest} from './analyse.ts';

/** A class that has a tag. */
export type Widget = Declaration & {tagName: string};

/** The custom elements of a manifest, by their tags' names. */
export function widgetsOf(manifest: Manifest): Widget[] {
  return manifest.modules
    .flatMap(({declarations}) => declarations.filter((declaration): declaration is Widget => declaration.tagName !== undefined))
    .toSorted((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** The values that an attribute can have, where they can be listed: `'short' | 'long'` or `2 | 3`. */
export function valuesOf({type}: Attribute): string[] {
  const parts = (type?.text ?? '').split('|').map((part) => part.trim());
  return parts.every((part) => /^('[^']*'|\d+)$/.test(part)) ? parts.map((part) => part.replaceAll("'", '')) : [];
}
