import type {Browser, Frame, Page} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {gate, openBrowser, textOf, visit} from '../embedding/pages.ts';
import {isLong, most} from '../long.ts';
import type {Host} from '../rendered/hosts.ts';
import {openBuilder, previewOf, startBuilder, untilPreviewed, widgetText} from './builder-pages.ts';

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

/** Waits until a widget is whole: terms are explained last, when the styles for paper are there. */
const untilWhole = (place: Page | Frame) => place.locator('[strategy] .term').first().waitFor({state: 'attached'});

const parts = [
  {widget: 'achievements', title: 'What was said and what was done'},
  {widget: 'action-plan', title: 'Action plan'},
];
test.each(most(parts, ({widget}) => widget === 'achievements'))(
  'Print of $widget shows what paper would have: the same text as printing the widget, with nothing for a screen, and Phone shows the screen again',
  async ({widget, title}) => {
    const {page} = await openBuilder(browser, host, `#widget=${widget}`);
    await untilWhole(previewOf(page));
    const onScreen = await widgetText(previewOf(page));
    const paper = await visit(browser, {width: 794});
    await paper.page.goto(`${host.url}/embed/marlhaven/${widget}.html`);
    await untilWhole(paper.page);
    await paper.page.emulateMedia({media: 'print'});
    await paper.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const printed = await widgetText(paper.page);
    expect(printed).not.toBe(onScreen);
    expect(onScreen).toContain('Download as CSV');
    expect(printed).not.toContain('Download as CSV');
    // What stands before the links to items goes with them.
    expect(onScreen).toContain(' · ');
    expect(printed).not.toContain(' ·');

    await page.locator('#preview-print').check();
    await expect.poll(() => widgetText(previewOf(page))).toBe(printed);
    expect(await page.locator('iframe').evaluate((frame) => (frame as HTMLIFrameElement).contentWindow!.innerWidth)).toBe(794);
    expect(await textOf(page.getByRole('status'))).toBe(`The preview shows “${title}”, print.`);
    await page.locator('#preview-phone').check();
    await expect.poll(() => widgetText(previewOf(page))).toBe(onScreen);
    expect(await page.locator('iframe').evaluate((frame) => (frame as HTMLIFrameElement).contentWindow!.innerWidth)).toBe(360);
  },
);

test('Opened for print, it shows paper as soon as the widget has its styles for that', async () => {
  const {page} = await visit(browser);
  const later = await gate(page, ({pathname}) => pathname.endsWith('/later.js'));
  await page.goto(`${host.url}/index.html#widget=achievements&preview=print`);
  await untilPreviewed(page);
  expect(await widgetText(previewOf(page))).toContain('Download as CSV');
  later.open();
  await untilWhole(previewOf(page));
  expect(await widgetText(previewOf(page))).not.toContain('Download as CSV');
  expect(await previewOf(page).locator('send-achievements details:not([open])').count()).toBe(0);
});

test.runIf(isLong)('Paper is light, also where the page is dark', async () => {
  const {page} = await openBuilder(browser, host, '#widget=principles&scheme=dark');
  const background = (frame: Frame) =>
    frame.evaluate(() => getComputedStyle(document.querySelector('send-principles')!).backgroundColor);
  await expect.poll(() => background(previewOf(page))).toBe('rgb(15, 23, 34)');
  await page.locator('#preview-print').check();
  await expect.poll(() => background(previewOf(page))).toBe('rgb(255, 255, 255)');
});

test.runIf(isLong)('The button prints the preview, and nothing of the page around it', async () => {
  const {page} = await openBuilder(browser, host, '#widget=principles&preview=desktop');
  expect(await page.locator('iframe').evaluate((frame) => (frame as HTMLIFrameElement).contentWindow!.innerWidth)).toBe(1280);
  await previewOf(page).evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = 'yes';
    };
  });
  await page.getByRole('button', {name: 'Print the preview'}).click();
  expect(await previewOf(page).evaluate(() => document.body.dataset.printed)).toBe('yes');
});

test.runIf(isLong)(
  'The preview shows what the chosen way shows: a frame has no colours of one’s own, and a copy on a server all schools',
  async () => {
    const chosen = '#widget=commitments&urn=900001&theme=own&links=%23802020';
    const accent = (frame: Frame) =>
      frame.evaluate(() => getComputedStyle(document.querySelector('send-commitments')!).getPropertyValue('--send-accent'));
    const {page} = await openBuilder(browser, host, chosen);
    await expect.poll(() => accent(previewOf(page))).toBe('#802020');
    await page.locator('#way-fixed-frame').check();
    await expect.poll(() => accent(previewOf(page))).toBe('');
    expect(await textOf(page.locator('.last'))).toContain('“Frame of a fixed height” cannot have colours of your own.');
    expect(await previewOf(page).locator('send-commitments').getAttribute('urn')).toBe('900001');
    await page.locator('#way-nightly').check();
    await expect.poll(() => previewOf(page).locator('send-commitments').getAttribute('urn')).toBeNull();
    await expect.poll(() => accent(previewOf(page))).toBe('#802020');
  },
);

test('The preview takes nothing from another window than the builder’s', async () => {
  const {page} = await visit(browser);
  await page.goto(`${host.url}/builder/preview.html`);
  await page.waitForFunction(() => customElements.get('send-defaults') !== undefined);
  // Opened alone, its parent is itself: a message is taken from there, and from no frame in it.
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  const told = {
    type: 'send-builder-show',
    id: 1,
    tag: 'send-principles',
    strategy: 'marlhaven',
    attributes: {},
    rules: '',
    onPaper: false,
  };
  const heard = page.evaluate(() =>
    new Promise((resolve) => addEventListener('message', resolve, {once: true})).then(() => true),
  );
  await page.frames()[1]!.evaluate((message) => parent.postMessage(message, '*'), told);
  expect(await heard).toBe(true);
  expect(await page.locator('main > *').count()).toBe(0);
  await page.evaluate((message) => postMessage(message, location.origin), told);
  await page.locator('send-principles').waitFor();
});
