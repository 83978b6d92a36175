/** What the tests of this folder share: hosts of the rendered files, live and exported, and hosts of partners' pages that show them. */
import {createServer} from 'node:http';
import {type AddressInfo} from 'node:net';
import type {Page} from 'playwright';
import {exportFiles, FolderStrategies, readBuiltFiles, renderedTrees, startService} from '../../packages/service/src/index.ts';
import {temporaryFolder} from '../dataset-folder.ts';
import {builtWidgets, datasets, folderOf, snippetIntegrity, version} from '../embedding/pages.ts';
import {startPlainFileServer} from '../plain-file-server.ts';

/** How the rendered files reach a reader. */
export const hosts = ['live', 'exported below a sub-path'] as const;
export type HostKind = (typeof hosts)[number];

export interface Host {
  /** Without a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/** Starts a service, or exports to a plain file server below a path. */
export async function startHost(kind: HostKind, folders: readonly string[] = datasets.map(folderOf)): Promise<Host> {
  // Says what to do where nothing was built.
  snippetIntegrity();
  if (kind === 'live') return startService({folders, widgets: builtWidgets, port: 0});
  const folder = await temporaryFolder();
  const [v1, widgets] = [(await FolderStrategies.open(folders)).tree(), await readBuiltFiles(builtWidgets)];
  await exportFiles(folder, {v1, widgets, ...(await renderedTrees(v1, widgets))});
  return startPlainFileServer({folder, prefix: '/public/send'});
}

/** A partner's website, on another origin than the service's. */
export interface PartnerSite {
  /** Serves a page and gives its address. */
  put(body: string, options?: {sandbox?: boolean}): string;
  close(): Promise<void>;
}

/** Starts a partner's website under a policy that allows the service's scripts and frames, and nothing else. */
export async function startPartnerSite(service: string): Promise<PartnerSite> {
  const {origin} = new URL(service);
  const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin} 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const pages = new Map<string, {body: string; sandbox: boolean}>();
  const server = createServer(({url}, response) => {
    const page = pages.get(url ?? '');
    response.writeHead(page === undefined ? 204 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': page?.sandbox === true ? `${policy}; sandbox allow-scripts` : policy,
    });
    response.end(
      page &&
        `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A page</title><main><h1>A page</h1>${page.body}</main>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    put(body, {sandbox = false} = {}) {
      const path = `/${pages.size}/`;
      pages.set(path, {body, sandbox});
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The line of a partner's page that gives frames their height. */
export const embedScript = ({url}: Host) =>
  `<script type="module" src="${url}/widgets/${version}/embed.js" crossorigin="anonymous"></script>`;

/** Scripts of the service do not arrive. */
export const loseScripts = (page: Page) => page.route(/\/widgets\/.*\.js$/, (route) => route.abort());

/** The data does not arrive. */
export const loseData = (page: Page) => page.route(/\/v1\//, (route) => route.abort());
