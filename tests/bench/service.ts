/**
 * Measures the service over SQLite and over a folder beside a bare node:http server that sends the same bytes, and beside json-server with the same collections: answers a second and how long they take, with 1, 20
 * and 200 connections, plain, unchanged and compressed; what an answer costs; memory. Prints Markdown. Nothing is asserted but that they answer the same.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {LoadTarget} from './load.ts';
import {heading, times} from './report.ts';
import {requestsOf, ways, type Way} from './service-answers.ts';
import {loaded, residentMemory} from './service-process.ts';
import {
  answersTable,
  connections,
  costsTable,
  footprintTable,
  kinds,
  ratesTable,
  type Cell,
  type Footprint,
  type Kind,
} from './service-report.ts';
import {compareServers, meanBytes, startServers, stopServers, type Measured} from './service-servers.ts';

const [rounds, turns, time, warming] = [times(3), times(6), 300, 500];

const cells = new Map<string, Cell>();
const footprints = new Map<Kind, Footprint>(kinds.map((kind) => [kind, {before: [], after: [], plain: 0, compressed: 0}]));
const folder = await mkdtemp(join(tmpdir(), 'send-strategy-bench-'));

try {
  for (let round = 0; round < rounds; round += 1) {
    console.error(`Round ${round + 1} of ${rounds}.`);
    await measureRound();
  }
} finally {
  await rm(folder, {recursive: true});
}
console.log(
  heading(
    'The service beside a bare server and json-server',
    `One strategy, Marlhaven's: each of its collections is asked for in turn, as JSON. Every server runs in a process of its own; a loader in another one asks them in turns of ${time} ms over kept
    connections on the loopback interface, each with one request at a time, and reads no more of an answer than its status and length. Rounds with new processes: ${rounds}; turns in each: ${turns},
    all cells one after another. Figures are medians of all turns with their middle half; the 99th percentile is that of a round, the median of the rounds. The bare server is \`node:http\` alone: it answers from
    memory with the heads and the bytes that the service sent, compressed ones made before, and finds files by a map; so it is the limit for a program on Node.js. json-server is used as its README does in a program,
    read-only and without its log, with the same collections as \`db.json\`: its answers have no envelope (\`meta\`, \`links\`), are indented, and are made and compressed anew each time, by brotli too. What this service
    compresses is made when it is first asked for, before the first turn that counts. On two cores the loader has one and the server the other, where nothing else runs: where the server was the busier of the two,
    it was what is measured; where neither was busy, other programs were. The processor time of an answer does not depend on that.`,
  ),
);
for (const way of ways) console.log(answersTable(way, cellOf));
console.log(ratesTable(cellOf));
console.log(costsTable(cellOf));
console.log(footprintTable((kind) => footprints.get(kind)!));

/** New processes each time: how a program is compiled while it runs is not the same twice. */
async function measureRound(): Promise<void> {
  const servers = await startServers(folder);
  await compareServers(servers);
  for (const kind of kinds) {
    const footprint = footprints.get(kind)!;
    footprint.before.push(...(await memoryOf(servers[kind])));
    footprint.plain = await meanBytes(servers[kind], 'plain');
    footprint.compressed = await meanBytes(servers[kind], 'compressed');
  }
  const places = ways.flatMap((way) => connections.map((count) => ({way, count})));
  const plan = [];
  for (const {way, count} of places) {
    const targets: LoadTarget[] = [];
    for (const kind of kinds) targets.push(await targetOf(servers[kind], way));
    plan.push({connections: count, targets});
  }
  const load = await loaded({turns, time, warming, cells: plan});
  for (const [place, {way, count}] of places.entries()) {
    for (const [index, kind] of kinds.entries()) {
      const {turns: done, p99} = load[place][index];
      cellOf(way, count, kind).turns.push(...done);
      cellOf(way, count, kind).p99s.push(p99);
    }
  }
  for (const kind of kinds) footprints.get(kind)!.after.push(...(await memoryOf(servers[kind])));
  await stopServers(servers);
}

async function targetOf({running, paths}: Measured, way: Way): Promise<LoadTarget> {
  return {url: running.url, pid: running.pid, requests: await requestsOf(way, running.url, paths)};
}

async function memoryOf({running}: Measured): Promise<number[]> {
  const megabytes = await residentMemory(running.pid);
  return megabytes === undefined ? [] : [megabytes];
}

function cellOf(way: Way, count: number, kind: Kind): Cell {
  const name = `${way} ${count} ${kind}`;
  const cell = cells.get(name) ?? {turns: [], p99s: []};
  cells.set(name, cell);
  return cell;
}
