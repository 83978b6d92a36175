import {describe, expectTypeOf, test} from 'vitest';
import {isApiError, StrategyClient} from '../index.ts';
import type {Action, Priority, Problem, Snapshot, Strategy, StrategySummary} from '../index.ts';
import {StrategyClient as ReadClient, type StrategyReader} from '../read/index.ts';

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
