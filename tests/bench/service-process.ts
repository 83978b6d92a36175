import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createInterface} from 'node:readline';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import type {Load, LoadPlan} from './load.ts';

/** The `send-strategy` command, as it is in the sources. */
export const command = fileURLToPath(new URL('../../packages/service/src/main.ts', import.meta.url));

/** A program beside this one. */
export const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What lets Node read the packages' sources. */
export const condition = '--conditions=@send-strategy/source';

/** A server in a process of its own. */
export interface Running {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from nothing to the line that tells its address. */
  readonly start: number;
  stop(): Promise<void>;
}

const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts a program that prints its address once it answers, as a service in production is started. */
export async function started(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Running> {
  const begun = performance.now();
  const child = spawn(process.execPath, [condition, program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {...process.env, NODE_ENV: 'production', ...environment},
  });
  children.add(child);
  const ended = once(child, 'exit');
  const lines = createInterface({input: child.stdout});
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [unknown];
  const start = performance.now() - begun;
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0];
  if (url === undefined) throw new Error(`${program} told no address: ${String(line)}`);
  return {
    url,
    pid: child.pid!,
    start,
    async stop() {
      child.kill();
      await ended;
      children.delete(child);
    },
  };
}

/** Asks servers as a plan says, from a process of its own. */
export async function loaded(plan: LoadPlan): Promise<Load> {
  return JSON.parse(await printedBy(beside('load.ts'), plan)) as Load;
}

/** Runs a program that is given JSON on its standard input, and gives what it prints. */
export async function printedBy(program: string, given: unknown): Promise<string> {
  const child = spawn(process.execPath, [condition, program], {stdio: ['pipe', 'pipe', 'inherit']});
  children.add(child);
  child.stdin.end(JSON.stringify(given));
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null]>]);
  children.delete(child);
  if (code !== 0) throw new Error(`${program} ended with ${code}.`);
  return printed;
}

/** Megabytes that a process holds, where the system tells as Linux does. */
export async function residentMemory(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
