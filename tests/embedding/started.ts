import type {Browser} from 'playwright';
import {afterAll, beforeAll} from 'vitest';
import {openBrowser, startHostPages, startSite, type HostPages, type Site} from './pages.ts';

/** What all tests of a file use. */
export interface Started {
  readonly browser: Browser;
  readonly site: Site;
  /** Pages of our own that use the service of the site. */
  readonly pages: HostPages;
}

/** Starts a Chromium, the service with its partner pages, and a host of our own pages before the tests of a file, and ends them after. They are there when its tests run. */
export function started(): Started {
  const all = {} as {-readonly [Name in keyof Started]: Started[Name]};
  beforeAll(async () => {
    all.browser = await openBrowser();
    all.site = await startSite();
    all.pages = await startHostPages(all.site.service);
  });
  afterAll(async () => {
    await all.browser.close();
    await all.pages.close();
    await all.site.close();
  });
  return all;
}
