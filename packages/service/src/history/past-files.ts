import {type Files} from '../publish/publish.ts';
import {type Store} from '../store/store.ts';
import {datasetAt, revisionBefore} from './history.ts';
import {publishPast} from './recorded-on.ts';

/** What was redacted by another process is gone within this time, in milliseconds, as a redaction makes no revision. */
const keptFor = 10_000;
const keptAtMost = 30;

/** What was published on earlier days, made when it is asked for. */
export class PastFiles {
  readonly #store: Store;
  readonly #made = new Map<string, {at: number; files: Promise<Files>}>();

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * What was published of a strategy before a moment, under the rules of today.
   *
   * @returns No file where there was nothing, or it was a draft then or is one now. Undefined where there is no such strategy.
   */
  async before(strategyId: string, moment: Date): Promise<Files | undefined> {
    const today = await this.#store.read(strategyId);
    if (today === undefined) return undefined;
    const then = await revisionBefore(this.#store.db, strategyId, moment);
    if (then === undefined) return new Map();
    const key = `${strategyId} ${then.revision} ${today.revision}`;
    const now = Date.now();
    for (const [old, {at}] of this.#made) if (now - at > keptFor || this.#made.size > keptAtMost) this.#made.delete(old);
    const known = this.#made.get(key);
    if (known !== undefined) return known.files;
    const files = datasetAt(this.#store.db, strategyId, then.revision).then((past) =>
      past === undefined ? new Map<string, Uint8Array>() : publishPast(past, new Date(then.at), today.dataset),
    );
    files.catch(() => this.#made.delete(key));
    this.#made.set(key, {at: now, files});
    return files;
  }
}
