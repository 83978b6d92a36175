import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {collections} from '@send-strategy/sdk/reading';
import {widgets, type AttributeDescription} from '../../packages/widgets/src/description/index.ts';
import {optionNames} from '../../packages/widgets/src/embed/options.ts';
import type {Attribute, Manifest} from '../../scripts/manifest/analyse.ts';
import {valuesOf, widgetsOf} from '../../scripts/manifest/widgets-of.ts';

const sources = new URL('../../packages/widgets/src/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, sources), 'utf8');
const manifest = JSON.parse(text('../custom-elements.json')) as Manifest;
const declared = widgetsOf(manifest).filter(({tagName}) => tagName !== 'send-defaults');

test('every widget of the manifest is described, and no other', () => {
  expect(widgets.map(({tag}) => tag).toSorted()).toEqual(declared.map(({tagName}) => tagName));
  for (const {tag, name} of widgets) expect(tag).toBe(`send-${name}`);
});

describe.each(widgets)('<$tag>', ({tag, name, title, about, collection, frameHeight, attributes}) => {
  const declaration = declared.find(({tagName}) => tagName === tag)!;
  const declaredAttributes = declaration.attributes ?? [];
  const declaredOf = (attribute: string) => declaredAttributes.find((each) => each.name === attribute)!;

  test('has the attributes of the manifest, and no other', () => {
    expect(attributes.map((attribute) => attribute.name).toSorted()).toEqual(
      declaredAttributes.map((attribute) => attribute.name).toSorted(),
    );
  });

  test.each(attributes)('$name has the values and the default of the manifest', (attribute) => {
    const {value, default: fallback} = attribute;
    const its = declaredOf(attribute.name);
    const listed = valuesOf(its);
    if (listed.length > 0) expect(possibleOf(attribute)?.toSorted()).toEqual(listed.toSorted());
    // Several of a list stand in the text alone.
    else if (value.kind === 'choice') for (const each of Object.keys(value.choices)) expect(its.description).toContain(each);
    if (its.type?.text === 'number') expect(value.kind).toBe('number');
    expect('value' in fallback ? fallback.value : undefined).toBe(defaultIn(its));
  });

  test('shows the collection whose items its links lead to', () => {
    const [, linked] = /override readonly linked = '([a-z-]+)'/.exec(text(`${name}/${name}.ts`)) ?? [];
    expect(collection).toBe(linked);
    expect(Object.keys(collections)).toContain(collection);
  });

  test('is told in words that need no programmer, in one sentence', () => {
    expect(about).toMatch(/^Shows [^.]{20,150}\.$/);
    for (const words of [title, about, ...attributes.map(({label}) => label)]) {
      expect(words).not.toMatch(/[<>`{}]|attribute|\bid\b|\bURN\b|HTML|boolean|string|JSON/i);
      expect(words.trim()).toBe(words);
    }
    for (const {label} of attributes) expect(label.length).toBeLessThanOrEqual(60);
  });

  test('is given a frame that fits on a small screen', () => {
    expect(frameHeight).toBeGreaterThanOrEqual(480);
    expect(frameHeight).toBeLessThanOrEqual(800);
  });
});

test('the languages that are offered are those that the widgets have words in', () => {
  const {value} = widgets[0]!.attributes.find(({name}) => name === 'lang')!;
  const folders = readdirSync(new URL('words/', sources), {withFileTypes: true}).filter((entry) => entry.isDirectory());
  expect(value.kind === 'language' && Object.keys(value.spoken)).toEqual(['en', ...folders.map(({name}) => name).toSorted()]);
});

test('an item is named by a field that items of its collection have in the example', () => {
  const items = widgets.flatMap(({attributes}) => attributes.flatMap(({value}) => (value.kind === 'item' ? [value] : [])));
  expect(new Set(items.map(({collection}) => collection))).toEqual(
    new Set(['priorities', 'organisations', 'indicators', 'schools', 'meetings']),
  );
  for (const {collection, id, names} of items) {
    const published = readFileSync(new URL(`../../../datasets/marlhaven/${collection}.yaml`, sources), 'utf8');
    expect(published, collection).toMatch(new RegExp(`^- ${id}: `, 'm'));
    expect(published, collection).toMatch(new RegExp(`^  ${names}: `, 'm'));
  }
});

test('pages in frames take the attributes that are described, all but those that say of what and from where', () => {
  const own = widgets.flatMap(({attributes}) => attributes.map(({name}) => name));
  expect(new Set(optionNames)).toEqual(new Set(own.filter((name) => name !== 'service' && name !== 'strategy')));
});

/** The values that can be chosen, as the manifest lists them; undefined where there is no list. */
function possibleOf({value}: AttributeDescription): string[] | undefined {
  return value.kind === 'choice' ? Object.keys(value.choices) : undefined;
}

/** The default that a doc block says, where it is a value: "Default standard.", "2 (default) to 6". */
function defaultIn({description = ''}: Attribute): string | undefined {
  return (/Default (\w+)[.;]/.exec(description) ?? /(\w+) \(default\)/.exec(description))?.[1];
}
