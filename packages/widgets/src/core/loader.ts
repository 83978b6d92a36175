import {checkWith} from './on-demand.ts';

/**
 * Loads the file of every widget that the document uses, now and later.
 *
 * @param base The folder of the files, an absolute address.
 * @param names The files' names, without `.js`: those of widgets are their tags.
 * @param hashes SHA-256 of each file in base64, 43 characters each, without the `=` that all have (Subresource Integrity).
 * @param lists Matches the tags whose widgets are also made of `lists`.
 */
export function autoload(base: string, names: readonly string[], hashes: string, lists: RegExp): void {
  const preloads = new Map<string, Promise<unknown>>();
  /**
   * A bare import() would run a file whatever its hash, and does so even after a preload with `integrity` was refused: so a file is imported only once its preload has loaded.
   */
  const preload = (name: string) => {
    let done = preloads.get(name);
    if (!done) {
      done = new Promise((resolve, reject) => {
        const at = names.indexOf(name) * 43;
        const link = document.createElement('link');
        link.rel = 'modulepreload';
        link.integrity = `sha256-${hashes.slice(at, at + 43)}=`;
        link.crossOrigin = 'anonymous';
        link.href = base + name + '.js';
        link.onload = resolve;
        link.onerror = () => {
          preloads.delete(name);
          reject(new Error(`${link.href} did not arrive as it should be.`));
        };
        document.head.append(link);
      });
      preloads.set(name, done);
    }
    return done;
  };
  const load = async (tag: string) => {
    await Promise.all([preload('parts'), lists.test(tag) && preload('lists'), preload(tag)]);
    return import(base + tag + '.js');
  };
  const asked = new Set<string>();
  const look = () => {
    for (const tag of names) {
      if (customElements.get(tag) || asked.has(tag) || !document.querySelector(tag)) continue;
      asked.add(tag);
      load(tag).catch(console.error);
    }
  };
  checkWith(preload);
  look();
  new MutationObserver(look).observe(document, {childList: true, subtree: true});
}
