/**
 * The script of a page at `embed/STRATEGY/WIDGET.html`: it takes the widget's options from the address, and tells the page around it how high it is. Not before the widget shows
 * something: what is there without scripts is the whole of it, and much higher.
 */
import {takeOptions} from './options.ts';

const widget = document.querySelector<HTMLElement>('[strategy]')!;
const query = new URLSearchParams(location.search);
takeOptions(widget, query);

// Which themes there are, the page says: their style sheets with their hashes wait in a template, where nothing is loaded.
const themes = [...(document.querySelector('template')?.content.querySelectorAll<HTMLElement>('[data-theme]') ?? [])];
const named = (name: string | null) => themes.find(({dataset}) => dataset.theme === name);
const [scheme] = /^(dark|auto)$/.exec(query.get('scheme') ?? '') ?? [];
if (scheme) document.documentElement.classList.add(`send-${scheme}`);
// What is dark is in a theme.
const theme = named(query.get('theme')) ?? (scheme && named('neutral'));
if (theme) document.head.append(theme.cloneNode());

// The way out speaks the widget's language, as far as the page has words for it.
const out = document.querySelector<HTMLAnchorElement>('[data-out]');
const [language = ''] = widget.lang.toLowerCase().split('-');
const words = out?.dataset[language];
if (out && words) Object.assign(out, {textContent: words, lang: language, dir: 'auto'});

/** What WordPress calls this frame. Links within the page take its hash's place. */
let secret: string | undefined;
let isReady = false;

const send = () => {
  secret = /secret=(\w{10})\b/.exec(location.hash)?.[1] ?? secret;
  if (!isReady || parent === window) return;
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  // A height is no secret: whoever shows the page may know it.
  parent.postMessage({type: 'send-height', height}, '*');
  if (secret) parent.postMessage({message: 'height', value: height, secret}, '*');
};
const begin = () => {
  isReady = true;
  send();
};

widget.addEventListener('send-state', ({state}) => {
  // The widget says itself that there is nothing, and then shows what the page said before.
  if (state === 'empty') widget.replaceChildren();
  begin();
});
// Where the widget cannot come, what is there without scripts stays.
addEventListener('load', () => setTimeout(begin, customElements.get('send-defaults') ? 20_000 : 0));
addEventListener('hashchange', send);
addEventListener('message', ({source, data}: MessageEvent<{type?: unknown; message?: unknown} | null>) => {
  if (source === parent && (data?.type === 'send-height' || data?.message === 'ready')) send();
});
// In WordPress's sandbox nothing opens; WordPress itself goes where a page says, on the page's own host.
out?.addEventListener('click', (event) => {
  if (!secret) return;
  event.preventDefault();
  parent.postMessage({message: 'link', value: out.href, secret}, '*');
});
new ResizeObserver(send).observe(document.documentElement);
send();
