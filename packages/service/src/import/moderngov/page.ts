import {parse, type DefaultTreeAdapterMap} from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A paragraph as it was saved, its spaces made single. */
export interface Paragraph {
  readonly text: string;
  /** Whether it is an entry of a list. */
  readonly bullet: boolean;
  /** The links in it. */
  readonly links: readonly {readonly title: string; readonly href: string}[];
}

/** The paragraphs of a saved page or of plain text, without scripts and navigation. */
export function paragraphsOf(bytes: Uint8Array): Paragraph[] {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const isPage = /^[^<]{0,20}<(?:!doctype|html|head|body|div|!--|meta|h\d|p)\b/i.test(start) || start.includes('<!--');
  const text = decoded(bytes, isPage ? declaredCharset(start) : undefined);
  return isPage ? fromPage(text) : fromText(text);
}

function decoded(bytes: Uint8Array, charset: string | undefined): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (!hasMark && charset !== undefined) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      // A charset that nobody knows says nothing: the bytes tell.
    }
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function declaredCharset(start: string): string | undefined {
  for (const meta of elementsIn(parse(start))) {
    if (meta.tagName !== 'meta') continue;
    const content = attribute(meta, 'content')?.split('charset=')[1];
    const charset = attribute(meta, 'charset') ?? content;
    if (charset !== undefined) return charset.trim();
  }
  return undefined;
}

function fromText(text: string): Paragraph[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => paragraphOf(line, false, []));
}

const left = new Set([
  'script',
  'style',
  'nav',
  'header',
  'footer',
  'noscript',
  'template',
  'head',
  'select',
  'button',
  'svg',
  'iframe',
]);
const blocks = new Set(
  'address article blockquote body br dd div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 hr li main ol p pre section table tbody td th tr ul'.split(
    ' ',
  ),
);

function fromPage(text: string): Paragraph[] {
  const page = parse(text);
  const all = [...elementsIn(page)];
  const main =
    all.find((element) => (attribute(element, 'class') ?? '').split(/\s+/).includes('mgContent')) ??
    all.find((element) => attribute(element, 'id') === 'modgov') ??
    all.find(({tagName}) => tagName === 'main') ??
    page;
  const paragraphs: Paragraph[] = [];
  let words = '';
  let links: {title: string; href: string}[] = [];
  let bullet = false;
  const flush = () => {
    const made = paragraphOf(words, bullet, links);
    paragraphs.push(...made);
    if (made.length > 0) bullet = false;
    [words, links] = ['', []];
  };
  const walk = (node: Node) => {
    if (node.nodeName === '#text') words += (node as DefaultTreeAdapterMap['textNode']).value;
    if (!('childNodes' in node)) return;
    const element = 'tagName' in node ? node : undefined;
    if (element !== undefined && (left.has(element.tagName) || attribute(element, 'role') === 'navigation')) return;
    const isBlock = element !== undefined && blocks.has(element.tagName);
    if (isBlock) flush();
    if (element?.tagName === 'li') bullet = true;
    const before = words.length;
    for (const child of node.childNodes) walk(child);
    const href = element?.tagName === 'a' ? attribute(element, 'href') : undefined;
    if (href !== undefined) links.push({title: tidy(words.slice(before)), href});
    if (isBlock) flush();
    if (element?.tagName === 'li') bullet = false;
  };
  walk(main);
  flush();
  return paragraphs;
}

function paragraphOf(raw: string, isEntry: boolean, links: Paragraph['links']): Paragraph[] {
  const text = tidy(raw);
  const bare = text.replace(/^[·•▪●]\s*/, '');
  return bare === '' ? [] : [{text: bare, bullet: isEntry || bare !== text, links}];
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

function attribute({attrs}: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}
