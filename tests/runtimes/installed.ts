import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {run} from './run.ts';

export const folder = fileURLToPath(new URL('.', import.meta.url));
const modules = join(folder, 'node_modules');

/** Installs what is pinned here, where it is not there already. No package may run a script. */
export async function install(): Promise<void> {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) hash.update(await readFile(join(folder, name)));
  const wanted = hash.digest('hex');
  const stamp = join(modules, '.installed-from');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return;
  await run('npm', ['ci', '--ignore-scripts'], {cwd: folder});
  await writeFile(stamp, wanted);
}

/** A file of an installed package. */
export const installed = (file: string): string => join(modules, file);

const platform = `${process.platform}-${process.arch}`;

/** Each runtime's program by platform, straight out of the platform's package: the usual packages link or fetch it by a script. */
const programs = {
  'Node 22': {
    'linux-x64': 'node-22-linux-x64/bin/node',
    'linux-arm64': 'node-22-linux-arm64/bin/node',
  },
  Deno: {
    'linux-x64': '@deno/linux-x64-glibc/deno',
    'linux-arm64': '@deno/linux-arm64-glibc/deno',
  },
  Bun: {
    'linux-x64': '@oven/bun-linux-x64/bin/bun',
    'linux-arm64': '@oven/bun-linux-aarch64/bin/bun',
  },
  workerd: {
    'linux-x64': '@cloudflare/workerd-linux-64/bin/workerd',
    'linux-arm64': '@cloudflare/workerd-linux-arm64/bin/workerd',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type Runtime = keyof typeof programs;

/** Whether a runtime cannot be tested on this platform, and why: what Vitest's `skip` takes. */
export function missing(runtime: Runtime): [isMissing: boolean, why: string] {
  return [!(platform in programs[runtime]), `tests/runtimes/package.json has no ${runtime} for ${platform}.`];
}

/** A runtime's program. */
export function programOf(runtime: Runtime): string {
  const file = (programs[runtime] as Readonly<Record<string, string>>)[platform];
  if (file === undefined) throw new Error(missing(runtime)[1]);
  return installed(file);
}
