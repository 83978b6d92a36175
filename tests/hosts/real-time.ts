import type {Browser, Page} from 'playwright';
import {onTestFinished} from 'vitest';

/** A visit by the browser's own clock: `visit` stops the page's, and takes the browser's record of a page away with it. */
export interface RealVisit {
  page: Page;
  /** Errors and warnings in the console, and uncaught errors. */
  faults: string[];
  /** The address of every request for data. */
  asked: string[];
}

/** Opens an empty page in real time; the test's end closes it. */
export async function visitInRealTime(browser: Browser): Promise<RealVisit> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, locale: 'en-GB'});
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (request.url().includes('/v1/')) asked.push(request.url());
  });
  return {page, faults, asked};
}
