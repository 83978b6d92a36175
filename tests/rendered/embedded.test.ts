import type {Browser, Frame, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {datasets, openBrowser, tags, textOf, untilAll, visit} from '../embedding/pages.ts';
import {isLong, most} from '../long.ts';
import {embedScript, hosts, loseData, loseScripts, startHost, startPartnerSite, type Host, type PartnerSite} from './hosts.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const nameOf = (tag: string) => tag.replace('send-', '');
const fewTags = most(tags, (tag) => tag === 'send-inclusion-map');
const everyWidget = datasets.flatMap((dataset) => fewTags.map((tag) => ({dataset, tag})));

describe.each(hosts)('a page for frames, %s', (kind) => {
  let host: Host;
  let partner: PartnerSite;

  beforeAll(async () => {
    host = await startHost(kind);
    partner = await startPartnerSite(host.url);
  });
  afterAll(async () => {
    await partner.close();
    await host.close();
  });

  const addressOf = (dataset: string, tag: string, query = '') => `${host.url}/embed/${dataset}/${nameOf(tag)}.html${query}`;
  const frame = (query = '', attributes = '') =>
    `<iframe src="${addressOf('marlhaven', 'send-priority-progress', query)}" title="Priorities" width="100%" height="640" ${attributes}></iframe>`;
  const open = async (body: string, options = {}) => {
    const visited = await visit(browser);
    await visited.page.goto(partner.put(body, options));
    return visited;
  };

  describe('by itself', () => {
    test.for(everyWidget)('<$tag> of $dataset is the widget, and breaks no policy', async ({dataset, tag}) => {
      const {page, faults, requests} = await visit(browser);
      await page.goto(addressOf(dataset, tag));
      await untilAll(page);
      await expect.poll(() => page.locator('.send-widget .body').isVisible()).toBe(false);
      expect(await page.title()).toContain((await textOf(page.locator(`${tag} [part=heading]`).first())).slice(0, 40));
      expect(faults).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(host.url))).toEqual([]);
    });

    test.for(everyWidget)('<$tag> of $dataset reads whole without scripts', async ({dataset, tag}) => {
      const {page, requests} = await visit(browser, {javaScriptEnabled: false, width: 320});
      await page.goto(addressOf(dataset, tag));
      await readsWhole(page);
      expect(requests.filter((url) => /\.js$|\/v1\//.test(url))).toEqual([]);
    });

    test('reads whole where the scripts do not arrive', async () => {
      const {page} = await visit(browser);
      await loseScripts(page);
      await page.goto(addressOf('marlhaven', 'send-inclusion-map'));
      await readsWhole(page);
    });

    test('reads whole where the service is down, and says so', async () => {
      const {page} = await visit(browser);
      await loseData(page);
      await page.goto(addressOf('marlhaven', 'send-principles'));
      await untilAll(page, ['error']);
      expect(await page.locator('send-principles [part=error]').isVisible()).toBe(true);
      await readsWhole(page);
    });

    test('takes the widget’s options from its address, and nothing else', async () => {
      const {page, faults} = await visit(browser);
      const query =
        '?priority=health-wellbeing&lang=pl&theme=nhs&reading=plain&strategy=medway-2019&service=https://other.example&onclick=x&heading-level=%3Cb%3E';
      await page.goto(addressOf('marlhaven', 'send-priority-progress', query));
      await untilAll(page);
      const widget = page.locator('send-priority-progress');
      expect(
        await widget.evaluate(({attributes}) => [...attributes].map(({name, value}) => `${name}=${value}`).toSorted()),
      ).toEqual(['lang=pl', 'priority=health-wellbeing', 'reading=plain', 'strategy=marlhaven']);
      // What is there without scripts is whole, whatever the address asks for.
      expect(await widget.evaluate(({shadowRoot}) => shadowRoot!.querySelectorAll('[part=priority]').length)).toBe(1);
      await expect
        .poll(() => widget.evaluate((element) => getComputedStyle(element).getPropertyValue('--send-accent').trim()))
        .toBe('#005eb8');
      // The page's own words are in the widget's language, too.
      const out = page.locator('[data-out]');
      expect(await textOf(out)).toBe('Otwórz tę stronę w nowej karcie');
      expect(await out.getAttribute('lang')).toBe('pl');
      expect(faults).toEqual([]);
    });

    // How the page got there makes no difference to its colours.
    test.runIf(isLong || kind === 'live')(
      'is dark, where that is asked for, or as the reader’s system says; on paper it is light',
      async () => {
        const look = async (query: string) => {
          const {page, faults} = await visit(browser);
          await page.goto(addressOf('marlhaven', 'send-provision', query));
          await untilAll(page);
          await page.waitForLoadState('networkidle');
          const now = () =>
            page.evaluate(() => {
              const field = document.querySelector('send-provision')!.shadowRoot!.querySelector('input')!;
              const {backgroundColor} = getComputedStyle(document.body);
              return [backgroundColor, getComputedStyle(field).backgroundColor, getComputedStyle(field).colorScheme];
            });
          const onLight = await now();
          await page.emulateMedia({colorScheme: 'dark'});
          const onDark = await now();
          await page.emulateMedia({colorScheme: 'dark', media: 'print'});
          const [onPaper] = await now();
          expect(faults).toEqual([]);
          return {onLight, onDark, onPaper};
        };
        const [white, dark] = ['rgb(255, 255, 255)', 'rgb(15, 23, 34)'];
        const [isLight, isDark] = [
          [white, white, 'normal'],
          [dark, dark, 'dark'],
        ];
        expect(await look('')).toEqual({onLight: isLight, onDark: isLight, onPaper: white});
        expect(await look('?scheme=auto')).toEqual({onLight: isLight, onDark: isDark, onPaper: white});
        expect(await look('?theme=none&scheme=dark')).toEqual({onLight: isDark, onDark: isDark, onPaper: white});
        expect(await look('?scheme=dim')).toEqual({onLight: isLight, onDark: isLight, onPaper: white});
      },
    );
  });

  // How the page got there makes no difference to the frame.
  describe.runIf(isLong || kind === 'live')('in a frame', () => {
    test('has the height of its widget, also when that changes', async () => {
      const {page, faults} = await open(frame() + embedScript(host));
      const inner = await framed(page);
      await fits(page, inner);
      const before = await heightOf(page);
      await inner.locator('.show-all').click();
      await expect.poll(() => heightOf(page)).toBeGreaterThan(before);
      await fits(page, inner);
      expect(faults).toEqual([]);
    });

    test('has a useful height where the partner’s page has no script', async () => {
      const {page, faults} = await open(frame());
      const inner = await framed(page);
      expect(await heightOf(page)).toBe(640);
      expect(await inner.evaluate(() => document.scrollingElement!.scrollHeight)).toBeGreaterThan(640);
      expect(faults).toEqual([]);
    });

    test('has its height and its data in a sandbox, where it has no origin', async () => {
      const {page, faults} = await open(frame('', 'sandbox="allow-scripts"') + embedScript(host));
      const inner = await framed(page);
      expect(await inner.evaluate(() => self.origin)).toBe('null');
      await fits(page, inner);
      expect(faults).toEqual([]);
    });

    test('has its height in a preview of the partner’s page that is in a sandbox itself', async () => {
      const {page, faults} = await open(frame() + embedScript(host), {sandbox: true});
      const inner = await framed(page);
      expect(await page.evaluate(() => self.origin)).toBe('null');
      await fits(page, inner);
      expect(faults).toEqual([]);
    });

    test('stays readable in a sandbox without scripts', async () => {
      const {page} = await open(frame('', 'sandbox=""') + embedScript(host));
      const inner = await frameOf(page);
      await readsWhole(inner);
      expect(await heightOf(page)).toBe(640);
    });

    test('tells its height to the page around it alone, and only when that asks', async () => {
      const {page} = await open(`${frame()}${frame('?priority=health-wellbeing')}${embedScript(host)}`);
      await listen(page);
      const [first, second] = await Promise.all([0, 1].map((index) => framed(page, index)));
      await fits(page, first!);
      await fits(page, second!, 1);
      const heard = async () => (await messages(page)).length;
      const before = await heard();
      // A frame beside it is not the page around it.
      await second!.evaluate(() => parent.frames[0]!.postMessage({type: 'send-height'}, '*'));
      await second!.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      expect(await heard()).toBe(before);
      await page.evaluate(() => frames[0]!.postMessage({type: 'send-height'}, '*'));
      await expect.poll(heard).toBe(before + 1);
    });

    test('has no height from messages that others send in its name', async () => {
      // A page of the partner's own in a frame, and a frame of ours whose sandbox says that its messages have no origin.
      const other = partner.put('<p>Another page</p>');
      const {page} = await open(
        `${frame()}<iframe src="${other}" title="Another"></iframe>${frame('?priority=health-wellbeing', 'sandbox="allow-scripts"')}${embedScript(host)}`,
      );
      const inner = await framed(page);
      await fits(page, inner);
      const before = await heightOf(page);
      const heights = () => page.locator('iframe').evaluateAll((all) => all.map(({clientHeight}) => clientHeight));
      await fits(page, await framed(page, 2), 2);
      const all = await heights();
      // From another frame, from the page itself, and from a frame of ours whose origin is not the one that it should have.
      await page
        .frames()
        .find((one) => one.url() === other)!
        .evaluate(() => parent.postMessage({type: 'send-height', height: 5}, '*'));
      await page.evaluate(() => postMessage({type: 'send-height', height: 5}, '*'));
      await page.evaluate(() => document.querySelectorAll('iframe')[2]!.removeAttribute('sandbox'));
      await (await framed(page, 2)).evaluate(() => parent.postMessage({type: 'send-height', height: 5}, '*'));
      for (const height of ['5', -1, 0, NaN, Infinity, 1e9, null])
        await inner.evaluate((value) => parent.postMessage({type: 'send-height', height: value}, '*'), height);
      // What was sent before it was handled before it.
      await inner.evaluate(() => parent.postMessage({type: 'send-height', height: 777}, '*'));
      await expect.poll(() => heightOf(page)).toBe(777);
      expect(await heights()).toEqual([777, ...all.slice(1)]);
      expect(before).not.toBe(777);
    });

    test('answers WordPress by the secret that it gave', async () => {
      const {page, faults} = await open(frame('#?secret=aB3dE6gH9j', 'sandbox="allow-scripts" security="restricted"'));
      await listen(page);
      const inner = await framed(page);
      await page.evaluate(() => frames[0]!.postMessage({message: 'ready', secret: 'aB3dE6gH9j'}, '*'));
      const height = Math.ceil(await inner.evaluate(() => document.documentElement.getBoundingClientRect().height));
      await expect.poll(() => messages(page)).toContainEqual({message: 'height', value: height, secret: 'aB3dE6gH9j'});
      // In its sandbox nothing opens: WordPress goes there itself.
      await inner.locator('[data-out]').click();
      await expect
        .poll(() => messages(page))
        .toContainEqual({
          message: 'link',
          value: addressOf('marlhaven', 'send-priority-progress'),
          secret: 'aB3dE6gH9j',
        });
      expect(faults).toEqual([]);
    });
  });
});

/** The view as HTML, whole, with a way out of the frame. */
async function readsWhole(page: Page | Frame): Promise<void> {
  const text = await textOf(page.locator('.send-widget').first());
  expect(text).toMatch(/made on \d+ \w+ 2\d{3} from its published data/);
  expect(text.length).toBeGreaterThan(150);
  expect(await page.locator('.send-widget').first().isVisible()).toBe(true);
  expect(await page.locator('.send-widget :is(button, input, select, slot, style, script)').count()).toBe(0);
  expect(await page.getByRole('link', {name: 'Open this page in a new tab'}).isVisible()).toBe(true);
}

async function frameOf(page: Page, index = 0): Promise<Frame> {
  const element = await page.locator('iframe').nth(index).elementHandle();
  return (await element?.contentFrame())!;
}

/** A frame once its widget is there. */
async function framed(page: Page, index = 0): Promise<Frame> {
  const inner = await frameOf(page, index);
  await expect
    .poll(() => inner.evaluate(() => (document.querySelector('[strategy]') as {state?: string} | null)?.state).catch(() => ''))
    .toBe('ready');
  return inner;
}

const heightOf = (page: Page, index = 0) =>
  page
    .locator('iframe')
    .nth(index)
    .evaluate(({clientHeight}) => clientHeight);

/** The frame is as high as what is in it. */
async function fits(page: Page, inner: Frame, index = 0): Promise<void> {
  await expect
    .poll(async () => {
      const content = await inner.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
      return (await heightOf(page, index)) - content;
    })
    .toBe(0);
  expect(await inner.evaluate(() => document.scrollingElement!.scrollHeight > innerHeight)).toBe(false);
}

type Listening = typeof globalThis & {heard?: unknown[]};

/** Notes what a page is told from now on. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: unknown[] = ((globalThis as Listening).heard = []);
    addEventListener('message', ({data}) => heard.push(data));
  });
}

const messages = (page: Page) => page.evaluate(() => (globalThis as Listening).heard ?? []);
