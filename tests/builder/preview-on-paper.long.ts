import type {Browser, Page} from 'playwright';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openBrowser, visit} from '../embedding/pages.ts';
import type {Host} from '../rendered/hosts.ts';
import {openBuilder, previewOf, startBuilder, widgetText} from './builder-pages.ts';

let browser: Browser;
let host: Host;
beforeAll(async () => {
  browser = await openBrowser();
  host = await startBuilder('live');
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** Those in which terms are explained, which comes last. */
const widgets = [
  ...(['achievements', 'action-plan', 'commitments', 'decisions', 'inclusion-map'] as const),
  ...(['indicator', 'priority-progress', 'provision', 'strategy'] as const),
];

test.each(widgets)('the preview of %s shows what Chromium prints, and so does printing it', async (widget) => {
  const untilWhole = (place: Pick<Page, 'locator'>) => place.locator(`send-${widget} .term`).first().waitFor({state: 'attached'});
  const {page} = await openBuilder(browser, host, `#widget=${widget}&preview=print`);
  await untilWhole(previewOf(page));

  // A browser prints a page, not a frame in it: the frame's page alone, which is told what the builder would tell it.
  const alone = (await visit(browser, {width: 794})).page;
  await alone.goto(`${host.url}/builder/preview.html`);
  await alone.waitForFunction(() => customElements.get('send-defaults') !== undefined);
  const told = {
    type: 'send-builder-show',
    id: 1,
    tag: `send-${widget}`,
    strategy: 'marlhaven',
    attributes: {},
    rules: '',
    onPaper: true,
  };
  await alone.evaluate((message) => postMessage(message, location.origin), told);
  await untilWhole(alone);
  expect(await widgetText(alone)).toBe(await widgetText(previewOf(page)));

  const embedded = (await visit(browser, {width: 794})).page;
  await embedded.goto(`${host.url}/embed/marlhaven/${widget}.html`);
  await untilWhole(embedded);
  const seen = await wordsOnPaper(alone, 'screen');
  expect(seen.length).toBeGreaterThan(100);
  expect(await wordsOnPaper(alone, 'print')).toEqual(seen);
  // Printing has left the preview as it was.
  expect(await wordsOnPaper(alone, 'screen')).toEqual(seen);
  // Below its widget, a page for frames leads to itself and to the strategy.
  await embedded.locator('footer').evaluate((footer) => footer.remove());
  expect(await wordsOnPaper(embedded, 'print')).toEqual(seen);
});

/** The words on the sheets that Chromium makes of a page, also those that styles add to it. Sorted, as what goes over two sheets is written in another order;
 * without what is no letter and no digit, as lines end at other hyphens. */
async function wordsOnPaper(page: Page, media: 'screen' | 'print'): Promise<string[]> {
  await page.emulateMedia({media});
  const task = getDocument({data: new Uint8Array(await page.pdf({format: 'A4'}))});
  const file = await task.promise;
  let text = '';
  for (let number = 1; number <= file.numPages; number += 1) {
    const {items} = await (await file.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str} ` : item.str;
    text += ' ';
  }
  await task.destroy();
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted();
}
