import {parseFragment, serialize, type DefaultTreeAdapterMap} from 'parse5';
import {wordPressFrame, type Rules} from './rules.ts';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** What rules leave of some HTML. */
export function clean(html: string, rules: Rules): string {
  const fragment = parseFragment(html);
  fragment.childNodes = fragment.childNodes.flatMap((node) => kept(node, rules));
  return serialize(fragment);
}

function kept(node: Node, rules: Rules): Node[] {
  if (node.nodeName === '#comment') return rules.comments ? [node] : [];
  if (!('tagName' in node)) return [node];
  const {elements, everywhere, sandbox} = rules;
  node.childNodes = node.childNodes.flatMap((child) => kept(child, rules));
  const attributes = elements === 'all' ? 'all' : elements[node.tagName];
  if (attributes === undefined) return node.childNodes;
  if (attributes !== 'all') keepAttributes(node, [...attributes, ...everywhere]);
  if (node.tagName === 'iframe' && sandbox !== undefined) node.attrs.push({name: 'sandbox', value: sandbox});
  return [node];
}

function keepAttributes(element: Element, names: readonly string[]): void {
  element.attrs = element.attrs.filter(({name}) => names.includes(name));
}

/** What WordPress makes of an oEmbed answer: the frame alone, in a sandbox, with a secret by which it knows its messages. */
export function wordPressEmbed(html: string): string {
  const fragment = parseFragment(html);
  const frame = fragment.childNodes.find((node): node is Element => node.nodeName === 'iframe');
  if (frame === undefined) return '';
  keepAttributes(frame, wordPressFrame.attributes);
  const secret = 'aB3dE5gH7j';
  for (const attribute of frame.attrs) if (attribute.name === 'src') attribute.value += `#?secret=${secret}`;
  frame.attrs.push({name: 'data-secret', value: secret}, {name: 'sandbox', value: wordPressFrame.sandbox});
  fragment.childNodes = [frame];
  return serialize(fragment);
}
