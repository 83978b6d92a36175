import axe from 'axe-core';
import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {marlhavenWith} from '../embedding/dataset-copies.ts';
import {
  folderOf,
  openBrowser,
  painted,
  snippet,
  startHostPages,
  startSite,
  untilAll,
  visit,
  type HostPages,
  type Site,
} from '../embedding/pages.ts';

let browser: Browser;
let site: Site;
let pages: HostPages;

/** A third area: Marlhaven's data under a name of its own, which every text of it bears. */
const otherhaven = () =>
  marlhavenWith('otherhaven', (_, items) =>
    items.map((item) =>
      Object.fromEntries(
        Object.entries(item).map(([name, value]) => {
          const isText = typeof value === 'string' && value !== '' && /^(title|name|statement|said|text)$/.test(name);
          return [name, isText ? `${value} (Otherhaven)` : value];
        }),
      ),
    ),
  );

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({folders: [folderOf('marlhaven'), folderOf('medway-2019'), await otherhaven()]});
  pages = await startHostPages(site.service);
});
afterAll(async () => {
  await browser.close();
  await pages.close();
  await site.close();
});

/** Which widgets of which area, and what only that area says. */
const areas = [
  {
    strategy: 'marlhaven',
    says: /Marlhaven/,
    tags: [
      'strategy',
      'priority-progress',
      'principles',
      'indicator',
      'inclusion-map',
      'commitments',
      'decisions',
      'inclusion-map',
    ],
  },
  {
    strategy: 'medway-2019',
    says: /Medway|strategy 2019 to 2022/,
    tags: ['strategy', 'priority-progress', 'action-plan', 'decisions', 'services', 'indicator'],
  },
  {
    strategy: 'otherhaven',
    says: /\(Otherhaven\)/,
    tags: ['inclusion-map', 'action-plan', 'achievements', 'provision', 'value-for-money', 'principles'],
  },
];
const body = () =>
  areas
    .map(
      ({strategy, tags}) =>
        `<send-defaults service="${site.service}/v1" strategy="${strategy}">${tags
          .map((tag) => `<section><send-${tag}><p>Our own words</p></send-${tag}></section><p>After it.</p>`)
          .join('')}</send-defaults>`,
    )
    .join('');

test('20 widgets of 3 areas on one page', async () => {
  expect(areas.flatMap(({tags}) => tags)).toHaveLength(20);
  const {page, requests} = await visit(browser, {bypassCSP: true, height: 40_000});
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  await noteShifts(page);
  await page.goto(pages.put({head: snippet(site.service), body: body()}));
  await untilAll(page);
  await page.waitForLoadState('networkidle');
  await painted(page);

  // Each shows its own area, and no other.
  for (const {strategy, says} of areas) {
    const widgets = page.locator(`send-defaults[strategy=${strategy}] [class=body]`);
    for (const widget of await widgets.all()) {
      const text = (await widget.textContent())!;
      expect(text).toMatch(says);
      for (const other of areas)
        if (other.strategy !== strategy && !(strategy === 'otherhaven' && other.strategy === 'marlhaven'))
          expect(text).not.toMatch(other.says);
      for (const link of await widget.locator('a.share').evaluateAll((all) => all.map((each) => each.getAttribute('href')!)))
        expect(link).toMatch(new RegExp(`^#send/${strategy}/`));
    }
  }

  // Every file is asked for once, whatever the number of widgets that read it.
  const files = requests.filter((url) => /\/v1\/|\/widgets\//.test(url));
  expect(files.filter((url, index) => files.indexOf(url) !== index)).toEqual([]);
  for (const {strategy} of areas) expect(files.filter((url) => url.includes(`/${strategy}/`)).length).toBeGreaterThan(5);

  // Nothing moves, and nothing is said in the console.
  expect(
    await page.evaluate(() => (globalThis as unknown as {shifts: number[]}).shifts.reduce((sum, each) => sum + each, 0)),
  ).toBeLessThan(0.001);
  expect(said.filter((each) => !each.includes('404'))).toEqual([]);

  const {doubles, lost, levels} = await structureOf(page);
  expect(doubles).toEqual([]);
  expect(lost).toEqual([]);
  expect(levels[0]).toBe(1);
  expect(levels.length).toBeGreaterThan(60);
  expect(levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)).toEqual([]);

  await page.setViewportSize({width: 1280, height: 900});
  await page.evaluate(axe.source);
  const {violations} = await page.evaluate(() =>
    (globalThis as unknown as {axe: typeof axe}).axe.run(document, {resultTypes: ['violations'], preload: false}),
  );
  expect(violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id} ${JSON.stringify(target)}`))).toEqual([]);
});

function noteShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, {shifts});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & {value: number}).value);
    }).observe({type: 'layout-shift', buffered: true});
  });
}

/** Ids that a document or a shadow root has twice, references that lead nowhere in theirs, and the levels of all headings in the order in which they are read. */
function structureOf(page: Page): Promise<{doubles: string[]; lost: string[]; levels: number[]}> {
  return page.evaluate(() => {
    const widgets = [...document.querySelectorAll('*')].filter(({shadowRoot}) => shadowRoot);
    const doubles: string[] = [];
    const lost: string[] = [];
    for (const root of [document, ...widgets.map(({shadowRoot}) => shadowRoot!)]) {
      const ids = [...root.querySelectorAll('[id]')].map(({id}) => id);
      doubles.push(...ids.filter((id, index) => ids.indexOf(id) !== index));
      for (const name of [
        'aria-labelledby',
        'aria-describedby',
        'aria-controls',
        'aria-owns',
        'aria-activedescendant',
        'for',
        'popovertarget',
        'headers',
      ])
        for (const element of root.querySelectorAll(`[${name}]`))
          for (const id of element.getAttribute(name)!.split(/\s+/))
            if (!ids.includes(id)) lost.push(`${element.localName} ${name}=${id}`);
    }
    const inOrder = (node: Element): Element[] => [node, ...[...(node.shadowRoot ?? node).children].flatMap(inOrder)];
    const levels = inOrder(document.documentElement)
      .filter((element) => /^h[1-6]$/.test(element.localName) && element.checkVisibility())
      .map(({localName}) => Number(localName[1]));
    return {doubles, lost, levels};
  });
}
