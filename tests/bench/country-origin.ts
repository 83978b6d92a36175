import type {Pace, Paced} from './country-paced.ts';
import type {Replayed} from './country-model.ts';
import type {LoadOutcome, LoadRequest} from './load.ts';
import {nameOf} from './many-strategies.ts';
import {answerOf, headersOf} from './service-answers.ts';
import {beside, loaded, printedBy, type Running} from './service-process.ts';

/** What the real service did with requests of a replayed day. */
export interface Answered {
  /** Each sent at its time. */
  readonly paced: Paced;
  /** The same requests, each as soon as one before is answered. */
  readonly atMost: LoadOutcome;
}

/** Of the data of every strategy by their names, then of other files by their paths. */
export interface Places {
  readonly data: readonly string[];
  readonly others: readonly string[];
}

const connections = {paced: 200, atMost: 50};

/** More different requests than the service's processor could keep near. */
const mostRequests = 20_000;

/**
 * Sends the requests of a sample to a running service.
 *
 * @throws Where the service answers one with another status than the replay took it for.
 */
export async function answerSample(
  service: Running,
  sample: Replayed['sample'],
  places: Places,
  measuring: {turns: number; time: number},
): Promise<Answered> {
  const etags = new Map<string, string>();
  const requests: LoadRequest[] = [];
  const known = new Map<string, number>();
  const times: [number, number][] = [];
  for (const [at, area, file, has] of sample) {
    const name = `${area} ${file} ${has}`;
    let index = known.get(name);
    if (index === undefined) {
      const path = area < 0 ? places.others[file] : `/v1/strategies/${nameOf(area + 1)}/${places.data[file]}`;
      if (!etags.has(path))
        etags.set(path, (await answerOf(service.url, path, headersOf('compressed', ''))).headers.etag as string);
      const headers =
        has === 0 ? headersOf('compressed', '') : headersOf('unchanged', has === 1 ? etags.get(path)! : '"of-before"');
      index = requests.push({path, headers, status: has === 1 ? 304 : 200}) - 1;
      known.set(name, index);
    }
    times.push([at, index]);
  }
  const {url, pid} = service;
  const pace: Pace = {url, pid, connections: connections.paced, requests, times};
  const paced = JSON.parse(await printedBy(beside('country-paced.ts'), pace)) as Paced;
  const mix = times.slice(0, mostRequests).map(([, index]) => requests[index]);
  const load = await loaded({
    ...measuring,
    warming: 2000,
    cells: [{connections: connections.atMost, targets: [{url, pid, requests: mix}]}],
  });
  return {paced, atMost: load[0][0]};
}
