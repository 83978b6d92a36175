import {createHash, randomUUID} from 'node:crypto';
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {CopyStore, StoredCopy} from '@send-strategy/sdk';

/** Keeps copies in a folder, one file each. */
export class FileCopies implements CopyStore {
  readonly #folder: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(url: string): Promise<StoredCopy | undefined> {
    try {
      return JSON.parse(await readFile(this.#place(url), 'utf8')) as StoredCopy;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  set(url: string, copy: StoredCopy): Promise<void> {
    return this.#inTurn(async () => {
      await mkdir(this.#folder, {recursive: true});
      // A process that is killed leaves the last copy whole.
      const partial = join(this.#folder, `${randomUUID()}.partial`);
      await writeFile(partial, JSON.stringify(copy));
      await rename(partial, this.#place(url));
    });
  }

  delete(url: string): Promise<void> {
    return this.#inTurn(() => rm(this.#place(url), {force: true}));
  }

  #place(url: string): string {
    return join(this.#folder, `${createHash('sha256').update(url).digest('hex')}.json`);
  }

  /** One after another: a copy that is being written does not come back after it was withdrawn. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work, work);
    this.#last = turn;
    return turn;
  }
}
