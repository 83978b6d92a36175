import {afterAll, beforeAll, expect, test} from 'vitest';
import {sendRaw} from '../raw-request.ts';
import {startPostgres, type Postgres} from '../postgres.ts';
import {wrongAnswer} from './answers.ts';
import {newSqlite, own, startLive, tokenFor, type LiveService} from './live-service.ts';
import {send} from './send.ts';

// What generated requests found, each with its own test.

let postgres: Postgres;
const services: LiveService[] = [];
const tokens: string[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  for (const database of [await newSqlite(), await postgres.newDatabase()]) {
    const live = await startLive(database);
    services.push(live);
    tokens.push(await tokenFor(live.store, {role: 'admin'}));
  }
});

afterAll(async () => {
  for (const live of services) await live.close();
  await postgres.stop();
});

test.each([
  ['GET', `/v1/strategies/${own}/changes.json?after=999999999999999`, 200],
  ['GET', `/v1/strategies/${own}/changes.json?after=2147483648`, 200],
  ['GET', '/v1/strategies/a%00b/changes.json', 404],
  ['GET', '/v1/strategies/a%00b/kept.json', 404],
  ['GET', '/v1/strategies/%00/terms/a.json', 404],
  ['GET', `/v1/strategies/${own}/terms/a%00.json`, 404],
  ['GET', '/v1/strategies/%00/strategy.json?recordedOn=2026-11-01', 404],
  ['PUT', '/v1/strategies/%00/terms/a.json', 404],
  ['DELETE', '/v1/strategies/%00/terms/a.json', 404],
  ['PUT', '/v1/strategies/%00/all.json', 404],
  ['POST', '/v1/strategies/%00/updates.json', 404],
  ['GET', '/v1/index.json?recordedOn=2026-11-01', 400],
])('%s %s is answered with %i by every database', async (method, path, status) => {
  for (const [index, {url}] of services.entries()) {
    const headers = {
      authorization: `Bearer ${tokens[index]}`,
      ...(method === 'GET' ? {} : {'if-match': '"1"'}),
      ...(method === 'PUT' || method === 'POST' ? {'content-type': 'application/json'} : {}),
    };
    const body = method === 'PUT' || method === 'POST' ? {body: '{"id":"a"}'} : {};
    const answer = await send(url, {method, path, headers, ...body});
    expect([answer.status, wrongAnswer({method, path}, answer)], answer.text).toEqual([status, []]);
  }
});

test.each(['PUT priorities/early-help.json', 'POST updates.json', 'PUT all.json'])(
  'a body that is nested beyond any stack is refused: %s',
  async (operation) => {
    const [method, file] = operation.split(' ') as [string, string];
    const path = `/v1/strategies/${own}/${file}`;
    for (const deep of [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`])
      for (const body of [deep, `{"id":"early-help","actionId":"front-door","strategy":${deep}}`]) {
        const headers = {
          authorization: `Bearer ${tokens[0]}`,
          'content-type': 'application/json',
          ...(method === 'PUT' ? {'if-match': '"1"'} : {'idempotency-key': 'deep'}),
        };
        const answer = await send(services[0]!.url, {method, path, headers, body});
        expect([answer.status, wrongAnswer({method, path}, answer)], answer.text).toEqual([422, []]);
      }
  },
);

test('the answer to a HEAD that cannot be read has no body', async () => {
  const {status, body} = await sendRaw(services[0]!.url, 'HEAD /\u00e4 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  expect([status, body.length]).toEqual([400, 0]);
  const {body: problem} = await sendRaw(services[0]!.url, 'GET /\u00e4 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  expect(JSON.parse(problem.toString())).toMatchObject({status: 400});
});
