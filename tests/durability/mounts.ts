import {execFileSync} from 'node:child_process';
import {mkdir} from 'node:fs/promises';
import {afterEach} from 'vitest';

const mounted: string[] = [];

afterEach(() => {
  for (const folder of mounted.splice(0).toReversed()) execFileSync('umount', ['--lazy', folder]);
});

/** Only root mounts, and only Linux has these mounts. */
export const cannotMount = process.platform !== 'linux' || process.getuid?.() !== 0;

/** Mounts something on a new folder, until the test is over. */
export async function mountOn(folder: string, ...args: string[]): Promise<void> {
  await mkdir(folder, {recursive: true});
  execFileSync('mount', [...args, folder]);
  mounted.push(folder);
}

/** Lets a mount be read only. */
export function onlyRead(folder: string): void {
  execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
}
