/** Loads a page in a browser profile of its own and measures what that took. */
import {chromium, type Browser, type CDPSession, type Page} from 'playwright';
import {chromiumArguments, needChromium} from '../chromium.ts';
import type {PageToMeasure} from './pages-site.ts';
import {probe, type Probed} from './pages-probe.ts';

/** A kind of device and network. */
export interface Conditions {
  readonly name: string;
  /** How many times slower the processor is made. */
  readonly slower?: number;
  /** Milliseconds that each answer is kept waiting, and bytes a second. */
  readonly network?: {readonly latency: number; readonly throughput: number};
}

/** A file that a page asked for. */
export interface Asked {
  readonly kind: 'page' | 'script' | 'style' | 'data';
  readonly path: string;
  /** Bytes as they came: compressed, with the headers of the answer. */
  readonly transferred: number;
  /** Without the headers. */
  readonly body: number;
  /** Whether it was all there before the content was painted. */
  readonly isBefore: boolean;
}

export interface Load extends Probed {
  readonly rendered: number;
  /** Milliseconds that the main thread was busy, until it had nothing more to do. */
  readonly busy: number;
  readonly asked: readonly Asked[];
}

export interface LoadOptions {
  readonly conditions?: Conditions;
  /** What is said last in each unit, see `probe`. */
  readonly last: readonly string[];
  /** Whether requests and texts are noted. What notes them takes its time. */
  readonly isRead?: boolean;
  /** Something to do with the page in the end. */
  readonly afterwards?: (page: Page) => Promise<void>;
}

/**
 * Chromium's window has pages of its own in its address bar, which start with every window and take a third of a second of the processor while a page loads. The others are what Playwright
 * turns off and what could be seen in a measurement: this list takes the place of Playwright's.
 */
const withoutFeatures = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['PaintHolding', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

/** Starts the Chromium that pages are loaded in. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: needChromium(),
    args: [...chromiumArguments, `--disable-features=${withoutFeatures.join(',')}`],
  });
}

/** Loads a page and waits until it has nothing more to do. Throws where its content does not come. */
export async function load(browser: Browser, target: PageToMeasure, options: LoadOptions): Promise<Load> {
  const {conditions, last, isRead = false, afterwards} = options;
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, locale: 'en-GB', timezoneId: 'Europe/London'});
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({message}) => faults.push(message));
    page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
    const {units, amount} = target;
    await page.addInitScript(probe, {units, amount, last, isRead});
    const session = await context.newCDPSession(page);
    // Time that the thread ran, not that it waited for the processor: others may use the machine, too.
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    const seen = await watchNetwork(session);
    if (conditions?.slower) await session.send('Emulation.setCPUThrottlingRate', {rate: conditions.slower});
    if (conditions?.network) {
      const {latency, throughput} = conditions.network;
      await session.send('Network.emulateNetworkConditions', {
        ...{offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput},
      });
    }
    await page.goto(target.url, {waitUntil: 'commit'});
    await page
      .waitForFunction(() => (globalThis as unknown as {probed: Probed}).probed.rendered !== undefined, undefined, {
        ...{timeout: 120_000, polling: 100},
      })
      .catch((error: Error) => {
        throw new Error(`${target.name}: the content did not come. ${faults.join('; ')}`, {cause: error});
      });
    const busy = await untilQuiet(session, seen);
    const probed = (await page.evaluate(() => (globalThis as unknown as {probed: Probed}).probed)) as Probed & {rendered: number};
    if (faults.length > 0) throw new Error(`${target.name}: ${faults.join('; ')}`);
    await afterwards?.(page);
    return {...probed, busy, asked: seen.asked(probed.renderedAt!)};
  } finally {
    await context.close();
  }
}

interface Seen {
  /** How many requests have no answer yet. */
  waiting(): number;
  asked(renderedAt: number): Asked[];
}

/** Notes every request and its answer. */
async function watchNetwork(session: CDPSession): Promise<Seen> {
  interface Request {
    url: string;
    /** The browser's clock when it was asked, and what that is since 1970. */
    began: number;
    beganAt: number;
    ended?: number;
    headers?: number;
    transferred?: number;
  }
  const requests = new Map<string, Request>();
  session.on('Network.requestWillBeSent', ({requestId, request: {url}, timestamp, wallTime}) => {
    if (url.startsWith('http')) requests.set(requestId, {url, began: timestamp, beganAt: wallTime});
  });
  session.on('Network.responseReceived', ({requestId, response}) => {
    const request = requests.get(requestId);
    if (request) request.headers = response.encodedDataLength;
  });
  session.on('Network.loadingFinished', ({requestId, timestamp, encodedDataLength}) => {
    Object.assign(requests.get(requestId) ?? {}, {ended: timestamp, transferred: encodedDataLength});
  });
  session.on('Network.loadingFailed', ({requestId}) => requests.delete(requestId));
  await session.send('Network.enable');
  return {
    waiting: () => [...requests.values()].filter(({ended}) => ended === undefined).length,
    asked: (renderedAt) =>
      [...requests.values()].map(({url, began, beganAt, ended, headers, transferred}) => ({
        ...{kind: kindOf(url), path: new URL(url).pathname, transferred: transferred!, body: transferred! - headers!},
        isBefore: (beganAt + ended! - began) * 1000 <= renderedAt,
      })),
  };
}

function kindOf(url: string): Asked['kind'] {
  if (url.endsWith('.js')) return 'script';
  if (url.endsWith('.css')) return 'style';
  return url.endsWith('.html') ? 'page' : 'data';
}

/** Waits until nothing is asked for and the main thread has nothing to do, and gives for how many milliseconds it had. */
async function untilQuiet(session: CDPSession, seen: Seen): Promise<number> {
  const busy = async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return metrics.find(({name}) => name === 'TaskDuration')!.value * 1000;
  };
  let before = await busy();
  for (let quiet = 0; quiet < 2;) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const now = await busy();
    quiet = seen.waiting() === 0 && now - before < 10 ? quiet + 1 : 0;
    before = now;
  }
  return before;
}
