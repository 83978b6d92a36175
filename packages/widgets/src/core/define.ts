import {version} from './version.ts';

const versionOf = Symbol.for('send-strategy.version');
let warned = false;

/**
 * Registers a custom element, once. The same version already there: nothing happens. Another version: one warning that names both, and the one that is there stays, as a tag can
 * be defined only once on a page. Never throws.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag) as (CustomElementConstructor & {[versionOf]?: string}) | undefined;
  if (present === undefined) {
    Object.defineProperty(element, versionOf, {value: version});
    customElements.define(tag, element);
  } else if (present[versionOf] !== version) {
    // Several tags meet the same other version: one warning says it.
    if (!warned)
      console.warn(
        `<${tag}> is already defined in version ${present[versionOf]}: version ${version} is not used. Load one version of the widgets on a page.`,
      );
    warned = true;
  }
}
