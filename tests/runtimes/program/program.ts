/**
 * What every runtime does with the SDK as it is published. Each step stands here once, runs in all of them, and gives JSON; what it has to give stands under the same name in expected.ts.
 *
 * To add a step, add it to both. It is compiled for Node, for browsers and for workers, so it uses nothing that only one of them has.
 */
import {isApiError, isNotFound, isStrategyError, NotFound, StrategyClient} from '@send-strategy/sdk';
import type {StrategyReader} from '@send-strategy/sdk';
import {StrategyClient as ReadClient} from '@send-strategy/sdk/read';
import {networkOf, pickVariant, summariseProgress, toCsv, trendOf} from '@send-strategy/sdk/reading';
import {fakeService} from '@send-strategy/sdk/testing';

/** Where a program finds things. */
export interface Setting {
  /** The service's address with its version. */
  baseUrl: string;
  /** A token that may write this service's strategy. */
  token: string;
  /** An address at which answers begin and never end. */
  stalled: string;
  /** An address at which nobody listens. */
  unreachable: string;
}

interface Context {
  setting: Setting;
  client: StrategyClient;
  marlhaven: StrategyReader;
}

const steps: Readonly<Record<string, (context: Context) => unknown>> = {
  async 'lists the strategies'({client}) {
    return (await client.strategies()).map(({id}) => id);
  },

  'reads a collection': ({marlhaven}) => marlhaven.priorities.list(),

  async 'reads it again'({marlhaven}) {
    const first = await marlhaven.document('priorities');
    return {isTheSameCopy: first === (await marlhaven.document('priorities', {reload: true}))};
  },

  'gets an item by its id': ({marlhaven}) => marlhaven.schools.get('900001'),

  async 'gets the one item of a collection'({marlhaven}) {
    return (await marlhaven.strategy.get()).title;
  },

  async 'gets a document by its path'({client}) {
    const path = '/strategies/{strategyId}/programme-phases.json';
    return (await client.get(path, {params: {strategyId: 'marlhaven'}})).data.length;
  },

  'says that there is no such item': ({marlhaven}) => failureOf(marlhaven.schools.get('1')),

  'says that there is no such strategy': ({client}) => failureOf(client.strategy('nowhere').priorities.list()),

  'says that nobody can be reached': ({setting}) =>
    failureOf(new StrategyClient({baseUrl: setting.unreachable, retries: 0}).strategies()),

  async 'sends again what could not be sent'({setting}) {
    let attempts = 0;
    // The first attempt fails as this platform's own does.
    const own: typeof fetch = (input, init) => {
      attempts += 1;
      return fetch(attempts === 1 ? `${setting.unreachable}/index.json` : input, init);
    };
    const strategies = await new StrategyClient({baseUrl: setting.baseUrl, fetch: own}).strategies();
    return {attempts, strategies: strategies.length};
  },

  'says so too without ky': ({setting}) => failureOf(new ReadClient({baseUrl: setting.unreachable}).strategies()),

  'gives up on an answer that never ends': ({setting}) =>
    failureOf(new StrategyClient({baseUrl: setting.stalled, retries: 0, timeout: {attempt: 200}}).strategies()),

  'gives up on it too without ky': ({setting}) =>
    failureOf(new ReadClient({baseUrl: setting.stalled, timeout: {attempt: 200}}).strategies()),

  async 'ends a call whose signal is aborted'({setting}) {
    const controller = new AbortController();
    const call = failureOf(new StrategyClient({baseUrl: setting.stalled}).strategies({signal: controller.signal}));
    controller.abort(new Error('Not wanted any more'));
    return call;
  },

  async 'is told of a change'({marlhaven}) {
    const events: unknown[] = [];
    const stop = marlhaven.watch(['achievements'], (event) => {
      // A collection that was not read before counts as changed.
      events.push(event.type === 'changed' ? {changed: event.names} : event.type);
    });
    const isReached = await marlhaven.check();
    stop();
    const isReachedUnwatched = await marlhaven.check();
    return {isReached, events, isReachedUnwatched, isKept: marlhaven.kept('achievements') !== undefined};
  },

  async 'reads without ky'({setting}) {
    const marlhaven = new ReadClient({baseUrl: setting.baseUrl}).strategy('marlhaven');
    return (await marlhaven.actions.list()).map(({id}) => id);
  },

  async 'counts progress by the rules'({marlhaven}) {
    const [actions, indicators] = await Promise.all([marlhaven.actions.list(), marlhaven.indicators.list()]);
    const isOf = ({priorityIds = []}: {priorityIds?: readonly string[]}) => priorityIds.includes('early-help');
    return summariseProgress(actions.filter(isOf), indicators.filter(isOf));
  },

  async 'finds trends by the rules'({marlhaven}) {
    const [{area}, indicators, observations] = await Promise.all([
      marlhaven.strategy.get(),
      marlhaven.indicators.list(),
      marlhaven.observations.list(),
    ]);
    return indicators.map((indicator) => trendOf(indicator, observations, area.gssCode) ?? null);
  },

  async 'picks the words of a language'({marlhaven}) {
    const item = await marlhaven.priorities.get('early-help');
    return pickVariant(item, {lang: 'pl', reading: 'standard', originalLang: 'en'}).text('title')?.lang;
  },

  async 'sorts the network of schools'({marlhaven}) {
    const [schools, memberships, links] = await Promise.all([
      marlhaven.schools.list(),
      marlhaven.memberships.list(),
      marlhaven.links.list(),
    ]);
    return networkOf({schools, memberships, links}, '2026-11-28').map(({school}) => school.urn);
  },

  'writes a table': () => toCsv([{id: 'one', title: 'Help early, at every age', formula: '=1+1'}]),

  async 'is tested with a fake service'() {
    const fake = fakeService({strategies: {quillmere: {priorities: [{id: 'early-help', title: 'Help early'}]}}});
    const baseUrl = 'https://fake.example/v1';
    const clients = [new StrategyClient({baseUrl, transport: fake.transport}), new StrategyClient({baseUrl, fetch: fake.fetch})];
    const lists = clients.map((client) => client.strategy('quillmere').priorities.list());
    const titles = (await Promise.all(lists)).flatMap((list) => list.map(({title}) => title));
    return {titles, asked: fake.requests.length};
  },

  // From here on the strategy is changed: what reads it as it was stands above.

  async 'adds a report'({marlhaven}) {
    const {data} = await marlhaven.updates.add({
      actionId: 'one-front-door',
      status: 'atRisk',
      on: '2026-11-20',
      text: 'The online form is late.',
      byRole: 'Head of Early Help',
      illustrative: true,
    });
    const {status, statusAsOf} = await marlhaven.actions.get('one-front-door');
    return {added: {actionId: data.actionId, status: data.status}, published: {status, statusAsOf}};
  },

  async 'changes an item'({marlhaven}) {
    const {data} = await marlhaven.actions.update('one-front-door', (action) => ({...action, dueDate: '2027-03-31'}));
    return {kept: data.dueDate, published: (await marlhaven.actions.get('one-front-door')).dueDate};
  },

  'says that a token is not enough': ({setting}) =>
    failureOf(
      new StrategyClient({baseUrl: setting.baseUrl, token: 'none'}).strategy('marlhaven').actions.current('one-front-door'),
    ),
};

/** Does every step, one after another. Gives what each gave, or how it failed. */
export async function program(setting: Setting): Promise<Record<string, unknown>> {
  const client = new StrategyClient({baseUrl: setting.baseUrl, token: setting.token});
  const context = {setting, client, marlhaven: client.strategy('marlhaven')};
  const results: Record<string, unknown> = {};
  for (const [name, step] of Object.entries(steps)) {
    try {
      results[name] = await step(context);
    } catch (error) {
      results[name] = {failed: described(error)};
    }
  }
  return results;
}

/** What can be told of an error as JSON. */
async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return {
      ...(error instanceof Error && {name: error.name, isStrategyError: isStrategyError(error)}),
      ...(isStrategyError(error) ? {} : {message: String(error)}),
      ...(isApiError(error) && {status: error.status, isNotFound: isNotFound(error), isInstance: error instanceof NotFound}),
      ...(error instanceof Error && 'kind' in error && {kind: error.kind}),
    };
  }
  return 'no error';
}

function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack ?? error.message}${error.cause === undefined ? '' : `\ncaused by ${described(error.cause)}`}`;
}
