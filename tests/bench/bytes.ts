/**
 * Measures what pages ask for, in a real Chromium, until they show their content and afterwards: ours with one widget, with all twelve and with the map; the same priorities with Shoelace
 * and Web Awesome, the same map with Leaflet, and the same content as static pages. `npm run bench -- bytes`.
 */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {leafletScript} from '../sizes/leaflet-script.ts';
import {heading, table} from './report.ts';
import {drawnByLeaflet, look, needSameTexts, type Drawn, type Shown} from './pages-content.ts';
import {load, openBrowser, type Asked, type Conditions, type Load} from './pages-measure.ts';
import {forms, openSite, peers, peerVersion, type PageToMeasure, type Peer} from './pages-site.ts';

/** What a page asks for once it shows its content has not come yet when it does. */
const slowly: Conditions = {name: 'every answer half a second later', network: {latency: 500, throughput: -1}};
const kilobyte = 1024;
const tags = [
  ...['send-strategy', 'send-priority-progress', 'send-principles', 'send-action-plan', 'send-achievements', 'send-indicator'],
  ...['send-provision', 'send-services', 'send-inclusion-map', 'send-commitments', 'send-value-for-money', 'send-decisions'],
];

const site = await openSite();
const browser = await openBrowser();
try {
  const read = async (page: PageToMeasure, last: readonly string[], afterwards?: Parameters<typeof load>[2]['afterwards']) => {
    console.error(page.name);
    return load(browser, page, {conditions: slowly, last, isRead: true, ...(afterwards && {afterwards})});
  };
  const still = async (shown: Shown, name: string, amount: number) => {
    const css = await readFile(fileURLToPath(new URL('../../dist/widgets/0/html.css', import.meta.url)), 'utf8');
    return read(await site.stillOf(name, shown.html, css, '.send-widget', amount), shown.last);
  };

  // One widget.
  const one = await site.ours(['send-priority-progress']);
  const {parts} = await look(browser, one);
  const last = ['Show all 7 priorities'];
  const ours = await read(one, last);
  const others: Record<string, Load> = {};
  const bundled = await site.oursInBundle();
  others[bundled.name] = await read(bundled, last);
  for (const peer of Object.keys(peers) as Peer[])
    for (const form of forms) {
      const page = await site.peer(peer, form, parts);
      others[page.name] = await read(page, last);
    }
  const flat = await read(await site.still(parts), last);
  for (const [name, each] of Object.entries({...others, 'the static page': flat})) needSameTexts(ours, each, name);

  // All twelve.
  const twelve = await site.ours(tags);
  const shownOfTwelve = await look(browser, twelve);
  const oursOfTwelve = await read(twelve, shownOfTwelve.last);
  const oursInOneFile = await read(await site.ours(tags, 1, 'all.js'), shownOfTwelve.last);
  const flatOfTwelve = await still(shownOfTwelve, 'static twelve', tags.length);
  needSameTexts(oursOfTwelve, oursInOneFile, 'all.js');
  needSameTexts(oursOfTwelve, flatOfTwelve, 'the static page');

  // The map.
  const map = await site.ours(['send-inclusion-map']);
  const shownOfMap = await look(browser, map);
  const oursOfMap = await read(map, shownOfMap.last);
  const leaflet: Record<string, Load> = {};
  for (const form of forms) {
    const page = await site.leaflet(form);
    leaflet[page.name] = await read(page, ['Leaflet'], async (opened) => {
      needSameDrawing(shownOfMap.drawn, await opened.evaluate(drawnByLeaflet));
    });
  }
  const flatOfMap = await still(shownOfMap, 'static map', 1);
  needSameTexts(oursOfMap, flatOfMap, 'the static page');
  const published = await checkedLeafletScript();

  console.log(
    heading(
      'Bytes and requests',
      `What a page asks for in a Chromium with an empty profile: as the browser's network events tell it. All pages, scripts, styles and data come from one server on this machine: HTTP/1.1 with
      connections that stay, every file compressed by brotli at quality 11 beforehand, the same headers for all (${headersOf(ours)} bytes an answer). Sizes are of the compressed bodies, 1 KB is
      1,024 bytes; the headers are in the last column only. "To show it" is what had come when the last text of the content was painted, with every answer kept waiting for half a second, so that what a
      page asks for afterwards had not. The content is that of Marlhaven. Every page is checked to say the same: what is seen at first and what waits behind "Show all". Shoelace's and Web
      Awesome's pages have a card, a progress bar and a details element for each priority, cherry-picked as their documentation tells, and a script of their own that fetches the same JSON and
      writes the same sentences: "published files" are those that a CDN has (every answer is from the same host here, so no connection to another is counted), "bundle" is one script and one style
      sheet by esbuild. Ours does more than theirs with its bytes: it follows changes, checks the hashes of its files, has a bar with a part and a shape for each status, explains terms, saves CSV. The static
      page has the content in its HTML and its styles in a style element; that of all twelve and of the map has the widgets' own HTML. Leaflet's map has the same schools as circle markers with their
      names and the same links as lines, and no tiles: what these would add is not counted. Ours has them as a list, too. "ours" is what the snippet loads; "ours, bundle" is the npm package in a
      bundle of the page's own.`,
      `Chromium ${browser.version()}`,
      ...(['Shoelace', 'Web Awesome'] as const).map((peer) => `${peer} ${peerVersion(peers[peer].name)}`),
      `Leaflet ${leafletScript.version}`,
    ),
  );
  const columns = [
    'page',
    'requests',
    'scripts',
    'script',
    'style',
    'data',
    'HTML',
    'to show it',
    'afterwards',
    'in all, with headers',
  ];
  print('The priorities', columns, {ours, ...others, 'static page': flat});
  print('All twelve widgets', columns, {ours: oursOfTwelve, 'ours, all.js': oursInOneFile, 'static page': flatOfTwelve});
  print('The map', columns, {ours: oursOfMap, ...leaflet, 'static page': flatOfMap});

  const best = (peer: Peer) => forms.map((form) => others[`${peer}, ${form}`]).toSorted((a, b) => bytesOf(a) - bytesOf(b))[0];
  const scriptOfMap = bytesOf(oursOfMap, 'script');
  const ofMapAlone = oursOfMap.asked
    .filter(({path}) => /\/(lists|send-inclusion-map)\.js$/.test(path))
    .reduce((sum, {body}) => sum + body, 0);
  const all = (each: Load) => bytesOf(each, 'script', false);
  const goals: [string, string, boolean][] = [
    ['first widget: scripts of at most 14 KB', inKilobytes(bytesOf(ours, 'script')), bytesOf(ours, 'script') <= 14 * kilobyte],
    ['first widget: at most 3 of them', String(countOf(ours, 'script')), countOf(ours, 'script') <= 3],
    [
      'all twelve: scripts of at most 55 KB, as files of their own',
      inKilobytes(all(oursOfTwelve)),
      all(oursOfTwelve) <= 55 * kilobyte,
    ],
    ['all twelve: scripts of at most 55 KB, `all.js`', inKilobytes(all(oursInOneFile)), all(oursInOneFile) <= 55 * kilobyte],
    ['map page: scripts of at most a third of Leaflet’s', (scriptOfMap / published).toFixed(2), scriptOfMap <= published / 3],
    [
      'what the map adds to a page with a widget: at most a third of it',
      (ofMapAlone / published).toFixed(2),
      ofMapAlone <= published / 3,
    ],
  ];
  console.log(
    table(
      'Goals',
      ['goal', 'measured', 'verdict'],
      goals.map(([goal, value, isMet]) => [goal, value, isMet ? 'met' : 'not met']),
    ),
  );
  console.log(
    table(
      'Ours over the better form of each peer, and over the static page',
      ['beside', 'scripts', 'to show it', 'requests'],
      [...(Object.keys(peers) as Peer[]).map((peer) => [peer, best(peer)] as const), ['static page', flat] as const].map(
        ([name, other]) => [
          name,
          bytesOf(other, 'script') === 0 ? '–' : (bytesOf(ours, 'script') / bytesOf(other, 'script')).toFixed(2),
          (bytesOf(ours) / bytesOf(other)).toFixed(2),
          `${countOf(ours)} to ${countOf(other)}`,
        ],
      ),
    ),
  );
} finally {
  await browser.close();
  await site.close();
}

function bytesOf({asked}: Load, kind?: Asked['kind'], isBefore = true): number {
  return asked
    .filter((each) => (each.isBefore || !isBefore) && (kind ?? each.kind) === each.kind)
    .reduce((sum, {body}) => sum + body, 0);
}

function countOf({asked}: Load, kind?: Asked['kind']): number {
  return asked.filter((each) => each.isBefore && (kind ?? each.kind) === each.kind).length;
}

function inKilobytes(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(1)} KB`;
}

function headersOf({asked}: Load): string {
  const sizes = asked.map(({transferred, body}) => transferred - body).toSorted((a, b) => a - b);
  return `${sizes[0]} to ${sizes.at(-1)}`;
}

function print(caption: string, columns: readonly string[], loads: Readonly<Record<string, Load>>): void {
  const rows = Object.entries(loads).map(([name, each]) => {
    const after = each.asked.filter(({isBefore}) => !isBefore);
    const afterBytes = after.reduce((sum, {body}) => sum + body, 0);
    return [
      name,
      ...[countOf(each), countOf(each, 'script')].map(String),
      ...(['script', 'style', 'data', 'page'] as const).map((kind) => inKilobytes(bytesOf(each, kind))),
      inKilobytes(bytesOf(each)),
      after.length === 0 ? '–' : `${after.length}: ${inKilobytes(afterBytes)}`,
      inKilobytes(each.asked.reduce((sum, {transferred}) => sum + transferred, 0)),
    ];
  });
  console.log(table(caption, columns, rows));
}

function needSameDrawing(ours: Drawn, leaflets: Drawn): void {
  if (ours.places !== leaflets.places || ours.links !== leaflets.links)
    throw new Error(`Leaflet’s map has other things on it: ${JSON.stringify(leaflets)}, ours ${JSON.stringify(ours)}.`);
}

/** The size of Leaflet's script. Throws where it is not the one that a test compares ours with. */
async function checkedLeafletScript(): Promise<number> {
  const bytes = await readFile(fileURLToPath(new URL('node_modules/leaflet/dist/leaflet.js', import.meta.url)));
  const size = brotliCompressSync(bytes).byteLength;
  const {bytes: expected, version} = leafletScript;
  // Versions of brotli differ by a few bytes.
  if (peerVersion('leaflet') !== version || Math.abs(size - expected) > expected / 100)
    throw new Error(
      `Leaflet ${peerVersion('leaflet')} is installed, and its script has ${size} bytes: correct tests/sizes/leaflet-script.ts (${version}, ${expected}).`,
    );
  return size;
}
