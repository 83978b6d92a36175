import type {Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {painted, snippet, tags, textOf, untilAll, visit, widgetsIn} from '../embedding/pages.ts';
import {started} from '../embedding/started.ts';
import {isLong, most} from '../long.ts';
import {startHost, type Host} from '../rendered/hosts.ts';
import {openEverything} from './everything.ts';

const here = started();

/** What pages do to everything on them, by what it is called here. */
const sheets: Readonly<Record<string, string>> = {
  'unsets everything, whatever else is said': '* { all: unset !important }',
  'makes everything as the page around it':
    '* { all: inherit !important } body { color: #777; background: #888; font: 9px serif }',
  'reverts everything': '* { all: revert }',
  'resets with a modern reset': '*:where(:not(html, iframe, canvas, img, svg, video, audio)) { all: unset; display: revert }',
  'has a small root': 'html { font-size: 62.5% } body { font-size: 10px; line-height: 1 }',
  'gives everything its own type and colours':
    '* { color: red !important; background: black !important; font: italic 700 40px fantasy !important; text-align: center !important; text-transform: uppercase !important; text-indent: 4em !important }',
  'spaces everything out':
    '* { box-sizing: border-box !important; line-height: 3 !important; letter-spacing: 0.5em !important; display: block !important }',
  'breaks no line': '* { white-space: nowrap !important; word-break: break-all !important; hyphens: auto !important }',
  'styles its own parts by their tags':
    'a, p, li, h2, h3, h4, button, input, select, summary, table, dl, span, div { color: yellow !important; background: purple !important; font-size: 5px !important; display: inline !important; text-decoration: none !important }',
  'hides drawings': 'svg, img, [hidden], [part], .quiet, .icon, .card { display: none !important }',
  'is in a grid, and so is everything': '* { display: grid !important; float: right; clear: both }',
  'is in a row that bends': '* { display: flex !important; flex-wrap: wrap !important }',
  'makes everything inline': '* { display: inline !important }',
  'runs from right to left': '* { direction: rtl !important; unicode-bidi: plaintext !important }',
  'writes downwards': 'main * { writing-mode: vertical-rl !important; text-orientation: upright !important }',
  'shadows, emphasises and fills its text':
    '* { text-shadow: 2px 2px red !important; -webkit-text-fill-color: yellow !important; text-emphasis: dot !important; font-variant: small-caps !important; cursor: none !important; list-style: square inside !important; quotes: none !important }',
  'is zoomed in': 'body { zoom: 1.2 }',
  'is zoomed out': 'body { zoom: 0.8 }',
  'is scaled': 'main { transform: scale(0.5); transform-origin: 0 0 }',
  'holds everything for itself': 'main * { contain: content !important; isolation: isolate !important }',
};
let onBarePage: Promise<Looks> | undefined;
/** What there is to see on a page with no style sheet of its own. */
const looksOnBarePage = () => (onBarePage ??= opened('').then(looksOf));

const few = most(Object.keys(sheets), (name) => /unsets/.test(name));

describe('a widget on a page whose style sheet', () => {
  test.for(few)('%s has its words, its boxes and its colours', async (name) => {
    const bare = await looksOnBarePage();
    const page = await opened(sheets[name]!);
    const looks = await looksOf(page);
    for (const tag of tags) {
      const [known, found] = [bare[tag]!, looks[tag]!];
      expect(known.parts.length, tag).toBeGreaterThan(15);
      expect(found.words, tag).toEqual(known.words);
      expect(found.parts, tag).toEqual(known.parts);
      expect(found.unseen, tag).toEqual([]);
    }
  });
});

test('what a page really changes is noticed', async () => {
  const bare = await looksOnBarePage();
  const page = await opened('');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.body { color: red; text-transform: uppercase } p { width: 0; overflow: hidden }');
    for (const {shadowRoot} of document.querySelectorAll('send-principles')) shadowRoot!.adoptedStyleSheets.push(sheet);
  });
  const {words, parts, unseen} = (await looksOf(page))['send-principles']!;
  expect(words).not.toEqual(bare['send-principles']!.words);
  expect(parts).not.toEqual(bare['send-principles']!.parts);
  expect(unseen).not.toEqual([]);
});

describe('what a site decides, a widget takes', () => {
  test('its tokens, also where it unsets everything', async () => {
    const page = await opened(
      '* { all: unset !important } :root { --send-text: #101; --send-accent: #800000; --send-surface: #fffff0; --send-font-size: 20px }',
    );
    const principles = page.locator('send-principles');
    const of = (selector: string, property: string) =>
      principles.evaluate(
        ({shadowRoot}, [found, name]) => getComputedStyle(shadowRoot!.querySelector(found!)!).getPropertyValue(name!),
        [selector, property],
      );
    expect(await of('.body', 'color')).toBe('rgb(17, 0, 17)');
    expect(await of('.body', 'background-color')).toBe('rgb(255, 255, 240)');
    expect(await of('.body', 'font-size')).toBe('20px');
    expect(await of('button', 'color')).toBe('rgb(128, 0, 0)');
  });

  const hidden = [
    ['an attribute', 'hidden', ''],
    ['an attribute, where everything is a block', 'hidden', '* { display: block !important }'],
    ['a class of its own', 'class="closed"', '.closed { display: none }'],
    ['a style of the element, as Vue’s v-show does', 'style="display: none"', ''],
    ['a name', '', 'send-principles { display: none }'],
  ] as const;
  test.for(most(hidden, ([how]) => /block|class/.test(how)))('that it is hidden, by %s', async ([, attribute, css]) => {
    const {page} = await visit(here.browser, {bypassCSP: true});
    const body = `<send-principles service="${here.site.service}/v1" strategy="marlhaven" ${attribute}><p>Our own words</p></send-principles>`;
    await page.goto(here.pages.put({head: `${snippet(here.site.service)}<style>${css}</style>`, body}));
    await untilAll(page);
    await painted(page);
    expect(await page.locator('send-principles').evaluate((widget) => widget.checkVisibility())).toBe(false);
    expect(await page.locator('send-principles .body').isVisible()).toBe(false);
  });

  test.runIf(isLong)('that what it is in cannot be seen', async () => {
    const page = await opened('main { visibility: hidden }', widgetIn('send-principles'));
    expect(await page.locator('send-principles [part=heading]').first().isVisible()).toBe(false);
  });

  test.runIf(isLong)('that controls are dark', async () => {
    const page = await opened(':root { color-scheme: dark }', widgetIn('send-provision'));
    await openEverything(page);
    const field = page.locator('send-provision input').first();
    expect(await field.evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark');
  });
});

describe('what a reader decides for every text', () => {
  // As bookmarklets and extensions do it: in the page's own style sheets, which cannot be told from the site's.
  const spaced =
    '* { line-height: 1.9 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; font-family: Arial !important }';

  test.for(most([1280, 320], (width) => width === 320))(
    'a widget takes: spacing as WCAG 1.4.12 asks, and a type that they read better, with nothing cut off %i px wide',
    async (width) => {
      const page = await opened(spaced, undefined, width);
      await openEverything(page);
      const text = page.locator('send-principles .body p').first();
      expect(
        await text.evaluate((element) => {
          const {fontSize, lineHeight, letterSpacing, wordSpacing, fontFamily} = getComputedStyle(element);
          const em = Number.parseFloat(fontSize);
          return [lineHeight, letterSpacing, wordSpacing].map((value) => Number.parseFloat(value) / em).concat(fontFamily.length);
        }),
      ).toEqual([expect.closeTo(1.9), expect.closeTo(0.12), expect.closeTo(0.16), 'Arial'.length]);
      const {unseen} = (await looksOf(page))['send-action-plan']!;
      expect(unseen).toEqual([]);
      expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(width);
    },
  );

  test.runIf(isLong)('but nothing of what the site gives its own text', async () => {
    const page = await opened('body { line-height: 1; letter-spacing: 3px; word-spacing: 9px }', widgetIn('send-principles'));
    const text = page.locator('send-principles .body p').first();
    expect(
      await text.evaluate((element) => {
        const {letterSpacing, wordSpacing, lineHeight, fontSize} = getComputedStyle(element);
        return [letterSpacing, wordSpacing, Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)];
      }),
    ).toEqual(['normal', '0px', 1.5]);
  });
});

describe('where a page hides what is not defined', () => {
  const body = () => `<main>${widgetIn('send-principles')}</main><p class="below">Below</p>`;
  const head = () => `${snippet(here.site.service)}<style>:not(:defined) { display: none; visibility: hidden }</style>`;

  test.for(['off', 'lost'])('what it says inside the widget is there all the same with scripts %s', async (how) => {
    const {page} = await visit(here.browser, {bypassCSP: true, javaScriptEnabled: how === 'lost'});
    if (how === 'lost') await page.route('**/core.js', (route) => route.abort());
    await page.goto(here.pages.put({head: head(), body: body()}));
    expect(await page.locator('send-principles > p').isVisible()).toBe(true);
    // Its place is kept, too.
    const {height} = (await page.locator('send-principles').boundingBox())!;
    expect(height).toBeGreaterThan(500);
  });
});

test.for(most(['body { zoom: 0.8 }', 'main { transform: scale(0.5) }', 'body { zoom: 1.25 }'], (css) => css.includes('scale')))(
  'no widget outgrows the height that is kept for it, nor leaves out what would fit, where the page says "%s"',
  async (css) => {
    const [plain, scaled] = [await opened(''), await opened(css)];
    const shown = (page: Page) =>
      page.locator(tags.join()).evaluateAll((widgets: HTMLElement[]) =>
        widgets.map((widget) => ({
          tag: widget.localName,
          grows: widget.offsetHeight > Number.parseFloat(getComputedStyle(widget).minHeight) + 1,
          folded: widget.shadowRoot!.querySelectorAll('.folded').length,
        })),
      );
    const [before, after] = [await shown(plain), await shown(scaled)];
    expect(before.some(({folded}) => folded > 0)).toBe(true);
    expect(after.filter(({grows}) => grows)).toEqual([]);
    // A zoomed page has other breaks: a line more or less may fold one more.
    if (css.includes('scale')) expect(after).toEqual(before);
  },
);

describe('the same widget as plain HTML', () => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost('live');
  });
  afterAll(() => host.close());

  test('is the page’s own, and looks as the page makes it; its words are all there', async () => {
    const html = await (await fetch(`${host.url}/html/marlhaven/principles.html`)).text();
    const open = async (css: string) => {
      const {page} = await visit(here.browser, {bypassCSP: true});
      const head = `<link rel="stylesheet" href="${here.site.service}/widgets/0.1.0/html.css">`;
      await page.goto(here.pages.put({head: `${head}<style>${css}</style>`, body: html}));
      return page.locator('.send-widget');
    };
    const [plain, unset] = [await open(''), await open('* { all: unset !important }')];
    const letters = async (widget: typeof plain) => (await textOf(widget)).replaceAll(' ', '');
    expect(await letters(unset)).toBe(await letters(plain));
    // What inherits only, the widget's own style sheet keeps out.
    const inherits = await open('body { color: red; text-align: center; text-transform: uppercase; font-size: 5px }');
    expect(await textOf(inherits)).toBe(await textOf(plain));
    const look = (widget: typeof plain) =>
      widget
        .locator('p')
        .first()
        .evaluate((element) => {
          const {color, fontSize, textAlign} = getComputedStyle(element);
          return [color, fontSize, textAlign];
        });
    expect(await look(inherits)).toEqual(await look(plain));
  });
});

const widgetIn = (tag: string) => `<${tag} service="${here.site.service}/v1" strategy="marlhaven"><p>Our own words</p></${tag}>`;

/** Opens a page with a style sheet of its own, after those of the widgets. */
async function opened(css: string, body = widgetsIn(here.site.service, 'marlhaven'), width = 1280): Promise<Page> {
  // The style sheet is in the page: the policy, which allows none, is set aside.
  const {page, faults} = await visit(here.browser, {bypassCSP: true, width});
  await page.goto(here.pages.put({head: `${snippet(here.site.service)}<style>${css}</style>`, body}));
  await untilAll(page);
  await page.waitForLoadState('networkidle');
  await painted(page);
  expect(faults).toEqual([]);
  return page;
}

interface Look {
  /** What a reader sees, line by line. */
  words: string[];
  /** Each element with words of its own, with its colours and the size of its text. */
  parts: string[];
  /** What of them has no box, is cut off, or lies outside of the widget. */
  unseen: string[];
}
type Looks = Readonly<Record<string, Look>>;

/** What there is to see of each widget, with everything opened. */
async function looksOf(page: Page): Promise<Looks> {
  await openEverything(page);
  await painted(page);
  return page.evaluate(
    (names) =>
      Object.fromEntries(
        names.flatMap((name) => {
          const widget = document.querySelector(name);
          if (!widget) return [];
          const body = widget.shadowRoot!.querySelector<HTMLElement>('.body')!;
          const area = body.getBoundingClientRect();
          const elements = [...body.querySelectorAll<HTMLElement | SVGElement>('*')].filter(
            (element) =>
              element.checkVisibility() &&
              [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== ''),
          );
          const surfaceOf = (element: Element | null): string => {
            const {backgroundColor} = element ? getComputedStyle(element) : {backgroundColor: 'none'};
            return element && backgroundColor.endsWith(', 0)') ? surfaceOf(element.parentElement) : backgroundColor;
          };
          const nameOf = (element: Element) => `${element.localName} ${element.textContent.trim().slice(0, 30)}`;
          const parts = elements.map((element) => {
            const {color, fontSize, direction} = getComputedStyle(element);
            return [nameOf(element), color, surfaceOf(element), fontSize, direction].join(' | ');
          });
          const isUnseen = (element: Element) => {
            const {left, right, width, height} = element.getBoundingClientRect();
            // For screen readers alone, and what scrolls by itself.
            if (element.closest('svg, .scroll, option') !== null || (width <= 1 && height <= 1)) return false;
            const isCut =
              /hidden|clip/.test(getComputedStyle(element).overflow) && element.scrollHeight > element.clientHeight + 1;
            return width === 0 || height === 0 || left < area.left - 2 || right > area.right + 2 || isCut;
          };
          return [[name, {words: body.innerText.split('\n'), parts, unseen: elements.filter(isUnseen).map(nameOf)}]];
        }),
      ),
    [...tags],
  );
}
