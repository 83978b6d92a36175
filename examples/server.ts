/** Serves the example partner pages on this computer, under the strict content security policy that the widgets promise to work with. */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {escapeHtml, fillTemplate} from './template.ts';

export const partnerPageNames = ['council', 'nhs', 'school', 'whole'] as const;
export type PartnerPageName = (typeof partnerPageNames)[number];

/** What the pages call the bodies they belong to. */
export interface PartnerNames {
  /** The local area, as it reads after "in". */
  area: string;
  council: string;
  nhs: string;
  school: string;
  /** What the page with every widget is called. */
  whole: string;
  /** The school's URN, where the strategy's data names the school; absent, the map marks no school. */
  urn?: string;
  /** The id of the priority that the NHS page shows by itself; absent, that section is left out. */
  priority?: string;
  /** Stands at the top of every page, as plain text. */
  notice: string;
}

/** The integrity of the two files in the snippet, each as in the attribute, for example `sha256-…`. */
export interface SnippetIntegrity {
  core: string;
  css: string;
}

export interface PageValues extends PartnerNames {
  /** Address of the service or of an exported folder, without `/v1`: `http://localhost:4400`, `https://files.example/sub/path`. */
  service: string;
  /** The folder of the widget files below `widgets/`: `1.2.3` or `1`. */
  version: string;
  /** The strategy's id. */
  strategy: string;
  integrity: SnippetIntegrity;
}

export interface PartnerPagesOptions {
  service: string;
  version: string;
  integrity: SnippetIntegrity;
  /** The strategies to make pages for; names that are left out come from `namesFor(id)`. Default: Marlhaven and Medway. */
  strategies?: readonly ({id: string} & Partial<PartnerNames>)[];
  /** Default: any free port. */
  port?: number;
  /** Default: 127.0.0.1, which only this computer reaches. */
  host?: string;
}

export interface PartnerPages {
  /** Address of the list of pages, without a slash at its end; a page is at `${url}/${strategy}/${name}/`. */
  url: string;
  close(): Promise<void>;
}

const exampleNotice = "This is an example page, not a real organisation's website.";

const exampleNames: PartnerNames = {
  area: 'the local area',
  council: 'Example Council',
  nhs: 'Example ICB',
  school: 'Example School',
  whole: 'The whole strategy',
  notice: `${exampleNotice} The strategy on it comes from the data service; the text around it is made up.`,
};

const knownNames: Readonly<Record<string, PartnerNames>> = {
  marlhaven: {
    area: 'Marlhaven',
    council: 'Marlhaven Council',
    nhs: 'Marlhaven and Skerry ICB',
    school: 'Gull Rock Primary School',
    whole: 'The whole Marlhaven strategy',
    urn: '900001',
    priority: 'health-wellbeing',
    notice: `${exampleNotice} Marlhaven, its organisations and its schools are fictional.`,
  },
  // A real area's published data: the bodies around it must not pass for Medway's, and no school is said to belong to its network.
  'medway-2019': {
    ...exampleNames,
    area: 'Medway',
    priority: 'health-and-wellbeing',
    notice:
      `${exampleNotice} The strategy data comes from published sources about Medway’s 2019 strategy. ` +
      'Everything else is made up, says nothing about Medway and comes from no body there.',
  },
};

/** The names the pages use for a strategy: its own where they are known, else those of example bodies that belong to no real place. */
export function namesFor(strategy: string): PartnerNames {
  return Object.hasOwn(knownNames, strategy) ? knownNames[strategy]! : exampleNames;
}

/**
 * Renders one partner page from its template in this folder, which is read anew each time.
 *
 * @returns the page, and the value of the `Content-Security-Policy` header it needs.
 * @throws {TypeError} where `service` is no http address, or the template asks for a value that does not exist.
 */
export async function partnerPage(name: PartnerPageName, values: PageValues): Promise<{html: string; csp: string}> {
  const service = serviceAddress(values.service);
  const template = await readFile(new URL(`${name}/index.html`, import.meta.url), 'utf8');
  const html = fillTemplate(template, `examples/${name}/index.html`, {
    service,
    widgets: `${service}/widgets/${values.version}`,
    strategy: values.strategy,
    area: values.area,
    council: values.council,
    nhs: values.nhs,
    school: values.school,
    whole: values.whole,
    notice: values.notice,
    urn: values.urn ?? '',
    priority: values.priority ?? '',
    coreIntegrity: values.integrity.core,
    cssIntegrity: values.integrity.css,
  });
  return {html, csp: contentSecurityPolicy(service)};
}

/**
 * Starts the server of the partner pages.
 *
 * The list of pages is at `/`, a page at `/marlhaven/council/`, its files at `/council/style.css`. Files are read on each request, so an edit shows on reload.
 *
 * @throws {TypeError} where `service` is no http address; the system's error where the port is taken.
 */
export async function startPartnerPages(options: PartnerPagesOptions): Promise<PartnerPages> {
  const {version, integrity, port = 0, host = '127.0.0.1'} = options;
  const service = serviceAddress(options.service);
  const given = options.strategies ?? Object.keys(knownNames).map((id) => ({id}));
  const strategies = new Map<string, PageValues>(
    given.map(({id, ...names}) => [id, {...namesFor(id), ...names, service, version, integrity, strategy: id}]),
  );

  const server = createServer((request, response) => {
    answer(request, strategies, contentSecurityPolicy(service)).then(
      (reply) => send(request, response, reply),
      // Someone is editing a template: the reason belongs on their screen, and the server stays up.
      (error: unknown) =>
        send(request, response, {
          status: 500,
          type: 'text/plain; charset=utf-8',
          body: error instanceof Error ? error.message : String(error),
        }),
    );
  });
  await listening(server, port, host);
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

interface Reply {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

const htmlType = 'text/html; charset=utf-8';
const assetTypes: Readonly<Record<string, string>> = {css: 'text/css; charset=utf-8', svg: 'image/svg+xml'};

/** A file of a page, by a name without dots or slashes before its ending: an address that leaves the folder cannot be written. */
const assetPath = new RegExp(`^/(?:(${partnerPageNames.join('|')})/)?([a-z0-9-]+)\\.(css|svg)$`);
const pagePath = new RegExp(`^/([a-z0-9][a-z0-9-]*)/(${partnerPageNames.join('|')})(/?)$`);

async function answer(request: IncomingMessage, strategies: ReadonlyMap<string, PageValues>, csp: string): Promise<Reply> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return {
      status: 405,
      type: 'text/plain; charset=utf-8',
      body: 'These pages can only be read.\n',
      headers: {allow: 'GET, HEAD'},
    };
  }
  const path = (request.url ?? '/').replace(/[?#].*$/s, '');
  if (path === '/') {
    return {status: 200, type: htmlType, body: listOfPages(strategies), headers: {'content-security-policy': csp}};
  }

  const [, strategy = '', name, slash] = pagePath.exec(path) ?? [];
  const values = strategies.get(strategy);
  if (values && slash === '') {
    return {status: 308, type: 'text/plain; charset=utf-8', body: '', headers: {location: `${path}/`}};
  }
  if (values) {
    const page = await partnerPage(name as PartnerPageName, values);
    return {status: 200, type: htmlType, body: page.html, headers: {'content-security-policy': page.csp}};
  }

  const [, folder, file, ending] = assetPath.exec(path) ?? [];
  const type = assetTypes[ending ?? ''];
  const body = type && (await fileIfThere(new URL(`${folder ? `${folder}/` : ''}${file}.${ending}`, import.meta.url)));
  if (type && body) return {status: 200, type, body};
  return {status: 404, type: htmlType, body: notFoundPage(), headers: {'content-security-policy': csp}};
}

function send(request: IncomingMessage, response: ServerResponse, {status, type, body, headers}: Reply): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function fileIfThere(file: URL): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function serviceAddress(service: string): string {
  const url = URL.canParse(service) ? new URL(service) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new TypeError(
      `The service's address is "${service}"; expected an http or https address such as http://localhost:4400.`,
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** One host beside the page's own, whatever the folder on it that the service has. */
function contentSecurityPolicy(service: string): string {
  const {origin} = new URL(service);
  return [
    "default-src 'none'",
    `script-src ${origin}`,
    `style-src 'self' ${origin}`,
    `connect-src ${origin}`,
    `img-src 'self' ${origin}`,
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function listOfPages(strategies: ReadonlyMap<string, PageValues>): string {
  const sections = [...strategies].map(([id, names]) => {
    const links = partnerPageNames.map((name) => `<li><a href="/${escapeHtml(id)}/${name}/">${escapeHtml(names[name])}</a></li>`);
    const title = escapeHtml(`${names.area} (${id})`);
    return `<h2>${title}</h2>\n<p>${escapeHtml(names.notice)}</p>\n<ul>\n${links.join('\n')}\n</ul>`;
  });
  return plainPage(
    'Example partner pages',
    `<p>Each shows the same strategy data, on the site of another partner.</p>\n${sections.join('\n')}`,
  );
}

function notFoundPage(): string {
  return plainPage(
    'Page not found',
    '<p>There is no example page at this address. See the <a href="/">list of example pages</a>.</p>',
  );
}

function plainPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/council/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}
