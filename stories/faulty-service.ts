import {
  fetchTransport,
  StrategyClient,
  type DataOf,
  type PublicCollectionName,
  type Transport,
  type TransportResponse,
} from '@send-strategy/sdk/read';
import {service} from './service.ts';

/** What to make of the data of some collections, which are otherwise as published. */
export type Changes = {[Name in PublicCollectionName]?: (data: DataOf<Name>) => DataOf<Name>};

// Longer than anybody looks at a story: the client's own time limit would end the wait.
const never = {attempt: Infinity, total: Infinity};

const client = (transport: Transport) => new StrategyClient({baseUrl: service, transport, timeout: never});

const answer = (status: number, type: string, text: string): TransportResponse =>
  new Response(text, {status, headers: {'content-type': type}});

/** A service that takes the request and says nothing. */
export const silentService = (): StrategyClient => client(() => new Promise(() => {}));

/** A service that nobody can reach: offline, or the page's own policy forbids it. */
export const unreachableService = (): StrategyClient => client(() => Promise.reject(new TypeError('Failed to fetch')));

/** A service whose address leads to somebody's website. */
export const serviceWithHtml = (): StrategyClient =>
  client(() => Promise.resolve(answer(200, 'text/html', '<!doctype html><title>Welcome</title><p>Please sign in.')));

/** A plain file host that does not have the strategy: its 404 is a page for people. */
export const serviceWithoutStrategy = (): StrategyClient =>
  client(() => Promise.resolve(answer(404, 'text/html', '<!doctype html><title>Page not found</title>')));

/** The published data with changes to some collections. */
export function serviceWith(changes: Changes): StrategyClient {
  return client(async (url, request) => {
    const response = await fetchTransport(url, request);
    const [, name = ''] = /\/([\w-]+)\.json$/.exec(url) ?? [];
    const change = (changes as Record<string, ((data: unknown) => unknown) | undefined>)[name];
    if (change === undefined || !response.ok) return response;
    const document = JSON.parse(await response.text()) as {data: unknown};
    return answer(200, 'application/json', JSON.stringify({...document, data: change(document.data)}));
  });
}

/** A service that can be lost. `stop` makes it unreachable from then on. */
export function serviceThatStops(): {client: StrategyClient; stop: () => void} {
  let stopped = false;
  return {
    client: client((url, request) => (stopped ? Promise.reject(new TypeError('Failed to fetch')) : fetchTransport(url, request))),
    stop: () => {
      stopped = true;
    },
  };
}
