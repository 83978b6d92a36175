import {cp, mkdtemp, writeFile} from 'node:fs/promises';
import {basename, join, resolve} from 'node:path';
import {run} from './run.ts';

/** Copies an example of examples/frameworks below a folder, and installs what its lockfile names and, from a registry, the packages of the SDK's scope. No package may run a script. */
export async function installApp(name: string, folder: string, registry: string): Promise<string> {
  const app = await mkdtemp(join(folder, `${name}-`));
  const example = resolve('examples/frameworks', name);
  await cp(example, app, {recursive: true, filter: (source) => !['node_modules', 'dist', '.cache'].includes(basename(source))});
  await writeFile(join(app, '.npmrc'), `@send-strategy:registry=${registry}/\n`);
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {cwd: app});
  return app;
}

/** Does what `npm run build` does, in one of the modes that frameworks have. */
export async function buildApp(
  app: string,
  mode: 'development' | 'production',
  env: Readonly<Record<string, string>>,
): Promise<void> {
  await run('npm', ['run', 'build'], {cwd: app, env: {...env, NODE_ENV: mode}});
}

/** The lines of a file that a program finds fault with. `program`: a script of Node, with its arguments. */
export async function faultyLines(app: string, file: string, program: readonly string[]): Promise<number[]> {
  const output = await run(process.execPath, program, {cwd: app}).catch((error: Error) => error.message);
  // `wrong.tsx(5,19): error` or `ERROR "wrong.svelte" 5:19`
  const places = output.matchAll(new RegExp(`${file.replaceAll('.', String.raw`\.`)}(?:\\(|" )(\\d+)`, 'g'));
  return [...new Set([...places].map(([, line]) => Number(line)))].toSorted((a, b) => a - b);
}
