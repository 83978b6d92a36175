import {execFile} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {readdir, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {LoadOutcome} from './load.ts';
import {anAction, nameOf} from './many-strategies.ts';
import {command, condition, loaded, residentMemory, started, type Running} from './service-process.ts';

/** A database to serve, by what it is called in the report. */
export interface Kept {
  readonly name: string;
  readonly url: string;
  readonly strategies: number;
  /** For writing. */
  readonly token: string;
}

/** What was measured of one database. */
export interface Grown {
  /** Milliseconds until the service answered. */
  readonly starts: number[];
  /** Megabytes after each start. */
  readonly memory: number[];
  reads: LoadOutcome | undefined;
  /** Milliseconds of each write. */
  readonly writes: number[];
}

const connections = 20;

/** Starts the service over each database in turns, then all at once, and reads and writes in turns. */
export async function measure(
  all: readonly Kept[],
  {starts, turns, time, writes}: {starts: number; turns: number; time: number; writes: number},
): Promise<Map<string, Grown>> {
  const grown = new Map(all.map(({name}): [string, Grown] => [name, {starts: [], memory: [], reads: undefined, writes: []}]));
  const start = async ({name, url}: Kept): Promise<Running> => {
    const running = await started(command, [
      'serve',
      '--database',
      url,
      '--port',
      '0',
      '--widgets',
      '/none',
      '--writes-per-minute',
      '1000000',
    ]);
    grown.get(name)!.starts.push(running.start);
    const memory = await residentMemory(running.pid);
    if (memory !== undefined) grown.get(name)!.memory.push(memory);
    return running;
  };
  for (let round = 1; round < starts; round += 1) for (const one of all) await (await start(one)).stop();
  const running: Running[] = [];
  for (const one of all) running.push(await start(one));
  const targets = all.map(({strategies}, index) => {
    const {url, pid} = running[index];
    const requests = pathsOf(strategies).map((path) => ({path, headers: {'Accept-Encoding': 'identity'}, status: 200 as const}));
    return {url, pid, requests};
  });
  const [outcomes] = await loaded({...{turns, time, warming: 1500}, cells: [{connections, targets}]});
  for (const [index, {name}] of all.entries()) grown.get(name)!.reads = outcomes[index]!;
  // The first of each does not count: it compiles.
  for (let write = -3; write < writes; write += 1) {
    for (const [index, one] of all.entries()) {
      const milliseconds = await timeOfWrite(running[index].url, one, write);
      if (write >= 0) grown.get(one.name)!.writes.push(milliseconds);
    }
  }
  for (const one of running) await one.stop();
  return grown;
}

/** A spread of what widgets ask for, in at most thirty strategies. */
function pathsOf(strategies: number): string[] {
  const some = Math.min(30, strategies);
  const files = ['index', 'strategy', 'priorities', 'actions', 'updates', 'schools'];
  return Array.from({length: some}, (_, index) => nameOf(1 + Math.floor((index * strategies) / some))).flatMap((id) =>
    files.map((name) => `/v1/strategies/${id}/${name}.json`),
  );
}

/** Reports on an action over HTTP, as the edit page does, each time in another strategy where there are several. */
async function timeOfWrite(url: string, {strategies, token}: Kept, number: number): Promise<number> {
  const id = nameOf(1 + (((number + 3) * 7) % strategies));
  const update = {actionId: anAction, on: '2026-11-20', status: 'onTrack', text: `Report ${number}.`, id: randomUUID()};
  const begun = performance.now();
  const answer = await fetch(`${url}/v1/strategies/${id}/updates.json`, {
    method: 'POST',
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    body: JSON.stringify(update),
  });
  const text = await answer.text();
  const milliseconds = performance.now() - begun;
  if (answer.status !== 201) throw new Error(`A write was answered with ${answer.status}: ${text}`);
  return milliseconds;
}

/** An export into a new folder, and again after a change. */
export interface Exported {
  /** Milliseconds. */
  readonly whole: number;
  readonly again: number;
  /** How many files the second one wrote. */
  readonly written: number;
  readonly files: number;
  readonly megabytes: number;
}

/** Exports with everything that an export has: data, pages for frames, plain HTML, browser files. `change` is made in between. */
export async function exported(url: string, folder: string, widgets: string, change: () => Promise<void>): Promise<Exported> {
  const out = join(folder, 'public');
  const run = async () => {
    const begun = performance.now();
    const args = ['export', '--database', url, '--out', out, '--widgets', widgets];
    const {stdout} = await promisify(execFile)(process.execPath, [condition, command, ...args]);
    return {milliseconds: performance.now() - begun, written: Number(/(\d+) written/.exec(stdout)![1])};
  };
  const whole = await run();
  await change();
  const again = await run();
  const sizes = await sizesIn(out);
  await rm(out, {recursive: true});
  return {
    ...{whole: whole.milliseconds, again: again.milliseconds, written: again.written, files: sizes.length},
    megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6,
  };
}

async function sizesIn(folder: string): Promise<number[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return Promise.all(
    entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
}

/** Megabytes of an SQLite database with what stands beside its file. */
export async function sqliteSize(file: string): Promise<number> {
  const sizes = await Promise.all(
    ['', '-wal', '-shm'].map(async (end) => (await stat(`${file}${end}`).catch(() => undefined))?.size ?? 0),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}
