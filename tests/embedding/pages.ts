/** What the tests of this folder share: the service or its export, the partner pages on another origin, and visits by a real Chromium that note every fault. */
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium, type Browser, type BrowserContextOptions, type Locator, type Page, type Request} from 'playwright';
import {expect, onTestFinished} from 'vitest';
import {partnerPage, partnerPageNames, startPartnerPages, type PartnerPageName} from '../../examples/server.ts';
import {exportFiles, FolderStrategies, readBuiltFiles, startService} from '../../packages/service/src/index.ts';
import {chromiumArguments, findChromium} from '../chromium.ts';
import {temporaryFolder} from '../dataset-folder.ts';
import {startPlainFileServer} from '../plain-file-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The version that was built. */
export const {version} = JSON.parse(readFileSync(join(root, 'packages/widgets/package.json'), 'utf8')) as {version: string};
/** The browser files as `npm run build` makes them. */
export const builtWidgets = join(root, 'dist/widgets');
export const folderOf = (dataset: string) => join(root, 'datasets', dataset);
export const datasets = ['marlhaven', 'medway-2019'] as const;
export const tags = [
  ...(['send-strategy', 'send-priority-progress', 'send-principles', 'send-action-plan', 'send-achievements'] as const),
  ...(['send-indicator', 'send-provision', 'send-services', 'send-inclusion-map', 'send-commitments'] as const),
  ...(['send-value-for-money', 'send-decisions'] as const),
];
export {partnerPageNames, type PartnerPageName};

/** Every page of every dataset. */
export const everyPage = datasets.flatMap((dataset) => partnerPageNames.map((name) => ({dataset, name})));

/** A moment at which some of Marlhaven's actions are overdue and others are not. */
export const someDay = new Date('2026-11-23T12:00:00Z');

/** A service with partner pages that use it. */
export interface Site {
  /** The service's address, without `/v1`. */
  service: string;
  /** The address of a partner page. */
  page(dataset: string, name: PartnerPageName): string;
  close(): Promise<void>;
}

/** The ways in which the same files reach a page. */
export const ways = ['live', 'exported', 'exported below a sub-path'] as const;
export type Way = (typeof ways)[number];

export interface SiteOptions {
  way?: Way;
  /** Dataset folders. Default: both of the repository. */
  folders?: readonly string[];
  /** The folder of the browser files. Default: those that were built. */
  widgets?: string;
}

/** Starts a service, or exports to a folder on a plain file server, and starts the partner pages. */
export async function startSite({
  way = 'live',
  folders = datasets.map(folderOf),
  widgets = builtWidgets,
}: SiteOptions = {}): Promise<Site> {
  const host = way === 'live' ? await startService({folders, widgets, port: 0}) : await startExported(way, folders, widgets);
  const pages = await startPartnerPages({service: host.url, version, integrity: snippetIntegrity()});
  return {
    service: host.url,
    page: (dataset, name) => `${pages.url}/${dataset}/${name}/`,
    async close() {
      await pages.close();
      await host.close();
    },
  };
}

async function startExported(
  way: Way,
  folders: readonly string[],
  widgets: string,
): Promise<{url: string; close(): Promise<void>}> {
  const folder = await temporaryFolder();
  const strategies = await FolderStrategies.open(folders);
  await exportFiles(folder, {v1: strategies.tree(), widgets: await readBuiltFiles(widgets)});
  return startPlainFileServer({folder, ...(way === 'exported' ? {} : {prefix: '/public/send'})});
}

/** The hashes that the build names for the files of a snippet. */
export function snippetIntegrity(): {core: string; css: string; all: string} {
  const file = join(builtWidgets, version, 'integrity.json');
  if (!existsSync(file))
    throw new Error(`There is no ${file}: these tests need the browser files. Run "npm run build", then try again.`);
  const hashes = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return {core: hashes['core.js']!, css: hashes['send.css']!, all: hashes['all.js']!};
}

/** A host of our own pages, under the same policy as the partner pages. */
export interface HostPages {
  /** Serves a page and gives its address. */
  put(page: {head?: string; body: string}): string;
  close(): Promise<void>;
}

/** Starts a host of pages that use a service. */
export async function startHostPages(service: string): Promise<HostPages> {
  const {csp} = await partnerPage('council', {
    ...{service, version, strategy: 'marlhaven', integrity: snippetIntegrity()},
    ...{area: '', council: '', nhs: '', school: '', whole: '', notice: ''},
  });
  const pages = new Map<string, string>();
  const server = createServer(({url}, response) => {
    const html = pages.get(url ?? '');
    // Browsers ask for an icon by themselves.
    response.writeHead(html === undefined ? 204 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': csp,
    });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    put({head = '', body}) {
      const path = `/${pages.size}/`;
      const start =
        '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';
      pages.set(path, `${start}<title>A page</title>${head}<body><main><h1>A page</h1>${body}</main>`);
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The two lines of a snippet, for our own pages. */
export function snippet(service: string, {folder = version, file = 'core.js', css = true} = {}): string {
  const address = `${service}/widgets/${folder}`;
  return `${css ? `<link rel="stylesheet" href="${address}/send.css">` : ''}<script type="module" src="${address}/${file}" crossorigin="anonymous"></script>`;
}

/** Every widget as a page would have it, each with its fallback and followed by a line of the page's own. */
export function widgetsIn(service: string, strategy: string, attributes = ''): string {
  const fallback = '<p class="fallback">The strategy is <a href="https://council.example/strategy">on our website</a>.</p>';
  return tags
    .map(
      (tag) =>
        `<${tag} service="${service}/v1" strategy="${strategy}" ${attributes}>${fallback}</${tag}><p class="after">After ${tag}.</p>`,
    )
    .join('');
}

/** Starts the Chromium of a test file. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({executablePath: findChromium() ?? 'chromium', args: chromiumArguments});
}

/** A visit with an empty profile. */
export interface Visit {
  page: Page;
  /** What went wrong so far: errors and warnings in the console, uncaught errors, reports of the content security policy. */
  faults: string[];
  /** The address of every request so far. */
  requests: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  width?: number;
  height?: number;
  /** The reader's clock. Default: `someDay`. */
  now?: Date;
}

/** Opens an empty page; the test's end closes it. */
export async function visit(
  browser: Browser,
  {width = 1280, height = 900, now = someDay, ...options}: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({viewport: {width, height}, locale: 'en-GB', timezoneId: 'Europe/London', ...options});
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // The browser's own note of a file that the strategy does not publish, which the widget shows as that.
    if (message.location().url.endsWith('/medway-2019/charter.json')) return;
    if (['error', 'warning', 'assert'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    // The page's own listener too: not every report reaches the console.
    addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  await page.clock.setFixedTime(now);
  return {page, faults, requests};
}

type Shown = HTMLElement & {state?: string};

/** The state of each widget on a page, in the page's order; undefined for one that is not defined. */
export function states(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate((names) => [...document.querySelectorAll<Shown>(names)].map(({state}) => state), tags.join());
}

/** Waits until every widget on a page shows one of some states. Default: what is loaded. */
export async function untilAll(page: Page, wanted: readonly string[] = ['ready', 'empty']): Promise<void> {
  await expect
    .poll(async () => (await states(page)).filter((state) => state === undefined || !wanted.includes(state)), {timeout: 15_000})
    .toEqual([]);
}

/** Makes the widgets of a page look at once whether the service is there and what changed: a browser that comes online does that. */
export function checkNow(page: Page): Promise<void> {
  return page.evaluate(() => {
    dispatchEvent(new Event('online'));
  });
}

/** Makes the widgets look again and again until each shows a state: a look that is under way already may be from before a change. */
export async function checkUntilAll(page: Page, wanted: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await checkNow(page);
        return (await states(page)).filter((state) => state !== wanted);
      },
      {timeout: 15_000},
    )
    .toEqual([]);
}

/** Waits until the widgets follow changes, which begins after the first data has come: until a check reaches the service. */
export async function untilFollowing(page: Page): Promise<void> {
  let checked = false;
  const hear = (request: Request) => {
    checked ||= /\/strategies\/[^/]+\/index\.json$/.test(request.url());
  };
  page.on('request', hear);
  await expect
    .poll(
      async () => {
        await checkNow(page);
        return checked;
      },
      {timeout: 10_000},
    )
    .toBe(true);
  page.off('request', hear);
}

/** Opens a page and waits until every widget shows what it has. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await untilAll(page);
}

/** Presses "Show all" wherever it is offered, and opens everything that is folded. */
export async function showEverything(page: Page): Promise<void> {
  const offered = page.locator('.show-all:visible');
  for (let left = await offered.count(); left > 0; left--) await offered.first().click();
  await page.locator(`:is(${tags.join()}) details`).evaluateAll((folded) => {
    for (const details of folded) (details as HTMLDetailsElement).open = true;
  });
}

/** The text that a reader sees, with every run of white space as one space. */
export async function textOf(locator: Locator): Promise<string> {
  return (await locator.innerText()).replace(/\s+/g, ' ').trim();
}

/** The texts that a reader sees, one for each element. */
export async function textsOf(locator: Locator): Promise<string[]> {
  return (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Two frames: what was to be painted is painted. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
}

/** A gate for requests: those that match wait until it is opened. */
export async function gate(page: Page, matching: (url: URL) => boolean): Promise<{open(): void}> {
  let release = () => {};
  const opened = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(matching, async (route) => {
    await opened;
    // The page may be gone by then.
    await route.continue().catch(() => undefined);
  });
  return {open: release};
}
