/** What our widgets show, so that the other pages show the same, and the checks that they do. */
import type {Browser} from 'playwright';
import type {Load} from './pages-measure.ts';
import type {PageToMeasure} from './pages-site.ts';

/** What is in our widgets, once they show everything that they show at first. */
export interface Shown {
  /** How many of the parts of the first are seen; the others wait behind "Show all". */
  readonly parts: number;
  /** What each says last. */
  readonly last: readonly string[];
  /** All of them as plain HTML, for `html.css`. */
  readonly html: string;
  /** The places and the links on the map, if there is one. */
  readonly drawn: Drawn;
}

/** What is drawn on a map. */
export interface Drawn {
  readonly places: number;
  readonly links: number;
}

/** Looks at a page with our widgets. */
export async function look(browser: Browser, {url, units}: PageToMeasure): Promise<Shown> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}, locale: 'en-GB', timezoneId: 'Europe/London'});
  try {
    await page.goto(url);
    await page.waitForFunction(
      (selector) =>
        [...document.querySelectorAll<HTMLElement & {state?: string}>(selector)].every(({state}) => state === 'ready'),
      units,
    );
    await page.waitForLoadState('networkidle');
    return await page.evaluate((selector) => {
      const bodies = [...document.querySelectorAll(selector)].map(({shadowRoot}) => shadowRoot!.querySelector('.body')!);
      const seenIn = (body: Element) => {
        const texts: string[] = [];
        const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (node.textContent!.trim() !== '' && node.parentElement!.checkVisibility()) texts.push(node.textContent!);
        return texts;
      };
      const map = bodies.find((body) => body.querySelector('[part=map]'));
      const lines = [...(map?.querySelectorAll('[part=map] path.line:not(.strong)') ?? [])].map((path) =>
        path.getAttribute('d')!,
      );
      return {
        parts: [...bodies[0].querySelectorAll('[data-fold]')].filter((part) => part.checkVisibility()).length,
        last: bodies.map((body) => seenIn(body).at(-1)!),
        drawn: {places: map?.querySelectorAll('.place').length ?? 0, links: lines.join('').split('M').length - 1},
        html: bodies
          .map((body) => {
            const copy = body.cloneNode(true) as Element;
            const host = (body.getRootNode() as ShadowRoot).host.localName;
            for (const meaning of copy.querySelectorAll('.meaning')) meaning.remove();
            for (const term of copy.querySelectorAll('.term')) term.replaceWith(...term.childNodes);
            // oxlint-disable-next-line send/no-unsafe-html -- the widget's own HTML is what is measured against.
            return `<div class="send-widget ${host}">${copy.outerHTML.replaceAll(/<!--.*?-->/gs, '')}</div>`;
          })
          .join(''),
      };
    }, units);
  } finally {
    await page.close();
  }
}

/** What only one of the pages says: buttons, which have no counterpart there. */
const besides = /Showall7priorities|DownloadasCSV/g;

/** @throws Where a page does not say what ours says, seen at first and in all. */
export function needSameTexts(ours: Load, other: Load, name: string): void {
  const [mine, theirs] = [ours, other].map(({texts}) => texts!);
  if (mine.length !== theirs.length) throw new Error(`${name} shows ${theirs.length} of what ours shows ${mine.length} of.`);
  for (const [index, text] of mine.entries())
    for (const what of ['seen', 'whole'] as const) {
      const [a, b] = [text[what], theirs[index][what]].map((each) => each.replaceAll(besides, ''));
      if (a === b) continue;
      const at = [...a].findIndex((letter, place) => letter !== b[place]);
      throw new Error(
        `${name} does not say the same as ours (${what}, ${index}): “${b.slice(at, at + 80)}” for “${a.slice(at, at + 80)}”.`,
      );
    }
}

/** What is drawn on Leaflet's map. Runs in the page. */
export function drawnByLeaflet(): Drawn {
  const paths = [...document.querySelectorAll('path.leaflet-interactive')].map((path) => path.getAttribute('d')!);
  const places = paths.filter((path) => path.includes('a')).length;
  return {places, links: paths.length - places};
}
