/**
 * Measures how long widgets take with far more data than any area has, in a real Chromium, beside the same content as static HTML in the same run: `npm run bench -- widgets`. The map is measured by
 * map.ts. Nothing is asserted: what a computer does in a time is not the project's to promise.
 */
import type {CDPSession, Page} from 'playwright';
import {mkdir, mkdtemp, rm, writeFile, cp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {startPlainFileServer} from '../plain-file-server.ts';
import {largeStrategy} from './large-strategy.ts';
import {openBrowser} from './pages-measure.ts';
import {figure, heading, quoted, table, times} from './report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const amounts = {actions: 1000, schools: 25, links: 50, statements: 300, indicators: 40, years: 15};
const runs = times(5);

/** What is measured: the widget, how much it shows, and what is typed into its search. */
const cases = [
  {tag: 'send-action-plan', what: `${amounts.actions} actions`, typed: 'support'},
  {tag: 'send-provision', what: `${amounts.statements} statements`, typed: 'quiet'},
  {tag: 'send-indicator', what: `${amounts.indicators} indicators of ${amounts.years} years`, typed: undefined},
];

const folder = await mkdtemp(join(tmpdir(), 'send-strategy-bench-'));
const files = await largeStrategy(amounts);
await mkdir(join(folder, 'v1/strategies/large'), {recursive: true});
for (const [name, text] of files) await writeFile(join(folder, 'v1/strategies/large', name), text);
await cp(join(root, 'dist/widgets'), join(folder, 'widgets'), {recursive: true});
await writeFile(
  join(folder, 'page.html'),
  '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="/widgets/0/send.css"><script type="module" src="/widgets/0/core.js"></script><body>',
);
const server = await startPlainFileServer({folder});
const browser = await openBrowser();

try {
  const rows: string[][] = [];
  for (const each of cases) {
    const rendered: number[] = [];
    const still: number[] = [];
    const keys: number[] = [];
    for (let run = 0; run < runs; run++) {
      const page = await browser.newPage({viewport: {width: 1280, height: 900}});
      await page.goto(`${server.url}/page.html`);
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      await warmUp(page, each.tag);
      rendered.push(await busy(page, session, () => render(page, each.tag)));
      still.push(await busy(page, session, () => renderStatic(page, each.tag)));
      if (each.typed !== undefined) keys.push(...(await typing(page, session, each.tag, each.typed)));
      await page.close();
    }
    rows.push([
      each.tag,
      each.what,
      figure(rendered, 1),
      figure(still, 1),
      quoted(rendered.map((first, run) => first / still[run])),
      keys.length > 0 ? figure(keys, 1) : '–',
    ]);
  }
  console.log(
    heading(
      'Widgets with far more than any area has',
      `Each widget in a page of its own, ${runs} times: milliseconds of the main thread for script, style and layout until it is painted, once its files and data are there. Static: the HTML and the styles that the
      widget shows then, put into the same page at once. One key: each letter of a word typed into its search, until what it does is painted. Medians, and the middle half.`,
      `Chromium ${browser.version()}`,
    ),
  );
  console.log(
    table(
      'Main-thread milliseconds',
      ['widget', 'what', 'first render', 'static', 'render to static', 'one key in the search'],
      rows,
    ),
  );
} finally {
  await browser.close();
  await server.close();
  await rm(folder, {recursive: true});
}

/** Fetches the widget's files and data first, so that what is measured is the rendering. */
async function warmUp(page: Page, tag: string): Promise<void> {
  await page.evaluate(async (name) => {
    const widget = document.createElement(name);
    widget.setAttribute('strategy', 'no-such-strategy');
    document.body.append(widget);
    await customElements.whenDefined(name);
    widget.remove();
  }, tag);
  await page.waitForTimeout(300);
}

/** Puts the widget into the page, and waits until what it shows is painted. */
function render(page: Page, tag: string): Promise<void> {
  return page.evaluate(async (name) => {
    const widget = document.createElement(name) as HTMLElement & {state?: string};
    widget.setAttribute('strategy', 'large');
    widget.setAttribute('refresh', '0');
    const ready = new Promise((resolve) => widget.addEventListener('send-state', resolve));
    document.body.append(widget);
    await ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, tag);
}

/** Puts what the widget shows into the page as HTML, with the same styles. */
function renderStatic(page: Page, tag: string): Promise<void> {
  return page.evaluate(async (name) => {
    const {shadowRoot} = document.querySelector(name)!;
    const host = document.createElement('div');
    const copy = host.attachShadow({mode: 'open'});
    copy.adoptedStyleSheets = [...shadowRoot!.adoptedStyleSheets];
    // oxlint-disable-next-line send/no-unsafe-html -- the widget's own HTML is what is measured against.
    const text = shadowRoot!.innerHTML.replaceAll(/<!--.*?-->/gs, '');
    // oxlint-disable-next-line send/no-unsafe-html
    copy.innerHTML = text;
    document.body.append(host);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    host.remove();
  }, tag);
}

/** Types into the widget's search, and gives the time of each key. */
async function typing(page: Page, session: CDPSession, tag: string, text: string): Promise<number[]> {
  // What comes once the widget shows something is not the search's.
  await page.waitForTimeout(500);
  const search = page.locator(`${tag} input[type=search]`);
  await search.evaluate((input) => ((input.closest('details') as HTMLDetailsElement).open = true));
  await search.focus();
  const times: number[] = [];
  for (const key of text)
    times.push(
      await busy(page, session, async () => {
        await page.keyboard.type(key);
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
        );
      }),
    );
  return times;
}

/** Milliseconds that the page's main thread was busy with script, style and layout while something was done. */
async function busy(page: Page, session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const read = async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration')) * 1000;
  };
  const before = await read();
  await work();
  return (await read()) - before;
}
