import {execFile, spawnSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {createServer, type IncomingHttpHeaders, type RequestListener} from 'node:http';
import {type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Browser} from 'playwright';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {serverLines, snippet} from '../../packages/widgets/src/snippets/index.ts';
import {temporaryFolder} from '../dataset-folder.ts';
import {openBrowser, visit} from '../embedding/pages.ts';
import {hosts, startHost, type Host} from '../rendered/hosts.ts';
import {fallback, optionsFor} from '../snippets/partner-pages.ts';
import {makeCertificate, startHttps, type Certificate} from '../wordpress/https.ts';
import {startWebServer, whatIsMissing, type Kind, type WebServer} from './servers.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const optionsOf = (service: string) => optionsFor(service, 'marlhaven', 'priority-progress');
const path = '/html/marlhaven/priority-progress.html';
const textAt = async (url: string, headers: Record<string, string> = {}) => (await fetch(url, {headers})).text();

/** A host that stands in for a service, with an answer of the test's own. */
async function startStandIn(answer: RequestListener): Promise<{url: string; close(): Promise<void>}> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A web server with the lines for a service, and its page with the include. Both are gone with the test. */
async function includingFrom(
  kind: Kind,
  service: string,
  change = (lines: string) => lines,
): Promise<WebServer & {page: string}> {
  const server = await startWebServer(kind, change(serverLines(kind, optionsOf(service))!));
  onTestFinished(() => server.close());
  const html = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><main>${snippet(kind, optionsOf(service))}</main></html>`;
  return {...server, page: await server.put('page.html', html)};
}

/** The page has the page's own words and nothing of a service: no HTML, no message. */
function expectOnlyTheSentence(html: string): void {
  const [, main] = /<main>(.*)<\/main>/s.exec(html)!;
  expect(
    main!
      .replaceAll(/<link[^>]*>|<!--.*?-->|<[^>]*>/gs, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ).toBe(`${fallback.sentence} ${fallback.link.text}`);
}

describe.each(['apache', 'nginx'] as const)('%s', (kind) => {
  const missing = whatIsMissing(kind);
  // A summary of skipped tests names no reasons.
  if (missing !== undefined) console.warn(`The tests with a real ${kind} do not run here: ${missing}.`);

  describe.skipIf(missing !== undefined)(`with its lines${missing === undefined ? '' : ` (not run: ${missing})`}`, () => {
    let certificate: Certificate;
    beforeAll(async () => {
      certificate = await makeCertificate();
    });

    describe.each(hosts)('and a service that is %s', (host) => {
      let service: Host;
      beforeAll(async () => {
        service = await startHost(host);
      });
      afterAll(() => service.close());

      test('includes the widget as the service has it', async () => {
        const {page} = await includingFrom(kind, service.url);
        const html = await textAt(page, {'accept-encoding': 'gzip, br'});
        expect(html.includes(await textAt(`${service.url}${path}`))).toBe(true);
        expect(html).toContain(fallback.sentence);
        const {page: reader, faults} = await visit(browser, {javaScriptEnabled: false});
        await reader.goto(page);
        expect(await reader.locator('.send-widget [part=priority]:visible').count()).toBeGreaterThan(5);
        expect(await reader.locator('.send-widget svg.icon').first().boundingBox()).toMatchObject({
          width: expect.closeTo(16, -1),
        });
        expect(faults).toEqual([]);
      });

      test('includes nothing where there is no such widget', async () => {
        const server = await includingFrom(kind, service.url);
        const name = await server.put(
          'missing.html',
          (await readFile(join(server.folder, 'page.html'), 'utf8')).replace('priority-progress.html', 'nothing.html'),
        );
        expectOnlyTheSentence(await textAt(name));
      });
    });

    test('by https, takes it only from a host that proves who it is', async () => {
      const behind = await startHost('live');
      onTestFinished(() => behind.close());
      const port = Number(new URL(behind.url).port) + 1;
      const front = await startHttps(behind.url, port, certificate);
      onTestFinished(() => front.close());
      const trusting = ({path: trusted}: Certificate) => {
        return (lines: string) => lines.replace('/etc/ssl/certs/ca-certificates.crt', trusted);
      };
      const known = await includingFrom(kind, `https://127.0.0.1:${port}`, trusting(certificate));
      expect(await textAt(known.page)).toContain('Help early, at every age');
      const unknown = await includingFrom(kind, `https://127.0.0.1:${port}`, trusting(await makeCertificate()));
      expectOnlyTheSentence(await textAt(unknown.page));
    });

    test('tells the service nothing of the reader', async () => {
      let heard: IncomingHttpHeaders = {};
      const standIn = await startStandIn(({headers}, response) => {
        heard = headers;
        response.end('<div class="send-widget ">Widget</div>');
      });
      onTestFinished(() => standIn.close());
      const {page} = await includingFrom(kind, standIn.url);
      const html = await textAt(page, {
        ...{cookie: 'session=1', authorization: 'Basic eDp5', referer: 'https://council.example/private'},
      });
      expect(html).toContain('Widget');
      expect(JSON.stringify(heard)).not.toMatch(/session|eDp5|private|forwarded/);
    });

    test('carries out nothing that the service’s HTML asks for', async () => {
      const standIn = await startStandIn((_, response) => {
        response.setHeader('content-type', 'text/html');
        response.end('<div class="send-widget "><!--#include virtual="/secret.html" --><!--#echo var="DOCUMENT_URI" --></div>');
      });
      onTestFinished(() => standIn.close());
      const server = await includingFrom(kind, standIn.url);
      await server.put('secret.html', 'A secret');
      const html = await textAt(server.page);
      expect(html).toContain('<div class="send-widget "><!--#include');
      expect(html).not.toContain('A secret');
    });

    test.each([
      ['is down', undefined],
      ['does not answer', () => undefined],
      ['has a fault', (_, response) => response.writeHead(500).end('<h1>A fault</h1>')],
      ['is being looked after', (_, response) => response.writeHead(503).end('<h1>Back soon</h1>')],
    ] satisfies [string, RequestListener | undefined][])(
      'has the page’s own sentence alone where the service %s',
      async (_, answer) => {
        const standIn = await startStandIn(answer ?? (() => undefined));
        if (answer === undefined) await standIn.close();
        else onTestFinished(() => standIn.close());
        const {page} = await includingFrom(kind, standIn.url);
        expectOnlyTheSentence(await textAt(page));
      },
    );
  });
});

const hasNoCurl = spawnSync('curl', ['--version']).error !== undefined || process.platform === 'win32';

describe.skipIf(hasNoCurl)(`the copy made every night${hasNoCurl ? ' (not run: there is no curl, or no sh)' : ''}`, () => {
  /** Carries out the line of the crontab, as cron does: by sh. */
  async function night(service: string, folder: string): Promise<'done' | 'failed'> {
    const [line] = serverLines('nightly', optionsOf(service))!.split('\n').slice(-1);
    const command = /^15 4 \* \* \* (.+)$/.exec(line!)![1]!.replaceAll('/var/www/html', folder);
    // In a crontab, % ends the command.
    expect(command).not.toContain('%');
    return promisify(execFile)('/bin/sh', ['-c', command]).then(
      () => 'done' as const,
      () => 'failed' as const,
    );
  }
  const copyIn = (folder: string) => readFile(join(folder, 'send-strategy/marlhaven/priority-progress.html'), 'utf8');

  test('is what the service has, and stays where the next one fails', async () => {
    const folder = await temporaryFolder();
    const service = await startHost('live');
    expect(await night(service.url, folder)).toBe('done');
    const copy = await textAt(`${service.url}${path}`);
    expect(await copyIn(folder)).toBe(copy);
    await service.close();
    expect(await night(service.url, folder)).toBe('failed');
    const answers: RequestListener[] = [
      (_, response) => response.writeHead(404).end('Nothing'),
      (_, response) => response.writeHead(500).end('A fault'),
      (_, response) => response.writeHead(302, {location: '/elsewhere'}).end('Elsewhere'),
      (_, response) => response.end('<!doctype html><title>Back soon</title>'),
      // It breaks off.
      (_, response) => {
        response.writeHead(200, {'content-length': 1000});
        response.write('<div class="send-widget ">', () => response.destroy());
      },
    ];
    for (const answer of answers) {
      const standIn = await startStandIn(answer);
      expect(await night(standIn.url, folder)).toBe('failed');
      await standIn.close();
      expect(await copyIn(folder)).toBe(copy);
    }
  });

  test('is the new one, where the service has something new', async () => {
    const folder = await temporaryFolder();
    let words = 'First';
    const standIn = await startStandIn((_, response) => response.end(`<div class="send-widget ">${words}</div>`));
    onTestFinished(() => standIn.close());
    await night(standIn.url, folder);
    words = 'Second';
    expect(await night(standIn.url, folder)).toBe('done');
    expect(await copyIn(folder)).toContain('Second');
  });
});
