import {createHash} from 'node:crypto';
import {execFile} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Browser} from 'playwright';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {startService} from '../../packages/service/src/index.ts';
import {serverLines, snippet} from '../../packages/widgets/src/snippets/index.ts';
import {temporaryFolder} from '../dataset-folder.ts';
import {withAnotherVersion} from '../embedding/another-version.ts';
import {builtWidgets, folderOf, openBrowser, states, version, visit} from '../embedding/pages.ts';
import {openSnippets, optionsFor, policyOf, sri, startPartnerPages, type PartnerPages} from './partner-pages.ts';

let browser: Browser;
let pages: PartnerPages;
beforeAll(async () => {
  browser = await openBrowser();
  pages = await startPartnerPages();
});
afterAll(async () => {
  await browser.close();
  await pages.close();
});

const folder = join(builtWidgets, version);
const moving = join(builtWidgets, version.split('.')[0]!);

async function start(widgets = builtWidgets) {
  const service = await startService({folders: [folderOf('marlhaven')], widgets, port: 0});
  onTestFinished(() => service.close());
  return service;
}

describe('sri.json', () => {
  test('has the SHA-384 of every file that a browser loads, and no other', () => {
    const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((name) => name.replaceAll('\\', '/'));
    expect(Object.keys(sri).toSorted()).toEqual(names.filter((name) => /\.(js|css)$/.test(name)).toSorted());
    for (const [name, hash] of Object.entries(sri))
      expect(hash, name).toBe(
        `sha384-${createHash('sha384')
          .update(readFileSync(join(folder, name)))
          .digest('base64')}`,
      );
  });

  test('stands beside integrity.json, which names the same files', () => {
    const integrity = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(integrity)).toEqual(Object.keys(sri));
  });

  test('is not there for the files that move on with each release', () => {
    expect(existsSync(join(moving, 'links.js'))).toBe(true);
    expect(existsSync(join(moving, 'sri.json'))).toBe(false);
  });

  test('has hashes that a browser accepts for every file', async () => {
    const service = await start();
    const {page, faults} = await visit(browser);
    const at = (name: string) => `${service.url}/widgets/${version}/${name}`;
    const loads = Object.entries(sri).map(([name, integrity]) =>
      name.endsWith('.css')
        ? `<link rel="stylesheet" href="${at(name)}" integrity="${integrity}" crossorigin="anonymous">`
        : `<link rel="modulepreload" href="${at(name)}" integrity="${integrity}" crossorigin="anonymous">`,
    );
    await page.addInitScript(() => {
      const loaded: string[] = [];
      Object.assign(self, {loaded});
      document.addEventListener('load', ({target}) => loaded.push((target as HTMLLinkElement).href), {capture: true});
    });
    await page.goto(pages.put(loads.join(''), policyOf(['element'], service.url)));
    const loaded = () => page.evaluate(() => (self as unknown as {loaded: string[]}).loaded.toSorted());
    await expect.poll(loaded).toEqual(Object.keys(sri).map(at).toSorted());
    expect(faults.filter((fault) => !fault.includes('preloaded using link preload but not used'))).toEqual([]);
  });

  test.each(['element', 'link', 'frame'] as const)(
    'of a file that was changed on its way: the %s of a snippet is refused',
    async (way) => {
      const widgets = join(await temporaryFolder(), 'widgets');
      await cp(builtWidgets, widgets, {recursive: true});
      const name = {element: 'core.js', link: 'links.js', frame: 'embed.js'}[way];
      const path = join(widgets, version, name);
      await writeFile(path, `${await readFile(path, 'utf8')}\nself.changed = true;`);
      const service = await start(widgets);
      const {page, faults} = await openSnippets(browser, pages, [way], optionsFor(service.url, 'marlhaven', 'principles'));
      await expect.poll(() => faults.join()).toMatch(new RegExp(`valid digest .*${name.replace('.', '\\.')}`));
      expect(await page.evaluate(() => 'changed' in self)).toBe(false);
      expect(await page.locator('main a').first().isVisible()).toBe(true);
    },
  );
});

test('two majors on one page work, each by a way of its own, and one warning names both', async () => {
  const other = `${Number(version.split('.')[0]) + 1}.0.0`;
  const widgets = await withAnotherVersion(other);
  const service = await start(widgets);
  const otherSri = JSON.parse(await readFile(join(widgets, other, 'sri.json'), 'utf8')) as Record<string, string>;
  const {page, faults} = await visit(browser);
  const body = [
    snippet('element', optionsFor(service.url, 'marlhaven', 'principles')),
    snippet('link', optionsFor(service.url, 'marlhaven', 'services', {version: other, integrity: otherSri})),
    snippet('element', optionsFor(service.url, 'marlhaven', 'decisions', {version: other, integrity: otherSri})),
  ].join('\n');
  await page.goto(pages.put(body, policyOf(['element', 'link'], service.url).replace('lit-html', "lit-html 'allow-duplicates'")));
  await expect.poll(() => states(page)).toEqual(['ready', 'ready', 'ready']);
  await page.waitForLoadState('networkidle');
  expect(faults).toHaveLength(1);
  for (const each of [version, other]) expect(faults[0]).toContain(`version ${each}`);
});

test('the line for the nightly copy makes it, and leaves the old one where the service is lost', async () => {
  const service = await start();
  const site = await temporaryFolder();
  const run = () => {
    const line = serverLines('nightly', optionsFor(service.url, 'marlhaven', 'principles'))!
      .split('\n')
      .at(-1)!;
    const command = line.replace(/^[\d* ]+/, '').replaceAll('/var/www/html', site);
    return promisify(execFile)('sh', ['-c', command]);
  };
  await run();
  const copy = () => readFile(join(site, 'send-strategy/marlhaven/principles.html'), 'utf8');
  const made = await copy();
  expect(made).toContain('Together, from the start');
  expect(await (await fetch(`${service.url}/html/marlhaven/principles.html`)).text()).toBe(made);
  await service.close();
  await expect(run()).rejects.toThrow('curl');
  expect(await copy()).toBe(made);
});
