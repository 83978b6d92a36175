import {version} from './version.ts';

const versionOf = Symbol.for('send-strategy.version');
/** What every copy of the widgets on a page knows of: that it was warned of two versions. */
const page = globalThis as {[versionOf]?: string};

/**
 * Registers a custom element, once. The same version already there: nothing happens. Another version: one warning that names both, and the one that is there stays, as a tag can
 * be defined only once on a page. Never throws.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const present: (CustomElementConstructor & {[versionOf]?: string}) | undefined = customElements.get(tag);
  if (!present) {
    Object.defineProperty(element, versionOf, {value: version});
    customElements.define(tag, element);
  } else if (present[versionOf] !== version) {
    // Several tags of several copies meet another version: one warning says it.
    if (!page[versionOf])
      console.warn(`<${tag}> is already defined in version ${present[versionOf]}: version ${version} is not used.`);
    page[versionOf] = version;
  }
}
