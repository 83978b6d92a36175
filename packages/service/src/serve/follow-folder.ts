import {readdir, stat} from 'node:fs/promises';
import {join, relative, resolve, sep} from 'node:path';
import {watch} from 'chokidar';

/** Editors write a file in several steps, and a copied folder arrives file by file. */
const quietTime = 100;
/** Edits that never pause are not waited for longer than this. */
const longestWait = 2000;

/**
 * Calls `changed` after files of a folder changed, also where the folder was away for a while. Network drives, containers and links that are pointed elsewhere tell of no change, so the
 * folder is looked at as well: a consent that was withdrawn is gone within minutes everywhere.
 *
 * @param options `seen` is what `fingerprintOf` gave before the folder was last read; `timeBetweenLooks` is in milliseconds.
 * @returns A function that stops.
 */
export async function followFolder(
  folder: string,
  changed: () => void,
  options: {seen?: string | undefined; timeBetweenLooks?: number | undefined} = {},
): Promise<() => Promise<void>> {
  const path = resolve(folder);
  const {timeBetweenLooks = 15_000} = options;
  let timer: NodeJS.Timeout | undefined;
  let waitingSince: number | undefined;
  let seen = options.seen ?? (await fingerprintOf(path));
  let stopped = false;

  const schedule = () => {
    if (stopped) return;
    waitingSince ??= Date.now();
    clearTimeout(timer);
    const delay = Math.max(0, Math.min(quietTime, waitingSince + longestWait - Date.now()));
    timer = setTimeout(() => {
      waitingSince = undefined;
      void fingerprintOf(path).then((fingerprint) => {
        seen = fingerprint;
        if (!stopped) changed();
      });
    }, delay);
  };
  const look = async () => {
    const fingerprint = await fingerprintOf(path);
    if (waitingSince === undefined && fingerprint !== seen) schedule();
  };

  const watcher = watch(path, {ignoreInitial: true, depth: 1, ignored: (file) => isIgnored(relative(path, file))});
  watcher.on('all', schedule);
  // What the watcher cannot follow is looked at.
  watcher.on('error', schedule);
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  const interval = setInterval(() => void look(), timeBetweenLooks);
  await look();
  return async () => {
    stopped = true;
    clearInterval(interval);
    clearTimeout(timer);
    await watcher.close();
  };
}

/** Hidden files, and those that an editor keeps beside an open one. */
function isIgnored(path: string): boolean {
  return path.split(sep).some((part) => /^(\.[^.]|~\$)|~$/.test(part));
}

/** Names, sizes and times of a dataset folder's files: another fingerprint means that something changed. */
export async function fingerprintOf(folder: string): Promise<string> {
  const [own, pictures] = await Promise.all([folder, join(folder, 'media')].map((path) => readdir(path).catch(() => [])));
  const entries = [...own!, ...pictures!.map((name) => join('media', name))];
  const described = entries
    .filter((entry) => !isIgnored(entry))
    .toSorted()
    .map(async (entry) => {
      const found = await stat(join(folder, entry)).catch(() => undefined);
      return found?.isDirectory() === false ? `${entry} ${found.size} ${found.mtimeMs} ${found.ino}` : entry;
    });
  return (await Promise.all(described)).join('\n');
}
