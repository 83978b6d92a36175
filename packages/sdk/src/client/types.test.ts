import {describe, expectTypeOf, test} from 'vitest';
import {compare, isApiError, StrategyClient} from '../index.ts';
import type {
  components,
  Action,
  ActionInput,
  Charter,
  Consent,
  Priority,
  Versioned,
  Problem,
  Snapshot,
  Strategy,
  StrategySummary,
} from '../index.ts';
import {StrategyClient as ReadClient, type StrategyReader} from '../read/index.ts';

type Schemas = components['schemas'];

const baseUrl = 'https://send.example/v1';
/** What is in here is checked by the compiler and never run. */
const compiled = (_code: () => unknown) => {};

describe('the compiler', () => {
  test('refuses misspelt options', () => {
    compiled(() => [
      // @ts-expect-error baseURL
      new StrategyClient({baseUrl, baseURL: ''}),
      // @ts-expect-error retry
      new StrategyClient({baseUrl, retry: 3}),
      // @ts-expect-error attempts
      new StrategyClient({baseUrl, timeout: {attempts: 3}}),
      // @ts-expect-error the fetch transport has no retries
      new ReadClient({baseUrl, retries: 3}),
      // @ts-expect-error a service has an address
      new ReadClient({}),
      new StrategyClient({baseUrl, retries: 3, timeout: {attempt: 3}, etags: false}),
    ]);
    const reader: StrategyReader = new ReadClient({baseUrl}).strategy('marlhaven');
    compiled(() => [
      // @ts-expect-error signals
      reader.priorities.list({signals: AbortSignal.abort()}),
      // @ts-expect-error milliseconds
      reader.watch(['priorities'], () => {}, {milliseconds: 3}),
    ]);
  });

  test('refuses collections that are not public or not there', () => {
    const reader = new StrategyClient({baseUrl}).strategy('marlhaven');
    compiled(() => [
      // @ts-expect-error consents are never public: there is no list of them
      reader.consents.list,
      // @ts-expect-error names are in the plural
      reader.priority,
      // @ts-expect-error names are in camelCase here
      reader['programme-phases'],
      // @ts-expect-error a misspelt name
      reader.read('prioritys'),
      // @ts-expect-error consents are never public
      reader.watch(['consents'], () => {}),
      // @ts-expect-error a strategy has one charter
      reader.charter.list(),
    ]);
  });

  test('refuses what is misspelt in writing, following, loading and comparing', () => {
    const client = new StrategyClient({baseUrl, token: async () => 'token', store: undefined, maxStale: 0, log: () => {}});
    const reader = client.strategy('marlhaven', {draft: true});
    compiled(async () => [
      // @ts-expect-error tokens
      new StrategyClient({baseUrl, tokens: ''}),
      // @ts-expect-error drafts
      client.strategy('marlhaven', {drafts: true}),
      // @ts-expect-error a status that does not exist
      reader.updates.add({actionId: 'a', on: '2026-09-01', status: 'on track'}),
      // @ts-expect-error byrole
      reader.updates.add({actionId: 'a', on: '2026-09-01', status: 'onTrack', byrole: 'Head of SEND'}),
      // @ts-expect-error a report has a day
      reader.updates.add({actionId: 'a', status: 'onTrack'}),
      // @ts-expect-error a version is named
      reader.actions.put({} as ActionInput),
      // @ts-expect-error versions are numbers
      reader.actions.delete('a', {version: '3'}),
      // @ts-expect-error idempotencykey
      reader.updates.add({actionId: 'a', on: '2026-09-01', status: 'onTrack'}, {idempotencykey: 'x'}),
      // @ts-expect-error what changes an item gives one back
      reader.actions.update('a', () => {}),
      // @ts-expect-error since
      reader.changes({since: 3}),
      // @ts-expect-error a past day cannot be changed
      reader.recordedOn('2026-03-31').actions.update,
      // @ts-expect-error a past day has no feed
      reader.recordedOn('2026-03-31').changes,
      // @ts-expect-error a strategy is not deleted
      reader.all.delete,
      // @ts-expect-error consents are private
      client.load(['consents']),
      // @ts-expect-error parallel
      client.load(['priorities'], {parallel: 3}),
      // @ts-expect-error only what was asked for is there
      (await client.load(['priorities']))[0]?.documents.actions,
      // @ts-expect-error area
      compare(client, 'in-time', {area: 'x'}),
      // @ts-expect-error schools have no table
      reader.table('schools'),
    ]);
  });

  test('knows what writing, following and loading give', () => {
    const client = new StrategyClient({baseUrl});
    const reader = client.strategy('marlhaven');
    compiled(async () => {
      expectTypeOf(await reader.actions.current('a')).toEqualTypeOf<Versioned<ActionInput>>();
      expectTypeOf(await reader.actions.update('a', (now) => now)).toEqualTypeOf<Versioned<ActionInput>>();
      // undefined takes a field away that may be absent.
      await reader.actions.update('a', (now) => ({...now, dueDate: undefined}));
      await reader.all.update((whole) => ({...whole, terms: whole.terms?.slice(1)}));
      // @ts-expect-error a title may not be absent
      await reader.actions.update('a', (now) => ({...now, title: undefined}));
      expectTypeOf(await reader.charter.update((now) => now)).toEqualTypeOf<Versioned<Charter>>();
      expectTypeOf(await reader.consents.current('a')).toEqualTypeOf<Versioned<Consent>>();
      expectTypeOf((await reader.priorities.list().withResponse()).data).toEqualTypeOf<Priority[]>();
      expectTypeOf((await reader.document('priorities')).meta.stale).toEqualTypeOf<true | undefined>();
      expectTypeOf((await reader.all.get()).actions).toEqualTypeOf<Schemas['PublishedAction'][] | undefined>();
      expectTypeOf(await reader.recordedOn('2026-03-31').actions.list()).toEqualTypeOf<Action[]>();
      for await (const change of reader.changes()) expectTypeOf(change.revision).toEqualTypeOf<number>();
      const [loaded] = await client.load(['priorities', 'strategy']);
      expectTypeOf(loaded!.documents.priorities?.data).toEqualTypeOf<Priority[] | undefined>();
      expectTypeOf(loaded!.documents.strategy?.data).toEqualTypeOf<Strategy | undefined>();
    });
  });

  test('knows what each collection gives', () => {
    const reader = new StrategyClient({baseUrl}).strategy('marlhaven');
    expectTypeOf(reader.priorities.list).returns.resolves.toEqualTypeOf<Priority[]>();
    expectTypeOf(reader.actions.get).returns.resolves.toEqualTypeOf<Action>();
    expectTypeOf(reader.strategy.get).returns.resolves.toEqualTypeOf<Strategy>();
    compiled(async () => {
      const snapshot = await reader.read('actions');
      expectTypeOf(snapshot).toEqualTypeOf<Snapshot<'actions'>>();
      expectTypeOf(snapshot.document.data).toEqualTypeOf<Action[]>();
      expectTypeOf((await reader.document('strategy')).data).toEqualTypeOf<Strategy>();
    });
  });

  test('knows the paths of the contract and their parameters', () => {
    const client = new StrategyClient({baseUrl});
    compiled(async () => {
      expectTypeOf((await client.get('/index.json')).data).toEqualTypeOf<StrategySummary[]>();
      const params = {strategyId: 'marlhaven'};
      expectTypeOf((await client.get('/strategies/{strategyId}/actions.json', {params})).data).toEqualTypeOf<Action[]>();
      // @ts-expect-error strategyId is missing
      await client.get('/strategies/{strategyId}/actions.json');
      // @ts-expect-error strategy is not its name
      await client.get('/strategies/{strategyId}/actions.json', {params: {strategy: 'marlhaven'}});
      // @ts-expect-error there is no such path
      await client.get('/strategies/{strategyId}/action.json', {params});
      // @ts-expect-error a table is no document
      await client.get('/strategies/{strategyId}/actions.csv', {params});
    });
  });

  test('narrows with guards', () => {
    compiled((error: unknown = null) => {
      if (isApiError(error)) expectTypeOf(error.problem).toEqualTypeOf<Problem | undefined>();
    });
  });
});
