import {parseFragment, serialize, type DefaultTreeAdapterMap} from 'parse5';
import {unstyled} from './unstyled.ts';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** A view as HTML that needs no scripts, and what it begins with. */
export interface PlainHtml {
  html: string;
  /** The text of its first heading. */
  heading: string;
  /** What sums it up, where anything does. */
  summary: string | undefined;
}

/** Where the links of plain HTML lead. */
export interface Places {
  /** What stands before an item's id in its address on the page: `#send/marlhaven/schools/`. */
  item: string;
  /** The address of the table that "Download as CSV" leads to; absent where there is none. */
  table: string | undefined;
}

/**
 * Makes plain HTML of what Lit rendered: no marks of Lit's, no controls that need scripts, everything open. What the reader could go to by a button or a script has an id and a link.
 * Texts of the data were escaped when they were rendered, and are again here.
 */
export function plainHtml(rendered: string, places: Places): PlainHtml {
  const fragment = parseFragment(rendered);
  clean(fragment, places);
  const first = (matches: (element: Element) => boolean) => {
    const found = [...elementsIn(fragment)].find(matches);
    return found && textIn(found).replace(/\s+/g, ' ').trim();
  };
  return {
    html: serialize(fragment).trim(),
    heading: first(({tagName}) => /^h[2-6]$/.test(tagName)) ?? '',
    summary: first((element) => element.tagName === 'p' && /^(summary|empty)$/.test(partOf(element) ?? '')),
  };
}

/** What only scripts make use of, by the names of its parts, its classes and its tags. */
const controls = {
  parts: ['filters', 'choices', 'choice', 'stale'],
  classes: ['show-all', 'retry', 'svg', 'zoom', 'how'],
  tags: ['slot', 'input', 'select', 'label'],
};

function isControl(element: Element): boolean {
  const {tagName} = element;
  return (
    controls.tags.includes(tagName) ||
    controls.parts.includes(partOf(element) ?? '') ||
    // A chart is an svg, and a class of its button is too.
    (tagName !== 'svg' && classesOf(element).some((name) => controls.classes.includes(name))) ||
    valueOf(element, 'hidden') !== undefined
  );
}

function clean(parent: Parent, places: Places): void {
  const kept: Node[] = [];
  for (const node of parent.childNodes) {
    if (node.nodeName === '#comment') continue;
    if ('value' in node) node.value = node.value.replace(/\s*\n\s*/g, '\n');
    if ('tagName' in node) {
      if (isControl(node) || !asPlain(node, places)) continue;
      clean(node, places);
      if (isLeftEmpty(node)) continue;
      identify(node, places);
    }
    kept.push(node);
  }
  parent.childNodes = withoutDoubleSpaces(kept);
}

/** Turns an element into what it is without scripts. Gives false where that is nothing. */
function asPlain(element: Element, {item, table}: Places): boolean {
  const go = valueOf(element, 'data-go');
  const isTable = classesOf(element).includes('csv');
  if (element.tagName === 'button') {
    if (partOf(element) === 'school-name') become(element, 'span');
    else if (partOf(element) === 'link' && go !== undefined) become(element, 'a', `${item}${go}`);
    else if (isTable && table !== undefined) become(element, 'a', table);
    else return false;
  }
  if (element.tagName === 'details') set(element, 'open', '');
  if (partOf(element) === 'map') asPicture(element);
  for (const [name, value] of Object.entries(unstyled(element))) set(element, name, value);
  element.attrs = element.attrs.filter(
    ({name, value}) =>
      !/^(on|aria-pressed$|data-(fold|waits|select|go|mode|zoom)$)/.test(name) &&
      !(name === 'class' && value.trim() === '') &&
      !(name === 'role' && /^(status|alert|group)$/.test(value)) &&
      !(name === 'tabindex' && value === '-1'),
  );
  return true;
}

function become(element: Element, tagName: 'a' | 'span', href?: string): void {
  element.tagName = element.nodeName = tagName;
  element.attrs = element.attrs.filter(({name}) => /^(class|part)$/.test(name));
  if (href !== undefined) set(element, 'href', href);
}

/** A drawing whose schools cannot be chosen is a picture: the list has them all. */
function asPicture(drawing: Element): void {
  for (const element of elementsIn(drawing)) {
    if (valueOf(element, 'role') === 'listbox') set(drawing, 'aria-label', valueOf(element, 'aria-label') ?? '');
    element.attrs = element.attrs.filter(({name}) => !/^(role|tabindex|aria-(selected|label))$/.test(name));
  }
  set(drawing, 'role', 'img');
}

/** What held only controls. */
function isLeftEmpty({tagName, childNodes}: Element): boolean {
  return /^(div|p|fieldset)$/.test(tagName) && childNodes.every((node) => 'value' in node && node.value.trim() === '');
}

/** An item that can be linked to is found by its address: that of the link to it. */
function identify(element: Element, {item}: Places): void {
  const id = valueOf(element, 'data-item');
  if (id === undefined) return;
  element.attrs = element.attrs.filter(({name}) => name !== 'data-item');
  const own = [...elementsIn(element)]
    .filter((link) => partOf(link) === 'share')
    .map((link) => valueOf(link, 'href') ?? '')
    .find((href) => href.endsWith(`/${id}`));
  set(element, 'id', (own ?? `${item}${id}`).slice(1));
}

/** Between what was taken out, one space is left. */
function withoutDoubleSpaces(nodes: readonly Node[]): Node[] {
  return nodes.filter((node, index) => {
    const before = nodes[index - 1];
    const isSpace = 'value' in node && node.value.trim() === '';
    return !(isSpace && before !== undefined && 'value' in before && /\s$/.test(before.value));
  });
}

function* elementsIn(node: Parent): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

function textIn(parent: Parent): string {
  return parent.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? textIn(node) : '')).join('');
}

function valueOf({attrs}: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function set(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((attribute) => attribute.name !== name), {name, value}];
}

const partOf = (element: Element) => valueOf(element, 'part');
const classesOf = (element: Element) => (valueOf(element, 'class') ?? '').split(/\s+/);
