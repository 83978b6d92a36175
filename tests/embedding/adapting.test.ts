import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {most} from '../long.ts';
import {
  everyPage,
  open,
  openBrowser,
  partnerPageNames,
  showEverything,
  startSite,
  tags,
  textsOf,
  visit,
  type PartnerPageName,
  type Site,
} from './pages.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const widthOf = (page: Page) => page.evaluate(() => document.scrollingElement!.scrollWidth);
const inWidgets = `:is(${tags.join()})`;

/** Whatever of the widgets is wider than the page, by tag and class. */
const tooWide = (page: Page) =>
  page
    .locator(`${inWidgets} .body *:visible`)
    .evaluateAll((elements) =>
      elements
        .filter(
          (element) =>
            element.closest('.visually-hidden, [role=region], svg') === null &&
            element.getBoundingClientRect().right > innerWidth + 0.5,
        )
        .map((element) => `${element.localName}.${element.className}`),
    );

test.for(most(everyPage, ({name}) => name === 'whole'))(
  'at 400 % zoom, the $name page of $dataset scrolls in one direction only',
  async ({dataset, name}) => {
    // 1280 px at 400 % are 320 px, by 256.
    const {page, faults} = await visit(browser, {width: 320, height: 256});
    await open(page, site.page(dataset, name));
    expect(await widthOf(page)).toBe(320);
    await showEverything(page);
    expect(await widthOf(page)).toBe(320);
    expect(await tooWide(page)).toEqual([]);
    expect(faults).toEqual([]);
  },
);

describe.each(most(partnerPageNames, (name) => name === 'whole'))('the %s page', (name) => {
  test('says the same in forced colours, in the system’s colours and with a border around notices', async () => {
    const {page} = await visit(browser);
    await open(page, site.page('marlhaven', name));
    const bodies = page.locator(`${inWidgets} .body`);
    const before = await textsOf(bodies);
    await page.emulateMedia({forcedColors: 'active'});
    expect(await textsOf(bodies)).toEqual(before);
    expect(await widthOf(page)).toBe(1280);
    const look = await bodies.evaluateAll((all) => {
      const probe = document.body.appendChild(document.createElement('span'));
      probe.style.setProperty('color', 'CanvasText');
      return all.map((body) => ({
        isSystemColour: getComputedStyle(body).color === getComputedStyle(probe).color,
        border: Number.parseFloat(getComputedStyle(body.querySelector('.notice')!).borderInlineStartWidth),
      }));
    });
    for (const {isSystemColour, border} of look) {
      expect(isSystemColour).toBe(true);
      expect(border).toBeGreaterThan(0);
    }
  });

  test('moves nothing where the reader asks for reduced motion', async () => {
    const {page} = await visit(browser, {reducedMotion: 'reduce'});
    await open(page, site.page('marlhaven', name));
    const moving = await page.locator(`${inWidgets} .body *`).evaluateAll((elements) =>
      elements
        .filter((element) => {
          const {transitionDuration, animationName, scrollBehavior} = getComputedStyle(element);
          const lasts = transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0.01);
          return lasts || animationName !== 'none' || scrollBehavior === 'smooth';
        })
        .map((element) => element.localName),
    );
    expect(moving).toEqual([]);
  });

  test('is printed whole: nothing folded, nothing to press', async () => {
    // A4 within its margins, at 96 px an inch.
    const {page} = await visit(browser, {width: 718, height: 1047});
    await open(page, site.page('marlhaven', name));
    const folded = page.locator(`${inWidgets} .folded`);
    const waiting = await folded.count();
    expect(waiting).toBeGreaterThan(0);
    await page.emulateMedia({media: 'print'});
    const items = page.locator(`${inWidgets} [data-fold]`);
    expect(await items.count()).toBeGreaterThan(waiting);
    expect(
      await items.evaluateAll(
        (all) => all.filter((item) => !item.checkVisibility() || item.getBoundingClientRect().height === 0).length,
      ),
    ).toBe(0);
    expect(
      await page
        .locator(`${inWidgets} button:visible`)
        .evaluateAll((buttons) =>
          buttons
            .filter((button) => !/^(school-name|link|term)$/.test(button.getAttribute('part') ?? ''))
            .map((button) => button.textContent?.trim()),
        ),
    ).toEqual([]);
    // What waits behind a summary is on the paper too.
    const details = page.locator(`${inWidgets} details:not([part=filters]) > :not(summary)`);
    expect(
      await details.evaluateAll((contents) =>
        contents
          .filter((content) => !content.checkVisibility() || content.getBoundingClientRect().height === 0)
          .map((content) => content.outerHTML.slice(0, 80)),
      ),
    ).toEqual([]);
    expect(await widthOf(page)).toBe(718);
    expect(await tooWide(page)).toEqual([]);
    for (const tag of tags)
      for (const widget of await page.locator(tag).all())
        expect(await widget.evaluate((element) => getComputedStyle(element).minHeight)).toMatch(/^(0px|auto)$/);
  });
});

test('the widgets’ text has the reader’s own size also where a page makes its root’s text smaller', async () => {
  const sizesOn = async (name: PartnerPageName) => {
    const {page} = await visit(browser);
    await open(page, site.page('marlhaven', name));
    const sizes = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((elements) => elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
    return {
      root: (await sizes('html'))[0],
      base: await sizes(`${inWidgets} .body`),
      all: await sizes(`send-principles .body *`),
      every: await sizes(`${inWidgets} .body :not(svg *)`),
    };
  };
  const [school, council] = [await sizesOn('school'), await sizesOn('council')];
  expect([school.root, council.root]).toEqual([10, 16]);
  expect(new Set(school.base)).toEqual(new Set([16]));
  expect(school.all).toEqual(council.all);
  // Sources and notes are a little smaller. Nothing is as small as the page's own rem would make it.
  expect(Math.min(...school.every)).toBeGreaterThan(12.5);
});
