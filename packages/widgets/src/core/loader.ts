import {version} from './version.ts';

/** The files that define each tag, relative to this one, with their hashes (Subresource Integrity). The build fills them in. */
export type WidgetFiles = Readonly<Record<string, string>>;

const loading = new Set<string>();

/**
 * Loads the file of every widget that the document uses, now and later.
 *
 * @param base The folder of the files, an absolute address.
 * @param files The hash of each tag's file.
 */
export function autoload(base: string, files: WidgetFiles): void {
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll(Object.keys(files).map((tag) => `${tag}:not(:defined)`).join())) load(element.localName, base, files);
  };
  look(document);
  new MutationObserver((records) => {
    if (records.some(({addedNodes}) => addedNodes.length > 0)) look(document);
  }).observe(document.documentElement, {childList: true, subtree: true});
}

/**
 * A bare import() would run a file whatever its hash, and does so even after a preload with `integrity` was refused: so a file is imported only once its preload has loaded.
 */
function load(tag: string, base: string, files: WidgetFiles): void {
  if (loading.has(tag)) return;
  loading.add(tag);
  const url = new URL(`${tag}.js`, base).href;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = files[tag]!;
  link.crossOrigin = 'anonymous';
  link.href = url;
  link.onload = () => void import(url).catch((error: unknown) => console.error(`<${tag}> ${version} could not be loaded from ${url}.`, error));
  link.onerror = () => console.error(`<${tag}> ${version} was not loaded: ${url} did not arrive, or is not the file it should be. The page shows its own text in its place.`);
  document.head.append(link);
}
