import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {afterAll} from 'vitest';

const main = fileURLToPath(new URL('../../packages/service/src/main.ts', import.meta.url));

/** A `send-strategy serve` in a process of its own. */
export interface ServiceProcess {
  /** Without a trailing slash. */
  readonly url: string;
  /** Ends it, and waits until it has ended. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

const running = new Set<ServiceProcess>();

afterAll(async () => {
  for (const service of running) await service.end('SIGKILL');
});

function start(args: readonly string[]) {
  return spawn(process.execPath, ['--conditions=@send-strategy/source', main, ...args], {stdio: ['ignore', 'pipe', 'pipe']});
}

/**
 * Starts a service on a free port and waits until it serves.
 *
 * @throws Where it ends instead, with what it said.
 */
export async function startServiceProcess(database: string): Promise<ServiceProcess> {
  const address = ['--database', database, '--port', '0', '--widgets', '/nowhere'];
  // More than any council's officers: the limit is not what is tested.
  const child = start(['serve', ...address, '--writes-per-minute', '1000000']);
  let complained = '';
  child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({input: child.stdout}).on('line', (line) => {
      const found = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}: ${complained}`)));
  });
  const service: ServiceProcess = {
    url,
    async end(signal) {
      running.delete(service);
      child.kill(signal);
      await ended;
    },
  };
  running.add(service);
  return service;
}

/** Runs a command of `send-strategy` in a process of its own. */
export async function runCommandProcess(args: readonly string[]): Promise<Ended> {
  const child = start(args);
  let [said, complained] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return {code, said, complained};
}
