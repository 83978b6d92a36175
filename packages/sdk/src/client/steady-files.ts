import {isApiError, type StrategyError} from '../read/errors.ts';
import type {KeptCopy, ReadOptions} from '../read/kept-files.ts';
import type {WithResponse} from './answer.ts';
import type {ClientFiles} from './client-files.ts';
import {isNetworkError, isTimeoutError, isUnexpectedContent} from './guards.ts';
import type {Log} from './log.ts';

/** The files of one service, for callers who would rather have the last good copy than none. */
export interface SteadyFiles {
  /** A file's document. Where the service cannot be reached, the last good copy with `meta.stale`, unless it is too old or `reload` was asked for. Rejects with `StrategyError`. */
  load(url: string, options?: ReadOptions): Promise<WithResponse<object>>;
  /** The last good copy, marked as stale, without asking. Rejects with the error that is the reason, where there is none or it is too old. */
  instead(url: string, error: StrategyError): Promise<WithResponse<object>>;
}

/** Whether the service is away or unwell, which says nothing of the file: no answer, an answer of somebody else, or a status that says "later". */
export function isOutage(error: unknown): error is StrategyError {
  if (isApiError(error)) return error.status >= 500 || error.status === 429 || error.status === 408;
  return isNetworkError(error) || isTimeoutError(error) || isUnexpectedContent(error);
}

export function steadyFiles(files: ClientFiles, {maxStale, log}: {maxStale: (url: string) => number; log: Log}): SteadyFiles {
  const given = (url: string, {document, text, checkedAt, response}: KeptCopy, error?: StrategyError) => ({
    data: document,
    response: {
      url,
      status: response.status,
      headers: response.headers,
      text,
      checkedAt,
      stale: error !== undefined,
      ...(error && {error}),
    },
  });

  const instead = async (url: string, error: StrategyError) => {
    const copy = await files.restore(url);
    if (!copy || Date.now() - copy.checkedAt.getTime() >= maxStale(url)) throw error;
    const {checkedAt} = copy;
    log({type: 'stale', url, checkedAt, error});
    const document = copy.document as {meta?: object};
    const marked = {...document, ...(document.meta && {meta: {...document.meta, stale: true}})};
    return given(url, {...copy, document: marked}, error);
  };

  return {
    instead,
    async load(url, options) {
      try {
        return given(url, await files.load(url, options));
      } catch (error) {
        if (!isOutage(error) || options?.reload) throw error;
        return instead(url, error);
      }
    },
  };
}
