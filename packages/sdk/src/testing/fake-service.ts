import type {WholeKept} from '../client/strategy-reader.ts';
import type {Transport} from '../read/transport.ts';
import type {FakeRole} from './access.ts';
import {Conditions, type Mishap, type OddAnswer, type Outage, type Which} from './conditions.ts';
import {heard, type FakeRequest, type Heard, type Sent} from './exchange.ts';
import {copyOf, stateFrom, type FakeStrategy} from './given.ts';
import {KeptStrategies, withItem} from './kept.ts';
import {answering, type FakeHost} from './live.ts';
import type {Check} from './writes.ts';

/** What a fake service is like. */
export interface FakeServiceOptions {
  /** What it keeps from the beginning, by the strategies' ids. Default: nothing. */
  strategies?: Readonly<Record<string, FakeStrategy>> | undefined;
  /** Default `database`: a live service that takes changes. `folders` and `files` are read-only. */
  host?: FakeHost | undefined;
  /** Who is known, and may change what. Default: any token is an editor of every strategy. */
  tokens?: Readonly<Record<string, FakeRole>> | undefined;
  /** Tells what is wrong with an item that is put, which is answered with 422. Default: nothing is. */
  check?: Check | undefined;
  /** The clock. Default: the platform's. */
  now?: (() => Date) | undefined;
}

/** A data service in memory, for tests of what is built on it. See `fakeService`. */
export interface FakeService {
  /** For `new StrategyClient({transport})`: each request is sent once. */
  readonly transport: Transport;
  /** For `new StrategyClient({fetch})`, which sends again what failed, and for whatever else takes a `fetch`. Needs the platform's `Request` and `Response`. */
  readonly fetch: typeof globalThis.fetch;
  /** Everything that was asked, in its order. */
  readonly requests: readonly FakeRequest[];

  /**
   * Changes a strategy, or adds one, as somebody else would: the collections that are given take the place of those that were there, in one revision. Nothing happens where everything is so already.
   *
   * @returns The number of the strategy's latest revision.
   * @throws {Error} Where it could not be kept: an unknown collection, an item without its id, an id that is there twice.
   */
  publish(strategyId: string, strategy: FakeStrategy): number;
  /**
   * Takes away a collection that is one item, or the outline, or without `what` the whole strategy: 404 from now on. A strategy that is published again begins anew, at revision 1. Lists are always
   * published: publish an empty one.
   */
  withdraw(strategyId: string, what?: 'charter' | 'provision' | 'boundary'): void;
  /** A copy of a strategy's collections as they are kept now, to see what was written. Undefined where there is no such strategy. */
  kept(strategyId: string): WholeKept | undefined;

  /** From now on nobody answers, or with `status` a proxy says that the service is away. */
  goDown(outage?: Outage): void;
  /** The end of `goDown`. */
  comeUp(): void;
  /**
   * What the next such request meets, also while the service is down. Several wait for their turn.
   *
   * @param which A path below `/v1/`, such as `strategies/marlhaven/actions.json`, or a function of the request.
   * @param what An answer of any kind, or `refused` (it never arrives), `lost` (it is carried out, its answer never comes), `stalled` (its answer never ends).
   */
  answerOnce(which: Which, what: OddAnswer | Mishap): void;
}

/**
 * A data service in memory, without a network: it answers as a live service with a database does, at every address with `/v1/` in it, whatever the host.
 *
 * It serves what is published with ETags, drafts to those with a token, items with their versions, reports with an `Idempotency-Key`, whole strategies, earlier days and the feed of changes. It computes status, trend
 * and progress by the same rules as the service.
 *
 * It does **not** check what is written against the contract (give it a `check` for that), nor whether something still refers to what is deleted; and it does nothing about the consent of schools,
 * names of schools in texts, or small numbers: what is kept is published, but for `consents`. It has no pictures, tables have only the columns that their items fill, and there is neither CORS nor compression.
 *
 * @example
 * const service = fakeService({strategies: {marlhaven: {priorities: [{id: 'early-help', title: 'Help early'}]}}});
 * const client = new StrategyClient({baseUrl: 'https://send.example/v1', transport: service.transport});
 * const [priority] = await client.strategy('marlhaven').priorities.list();
 */
export function fakeService(options: FakeServiceOptions = {}): FakeService {
  const {strategies = {}, host = 'database', tokens, check, now = () => new Date()} = options;
  const kept = new KeptStrategies(now);
  const conditions = new Conditions();
  const requests: FakeRequest[] = [];
  const answer = answering(kept, {host, tokens, check, now});
  const publish = (id: string, strategy: FakeStrategy) => kept.change(id, stateFrom(id, strategy, kept.now(id))).revision;
  for (const [id, strategy] of Object.entries(strategies)) publish(id, strategy);

  /** What comes back, and whether all of it does. */
  const exchange = (asked: Heard): {sent: Sent; isStalled: boolean} => {
    requests.push(asked.request);
    const odd = conditions.of(asked.request);
    if (odd === 'refused') throw unreachable(asked.request);
    if (odd !== undefined && typeof odd !== 'string') return {sent: odd, isStalled: false};
    const sent = answer(asked);
    if (odd === 'lost') throw unreachable(asked.request);
    return {sent: asked.request.method === 'HEAD' ? {...sent, body: ''} : sent, isStalled: odd === 'stalled'};
  };

  const transport: Transport = async (url, {method = 'GET', headers, body = '', signal}) => {
    signal.throwIfAborted();
    const {sent, isStalled} = exchange(heard(method, url, headers, body));
    return {
      status: sent.status,
      ok: sent.status >= 200 && sent.status < 300,
      headers: {get: (name) => sent.headers[name.toLowerCase()] ?? null},
      text: async () => (isStalled ? untilAborted(signal) : sent.body),
    };
  };

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const {method, url, signal} = request;
    const text = await request.text();
    signal.throwIfAborted();
    const {sent, isStalled} = exchange(heard(method, url, Object.fromEntries(request.headers), text));
    const {status, headers} = sent;
    if (isStalled) return new Response(endless(signal), {status, headers});
    return new Response(sent.body === '' ? null : sent.body, {status, headers});
  };

  return {
    transport,
    fetch,
    requests,
    publish,
    withdraw(id, what) {
      const latest = kept.now(id);
      if (!latest) throw new Error(`There is no strategy "${id}" to withdraw anything of.`);
      const {collections, boundary} = latest;
      if (what === undefined) kept.forget(id);
      else if (what === 'boundary') kept.change(id, {collections});
      else kept.change(id, {collections: withItem(collections, what, what, undefined), ...(boundary && {boundary})});
    },
    kept(id) {
      const latest = kept.now(id);
      return latest && copyOf(latest.collections);
    },
    goDown: (outage = {}) => conditions.goDown(outage),
    comeUp: () => conditions.comeUp(),
    answerOnce: (which, what) => conditions.answerOnce(which, what),
  };
}

/** As the fetch of Node fails: by this message ky knows that it may try again. */
function unreachable({url}: FakeRequest): TypeError {
  return new TypeError('fetch failed', {cause: new Error(`the fake service does not answer ${url}`)});
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = () => reject(signal.reason as Error);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, {once: true});
  });
}

/** A body of which the beginning comes. */
function endless(signal: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{'));
      untilAborted(signal).catch((reason: unknown) => controller.error(reason));
    },
  });
}
