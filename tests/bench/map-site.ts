import {build} from 'esbuild';
import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {startPlainFileServer} from '../plain-file-server.ts';
import {networkStrategy} from './map-strategy.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const widgetFiles = join(here, '../../dist/widgets');

const head = '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Map</title>';
const choice = (label: string, name: string, values: readonly string[]) =>
  `<label>${label} <select name="${name}"><option value="">All</option>${values.map((value) => `<option>${value}</option>`).join('')}</select></label>`;

const pages = {
  'empty.html': `${head}<body>`,
  'widget.html': `${head}<link rel="stylesheet" href="/widgets/0/send.css"><script type="module" src="/widgets/0/core.js"></script><script type="module" src="/map-widget-page.js"></script><body>`,
  'leaflet.html': `${head}<link rel="stylesheet" href="/leaflet/leaflet.css"><link rel="stylesheet" href="/leaflet.css"><script src="/leaflet/leaflet.js"></script><script type="module" src="/map-leaflet-page.js"></script><body>
<h2>Schools that include</h2>
<form class="filters">
<label>Search by name <input type="search" name="search" autocomplete="off"></label>
${choice('Education phase', 'educationPhase', ['nursery', 'primary', 'secondary', 'allThrough', 'sixteenPlus', 'special', 'alternativeProvision'])}
${choice('Role', 'role', ['hub', 'champion', 'member'])}
${choice('Kind of link', 'linkKind', ['supportAndChallenge', 'bestPracticeReview', 'championExchange'])}
</form>
<p id="count"></p><div id="map"></div><p id="chosen"></p>`,
  // As large as the widget draws it.
  'leaflet.css': '#map { width: 576px; height: 460.8px; }',
};

/** Pages with the widget and with Leaflet for a strategy of each size, served as plain files. */
export interface MapSite {
  /** The address of a site with so many schools. */
  url(schools: number): string;
  close(): Promise<void>;
}

export async function startMapSite(sizes: readonly number[], widgets = widgetFiles): Promise<MapSite> {
  const folder = await mkdtemp(join(tmpdir(), 'send-strategy-bench-map-'));
  const servers = await Promise.all(
    sizes.map(async (size) => {
      const site = join(folder, String(size));
      await mkdir(join(site, 'v1/strategies/large'), {recursive: true});
      for (const [name, text] of await networkStrategy(size)) await writeFile(join(site, 'v1/strategies/large', name), text);
      for (const [name, text] of Object.entries(pages)) await writeFile(join(site, name), text);
      await cp(widgets, join(site, 'widgets'), {recursive: true});
      await cp(join(here, 'node_modules/leaflet/dist'), join(site, 'leaflet'), {recursive: true});
      await build({
        entryPoints: ['map-widget-page.ts', 'map-leaflet-page.ts'].map((name) => join(here, name)),
        ...{outdir: site, bundle: true, minify: true, format: 'esm', target: 'es2023', conditions: ['@send-strategy/source']},
      });
      return [size, await startPlainFileServer({folder: site})] as const;
    }),
  );
  const bySize = new Map(servers);
  return {
    url: (schools) => bySize.get(schools)!.url,
    async close() {
      for (const server of bySize.values()) await server.close();
      await rm(folder, {recursive: true});
    },
  };
}
