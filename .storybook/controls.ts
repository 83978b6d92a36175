import type {ArgTypes} from '@storybook/web-components-vite';
import manifest from '@send-strategy/widgets/custom-elements.json' with {type: 'json'};

interface Entry {
  name: string;
  kind?: string;
  description?: string;
  type?: {text: string};
}

type Declaration = Partial<Record<'attributes' | 'members' | 'events' | 'slots' | 'cssProperties' | 'cssParts', Entry[]>>;

/**
 * The table and controls of a widget, from its entry in the manifest. Storybook's own knows a thing by its name alone, so that a part called as an attribute is takes its place, and
 * leaves out the default slot, which has no name.
 */
export function controlsOf(tag: string): ArgTypes {
  const declarations = manifest.modules.flatMap((module) => module.declarations as (Declaration & {tagName?: string})[]);
  const {
    attributes = [],
    members = [],
    events = [],
    slots = [],
    cssProperties = [],
    cssParts = [],
  } = declarations.find(({tagName}) => tagName === tag) ?? {};
  const ofAttributes = new Set(attributes.map(({name}) => camelCase(name)));
  const properties = members.filter(({kind, name}) => kind === 'field' && !ofAttributes.has(name));
  return Object.fromEntries([
    ...attributes.map((entry) => row(entry.name, entry, 'attributes', controlFor(entry))),
    ...properties.map((entry) =>
      row(entry.name, entry, 'properties', entry.type?.text.startsWith('string') ? controlFor(entry) : undefined),
    ),
    ...events.map((entry) => row(entry.name, entry, 'events')),
    ...events.map(({name}) => [camelCase(`on-${name}`), {action: name, table: {disable: true}}] as const),
    ...slots.map((entry) => row(`<slot> ${entry.name}`, {...entry, name: entry.name || 'default slot'}, 'slots')),
    ...cssProperties.map((entry) => row(entry.name, entry, 'custom properties')),
    ...cssParts.map((entry) => row(`::part(${entry.name})`, {...entry, name: `::part(${entry.name})`}, 'parts')),
  ]);
}

function row(
  key: string,
  {name, description, type}: Entry,
  category: string,
  control: object = {control: false},
): readonly [string, object] {
  return [key, {name, description, table: {category, ...(type && {type: {summary: type.text}})}, ...control}];
}

/** A choice of words or numbers (`'standard' | 'plain'`, `2 | 3`) has a list of them, a number its own field, anything else a line of text. */
function controlFor({type}: Entry): object {
  const options = [...(type?.text ?? '').matchAll(/'([^']+)'|\b(\d+)\b/g)].map(([, word, number]) => word ?? Number(number));
  if (options.length > 1) return {control: {type: 'select'}, options};
  return {control: {type: type?.text === 'number' ? 'number' : 'text'}};
}

function camelCase(name: string): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
