/**
 * Simulates a day of a whole country: 10 million page views on the sites of schools, councils and ICBs, replayed one by one through browsers' caches and a CDN, and prints what reaches the origin.
 * What pages ask for is recorded in a real Chromium, what caches are told comes from the real service, and requests of the busiest hour are sent to it again. Nothing is asserted but that it
 * answers each as the replay took it to.
 */
import {version} from '@send-strategy/widgets/views';
import {widgets as allWidgets} from '@send-strategy/widgets/description';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {assumptions, described} from './country-assumptions.ts';
import {changedByReport, servedFile, type ServedFile} from './country-files.ts';
import {answerSample, type Answered, type Places} from './country-origin.ts';
import {recordPages, type RecordedPages} from './country-pages.ts';
import type {Policy, Replay, Replayed} from './country-model.ts';
import {anAction, fillDatabase, nameOf} from './many-strategies.ts';
import {figure, heading, isQuick, table, times} from './report.ts';
import {beside, command, printedBy, started} from './service-process.ts';
import {median} from './spread.ts';

const policies: Readonly<Record<string, Policy>> = {
  'no CDN': {edges: 0, shield: false},
  'CDN, 6 places': {edges: 6, shield: false},
  'CDN, 24 places': {edges: 24, shield: false},
  'CDN, 24 behind a shield': {edges: 24, shield: true},
};
/** Those whose requests at the origin are sent to the real service. */
const answeredOnes = ['no CDN', 'CDN, 6 places'];
const seeds = Array.from({length: times(3)}, (_, index) => index + 1);
/** The middle of the busiest hour, for so many seconds. */
const busiest = assumptions.hours.indexOf(Math.max(...assumptions.hours) as (typeof assumptions.hours)[number]);
const sample = [busiest * 3600 + 1800, busiest * 3600 + 1800 + (isQuick ? 5 : 30)] as const;
const widgetFiles = beside('../../dist/widgets');

/** What is replayed, but for the policy and the seed. */
type Model = Omit<Replay, 'policy' | 'seed'>;

const folder = await mkdtemp(join(tmpdir(), 'send-strategy-bench-'));
try {
  console.error('Filling a database.');
  const database = `sqlite:${join(folder, 'country.sqlite')}`;
  const token = await fillDatabase(database, assumptions.areas);
  const service = await started(command, ['serve', '--database', database, '--port', '0', '--widgets', widgetFiles]);
  console.error('Recording what pages ask for.');
  const {model, places} = await modelOf(service.url, token);
  const replayed = await replayAll(model);
  console.error('Asking the real service.');
  const answered = new Map<string, Answered>();
  for (const name of answeredOnes)
    answered.set(name, await answerSample(service, replayed.get(name)![0].sample, places, {turns: times(10), time: 500}));
  await service.stop();
  print(replayed, answered, model);
} finally {
  await rm(folder, {recursive: true});
}

async function modelOf(url: string, token: string): Promise<{model: Model; places: Places}> {
  const strategy = nameOf(1);
  const [data, fixed, moving] = [`/v1/strategies/${strategy}/`, `/widgets/${version}/`, `/widgets/${version.split('.')[0]}/`];
  const tags = allWidgets.map(({tag}) => tag);
  const recorded = await recordPages(url, strategy, version, tags);
  const paths = [...new Set([...recorded.again, ...recorded.whole, ...recorded.moving])];
  const below = (base: string) => paths.filter((path) => path.startsWith(base));
  const [dataPaths, fixedPaths] = [below(data), below(fixed)];
  // By its script a page comes to its version.
  const movingPaths = below(moving).toSorted((a, b) => Number(b.endsWith('/core.js')) - Number(a.endsWith('/core.js')));
  if (dataPaths.length + fixedPaths.length + movingPaths.length < paths.length || dataPaths[0] !== recorded.again[0])
    throw new Error(`Pages ask for what is not replayed: ${paths.join(', ')}`);
  if (!movingPaths[0].endsWith('/core.js')) throw new Error('A page with the moving address does not ask for its core.js.');
  const changed = await changedByReport(url, strategy, anAction, token);
  const files = new Map<string, ServedFile>();
  for (const path of paths) files.set(path, await servedFile(url, path));
  const indexes = (all: readonly string[], of: readonly string[]) =>
    of.flatMap((path) => (all.includes(path) ? all.indexOf(path) : []));
  return {
    places: {data: dataPaths.map((path) => path.slice(data.length)), others: [...fixedPaths, ...movingPaths]},
    model: {
      data: dataPaths.map((path) => ({...files.get(path)!, changes: changed.has(path.slice(data.length))})),
      fixed: fixedPaths.map((path) => files.get(path)!),
      moving: movingPaths.map((path) => files.get(path)!),
      widgets: [...recorded.widgets].map(([tag, own]) => ({tag, data: indexes(dataPaths, own), fixed: indexes(fixedPaths, own)})),
      replaced: replacedIn(fixedPaths, recorded),
      sample,
    },
  };
}

/** Which files a page with the moving address has from there. */
function replacedIn(fixedPaths: readonly string[], {moving}: RecordedPages): number[] {
  return fixedPaths.flatMap((path, index) => (moving.includes(path) ? [] : index));
}

/** Every policy with every seed, two at a time: each has a core. */
async function replayAll(model: Model): Promise<Map<string, Replayed[]>> {
  const done = new Map<string, Replayed[]>(Object.keys(policies).map((name) => [name, []]));
  const wanted = seeds.flatMap((seed) => Object.entries(policies).map(([name, policy]) => ({name, policy, seed})));
  const waiting = wanted.entries();
  const work = async () => {
    for (const [, {name, policy, seed}] of waiting) {
      console.error(`Replaying a day: ${name}.`);
      const replay: Replay = {...model, policy, seed};
      done.get(name)!.push(JSON.parse(await printedBy(beside('country-replay.ts'), replay)) as Replayed);
    }
  };
  await Promise.all([work(), work()]);
  return done;
}

function print(replayed: ReadonlyMap<string, readonly Replayed[]>, answered: ReadonlyMap<string, Answered>, model: Model): void {
  const [one] = [...replayed.values()][0] as [Replayed];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const mean = (of: (one: Replayed) => number) => {
    const all = [...replayed.values()].flat().map(of);
    return sum(all) / all.length;
  };
  const [data] = model.data;
  console.log(
    heading(
      'A country’s load, by simulation',
      `One day, replayed view by view: none is left out and none scaled. What a page with each widget asks for was recorded in Chromium (${model.data.length} files of a strategy, ${model.fixed.length} of a version of the widgets); which files an officer's
      report changes was seen by making one; bytes, \`Cache-Control\` and ETags are those of the service's answers, brotli, with their heads as HTTP/1.1 has them. A strategy's files say "${data.maxAge} s, and ${data.whileRevalidate} s more
      while a new one is fetched"; files of a version of the widgets are kept for good, moving ones for ${model.moving[0].maxAge} s. A browser uses what is fresh by \`Age\`, else asks with its ETag; so do the CDN's places, each of which begins the day with nothing.
      Days replayed, each with other random numbers: ${seeds.length}; figures are medians with their middle half.`,
    ),
  );
  console.log(`\nWhat is assumed, and why:\n`);
  for (const [what, value, why] of described(
    Math.max(...assumptions.hours) / sum(assumptions.hours),
    mean((day) => day.lookedAt / day.views),
  ))
    console.log(`- **${what}**: ${value}. ${why}`);
  const perDay = (of: (day: Replayed) => number, unit: number, digits: number) => (days: readonly Replayed[]) =>
    figure(
      days.map((day) => of(day) / unit),
      digits,
    );
  console.log(
    table(
      `Where a day's ${(mean((day) => day.uses) / 1e6).toFixed(0)} million uses of files are answered (${(mean(({views}) => views) / 1e6).toFixed(2)} million page views in ${(mean(({visits}) => visits) / 1e6).toFixed(2)} million visits)`,
      [
        '',
        'by the browser',
        'asked by browsers, million',
        'of those 304',
        'GB to browsers',
        'by the CDN',
        'at the origin, million',
        'of those 304',
        'GB from the origin',
      ],
      [...replayed].map(([name, days]) => [
        name,
        percent(days, (day) => 1 - day.requests / day.uses, 1),
        perDay(({requests}) => requests, 1e6, 1)(days),
        percent(days, (day) => day.unchanged / day.requests, 0),
        perDay(({bytes}) => bytes, 1e9, 1)(days),
        percent(days, (day) => day.hits / day.requests, 1),
        perDay(({origin}) => origin.requests, 1e6, 2)(days),
        percent(days, ({origin}) => origin.unchanged / origin.requests, 1),
        perDay(({origin}) => origin.bytes, 1e9, 2)(days),
      ]),
    ),
  );
  console.log(
    table(
      `Requests a second at the origin; and, in seconds, the longest for which something was given out by a cache after it had changed`,
      ['', 'mean of the day', 'busiest hour', 'busiest second', 'old for at most, s'],
      [...replayed].map(([name, days]) => [
        name,
        perDay(({origin}) => origin.requests, 86_400, 0)(days),
        perDay(({origin}) => origin.busiestHour, 1, 0)(days),
        perDay(({origin}) => origin.peak, 1, 0)(days),
        Math.max(...days.map(({latest}) => latest)).toFixed(0),
      ]),
    ),
  );
  printAnswered(replayed, answered);
  console.log(
    `\nA view brings ${(mean((day) => day.bytes / day.views) / 1000).toFixed(1)} KB to the browser in ${mean((day) => day.requests / day.views).toFixed(1)} requests, with what it asks for while it is looked at (${(one.lookedAt / one.views).toFixed(0)} s in the mean).`,
  );
}

function printAnswered(replayed: ReadonlyMap<string, readonly Replayed[]>, answered: ReadonlyMap<string, Answered>): void {
  const seconds = sample[1] - sample[0];
  console.log(
    table(
      `The real service with ${assumptions.areas} strategies in SQLite, one process: the origin's requests of ${seconds} s of the busiest hour (${clock(sample[0])}), each sent at its time over 200 connections, and answered as the replay took it to; then the same requests as fast as 50 connections bring them`,
      [
        '',
        'requests/s',
        'median, ms',
        'p99, ms',
        'most, ms',
        'service busy',
        'at most, requests/s',
        'busiest second, part of that',
      ],
      [...answered].map(([name, {paced, atMost}]) => {
        const days = replayed.get(name)!;
        const most = atMost.turns.map(({answersPerSecond}) => answersPerSecond);
        const peak = median(days.map(({origin}) => origin.peak));
        return [
          name,
          (days[0].sample.length / seconds).toFixed(0),
          paced.median.toFixed(2),
          paced.p99.toFixed(2),
          paced.most.toFixed(1),
          paced.busy === undefined ? 'unknown' : `${(paced.busy * 100).toFixed(0)} %`,
          figure(most, 0),
          `${((peak / median(most)) * 100).toFixed(1)} %`,
        ];
      }),
    ),
  );
}

function percent(days: readonly Replayed[], of: (day: Replayed) => number, digits: number): string {
  return `${(median(days.map(of)) * 100).toFixed(digits)} %`;
}

function clock(second: number): string {
  return [second / 3600, (second / 60) % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}
