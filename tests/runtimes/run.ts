import {spawn, type ChildProcess} from 'node:child_process';
import {delimiter, dirname} from 'node:path';

export interface RunOptions {
  /** The folder to run in. */
  cwd: string;
  /** Added to the environment. */
  env?: Readonly<Record<string, string>>;
  /** A Node to find first, for commands that are scripts of Node. */
  node?: string;
}

/** What a fresh shell would have: without what npm and Vitest tell the programs that they start. */
export function freshEnvironment({env = {}, node = process.execPath}: Omit<RunOptions, 'cwd'> = {}): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|vite|node_env|node_options|test$|send_strategy_)/i.test(name),
  );
  const path = entries.find(([name]) => /^path$/i.test(name))?.[1] ?? '';
  return {...Object.fromEntries(entries), PATH: dirname(node) + delimiter + path, ...env};
}

/**
 * Runs a program to its end.
 *
 * @returns Its standard output.
 * @throws Where it fails, with all that it said.
 */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: freshEnvironment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
    // There, npm is a batch file.
    shell: process.platform === 'win32' && command === 'npm',
  });
  const {output, errors} = outputOf(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return output();
  throw new Error(`${[command, ...args].join(' ')} ended with ${code}.\n${output()}${errors()}`);
}

/** What a process has written so far. */
export function outputOf({stdout, stderr}: Pick<ChildProcess, 'stdout' | 'stderr'>): {
  output: () => string;
  errors: () => string;
} {
  let [output, errors] = ['', ''];
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return {output: () => output, errors: () => errors};
}
