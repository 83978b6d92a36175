import {checkWith} from './on-demand.ts';
import {onceMore} from './once-more.ts';

/**
 * Gives a way to fetch files before they are run, each once, and to refuse those that are not as they should be (Subresource Integrity). A bare import() would run a file whatever its
 * hash, and does so even after a preload with `integrity` was refused: so a file is imported only once its preload has loaded.
 *
 * @param base What stands before a file's name in its absolute address.
 * @param hashOf SHA-256 of a file in base64, 43 characters, without the `=` that all have.
 */
export function preloader(base: string, hashOf?: (name: string) => string): (name: string, hash?: string) => Promise<unknown> {
  const preloads = new Map<string, Promise<unknown>>();
  return (name, hash = hashOf!(name)) => {
    let done = preloads.get(name);
    if (!done)
      preloads.set(
        name,
        (done = onceMore(() => fetchFile(base + name + '.js', hash)).catch((error) => {
          preloads.delete(name);
          throw error;
        })),
      );
    return done;
  };
}

const fetchFile = (href: string, hash: string) =>
  new Promise((onload, reject) => {
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'modulepreload',
        integrity: `sha256-${hash}=`,
        crossOrigin: 'anonymous',
        href,
        onload,
        onerror: () => reject(new Error(`Refused: ${href}`)),
      }),
    );
  });

/**
 * Loads the file of every widget that the document uses, now and later.
 *
 * @param base The folder of the files, an absolute address.
 * @param names The files' names, without `.js`: those of widgets are their tags.
 * @param hashes The hash of each file, one after the other.
 * @param shared The files that some widgets are also made of, and which tags those are.
 */
export function autoload(base: string, names: readonly string[], hashes: string, shared: Readonly<Record<string, RegExp>>): void {
  const preload = preloader(base, (name) => hashes.slice(names.indexOf(name) * 43).slice(0, 43));
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
