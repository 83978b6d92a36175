/** What has to hold for a page with all twelve widgets. */
import type {Page} from 'playwright';
import {describe, expect, test} from 'vitest';
import {most} from '../long.ts';
import {datasets, open, showEverything, snippet, tags, textOf, untilAll, visit, widgetsIn} from './pages.ts';
import {started} from './started.ts';

const here = started();

const inWidgets = `:is(${tags.join()})`;

type Item = Record<string, any>;

/** What each widget has to say of a published document: texts that the reader finds in it. */
const said: Record<string, {file: string; texts: (data: any) => (string | undefined)[]}> = {
  'send-strategy': {file: 'strategy', texts: (data: Item) => [data.title, data.area.name, ...(data.vision?.aims ?? [])]},
  'send-action-plan': {
    file: 'actions',
    texts: (data: Item[]) =>
      data.flatMap(({title, reason, milestones = [], outputs = []}) => [
        title,
        reason,
        ...milestones.map((each: Item) => each.title),
        ...outputs,
      ]),
  },
  'send-achievements': {file: 'achievements', texts: (data: Item[]) => data.flatMap(({said: promise, did}) => [promise, did])},
  'send-indicator': {file: 'indicators', texts: (data: Item[]) => data.flatMap(({title, definition}) => [title, definition])},
  'send-provision': {
    file: 'provision',
    texts: (data: Item) => [
      data.document?.title,
      ...(data.statements ?? []).flatMap(({youMaySee = [], schoolsShould = []}: Item) => [...youMaySee, ...schoolsShould]),
    ],
  },
  'send-services': {
    file: 'services',
    texts: (data: Item[]) =>
      data.flatMap(({name, qualityReviews = []}) => [name, ...qualityReviews.map((each: Item) => each.finding)]),
  },
  'send-value-for-money': {
    file: 'strategy',
    texts: (data: Item) => (data.valueForMoney ?? []).map((each: Item) => each.statement),
  },
  'send-decisions': {
    file: 'meetings',
    texts: (data: Item[]) =>
      data.flatMap(({title, points = [], decisions = [], documents = []}) => [
        title,
        ...points.flatMap((each: Item) => [each.text, each.response]),
        ...decisions.map((each: Item) => each.text),
        ...documents.map((each: Item) => each.title),
      ]),
  },
};

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test.for(datasets)('everything that %s has published can be read, each part in its widget', async (dataset) => {
  const {page, faults} = await visit(here.browser);
  await open(page, here.site.page(dataset, 'whole'));
  await showEverything(page);
  for (const [tag, {file, texts}] of Object.entries(said)) {
    const {data} = (await (await fetch(`${here.site.service}/v1/strategies/${dataset}/${file}.json`)).json()) as {data: unknown};
    const wanted = texts(data).filter((text): text is string => text !== undefined && text !== '');
    // Meanings of terms stand between the words they explain, where only those who ask for them see them.
    const text = squeezed(
      await page.locator(tag).evaluate((widget) => {
        for (const meaning of widget.shadowRoot!.querySelectorAll('.meaning')) meaning.remove();
        return widget.shadowRoot!.querySelector('.body')!.textContent;
      }),
    );
    expect(wanted.length, tag).toBeGreaterThan(0);
    expect(
      wanted.filter((each) => !text.includes(squeezed(each).slice(0, 160))),
      tag,
    ).toEqual([]);
  }
  expect(faults).toEqual([]);
});

test('each file is asked for once', async () => {
  const {page, requests} = await visit(here.browser);
  await open(page, here.site.page('marlhaven', 'whole'));
  await expect.poll(() => requests.filter((url) => url.endsWith('later.js')).length).toBeGreaterThan(0);
  const ours = requests
    .filter((url) => /\.js$|\/v1\/.*\.(json|geojson)$/.test(url))
    .map((url) => url.replace(here.site.service, ''));
  expect(ours.filter((url, index) => ours.indexOf(url) !== index)).toEqual([]);
  // core, parts, lists, chart, later, and one for each widget.
  expect(ours.filter((url) => url.endsWith('.js'))).toHaveLength(5 + tags.length);
});

test.for(most([1280, 320], (width) => width === 320))(
  'text that is spaced out as WCAG 1.4.12 asks is not cut off, %i px wide',
  async (width) => {
    const {page} = await visit(here.browser, {width});
    await open(page, here.site.page('marlhaven', 'whole'));
    await showEverything(page);
    const cut = await page.locator(inWidgets).evaluateAll((widgets) => {
      const spaced = new CSSStyleSheet();
      spaced.replaceSync(
        '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-block-end: 2em !important}',
      );
      return widgets.flatMap((widget) => {
        const root = widget.shadowRoot!;
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, spaced];
        return [...root.querySelectorAll<HTMLElement>('.body *:not(svg *)')]
          .filter(
            (element) =>
              element.checkVisibility() &&
              /hidden|clip/.test(getComputedStyle(element).overflow) &&
              element.clientWidth > 1 &&
              (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1),
          )
          .map((element) => `${widget.localName} ${element.localName}.${element.className}`);
      });
    });
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(width);
  },
);

test.for(most([1280, 320], (width) => width === 320))(
  'what can be pressed is at least 24 by 24 pixels, %i px wide',
  async (width) => {
    const {page} = await visit(here.browser, {width});
    await open(page, here.site.page('marlhaven', 'whole'));
    await showEverything(page);
    // Words within a text and links in a sentence are as high as their line, as WCAG 2.5.8 allows.
    const small = await page
      .locator(`${inWidgets} :is(button:not(.term), summary, select, input:not([type=radio], [type=checkbox]), .place)`)
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.checkVisibility())
          .map((target) => ({target, box: target.getBoundingClientRect()}))
          .filter(({box}) => box.width < 24 || box.height < 23.5)
          .map(
            ({target, box}) =>
              `${(target.getRootNode() as ShadowRoot).host.localName} ${target.localName}.${target.className} ${target.textContent?.trim().slice(0, 30)} ${box.width}×${box.height}`,
          ),
      );
    expect([...new Set(small)].slice(0, 10)).toEqual([]);
  },
);

test('the keyboard alone leads through every widget and out again', async () => {
  const {page} = await visit(here.browser);
  await open(page, here.site.page('marlhaven', 'whole'));
  const seen = new Set<string>();
  for (let step = 0; step < 600; step++) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => {
      const {activeElement} = document;
      return activeElement?.closest('footer') ? 'out' : (activeElement?.localName ?? '');
    });
    if (where === 'out') break;
    seen.add(where);
  }
  expect(tags.filter((tag) => !seen.has(tag))).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.closest('footer') !== null)).toBe(true);
});

describe.each([
  {lang: 'pl', dir: 'ltr'},
  {lang: 'ur', dir: 'rtl'},
])('in $lang', ({lang, dir}) => {
  /** English that every widget says somewhere. */
  const english = /\b(Source|as of|not published|Show all|Download as|Link to this|Example data|Search and filter|Try again)\b/;

  test('every widget speaks it, says that it is a draft, and runs its way', async () => {
    const {page, faults, requests} = await visit(here.browser);
    await page.goto(
      here.pages.put({head: snippet(here.site.service), body: widgetsIn(here.site.service, 'marlhaven', `lang="${lang}"`)}),
    );
    await untilAll(page);
    for (const tag of tags) {
      const body = page.locator(`${tag} .body`);
      expect(await body.getAttribute('lang'), tag).toBe(lang);
      expect(await body.evaluate((element) => getComputedStyle(element).direction), tag).toBe(dir);
      const text = await textOf(body);
      expect(english.exec(text)?.[0], tag).toBeUndefined();
      expect(await page.locator(`${tag} [part=notice]`).count(), tag).toBeGreaterThan(1);
    }
    expect(requests.filter((url) => new RegExp(`/${lang}\\.js$`).test(url))).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test('the page needs no more room, also at 320 px', async () => {
    const {page} = await visit(here.browser, {width: 320});
    await page.goto(
      here.pages.put({head: snippet(here.site.service), body: widgetsIn(here.site.service, 'marlhaven', `lang="${lang}"`)}),
    );
    await untilAll(page);
    await showEverything(page);
    expect(await widthOf(page)).toBe(320);
  });
});

test('in a language from right to left everything is mirrored: headings, marks and bars begin at the right', async () => {
  const starts = async (lang: string) => {
    const {page} = await visit(here.browser);
    await page.goto(
      here.pages.put({head: snippet(here.site.service), body: widgetsIn(here.site.service, 'marlhaven', `lang="${lang}"`)}),
    );
    await untilAll(page);
    return page.locator(`${inWidgets} :is(.top [part=heading], .notice)`).evaluateAll((elements) =>
      elements.map((element) => {
        const {textAlign, direction, borderLeftWidth, borderRightWidth} = getComputedStyle(element);
        return {left: direction === 'ltr' && /start|left/.test(textAlign), line: [borderLeftWidth, borderRightWidth]};
      }),
    );
  };
  const [ltr, rtl] = [await starts('en'), await starts('ur')];
  expect(ltr.every(({left}) => left)).toBe(true);
  expect(rtl.some(({left}) => left)).toBe(false);
  expect(ltr.some(({line}) => line[0] === '4px')).toBe(true);
  expect(rtl.some(({line}) => line[0] === '4px')).toBe(false);
  expect(rtl.some(({line}) => line[1] === '4px')).toBe(true);
});

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.scrollingElement!.scrollWidth);
}
