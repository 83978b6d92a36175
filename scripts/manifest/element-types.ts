import type {Attribute, Manifest} from './analyse.ts';
import {valuesOf, widgetsOf, type Widget} from './widgets-of.ts';

/**
 * The types of the tags: what can be set on each, and which events it has. What a framework makes of that is its own few lines.
 *
 * @param origin What they are made from, for the head of the file.
 */
export function elementTypes(manifest: Manifest, origin: string): string {
  const widgets = widgetsOf(manifest);
  const events = widgets.flatMap((widget) => eventsOf(widget).map(({type}) => type));
  const imports = [...new Set([...widgets.map(({name}) => name), ...events])].toSorted();
  return [
    `// ${origin}\n`,
    `import type {${imports.join(', ')}} from '@send-strategy/widgets';\n`,
    ...widgets.map(settings),
    '/** Every tag: its element, what can be set on it, and the events that it has. */',
    'export interface SendElements {',
    ...widgets.map(entry),
    '}\n',
  ].join('\n');
}

function settings(widget: Widget): string {
  const {tagName, name, attributes = [], members = []} = widget;
  const lines = attributes.flatMap((attribute) => {
    const {name: named, fieldName} = attribute;
    const type = `${typeOf(attribute, widget)} | undefined`;
    // Frameworks that render on a server need the attribute's name, others may have the property's.
    const names = fieldName === undefined || fieldName === named ? [named] : [named, fieldName];
    return names.map((one) => `${comment(attribute.description)}'${one}'?: ${type};`);
  });
  const fields = new Set(attributes.map(({name: named, fieldName}) => fieldName ?? named));
  const properties = members.filter((member) => member.kind === 'field' && !member.readonly && !fields.has(member.name));
  return [
    `/** What can be set on \`<${tagName}>\`. */`,
    `export interface ${name}Settings {`,
    ...lines,
    ...properties.map(
      (property) =>
        `${comment(`${property.description ?? ''} A property, no attribute.`)}${property.name}?: ${name}['${property.name}'] | undefined;`,
    ),
    '}\n',
  ].join('\n');
}

function entry(widget: Widget): string {
  const {tagName, name, description} = widget;
  const events = eventsOf(widget).map((event) => `${comment(event.description)}'${event.name}': ${event.type};`);
  return `${comment(description)}'${tagName}': {element: ${name}; settings: ${name}Settings; events: {${events.join('\n')}}};`;
}

const eventsOf = ({events = []}: Widget) => events.map((event) => ({...event, type: event.type?.text ?? 'Event'}));

/** What may be given for an attribute. In markup a number is a text. */
function typeOf(attribute: Attribute, {members = []}: Widget): string {
  const declared = attribute.type?.text ?? 'string';
  const values = valuesOf(attribute);
  if (values.length > 0) return /'/.test(declared) ? declared : [declared, ...values.map((value) => `'${value}'`)].join(' | ');
  if (declared === 'number') return 'number | `${number}`';
  const property = members.find(({name}) => name === attribute.fieldName)?.type?.text ?? declared;
  return property.replaceAll(/ \| (null|undefined)/g, '');
}

const comment = (text = '') =>
  `/** ${text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('*/', '*\\/')} */\n`;
