import type {Declaration, Manifest, Sources} from './analyse.ts';
import {usedByWidget, usedForTag} from './used-by-widget.ts';

/** What the gaps are found by. */
export interface Given {
  manifest: Manifest;
  sources: Sources;
  /** The text of the style sheet that pages link. */
  pageStyles: string;
  /** The attributes that a widget observes; undefined for an element that only holds them for others. */
  attributesOf: (tag: string) => readonly string[] | undefined;
}

const kinds = {
  attributes: {what: 'attribute', line: '@attr {string} NAME - …'},
  cssParts: {what: 'part', line: '@csspart NAME - …'},
  cssProperties: {what: 'custom property', line: '@cssprop NAME - …'},
  slots: {what: 'slot', line: '@slot NAME - …'},
  events: {what: 'event', line: '@fires {SendStateEvent} NAME - …'},
} as const;

/** What is missing from widgets' doc blocks, and what they name that does not exist: a sentence each. */
export function gaps(given: Given): string[] {
  const {manifest, sources} = given;
  const described = new Set(manifest.modules.flatMap(({declarations}) => declarations.map(({tagName}) => tagName)));
  const registered = [...(sources.get(registry) ?? '').matchAll(/define\('([^']+)', (\w+)\)/g)];
  return [
    ...registered
      .filter(([, tag]) => !described.has(tag))
      .map(
        ([, tag, name]) => `${registry} registers <${tag}>, which no doc block describes. Add "@tag ${tag}" to that of ${name}.`,
      ),
    ...manifest.modules.flatMap(({path, declarations}) =>
      declarations.flatMap((declaration) => gapsOf(declaration, path, given)),
    ),
  ];
}

const registry = 'src/define.ts';

function gapsOf(declaration: Declaration, path: string, {sources, pageStyles, attributesOf}: Given): string[] {
  const {tagName: tag} = declaration;
  if (tag === undefined) return [];
  const used = usedByWidget(sources, path);
  const observed = attributesOf(tag);
  // An element that only holds attributes for others shows nothing itself: of it, only what is written is judged.
  const exists = observed && {
    ...used,
    cssProperties: new Set([...used.cssProperties, ...usedForTag(pageStyles, tag)]),
    attributes: new Set(observed),
  };
  const found = [...used.unreadable];
  const blank = (text: string | undefined) => text === undefined || text.trim() === '';
  if (blank(declaration.description)) found.push(`${path}: <${tag}> has no description.`);
  for (const [kind, {what, line}] of Object.entries(kinds) as [keyof typeof kinds, {what: string; line: string}][]) {
    const documented = declaration[kind] ?? [];
    for (const {name, description} of documented) {
      if (blank(description)) found.push(`${path}: the ${what} ${shown(name)} of <${tag}> has no description.`);
      if (exists?.[kind].has(name) === false)
        found.push(
          `${path}: the doc block of <${tag}> names the ${what} ${shown(name)}, which it does not have. Remove the line.`,
        );
    }
    for (const name of exists?.[kind] ?? []) {
      if (documented.some((entry) => entry.name === name)) continue;
      found.push(
        `${path}: the doc block of <${tag}> lacks the ${what} ${shown(name)}. Add a line: ${line.replace(name === '' ? ' NAME' : 'NAME', name)}`,
      );
    }
  }
  return found;
}

const shown = (name: string) => (name === '' ? '(default)' : `"${name}"`);
