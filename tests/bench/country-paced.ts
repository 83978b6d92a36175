/**
 * Sends requests to a server each at its time, whether those before were answered or not, as caches and browsers do, and prints how long they took as JSON: see `Paced`. It is given a `Pace` as JSON on its
 * standard input.
 */
import {readFileSync} from 'node:fs';
import {connect} from 'node:net';
import {createHistogram} from 'node:perf_hooks';
import {setTimeout} from 'node:timers/promises';
import type {LoadRequest} from './load.ts';
import {answerLength, hasStatus, isWhole, processorTime, requestText} from './service-wire.ts';

export interface Pace {
  readonly url: string;
  readonly pid: number;
  readonly connections: number;
  readonly requests: readonly LoadRequest[];
  /** Milliseconds from the beginning, and which request. In their order. */
  readonly times: readonly (readonly [at: number, request: number])[];
}

/** Milliseconds from the time at which each was to be sent to the end of its answer. */
export interface Paced {
  readonly median: number;
  readonly p99: number;
  readonly most: number;
  readonly seconds: number;
  /** Which part of the time the server's main thread worked; absent where the system does not tell. */
  readonly busy?: number;
}

const {url, pid, connections, requests, times} = JSON.parse(readFileSync(0, 'utf8')) as Pace;
const texts = requests.map(({path, headers}) => requestText(url, path, headers));
const latencies = createHistogram();
const waiting: {at: number; request: number}[] = [];
let answered = 0;

/** One connection: it sends the next that waits, or is free. One that was opened and not used would be closed by the service, so each is opened when it is needed. */
interface Connection {
  send(at: number, request: number): void;
}
const free: Connection[] = [];
let open = 0;

function connection(): Connection {
  const {hostname, port} = new URL(url);
  const socket = connect(Number(port), hostname).setNoDelay(true);
  let [at, request, received, length] = [0, 0, 0, 0];
  const own: Connection = {
    send(due, which) {
      [at, request, received] = [due, which, 0];
      socket.write(texts[which]);
    },
  };
  socket.on('data', (part) => {
    const {status, path} = requests[request];
    if (received === 0) {
      if (!hasStatus(part, status)) throw new Error(`${path}, for which ${status} is right: ${part.toString('latin1', 0, 60)}`);
      length = answerLength(part, status);
    }
    received += part.byteLength;
    if (!isWhole(received, length, part)) return;
    latencies.record(Math.max(1, Math.round((performance.now() - at) * 1e6)));
    answered += 1;
    const next = waiting.shift();
    if (next === undefined) free.push(own);
    else own.send(next.at, next.request);
  });
  socket.on('error', (error) => {
    throw error;
  });
  return own;
}

function send(at: number, request: number): void {
  if (free.length > 0) free.pop()!.send(at, request);
  else if (open < connections) {
    open += 1;
    connection().send(at, request);
  } else waiting.push({at, request});
}

const before = processorTime(pid);
const begun = performance.now();
let sent = 0;
while (answered < times.length) {
  for (; sent < times.length && begun + times[sent][0] <= performance.now(); sent += 1) {
    send(begun + times[sent][0], times[sent][1]);
  }
  await setTimeout(1);
}
const took = performance.now() - begun;
const after = processorTime(pid);
const paced: Paced = {
  median: latencies.percentile(50) / 1e6,
  p99: latencies.percentile(99) / 1e6,
  most: latencies.max / 1e6,
  seconds: took / 1000,
  ...(before && after ? {busy: (after.main - before.main) / 1e6 / took} : {}),
};
console.log(JSON.stringify(paced));
process.exit();
