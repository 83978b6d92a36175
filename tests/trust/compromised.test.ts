/** What a compromised service could do on a partner's page, and what it could not, as docs/trust/security.md says. */
import {cp, readFile, writeFile} from 'node:fs/promises';
import {createServer, type RequestListener} from 'node:http';
import {type AddressInfo} from 'node:net';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {startService} from '../../packages/service/src/index.ts';
import {widgets} from '../../packages/widgets/src/description/index.ts';
import {snippet} from '../../packages/widgets/src/snippets/index.ts';
import {temporaryFolder} from '../dataset-folder.ts';
import {builtWidgets, folderOf, openBrowser, states, version, visit} from '../embedding/pages.ts';
import {startHost, type Host} from '../rendered/hosts.ts';
import {optionsFor, policyOf, startPartnerPages, type PartnerPages} from '../snippets/partner-pages.ts';

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

/** A host on an origin of its own that is gone when the test is done. Gives its address. */
async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const harmed = (page: Page) => page.evaluate(() => 'harmed' in self);

/** A page without a policy, with every widget, where each address in the data is another one. */
async function withAddresses(address: string) {
  const visited = await visit(browser);
  const {page} = visited;
  let replaced = 0;
  await page.route(/\/v1\/strategies\/.*\.json/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll(/"https?:\/\/[^"]*"/g, () => {
      replaced += 1;
      return JSON.stringify(address);
    });
    await route.fulfill({response: answer, body});
  });
  await page.goto(pages.put(widgets.map(({name}) => snippet('element', optionsFor(host.url, 'marlhaven', name))).join('\n')));
  await expect.poll(() => states(page)).toEqual(widgets.map(() => 'ready'));
  return {page, replaced: () => replaced};
}

/** What the widgets' links lead to, by their kinds, and how many there are. */
const protocols = (page: Page) =>
  page.evaluate(
    (tags) =>
      tags
        .flatMap((tag) => [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('a')])
        .map(({protocol}) => protocol)
        .filter((protocol) => protocol !== 'http:'),
    widgets.map(({tag}) => tag),
  );

describe('data that was not checked', () => {
  test('leads nowhere where its addresses are scripts, in any widget and without any policy', async () => {
    for (const address of [
      'javascript:void(self.harmed = true)',
      ' \tjava\nscript:void(self.harmed = true)',
      'data:text/html,1',
    ]) {
      const {page, replaced} = await withAddresses(address);
      expect(replaced()).toBeGreaterThan(100);
      expect(await protocols(page)).toEqual([]);
    }
  });

  test('leads on where its addresses are of the web', async () => {
    const {page} = await withAddresses('https://elsewhere.example/');
    const found = await protocols(page);
    expect(found.length).toBeGreaterThan(100);
    expect(new Set(found)).toEqual(new Set(['https:']));
  });

  test('loads no picture from another host', async () => {
    const {page, requests} = await visit(browser);
    await page.route(/\/v1\/.*\/principles\.json/, async (route) => {
      const answer = await route.fetch();
      const text = (await answer.text()).replaceAll(/"src":"media\/[^"]*"/g, '"src":"//127.0.0.2:9/x.png"');
      await route.fulfill({response: answer, body: text});
    });
    await page.goto(
      pages.put(snippet('element', optionsFor(host.url, 'marlhaven', 'principles', {attributes: {reading: 'easyRead'}}))),
    );
    await expect.poll(() => requests.some((url) => url.endsWith('x.png'))).toBe(true);
    expect(requests.slice(1).filter((url) => !url.startsWith(host.url))).toEqual([]);
  });

  test.each([true, false])(
    'leads a browser to another host by a redirect only without a policy (with one: %s)',
    async (hasPolicy) => {
      const asked: string[] = [];
      const elsewhere = await listening(({url = ''}, answer) => {
        asked.push(url);
        answer.writeHead(200, {'access-control-allow-origin': '*', 'content-type': 'application/json'}).end('{}');
      });
      const service = await listening(({url = ''}, answer) => {
        answer.writeHead(302, {'access-control-allow-origin': '*', location: elsewhere + url}).end();
      });
      const {page} = await visit(browser);
      const html = snippet('element', optionsFor(host.url, 'marlhaven', 'principles')).replace(`${host.url}/v1`, `${service}/v1`);
      const policy = `script-src ${host.url}; style-src ${host.url}; connect-src ${service}`;
      await page.goto(pages.put(html, hasPolicy ? policy : undefined));
      await expect.poll(() => states(page)).toEqual(['error']);
      expect(asked.length > 0).toBe(!hasPolicy);
    },
  );
});

test('a file at the moving address runs whatever it was changed to', async () => {
  const widgets = join(await temporaryFolder(), 'widgets');
  await cp(builtWidgets, widgets, {recursive: true});
  const path = join(widgets, version.split('.')[0]!, 'core.js');
  await writeFile(path, `${await readFile(path, 'utf8')}self.harmed = true;`);
  const service = await startService({folders: [folderOf('marlhaven')], widgets, port: 0});
  onTestFinished(() => service.close());
  const {page} = await visit(browser);
  const moving = {version: version.split('.')[0]!, integrity: {}};
  await page.goto(
    pages.put(snippet('element', optionsFor(service.url, 'marlhaven', 'principles', moving)), policyOf(['element'], service.url)),
  );
  await expect.poll(() => harmed(page)).toBe(true);
});

test('plain HTML that a server includes runs no script and has no style of its own under the policy of that way', async () => {
  const included =
    '<p id="red" style="color: rgb(255, 0, 0)">x</p><script>self.harmed = true</script><img src="data:," alt="" onerror="self.harmed = true">';
  const {page, faults} = await visit(browser);
  await page.goto(pages.put(included, policyOf(['apache'], host.url)));
  await expect.poll(() => faults.join()).toContain('policy: script-src-attr');
  expect(faults.join()).toContain('policy: script-src-elem');
  expect(await harmed(page)).toBe(false);
  expect(await page.locator('#red').evaluate((element) => getComputedStyle(element).color)).not.toBe('rgb(255, 0, 0)');
});

describe('a page in a frame that was changed', () => {
  /** Tries what it should not be able to do: by itself, and again when its button is pressed. */
  const script = `
    const attempt = (name, what) => { try { document.body.dataset[name] = String(what()); } catch (error) { document.body.dataset[name] = error.name; } };
    attempt('reads', () => parent.document.title);
    attempt('keeps', () => localStorage.length);
    attempt('leaves', () => { top.location = 'about:blank#by-itself'; });
    document.querySelector('button').onclick = () => {
      attempt('opens', () => open('about:blank') !== null);
      attempt('leaves', () => { top.location = 'about:blank#pressed'; });
    };`;

  async function framed(sandbox: string) {
    const address = await listening((_request, answer) => {
      answer.setHeader('content-type', 'text/html').end(`<!doctype html><button>Press</button><script>${script}</script>`);
    });
    const {page} = await visit(browser);
    const url = pages.put(`<iframe src="${address}" title="Changed" ${sandbox}></iframe>`);
    await page.goto(url);
    const frame = page.frames()[1]!;
    await expect.poll(() => frame.evaluate(() => document.body?.dataset.keeps).catch(() => undefined)).toBeDefined();
    return {page, frame, url, tried: () => frame.evaluate(() => Object.fromEntries(Object.entries(document.body.dataset)))};
  }

  test('reads nothing of the page around it, and leads the tab away only once it was pressed', async () => {
    const {page, frame, url, tried} = await framed('');
    expect(await tried()).toMatchObject({reads: 'SecurityError', keeps: '0', leaves: 'SecurityError'});
    expect(page.url()).toBe(url);
    await frame.locator('button').click();
    await expect.poll(() => page.url()).toBe('about:blank#pressed');
  });

  test('in a sandbox has no origin and no storage, opens nothing and leads nowhere, pressed or not', async () => {
    const {page, frame, url, tried} = await framed('sandbox="allow-scripts"');
    expect(await tried()).toMatchObject({reads: 'SecurityError', keeps: 'SecurityError', leaves: 'SecurityError'});
    await frame.locator('button').click();
    await expect.poll(tried).toMatchObject({opens: 'false', leaves: 'SecurityError'});
    expect(page.url()).toBe(url);
  });
});
