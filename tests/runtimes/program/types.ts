/** Compiled and never run: that the types of the published package are there, and are not `any`, in a project that is as strict as can be. */
import {kyTransport, StrategyClient, type Priority, type StrategyClientOptions, type StrategySummary} from '@send-strategy/sdk';
import {StrategyClient as ReadClient, type ReadClientOptions} from '@send-strategy/sdk/read';
import {pickVariant, type School} from '@send-strategy/sdk/reading';

const baseUrl = 'https://send.example/v1';

export async function reads(signal: AbortSignal | undefined, timeout: number | undefined): Promise<string> {
  // What may be absent may be undefined, also with exactOptionalPropertyTypes.
  const client = new StrategyClient({baseUrl, timeout: {attempt: timeout, total: timeout}, retries: undefined, etags: undefined});
  const marlhaven = client.strategy('marlhaven');
  const strategies: StrategySummary[] = await client.strategies({signal});
  const priorities: Priority[] = await marlhaven.priorities.list({signal, reload: undefined});
  const school: School = await marlhaven.schools.get('900001');
  const stop: () => void = marlhaven.watch(['priorities'], (event) => {
    if (event.type === 'unreachable') console.log(event.error.message, event.lastReached?.toISOString());
  });
  stop();
  const first = priorities[0];
  // @ts-expect-error: there may be none
  console.log(first.title);
  // @ts-expect-error: a misspelt field
  console.log(first?.titel);
  // @ts-expect-error: a misspelt collection
  console.log(marlhaven.priority);
  // @ts-expect-error: consents are never public
  console.log(new ReadClient({baseUrl}).strategy('marlhaven').consents);
  return [
    ...strategies.map(({title}) => title),
    school.name,
    first && pickVariant(first, {lang: 'pl', reading: 'plain', originalLang: 'en'}).text('title')?.text,
  ].join();
}

export const options: StrategyClientOptions = {baseUrl, transport: kyTransport({retries: 1})};
export const readOptions: ReadClientOptions = {
  baseUrl,
  transport: async (url, {headers, signal}) => fetch(url, {headers, signal}),
};
export const clients = [
  new ReadClient(readOptions),
  // @ts-expect-error: a misspelt option
  new StrategyClient({baseUrl, retry: 3}),
  // @ts-expect-error: the fetch transport has no retries
  new ReadClient({baseUrl, retries: 3}),
];
