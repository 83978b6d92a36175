/** Serves the worker until it is stopped. */
import process from 'node:process';
import {startWorker} from './worker.ts';

const worker = await startWorker(process.env.SEND_STRATEGY_URL ?? 'http://127.0.0.1:4400/v1');
console.log(`Open ${worker.url}`);
let closing: Promise<void> | undefined;
// A signal may come twice: from the terminal, and from the script that started this.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    closing ??= worker.close();
  });
}
