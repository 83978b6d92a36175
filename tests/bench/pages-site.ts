/** The pages that are measured and all that they load: ours, those of the peers in the two forms in which they come, and the static ones. */
import {build} from 'esbuild';
import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {FolderStrategies} from '../../packages/service/src/index.ts';
import {plain, prioritiesHtml, type Documents} from './pages-priorities.ts';
import {startPagesServer, type PagesServer} from './pages-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const modules = join(here, 'node_modules');
const {version} = JSON.parse(await readFile(join(root, 'packages/widgets/package.json'), 'utf8')) as {version: string};
const strategy = 'strategies/marlhaven';

/** The libraries that the priorities are also made with: the prefix of their tags, their published files for pages and for bundlers, and their theme. */
export const peers = {
  Shoelace: {prefix: 'sl', name: '@shoelace-style/shoelace', published: 'cdn', theme: 'themes/light.css'},
  'Web Awesome': {prefix: 'wa', name: '@awesome.me/webawesome', published: 'dist-cdn', theme: 'styles/themes/default.css'},
} as const;
export type Peer = keyof typeof peers;

/** The version of a peer that is installed. */
export const peerVersion = (name: string): string =>
  (JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as {version: string}).version;

/** How a library comes to a page: its published files, of which the page picks those that it needs, or in one file that esbuild makes of them and the page's own script. */
export const forms = ['published files', 'bundle'] as const;
export type Form = (typeof forms)[number];

/** A page that is measured. */
export interface PageToMeasure {
  readonly name: string;
  readonly url: string;
  /** What each of the things that it shows stands in, as a selector, and how many there are. */
  readonly units: string;
  readonly amount: number;
}

/** The pages and their server. */
export interface Site extends Omit<PagesServer, 'put'> {
  /** Our widgets of some tags, each so many times, as the snippet has them. `file` is what the snippet loads. */
  ours(tags: readonly string[], amount?: number, file?: 'core.js' | 'all.js'): Promise<PageToMeasure>;
  /** One widget as the snippet has it, with links that preload its files: docs/widgets.md, "On slow networks". */
  oursPreloaded(tag: string): Promise<PageToMeasure>;
  /** One widget in a bundle of the page's own, from the npm package. */
  oursInBundle(): Promise<PageToMeasure>;
  /** The priorities with a library. `shown` is how many of them are seen at first. */
  peer(peer: Peer, form: Form, shown: number, amount?: number): Promise<PageToMeasure>;
  /** The priorities as HTML and styles alone, in one file. */
  still(shown: number, amount?: number): Promise<PageToMeasure>;
  /** HTML and styles in one file, of whatever is given. */
  stillOf(name: string, html: string, css: string, units: string, amount: number): Promise<PageToMeasure>;
  leaflet(form: Form): Promise<PageToMeasure>;
}

/**
 * Builds what is built and starts to serve.
 *
 * @param widgets The folder of the browser files, to measure another build than the current one.
 */
export async function openSite(widgets = join(root, 'dist/widgets/')): Promise<Site> {
  const server = await startPagesServer({
    '/widgets/': widgets,
    ...Object.fromEntries(
      Object.values(peers).map(({prefix, name, published}) => [`/${prefix}/`, join(modules, name, published, '/')]),
    ),
    '/leaflet/': join(modules, 'leaflet/dist/'),
  });
  const strategies = await FolderStrategies.open([join(root, 'datasets/marlhaven')]);
  const tree = strategies.tree();
  for (const [path, bytes] of tree) await server.put(`/v1/${path}`, bytes);
  const styles = await readFile(join(here, 'pages.css'), 'utf8');
  await server.put('/pages.css', styles);

  /** Serves a page with something of its own before and after the content. */
  const page = async (name: string, head: string, body: string, units: string, amount: number): Promise<PageToMeasure> => {
    const path = `/${name.replaceAll(/\W+/g, '-')}-${amount}.html`;
    const start = '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
    await server.put(
      path,
      `${start}<title>${name}</title><link rel="icon" href="data:,">${head}<body><h1>Our SEND strategy</h1>${body}<p>Write to us about it.</p>`,
    );
    return {name, url: server.url + path, units, amount};
  };
  const script = (path: string) => `<script type="module" src="${path}"></script>`;
  const sheet = (path: string) => `<link rel="stylesheet" href="${path}">`;
  /** Bundles a page's script as an application does, and serves it with its styles and with what it loads later. */
  const bundle = async (name: string, ...imports: string[]) => {
    const {outputFiles, metafile} = await build({
      stdin: {contents: imports.map((each) => `import ${JSON.stringify(each)};`).join('\n'), resolveDir: here},
      ...({bundle: true, minify: true, splitting: true, metafile: true, write: false, format: 'esm', target: 'es2022'} as const),
      ...({outdir: `/${name}`, entryNames: 'page', logLevel: 'error'} as const),
      define: {'process.env.NODE_ENV': '"production"'},
      // Leaflet's style sheet names pictures of markers, which these pages do not have.
      loader: {'.png': 'empty'},
    });
    for (const {path, text} of outputFiles) await server.put(path, text);
    const has = (path: string) => outputFiles.some((file) => file.path === path);
    // What the script is made of besides is named to the browser at once, as Vite's build does.
    const parts = Object.entries(metafile.outputs).flatMap(([path, {entryPoint, imports}]) =>
      entryPoint === undefined || !path.endsWith('page.js') ? [] : imports.filter(({kind}) => kind === 'import-statement'),
    );
    const preloads = parts.map(({path}) => `<link rel="modulepreload" href="/${name}/${path.replace(/.*\//, '')}">`).join('');
    return `${preloads}${has(`/${name}/page.css`) ? sheet(`/${name}/page.css`) : ''}${script(`/${name}/page.js`)}`;
  };
  const stillOf: Site['stillOf'] = (name, html, css, units, amount) => page(name, `<style>${css}</style>`, html, units, amount);

  const folder = `/widgets/${version}`;
  const sri = JSON.parse(await readFile(join(widgets, version, 'sri.json'), 'utf8')) as Record<string, string>;
  /** What tells a browser which file it is. */
  const checked = (file: string) => `"${folder}/${file}" integrity="${sri[file]}" crossorigin="anonymous"`;
  const widgetOf = (tag: string) => `<${tag} service="${server.url}/v1" strategy="marlhaven"></${tag}>`;
  const snippet = (file: string) =>
    `<link rel="stylesheet" href=${checked('send.css')}><script type="module" src=${checked(file)}></script>`;

  return {
    url: server.url,
    close: () => server.close(),

    ours(tags, amount = 1, file = 'core.js') {
      const what = tags.length === 1 ? tags[0].replace('send-', '') : `${tags.length} widgets`;
      const all = tags.map(widgetOf).join('').repeat(amount);
      return page(`ours, ${what} ${file.replace('.js', '')}`, snippet(file), all, tags.join(), tags.length * amount);
    },

    oursPreloaded(tag) {
      const preloads = ['parts.js', `${tag}.js`].map((file) => `<link rel="modulepreload" href=${checked(file)}>`).join('');
      return page('ours, preloaded', preloads + snippet('core.js'), widgetOf(tag), tag, 1);
    },

    async oursInBundle() {
      const head = await bundle('ours', '@send-strategy/widgets/send.css', './pages-ours.ts');
      return page('ours, bundle', head, widgetOf('send-priority-progress'), 'send-priority-progress', 1);
    },

    async peer(peer, form, shown, amount = 1) {
      const {prefix, name, theme} = peers[peer];
      const components = ['card', 'details', 'progress-bar'].map((each) => `components/${each}/${each}.js`);
      const head =
        form === 'bundle'
          ? await bundle(
              `${prefix}-bundle`,
              ...[theme, ...components].map((path) => `${name}/dist/${path}`),
              ...['./pages.css', './pages-peer.ts'],
            )
          : [sheet(`/${prefix}/${theme}`), sheet('/pages.css'), await bundle('own', './pages-peer.ts')].join('') +
            components.map((path) => script(`/${prefix}/${path}`)).join('');
      const main = `<main data-prefix="${prefix}" data-amount="${amount}" data-shown="${shown}"></main>`;
      return page(`${peer}, ${form}`, head, main, '.priorities', amount);
    },

    still(shown, amount = 1) {
      const read = (name: string) => JSON.parse(Buffer.from(tree.get(`${strategy}/${name}.json`)!).toString('utf8')) as unknown;
      const names = ['strategy', 'priorities', 'actions', 'sources'];
      const documents = Object.fromEntries(names.map((name) => [name, read(name)])) as Documents;
      return stillOf('static page', prioritiesHtml(documents, plain, shown).repeat(amount), styles, '.priorities', amount);
    },

    stillOf,

    async leaflet(form) {
      const head =
        form === 'bundle'
          ? await bundle('leaflet-bundle', 'leaflet/dist/leaflet.css', './pages.css', 'leaflet', './pages-leaflet.ts')
          : `${sheet('/leaflet/leaflet.css')}${sheet('/pages.css')}<script src="/leaflet/leaflet.js"></script>${await bundle('leaflet-own', './pages-leaflet.ts')}`;
      return page(`Leaflet, ${form}`, head, '<div id="map"></div>', '#map', 1);
    },
  };
}
