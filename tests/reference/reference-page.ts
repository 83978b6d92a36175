import {startService} from '@send-strategy/service';
import axe from 'axe-core';
import type {Browser, Page} from 'playwright';
import {datasetFolder} from '../dataset-folder.ts';
import {visit, type Visit} from '../embedding/pages.ts';

/** A running service with its reference of the API. */
export interface Reference {
  readonly url: string;
  /** Opens the reference. `bypassCSP` is for axe only, which is no part of the page. */
  open(options?: Parameters<typeof visit>[1]): Promise<Visit>;
  close(): Promise<void>;
}

export async function startReference(browser: Browser): Promise<Reference> {
  const service = await startService({folders: [await datasetFolder()], port: 0, widgets: '/nowhere'});
  return {
    url: service.url,
    async open(options) {
      const visited = await visit(browser, options);
      // Browsers ask for it by themselves, and once only.
      await visited.page.route('**/favicon.ico', (route) => route.fulfill({status: 204}));
      await visited.page.goto(`${service.url}/reference/`);
      return visited;
    },
    close: () => service.close(),
  };
}

/** What axe has to report, each with its place. Without `include`, of the whole page. */
export async function violationsOn(page: Page, include?: string[][]): Promise<string[]> {
  await page.evaluate(axe.source);
  const {violations, passes} = await page.evaluate(
    (parts) =>
      (globalThis as unknown as {axe: typeof axe}).axe.run(parts === undefined ? document : {include: parts}, {preload: false}),
    include,
  );
  if (passes.length < 10) throw new Error('axe looked at nearly nothing.');
  return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id} ${JSON.stringify(target)}`));
}
