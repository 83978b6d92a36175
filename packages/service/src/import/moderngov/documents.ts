import {type ImportRemark} from '../import.ts';
import {type linkAddress} from './address.ts';
import {type Paragraph} from './paragraph.ts';

export interface Document {
  title: string;
  url?: string;
}

/** Makes the address of a link absolute, or says why there is none. */
export type AddressOf = (href: string) => ReturnType<typeof linkAddress>;

const size = /[ ,]*(?:pdf icon )?(?:PDF|DOCX?|XLSX?|HTML)[ ,]+\d+(?:\.\d+)? ?[KM]B$/i;

/** A title without the kind and size of a file that the site writes after it. */
export function withoutSize(title: string): string {
  return title.replace(size, '').trim();
}

/** Whether a link leads to a document rather than to a page of the site. */
export function leadsToDocument(href: string): boolean {
  return /(?:^|\/)documents\/|\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv)(?:$|[?#])/i.test(href);
}

/** Takes the links of a paragraph as documents, and says what of it is not kept. */
export function addDocuments(
  {text, links, place}: Pick<Paragraph, 'text' | 'links' | 'place'>,
  addressOf: AddressOf,
  {documents, leftOut}: {documents: Document[]; leftOut: ImportRemark[]},
): void {
  if (links.length === 0) leftOut.push({place, what: text, why: 'it stands among the documents without being a link'});
  let rest = text;
  for (const link of links) {
    rest = rest.replace(link.title, ' ');
    const title = withoutSize(link.title);
    if (title === '') {
      leftOut.push({place, what: link.href, why: 'the link has no words, and a document needs a title'});
      continue;
    }
    const {url, why} = addressOf(link.href);
    if (url === undefined)
      leftOut.push({place, what: `${title} (${shown(link.href)})`, why: `the document is kept without its address: ${why}`});
    if (!documents.some((one) => one.title === title && one.url === url))
      documents.push({title, ...(url === undefined ? {} : {url})});
    if (title !== link.title) leftOut.push({place, what: link.title, why: `only "${title}" is kept of the link`});
  }
  if (links.length > 0 && /[\p{L}\p{N}]/u.test(rest)) leftOut.push({place, what: text, why: 'only its links are kept'});
}

function shown(href: string): string {
  return href.length > 200 ? `${href.slice(0, 200)}…` : href;
}
