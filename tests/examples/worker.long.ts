/** The worker of examples/sdk in workerd. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {StrategyClient} from '@send-strategy/sdk';
import {startHost, type ExampleHost} from '../../scripts/examples/host.ts';
import {startWorker, type RunningWorker} from '../../scripts/examples/worker.ts';

let host: ExampleHost;
let worker: RunningWorker;

beforeAll(async () => {
  host = await startHost('folders');
  worker = await startWorker(host.url);
}, 600_000);

afterAll(async () => {
  await worker?.close();
  await host?.close();
});

const ask = async () => {
  const answer = await fetch(worker.url);
  return {status: answer.status, cache: answer.headers.get('cache-control'), text: await answer.text()};
};

test('the worker shows the priorities, keeps a copy, and gives that where the service is down', async () => {
  const priorities = await new StrategyClient({baseUrl: host.url}).strategy('marlhaven').priorities.list();
  const first = await ask();
  expect(first).toMatchObject({status: 200, cache: 'public, max-age=60'});
  for (const {title, progress} of priorities) expect(first.text).toContain(`<li>${title}: ${progress.actions} actions</li>`);
  expect(first.text).toContain('Illustrative');
  expect(first.text).not.toContain('Last checked');

  const address = new URL(`${host.url}/strategies/marlhaven/priorities.json`);
  await expect.poll(() => [...worker.cached.keys()]).toEqual([address.host + address.pathname]);
  const {checkedAt} = JSON.parse([...worker.cached.values()][0]!) as {checkedAt: number};
  // Many at once: each request has a client of its own.
  expect(new Set((await Promise.all(Array.from({length: 20}, ask))).map(({text}) => text))).toEqual(new Set([first.text]));

  await host.stop();
  const stale = await ask();
  expect(stale).toMatchObject({status: 200, cache: 'no-store'});
  const [, at] = /Last checked at (\S+)\.</.exec(stale.text)!;
  expect(Date.parse(at!)).toBeGreaterThanOrEqual(checkedAt);
  expect(stale.text.replace(/<p>Last.*/, '')).toBe(first.text);
});
