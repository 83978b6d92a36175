/** The built `send-strategy` command in a process of its own, whose clock can be put forward. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const pathOf = (path: string) => fileURLToPath(new URL(`../../packages/service/${path}`, import.meta.url));
const command = pathOf('bin/send-strategy.js');

/** Runs before the command: all that it does with time is done by a clock that hears how far ahead it is. */
const clock = `
const Real = Date;
let ahead = 0;
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...given);
  }
  static now() {
    return Real.now() + ahead;
  }
};
process.on('message', (milliseconds) => {
  ahead = milliseconds;
  process.send('put');
});
process.channel.unref();
`;

export interface Served {
  /** Without a trailing slash. */
  readonly url: string;
  /** What it has logged so far. */
  log(): string;
  /** Puts its clock forward, in milliseconds. */
  putAhead(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts `send-strategy serve` on a free port and waits until it serves.
 *
 * @param flags As on a command line.
 * @throws Where it ends instead, with what it said.
 */
export async function serve(flags: readonly string[]): Promise<Served> {
  if (!existsSync(pathOf('dist/pages/edit/edit.js')))
    throw new Error('The built command has no edit page. Run "npm run build", then try again.');
  const preload = `data:text/javascript,${encodeURIComponent(clock)}`;
  const child = spawn(process.execPath, ['--import', preload, command, 'serve', '--port', '0', '--log', 'json', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (part: Buffer) => {
        said += part.toString();
        const found = /"url":"(http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}: ${said}`)));
  });
  return {
    url,
    log: () => said,
    async putAhead(milliseconds) {
      const put = once(child, 'message');
      child.send(milliseconds);
      await put;
    },
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
