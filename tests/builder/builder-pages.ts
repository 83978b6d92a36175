/** What the tests of the embed builder share: a service or its export with the builder, and a visitor who has a keyboard and nothing else. */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import axe from 'axe-core';
import type {Browser, Frame, Page} from 'playwright';
import {expect} from 'vitest';
import {exportFiles, FolderStrategies, readBuiltFiles, renderedTrees, startService} from '../../packages/service/src/index.ts';
import {temporaryFolder} from '../dataset-folder.ts';
import {builtWidgets, folderOf, textOf, visit, type Visit, type VisitOptions} from '../embedding/pages.ts';
import {startPlainFileServer} from '../plain-file-server.ts';
import type {Host, HostKind} from '../rendered/hosts.ts';

/** The pages as `npm run build` makes them. */
export const builtPages = fileURLToPath(new URL('../../dist/pages', import.meta.url));

/** Starts a service, or a plain file server below a path, with the builder. */
export async function startBuilder(
  kind: HostKind,
  datasets: readonly string[] = ['marlhaven'],
  publicUrl?: string,
): Promise<Host> {
  if (!existsSync(join(builtPages, 'index.html')))
    throw new Error(`There is no ${builtPages}/index.html: these tests need the pages. Run "npm run build", then try again.`);
  const folders = datasets.map(folderOf);
  if (kind === 'live')
    return startService({
      folders,
      widgets: builtWidgets,
      pages: builtPages,
      port: 0,
      ...(publicUrl === undefined ? {} : {publicUrl}),
    });
  const folder = await temporaryFolder();
  const [v1, widgets] = [(await FolderStrategies.open(folders)).tree(), await readBuiltFiles(builtWidgets)];
  const pages = await readBuiltFiles(builtPages);
  const below = [...pages].filter(([path]) => path.startsWith('builder/'));
  const builder = new Map(below.map(([path, bytes]) => [path.slice('builder/'.length), bytes]));
  await exportFiles(folder, {v1, widgets, builder, ...(await renderedTrees(v1, widgets, publicUrl))}, pages.get('index.html'));
  return startPlainFileServer({folder, prefix: '/public/send'});
}

/** Opens the builder and waits until it shows a preview. */
export async function openBuilder(browser: Browser, host: Host, hash = '', options: VisitOptions = {}): Promise<Visit> {
  const visited = await visit(browser, {permissions: ['clipboard-read', 'clipboard-write'], ...options});
  await visited.page.goto(`${host.url}/index.html${hash}`);
  await untilPreviewed(visited.page);
  return visited;
}

/** Waits until the preview has answered that it shows something. */
export const untilPreviewed = async (page: Page): Promise<void> => {
  await page.locator('iframe[data-shown]').waitFor();
};

/** The page in the frame. */
export const previewOf = (page: Page): Frame => page.frames().find((frame) => frame.url().endsWith('/builder/preview.html'))!;

/** The text of the only widget of a page or a frame, as it is seen. */
export const widgetText = (place: Page | Frame): Promise<string> =>
  place.evaluate(() => {
    const widget = [...document.querySelectorAll('*')].find(({shadowRoot}) => shadowRoot);
    return (widget?.shadowRoot?.querySelector<HTMLElement>('.body')?.innerText ?? '').replace(/\s+/g, ' ').trim();
  });

/** The id of what has the focus; of radios also which one. */
export const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

/** Presses Tab, or Shift and Tab, until something has the focus. The focus is never lost on the way. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`No ${key} leads to ${selector}: the focus is at "${await focused(page)}".`);
}

/** Presses the arrow until a radio of the group is chosen. */
export async function arrowTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 15 && (await focused(page)) !== id; presses++) await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(id);
  expect(await page.locator(`#${id}`).isChecked()).toBe(true);
}

/** Writes over what a field has, and leaves it. */
export async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** Goes to a button of copying, presses it, and gives what is in the clipboard then. */
export async function copied(page: Page, id: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await tabTo(page, `#${id}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => textOf(page.getByRole('status'))).toMatch(/copied\.$/);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What a field's description says, as a screen reader reads it. */
export const descriptionOf = (page: Page, id: string): Promise<string> =>
  page.evaluate((field) => {
    const ids = document.getElementById(field)!.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((each) => document.getElementById(each)!.textContent.replace(/\s+/g, ' ').trim()).join(' ');
  }, id);

/** What axe finds on the page; the widget in the frame has tests of its own. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const {violations} = await page.evaluate(() =>
    (globalThis as unknown as {axe: typeof axe}).axe.run(document, {resultTypes: ['violations'], preload: false, iframes: false}),
  );
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
  );
}
