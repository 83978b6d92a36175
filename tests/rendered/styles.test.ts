import {readFileSync} from 'node:fs';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {scoped} from '../../scripts/html-styles.ts';
import {builtWidgets, openBrowser, tags, untilAll, version, visit} from '../embedding/pages.ts';
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

test('a scope stands before every selector, within rules for media too, and in place of the host', () => {
  const css = `:host { color: red; } :host([hidden]) { display: none; } a, .b:is(c, d) > e { x: y }
    @media print { p::after { content: ' (' attr(href) ')'; } }`;
  expect(scoped(css, '.scope').replace(/\s+/g, ' ').trim()).toBe(
    `.scope { color: red; } .scope[hidden] { display: none; } .scope a, .scope .b:is(c, d) > e { x: y } @media print { .scope p::after { content: ' (' attr(href) ')'; } }`,
  );
});

test('the style sheet styles nothing outside of rendered widgets, and names every widget', () => {
  const css = readFileSync(`${builtWidgets}/${version}/html.css`, 'utf8');
  for (const tag of tags.filter((name) => name !== 'send-principles')) expect(css, tag).toContain(`.${tag}`);
  const selectors = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)].map(([, prelude]) => prelude!.trim());
  expect(selectors.length).toBeGreaterThan(200);
  for (const selector of selectors.filter((one) => !one.startsWith('@')))
    expect(selector).toMatch(/^(\.send-page|\.send-|:is\(\.send-)/);
  // Each reads from its own side in every language.
  expect(css).not.toMatch(/(margin|padding|border|inset)-(left|right)|text-align: (left|right)/);
});

const properties = [
  'color',
  'font-size',
  'font-weight',
  'display',
  'margin-top',
  'padding-left',
  'border-top-width',
  'list-style-type',
];

test.for(most(tags, (tag) => /progress|money/.test(tag)))('<%s> as HTML looks like the element', async (tag) => {
  const address = `${host.url}/embed/marlhaven/${tag.replace('send-', '')}.html`;
  const {page} = await visit(browser);
  await page.goto(address);
  await untilAll(page);
  const {page: plain} = await visit(browser, {javaScriptEnabled: false});
  await plain.goto(address);
  const parts = ['[part=heading]', '[part=source]', '.card', 'p', 'a:not(.share)', '[part=summary]', '.status', 'dt', 'table'];
  const [element, html] = [await looksOf(page, parts), await looksOf(plain, parts)];
  const shown = parts.filter((part) => element[part] !== undefined && html[part] !== undefined);
  expect(shown.length).toBeGreaterThan(3);
  for (const part of shown) expect(html[part], part).toEqual(element[part]);
});

/** What has drawings: icons beside words, a bar, charts, a map. */
const drawn = ['priority-progress', 'indicator', 'inclusion-map'];

test.for(drawn)(
  'no icon of %s is larger than the text beside it, and no line is filled, where the style sheet does not arrive',
  async (name) => {
    const {page} = await visit(browser, {javaScriptEnabled: false});
    await page.route(/\.css$/, (route) => route.abort());
    await page.goto(`${host.url}/embed/marlhaven/${name}.html`);
    const {icons, bars, filled} = await page
      .locator('.send-widget')
      .first()
      .evaluate((widget) => {
        const boxes = (selector: string) => [...widget.querySelectorAll(selector)].map((icon) => icon.getBoundingClientRect());
        const lines = [...widget.querySelectorAll('svg path:not(.mark)')];
        return {
          icons: boxes('svg:is(.icon, .sign, .sample)').flatMap(({width, height}) => [width, height]),
          bars: boxes('svg.bar').map(({height}) => height),
          filled: lines.filter((line) => getComputedStyle(line).fill !== 'none' || getComputedStyle(line).stroke === 'none')
            .length,
        };
      });
    expect(icons.length).toBeGreaterThan(10);
    expect(icons.filter((size) => size < 10 || size > 20)).toEqual([]);
    expect(bars.filter((height) => height < 5 || height > 20)).toEqual([]);
    expect(filled).toBe(0);
  },
);

test.for(drawn)('what the drawings of %s are without the style sheet changes nothing where it is', async (name) => {
  const {page} = await visit(browser, {javaScriptEnabled: false});
  await page.goto(`${host.url}/embed/marlhaven/${name}.html`);
  const [before, after] = await page
    .locator('.send-widget')
    .first()
    .evaluate((widget) => {
      const sizes = ['width', 'height'];
      const inks = ['fill', 'stroke', 'stroke-width', 'vector-effect'];
      const drawings = [...widget.querySelectorAll('svg')];
      const shapes = [...widget.querySelectorAll('svg *')];
      const looksOf = (elements: readonly Element[], names: readonly string[]) =>
        elements.map((element, index) => {
          const style = getComputedStyle(element);
          return `${index} ${element.localName} ${names.map((each) => style.getPropertyValue(each)).join()}`;
        });
      const looks = () => [...looksOf(drawings, sizes), ...looksOf(shapes, inks)];
      const known = looks();
      for (const drawing of drawings) for (const each of [...sizes, ...inks]) drawing.removeAttribute(each);
      for (const shape of shapes) for (const each of inks) shape.removeAttribute(each);
      return [known, looks()] as const;
    });
  expect(before.length).toBeGreaterThan(40);
  expect(after).toEqual(before);
});

/** How the first element of each part looks, of the element where there is one, else of the HTML. */
function looksOf(page: Page, parts: readonly string[]): Promise<Record<string, string[] | undefined>> {
  return page.evaluate(
    ([selectors, names]) => {
      const root = document.querySelector('[strategy]')!.shadowRoot ?? document;
      const looks = (found: Element) => names.map((name) => `${name}: ${getComputedStyle(found).getPropertyValue(name)}`);
      return Object.fromEntries(
        selectors.map((selector) => {
          const found = root.querySelector(`.body ${selector}`);
          return [selector, found ? looks(found) : undefined];
        }),
      );
    },
    [parts, properties] as const,
  );
}
