/** The widgets as they are published, in each kind of site that they are for: rendered on a server, taken over in the browser, or on static pages. */
import {copyFileSync, readFileSync, writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, type Browser, type BrowserContextOptions, type Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {startService, type RunningService} from '@send-strategy/service';
import manifest from '@send-strategy/widgets/custom-elements.json' with {type: 'json'};
import {chromiumArguments, findChromium} from '../chromium.ts';
import {startPlainFileServer, type PlainFileServer} from '../plain-file-server.ts';
import {buildApp, faultyLines, installApp} from './framework-app.ts';
import {install, installed} from './installed.ts';
import {linkPackage, newNpmProject} from './project.ts';
import {publishPackages, type PublishedPackages} from './published-packages.ts';
import {run} from './run.ts';

let folder: string;
let published: PublishedPackages;
let service: RunningService;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'send-strategy-frameworks-'));
  published = await publishPackages(folder, ['sdk', 'widgets']);
  service = await startService({folders: ['datasets/marlhaven'], widgets: 'dist/widgets', port: 0});
  browser = await chromium.launch({executablePath: findChromium() ?? 'chromium', args: chromiumArguments});
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await service?.close();
  await published?.close();
  await rm(folder, {recursive: true, force: true});
});

/** What the examples set on each widget, as texts. */
const shared = () => ({
  ...{service: `${service.url}/v1`, strategy: 'marlhaven', lang: 'en', reading: 'plain', headingLevel: '3', refresh: '300'},
  client: 'a client',
});
const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'send-strategy': {sections: 'vision term'},
  'send-priority-progress': {priority: 'early-help'},
  'send-principles': {},
  'send-action-plan': {priority: 'early-help', horizon: 'short', status: 'onTrack', owner: 'marlhaven-council'},
  'send-achievements': {priority: 'early-help', year: '2025'},
  'send-indicator': {indicator: 'suspensions-sen', priority: 'inclusive-schools'},
  'send-provision': {areaOfNeed: 'sensoryAndPhysical', tier: 'universal', phase: 'primary'},
  'send-services': {provider: 'lodestar-therapies'},
  'send-inclusion-map': {urn: '900001', view: 'list', selected: '900002'},
  'send-commitments': {urn: '900001'},
  'send-value-for-money': {},
  'send-decisions': {meeting: 'cabinet-2025-03', order: 'newest'},
};
const tags = Object.keys(own);

/** What a page can set on each widget, by the manifest. */
interface Settable {
  tagName?: string;
  attributes?: {name: string; fieldName?: string}[];
  members?: {kind: string; name: string; readonly?: boolean}[];
}
const settable = new Map(
  manifest.modules
    .flatMap((module) => module.declarations as Settable[])
    .filter(({tagName}) => tagName !== undefined)
    .map(({tagName, attributes = [], members = []}) => [
      tagName!,
      {
        attributes: attributes.map(({name}) => name),
        properties: [
          ...new Set([
            ...attributes.map(({name, fieldName}) => fieldName ?? name),
            ...members.filter(({kind, readonly}) => kind === 'field' && readonly !== true).map(({name}) => name),
          ]),
        ],
      },
    ]),
);

test('everything that the manifest names is set by the examples', () => {
  expect([...settable.keys()].toSorted()).toEqual([...tags, 'send-defaults'].toSorted());
  for (const tag of tags)
    expect([tag, Object.keys({...shared(), ...own[tag]}).toSorted()]).toEqual([tag, settable.get(tag)!.properties.toSorted()]);
});

/** A visit that notes all that the page says. */
async function visit(options: BrowserContextOptions = {}): Promise<{page: Page; said: string[]}> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  return {page, said};
}

/** What development builds say of themselves. */
const ofDevelopment = [/^info: %cDownload the React DevTools/, /^warning: Lit is in dev mode/];
/** What the browser and the widgets say of requests that fail, as they are to. */
const ofLostService = [/^error: Failed to load resource: net::ERR_FAILED/, /^info: NetworkError: Could not reach/];
const unexpected = (said: readonly string[], expected: readonly RegExp[]) =>
  said.filter((one) => !expected.some((pattern) => pattern.test(one)));

const widget = (page: Page, tag: string) => page.locator(`#every ${tag}`);
const fallbackIn = (page: Page, tag: string) => widget(page, tag).getByRole('link', {name: 'our SEND strategy', exact: true});
const stateOf = (page: Page, tag: string) =>
  widget(page, tag).evaluate((element) => (element as unknown as {state?: string}).state);
const heard = (page: Page) => page.locator('#heard li').allInnerTexts();

const untilAll = async (page: Page, state: string) => {
  for (const tag of tags) await expect.poll(() => stateOf(page, tag), {message: tag}).toBe(state);
};

const propertiesOf = (page: Page, tag: string) =>
  widget(page, tag).evaluate(
    (element, names) =>
      Object.fromEntries(
        names.map((name) => {
          const value = (element as unknown as Record<string, unknown>)[name];
          const isClient = typeof value === 'object' && value !== null && 'strategy' in value;
          return [name, isClient ? 'a client' : String(value)];
        }),
      ),
    settable.get(tag)!.properties,
  );

/** What markup alone can set. */
const ofMarkup = (properties: Readonly<Record<string, string>>) => {
  const {client: _client, selected: _selected, ...others} = properties;
  return others;
};

interface Built {
  /** The address of the page. */
  address: string;
  /** Whether properties that are no attributes can be set. */
  isStatic: boolean;
  expected: readonly RegExp[];
}

/** What holds of the page with every widget, whatever made it. */
function testPage(built: () => Built): void {
  test('has every widget with its fallback in the HTML', async () => {
    const {page} = await visit({javaScriptEnabled: false});
    await page.goto(built().address);
    for (const tag of tags) expect(await fallbackIn(page, tag).isVisible(), tag).toBe(true);
    expect(await page.content()).not.toContain('[object Object]');
  });

  test('sets everything, hears everything and shows everything, with nothing to say of it', async () => {
    const {address, isStatic, expected} = built();
    const {page, said} = await visit();
    await page.goto(address);
    await untilAll(page, 'ready');
    for (const tag of tags) {
      const wanted = {...shared(), ...own[tag]};
      await expect
        .poll(async () => (isStatic ? ofMarkup : Object)(await propertiesOf(page, tag)), {message: tag})
        .toEqual(isStatic ? ofMarkup(wanted) : wanted);
      expect(await fallbackIn(page, tag).isVisible(), tag).toBe(false);
      expect(await widget(page, tag).locator('.body').innerText(), tag).toMatch(/\w[^]{100}/);
    }
    const defaults = page.locator('send-defaults');
    for (const name of settable.get('send-defaults')!.attributes)
      expect([name, await defaults.getAttribute(name)]).toEqual([
        name,
        {...shared(), 'heading-level': '3'}[name as 'service' | 'heading-level'],
      ]);
    await expect.poll(async () => (await heard(page)).toSorted()).toEqual(tags.map((tag) => `${tag} ready`).toSorted());

    await widget(page, 'send-inclusion-map').getByRole('button', {name: 'Gull Rock Primary School'}).first().click();
    await expect.poll(() => heard(page)).toContain('send-select 900001');
    expect((await propertiesOf(page, 'send-inclusion-map')).selected).toBe('900001');
    expect(unexpected(said, expected)).toEqual([]);
  });

  test('keeps the fallback where the service is down', async () => {
    const {address, expected} = built();
    const {page, said} = await visit();
    await page.route(`${service.url}/v1/**`, (route) => route.abort());
    await page.goto(address);
    await untilAll(page, 'error');
    for (const tag of tags) expect(await fallbackIn(page, tag).isVisible(), tag).toBe(true);
    await expect.poll(async () => (await heard(page)).toSorted()).toEqual(tags.map((tag) => `${tag} error`).toSorted());
    expect(unexpected(said, [...expected, ...ofLostService])).toEqual([]);
  });
}

const markup = (name: string) => new URL(`markup/${name}`, import.meta.url);

/** The lines of a file that have a widget, which in the files that are wrong have a fault each. */
function linesWithWidgets(name: string): number[] {
  const lines = readFileSync(markup(name), 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim().startsWith('<send-') ? [index + 1] : []));
}

describe.each([
  {name: 'react', title: 'React 19', ending: 'tsx', check: ['typescript/bin/tsc', '--pretty', 'false']},
  {name: 'vue', title: 'Vue 3', ending: 'vue', check: ['vue-tsc/bin/vue-tsc.js', '--pretty', 'false']},
  {name: 'svelte', title: 'Svelte 5', ending: 'svelte', check: ['svelte-check/bin/svelte-check', '--output', 'machine']},
] as const)('$title, rendered on a server', ({name, ending, check}) => {
  let app: string;

  beforeAll(async () => {
    app = await installApp(name, folder, published.registry);
  }, 600_000);

  describe.each(['development', 'production'] as const)('built for %s', (mode) => {
    let pages: PlainFileServer;

    beforeAll(async () => {
      await buildApp(app, mode, {VITE_SEND_SERVICE: `${service.url}/v1`});
      pages = await startPlainFileServer({folder: join(app, 'dist/client')});
    }, 600_000);
    afterAll(() => pages?.close());

    const expected = mode === 'development' ? ofDevelopment : [];
    const address = () => `${pages.url}/index.html`;
    testPage(() => ({address: address(), isStatic: false, expected}));

    test('shows the widget of the guide', async () => {
      const {page} = await visit();
      await page.goto(address());
      const section = page.locator('section:has(> send-priority-progress)');
      await expect.poll(() => section.getAttribute('aria-busy')).toBe('false');
      expect(await section.locator('.body').innerText()).toContain('Help early, at every age');
    });

    if (mode === 'production') return;
    test("says so where the server's HTML is not what the browser renders", async () => {
      const {page, said} = await visit();
      await page.route(address(), async (route) => {
        const response = await route.fetch();
        await route.fulfill({response, body: (await response.text()).replace('<h2>What was heard</h2>', '')});
      });
      await page.goto(address());
      await expect.poll(() => said.join('\n')).toMatch(/hydrat/i);
    });
  });

  test('has types that fit the example, in a strict project', async () => {
    await run('npm', ['run', 'check'], {cwd: app});
  });

  test.each(['right', 'wrong'])('has types that find each fault, and no other: what is %s', async (kind) => {
    const file = `${kind}.${ending}`;
    copyFileSync(markup(file), join(app, 'src', file));
    const [script, ...args] = check;
    expect(await faultyLines(app, file, [join(app, 'node_modules', script), ...args])).toEqual(
      kind === 'right' ? [] : linesWithWidgets(file),
    );
  });
});

describe('Eleventy 3', () => {
  let app: string;
  let pages: PlainFileServer;

  beforeAll(async () => {
    app = await installApp('eleventy', folder, published.registry);
    await buildApp(app, 'production', {SEND_SERVICE: service.url});
    pages = await startPlainFileServer({folder: join(app, 'dist')});
  }, 600_000);
  afterAll(() => pages?.close());

  testPage(() => ({address: `${pages.url}/every/index.html`, isStatic: true, expected: []}));

  test('names the hashes of the files in the snippet', () => {
    const hashes = JSON.parse(readFileSync('dist/widgets/0.1.0/integrity.json', 'utf8')) as Record<string, string>;
    const html = readFileSync(join(app, 'dist/index.html'), 'utf8');
    for (const file of ['core.js', 'send.css']) expect(html).toContain(`/${file}" integrity="${hashes[file]}"`);
  });

  test('refuses a file that is not the one', async () => {
    const {page, said} = await visit();
    await page.route('**/core.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({response, body: `${await response.text()}\n`});
    });
    await page.goto(`${pages.url}/index.html`);
    await expect.poll(() => said.join('\n')).toContain("Failed to find a valid digest in the 'integrity' attribute");
    expect(await page.getByRole('link', {name: 'our SEND strategy'}).isVisible()).toBe(true);
  });

  test('keeps the fallback where the service gives nothing at all', async () => {
    const {page} = await visit();
    await page.route(`${service.url}/**`, (route) => route.abort());
    await page.goto(`${pages.url}/index.html`);
    expect(await page.getByRole('link', {name: 'our SEND strategy'}).isVisible()).toBe(true);
  });
});

describe('the types for other frameworks with JSX, which are of the same make', () => {
  let project: string;

  beforeAll(async () => {
    await install();
    project = await newNpmProject(folder, published.registry, process.execPath, ['@send-strategy/sdk', '@send-strategy/widgets']);
  }, 600_000);

  test.each([
    ['preact', 'preact', 'onsend-'],
    ['solid', 'solid-js', 'on:send-'],
  ])('%s: take what is right, and find each fault', async (entry, source, events) => {
    await linkPackage(project, source);
    for (const name of ['right', 'wrong']) {
      const file = `${name}-${entry}.tsx`;
      writeFileSync(join(project, file), readFileSync(markup(`${name}.tsx`), 'utf8').replaceAll('onsend-', events));
      const options = {
        ...{strict: true, exactOptionalPropertyTypes: true, noEmit: true, target: 'es2022', lib: ['es2023', 'dom']},
        ...{module: 'preserve', moduleResolution: 'bundler', jsx: 'preserve', jsxImportSource: source},
        types: [`@send-strategy/widgets/${entry}`],
      };
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({compilerOptions: options, files: [file]}));
      const lines = name === 'right' ? [] : linesWithWidgets('wrong.tsx');
      const check = [installed('typescript-5/bin/tsc'), '--pretty', 'false'] as const;
      expect([file, await faultyLines(project, file, check)]).toEqual([file, lines]);
    }
  });
});
