import {ReadingClient} from '@send-strategy/sdk/read';

const clients = new Map<string, ReadingClient>();

/** The client that all widgets of a page share for one service, so that a file is fetched once. */
export function clientFor(service: string): ReadingClient {
  let client = clients.get(service);
  if (!client) clients.set(service, (client = new ReadingClient({baseUrl: service})));
  return client;
}
