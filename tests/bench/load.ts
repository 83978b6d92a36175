/**
 * Asks servers in turns over kept connections, each with one request at a time, and prints what came of it as JSON: see `Load`. It reads no more of an answer than its status and its length, so
 * that what is measured is the servers; turns are short, so that all meet the same machine. It is given a `LoadPlan` as JSON on its standard input.
 */
import {readFileSync} from 'node:fs';
import type {Socket} from 'node:net';
import {createHistogram, type RecordableHistogram} from 'node:perf_hooks';
import {answerLength, hasStatus, isWhole, opened, processorTime, requestText} from './service-wire.ts';

/** A request, and the status that its answer must have. */
export interface LoadRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: 200 | 304;
}

/** What one server is asked, again and again. */
export interface LoadTarget {
  readonly url: string;
  /** Of its process, to see what it costs. */
  readonly pid: number;
  readonly requests: readonly LoadRequest[];
}

/** Targets that are asked in turns, over so many connections at once. */
export interface LoadCell {
  readonly connections: number;
  readonly targets: readonly LoadTarget[];
}

export interface LoadPlan {
  readonly turns: number;
  /** Milliseconds of a turn, and of the one before the first that does not count. */
  readonly time: number;
  readonly warming: number;
  readonly cells: readonly LoadCell[];
}

/** One turn at one target. What the system does not tell is absent. */
export interface LoadTurn {
  readonly answersPerSecond: number;
  /** Which part of the time the server's main thread worked, and the loader's. */
  readonly busy?: number;
  readonly loaderBusy?: number;
  /** Of the server's whole process. */
  readonly microsecondsPerAnswer?: number;
}

/** All turns at one target, and how long its answers took in them, in milliseconds. */
export interface LoadOutcome {
  readonly turns: readonly LoadTurn[];
  readonly median: number;
  readonly p99: number;
}

/** By cell and target of the plan. */
export type Load = readonly (readonly LoadOutcome[])[];

/** Nobody waits longer for the end of a turn, in milliseconds: a server that does not answer ends the run. */
const longestTurn = 60_000;

interface Prepared extends LoadTarget {
  readonly texts: readonly Buffer[];
  /** Of each answer with its head, once one came. */
  readonly lengths: (number | undefined)[];
  readonly latencies: RecordableHistogram;
  readonly turns: LoadTurn[];
}

function prepared(target: LoadTarget): Prepared {
  return {
    ...target,
    texts: target.requests.map(({path, headers}) => requestText(target.url, path, headers)),
    lengths: [],
    latencies: createHistogram(),
    turns: [],
  };
}

/** Asks over one connection until the time comes. Gives how many answers came. */
async function ask(target: Prepared, socket: Socket, first: number, until: number): Promise<number> {
  const {texts, lengths, latencies, requests} = target;
  return new Promise((resolve, reject) => {
    let [answers, received, asked, at] = [0, 0, 0, first];
    const stop = (error?: Error) => {
      socket.removeAllListeners('data').removeAllListeners('error').removeAllListeners('close');
      if (error === undefined) resolve(answers);
      else reject(error);
    };
    const send = () => {
      received = 0;
      asked = performance.now();
      socket.write(texts[at]);
    };
    const take = (part: Buffer) => {
      const {path, status} = requests[at];
      if (received === 0 && !hasStatus(part, status)) throw new Error(`${target.url}${path}: ${part.toString('latin1', 0, 60)}`);
      const length = (lengths[at] ??= answerLength(part, status));
      received += part.byteLength;
      if (received > length) throw new Error(`${target.url}${path} answered with more than before.`);
      if (!isWhole(received, length, part)) return;
      const now = performance.now();
      latencies.record(Math.max(1, Math.round((now - asked) * 1e6)));
      answers += 1;
      at = (at + 1) % texts.length;
      if (now >= until) stop();
      else send();
    };
    socket.on('error', stop);
    socket.on('close', () => stop(new Error(`${target.url} closed a connection.`)));
    socket.on('data', (part) => {
      try {
        take(part);
      } catch (error) {
        stop(error as Error);
      }
    });
    send();
  });
}

async function turn(target: Prepared, connections: number, time: number): Promise<LoadTurn> {
  const sockets = await Promise.all(Array.from({length: connections}, async () => opened(target.url)));
  const hung = setTimeout(() => {
    for (const socket of sockets) socket.destroy(new Error(`${target.url} does not answer.`));
  }, time + longestTurn);
  const before = [processorTime(target.pid), processorTime(process.pid)] as const;
  const begun = performance.now();
  // Each connection begins at another file, and all go through them in the same order.
  const counts = await Promise.all(
    sockets.map((socket, index) => ask(target, socket, index % target.texts.length, begun + time)),
  );
  const took = performance.now() - begun;
  const after = [processorTime(target.pid), processorTime(process.pid)] as const;
  clearTimeout(hung);
  for (const socket of sockets) socket.destroy();
  const answers = counts.reduce((sum, count) => sum + count, 0);
  const answersPerSecond = (answers / took) * 1000;
  const [server, loader] = [0, 1].map((which) => {
    const [from, to] = [before[which as 0 | 1], after[which as 0 | 1]];
    return from && to && {main: (to.main - from.main) / 1e6, all: (to.all - from.all) / 1e6};
  });
  if (server === undefined || loader === undefined) return {answersPerSecond};
  return {
    answersPerSecond,
    busy: server.main / took,
    loaderBusy: loader.main / took,
    microsecondsPerAnswer: (server.all * 1000) / answers,
  };
}

const plan = JSON.parse(readFileSync(0, 'utf8')) as LoadPlan;
const cells = plan.cells.map(({connections, targets}) => ({connections, targets: targets.map(prepared)}));
for (let round = -1; round < plan.turns; round += 1) {
  for (const {connections, targets} of cells) {
    // Each comes first as often as any other.
    const begin = Math.max(round, 0) % targets.length;
    for (const target of [...targets.slice(begin), ...targets.slice(0, begin)]) {
      const done = await turn(target, connections, round < 0 ? plan.warming : plan.time);
      if (round < 0) target.latencies.reset();
      else target.turns.push(done);
    }
  }
}
const load: Load = cells.map(({targets}) =>
  targets.map(({turns, latencies}) => ({
    turns,
    median: latencies.percentile(50) / 1e6,
    p99: latencies.percentile(99) / 1e6,
  })),
);
console.log(JSON.stringify(load));
