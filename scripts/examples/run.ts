/** Starts what an example needs, runs it, and stops everything. Started by scripts/example.mjs with the example's name. */
import {spawn} from 'node:child_process';
import {join} from 'node:path';
import process from 'node:process';
import {StrategyClient} from '@send-strategy/sdk';
import examples from '../../examples/examples.json' with {type: 'json'};
import {install} from './install.ts';
import {root, startHost, type ExampleHost, type HostKind} from './host.ts';

const name = process.argv[2] as keyof typeof examples;
const {program, ...example} = examples[name];

/** What happens after the first run, for an example that runs twice. */
const between: Readonly<Record<string, (host: ExampleHost) => Promise<void>>> = {
  async 'node-job'({url, token}) {
    console.log('\nAn officer reports on an action. The next night:\n');
    const {updates} = new StrategyClient({baseUrl: url, token}).strategy('marlhaven');
    await updates.add({
      actionId: 'one-front-door',
      status: 'complete',
      on: '2026-11-27',
      text: 'All is open.',
      illustrative: true,
    });
  },
};

let stop = () => {};
let stopped = false;
// Ctrl+C reaches the example by itself.
process.on('SIGINT', () => {
  stopped = true;
});
process.on('SIGTERM', () => {
  stopped = true;
  stop();
});

if (name === 'react' || name === 'worker') install(name);
const host = 'service' in example ? await startHost(example.service as HostKind) : undefined;
try {
  if (!stopped) process.exitCode = await runProgram();
  const then = between[name];
  if (then && host && !stopped && process.exitCode === 0) {
    await then(host);
    process.exitCode = await runProgram();
  }
} finally {
  await host?.close();
}

function runProgram(): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=@send-strategy/source', join(root, program)], {
      cwd: host?.folder ?? root,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...(host && {SEND_STRATEGY_URL: host.url}),
        ...(host?.token !== undefined && {SEND_STRATEGY_TOKEN: host.token}),
      },
    });
    stop = () => child.kill('SIGTERM');
    child.once('error', reject);
    // Who is stopped by us has done what it should.
    child.once('exit', (code) => resolve(code ?? (stopped ? 0 : 1)));
  });
}
