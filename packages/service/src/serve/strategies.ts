import {stat} from 'node:fs/promises';
import {watch} from 'chokidar';
import {checkReading} from '../check/check.ts';
import {checkItem} from '../check/schema-check.ts';
import {type Dataset} from '../folder/dataset.ts';
import {DatasetError, type Problem} from '../folder/problem.ts';
import {readFolder, type FolderReading} from '../folder/read-folder.ts';
import {publish, publishTree, withoutGeneratedAt, type Files} from '../publish/publish.ts';

interface Published {
  dataset: Dataset;
  files: Files;
}

/** What happened when a folder was read again. */
export type ReloadEvent =
  {folder: string; kind: 'published'} | {folder: string; kind: 'kept'; problems: readonly Problem[]; consentsApplied: boolean};

/** Strategies from folders, published and kept current. */
export class FolderStrategies {
  readonly #folders: readonly string[];
  #published = new Map<string, Published>();
  #now: () => Date;

  private constructor(folders: readonly string[], now: () => Date) {
    this.#folders = folders;
    this.#now = now;
  }

  /**
   * Reads, checks and publishes folders.
   *
   * @throws {DatasetError} With every problem of every folder.
   */
  static async open(folders: readonly string[], now: () => Date = () => new Date()): Promise<FolderStrategies> {
    const strategies = new FolderStrategies(folders, now);
    const problems: Problem[] = [];
    for (const folder of folders) {
      const {dataset, problems: found} = checkReading(await readFolder(folder));
      if (dataset === undefined) problems.push(...found);
      else if (strategies.#idIsTaken(dataset.id, folder)) {
        problems.push({
          file: folder,
          field: 'id',
          message: `another folder has the strategy "${dataset.id}" too`,
          expected: 'Each strategy has its own id',
        });
      } else strategies.#keep(folder, dataset);
    }
    if (problems.length > 0) throw new DatasetError(problems);
    return strategies;
  }

  /** The public tree: `index.json`, `strategies/…`. */
  tree(): Files {
    return publishTree(this.#folders.flatMap((folder) => this.#published.get(folder) ?? []));
  }

  /**
   * Reads a folder again. A folder with a problem keeps its last good data, but what its consents say now is applied all the same: a consent that was withdrawn does not wait for
   * somebody to mend another file.
   */
  async reload(folder: string): Promise<ReloadEvent> {
    const reading = await readFolder(folder);
    const {dataset, problems} = checkReading(reading);
    if (dataset !== undefined && !this.#idIsTaken(dataset.id, folder)) {
      this.#keep(folder, dataset);
      return {folder, kind: 'published'};
    }
    const reasons =
      dataset === undefined
        ? problems
        : [{file: folder, field: 'id', message: `another folder has the strategy "${dataset.id}" too`}];
    const kept = this.#published.get(folder);
    const consents = soundConsents(reading);
    if (kept !== undefined && consents !== undefined)
      this.#keep(folder, {...kept.dataset, collections: {...kept.dataset.collections, consents}});
    return {folder, kind: 'kept', problems: reasons, consentsApplied: consents !== undefined};
  }

  /** Reads folders again when their files change. `listener` hears of every reading. Returns a function that stops. */
  async follow(listener: (event: ReloadEvent) => void): Promise<() => Promise<void>> {
    const timers = new Map<string, NodeJS.Timeout>();
    let running = Promise.resolve();
    const schedule = (folder: string) => {
      clearTimeout(timers.get(folder));
      // Editors write a file in several steps, and a copied folder arrives file by file.
      timers.set(
        folder,
        setTimeout(() => {
          running = running.then(async () => listener(await this.reload(folder)));
        }, 100),
      );
    };
    const watchers = await Promise.all(
      this.#folders.map(async (folder) => {
        await stat(folder);
        const watcher = watch(folder, {
          ignoreInitial: true,
          ignored: (path) => /(^|[/\\])\.(?!\.?[/\\]|\.?$)[^/\\]+$|~$/.test(path.slice(folder.length)),
        });
        watcher.on('all', () => schedule(folder));
        await new Promise<void>((resolve) => watcher.once('ready', resolve));
        return watcher;
      }),
    );
    return async () => {
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(watchers.map((watcher) => watcher.close()));
      await running;
    };
  }

  #idIsTaken(id: string, folder: string): boolean {
    return [...this.#published].some(([other, {dataset}]) => other !== folder && dataset.id === id);
  }

  #keep(folder: string, dataset: Dataset): void {
    const files = publish(dataset, this.#now());
    const before = this.#published.get(folder)?.files.get('index.json');
    const manifest = files.get('index.json');
    if (before !== undefined && manifest !== undefined && withoutGeneratedAt(before) === withoutGeneratedAt(manifest))
      files.set('index.json', before);
    this.#published.set(folder, {dataset, files});
  }
}

/** The consents of a reading where they can be relied on: the file is there and every record is sound. */
function soundConsents(reading: FolderReading): Dataset['collections']['consents'] | undefined {
  const consents = reading.data.get('consents');
  if (!Array.isArray(consents) || consents.some((consent) => checkItem('consents', consent).findings.length > 0))
    return undefined;
  return consents;
}
