import {isApiError, type StrategyError} from '../read/errors.ts';
import type {KeptCopy, ReadOptions} from '../read/kept-files.ts';
import type {WithResponse} from './answer.ts';
import type {StoringFiles} from './copy-store.ts';
import {isNetworkError, isTimeoutError, isUnexpectedContent} from './guards.ts';
import type {Log} from './log.ts';

/** The files of one service, for callers who would rather have the last good copy than none. */
export interface SteadyFiles {
  /** A file's document. Where the service cannot be reached, the last good copy with `meta.stale`, unless it is too old or `reload` was asked for. Rejects with `StrategyError`. */
  load(url: string, options?: ReadOptions): Promise<WithResponse<object>>;
  /** Something below this address was written: what was asked before is not given to who asks after. */
  written(folder: string): void;
}

/** Whether the service is away or unwell, which says nothing of the file: no answer, an answer of somebody else, or a status that says "later". */
export function isOutage(error: unknown): error is StrategyError {
  if (isApiError(error)) return error.status >= 500 || error.status === 429 || error.status === 408;
  return isNetworkError(error) || isTimeoutError(error) || isUnexpectedContent(error);
}

export function steadyFiles(files: StoringFiles, {maxStale, log}: {maxStale: (url: string) => number; log: Log}): SteadyFiles {
  const flying = new Map<string, Promise<unknown>>();
  // Requests that were on their way when something was written.
  const outrun = new Map<string, Promise<unknown>>();
  const writtenFolders = new Set<string>();

  const given = (url: string, {document, text, checkedAt, response}: KeptCopy, stale: boolean) => ({
    data: document,
    response: {url, status: response.status, headers: response.headers, text, checkedAt, stale},
  });

  const fresh = async (url: string, options: ReadOptions | undefined) => {
    const before = outrun.get(url);
    if (before) {
      await before.catch(() => {});
      if (outrun.get(url) === before) outrun.delete(url);
    }
    // A browser's HTTP cache would give what was there before the write.
    const reload = options?.reload ?? [...writtenFolders].some((folder) => url.startsWith(folder));
    const flight = files.load(url, {...options, reload});
    flying.set(url, flight);
    try {
      return await flight;
    } finally {
      if (flying.get(url) === flight) flying.delete(url);
    }
  };

  return {
    async load(url, options) {
      try {
        return given(url, await fresh(url, options), false);
      } catch (error) {
        const copy = isOutage(error) && !options?.reload ? await files.restore(url) : undefined;
        if (!copy || Date.now() - copy.checkedAt.getTime() >= maxStale(url)) throw error;
        log({type: 'stale', url, checkedAt: copy.checkedAt, error: error as StrategyError});
        const document = copy.document as {meta?: object};
        return given(
          url,
          {...copy, document: {...document, ...(document.meta && {meta: {...document.meta, stale: true}})}},
          true,
        );
      }
    },

    written(folder) {
      writtenFolders.add(folder);
      for (const [url, flight] of flying) if (url.startsWith(folder)) outrun.set(url, flight);
    },
  };
}
