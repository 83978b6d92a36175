import {type Files} from '../publish/publish.ts';
import {type Kept, type Store} from '../store/store.ts';
import {EverySchool} from './every-school.ts';
import {datasetAt, revisionBefore} from './history.ts';
import {publishPast} from './recorded-on.ts';

/** What was redacted by another process is gone within this time, in milliseconds, as a redaction makes no revision. */
const keptFor = 10_000;
const keptAtMost = 30;

/** What was published on earlier days, made when it is asked for. */
export class PastFiles {
  readonly #store: Store;
  /** What else the schools of a strategy were ever called. */
  readonly schools: EverySchool;
  readonly #made = new Map<string, {at: number; files: Promise<Files>}>();

  constructor(store: Store) {
    this.#store = store;
    this.schools = new EverySchool(store);
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
    const files = this.#make(strategyId, then, today);
    files.catch(() => this.#made.delete(key));
    this.#made.set(key, {at: now, files});
    return files;
  }

  async #make(strategyId: string, then: {revision: number; at: string}, today: Kept): Promise<Files> {
    const past = await datasetAt(this.#store.db, strategyId, then.revision);
    if (past === undefined) return new Map();
    return publishPast(past, new Date(then.at), today.dataset, await this.schools.upTo(strategyId, today.revision));
  }
}
