import {parse} from 'parse5';
import {pageAddress, type PageAddress} from './address.ts';
import {attribute, classesOf, elementsIn, type Element, type Node} from './elements.ts';
import {textOf} from './encoding.ts';
import {listMarker} from './list-marker.ts';
import {paragraphsAround, type Area, type Placed} from './page-areas.ts';
import {tidy, withoutBullet, type Link, type Paragraph} from './paragraph.ts';
import {joinRow} from './table-row.ts';

/** A file as it was saved. */
export interface SavedPage extends PageAddress {
  readonly paragraphs: Paragraph[];
  /** How many words stand around the item that are not of a menu, and their beginning. */
  readonly around?: {readonly words: number; readonly beginning: string};
}

/** The paragraphs of a saved page or of plain text, without scripts and what stands around the item. */
export function readPage(bytes: Uint8Array): SavedPage {
  const text = textOf(bytes);
  const isPage = /<(?:!doctype html|html|head|body|main|div|p|h\d|table|ul|ol|br)\b[^>]*>/i.test(text.slice(0, 8192));
  if (isPage) return fromPage(text);
  const paragraphs = text.split(/\r\n|\r|\n/).flatMap((line) => {
    const made = withoutBullet(line);
    return made.text === '' ? [] : [{...made, depth: 0, links: []}];
  });
  return {paragraphs: numbered(paragraphs)};
}

function numbered(paragraphs: readonly Omit<Paragraph, 'place'>[]): Paragraph[] {
  return paragraphs.map((paragraph, index) => ({place: `paragraph ${index + 1}`, ...paragraph}));
}

const dropped = new Set('script style noscript template head select button svg iframe object'.split(' '));
const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

function fromPage(text: string): SavedPage {
  const page = parse(text);
  const mains = mainOf(page);
  const placed: Placed[] = [];
  let words = '';
  let links: Link[] = [];
  let entry: Element | undefined;
  let depth = 0;
  let isAfterBreak = false;
  const flush = (area: Area, role: Paragraph['role']) => {
    const made = withoutBullet(words);
    if (made.text !== '' || links.length > 0) {
      const last = placed.at(-1);
      if (isAfterBreak && last?.area === area && goesOn(last.text, made.text, made.bullet))
        placed[placed.length - 1] = {...last, text: `${last.text} ${made.text}`, links: [...last.links, ...links]};
      else {
        const marker = entry === undefined ? undefined : listMarker(entry);
        placed.push({
          text: made.text,
          bullet: entry !== undefined || made.bullet,
          depth,
          links,
          area,
          ...(marker === undefined ? {} : {marker}),
          ...(role === undefined ? {} : {role}),
        });
      }
      entry = undefined;
    }
    isAfterBreak = false;
    [words, links] = ['', []];
  };
  const walk = (node: Node, area: Area, role: Paragraph['role'], isPreformatted: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const [first = '', ...lines] = isPreformatted ? node.value.split('\n') : [node.value];
      words += first;
      for (const line of lines) {
        flush(area, role);
        words += line;
      }
    }
    if (!('childNodes' in node)) return;
    const element = 'tagName' in node ? node : undefined;
    if (element === undefined) {
      for (const child of node.childNodes) walk(child, area, role, isPreformatted);
      return;
    }
    const {tagName} = element;
    // What unfolds a part of a page is a button in its heading.
    if (dropped.has(tagName) && !(tagName === 'button' && /^h\d$/.test(element.parentNode?.nodeName ?? ''))) return;
    if (tagName === 'br') {
      flush(area, role);
      isAfterBreak = true;
      return;
    }
    const own = areaOf(element, area, mains);
    const ownRole = role ?? roleOf(element);
    const isBlock = blocks.has(tagName);
    if (isBlock) flush(area, role);
    const isList = tagName === 'ul' || tagName === 'ol';
    if (isList) depth += 1;
    if (tagName === 'li') entry = element;
    const start = words.length;
    const rowStart = placed.length;
    if (tagName === 'img') words += linkImage(element);
    for (const child of element.childNodes) walk(child, own, ownRole, isPreformatted || tagName === 'pre');
    const href = tagName === 'a' ? attribute(element, 'href') : undefined;
    if (href !== undefined) links.push({title: tidy(words.slice(start)), href});
    if (isBlock) flush(own, ownRole);
    if (tagName === 'tr') joinRow(element, placed, rowStart);
    if (tagName === 'li') entry = undefined;
    if (isList) depth -= 1;
  };
  walk(page, 'outside', undefined, false);
  flush('outside', undefined);
  const {paragraphs, around} = paragraphsAround(placed);
  return {...pageAddress(page), paragraphs: numbered(paragraphs), ...(around === undefined ? {} : {around})};
}

/** Whether what stands after a line break goes on with the sentence before it. */
function goesOn(before: string, after: string, isBullet: boolean): boolean {
  return !isBullet && /^[a-z][a-z’']*[ ,.;]/.test(after) && !/^[a-z]{1,5}\. /.test(after) && !/[.:;?!]$/.test(before);
}

/** The words of a picture that is all there is in a link. */
function linkImage(image: Element): string {
  const link = image.parentNode;
  const isAlone =
    link !== null &&
    'tagName' in link &&
    link.tagName === 'a' &&
    link.childNodes.every((one) => one === image || ('value' in one && one.value.trim() === ''));
  return isAlone ? (attribute(image, 'alt') ?? '') : '';
}

/** The parts of a page that hold the item; none where the page does not say. */
function mainOf(page: Node): ReadonlySet<Element> {
  const all = [...elementsIn(page)];
  const tests: ((element: Element) => boolean)[] = [
    (element) => classesOf(element).includes('mgContent'),
    (element) => attribute(element, 'id') === 'modgov',
    ({tagName}) => tagName === 'main',
    ({tagName}) => tagName === 'article',
  ];
  return new Set(tests.map((test) => all.filter(test)).find((found) => found.length > 0));
}

function areaOf(element: Element, area: Area, mains: ReadonlySet<Element>): Area {
  const isMenu =
    element.tagName === 'nav' ||
    /^(?:navigation|banner|contentinfo|search)$/.test(attribute(element, 'role') ?? '') ||
    [...classesOf(element), attribute(element, 'id') ?? ''].some((name) => /bread-?crumb|skip-?link/i.test(name));
  if (area === 'around' || isMenu) return 'around';
  if (mains.has(element)) return 'item';
  // Within an item, a header or an aside is part of it.
  return area === 'outside' && /^(?:header|footer|aside)$/.test(element.tagName) ? 'around' : area;
}

function roleOf(element: Element): Paragraph['role'] {
  const classes = classesOf(element);
  if (classes.includes('mgItemNumberCell')) return 'itemNumber';
  return classes.includes('mgAiTitleTxt') ? 'itemTitle' : undefined;
}
