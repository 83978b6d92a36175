import {attribute, elementsIn, nodesIn, type Node} from './elements.ts';

/** Where a saved page came from, as far as it says so itself. */
export interface PageAddress {
  /** The page's own address. */
  readonly address?: string;
  /** What its links are relative to, as it stands in the page. */
  readonly base?: string;
}

/** Reads what a browser wrote into the page when it was saved, else what the site says of itself. */
export function pageAddress(page: Node): PageAddress {
  let [saved, canonical, base]: (string | undefined)[] = [];
  for (const node of nodesIn(page)) {
    if (node.nodeName !== '#comment' || !('data' in node)) continue;
    saved ??= webAddress(
      /\bsaved from url=\(\d+\)(\S+)/i.exec(node.data)?.[1] ?? /\bSingleFile\s+url:\s*(\S+)/i.exec(node.data)?.[1],
    );
  }
  for (const element of elementsIn(page)) {
    if (element.tagName === 'base') base ??= attribute(element, 'href');
    if (element.tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical')
      canonical ??= webAddress(attribute(element, 'href'));
  }
  const address = saved ?? canonical;
  return {...(address === undefined ? {} : {address}), ...(base === undefined ? {} : {base})};
}

/** Makes the address of a link absolute, as a browser does. Only addresses in the web count: of any other it says why there is none. */
export function linkAddress(
  href: string,
  address: string | undefined,
  base: string | undefined,
): {url: string; why?: undefined} | {url?: undefined; why: string} {
  const link = href.trim();
  if (copy.test(link))
    return {why: 'the link leads to the copy that was saved beside the page, so the address of the document is not known'};
  const start = base === undefined ? address : (webAddress(base, address) ?? address);
  if (link !== '' && !link.startsWith('#')) {
    const url = webAddress(link, start);
    if (url !== undefined) return {url};
  }
  return {
    why:
      start === undefined && URL.parse(link) === null
        ? 'the link is relative and the page does not say where it was saved from: give that with --url URL'
        : 'the link leads to no address in the web',
  };
}

/** How browsers name the folder beside a saved page. */
const copy = /^(?:\.\/)?[^/?#:]+(?:_files|\.files|_fichiers|-Dateien)\//i;

function webAddress(text: string | undefined, base?: string): string | undefined {
  const url = text === undefined ? null : URL.parse(text.trim(), base);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}
