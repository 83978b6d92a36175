import {brotliCompressSync} from 'node:zlib';
import {readFileSync} from 'node:fs';
import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {startService} from '../../packages/service/src/index.ts';
import {snippet} from '../../packages/widgets/src/snippets/index.ts';
import {temporaryFolder} from '../dataset-folder.ts';
import {builtWidgets, datasets, folderOf, openBrowser, painted, states, version, visit, type Visit} from '../embedding/pages.ts';
import {startHost, type Host} from '../rendered/hosts.ts';
import {optionsFor, policyOf, startPartnerPages, type PartnerPages} from './partner-pages.ts';

let browser: Browser;
let pages: PartnerPages;
let host: Host;
beforeAll(async () => {
  browser = await openBrowser();
  pages = await startPartnerPages();
  host = await startHost('live');
});
afterAll(async () => {
  await browser.close();
  await pages.close();
  await host.close();
});

const script = (service = host.url, folder = version) =>
  `<script type="module" src="${service}/widgets/${folder}/links.js" crossorigin="anonymous"></script>`;
const address = (name = 'principles', query = '') => `${host.url}/embed/marlhaven/${name}.html${query}`;

async function open(body: string, head = script(), service = host.url): Promise<Visit> {
  const visited = await visit(browser);
  await visited.page.goto(pages.put(head + body, policyOf(['link'], service)), {waitUntil: 'domcontentloaded'});
  return visited;
}

/** Once the script has looked at the page. */
const looked = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await painted(page);
};

test('links.js is at most 2 KB', () => {
  expect(brotliCompressSync(readFileSync(join(builtWidgets, version, 'links.js'))).length).toBeLessThanOrEqual(2048);
});

describe('a link to a page with a widget', () => {
  test('becomes the widget, with the link inside it', async () => {
    const {page, faults} = await open(
      `<p><a class="send-widget" href="${address()}">Our principles</a></p><p class="after">After</p>`,
    );
    await expect.poll(() => states(page)).toEqual(['ready']);
    const widget = page.locator('p > send-principles');
    expect(await widget.getAttribute('service')).toBe(`${host.url}/v1`);
    expect(await widget.getAttribute('strategy')).toBe('marlhaven');
    expect(await widget.locator('> a.send-widget').count()).toBe(1);
    expect(await widget.locator('> a').isVisible()).toBe(false);
    expect(
      await page.locator('link[rel=stylesheet]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href)),
    ).toEqual([`${host.url}/widgets/${version}/send.css`]);
    await looked(page);
    expect(faults).toEqual([]);
  });

  test('gives it the attributes that its query names, and none that no widget has', async () => {
    const query =
      '?urn=900001&view=table&heading-level=4&lang=en&onclick=alert(1)&service=https://else.example/v1&strategy=other&style=color:red&id=x&priority=%22%3E%3Cb%3E';
    const {page} = await open(`<p><a class="send-widget" href="${address('inclusion-map', query)}">Schools</a></p>`);
    await expect.poll(() => states(page)).toEqual(['ready']);
    const given = await page
      .locator('send-inclusion-map')
      .evaluate((widget) => Object.fromEntries(widget.getAttributeNames().map((name) => [name, widget.getAttribute(name)])));
    expect(given).toEqual({
      ...{service: `${host.url}/v1`, strategy: 'marlhaven', lang: 'en', urn: '900001', view: 'table'},
      'heading-level': '4',
    });
  });

  test('that stands alone in its paragraph becomes it without the class, as some editors take classes away', async () => {
    const {page} = await open(
      `<p> <a href="${address()}">Our principles</a>\n</p><p>See <a href="${address('services')}">our services</a> too.</p><ul><li><a href="${address('decisions')}">Decisions</a></li></ul>`,
    );
    await expect.poll(() => states(page)).toEqual(['ready']);
    await looked(page);
    expect(await page.locator('send-services, send-decisions').count()).toBe(0);
    expect(await page.locator('main > ul > li > a, main > p > a').count()).toBe(2);
  });

  test('that is added later becomes it then, also deep inside what is added', async () => {
    const {page, requests, faults} = await open('<p>Nothing yet.</p>');
    await looked(page);
    expect(requests.filter((url) => /core\.js|send\.css|\/v1\//.test(url))).toEqual([]);
    await page.evaluate((href) => {
      const section = document.createElement('section');
      const paragraph = section.appendChild(document.createElement('div')).appendChild(document.createElement('p'));
      paragraph.append(Object.assign(document.createElement('a'), {href, textContent: 'Our principles'}));
      document.querySelector('main')!.append(section);
    }, address());
    await expect.poll(() => states(page)).toEqual(['ready']);
    expect(faults).toEqual([]);
  });

  test('in a place where somebody is editing stays a link', async () => {
    const {page} = await open(`<div contenteditable><p><a class="send-widget" href="${address()}">Our principles</a></p></div>`);
    await looked(page);
    expect(await page.locator('send-principles').count()).toBe(0);
  });
});

test('other links stay as they are', async () => {
  const others = [
    'https://council.example/embed/marlhaven/principles.html',
    `${host.url}/v1/index.json`,
    `${host.url}/html/marlhaven/principles.html`,
    `${host.url}/embed/marlhaven/principles.oembed.json`,
    `${host.url}/embed/marlhaven/everything.html`,
    `${host.url}/embed/marlhaven/constructor.html`,
    `${host.url}/embed/a/b/principles.html`,
    `${host.url}/embed/../embed2/marlhaven/principles.html`,
    `${host.url.replace('127.0.0.1', 'localhost')}/embed/marlhaven/principles.html`,
    '#send/marlhaven/principles/x',
    'javascript:void(0)',
  ];
  const {page, requests, faults} = await open(
    others.map((href) => `<p><a class="send-widget" href="${href}">x</a></p>`).join('') +
      '<p><a class="send-widget">none</a></p>',
  );
  await looked(page);
  expect(await page.locator('main p > a').count()).toBe(others.length + 1);
  expect(await page.locator('main p > :not(a)').count()).toBe(0);
  expect(requests.filter((url) => url.includes('core.js'))).toEqual([]);
  expect(faults).toEqual([]);
});

test('a link inside a widget is that widget’s own, and the script can be on the page several times', async () => {
  const {page, faults} = await open(
    `<p><a class="send-widget" href="${address()}">Our principles</a></p><send-services service="${host.url}/v1" strategy="marlhaven"><p><a href="${address('services')}">Services</a></p></send-services>`,
    script() + script() + script(host.url, version.split('.')[0]),
  );
  await expect.poll(() => states(page)).toEqual(['ready', 'ready']);
  await looked(page);
  expect(await page.locator('send-principles').count()).toBe(1);
  expect(await page.locator('send-services').count()).toBe(1);
  expect(await page.locator('send-services > p > a').count()).toBe(1);
  expect(faults).toEqual([]);
});

test('the files that move on with each release do the same', async () => {
  const {page, faults} = await open(
    snippet('link', optionsFor(host.url, 'marlhaven', 'principles', {version: version.split('.')[0]!, integrity: {}})),
    '',
  );
  await expect.poll(() => states(page)).toEqual(['ready']);
  expect(faults).toEqual([]);
});

test('where core.js was changed on its way it never runs, and the link stays', async () => {
  const widgets = join(await temporaryFolder(), 'widgets');
  await cp(builtWidgets, widgets, {recursive: true});
  const path = join(widgets, version, 'core.js');
  await writeFile(path, `${await readFile(path, 'utf8')}\nself.changed = true;`);
  const service = await startService({folders: datasets.map(folderOf), widgets, port: 0});
  onTestFinished(() => service.close());
  const {page, faults} = await open(snippet('link', optionsFor(service.url, 'marlhaven', 'principles')), '', service.url);
  await expect.poll(() => faults.join()).toContain('Refused:');
  expect(await page.evaluate(() => 'changed' in self || customElements.get('send-defaults') !== undefined)).toBe(false);
  expect(await page.locator('send-principles > a').isVisible()).toBe(true);
});
