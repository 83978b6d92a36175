/** The page with the widget. Runs in the browser. */
import {ReadingClient} from '@send-strategy/sdk/read';
import type {SendInclusionMap} from '../../packages/widgets/src/index.ts';
import {painted, waitUntil, type MapPage} from './map-page.ts';

const names = ['strategy', 'schools', 'memberships', 'links', 'programme-phases', 'sources'] as const;
const client = new ReadingClient({baseUrl: new URL('/v1', location.href).href});
const map: SendInclusionMap = document.createElement('send-inclusion-map');
const find = (selector: string) => map.shadowRoot?.querySelector<HTMLElement>(selector);
const findAll = (selector: string) => [...map.shadowRoot!.querySelectorAll(selector)];

const page: MapPage = {
  async prepare() {
    // The tag's files come once it is somewhere: this one shows nothing.
    const other = document.createElement('send-inclusion-map');
    document.body.append(other);
    await customElements.whenDefined('send-inclusion-map');
    await other.updateComplete;
    other.remove();
    await Promise.all(names.map((name) => client.strategy('large').read(name)));
    await client.get('/strategies/large/boundary.geojson');
  },
  draw() {
    map.client = client;
    return draw();
  },
  showAll: () => find('.show-all')!.click(),
  copy(isThere) {
    if (!isThere) {
      document.querySelector('#copy')!.remove();
      return;
    }
    const host = document.createElement('div');
    host.id = 'copy';
    const copy = host.attachShadow({mode: 'open'});
    const {innerHTML, adoptedStyleSheets} = map.shadowRoot!;
    copy.adoptedStyleSheets = [...adoptedStyleSheets];
    // oxlint-disable-next-line send/no-unsafe-html -- the widget's own HTML is what is measured against.
    copy.innerHTML = innerHTML.replaceAll(/<!--.*?-->/gs, '');
    document.body.prepend(host);
  },
  async settle() {
    await waitUntil(() => Boolean(find('.outline')!.getAttribute('d')));
    // The list comes piece by piece, at most a tenth of a second apart.
    for (let before = -1, now = 0; before !== now; before = now) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      now = find('[part=schools]')!.childElementCount;
    }
    await painted();
  },
  drawn: () => ({
    schools: findAll('.place').length,
    links: findAll('[part=map] .line:not(.strong)').flatMap((line) => line.getAttribute('d')!.match(/M/g) ?? []).length,
  }),
  area: () => find('[part=map]')!,
  placeOf(urn) {
    const {x, y, width, height} = find(`.place[data-select="${urn}"]`)!.getBoundingClientRect();
    return {x: x + width / 2, y: y + height / 2};
  },
  chosen: () => (map.selected ? find('[part=choice] p')!.textContent : ''),
  async enlarge(times) {
    if (times === 1) find('[data-zoom="0"]')!.click();
    for (let by = 1; by < times - 0.01; by *= 1.6) find('[data-zoom="1.6"]')!.click();
    await painted();
  },
};

/** Ends when schools and links are drawn: what comes after, the outline and more of the list, is waited for with `settle`. */
async function draw(): Promise<void> {
  const ready = new Promise((resolve) => {
    map.addEventListener('send-state', resolve);
  });
  map.setAttribute('strategy', 'large');
  map.setAttribute('refresh', '0');
  document.body.append(map);
  await ready;
}

// With the client that widgets have of their own.
if (location.hash === '#at-once') page.atOnce = draw().then(painted);
window.bench = page;
