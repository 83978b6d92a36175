/**
 * Replays a day of page views through browsers' caches, a CDN and the origin, view by view, and prints what came of it as JSON: see `Replayed`. It is given a `Replay` as JSON on its standard input. The
 * day is the same for every policy: no random number depends on what a cache holds.
 */
import {readFileSync} from 'node:fs';
import {assumptions} from './country-assumptions.ts';
import {makeNetwork, type Given} from './country-caches.ts';
import {pagesOf, type CachedFile, type Replay, type Replayed} from './country-model.ts';
import {exponential, normal, randomFrom} from './country-random.ts';
import {makeReports} from './country-reports.ts';
import {makeSites, type Site} from './country-sites.ts';

const day = 86_400;
/** The steps in which time goes on: what happens within one has no order. */
const ticksInSecond = 100;
/** More readers than there are at once. */
const slots = 1 << 17;

const replay = JSON.parse(readFileSync(0, 'utf8')) as Replay;
const {policy, seed, data, fixed, moving, widgets, sample: sampled} = replay;
const {areas, release, hours, lookedAt, daysAway} = assumptions;
const random = randomFrom(seed);
const sites = makeSites(
  widgets.map(({tag}) => tag),
  random,
);

// The numbers of files: those of each area, those of both versions of the widgets, the moving ones.
const fixedFrom = areas * data.length;
const movingFrom = fixedFrom + 2 * fixed.length;
const files: CachedFile[] = [...Array.from({length: areas}, () => data).flat(), ...fixed, ...fixed, ...moving];
const changes = Uint8Array.from(data, (file) => Number(file.changes));

const reports = makeReports(random);
const releasedAt = release * 3600;
const current = (file: number, at: number) => {
  if (file < fixedFrom) return changes[file % data.length] === 1 ? reports.versionNow(Math.floor(file / data.length), at) : 0;
  return file >= movingFrom && at >= releasedAt ? 1 : 0;
};
const sample: [number, number, number, 0 | 1 | 2][] = [];
const network = makeNetwork(policy, files, current, (at, file, known) => {
  if (at < sampled[0] || at >= sampled[1]) return;
  const place =
    file < fixedFrom
      ? [Math.floor(file / data.length), file % data.length]
      : [-1, file < movingFrom ? (file - fixedFrom) % fixed.length : fixed.length + file - movingFrom];
  sample.push([Math.round((at - sampled[0]) * 1000), place[0], place[1], known]);
});

const pageOf = pagesOf(replay);

// What the browser of each reader who is there now has: by file, those of the area first, then of one version of the widgets, then the moving ones.
const width = data.length + fixed.length + moving.length;
const heldOrigin = new Float32Array(slots * width);
const heldVersion = new Int16Array(slots * width);
const site = new Uint16Array(slots);
const area = new Uint8Array(slots);
const edge = new Uint8Array(slots);
const pageShown = new Int32Array(slots);
const pagesLeft = new Uint8Array(slots);
const leavesAt = new Float64Array(slots);
const looksAt = new Float64Array(slots);
const free = Uint32Array.from({length: slots}, (_, index) => index);
let freeCount = slots;

// Who does something next in which step: a list for each.
const first = new Int32Array(day * ticksInSecond).fill(-1);
const next = new Int32Array(slots);

const counts = {views: 0, visits: 0, lookedAt: 0, uses: 0, requests: 0, unchanged: 0, bytes: 0, latest: 0};
const given: Given = {origin: 0, version: 0};

/** Fetches a file for a reader. */
function fetchFor(slot: number, at: number, held: number, file: number): void {
  const index = slot * width + held;
  const known = heldOrigin[index] === -Infinity ? -1 : heldVersion[index];
  network.ask(at, file, edge[slot], given, known);
  const isSame = known === given.version;
  counts.requests += 1;
  if (isSame) counts.unchanged += 1;
  counts.bytes += isSame ? files[file].unchanged : files[file].whole;
  heldOrigin[index] = given.origin;
  heldVersion[index] = given.version;
}

/** Notes how long ago what a reader is given was replaced. */
function noteAge(slot: number, at: number, held: number): void {
  if (held >= data.length || changes[held] === 0) return;
  const shown = heldVersion[slot * width + held];
  if (shown < reports.versionNow(area[slot], at))
    counts.latest = Math.max(counts.latest, at - reports.replacedAt(area[slot], shown));
}

/** Takes a file from the browser's cache, or fetches it. */
function use(slot: number, at: number, held: number, file: number): void {
  counts.uses += 1;
  if (at - heldOrigin[slot * width + held] > files[file].maxAge) fetchFor(slot, at, held, file);
  noteAge(slot, at, held);
}

function useFixed(slot: number, at: number, which: number, version: number): void {
  const index = slot * width + data.length + which;
  // A file of another version has another address.
  if (heldVersion[index] !== version) heldOrigin[index] = -Infinity;
  use(slot, at, data.length + which, fixedFrom + version * fixed.length + which);
}

function view(slot: number, at: number): void {
  const {isMoving, renewedAt, pages: own}: Site = sites.all[site[slot]];
  const which = own.length === 1 ? 0 : random() < assumptions.wholePageShare ? 0 : 1 + Math.floor(random() * (own.length - 1));
  pageShown[slot] = own[which]!;
  const page = pageOf(own[which]);
  let version = at >= renewedAt ? 1 : 0;
  if (isMoving) {
    for (let file = 0; file < moving.length; file += 1) use(slot, at, data.length + fixed.length + file, movingFrom + file);
    version = heldVersion[slot * width + data.length + fixed.length]!;
  }
  for (const file of isMoving ? page.fixedOfMoving : page.fixed) useFixed(slot, at, file, version);
  for (const file of page.data) use(slot, at, file, area[slot] * data.length + file);
  const seconds = Math.min(lookedAt.most, lookedAt.median * Math.exp(lookedAt.spread * normal(random)));
  counts.views += 1;
  counts.lookedAt += seconds;
  leavesAt[slot] = at + seconds;
  looksAt[slot] = at + interval();
  schedule(slot, at);
}

/** Seconds until a page looks for changes again. */
function interval(): number {
  return 60 * (0.9 + random() / 5);
}

/** A page looks for changes: it asks for the first file, and then for each other one that has changed by it. */
function look(slot: number, at: number): void {
  const from = area[slot] * data.length;
  counts.uses += 1;
  fetchFor(slot, at, 0, from);
  noteAge(slot, at, 0);
  const version = heldVersion[slot * width];
  for (const file of pageOf(pageShown[slot]).changing) {
    if (heldVersion[slot * width + file] === version) continue;
    counts.uses += 1;
    fetchFor(slot, at, file, from + file);
    noteAge(slot, at, file);
  }
  looksAt[slot] = at + interval();
  schedule(slot, at);
}

function schedule(slot: number, at: number): void {
  const tick = Math.floor(Math.max(at, Math.min(leavesAt[slot], looksAt[slot])) * ticksInSecond) + 1;
  // What comes after midnight belongs to the next day.
  if (tick >= first.length) return;
  next[slot] = first[tick]!;
  first[tick] = slot;
}

function arrive(at: number): void {
  if (freeCount === 0) throw new Error('There are more readers at once than there is place for.');
  const slot = free[--freeCount];
  site[slot] = sites.pick(random);
  const {areas: own, isLarge, pages: ofSite, isMoving, renewedAt} = sites.all[site[slot]];
  area[slot] = own[Math.floor(random() * own.length)]!;
  const [isHome, elsewhere] = [random() < assumptions.homeEdge, random()];
  if (policy.edges > 0) edge[slot] = isHome ? area[slot] % policy.edges : Math.floor(elsewhere * policy.edges);
  const more = 1 - 1 / (isLarge ? assumptions.largePagesInVisit : assumptions.schoolPagesInVisit);
  let left = 1;
  while (left < 200 && random() < more) left += 1;
  pagesLeft[slot] = left;
  heldOrigin.fill(-Infinity, slot * width, (slot + 1) * width);
  const [isBack, away] = [random() < assumptions.returning, exponential(random) * daysAway.mean];
  if (isBack && away < daysAway.most) remember(slot, at - away * day, ofSite[0], isMoving, renewedAt);
  counts.visits += 1;
  view(slot, at);
}

/** A reader who was here before has the files of the site's first page as they were then. */
function remember(slot: number, then: number, mask: number, isMoving: boolean, renewedAt: number): void {
  const put = (held: number, version: number) => {
    heldOrigin[slot * width + held] = then;
    heldVersion[slot * width + held] = version;
  };
  const page = pageOf(mask);
  for (const file of page.data) put(file, changes[file] === 1 ? reports.versionAt(area[slot], then) : 0);
  const version = then >= (isMoving ? releasedAt : renewedAt) ? 1 : 0;
  for (const file of isMoving ? page.fixedOfMoving : page.fixed) put(data.length + file, version);
  if (isMoving) for (let file = 0; file < moving.length; file += 1) put(data.length + fixed.length + file, version);
}

/** Visits a second in each hour. */
const hourSum = hours.reduce((sum, share) => sum + share, 0);
const rates = hours.map((share) => (share / hourSum / 3600) * (assumptions.views / sites.pagesInVisit));

let [waited, due] = [0, exponential(random)];
for (let tick = 0; tick < first.length; tick += 1) {
  const at = tick / ticksInSecond;
  for (let slot = first[tick]; slot >= 0;) {
    const following = next[slot];
    act(slot, at);
    slot = following;
  }
  // Arrivals of a process whose rate is that of the hour.
  waited += rates[Math.floor(at / 3600)] / ticksInSecond;
  while (due <= waited) {
    arrive(at);
    due += exponential(random);
  }
}

function act(slot: number, at: number): void {
  if (looksAt[slot] < leavesAt[slot]) {
    look(slot, at);
    return;
  }
  pagesLeft[slot] -= 1;
  if (pagesLeft[slot] > 0) view(slot, at);
  else free[freeCount++] = slot;
}

const {seconds, ...origin} = network.counts;
const peakAt = seconds.reduce((best, count, second) => (count > seconds[best] ? second : best), 0);
const inHour = (hour: number) => seconds.subarray(hour * 3600, (hour + 1) * 3600).reduce((sum, count) => sum + count, 0) / 3600;
const replayed: Replayed = {
  ...counts,
  hits: network.hits(),
  origin: {...origin, peak: seconds[peakAt], peakAt, busiestHour: Math.max(...hours.map((_share, hour) => inHour(hour)))},
  sample,
};
console.log(JSON.stringify(replayed));
