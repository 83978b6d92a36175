import {type DefaultTreeAdapterMap} from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** All nodes of a page, in their order. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesIn(child);
}

/** All elements of a page, in their order. */
export function* elementsIn(node: Node): Generator<Element> {
  for (const one of nodesIn(node)) if ('tagName' in one) yield one;
}

/** What an attribute says, or undefined where the element has none of this name. */
export function attribute({attrs}: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** The classes of an element, as they are written. */
export function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/).filter((one) => one !== '');
}
