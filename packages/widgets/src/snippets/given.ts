import {widgets, type WidgetDescription, type WidgetName} from '../description/index.ts';
import {possibleLook, type Look, type Scheme, type Theme} from './look.ts';

/** What a page says itself: what stays where nothing else can be shown. */
export interface Fallback {
  /** A sentence of the page's own, as text. */
  sentence: string;
  /** A link after it. */
  link: {text: string; href: string};
}

/** What a snippet is made from. */
export interface SnippetOptions {
  /** The service's address, without `/v1`: `https://send.example.gov.uk`. */
  service: string;
  /** The folder of the browser files: `1.2.3`, or `1` for the files that move on with each release. */
  version: string;
  /** The files' hashes, as in `sri.json` of that folder. Files that move on have none. */
  integrity?: Readonly<Record<string, string>>;
  /** The id of the strategy. */
  strategy: string;
  widget: WidgetName;
  /** The widget's attributes beside `service` and `strategy`. An empty one is left out. */
  attributes?: Readonly<Record<string, string>>;
  /** How it looks. What a way cannot carry of it is left out. */
  look?: Look;
  fallback: Fallback;
}

/** What was given, found to be possible. */
export interface Given {
  service: string;
  strategy: string;
  widget: WidgetDescription;
  attributes: Readonly<Record<string, string>>;
  look: {theme: Theme | undefined; scheme: Scheme; colours: Readonly<Record<string, string>>};
  fallback: Fallback;
  /** The address of a browser file, and its hash where it has one. */
  file(name: string): {address: string; integrity: string | undefined};
}

/**
 * Looks at what was given. Whatever stands in addresses, commands and settings of a server has to be of a plain form, as no escaping is right for all of them; texts can be anything.
 *
 * @throws {TypeError} in plain words, where something is not possible.
 */
export function given(options: SnippetOptions): Given {
  const {version, strategy, widget: name, attributes = {}, fallback, integrity = {}} = options;
  const service = serviceAddress(options.service);
  const isMoving = /^\d+$/.test(version);
  if (!isMoving && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    throw new TypeError(`"${version}" is no version. Give one such as 1.2.3, or 1.`);
  if (!/^[\w-]+$/.test(strategy)) throw new TypeError(`"${strategy}" is no id of a strategy: letters, digits and hyphens only.`);
  const widget = widgets.find((each) => each.name === name);
  if (widget === undefined) throw new TypeError(`There is no widget "${name}".`);
  const allowed = widget.attributes.map((each) => each.name).filter((each) => each !== 'service' && each !== 'strategy');
  for (const attribute of Object.keys(attributes))
    if (!allowed.includes(attribute)) throw new TypeError(`<${widget.tag}> has no attribute "${attribute}" that can be chosen.`);
  if (!/^https?:\/\//i.test(fallback.link.href) || !URL.canParse(fallback.link.href))
    throw new TypeError(`"${fallback.link.href}" is no address that a link can have: it begins with https://.`);
  return {
    ...{service, strategy, widget, fallback},
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value.trim() !== '')),
    look: possibleLook(options.look),
    file(path) {
      const hash = isMoving ? undefined : integrity[path];
      if (!isMoving && !/^sha(256|384|512)-[\w+/]+={0,2}$/.test(hash ?? ''))
        throw new TypeError(`The hash of ${path} is missing: take it from sri.json of version ${version}.`);
      return {address: `${service}/widgets/${version}/${path}`, integrity: hash};
    },
  };
}

/** The address of a service, without a slash at its end. */
export function serviceAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address).href.replace(/\/$/, '') : '';
  // A host may hold characters that mean something else in a policy or a command.
  if (!/^https?:\/\/[a-z\d.:[\]-]+(\/[\w.~-]+)*$/.test(url))
    throw new TypeError(`"${address}" is no address of a service. Give one such as https://send.example.gov.uk.`);
  return url;
}
