/**
 * The script of a page that has only links: a link to a page of the service that shows a widget becomes that widget, now or later, with the link inside it as what stays where the widget
 * cannot come. A link with the class `send-widget` does so anywhere; editors that take classes away leave it one that stands alone in its paragraph.
 */
import {preloader} from '../core/loader.ts';
import {fileNames} from '../core/widget-files.ts';
import {takeOptions} from './options.ts';

/** SHA-256 of the files that are loaded from here, 43 characters of base64 each: the build puts it in place of a mark of the same length. */
const hashes = {
  core: '{{core 00000000000000000000000000000000000}}',
  css: '{{css 000000000000000000000000000000000000}}',
};

/** The folder of this file, and where the service's pages are, as this file came from the service too. */
const here = new URL('.', import.meta.url).href;
const pages = new URL('../../embed/', here).href;
const tags = fileNames.filter((name) => name.startsWith('send-'));

let isLoaded = false;

function load(): void {
  if (isLoaded) return;
  isLoaded = true;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.integrity = `sha256-${hashes.css}=`;
  style.crossOrigin = 'anonymous';
  style.href = here + 'send.css';
  document.head.append(style);
  preloader(here)('core', hashes.core)
    .then(() => import(here + 'core.js'))
    .catch(console.error);
}

function become(link: HTMLAnchorElement): void {
  const {href, parentElement} = link;
  if (!href.startsWith(pages) || link.isContentEditable || link.closest(tags.join())) return;
  const [, strategy, name] = /^([\w-]+)\/([a-z-]+)\.html(?:[?#]|$)/.exec(href.slice(pages.length)) ?? [];
  const tag = `send-${name}`;
  if (!tags.includes(tag)) return;
  const isAlone = parentElement?.matches('p, div') && parentElement.textContent.trim() === link.textContent.trim();
  if (!link.classList.contains('send-widget') && !isAlone) return;
  const widget = document.createElement(tag);
  widget.setAttribute('service', new URL('../../v1', here).href);
  widget.setAttribute('strategy', strategy!);
  takeOptions(widget, new URL(href).searchParams);
  link.replaceWith(widget);
  widget.append(link);
  load();
}

const look = () => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) become(link);
};
look();
new MutationObserver(look).observe(document, {childList: true, subtree: true});
