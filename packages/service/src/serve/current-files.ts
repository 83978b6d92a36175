import {indexOf, type Files, type PublishedStrategy} from '../publish/publish.ts';
import {prepare, type PreparedFile} from './files.ts';

/**
 * The files that a service answers from, by their path in the address, kept current strategy by strategy: a change costs what its own strategy costs, however many others there are.
 */
export class CurrentFiles {
  readonly #files: Map<string, PreparedFile>;
  /** The files of each strategy as they were placed, by its id. */
  readonly #placed = new Map<string, Files>();

  /** @param others What belongs to no strategy. */
  constructor(others: Iterable<readonly [string, PreparedFile]>) {
    this.#files = new Map(others);
  }

  /** What there is now. It changes with `place`. */
  get files(): ReadonlyMap<string, PreparedFile> {
    return this.#files;
  }

  /** Puts the strategies in the place of those before. What has the same bytes keeps what was made of it. Nobody is answered in between. */
  place(published: readonly PublishedStrategy[]): void {
    const gone = new Set(this.#placed.keys());
    for (const {dataset, files} of published) {
      gone.delete(dataset.id);
      if (this.#placed.get(dataset.id) !== files) this.#put(dataset.id, files);
    }
    for (const id of gone) {
      this.#put(id, new Map());
      this.#placed.delete(id);
    }
    for (const [path, file] of prepare(new Map([['v1/index.json', indexOf(published)]]), this.#files))
      this.#files.set(path, file);
  }

  #put(id: string, files: Files): void {
    const address = (path: string) => `v1/strategies/${id}/${path}`;
    const next = prepare(new Map([...files].map(([path, bytes]) => [address(path), bytes])), this.#files);
    for (const path of this.#placed.get(id)?.keys() ?? []) if (!next.has(address(path))) this.#files.delete(address(path));
    for (const [path, file] of next) this.#files.set(path, file);
    this.#placed.set(id, files);
  }
}
