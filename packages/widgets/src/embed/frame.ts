/**
 * The script of a page at `embed/STRATEGY/WIDGET.html`: it takes the widget's options from the address, and tells the page around it how high it is. Not before the widget shows
 * something: what is there without scripts is the whole of it, and much higher.
 */
import {takeOptions} from './options.ts';

const widget = document.querySelector<HTMLElement>('[strategy]')!;
const query = new URLSearchParams(location.search);
takeOptions(widget, query);

// Which theme there is, the page says: its style sheets with their hashes wait in a template, where nothing is loaded.
for (const theme of document.querySelector('template')?.content.querySelectorAll<HTMLElement>('[data-theme]') ?? [])
  if (theme.dataset.theme === query.get('theme')) document.head.append(theme.cloneNode());

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
document.querySelector<HTMLAnchorElement>('[data-out]')?.addEventListener('click', (event) => {
  if (!secret) return;
  event.preventDefault();
  parent.postMessage({message: 'link', value: (event.currentTarget as HTMLAnchorElement).href, secret}, '*');
});
new ResizeObserver(send).observe(document.documentElement);
send();
