import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import './node-version.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** Runs a program of the project's dependencies in its folder. Resolves with the exit code. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: {...process.env, ...env},
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 0 : 1)));
  });
}

/** Runs programs one after another; stops at the first that fails and makes its exit code this process's. */
export async function runAll(commands) {
  for (const [command, ...args] of commands) {
    const code = await run(command, args);
    if (code !== 0) {
      process.exitCode = code;
      return false;
    }
  }
  return true;
}
