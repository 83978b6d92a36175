/**
 * Measures how long pages take until they show their content, how long their main thread is busy and how much moves, in a real Chromium: the priorities once, ten times and a hundred times,
 * by our widget, by Shoelace and Web Awesome, and as a static page; on this machine as it is, with a processor slowed four times, and on a slow network. `npm run bench -- pages`.
 */
import {figure, heading, quoted, table, times, verdict} from './report.ts';
import {look, needSameTexts} from './pages-content.ts';
import {load, openBrowser, type Conditions, type Load} from './pages-measure.ts';
import {forms, openSite, peers, peerVersion, type PageToMeasure, type Peer} from './pages-site.ts';
import {median} from './spread.ts';

const plain: Conditions = {name: 'the machine as it is'};
const slower: Conditions = {name: 'processor 4 times slower', slower: 4};
const slow3G: Conditions = {name: 'slow network', network: {latency: 400, throughput: 400_000 / 8}};
const last = ['Show all 7 priorities'];

/** What is measured: under which conditions, how many widgets, how many turns. */
const rounds = [
  {conditions: plain, amount: 1, turns: times(7)},
  {conditions: slower, amount: 1, turns: times(5)},
  {conditions: slow3G, amount: 1, turns: times(3)},
  {conditions: plain, amount: 10, turns: times(5)},
  {conditions: slower, amount: 10, turns: times(3)},
  {conditions: plain, amount: 100, turns: times(3)},
  {conditions: slower, amount: 100, turns: times(3)},
];
type Round = (typeof rounds)[number];

const measured = {rendered: 'content', busy: 'main thread', shift: 'layout shift'};

/** What every page takes: the browser's own start and what measures. */
const oneSentence = 'one sentence';

const site = await openSite();
const browser = await openBrowser();
/** The pages of the form of each peer that was the faster one in the first round. */
let fasterInFirst: readonly string[] | undefined;
const goals: string[][] = [];
try {
  const {parts} = await look(browser, await site.ours(['send-priority-progress']));
  printMethod();
  for (const round of rounds) {
    const pages = await pagesOf(round, parts);
    if (round.conditions === plain) await check(pages.filter(({name}) => name !== oneSentence));
    const loads = new Map<string, Load[]>(pages.map(({name}) => [name, []]));
    for (let turn = 0; turn < round.turns; turn += 1) {
      console.error(`${round.conditions.name}, ${round.amount}: turn ${turn + 1} of ${round.turns}`);
      for (const page of pages) loads.get(page.name)!.push(await load(browser, page, {conditions: round.conditions, last}));
    }
    const faster = round.amount === 1 ? (Object.keys(peers) as Peer[]).map((peer) => fasterOf(peer, loads)) : fasterInFirst!;
    fasterInFirst ??= faster;
    print(round, loads, faster);
  }
  console.log(table('Goals', ['goal', 'measured', 'verdict'], goals));
} finally {
  await browser.close();
  await site.close();
}

/** The pages of a round: of the peers both forms where one widget is measured, else the faster one. */
async function pagesOf({amount}: Round, parts: number): Promise<PageToMeasure[]> {
  const pages = [
    await site.ours(['send-priority-progress'], amount),
    ...(amount === 1 ? [await site.oursPreloaded('send-priority-progress'), await site.oursInBundle()] : []),
    await site.still(parts, amount),
  ];
  for (const peer of Object.keys(peers) as Peer[])
    for (const form of forms)
      if (amount === 1 || fasterInFirst!.includes(nameOf(peer, form))) pages.push(await site.peer(peer, form, parts, amount));
  const sentence = `<p class="priorities">${last[0]}</p>`;
  return amount === 1 ? [...pages, await site.stillOf(oneSentence, sentence, '', '.priorities', 1)] : pages;
}

/** Loads each page once, for the server to have compressed what it needs, and compares what they say. */
async function check(pages: readonly PageToMeasure[]): Promise<void> {
  const [ours, ...others] = pages;
  const read = (page: PageToMeasure) => load(browser, page, {last, isRead: true});
  const mine = await read(ours);
  for (const other of others) needSameTexts(mine, await read(other), other.name);
}

function nameOf(peer: Peer, form: string): string {
  return `${peer}, ${form}`;
}

function fasterOf(peer: Peer, loads: ReadonlyMap<string, readonly Load[]>): string {
  const time = (form: string) => median(loads.get(nameOf(peer, form))!.map(({rendered}) => rendered));
  return nameOf(peer, forms.toSorted((a, b) => time(a) - time(b))[0]);
}

function print({conditions, amount, turns}: Round, loads: ReadonlyMap<string, readonly Load[]>, faster: readonly string[]): void {
  const [ours] = [...loads.keys()];
  const over = (name: string, what: keyof typeof measured) =>
    loads.get(ours)!.map((load, turn) => load[what] / loads.get(name)![turn][what]);
  const of = (name: string, what: keyof typeof measured, digits: number) =>
    figure(
      loads.get(name)!.map((load) => load[what]),
      digits,
    );
  const rows = [...loads.keys()].map((name) => [
    name === ours ? 'ours' : faster.includes(name) && amount === 1 ? `${name} (the faster)` : name,
    ...(['rendered', 'busy'] as const).flatMap((what) => [of(name, what, 0), name === ours ? '–' : quoted(over(name, what))]),
    of(name, 'shift', 3),
  ]);
  const what = `${amount} ${amount === 1 ? 'widget' : 'widgets'}, ${conditions.name}`;
  const columns = ['page', 'content after, ms', 'ours over it', 'main thread, ms', 'ours over it', 'layout shift'];
  console.log(table(`${what}; ${turns} ${turns === 1 ? 'turn' : 'turns'}`, columns, rows));

  const goal = (name: string, measure: keyof typeof measured, atMost: string, isMet: (ratio: number) => boolean) => {
    const ratios = over(name, measure);
    goals.push([`${what}: ${measured[measure]} ${atMost}`, quoted(ratios), verdict(ratios, isMet)]);
  };
  const shoelace = faster.find((name) => name.startsWith('Shoelace'))!;
  for (const measure of ['rendered', 'busy', 'shift'] as const)
    // The network changes nothing of what the processor does.
    if (measure === 'rendered' || conditions !== slow3G)
      goal(shoelace, measure, 'under half of Shoelace’s', (ratio) => ratio < 0.5);
  if (amount === 1) goal('static page', 'rendered', 'at most 1.5 times the static page’s', (ratio) => ratio <= 1.5);
}

function printMethod(): void {
  console.log(
    heading(
      'Pages',
      `Each page is opened in a browser profile of its own, the pages of a table in turns, 1280 by 900 pixels, from one server on this machine (HTTP/1.1, brotli at quality 11 beforehand, the
      same headers for all). The content is Marlhaven's priorities as our widget shows them; the others say the same, which is checked. "Content after" is the time from the navigation until the last
      text of the last widget was painted: a script that is the same in every page looks once in each frame whether it is there and has a box, also within shadow roots, and takes the time after that
      frame. "Main thread" is the processor's time of the page's main thread (TaskDuration in thread ticks: script, style, layout, parsing, painting, what is asked for afterwards and the script that
      looks) until nothing more is asked for or done. "Layout shift" is the sum of all shifts. The processor is slowed by Emulation.setCPUThrottlingRate; the slow network has 400 kbit/s each way and
      400 ms before each answer, the figures of Chrome's "Slow 3G" without its further factors. "One sentence" is a page of a heading and a sentence: what the browser's own start and the measuring
      take, which is in every figure. Figures are medians with the middle half; ratios are of the same turn. Ours loads its files and data as the snippet does ("ours, preloaded" also has the
      links that docs/widgets.md has for slow networks; "ours, bundle" has the npm package in a bundle of the page's own), fetches each once for all widgets, and follows changes afterwards. Shoelace's and Web Awesome's pages fetch the same JSON once for all, and put everything into the page at once
      when the elements are defined; they keep no place for it, as their documentation has none. They come in two forms, published files and a bundle: the one that is faster in a table is compared
      with, and ten and a hundred widgets are measured in the one that was faster in the first table. Ten and a hundred widgets are the same widget again and again.`,
      `Chromium ${browser.version()}`,
      ...(Object.keys(peers) as Peer[]).map((peer) => `${peer} ${peerVersion(peers[peer].name)}`),
    ),
  );
}
