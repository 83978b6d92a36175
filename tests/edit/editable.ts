/** What the tests of this folder share: a service with a database and the built pages, the tokens of its people, and visits by a real Chromium. */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import axe from 'axe-core';
import type {Browser, Page} from 'playwright';
import {expect} from 'vitest';
import {checkReading, readFolder, type Dataset} from '../../packages/service/src/index.ts';
import {startService, type ServiceOptions} from '../../packages/service/src/serve/start.ts';
import {openDatabase} from '../../packages/service/src/store/open-database.ts';
import {Store} from '../../packages/service/src/store/store.ts';
import {dataset} from '../dataset-folder.ts';
import {renamed} from '../durability/databases.ts';
import {folderOf, visit, type Visit, type VisitOptions} from '../embedding/pages.ts';
import {keeper, newSqlite, tokenFor} from '../live/live-service.ts';

/** The pages as `npm run build` makes them. */
export const builtPages = fileURLToPath(new URL('../../dist/pages', import.meta.url));

/** Marlhaven, another area, and a draft. */
export const strategies = {marlhaven: 'marlhaven', other: 'quillmere', draft: 'marlhaven-2030'} as const;

/** Schools of Marlhaven: with a commitment and a consent to everything; never asked for consent; without a commitment. */
export const schools = {gullRock: '900001', neverAsked: '900012', uncommitted: '900004'} as const;

/** A day on which some of Marlhaven's actions are overdue. */
export const today = new Date('2026-11-23T12:00:00Z');

/** A running service that people change in the browser. */
export interface Editable {
  readonly url: string;
  readonly store: Store;
  readonly tokens: Readonly<Record<'admin' | 'editor' | 'school', string>>;
  /** The number of reports on an action that are kept. */
  reportsOn(actionId: string): Promise<number>;
  /** An item as it is kept. */
  kept(collection: 'commitments' | 'consents' | 'updates', id: string): Promise<object | undefined>;
  close(): Promise<void>;
}

let marlhaven: Promise<Dataset> | undefined;

/** Marlhaven as the repository has it. */
export function marlhavenDataset(): Promise<Dataset> {
  marlhaven ??= readFolder(folderOf('marlhaven')).then((reading) => checkReading(reading).dataset!);
  return marlhaven;
}

/** Starts a service with Marlhaven, its draft and another area. */
export async function startEditable(options: Partial<ServiceOptions> = {}): Promise<Editable> {
  if (!existsSync(join(builtPages, 'edit/edit.js')))
    throw new Error(
      `There is no ${builtPages}/edit/edit.js: these tests need the built pages. Run "npm run build", then try again.`,
    );
  const database = options.database ?? (await newSqlite());
  const store = new Store(await openDatabase(database));
  const given = await marlhavenDataset();
  await store.write(strategies.marlhaven, keeper, () => given);
  const other = renamed(await dataset(), strategies.other);
  await store.write(strategies.other, keeper, () => other);
  const {strategy} = given.collections;
  await store.write(strategies.draft, keeper, () => ({
    ...given,
    id: strategies.draft,
    collections: {...given.collections, strategy: {...strategy, id: strategies.draft, title: 'Marlhaven 2030', status: 'draft'}},
  }));
  const service = await startService({
    database,
    port: 0,
    widgets: '/nowhere',
    pages: builtPages,
    writesPerMinute: 100_000,
    ...options,
  });
  const collections = async () => (await store.read(strategies.marlhaven))!.dataset.collections;
  return {
    url: service.url,
    store,
    tokens: {
      admin: await tokenFor(store, {role: 'admin'}),
      editor: await tokenFor(store, {role: 'editor', strategies: [strategies.marlhaven]}),
      school: await tokenFor(store, {role: 'school', urn: schools.gullRock}),
    },
    reportsOn: async (actionId) => (await collections()).updates!.filter((update) => update.actionId === actionId).length,
    kept: async (collection, id) => (await collections())[collection]?.find((item) => item.id === id),
    async close() {
      await service.close();
      await store.close();
    },
  };
}

/** Opens the edit page. The reader's clock stands at `today`. */
export async function visitEdit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const visited = await visit(browser, {now: today, ...options});
  await visited.page.goto(`${url}/edit/`);
  await visited.page.getByRole('heading', {level: 1}).waitFor();
  return visited;
}

/** Signs in with a token, as people paste it. */
export async function signIn(page: Page, token: string): Promise<void> {
  await page.getByRole('textbox', {name: 'Token'}).fill(token);
  await page
    .getByRole('button', {name: /^Sign in/})
    .last()
    .click();
  await page.getByRole('button', {name: 'Sign out'}).waitFor();
}

/** What axe finds on a page, at a width. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const {violations} = await page.evaluate(() =>
    (globalThis as unknown as {axe: typeof axe}).axe.run(document, {resultTypes: ['violations'], preload: false}),
  );
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
  );
}

/** The page's first heading, once it is this. */
export async function headed(page: Page, text: string | RegExp): Promise<void> {
  await expect.poll(() => page.getByRole('heading', {level: 1}).first().innerText()).toMatch(text);
}

export const typedWords = 'Something that took long to write.';

/** Signs in, opens a report and types into it. */
export async function typeReport(browser: Browser, live: Editable, url = live.url, token = live.tokens.editor) {
  const visited = await visitEdit(browser, url);
  const {page} = visited;
  await signIn(page, token);
  await page.getByRole('link', {name: 'Open one front door'}).click();
  await page.getByLabel('On track').check();
  await page.getByLabel('What happened').fill(typedWords);
  return {...visited, post: () => page.getByRole('button', {name: 'Post'}).click()};
}

/** Somebody else changes a school's item, or takes it away, as the service lets an editor. */
export async function changeItem(
  {url, tokens}: Editable,
  collection: 'commitments' | 'consents',
  id: string,
  fields: Record<string, unknown> | undefined,
): Promise<void> {
  const address = `${url}/v1/strategies/${strategies.marlhaven}/${collection}/${id}.json`;
  const headers = {authorization: `Bearer ${tokens.editor}`};
  const answer = await fetch(address, {headers});
  const {data} = (await answer.json()) as {data: object};
  const done = await fetch(address, {
    method: fields === undefined ? 'DELETE' : 'PUT',
    headers: {...headers, 'if-match': answer.headers.get('etag')!, ...(fields && {'content-type': 'application/json'})},
    ...(fields && {body: JSON.stringify({...data, ...fields})}),
  });
  expect(done.ok).toBe(true);
}
