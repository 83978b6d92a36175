import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {chromium, type Browser} from 'playwright';
import {chromiumArguments, needChromium} from '../chromium.ts';

/** What pages ask the service for, as a real Chromium did: paths from the service's root. */
export interface RecordedPages {
  /** Tags and the files of a page with that widget alone, which names a version. */
  readonly widgets: ReadonlyMap<string, readonly string[]>;
  /** The files of a page with all widgets. */
  readonly whole: readonly string[];
  /** The files of such a page that names the moving address. */
  readonly moving: readonly string[];
  /** The file that is asked for again while a page is looked at. */
  readonly again: readonly string[];
}

/**
 * Records what pages with the widgets of a strategy ask a service for.
 *
 * @throws Where a page with all widgets asks for other files than the pages with one each do together: what is replayed is made from those.
 */
export async function recordPages(
  service: string,
  strategy: string,
  version: string,
  tags: readonly string[],
): Promise<RecordedPages> {
  const pages = createServer((request, response) => {
    const {searchParams} = new URL(request.url!, 'http://127.0.0.1');
    response.setHeader('content-type', 'text/html').end(page(service, strategy, searchParams));
  });
  pages.listen(0, '127.0.0.1');
  await once(pages, 'listening');
  const browser = await chromium.launch({executablePath: needChromium(), args: chromiumArguments});
  try {
    const address = (named: string, widgets: readonly string[], refresh = '0') =>
      `http://127.0.0.1:${(pages.address() as AddressInfo).port}/?${new URLSearchParams({named, widgets: widgets.join(' '), refresh}).toString()}`;
    const record = async (url: string) => filesOf(browser, service, url);
    const widgets = new Map<string, readonly string[]>();
    for (const tag of tags) widgets.set(tag, await record(address(version, [tag])));
    const whole = await record(address(version, tags));
    const together = new Set([...widgets.values()].flat());
    if (together.size !== whole.length || whole.some((path) => !together.has(path)))
      throw new Error('A page with all widgets asks for other files than pages with one each.');
    const moving = await record(address(version.split('.')[0], tags));
    const again = await askedAgain(browser, service, address(version, [tags[0]], '5'));
    return {widgets, whole, moving, again};
  } finally {
    await browser.close();
    pages.close();
  }
}

function page(service: string, strategy: string, given: URLSearchParams): string {
  const base = `${service}/widgets/${given.get('named')}`;
  const widgets = given
    .get('widgets')!
    .split(' ')
    .map((tag) => `<${tag} service="${service}/v1" strategy="${strategy}" refresh="${given.get('refresh')}"></${tag}>`);
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${base}/send.css"><script type="module" src="${base}/core.js"></script><body>${widgets.join('')}`;
}

/** The files that a page asked for, in a browser that has none, once nothing more is under way. */
async function filesOf(browser: Browser, service: string, url: string): Promise<string[]> {
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    const paths = new Set<string>();
    tab.on('response', (response) => {
      if (!response.url().startsWith(service)) return;
      const path = response.url().slice(service.length);
      if (response.status() !== 200) throw new Error(`${path}: ${response.status()}`);
      paths.add(path);
    });
    await tab.goto(url, {waitUntil: 'networkidle'});
    const states = await tab.evaluate(() =>
      [...document.body.querySelectorAll<HTMLElement & {state: string}>('*')].map(({state}) => state),
    );
    if (states.some((state) => state !== 'ready')) throw new Error(`Not every widget is ready: ${states.join(', ')}`);
    return [...paths];
  } finally {
    await context.close();
  }
}

/** What a page asks for first after it has shown everything. */
async function askedAgain(browser: Browser, service: string, url: string): Promise<string[]> {
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    await tab.goto(url, {waitUntil: 'networkidle'});
    const request = await tab.waitForRequest((one) => one.url().startsWith(service));
    await tab.waitForLoadState('networkidle');
    return [request.url().slice(service.length)];
  } finally {
    await context.close();
  }
}
