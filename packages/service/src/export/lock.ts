import {writeFileSync} from 'node:fs';
import {readFile, rm, stat} from 'node:fs/promises';
import {resolve} from 'node:path';
import {setTimeout} from 'node:timers/promises';

/** An export takes seconds. Process numbers come again, in containers at once, so an old lock is nobody's. */
const longestExport = 60_000;

/** The locks that this process has. */
const own = new Set<string>();

/**
 * Makes sure that one export writes to a folder at a time: two would mix their files. A lock whose process was killed is taken over.
 *
 * @returns A function that gives the lock back.
 * @throws Where another export is writing.
 */
export async function lock(path: string): Promise<() => Promise<void>> {
  const name = resolve(path);
  if (own.has(name)) throw alreadyWriting(process.pid, path);
  own.add(name);
  try {
    await take(name, path);
  } catch (error) {
    own.delete(name);
    throw error;
  }
  return async () => {
    own.delete(name);
    await rm(name, {force: true});
  };
}

async function take(name: string, path: string): Promise<void> {
  const create = () => writeFileSync(name, String(process.pid), {flag: 'wx'});
  try {
    create();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = await holderOf(name);
    if (holder !== undefined) throw alreadyWriting(holder, path);
    await rm(name, {force: true});
    create();
  }
}

/** The process that has a lock, or undefined where it was left behind. */
async function holderOf(name: string): Promise<number | undefined> {
  const {mtimeMs} = await stat(name);
  const holder = await numberIn(name);
  const isHeld = holder !== 0 && holder !== process.pid && isRunning(holder);
  return isHeld && Date.now() - mtimeMs < longestExport ? holder : undefined;
}

/** The process number that a lock holds. One that is being made is empty for a moment; one whose maker was killed in that moment stays empty: 0. */
async function numberIn(name: string): Promise<number> {
  for (let looks = 0; looks < 20; looks += 1) {
    const holder = Number(await readFile(name, 'utf8'));
    if (holder !== 0) return holder;
    await setTimeout(25);
  }
  return 0;
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function alreadyWriting(holder: number, path: string): Error {
  return new Error(
    `Another export is writing here (process ${holder}). Try again when it is done; if there is none, delete ${path}.`,
  );
}
