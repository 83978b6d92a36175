import type {StrategyError} from '../read/errors.ts';
import type {TransportResponse} from '../read/transport.ts';

/** What came from the service, beside the data. */
export interface RawResponse {
  url: string;
  /** 304 where the service said that nothing had changed since the copy that is held. */
  status: number;
  /** Those of the last answer. In browsers, of another origin, only the few that CORS shows. */
  headers: Pick<Headers, 'get'>;
  /** The whole text as it came, before it was parsed. Empty where nothing came, as from a deletion. */
  text: string;
  /** When the service gave or last confirmed this. */
  checkedAt: Date;
  /** Whether the service could not be reached just now, so that this is the last good copy. */
  stale: boolean;
  /** Why it could not be confirmed, where it is stale. */
  error?: StrategyError;
}

/** Data, and the raw answer that it came in. */
export interface WithResponse<Data> {
  data: Data;
  response: RawResponse;
}

/** A promise of data, which can give the raw answer too. */
export interface Answer<Data> extends Promise<Data> {
  /** The data together with the raw answer: status, headers, text, and whether it is a stale copy. Rejects as the promise does. */
  withResponse(): Promise<WithResponse<Data>>;
}

/** An answer from work that gives both. */
export function answerOf<Data>(work: Promise<WithResponse<Data>>): Answer<Data> {
  const data = work.then((both) => both.data);
  return Object.assign(data, {
    withResponse() {
      // Whoever asks for both hears of a failure once.
      data.catch(() => {});
      return work;
    },
  });
}

/** The same answer with its data made into something else. */
export function mapped<From, To>(work: Promise<WithResponse<From>>, change: (data: From) => To): Answer<To> {
  return answerOf(work.then(({data, response}) => ({data: change(data), response})));
}

/** The raw answer to a request that is not kept. */
export function rawResponse(url: string, {status, headers}: TransportResponse, text: string): RawResponse {
  return {url, status, headers, text, checkedAt: new Date(), stale: false};
}
