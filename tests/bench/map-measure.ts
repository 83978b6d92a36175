import type {Browser, CDPSession, Page} from 'playwright';
import {input, milliseconds, rest, taskTime, timed, type Timed} from './map-time.ts';
import {isQuick} from './report.ts';
import {median} from './spread.ts';

/** Who draws the map, and on which page of the site. */
export const sides = {widget: 'widget.html', svg: 'leaflet.html', canvas: 'leaflet.html?canvas'} as const;
export type Side = keyof typeof sides;

/** What is measured of a side: milliseconds of the main thread, or until it is seen, and what it leaves in memory. What a side does not have is absent. */
export interface Figures {
  /** From a navigation with nothing cached to what is seen. */
  cold: number;
  draw: Timed;
  /** Until nothing goes on any more, from the beginning of `draw`. */
  settle: Timed;
  /** What is shown as plain HTML with its styles, put into the page at once. */
  copy?: Timed;
  /** A click on nothing. */
  nothing: Timed;
  point: Timed;
  select: Timed;
  key: Timed;
  choice: Timed;
  showAll?: Timed;
  selectInAll?: Timed;
  /** Main thread for each move, and the time between two frames. */
  pan: {main: number; frame: number; worst: number};
  /** Megabytes of JavaScript's heap, and DOM nodes, beyond the empty page's. */
  heap: number;
  nodes: number;
}

/** What a page showed, to compare it with what others showed. */
export interface Seen {
  /** Schools and links: of all, after each key, with an empty search again, and after the choice. */
  drawn: {schools: number; links: number}[];
  size: {width: number; height: number};
}

const viewport = {width: 1280, height: 1500};
const clicks = isQuick ? 3 : 10;
const moves = 60;
/** What is typed into the search. */
export const typed = 'prim';
/** How many times the map is enlarged before it is dragged. */
const enlarged = 2.56;

/** Everything that is measured of a side, in fresh pages. */
export async function measured(
  browser: Browser,
  url: string,
  side: Side,
  urns: readonly string[],
): Promise<{figures: Figures; seen: Seen}> {
  const cold = await coldly(browser, `${url}/${sides[side]}`);
  const context = await browser.newContext({viewport});
  try {
    const page = await context.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    await page.goto(`${url}/empty.html`);
    const empty = await memory(session);
    await page.goto(`${url}/${sides[side]}`);
    await page.evaluate(() => window.bench.prepare());
    await rest(page);

    const [settling, begun] = [await taskTime(session), performance.now()];
    const draw = await timed(session, () => milliseconds(page, () => window.bench.draw()));
    await page.evaluate(() => window.bench.settle());
    const settle = {main: await settling(), seen: performance.now() - begun};
    const filled = await memory(session);
    const size = await inSight(page);
    const drawn = [await page.evaluate(() => window.bench.drawn())];
    const copy = await copied(page, session);
    const schools = spreadOut(urns);
    const nothing = await idle(page, session);
    const {point, select} = await clicked(page, session, side, schools);
    const narrowed = await narrowing(page, session);
    drawn.push(...narrowed.drawn);
    const pan = await panned(page, session);
    const all = await withAll(page, session, side, schools);
    if (errors[0]) throw errors[0];
    const {key, choice} = narrowed;
    const memoryUsed = {heap: (filled.bytes - empty.bytes) / 1e6, nodes: filled.nodes - empty.nodes};
    return {
      figures: {cold, draw, settle, nothing, point, select, key, choice, pan, ...copy, ...all, ...memoryUsed},
      seen: {drawn, size},
    };
  } finally {
    await context.close();
  }
}

/** From a navigation to what is painted, in a browser context that has nothing of it. */
async function coldly(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({viewport});
  try {
    const page = await context.newPage();
    await page.goto(`${address}#at-once`);
    return await page.evaluate(() => window.bench.atOnce!);
  } finally {
    await context.close();
  }
}

async function copied(page: Page, session: CDPSession): Promise<Pick<Figures, 'copy'>> {
  if (!(await page.evaluate(() => 'copy' in window.bench))) return {};
  const copy = await timed(session, () => milliseconds(page, () => window.bench.copy!(true)));
  await page.evaluate(() => window.bench.copy!(false));
  await rest(page);
  return {copy};
}

const press = async (page: Page) => {
  await page.mouse.down();
  await page.mouse.up();
};

/** Clicks beside everything. */
async function idle(page: Page, session: CDPSession): Promise<Timed> {
  const times: Timed[] = [];
  await page.mouse.move(2, 2);
  for (let time = 0; time < clicks; time++) times.push(await input(page, session, 'mousedown', () => press(page)));
  return middleOf(times);
}

/** Points at schools and clicks them. */
async function clicked(page: Page, session: CDPSession, side: Side, urns: readonly string[]) {
  const [points, selects]: [Timed[], Timed[]] = [[], []];
  for (const urn of urns) {
    const {x, y} = await page.evaluate((urn) => window.bench.placeOf(urn), urn);
    points.push(await input(page, session, 'mousemove', () => page.mouse.move(x, y)));
    const before = await page.evaluate(() => window.bench.chosen());
    selects.push(await input(page, session, 'mousedown', () => press(page)));
    const after = await page.evaluate(() => window.bench.chosen());
    if (after === '' || after === before) throw new Error(`${side}: a click on the school ${urn} chose nothing.`);
  }
  return {point: middleOf(points), select: middleOf(selects)};
}

/** Types a word into the search, takes it away, and chooses a role: each time until what it does is painted, and begun when nothing went on any more. */
async function narrowing(page: Page, session: CDPSession): Promise<{key: Timed; choice: Timed; drawn: Seen['drawn']}> {
  const drawn: Seen['drawn'] = [];
  const settle = async () => {
    await page.evaluate(() => window.bench.settle());
    drawn.push(await page.evaluate(() => window.bench.drawn()));
  };
  const keys: Timed[] = [];
  const search = page.locator('input[name=search]');
  await search.focus();
  for (const key of typed) {
    keys.push(await input(page, session, 'keydown', () => page.keyboard.type(key)));
    await settle();
  }
  await search.fill('');
  await settle();
  const role = page.locator('select[name=role]');
  const choice = await input(page, session, 'input', () => role.selectOption('hub'));
  await settle();
  await role.selectOption('');
  await settle();
  return {key: middleOf(keys), choice, drawn};
}

/** Drags the enlarged map and lets it go. */
async function panned(page: Page, session: CDPSession): Promise<Figures['pan']> {
  await page.evaluate((times) => window.bench.enlarge(times), enlarged);
  const {x, y, width, height} = await page.evaluate(() => window.bench.area().getBoundingClientRect().toJSON() as DOMRect);
  const at = (move: number) => [x + width * (0.75 - move / moves / 2), y + height * (0.7 - (0.4 * move) / moves)] as const;
  await page.mouse.move(...at(0));
  await rest(page);
  const spent = await taskTime(session);
  await page.evaluate(() => {
    window.frameTimes = [];
    const count = (now: number) => {
      window.frameTimes.push(now);
      window.counting = requestAnimationFrame(count);
    };
    window.counting = requestAnimationFrame(count);
  });
  await page.mouse.down();
  for (let move = 1; move <= moves; move++) await page.mouse.move(...at(move));
  await page.mouse.up();
  await milliseconds(page, () => undefined);
  const main = (await spent()) / moves;
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.counting);
    return window.frameTimes;
  });
  const between = frames.slice(1).map((frame, index) => frame - frames[index]);
  await page.evaluate(() => window.bench.enlarge(1));
  return {main, frame: median(between), worst: Math.max(...between)};
}

/** Shows the whole list, and clicks schools once more. */
async function withAll(
  page: Page,
  session: CDPSession,
  side: Side,
  urns: readonly string[],
): Promise<Pick<Figures, 'showAll' | 'selectInAll'>> {
  if (!(await page.evaluate(() => 'showAll' in window.bench))) return {};
  const [showing, begun] = [await taskTime(session), performance.now()];
  await page.evaluate(() => window.bench.showAll!());
  await page.evaluate(() => window.bench.settle());
  const showAll = {main: await showing(), seen: performance.now() - begun};
  await rest(page);
  const {select} = await clicked(page, session, side, urns);
  return {showAll, selectInAll: select};
}

/** The map's size. What is not wholly in sight would not be drawn wholly. */
async function inSight(page: Page): Promise<Seen['size']> {
  const {left, top, right, bottom, width, height} = await page.evaluate(
    () => window.bench.area().getBoundingClientRect().toJSON() as DOMRect,
  );
  if (left < 0 || top < 0 || right > viewport.width || bottom > viewport.height) throw new Error('The map is not in sight.');
  return {width, height};
}

/** Schools from all over the list. */
function spreadOut(urns: readonly string[]): string[] {
  return Array.from({length: clicks}, (_, index) => urns[Math.floor(((index + 0.5) * urns.length) / clicks)]);
}

function middleOf(times: readonly Timed[]): Timed {
  return {main: median(times.map(({main}) => main)), seen: median(times.map(({seen}) => seen))};
}

async function memory(session: CDPSession): Promise<{bytes: number; nodes: number}> {
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.disable');
  const {metrics} = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return {bytes: of('JSHeapUsedSize'), nodes: of('Nodes')};
}
