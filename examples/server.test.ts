import {readFile} from 'node:fs/promises';
import {request} from 'node:http';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {namesFor, partnerPage, partnerPageNames, startPartnerPages} from './server.ts';
import type {PageValues, PartnerPages} from './server.ts';

const service = 'http://localhost:4400';
const integrity = {core: 'sha384-core', css: 'sha384-css'};
const strategies = ['marlhaven', 'medway-2019'];
const valuesFor = (strategy: string): PageValues => ({...namesFor(strategy), service, version: '1.2.3', strategy, integrity});
const everyPage = strategies.flatMap((strategy) => partnerPageNames.map((name) => ({strategy, name})));

/** What a page under the policy may not hold: code or style within the page itself. */
function inlineCode(html: string): string[] {
  return (
    html.match(/<style|\sstyle\s*=|<script(?![^>]*\ssrc=")|<script[^>]*>(?!<\/script>)|\son[a-z]+\s*=|javascript:|="data:/gi) ??
    []
  );
}

const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1]!);

test('the search for inline code finds each kind of it', () => {
  for (const bad of [
    '<style>a{}</style>',
    '<p style="color:red">',
    '<script>1</script>',
    '<script src="a.js">1</script>',
    '<p onclick="x()">',
    '<a href="javascript:x">',
    '<img src="data:,">',
  ]) {
    expect(inlineCode(bad), bad).not.toEqual([]);
  }
});

describe.each(everyPage)('the $name page for $strategy', ({strategy, name}) => {
  test('has every placeholder filled', async () => {
    const {html} = await partnerPage(name, valuesFor(strategy));
    expect(html).not.toMatch(/\{\{|\}\}|<!-- (?:if|end)\b/);
    expect(html).not.toContain('undefined');
  });

  test('holds no inline style and no inline script', async () => {
    const {html} = await partnerPage(name, valuesFor(strategy));
    expect(inlineCode(html)).toEqual([]);
  });

  test('loads the widget files of one version, with integrity', async () => {
    const {html} = await partnerPage(name, valuesFor(strategy));
    expect(html).toContain(
      '<link rel="stylesheet" href="http://localhost:4400/widgets/1.2.3/send.css" integrity="sha384-css" crossorigin="anonymous" />',
    );
    expect(html).toContain(
      '<script type="module" src="http://localhost:4400/widgets/1.2.3/core.js" integrity="sha384-core" crossorigin="anonymous"></script>',
    );
    expect(attributes(html, 'src').filter((address) => address.startsWith('http'))).toHaveLength(1);
  });

  test('gives each widget a fallback with a link to the same strategy', async () => {
    const {html} = await partnerPage(name, valuesFor(strategy));
    const widgets = [...html.matchAll(/<(send-(?:priority-progress|principles|inclusion-map))\b.*?<\/\1>/gs)].map(
      (match) => match[0],
    );
    expect(widgets.length).toBeGreaterThanOrEqual(2);
    for (const widget of widgets) expect(widget).toContain(`<a href="${service}/v1/strategies/${strategy}/`);
    for (const address of attributes(html, 'service')) expect(address).toBe(`${service}/v1`);
    for (const id of attributes(html, 'strategy')) expect(id).toBe(strategy);
  });

  test('says that it is an example', async () => {
    const {html} = await partnerPage(name, valuesFor(strategy));
    expect(html).toContain('This is an example page, not a real organisation&#39;s website.');
  });

  test('has one h1, and no heading that skips a level', async () => {
    const {html} = await partnerPage(name, valuesFor(strategy));
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  test('has no id twice, and points within itself only at ids that it has', async () => {
    const {html} = await partnerPage(name, valuesFor(strategy));
    const ids = attributes(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [
      ...attributes(html, 'href').filter((address) => address.startsWith('#')),
      ...attributes(html, 'aria-labelledby').map((id) => `#${id}`),
    ];
    for (const target of targets) expect(ids).toContain(target.slice(1));
  });
});

describe('values', () => {
  test('are escaped in every page', async () => {
    const hostile = `"><script>alert(1)</script>'&{{service}}`;
    for (const name of partnerPageNames) {
      const {html} = await partnerPage(name, {
        ...valuesFor('marlhaven'),
        area: hostile,
        council: hostile,
        nhs: hostile,
        school: hostile,
        notice: hostile,
      });
      expect(html).not.toContain('<script>');
      expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;{{service}}');
    }
  });

  test('of an unknown strategy name example bodies, mark no school and single out no priority', async () => {
    const values = {...namesFor('constructor'), service, version: '1', strategy: 'constructor', integrity};
    expect(values.council).toBe('Example Council');
    expect((await partnerPage('school', values)).html).not.toContain(' urn=');
    expect((await partnerPage('nhs', values)).html).not.toMatch(/ priority=|One priority/);
  });

  test('mark Gull Rock on the map, and no school for Medway', async () => {
    expect((await partnerPage('school', valuesFor('marlhaven'))).html).toContain(' urn="900001"');
    expect((await partnerPage('school', valuesFor('medway-2019'))).html).not.toMatch(/ urn=|Our school is marked/);
  });

  test('give the pages for Medway no name of a body there, nor any that ours could be taken for', async () => {
    for (const name of partnerPageNames) {
      const {html} = await partnerPage(name, valuesFor('medway-2019'));
      expect(html).not.toMatch(/Medway (?:Council|CCG|ICB|NHS|School|Primary)|NHS Kent|Marlhaven|Gull Rock/i);
    }
  });

  test('name priorities that the datasets have', async () => {
    for (const strategy of strategies) {
      const priorities = await readFile(new URL(`../datasets/${strategy}/priorities.yaml`, import.meta.url), 'utf8');
      expect(priorities.match(/(?<=^- id: )\S+/gm)).toContain(namesFor(strategy).priority);
    }
  });

  test('with an address that is not http are refused in words', async () => {
    const values = {...valuesFor('marlhaven'), service: 'localhost:4400'};
    await expect(partnerPage('council', values)).rejects.toThrow(
      'The service\'s address is "localhost:4400"; expected an http or https address',
    );
    await expect(startPartnerPages({service: 'x', version: '1', integrity})).rejects.toThrow(TypeError);
  });
});

describe('the content security policy', () => {
  test('is exactly the documented one', async () => {
    const {csp} = await partnerPage('council', valuesFor('marlhaven'));
    expect(csp).toBe(
      "default-src 'none'; script-src http://localhost:4400; style-src 'self' http://localhost:4400; connect-src http://localhost:4400; " +
        "img-src 'self' http://localhost:4400; require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  test('names the host of a service that lies in a folder, and the page its whole address', async () => {
    const {csp, html} = await partnerPage('nhs', {...valuesFor('marlhaven'), service: 'https://files.example:8443/sub/path/'});
    expect(csp).toContain('script-src https://files.example:8443; ');
    expect(html).toContain('src="https://files.example:8443/sub/path/widgets/1.2.3/core.js"');
    expect(html).toContain('service="https://files.example:8443/sub/path/v1"');
  });
});

describe('the server', () => {
  let pages: PartnerPages;
  beforeAll(async () => {
    pages = await startPartnerPages({service, version: '1.2.3', integrity});
  });
  afterAll(() => pages.close());

  /** Sends the path as it is written, which fetch would tidy first. */
  function ask(path: string, method = 'GET'): Promise<{status: number; headers: Record<string, unknown>; body: string}> {
    const {hostname, port} = new URL(pages.url);
    return new Promise((resolve, reject) => {
      request({hostname, port, path, method, agent: false}, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => (body += text));
        response.on('end', () => resolve({status: response.statusCode ?? 0, headers: response.headers, body}));
      })
        .on('error', reject)
        .end();
    });
  }

  test('listens on this computer alone', () => {
    expect(pages.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('lists every page, with links that lead to it', async () => {
    const {status, body} = await ask('/');
    expect(status).toBe(200);
    for (const {strategy, name} of everyPage) expect(body).toContain(`href="/${strategy}/${name}/"`);
    expect(inlineCode(body)).toEqual([]);
  });

  test.each(everyPage)(
    'sends the $name page for $strategy with its policy, and every file and page it links to',
    async ({strategy, name}) => {
      const values = valuesFor(strategy);
      const expected = await partnerPage(name, values);
      const {status, headers, body} = await ask(`/${strategy}/${name}/`);
      expect(status).toBe(200);
      expect(body).toBe(expected.html);
      expect(headers['content-security-policy']).toBe(expected.csp);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['x-content-type-options']).toBe('nosniff');

      const own = [...attributes(body, 'href'), ...attributes(body, 'src')].filter((address) => address.startsWith('/'));
      expect(own).toContain(`/${name}/style.css`);
      for (const address of own) {
        const reply = await ask(address);
        expect(reply.status, address).toBe(200);
        const type = address.endsWith('.css')
          ? 'text/css; charset=utf-8'
          : address.endsWith('.svg')
            ? 'image/svg+xml'
            : 'text/html; charset=utf-8';
        expect(reply.headers['content-type'], address).toBe(type);
      }
    },
  );

  test('serves style sheets that load nothing from elsewhere', async () => {
    for (const file of ['/plain.css', '/council/style.css', '/nhs/style.css', '/school/style.css', '/school/print.css']) {
      const {status, body} = await ask(file);
      expect(status, file).toBe(200);
      expect(body, file).not.toMatch(/@import|@font-face|url\(/);
    }
  });

  test('sends a page without its slash to the address with it', async () => {
    const {status, headers} = await ask('/marlhaven/council');
    expect(status).toBe(308);
    expect(headers['location']).toBe('/marlhaven/council/');
  });

  test('ignores what follows a question mark', async () => {
    expect((await ask('/marlhaven/council/?from=search')).status).toBe(200);
  });

  test.each([
    '/nowhere/council/',
    '/marlhaven/library/',
    '/marlhaven/',
    '/council/none.css',
    '/council/',
    '/favicon.ico',
    '/constructor/council/',
  ])('answers %s with a plain 404 page that leads back, under the same policy', async (path) => {
    const {status, headers, body} = await ask(path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src http:\/\/localhost:4400; /);
    expect(body).toContain('<h1>Page not found</h1>');
    expect(body).toContain('href="/"');
    expect(inlineCode(body)).toEqual([]);
  });

  test.each([
    '/../package.json',
    '/council/../server.ts',
    '/council/../../package.json',
    '/council/..%2f..%2fpackage.json',
    '/council/%2e%2e/server.ts',
    '/council/..\\server.ts',
    '/council/../nhs/style.css',
    '//etc/passwd',
    '/council//style.css',
    '/council/style.css%00',
    '/council/style.css/..',
    '/server.ts',
    '/README.md',
    '/council/index.html',
    'http://elsewhere.example/council/../server.ts',
  ])('gives nothing away for %s', async (path) => {
    const {status, body} = await ask(path);
    expect(status).toBe(404);
    expect(body).toContain('<h1>Page not found</h1>');
    expect(body).not.toContain('elsewhere');
  });

  test('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/marlhaven/school/', 'HEAD');
    expect(head.status).toBe(200);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(1000);
    expect(head.body).toBe('');
    const post = await ask('/marlhaven/school/', 'POST');
    expect(post.status).toBe(405);
    expect(post.headers['allow']).toBe('GET, HEAD');
  });

  test('makes pages for the strategies it is given, with the names it is given', async () => {
    const own = await startPartnerPages({
      service,
      version: '1',
      integrity,
      strategies: [{id: 'skerry', council: 'Skerry & Sound Council'}],
    });
    try {
      const page = await (await fetch(`${own.url}/skerry/council/`)).text();
      expect(page).toContain('Skerry &amp; Sound Council');
      expect(page).toContain('Example School');
      expect((await fetch(`${own.url}/marlhaven/council/`)).status).toBe(404);
    } finally {
      await own.close();
    }
  });

  test('reports a port that is taken', async () => {
    const port = Number(new URL(pages.url).port);
    await expect(startPartnerPages({service, version: '1', integrity, port})).rejects.toMatchObject({code: 'EADDRINUSE'});
  });
});
