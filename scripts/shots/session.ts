import {readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import type {Browser} from 'playwright';
import type {Options, Width} from './options.ts';
import {drawPages} from './paper.ts';
import {firstLine, Photographer, write} from './photographer.ts';
import {indexPage, sheetPage, type Section, type WrittenSheet} from './sheet-pages.ts';
import {sheetsOf, type SheetFormat, type Thumbnail} from './sheets.ts';
import {storiesToPrint, widgetOf, type Story} from './stories.ts';

/** Where everything is, and what is to be shown. */
export interface Session {
  browser: Browser;
  /** Where the stories (`/`), pdf.js (`/pdfjs/`) and the pictures (`/shots/`) are served. */
  url: string;
  /** The folder of the pictures. */
  out: string;
  stories: readonly Story[];
  datasets: readonly string[];
  options: Pick<Options, 'only' | 'widths' | 'print'>;
  say: (line: string) => void;
}

const formats: Record<Width | 'print', SheetFormat> = {
  360: {columns: 5, thumbnailWidth: 300},
  1280: {columns: 4, thumbnailWidth: 440},
  print: {columns: 4, thumbnailWidth: 440},
};

/** Takes every picture, and writes the contact sheets and the index. Resolves with what failed, a line each. */
export async function takeAll(session: Session): Promise<string[]> {
  const {options, out, say} = session;
  await clear(session);
  const shots = await takeShots(session);
  const printed = options.print ? await printStories(session) : {thumbnails: [], problems: []};
  const sections: Section[] = [];
  for (const width of options.widths) {
    const thumbnails = shots.filter((shot) => shot.atWidth === width);
    const sheets = await writeSheets(session, `contact-${width}`, `${width} px`, thumbnails, formats[width]);
    sections.push({title: `At ${width} px`, sheets, thumbnails});
  }
  if (printed.thumbnails.length > 0) {
    const sheets = await writeSheets(session, 'print', 'On paper (A4)', printed.thumbnails, formats.print);
    sections.push({title: 'On paper', sheets, thumbnails: printed.thumbnails});
  }
  const problems = [
    ...shots.flatMap(({id, atWidth, problems}) => problems.map((problem) => `${id} at ${atWidth} px: ${problem}`)),
    ...printed.problems,
  ];
  await write(join(out, 'index.html'), indexPage(sections, problems));
  for (const {title, sheets, thumbnails} of sections) say(`${title}: ${thumbnails.length} pictures on ${sheets.length} sheets.`);
  return problems;
}

/** A run over every story takes the place of the one before. With --only, pictures of other stories stay; contact sheets do not, as they are of one run. */
async function clear({out, options: {only, widths, print}}: Session): Promise<void> {
  const kinds = new Map([
    ...widths.map((width) => [`${width}`, `contact-${width}`] as const),
    ...(print ? [['print', 'print'] as const] : []),
  ]);
  const names = await readdir(out).catch(() => []);
  for (const [folder, sheet] of kinds) {
    if (only === undefined) await rm(join(out, folder), {recursive: true, force: true});
    for (const name of names) if (name.startsWith(`${sheet}-`)) await rm(join(out, name), {force: true});
  }
}

type Shot = Thumbnail & {id: string; atWidth: Width};

/** One page for each width, or two for one: as many as a small machine has cores. */
async function takeShots({browser, url, out, stories, options: {widths}, say}: Session): Promise<Shot[]> {
  const shots = new Map<string, Shot>();
  const lane = async (width: Width, waiting: Story[]) => {
    const photographer = await Photographer.at(browser, url, width);
    for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
      const {id, name} = story;
      const file = `${width}/${id}.png`;
      const {problems} = await photographer.show(story);
      const picture = await photographer.take(join(out, file)).catch((error: unknown) => {
        if (problems.length === 0) problems.push(`no picture could be taken: ${firstLine(error)}`);
        return {width, height: width, isPart: false};
      });
      if (picture.isPart) say(`${id} at ${width} px goes on below its picture, which shows the first ${picture.height} px.`);
      shots.set(`${width} ${id}`, {...picture, id, atWidth: width, widget: widgetOf(story), name, file, problems});
      for (const problem of problems) say(`FAILED ${id} at ${width} px: ${problem}`);
      const done = stories.length - waiting.length;
      if (done % 25 === 0) say(`At ${width} px: ${done} of ${stories.length}`);
    }
    await photographer.close();
  };
  const lanes = widths.flatMap((width) => {
    const waiting = [...stories];
    return Array.from({length: widths.length === 1 ? 2 : 1}, () => lane(width, waiting));
  });
  await Promise.all(lanes);
  // Two lanes finish in no order.
  return widths.flatMap((width) => stories.flatMap(({id}) => shots.get(`${width} ${id}`) ?? []));
}

async function printStories({
  browser,
  url,
  out,
  stories,
  datasets,
  options,
  say,
}: Session): Promise<{thumbnails: Thumbnail[]; problems: string[]}> {
  const thumbnails: Thumbnail[] = [];
  const problems: string[] = [];
  const chosen = storiesToPrint(stories, datasets);
  if (options.only === undefined) {
    const missing = [...new Set(stories.map(widgetOf))].filter((widget) => !chosen.some((story) => widgetOf(story) === widget));
    if (missing.length > 0)
      say(`Not on paper, as no story is called Ready or named after a dataset alone: ${missing.join(', ')}.`);
  }
  if (chosen.length === 0) return {thumbnails, problems};
  const photographer = await Photographer.at(browser, url, 1280);
  const drawing = await browser.newPage();
  await drawing.goto(`${url}/blank`);
  for (const story of chosen) {
    const {id, name} = story;
    try {
      const shown = await photographer.show(story);
      if (shown.problems.length > 0) throw new Error(shown.problems[0]);
      const isReady = shown.states.length > 0 && shown.states.every((state) => state.endsWith(': ready'));
      if (!isReady) {
        say(`Not on paper, as it shows no data: ${id} (${shown.states.join(', ') || 'no widget'}).`);
        continue;
      }
      await photographer.print(join(out, 'print', `${id}.pdf`));
      const pages = await drawPages(drawing, `/shots/print/${id}.pdf`, (number) => join(out, 'print', `${id}-${number}.png`));
      for (const [index, {width, height}] of pages.entries()) {
        thumbnails.push({
          ...{widget: widgetOf(story), width, height, problems: []},
          name: `${name}, page ${index + 1} of ${pages.length}`,
          file: `print/${id}-${index + 1}.png`,
        });
      }
    } catch (error) {
      const problem = `${id} on paper: ${firstLine(error)}`;
      problems.push(problem);
      say(`FAILED ${problem}`);
    }
  }
  await drawing.close();
  await photographer.close();
  return {thumbnails, problems};
}

async function writeSheets(
  {browser, url, out}: Session,
  name: string,
  title: string,
  thumbnails: readonly Thumbnail[],
  format: SheetFormat,
): Promise<WrittenSheet[]> {
  const sheets = sheetsOf(thumbnails, format);
  const written: WrittenSheet[] = [];
  const page = await browser.newPage({viewport: {width: format.columns * (format.thumbnailWidth + 16) + 16, height: 900}});
  // Gives the page the origin that the pictures are on.
  await page.goto(`${url}/shots/`);
  for (const [index, groups] of sheets.entries()) {
    const file = `${name}-${index + 1}.png`;
    await page.setContent(sheetPage(groups, format, `${title}, sheet ${index + 1} of ${sheets.length}`), {waitUntil: 'load'});
    await write(join(out, file), await page.screenshot({fullPage: true}));
    written.push({file, widgets: groups.map(({widget}) => widget)});
  }
  await page.close();
  return written;
}
