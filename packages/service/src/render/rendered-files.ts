import {collections, dayOf, type Source} from '@send-strategy/sdk/reading';
import {version, type Boundary} from '@send-strategy/widgets/views';
import {type Files} from '../publish/publish.ts';
import {embedPage, oEmbed, type BrowserFiles, type PageContent} from './embed-page.ts';
import {fragmentOf} from './fragment.ts';
import {renderWidget} from './render-widget.ts';
import {languageOf} from './rendered.words.ts';
import {widgetNames, widgets, type PublishedDocuments, type WidgetName} from './widgets.ts';

/** Gives a published file by its path, `v1/index.json` or `widgets/1.2.3/core.js`; undefined where there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

export interface RenderedFilesOptions {
  /** The service's public address without a slash at its end, for example `https://send.example.gov.uk`. Without it there are no oEmbed files, and no address is absolute. */
  publicUrl?: string | undefined;
  /** Default: the clock's. */
  now?: Date;
  /** The reader's language, for what is not the strategy's own words: English, Polish and Urdu are spoken. Default: that of the strategy. */
  lang?: string;
}

interface Published {
  readonly manifest: Uint8Array;
  readonly documents: PublishedDocuments & Required<Pick<PublishedDocuments, 'strategy'>>;
  readonly boundary: Boundary | undefined;
}

/** What was read of a strategy, for as long as its manifest is the same. */
const known = new WeakMap<Uint8Array, Published>();

/**
 * Makes one of the files that show a widget without the element, from what is published and nothing else: `embed/STRATEGY/WIDGET.html`, a page for frames;
 * `embed/STRATEGY/WIDGET.oembed.json`; and `html/STRATEGY/WIDGET.html`, the view alone.
 *
 * @returns Undefined where there is no such file: a draft has none, and pages need the browser files.
 */
export function renderedFile(
  path: string,
  read: ReadFile,
  {publicUrl, now = new Date(), lang}: RenderedFilesOptions,
): string | undefined {
  const [, kind, id, name, extension] = /^(embed|html)\/([\w-]+)\/([a-z-]+)\.(html|oembed\.json)$/.exec(path) ?? [];
  if (id === undefined || !isWidget(name)) return undefined;
  const published = publishedBy(id, read);
  if (published === undefined) return undefined;
  const isFragment = kind === 'html';
  const files = browserFiles(read);
  const {documents, boundary} = published;
  const strategy = documents.strategy.data;
  const readers = lang ?? strategy.languages[0] ?? 'en';
  const language = languageOf(readers);
  const base = isFragment && publicUrl !== undefined ? publicUrl : '../..';
  const rendered = renderWidget(name, documents, {
    now,
    lang: readers,
    url: (file) => `${base}/v1/strategies/${id}/${file}`,
    ...(boundary === undefined ? {} : {boundary}),
  });
  const age = {
    strategy,
    asOf: documents[widgets[name].linked]?.meta.asOf ?? documents.strategy.meta.asOf,
    madeOn: dayOf(now),
    current: isFragment && files !== undefined ? `${base}/embed/${id}/${name}.html` : undefined,
  };
  const fragment = fragmentOf(rendered, age, language);
  if (isFragment) return extension === 'html' ? `${fragment}\n` : undefined;
  if (files === undefined) return undefined;
  const page: PageContent = {name, strategy, language, rendered, fragment, source: ownSource(documents), files, publicUrl};
  if (extension === 'html') return embedPage(page);
  return publicUrl === undefined ? undefined : oEmbed(page, publicUrl);
}

/** Makes all of these files, by their paths. */
export function renderedFiles(strategies: readonly string[], read: ReadFile, options: RenderedFilesOptions): Files {
  const files: Files = new Map();
  for (const id of strategies) {
    for (const name of widgetNames) {
      for (const path of [`embed/${id}/${name}.html`, `embed/${id}/${name}.oembed.json`, `html/${id}/${name}.html`]) {
        const text = renderedFile(path, read, options);
        if (text !== undefined) files.set(path, Buffer.from(text));
      }
    }
  }
  return files;
}

function isWidget(name: string | undefined): name is WidgetName {
  return (widgetNames as readonly (string | undefined)[]).includes(name);
}

function publishedBy(id: string, read: ReadFile): Published | undefined {
  const folder = `v1/strategies/${id}`;
  const manifest = read(`${folder}/index.json`);
  if (manifest === undefined) return undefined;
  const before = known.get(manifest);
  if (before !== undefined) return before;
  const json = (path: string): unknown => {
    const bytes = read(`${folder}/${path}`);
    return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'));
  };
  const documents = Object.fromEntries(
    Object.keys(collections).flatMap((name) => {
      const document = json(`${name}.json`);
      return document === undefined ? [] : [[name, document]];
    }),
  ) as Published['documents'];
  const published = {manifest, documents, boundary: json('boundary.geojson') as Boundary | undefined};
  known.set(manifest, published);
  return published;
}

/** The files of the version whose views these are: others may not fit. */
function browserFiles(read: ReadFile): BrowserFiles | undefined {
  const bytes = read(`widgets/${version}/integrity.json`);
  return bytes && {version, integrity: JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, string>};
}

/** The first source of the strategy itself, where that has an address. */
function ownSource({strategy, sources}: Published['documents']): PageContent['source'] {
  const [first] = strategy.data.sources ?? [];
  const source: Source | undefined = sources?.data.find(({id}) => id === first?.sourceId);
  return source && {url: source.url, title: source.title};
}
