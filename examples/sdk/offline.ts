/** What is given while the service cannot be reached. The guide: docs/sdk/offline.md */
import {isStrategyError, StrategyClient, type StrategyClientOptions} from '@send-strategy/sdk';
import {FileCopies} from './file-copies.ts';

let isOnline = true;

const options: StrategyClientOptions = {
  baseUrl: process.env.SEND_STRATEGY_URL ?? 'http://127.0.0.1:4400/v1',
  store: new FileCopies('copies'),
  // A cable that this example can pull.
  fetch: (...request) => (isOnline ? fetch(...request) : Promise.reject(new TypeError('fetch failed'))),
  retries: 1,
};

const marlhaven = new StrategyClient(options).strategy('marlhaven');
await show('Online');

isOnline = false;
await show('Offline, from memory');

async function show(when: string): Promise<void> {
  const {data, response} = await marlhaven.document('priorities').withResponse();
  const {meta} = data;
  const stale = response.stale ? 'a stale copy' : 'current';
  console.log(
    `${when}: ${data.data.length} priorities, ${stale}, meta.stale ${meta.stale}${meta.illustrative ? ', illustrative' : ''}`,
  );
}

// As a program that is started anew: nothing is in its memory, and the copies are in the folder.
const startedAnew = new StrategyClient(options).strategy('marlhaven');
const {response} = await startedAnew.priorities.list().withResponse();
console.log(`Offline, from the folder: stale ${response.stale}, checked at ${response.checkedAt.toISOString()}`);

// Where an old copy is worse than none.
const strict = new StrategyClient({...options, maxStale: 0}).strategy('marlhaven');
try {
  await strict.priorities.list();
} catch (error) {
  if (!isStrategyError(error)) throw error;
  console.log(`With maxStale 0: ${error.name}`);
}

// Of any age, with the reason.
const {document, checkedAt, error} = await strict.read('priorities');
console.log(`read: ${document.data.length} priorities of ${checkedAt.toISOString()}, ${error?.name}`);
