import {EverySchool} from '../history/every-school.ts';
import {type NamedSchool} from '../publish/names.ts';
import {publish, publishTree, withoutGeneratedAt, type Files, type PublishedStrategy} from '../publish/publish.ts';
import {type Kept, type Store} from '../store/store.ts';

/** Other processes' changes are seen within this time, in milliseconds. */
const timeBetweenLooks = 1000;

interface Published extends PublishedStrategy {
  readonly revision: number;
}

/** Strategies from a database, published and kept current, also where another process changes them. */
export class DatabaseStrategies {
  readonly #store: Store;
  readonly #schools: EverySchool;
  #published = new Map<string, Published>();
  #refreshing: Promise<unknown> = Promise.resolve();

  private constructor(store: Store) {
    this.#store = store;
    this.#schools = new EverySchool(store);
  }

  /** Reads and publishes every strategy of a store. */
  static async open(store: Store): Promise<DatabaseStrategies> {
    const strategies = new DatabaseStrategies(store);
    await strategies.refresh();
    return strategies;
  }

  /** The public tree: `index.json`, `strategies/…`. */
  tree(): Files {
    return publishTree(this.published());
  }

  /** Every strategy as it is published now. The `files` of one are the same object until it changes. */
  published(): PublishedStrategy[] {
    return [...this.#published.values()];
  }

  /**
   * Publishes again what was changed since.
   *
   * @returns The ids of the strategies whose revision is another one.
   */
  refresh(): Promise<string[]> {
    // One after the other, so that an older state never comes after a newer one.
    const refreshed = this.#refreshing.then(() => this.#refresh());
    this.#refreshing = refreshed.catch(() => {});
    return refreshed;
  }

  async #refresh(): Promise<string[]> {
    const revisions = await this.#store.revisions();
    const published = new Map<string, Published>();
    const changed: string[] = [];
    for (const [id, revision] of revisions) {
      const before = this.#published.get(id);
      if (before !== undefined && before.revision >= revision) {
        published.set(id, before);
        continue;
      }
      const kept = await this.#store.read(id);
      if (kept === undefined) continue;
      published.set(id, publishedFrom(kept, before, await this.#schools.upTo(id, kept.revision)));
      changed.push(id);
    }
    this.#published = published;
    return changed;
  }

  /**
   * Looks for changes every second.
   *
   * @param listener Hears of changes, and of a database that cannot be read: what was published stays then.
   * @returns A function that stops.
   */
  follow(listener: (event: {changed: readonly string[]} | {error: unknown}) => void): () => Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    let looking: Promise<void> = Promise.resolve();
    let isStopped = false;
    const look = async () => {
      try {
        const changed = await this.refresh();
        if (changed.length > 0 && !isStopped) listener({changed});
      } catch (error) {
        if (!isStopped) listener({error});
      }
      if (!isStopped) schedule();
    };
    const schedule = () => {
      timer = setTimeout(() => {
        looking = look();
      }, timeBetweenLooks);
    };
    schedule();
    return async () => {
      isStopped = true;
      clearTimeout(timer);
      await looking;
    };
  }
}

function publishedFrom(
  {dataset, revision, at}: Kept,
  before: Published | undefined,
  otherSchools: readonly NamedSchool[],
): Published {
  // The revision's own moment, so that every process makes the same manifest.
  const files = publish(dataset, new Date(at), {otherSchools});
  const [old, manifest] = [before?.files.get('index.json'), files.get('index.json')];
  if (old !== undefined && manifest !== undefined && withoutGeneratedAt(old) === withoutGeneratedAt(manifest))
    files.set('index.json', old);
  return {revision, dataset, files};
}
