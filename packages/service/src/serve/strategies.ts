import {resolve} from 'node:path';
import {checkReading} from '../check/check.ts';
import {checkItem} from '../check/schema-check.ts';
import {type Dataset} from '../folder/dataset.ts';
import {DatasetError, idTakenProblem, type Problem} from '../folder/problem.ts';
import {readFolder, type FolderReading} from '../folder/read-folder.ts';
import {publish, publishTree, withoutGeneratedAt, type Files, type PublishedStrategy} from '../publish/publish.ts';
import {fingerprintOf, followFolder} from './follow-folder.ts';

type Consents = NonNullable<Dataset['collections']['consents']>;

/** What happened when a folder was read again. */
export type ReloadEvent =
  {folder: string; kind: 'published'} | {folder: string; kind: 'kept'; problems: readonly Problem[]; consentsApplied: boolean};

/** Strategies from folders, published and kept current. */
export class FolderStrategies {
  readonly #folders: readonly string[];
  readonly #published = new Map<string, PublishedStrategy>();
  readonly #fingerprints = new Map<string, string>();
  readonly #now: () => Date;

  private constructor(folders: readonly string[], now: () => Date) {
    const paths = folders.map((folder) => resolve(folder));
    this.#folders = folders.filter((_, index) => paths.indexOf(paths[index]!) === index);
    this.#now = now;
  }

  /**
   * Reads, checks and publishes folders. A folder that is given twice counts once.
   *
   * @throws {DatasetError} With every problem of every folder.
   */
  static async open(folders: readonly string[], now: () => Date = () => new Date()): Promise<FolderStrategies> {
    const strategies = new FolderStrategies(folders, now);
    const problems: Problem[] = [];
    for (const folder of strategies.#folders) {
      strategies.#fingerprints.set(folder, await fingerprintOf(folder));
      const {dataset, problems: found} = checkReading(await readFolder(folder));
      const taken = dataset === undefined ? undefined : strategies.#idTaken(dataset.id, folder);
      if (dataset === undefined) problems.push(...found);
      else if (taken !== undefined) problems.push(taken);
      else strategies.#keep(folder, dataset);
    }
    if (problems.length > 0) throw new DatasetError(problems);
    return strategies;
  }

  /** The public tree: `index.json`, `strategies/…`. */
  tree(): Files {
    return publishTree(this.published());
  }

  /** Every strategy as it is published now. The `files` of one are the same object until its folder is read again. */
  published(): PublishedStrategy[] {
    return this.#folders.flatMap((folder) => this.#published.get(folder) ?? []);
  }

  /**
   * Reads a folder again. A folder with a problem keeps its last good data, but what its consents say now is applied all the same: a consent that was withdrawn does not wait for
   * somebody to mend another file.
   */
  async reload(folder: string): Promise<ReloadEvent> {
    try {
      const reading = await readFolder(folder);
      const {dataset, problems} = checkReading(reading);
      const taken = dataset === undefined ? undefined : this.#idTaken(dataset.id, folder);
      if (dataset !== undefined && taken === undefined) {
        this.#keep(folder, dataset);
        return {folder, kind: 'published'};
      }
      return {
        folder,
        kind: 'kept',
        problems: taken === undefined ? problems : [taken],
        consentsApplied: this.#applyConsents(folder, reading),
      };
    } catch (error) {
      // A fault of this program must not end the service, nor stop it from following the folder.
      const message = `the folder could not be read again: ${(error as Error).message}`;
      return {
        folder,
        kind: 'kept',
        problems: [{file: folder, message, expected: 'This is a fault of the service: please report it'}],
        consentsApplied: false,
      };
    }
  }

  /**
   * Reads folders again when their files change. `listener` hears of every reading.
   *
   * @returns A function that stops.
   */
  async follow(listener: (event: ReloadEvent) => void): Promise<() => Promise<void>> {
    // One reading after the other, so that two folders cannot take one id at once.
    let running = Promise.resolve();
    const reread = (folder: string) => {
      running = running.then(async () => listener(await this.reload(folder))).catch((error: unknown) => console.error(error));
    };
    const followed = await Promise.all(
      this.#folders.map((folder) => followFolder(folder, () => reread(folder), {seen: this.#fingerprints.get(folder)})),
    );
    return async () => {
      await Promise.all(followed.map((stop) => stop()));
      await running;
    };
  }

  #applyConsents(folder: string, reading: FolderReading): boolean {
    const kept = this.#published.get(folder);
    const consents = consentsNow(reading, kept?.dataset.collections.consents ?? []);
    if (kept !== undefined && consents !== undefined)
      this.#keep(folder, {...kept.dataset, collections: {...kept.dataset.collections, consents}});
    return consents !== undefined;
  }

  #idTaken(id: string, folder: string): Problem | undefined {
    const other = [...this.#published].find(([path, {dataset}]) => path !== folder && dataset.id === id)?.[0];
    return other === undefined ? undefined : idTakenProblem(folder, id, other);
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

/**
 * The consents of a folder that has a problem somewhere, or undefined where they cannot be read. A school with a record that has an error is taken not to consent, as the record may be a
 * withdrawal; where it cannot be told whose record it is, the last good consents stand beside the sound ones, and the latest counts.
 */
function consentsNow({data, unreadable}: FolderReading, lastGood: Consents): Consents | undefined {
  if (unreadable.has('consents') || data.size === 0) return undefined;
  const records = (data.get('consents') ?? []) as unknown[];
  const isSound = (record: unknown): record is Consents[number] => checkItem('consents', record).findings.length === 0;
  const doubtful = records.filter((record) => !isSound(record)).map((record) => String((record as {urn?: unknown} | null)?.urn));
  const known = doubtful.every((urn) => /^\d{6}$/.test(urn)) ? [] : lastGood;
  return [...known, ...records.filter(isSound)].filter(({urn}) => !doubtful.includes(urn));
}
