/**
 * Measures the time of a call of each client, in turns, and prints the medians in milliseconds as JSON, by table and client. Arguments: the server's address, then the names of the clients
 * to measure (default: all), for a profile of one.
 */
import {request} from '@octokit/request';
import {StrategyClient as KyClient} from '@send-strategy/sdk';
import {StrategyClient as FetchClient} from '@send-strategy/sdk/read';
import ky from 'ky';
import OpenAI from 'openai';
import createClient from 'openapi-fetch';
import {ids} from './areas.ts';
import {median} from './spread.ts';

const [host, ...chosen] = process.argv.slice(2);
const baseUrl = `${host}/v1`;
/** So many calls of one client, then of the next: a turn is longer than the clock is coarse, and shorter than most of what disturbs it. */
const callsInTurn = 9;

/** A client that can be asked for one file of a strategy. */
interface Client {
  call(id: string): Promise<unknown>;
  /** Forgets what it read. */
  renew?(): void;
}

/** Of about 2, 33 and 268 KB. */
type FileName = 'programme-phases' | 'updates' | 'all';

const addressOf = (id: string, name: FileName) => `${baseUrl}/strategies/${id}/${name}.json`;
const templateOf = (name: FileName) => `/strategies/{strategyId}/${name}.json` as const;

/** Reads the same file again, and forgets nothing. */
const again = (client: Client): Client => ({call: async () => client.call(ids[0])});

const raw = (name: FileName): Client => ({call: async (id) => (await fetch(addressOf(id, name))).json()});

/** Ours, which holds each file that it has read. */
function ours(StrategyClient: typeof FetchClient | typeof KyClient, name: FileName, options?: {etags: boolean}): Client {
  const path = templateOf(name);
  const made = () => new StrategyClient({baseUrl, ...options});
  let client = made();
  return {
    call: async (id) => client.get(path, {params: {strategyId: id}}),
    renew() {
      client = made();
    },
  };
}

/** Clients that meet each file for the first time; the last two hold it, but ask for all of it. */
function coldClients(name: FileName): Record<string, Client> {
  const path = templateOf(name);
  const openapi = createClient<Record<string, Record<string, never>>>({baseUrl}) as unknown as {
    GET(path: string, options: object): Promise<{data: unknown}>;
  };
  const octokit = request.defaults({baseUrl});
  const openai = new OpenAI({baseURL: baseUrl, apiKey: 'none'});
  return {
    fetch: raw(name),
    ky: {call: async (id) => ky.get(addressOf(id, name)).json()},
    'openapi-fetch': {call: async (id) => (await openapi.GET(path, {params: {path: {strategyId: id}}})).data},
    '@octokit/request': {call: async (id) => (await octokit(`GET ${path}`, {strategyId: id})).data},
    openai: {call: async (id) => openai.get(`/strategies/${id}/${name}.json`)},
    'SDK through ky': ours(KyClient, name),
    'SDK through fetch': ours(FetchClient, name),
    'SDK through ky, held, etags: false': again(ours(KyClient, name, {etags: false})),
    'SDK through fetch, held, etags: false': again(ours(FetchClient, name, {etags: false})),
  };
}

/** Clients that read one file again and again, which does not change. */
function repeatingClients(name: FileName): Record<string, Client> {
  let held: {etag: string; document: unknown} | undefined;
  return {
    fetch: again(raw(name)),
    'fetch, If-None-Match by hand': {
      async call() {
        const answer = await fetch(addressOf(ids[0], name), held && {headers: {'if-none-match': held.etag}});
        if (answer.status === 304) return held!.document;
        held = {etag: answer.headers.get('etag')!, document: await answer.json()};
        return held.document;
      },
    },
    'SDK through ky': again(ours(KyClient, name)),
    'SDK through fetch': again(ours(FetchClient, name)),
  };
}

/**
 * The median time of a call of each, of those turns that count.
 *
 * @param warming Turns of each before those, as what engines make of code that runs often is what is measured.
 */
async function measure(all: Readonly<Record<string, Client>>, warming: number, turns: number): Promise<Record<string, number>> {
  const clients = Object.entries(all).filter(([name]) => chosen.length === 0 || chosen.includes(name));
  const times = new Map<string, number[]>(clients.map(([name]) => [name, []]));
  for (let turn = -warming; turn < turns; turn += 1) {
    // Each comes first as often as any other, and before its neighbour as often as after it.
    const begin = Math.abs(turn) % clients.length;
    const order = [...clients.slice(begin), ...clients.slice(0, begin)];
    for (const [name, client] of turn % 2 === 0 ? order : order.toReversed()) {
      client.renew?.();
      const begun = performance.now();
      for (let call = 0; call < callsInTurn; call += 1) await client.call(ids[call]);
      if (turn >= 0) times.get(name)!.push((performance.now() - begun) / callsInTurn);
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
}

console.log(
  JSON.stringify({
    coldSmall: await measure(coldClients('programme-phases'), 250, 80),
    coldTypical: await measure(coldClients('updates'), 20, 60),
    againSmall: await measure(repeatingClients('programme-phases'), 150, 80),
    againTypical: await measure(repeatingClients('updates'), 10, 60),
    againLarge: await measure(repeatingClients('all'), 5, 30),
  }),
);
