/** What the tests of snippets share: pages on another origin than the service's, under the policy that the snippets' own lines make, and what a reader finds there. */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {type Browser, type Frame, type Page} from 'playwright';
import {type WidgetName} from '../../packages/widgets/src/description/index.ts';
import {contentSecurityPolicy, snippet, type SnippetOptions, type Way} from '../../packages/widgets/src/snippets/index.ts';
import {builtWidgets, version, visit, type Visit, type VisitOptions} from '../embedding/pages.ts';

/** The hashes that the build publishes beside a version's files. */
export const sri = JSON.parse(readFileSync(join(builtWidgets, version, 'sri.json'), 'utf8')) as Record<string, string>;

export const fallback = {
  sentence: 'Read what we do for children and young people:',
  link: {text: 'our SEND strategy', href: 'https://council.example/send'},
};

/** The options of a snippet, as somebody would choose them. */
export const optionsFor = (
  service: string,
  strategy: string,
  widget: WidgetName,
  rest: Partial<SnippetOptions> = {},
): SnippetOptions => ({
  ...{service, version, integrity: sri, strategy, widget, fallback},
  ...rest,
});

/** A policy that allows what its lines say, and nothing else. */
export function policyOf(ways: readonly Way[], service: string): string {
  const lines = contentSecurityPolicy(ways, service).map(({line}) => line);
  return ["default-src 'none'", ...lines, "require-trusted-types-for 'script'"].join('; ');
}

/** A host of partners' pages. */
export interface PartnerPages {
  /** Serves a page and gives its address. */
  put(body: string, policy?: string): string;
  close(): Promise<void>;
}

/** Starts a host of pages, on an origin of its own. */
export async function startPartnerPages(): Promise<PartnerPages> {
  const pages = new Map<string, {body: string; policy: string | undefined}>();
  const server = createServer(({url}, response) => {
    const page = pages.get(url ?? '');
    response.writeHead(page === undefined ? 204 : 200, {
      'content-type': 'text/html; charset=utf-8',
      ...(page?.policy === undefined ? {} : {'content-security-policy': page.policy}),
    });
    response.end(
      page &&
        `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title><body><main><h1>A page</h1>${page.body}</main>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    put(body, policy) {
      const path = `/${pages.size}/`;
      pages.set(path, {body, policy});
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Opens a page with snippets under exactly the policy of their ways. */
export async function openSnippets(
  browser: Browser,
  pages: PartnerPages,
  ways: readonly Way[],
  options: SnippetOptions,
  visiting: VisitOptions = {},
): Promise<Visit> {
  const visited = await visit(browser, visiting);
  const body = ways.map((way) => snippet(way, options)).join('\n');
  await visited.page.goto(pages.put(body, policyOf(ways, options.service)), {waitUntil: 'domcontentloaded'});
  return visited;
}

/** The state of the only widget of a page or a frame; undefined while there is none, or none that is defined. */
export const stateOf = (place: Page | Frame, widget: WidgetName): Promise<string | undefined> =>
  place.evaluate((tag) => document.querySelector<HTMLElement & {state?: string}>(tag)?.state, `send-${widget}`);
