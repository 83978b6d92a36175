import type {Documented, Manifest} from './analyse.ts';
import {valuesOf, widgetsOf} from './widgets-of.ts';

/** What VS Code shows and completes in HTML: https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.schema.json */
export function htmlData(manifest: Manifest): object {
  return {
    version: 1.1,
    tags: widgetsOf(manifest).map(({tagName, description, attributes = [], events = []}) => ({
      name: tagName,
      description: markdown(
        [description ?? '', ...events.map((event) => `Event \`${event.name}\`: ${event.description}`)].join('\n\n'),
      ),
      attributes: attributes.map((attribute) => {
        const values = valuesOf(attribute);
        return {
          name: attribute.name,
          description: attribute.description,
          ...(values.length > 0 ? {values: values.map((name) => ({name}))} : {}),
        };
      }),
    })),
  };
}

/** The same in CSS: https://github.com/microsoft/vscode-css-languageservice/blob/main/docs/customData.schema.json */
export function cssData(manifest: Manifest): object {
  const widgets = widgetsOf(manifest);
  const collected = (kind: 'cssProperties' | 'cssParts') =>
    [
      ...grouped(
        widgets.flatMap((widget) => (widget[kind] ?? []).map((entry) => ({...entry, tag: widget.tagName}))),
        ({name}) => name,
      ),
    ].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    version: 1.1,
    properties: collected('cssProperties').map(([name, entries]) => ({name, description: told(entries)})),
    pseudoElements: collected('cssParts').map(([name, entries]) => ({name: `::part(${name})`, description: told(entries)})),
  };
}

const markdown = (value: string) => ({kind: 'markdown', value});

/** What the widgets that have a thing say of it: once, where all say the same. */
function told(entries: readonly (Documented & {tag: string})[]): object {
  const byText = [...grouped(entries, ({description}) => description ?? '')];
  return markdown(
    byText
      .map(([text, those]) =>
        byText.length === 1 && those.length > 3 ? text : `${text} (${those.map(({tag}) => tag).join(', ')})`,
      )
      .join('\n\n'),
  );
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
