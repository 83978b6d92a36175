import {version} from './version.ts';

const versionOf = Symbol.for('send-strategy.version');

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
    warnOnce(`<${tag}> is already defined in version ${present[versionOf] ?? 'unknown'}: version ${version} is not used. Load one version of the widgets on a page.`);
  }
}

function warnOnce(message: string): void {
  // Several tags of one file meet the same other version: one warning says it.
  const warned = ((globalThis as Record<symbol, unknown>)[Symbol.for('send-strategy.warned')] ??= new Set()) as Set<string>;
  const versions = message.replace(/^<[^>]+>/, '');
  if (warned.has(versions)) return;
  warned.add(versions);
  console.warn(message);
}
