import type {Browser, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {dayInWords, readDataset, type DatasetFiles, type Item} from './dataset-files.ts';
import {most} from '../long.ts';
import {
  everyPage,
  open,
  openBrowser,
  showEverything,
  someDay,
  startSite,
  textOf,
  textsOf,
  visit,
  ways,
  type Site,
} from './pages.ts';

let browser: Browser;
const today = someDay.toISOString().slice(0, 10);

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(most(ways, (way) => way === 'live'))('from a strategy that is %s', (way) => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite({way});
  });
  afterAll(() => site.close());

  test.for(everyPage)('the $name page shows what the files of $dataset say', async ({dataset, name}) => {
    const {page, faults} = await visit(browser);
    await open(page, site.page(dataset, name));
    await showEverything(page);
    const files = readDataset(dataset);
    if (name !== 'school') await showsPriorities(page, files, today);
    if (name === 'nhs') await showsOnePriority(page, files, today);
    await showsPrinciples(page, files);
    if (name !== 'nhs') await showsSchools(page, files, today);
    expect(faults).toEqual([]);
  });

  test('dates are judged on the day it is in England, whatever the clock of the reader', async () => {
    // Half past eleven in the evening by UTC is the next day in England's summer.
    const {page} = await visit(browser, {now: new Date('2027-06-30T23:30:00Z'), timezoneId: 'America/Los_Angeles'});
    await open(page, site.page('marlhaven', 'council'));
    await showEverything(page);
    const files = readDataset('marlhaven');
    const [then, before] = ['2027-07-01', today].map((day) => files.priorities.map((priority) => files.datesOf(priority, day)));
    expect(then).not.toEqual(before);
    await showsPriorities(page, files, '2027-07-01');
  });
});

async function showsPriorities(page: Page, files: DatasetFiles, day: string): Promise<void> {
  const widget = page.locator('send-priority-progress:not([priority])');
  expect(await textOf(widget.locator('.top'))).toBe(files.strategy.levelLabel.other);
  await showsNotices(widget, files);
  const {priorities, actions} = files;
  expect(await textOf(widget.locator('[part=summary]'))).toBe(`${priorities.length} priorities, ${actions.length} actions.`);
  expect(await textsOf(widget.locator('[part=priority] > [part=heading]'))).toEqual(
    priorities.map(({number, title}) => `${number}. ${title}`),
  );
  for (const [index, priority] of priorities.entries())
    await showsPriority(widget.locator('[part=priority]').nth(index), priority, files, day);
}

async function showsOnePriority(page: Page, files: DatasetFiles, day: string): Promise<void> {
  const widget = page.locator('send-priority-progress[priority]');
  const id = await widget.getAttribute('priority');
  const priority = files.priorities.find((candidate) => candidate.id === id)!;
  expect(await widget.locator('[part=priority]').count()).toBe(1);
  await showsPriority(widget.locator('[part=priority]'), priority, files, day);
}

type Scope = ReturnType<Page['locator']>;

async function showsPriority(
  card: Scope,
  priority: DatasetFiles['priorities'][number],
  files: DatasetFiles,
  day: string,
): Promise<void> {
  expect(await textOf(card.locator('> [part=heading]'))).toBe(`${priority.number}. ${priority.title}`);
  if (priority.summary !== undefined) expect(await textOf(card)).toContain(priority.summary);
  const counts = files.countsOf(priority);
  if (counts.length === 0) expect(await textOf(card.locator('[part=counts]'))).toBe('Actions: not published.');
  else expect(await textsOf(card.locator('[part=counts] li'))).toEqual(counts);
  expect(await textsOf(card.locator('[part=dates] li'))).toEqual(files.datesOf(priority, day));
  await showsProvenance(card, priority, files);
}

async function showsPrinciples(page: Page, files: DatasetFiles): Promise<void> {
  const widget = page.locator('send-principles');
  await showsNotices(widget, files);
  const {principles} = files;
  if (principles.length === 0) {
    expect(await textOf(widget.locator('[part=empty]'))).toBe('This strategy has not published its principles.');
    expect(await widget.locator('> p').isVisible()).toBe(true);
  }
  const cards = widget.locator('[part=principle]');
  expect(await textsOf(cards.locator('> [part=heading]'))).toEqual(principles.map(({number, title}) => `${number}. ${title}`));
  for (const [index, principle] of principles.entries()) {
    const card = cards.nth(index);
    expect(await textsOf(card.locator('> p').first())).toEqual([principle.statement]);
    if (principle.appliesTo !== undefined) expect(await textOf(card)).toContain(`For: ${principle.appliesTo}`);
    await showsProvenance(card, principle, files);
  }
}

async function showsNotices(widget: Scope, {strategy, ended}: DatasetFiles): Promise<void> {
  const notices = await textsOf(widget.locator('[part=notice]'));
  const isExample = (strategy as {illustrative?: boolean}).illustrative === true;
  expect(notices.some((notice) => notice.includes('everything here is invented'))).toBe(isExample);
  expect(notices.some((notice) => notice.includes('This strategy has ended'))).toBe(ended);
  if (strategy.supersededBy === undefined) return;
  const successor = widget.locator('[part=notice] a');
  expect(await textOf(successor)).toBe(strategy.supersededBy.title);
  expect(await successor.getAttribute('href')).toBe(strategy.supersededBy.url);
}

/** Every source with its place, a link to it, the date, and what the publisher added. */
async function showsProvenance(card: Scope, item: Item, files: DatasetFiles): Promise<void> {
  const place = card.locator('[part=source]');
  const sources = files.sourcesOf(item);
  const wordings = sources.map(({title, locator}) => (locator === undefined ? title : `${title}, ${locator}`));
  const text = await textOf(place);
  expect(text).toContain(`Source: ${wordings[0]}, as of ${dayInWords(item.asOf)}`);
  for (const wording of wordings) expect(text).toContain(wording);
  const addresses = await place
    .locator('a:not(.share)')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).getAttribute('href')));
  expect(addresses).toEqual(sources.map(({url}) => url));
  if (item.editorNote !== undefined) expect(await textOf(card)).toContain(`Note from the publisher: ${item.editorNote.trim()}`);
}

async function showsSchools(page: Page, files: DatasetFiles, day: string): Promise<void> {
  const widget = page.locator('send-inclusion-map');
  const {namedSchools, hiddenSchools, phases} = files;
  const text = await textOf(widget.locator('.body'));
  for (const {number, title, targetSchoolCount} of phases) {
    expect(text).toContain(title);
    expect(text).toContain(`Phase ${number}: ${targetSchoolCount === undefined ? '' : `${targetSchoolCount} schools`}`);
  }
  for (const {name, urn} of hiddenSchools) {
    expect(text).not.toContain(name);
    expect(text).not.toContain(urn);
  }
  if (namedSchools.length === 0) expect(text).toContain('25 schools. Their names are not published.');
  else expect(text).toContain(`${namedSchools.length} schools in the network`);
  expect(await widget.locator('[part=school]').count()).toBe(namedSchools.length);
  for (const {name, urn} of namedSchools) {
    const school = widget.locator(`[data-item="${urn}"]`);
    expect(await textOf(school.locator('[part=school-name]'))).toBe(name);
    expect((await textsOf(school.locator('[part=link]'))).toSorted()).toEqual(files.linksOf(urn, day).toSorted());
  }
}
