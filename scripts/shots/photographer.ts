import {mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import type {Browser, BrowserContext, Page} from 'playwright';
import {listenToStorybook, stopTheClock, untilSettled, type Outcome} from './in-page.ts';
import type {Story} from './stories.ts';

/** How long a story may play, and how long it may then take until it stands still, in milliseconds. */
const patience = 20_000;

/** Chromium paints nothing below this in one picture. */
const mostHeight = 16_000;

export interface Picture {
  width: number;
  height: number;
  /** Whether the page goes on below the picture. */
  isPart?: boolean;
}

/** Shows stories one after another in one page of a width, and takes pictures of them. */
export class Photographer {
  #context: BrowserContext;
  #page: Page | undefined;
  #url: string;

  private constructor(context: BrowserContext, url: string) {
    this.#context = context;
    this.#url = url;
  }

  /**
   * @param url Where the built Storybook is served.
   * @param width In CSS pixels.
   */
  static async at(browser: Browser, url: string, width: number): Promise<Photographer> {
    const context = await browser.newContext({
      viewport: {width, height: width < 600 ? 740 : 900},
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    await context.addInitScript(stopTheClock, Date.parse('2026-11-23T12:00:00Z'));
    await context.addInitScript(listenToStorybook);
    return new Photographer(context, url);
  }

  /** Shows a story until it stands still. Never throws: what went wrong is among the outcome's problems. */
  async show({id}: Story): Promise<Outcome> {
    const page = (this.#page ??= await this.#context.newPage());
    const problems: string[] = [];
    const note = (error: Error) => problems.push(error.message);
    page.on('pageerror', note);
    try {
      // Each story gets the page anew, so that none sees what another left: where it was scrolled to, what was selected, a service that was lost. What axe says is for the tests.
      await page.goto(`${this.#url}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`, {waitUntil: 'commit'});
      const settled = page.evaluate(untilSettled, {staysLoading: /\bloading\b/.test(id), patience});
      const outcome = await withinTime(settled, 2 * patience + 5000);
      return {...outcome, problems: [...new Set([...outcome.problems, ...problems])]};
    } catch (error) {
      // A page that does not answer any more would keep every later story from being shown.
      this.#page = undefined;
      void page.close().catch(() => {});
      return {states: [], problems: [...problems, firstLine(error)]};
    } finally {
      page.off('pageerror', note);
    }
  }

  /**
   * Takes a picture of the whole page as it is.
   *
   * @throws If nothing can be taken a picture of.
   */
  async take(file: string): Promise<Picture> {
    if (this.#page === undefined) throw new Error('there is no page to take a picture of');
    const {width, height} = await this.#page.evaluate(() => ({
      width: document.documentElement.clientWidth,
      height: document.documentElement.scrollHeight,
    }));
    const picture = {width, height: Math.min(height, mostHeight), isPart: height > mostHeight};
    const bytes = await this.#page.screenshot({
      fullPage: true,
      clip: {x: 0, y: 0, width, height: picture.height},
      animations: 'disabled',
    });
    await write(file, bytes);
    return picture;
  }

  /** Prints the page as a browser does that nobody has told anything: A4, with no colours behind the text. */
  async print(file: string): Promise<void> {
    if (this.#page === undefined) throw new Error('there is no page to print');
    const margin = '12mm';
    const bytes = await this.#page.pdf({
      format: 'A4',
      margin: {top: margin, right: margin, bottom: margin, left: margin},
      preferCSSPageSize: true,
      tagged: true,
    });
    await write(file, bytes);
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}

export async function write(file: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, bytes);
}

export const firstLine = (error: unknown): string => (error as Error).message.split('\n')[0]!;

async function withinTime<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the page did not answer within ${milliseconds / 1000} seconds`)), milliseconds);
  });
  // Where time runs out first, nobody waits for the other any more.
  promise.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
