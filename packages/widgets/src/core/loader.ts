import {checkWith} from './on-demand.ts';

/**
 * Loads the file of every widget that the document uses, now and later.
 *
 * @param base The folder of the files, an absolute address.
 * @param names The files' names, without `.js`: those of widgets are their tags.
 * @param hashes SHA-256 of each file in base64, 43 characters each, without the `=` that all have (Subresource Integrity).
 * @param shared The files that some widgets are also made of, and which tags those are.
 */
export function autoload(base: string, names: readonly string[], hashes: string, shared: Readonly<Record<string, RegExp>>): void {
  const preloads = new Map<string, Promise<unknown>>();
  /**
   * A bare import() would run a file whatever its hash, and does so even after a preload with `integrity` was refused: so a file is imported only once its preload has loaded.
   */
  const preload = (name: string, hash?: string) => {
    let done = preloads.get(name);
    if (!done) {
      done = new Promise((resolve, reject) => {
        const at = names.indexOf(name) * 43;
        const link = document.createElement('link');
        link.rel = 'modulepreload';
        link.integrity = `sha256-${hash ?? hashes.slice(at, at + 43)}=`;
        link.crossOrigin = 'anonymous';
        link.href = base + name + '.js';
        link.onload = resolve;
        link.onerror = () => {
          preloads.delete(name);
          reject(new Error(`Refused: ${link.href}`));
        };
        document.head.append(link);
      });
      preloads.set(name, done);
    }
    return done;
  };
  const load = async (tag: string) => {
    const others = Object.keys(shared).filter((name) => shared[name]!.test(tag));
    await Promise.all(['parts', tag, ...others].map((name) => preload(name)));
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
