/**
 * Measures the service over an SQLite database with 1, 153 and 1,530 strategies (ten for each of 153 areas) and prints it: answers a second beside a bare node:http server that sends the same
 * bytes with ETag, in turns, each in a process of its own; time to start; memory. And the export of 153 strategies. Nothing is asserted.
 */
import {execFile, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {availableParallelism, cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {openDatabase} from '../../packages/service/src/store/open-database.ts';
import {Store} from '../../packages/service/src/store/store.ts';
import {fillDatabase, nameOf} from './many-strategies.ts';

const amounts = [1, 153, 1530];
const [rounds, turns, turnTime, connections] = [3, 30, 300, 32];
const main = fileURLToPath(new URL('../../packages/service/src/main.ts', import.meta.url));
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const condition = '--conditions=@send-strategy/source';
const folder = await mkdtemp(join(tmpdir(), 'send-strategy-bench-'));
const children: ChildProcess[] = [];

try {
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model}). ${connections} connections, one request at a time each; medians of ${rounds} times ${turns} turns of ${turnTime} ms, with new processes each time.\n`,
  );
  console.log('strategies   start      memory   answers/s   bare node:http   ratio (middle half)');
  for (const strategies of amounts) await measure(strategies);
  await measureExport(153);
} finally {
  for (const child of children) child.kill();
  await rm(folder, {recursive: true});
}

async function measure(strategies: number): Promise<void> {
  const file = join(folder, `${strategies}.sqlite`);
  await fillDatabase(file, strategies);
  const all: Round[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await measureOnce(file, strategies));
  const pairs = all.flatMap((round) => round.pairs);
  const ratios = pairs.map((pair) => pair.service / pair.bare).toSorted((a, b) => a - b);
  const start = median(all.map((round) => round.start));
  const memory = all[0].memory;
  console.log(
    [
      String(strategies).padStart(10),
      `${(start / 1000).toFixed(1)} s`.padStart(7),
      (memory === undefined ? 'unknown' : `${memory.toFixed(0)} MB`).padStart(11),
      median(pairs.map((pair) => pair.service))
        .toFixed(0)
        .padStart(11),
      median(pairs.map((pair) => pair.bare))
        .toFixed(0)
        .padStart(16),
      `  ${median(ratios).toFixed(2)} (${ratios[Math.floor(ratios.length / 4)]!.toFixed(2)}–${ratios[Math.floor((ratios.length * 3) / 4)]!.toFixed(2)})`,
    ].join(' '),
  );
}

/** What one run of the service and the bare server gave. */
interface Round {
  /** Milliseconds until the service answered. */
  start: number;
  memory: number | undefined;
  pairs: {service: number; bare: number}[];
}

async function measureOnce(file: string, strategies: number): Promise<Round> {
  const begun = performance.now();
  const service = await started(main, ['serve', '--database', `sqlite:${file}`, '--port', '0', '--widgets', '/nowhere']);
  const start = performance.now() - begun;
  const paths = pathsOf(strategies);
  const bare = await started(beside('bare-server.ts'), [service.url, ...paths]);
  const pairs = await load(service.url, bare.url, paths);
  const memory = await residentMemory(service.child.pid!);
  for (const {child} of [service, bare]) {
    child.kill();
    await once(child, 'exit');
  }
  return {start, memory, pairs};
}

async function measureExport(strategies: number): Promise<void> {
  const file = join(folder, `${strategies}.sqlite`);
  const out = join(folder, 'public');
  const run = async () => {
    const begun = performance.now();
    const args = ['export', '--database', `sqlite:${file}`, '--out', out, '--widgets', '/nowhere'];
    const {stdout} = await promisify(execFile)(process.execPath, [condition, main, ...args]);
    return `${((performance.now() - begun) / 1000).toFixed(1)} s: ${/\d+ written.*/.exec(stdout)?.[0]}`;
  };
  console.log(`\nExport of ${strategies} strategies: ${await run()}`);
  const store = new Store(await openDatabase(`sqlite:${file}`));
  await store.write(nameOf(1), {name: 'bench', role: 'admin', via: 'command'}, (now) => ({
    ...now!.dataset,
    collections: {...now!.dataset.collections, terms: now!.dataset.collections.terms!.slice(1)},
  }));
  await store.close();
  console.log(`Export again after a change of one: ${await run()}`);
}

/** A spread of what widgets ask for, in at most thirty strategies. */
function pathsOf(strategies: number): string[] {
  const step = Math.max(1, Math.floor(strategies / 30));
  const files = ['index', 'strategy', 'priorities', 'actions', 'updates', 'schools'];
  return Array.from({length: Math.min(30, strategies)}, (_, index) => nameOf(index * step + 1)).flatMap((id) =>
    files.map((name) => `/v1/strategies/${id}/${name}.json`),
  );
}

async function started(program: string, args: readonly string[]): Promise<{child: ChildProcess; url: string}> {
  const child = spawn(process.execPath, [condition, program, ...args], {stdio: ['ignore', 'pipe', 'inherit']});
  children.push(child);
  const [line] = (await once(createInterface({input: child.stdout}), 'line')) as [string];
  return {child, url: /http:\/\/127\.0\.0\.1:\d+/.exec(line)![0]};
}

async function load(service: string, bare: string, paths: readonly string[]): Promise<{service: number; bare: number}[]> {
  const args = [beside('load.ts'), String(turns), String(turnTime), String(connections), service, bare, ...paths];
  const {stdout} = await promisify(execFile)(process.execPath, args);
  return (JSON.parse(stdout) as [number, number][]).map(([first, second]) => ({service: first, bare: second}));
}

/** Megabytes, where the system tells as Linux does. */
async function residentMemory(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
