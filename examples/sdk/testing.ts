/** Tests of an app against a data service in memory. The guide: docs/sdk/testing.md */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {StrategyClient} from '@send-strategy/sdk';
import {fakeService, type FakeStrategy} from '@send-strategy/sdk/testing';

/** What is tested: a line for a council's home page. */
async function headline(client: StrategyClient): Promise<string> {
  const {data, meta} = await client.strategy('quillmere').document('actions');
  const complete = data.filter(({status}) => status === 'complete').length;
  return `${complete} of ${data.length} actions complete${meta.stale ? ' when we last looked' : ''}`;
}

/** Invented, and only what these tests need. */
const quillmere: FakeStrategy = {
  actions: [{id: 'write-to-families'}, {id: 'train-staff'}],
  updates: [{id: 'done', actionId: 'train-staff', on: '2026-09-01', status: 'complete'}],
};

const begin = () => {
  const service = fakeService({strategies: {quillmere}});
  const client = new StrategyClient({baseUrl: 'https://send.example/v1', transport: service.transport, token: 'any'});
  return {service, client};
};

test('counts the actions that are complete', async () => {
  assert.equal(await headline(begin().client), '1 of 2 actions complete');
});

test('follows a report', async () => {
  const {client} = begin();
  await client.strategy('quillmere').updates.add({actionId: 'write-to-families', on: '2026-10-01', status: 'complete'});
  assert.equal(await headline(client), '2 of 2 actions complete');
});

test('says so where the service is down', async () => {
  const {service, client} = begin();
  await headline(client);
  service.goDown();
  assert.equal(await headline(client), '1 of 2 actions complete when we last looked');
  service.comeUp();
  assert.equal(await headline(client), '1 of 2 actions complete');
});

test('fails where there was never an answer', async () => {
  const {service, client} = begin();
  service.goDown({status: 503, retryAfter: 1});
  await assert.rejects(headline(client), {name: 'ServerError', status: 503});
});

test('a report whose answer is lost is there once', async () => {
  const {service} = begin();
  const client = new StrategyClient({baseUrl: 'https://send.example/v1', fetch: service.fetch, token: 'any'});
  service.answerOnce('strategies/quillmere/updates.json', 'lost');
  await client.strategy('quillmere').updates.add({actionId: 'write-to-families', on: '2026-10-01', status: 'onTrack'});
  assert.equal(service.kept('quillmere')?.updates?.length, 2);
  assert.equal(service.requests.filter(({method}) => method === 'POST').length, 2);
});
