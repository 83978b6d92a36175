import {StrategyClient} from '@send-strategy/sdk/read';

const clients = new Map<string, StrategyClient>();

/** The client that all widgets of a page share for one service, so that a file is fetched once. */
export function clientFor(service: string): StrategyClient {
  let client = clients.get(service);
  if (client === undefined) {
    client = new StrategyClient({baseUrl: service});
    clients.set(service, client);
  }
  return client;
}
