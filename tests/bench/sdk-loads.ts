/**
 * Loads the list of 153 strategies and four files of each in several ways, in turns, and prints what each took as JSON, by way: milliseconds, requests, bytes received. Arguments: the
 * server's address, that of its counts.
 */
import {StrategyClient as KyClient} from '@send-strategy/sdk';
import {StrategyClient as FetchClient} from '@send-strategy/sdk/read';
import {ids} from './areas.ts';

const [host, counts] = process.argv.slice(2);
const baseUrl = `${host}/v1`;
const names = ['priorities', 'actions', 'indicators', 'observations'] as const;
const passes = 4;

/** What a load took. */
interface Load {
  milliseconds: number;
  requests: number;
  bytes: number;
}

/** Gives the documents, so that no way is spared holding them. */
type Loading = () => Promise<unknown[]>;

const read = async (address: string): Promise<unknown> => (await fetch(address)).json();

async function addresses(): Promise<string[]> {
  const {data} = (await read(`${baseUrl}/index.json`)) as {data: {id: string}[]};
  return data.flatMap(({id}) => names.map((name) => `${baseUrl}/strategies/${id}/${name}.json`));
}

async function inTurn(): Promise<unknown[]> {
  const documents = [];
  for (const address of await addresses()) documents.push(await read(address));
  return documents;
}

/** As p-limit does it: so many at a time, each of which takes the next when it is done. */
async function eightAtATime<Given, Made>(given: readonly Given[], make: (one: Given) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  // All workers share it.
  const left = given.entries();
  const work = async () => {
    for (const [index, one] of left) made[index] = await make(one);
  };
  await Promise.all(Array.from({length: 8}, work));
  return made;
}

/** What users of the SDK write themselves, where it has no `load`. */
async function byHand(client: FetchClient | KyClient): Promise<unknown[]> {
  const wanted = (await client.strategies()).flatMap(({id}) => names.map((name) => ({id, name})));
  return eightAtATime(wanted, async ({id, name}): Promise<unknown> => client.strategy(id).document(name));
}

async function byLoad(client: KyClient): Promise<unknown[]> {
  return (await client.load(names)).flatMap(({documents}) => Object.values(documents));
}

async function counted(): Promise<{requests: number; bytes: number}> {
  return (await fetch(counts)).json() as Promise<{requests: number; bytes: number}>;
}

const loads: Record<string, Load[]> = {};

async function measure(way: string, load: Loading, isMeasured: boolean): Promise<void> {
  await counted();
  const begun = performance.now();
  const documents = await load();
  const milliseconds = performance.now() - begun;
  if (documents.length !== ids.length * names.length) throw new Error(`${way} gave ${documents.length} documents.`);
  if (isMeasured) (loads[way] ??= []).push({milliseconds, ...(await counted())});
}

/** Each begins with nothing held. Those that give a load twice hold what they read. */
const ways: Readonly<Record<string, () => Loading | {again: Loading}>> = {
  'fetch, one after another': () => inTurn,
  'fetch, 8 at a time': () => async () => eightAtATime(await addresses(), read),
  'SDK through fetch, 8 at a time': () => {
    const client = new FetchClient({baseUrl});
    return {again: async () => byHand(client)};
  },
  'SDK through ky, 8 at a time': () => {
    const client = new KyClient({baseUrl});
    return {again: async () => byHand(client)};
  },
  'SDK through ky, client.load()': () => {
    const client = new KyClient({baseUrl});
    return {again: async () => byLoad(client)};
  },
};

for (let pass = -1; pass < passes; pass += 1) {
  const entries = Object.entries(ways);
  const begin = Math.max(pass, 0) % entries.length;
  for (const [way, begins] of [...entries.slice(begin), ...entries.slice(0, begin)]) {
    const loading = begins();
    if (typeof loading === 'function') await measure(way, loading, pass >= 0);
    else {
      await measure(way, loading.again, pass >= 0);
      await measure(`${way}: again, unchanged`, loading.again, pass >= 0);
    }
  }
}
console.log(JSON.stringify(loads));
