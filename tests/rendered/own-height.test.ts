import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {widgets as descriptions} from '../../packages/widgets/src/description/index.ts';
import {datasets, openBrowser, painted, tags, untilAll, visit} from '../embedding/pages.ts';
import {most} from '../long.ts';
import {startHost, type Host} from './hosts.ts';

let browser: Browser;
let host: Host;

beforeAll(async () => {
  browser = await openBrowser();
  host = await startHost('live');
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

const everyWidget = datasets.flatMap((dataset) => tags.map((tag) => ({dataset, name: tag.replace('send-', '')})));
// The one with the most room to spare.
const few = most(everyWidget, ({dataset, name}) => dataset === 'marlhaven' && name === 'decisions');

// Other pages keep a place for a widget, so that nothing below it moves. In a page of its own nothing is below it.
describe.each(most([360, 720], (width) => width === 360))(
  'a page for frames, %i px wide, is no higher than what is on it',
  (width) => {
    test.for(few)('$name of $dataset', async ({dataset, name}) => {
      const address = `${host.url}/embed/${dataset}/${name}.html`;
      for (const javaScriptEnabled of [true, false]) {
        const {page} = await visit(browser, {width, javaScriptEnabled});
        await page.goto(address);
        if (javaScriptEnabled) {
          await untilAll(page);
          await page.waitForLoadState('networkidle');
          await painted(page);
        }
        const {blank, below, folded} = await roomOn(page);
        // The margins of what is there.
        expect(blank).toBeLessThan(40);
        expect(below).toBeLessThan(20);
        // What it shows at first is not all there is, as on other pages.
        if (javaScriptEnabled && dataset === 'marlhaven') expect(folded).toBeGreaterThan(0);
      }
    });
  },
);

test('it folds anew where the frame gets another width', async () => {
  const {page} = await visit(browser, {width: 1280});
  await page.goto(`${host.url}/embed/marlhaven/action-plan.html`);
  await untilAll(page);
  await page.waitForLoadState('networkidle');
  const widget = page.locator('send-action-plan');
  const folded = () => widget.locator('.folded').count();
  const before = await folded();
  expect(before).toBeGreaterThan(0);
  await page.setViewportSize({width: 320, height: 900});
  await expect.poll(folded).not.toBe(before);
  expect(
    await widget.evaluate(
      (element) =>
        element.shadowRoot!.querySelector<HTMLElement>('.body')!.offsetHeight -
        Number.parseFloat(getComputedStyle(element).minHeight),
    ),
  ).toBeLessThan(1);
});

test('where nobody tells a page’s height, the height that its frame begins with is no more than it needs', async () => {
  const {page} = await visit(browser, {width: 720});
  for (const {name, frameHeight} of most(descriptions, (one) => one.name === 'principles')) {
    await page.goto(`${host.url}/embed/marlhaven/${name}.html`);
    await untilAll(page);
    await page.waitForLoadState('networkidle');
    const height = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
    expect(frameHeight - height, name).toBeLessThan(60);
  }
});

/** The empty space between the widget and what comes after it, and below everything; and how much of the widget waits behind "Show all". */
function roomOn(page: Page): Promise<{blank: number; below: number; folded: number}> {
  return page.evaluate(() => {
    const {shadowRoot} = document.querySelector('[strategy]')!;
    const root = shadowRoot ?? document;
    const shown = (shadowRoot?.querySelector('.body') ?? document.querySelector('.send-widget'))!.getBoundingClientRect();
    const footer = document.querySelector('footer')!.getBoundingClientRect();
    return {
      blank: footer.top - shown.bottom,
      // As the page tells its height to the page around it.
      below: document.documentElement.getBoundingClientRect().bottom - footer.bottom,
      folded: root.querySelectorAll('.folded').length,
    };
  });
}
