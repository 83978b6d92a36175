import {isApiError, isNotFound, NetworkError, StrategyError, UnexpectedContent, type ApiError} from '../read/errors.ts';
import {answerOf, rawResponse, type Answer, type WithResponse} from './answer.ts';
import type {Ask, Asked, Asking} from './ask.ts';
import {isNetworkError, isPreconditionFailed} from './guards.ts';
import {ReadOnlyHost} from './errors.ts';

/** An item as it is kept, with the version that a change of it names. */
export interface Versioned<Item> {
  data: Item;
  version: number;
}

/** How to write. */
export interface WriteOptions {
  /** Stops waiting. What was already sent may still be done. */
  signal?: AbortSignal | undefined;
}

/** Which version is to be replaced or taken away. */
export interface VersionOptions extends WriteOptions {
  /** As `current` or the last write gave it. */
  version: number;
}

/** How to change an item that others may change too. */
export interface UpdateOptions extends WriteOptions {
  /** How often to try where somebody else is first each time. Default 5. */
  tries?: number | undefined;
}

/** How to report. */
export interface AddUpdateOptions extends WriteOptions {
  /** What tells this report from every other: 1 to 200 characters. The same report sent again with the same key within seven days is added once. Default: made anew for each call. */
  idempotencyKey?: string | undefined;
}

/** An item to be written: a field that may be absent may be undefined instead, which takes it away. */
export type ToWrite<Item> = {[Field in keyof Item]: object extends Pick<Item, Field> ? Item[Field] | undefined : Item[Field]};

/** Makes a changed item of the current one, which is its own copy to change and give back. null leaves it as it is. */
export type Change<Item> = (current: Item) => ToWrite<Item> | null | Promise<ToWrite<Item> | null>;

/** What writers do at one address. */
export interface VersionedPlace<Item> {
  current(options?: WriteOptions): Answer<Versioned<Item>>;
  add(item: ToWrite<Item>, options?: WriteOptions): Answer<Versioned<Item>>;
  put(item: ToWrite<Item>, options: VersionOptions): Answer<Versioned<Item>>;
  update(change: Change<Item>, options?: UpdateOptions): Answer<Versioned<Item>>;
  delete(options: VersionOptions): Answer<void>;
}

/** Sends changes of one strategy. */
export interface Writer {
  /** `address` is where an item is written, `readAddress` where it is read with its version. */
  at<Item>(address: string, readAddress?: string): VersionedPlace<Item>;
  /** Adds to a collection that gives ids itself. */
  post<Item>(address: string, item: unknown, options?: AddUpdateOptions): Answer<Versioned<Item>>;
}

/** `written` is called after every change, before its promise is kept. */
export function writerThrough(ask: Ask, written: () => void): Writer {
  const send = async (url: string, asking: Asking): Promise<Asked> => {
    let isRefused = false;
    try {
      return await ask(url, {...asking, authorized: true});
    } catch (error) {
      isRefused = isApiError(error) && error.status < 500;
      throw explained(error, url, asking.method);
    } finally {
      // Where the answer was lost, it may have been done.
      if (asking.method && !isRefused) written();
    }
  };

  const versioned = async <Item>(url: string, asking: Asking): Promise<WithResponse<Versioned<Item>>> => {
    const {response, text} = await send(url, asking);
    return {data: versionedIn<Item>(text, url), response: rawResponse(url, response, text)};
  };

  /** A PUT that was sent again may be refused as its first answer was lost: then what is there is what was sent. */
  const put = async <Item>(url: string, item: ToWrite<Item>, headers: Record<string, string>, {signal}: WriteOptions) => {
    try {
      return await versioned<Item>(url, {method: 'PUT', body: item, headers, signal});
    } catch (error) {
      if (!isPreconditionFailed(error) || !error.current || !wasSentAgain(error) || !sameJson(error.current.data, item))
        throw error;
      const {current} = error;
      written();
      return afterRefusal(url, error, current as Versioned<Item>);
    }
  };

  const matching = (options: VersionOptions | undefined) => {
    if (!Number.isInteger(options?.version))
      throw new StrategyError(
        `The version was expected that is to be replaced or taken away: {version}, as current() or the last write gave it.`,
      );
    return {'if-match': `"${options!.version}"`};
  };

  return {
    at: <Item>(address: string, readAddress = address): VersionedPlace<Item> => {
      const current = ({signal}: WriteOptions = {}) => versioned<Item>(readAddress, {signal, cache: noCache()});

      const update = async (change: Change<Item>, {tries = 5, signal}: UpdateOptions = {}) => {
        let now = await current({signal});
        for (let left = tries; ; left -= 1) {
          const {data, version} = now.data;
          // A copy, so that what was there can be compared with what is to be.
          const next = await change(structuredClone(data));
          if (next === undefined)
            throw new StrategyError(
              `The function that was to change ${address} gave nothing back. Return the item as it is to be, or null to leave it.`,
              {url: address},
            );
          if (next === null || sameJson(next, data)) return now;
          try {
            return await put(address, next, matching({version}), {signal});
          } catch (error) {
            if (!isPreconditionFailed(error) || !error.current || !(left > 1)) throw error;
            now = afterRefusal(address, error, error.current as Versioned<Item>);
          }
        }
      };

      const remove = async (options: VersionOptions): Promise<WithResponse<void>> => {
        const asking = {method: 'DELETE', headers: matching(options), signal: options.signal} as const;
        try {
          const {response, text} = await send(address, asking);
          return {data: undefined, response: rawResponse(address, response, text)};
        } catch (error) {
          // It was taken away the first time, and the answer was lost.
          if (!isNotFound(error) || !wasSentAgain(error)) throw error;
          written();
          const raw = {status: 404, ok: false, headers: {get: () => null}, text: async () => ''};
          return {data: undefined, response: rawResponse(address, raw, '')};
        }
      };

      return {
        current: (options) => answerOf(current(options)),
        add: (item, options = {}) => answerOf(put(address, item, {'if-none-match': '*'}, options)),
        put: (item, options) => answerOf((async () => put(address, item, matching(options), options))()),
        update: (change, options) => answerOf(update(change, options)),
        delete: (options) => answerOf(remove(options)),
      };
    },

    post: <Item>(address: string, item: unknown, {idempotencyKey = newKey(), signal}: AddUpdateOptions = {}) =>
      answerOf(versioned<Item>(address, {method: 'POST', body: item, headers: {'idempotency-key': idempotencyKey}, signal})),
  };
}

/** An item that came with a refusal, as an answer. */
function afterRefusal<Item>(url: string, {status, problem}: ApiError, current: Versioned<Item>): WithResponse<Versioned<Item>> {
  const raw = {url, status, headers: {get: () => null}, text: JSON.stringify(problem), checkedAt: new Date(), stale: false};
  return {data: current, response: raw};
}

/** Where there is a browser's HTTP cache, an item is not taken from there. */
function noCache(): 'no-cache' | undefined {
  return globalThis.document && 'no-cache';
}

function wasSentAgain(error: unknown): boolean {
  return ((error as {attempts?: number}).attempts ?? 1) > 1;
}

function versionedIn<Item>(text: string, url: string): Versioned<Item> {
  try {
    const {data, meta} = JSON.parse(text) as {data: Item; meta: {version: number}};
    if (data && Number.isInteger(meta.version)) return {data, version: meta.version};
  } catch {
    // Said below, for JSON of another kind too.
  }
  throw new UnexpectedContent(
    `Expected JSON with "data" and "meta.version" from ${url}, got "${text.slice(0, 60)}". Check baseUrl: is it a live service?`,
    {url},
  );
}

/** Says of a change that failed what its writer can do. */
export function explained(error: unknown, url: string, method = 'GET'): unknown {
  if (isNetworkError(error) && globalThis.document)
    return new NetworkError(
      `${error.message} A page may write only where the service was started with --allow-origin ${globalThis.location?.origin}.`,
      {url, cause: error},
    );
  // A live service with a database explains its refusals. A file host has an error page, and a service of folders says that it is read-only.
  if (isApiError(error) && (error.status === 405 || error.status === 501 || (error.status === 404 && !error.problem))) {
    const {status, problem, requestId} = error;
    return new ReadOnlyHost(
      `${status} to ${method} ${url}: nothing can be changed here. It is a host of plain files, or a service of folders. Changes go to a live service with a database; files are exported anew after a change.`,
      {url, status, problem, requestId},
    );
  }
  return error;
}

function newKey(): string {
  const {crypto} = globalThis;
  // randomUUID is there on pages over https only.
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

/** Whether two values are the same JSON, whatever the order of their fields. */
export function sameJson(a: unknown, b: unknown): boolean {
  return orderedJson(a) === orderedJson(b);
}

function orderedJson(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
