import {StrategyClient} from '@send-strategy/sdk';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {newSqlite, own, startLive, tokenFor, type LiveService} from '../live/live-service.ts';
import {spareItem} from '../live/spare-items.ts';
import {startLossyProxy, type LossyProxy} from './lossy-proxy.ts';

let live: LiveService;
let proxy: LossyProxy;
let token: string;

beforeAll(async () => {
  live = await startLive(await newSqlite());
  token = await tokenFor(live.store, {role: 'editor', strategies: [own]});
  proxy = await startLossyProxy(live.url);
});

afterAll(async () => {
  await proxy.close();
  await live.close();
});

/** Every fifth request meets with trouble of one kind or another. */
function everyFifth(): void {
  let [number, state] = [0, 20261105];
  proxy.trouble(() => {
    number += 1;
    // A generator of its own, so that a failure can be had again.
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state % 5 === 0 ? (['lost', 'refused', 'busy'] as const)[number % 3]! : 'none';
  });
}

test('over a bad network, twenty writers lose nothing that was acknowledged, and add nothing twice', async () => {
  const writer = () => new StrategyClient({baseUrl: `${proxy.url}/v1`, token, retries: 4}).strategy(own);
  const {actions} = writer();
  await actions.add(spareItem('actions', 1, {id: 'shared'}) as never);
  everyFifth();
  const outcomes = await Promise.all(
    Array.from({length: 20}, async (_, number) => {
      const {updates, actions: own_} = writer();
      const acknowledged: string[] = [];
      const unknown: string[] = [];
      for (let round = 0; round < 10; round += 1) {
        const text = `Report ${number}-${round}.`;
        const word = `w${number}x${round}`;
        await updates.add({actionId: 'shared', on: '2026-09-01', status: 'onTrack', text}).then(
          () => acknowledged.push(text),
          () => unknown.push(text),
        );
        await own_
          .update(
            'shared',
            ({reason = '', ...action}) => ({
              ...action,
              reason: reason.split(' ').includes(word) ? reason : `${reason} ${word}`.trim(),
            }),
            {tries: 60},
          )
          .then(
            () => acknowledged.push(word),
            () => unknown.push(word),
          );
      }
      return {acknowledged, unknown};
    }),
  );
  proxy.trouble(() => 'none');
  const acknowledged = outcomes.flatMap((outcome) => outcome.acknowledged);
  const unknown = outcomes.flatMap((outcome) => outcome.unknown);
  const reports = (await writer().updates.list()).filter(({actionId}) => actionId === 'shared').map(({text}) => text!);
  const words = (await actions.current('shared')).data.reason!.split(' ');
  const found = [...reports, ...words];
  expect(new Set(found).size).toBe(found.length);
  expect(acknowledged.filter((one) => !found.includes(one))).toEqual([]);
  expect(found.filter((one) => !acknowledged.includes(one) && !unknown.includes(one))).toEqual([]);
  // Or the test would prove nothing.
  expect(acknowledged.length).toBeGreaterThan(350);
  expect(proxy.requests.filter(({method}) => method !== 'GET').length).toBeGreaterThan(450);
  console.log(`${acknowledged.length} acknowledged, ${unknown.length} not; ${proxy.requests.length} requests.`);
}, 300_000);
