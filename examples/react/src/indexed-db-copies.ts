import type {CopyStore, StoredCopy} from '@send-strategy/sdk';

/** Keeps copies in the browser, for pages that have to show something without a network. */
export class IndexedDbCopies implements CopyStore {
  readonly #name: string;
  #database: Promise<IDBDatabase> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  async get(url: string): Promise<StoredCopy | undefined> {
    return this.#run('readonly', (copies) => copies.get(url) as IDBRequest<StoredCopy | undefined>);
  }

  async set(url: string, copy: StoredCopy): Promise<void> {
    await this.#run('readwrite', (copies) => copies.put(copy, url));
  }

  async delete(url: string): Promise<void> {
    await this.#run('readwrite', (copies) => copies.delete(url));
  }

  async #run<Result>(mode: IDBTransactionMode, work: (copies: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
    const database = await (this.#database ??= this.#open());
    return resultOf(work(database.transaction('copies', mode).objectStore('copies')));
  }

  #open(): Promise<IDBDatabase> {
    const opening = indexedDB.open(this.#name, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('copies'));
    return resultOf(opening);
  }
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error as DOMException));
  });
}
