import {createServer, get, type IncomingMessage, type ServerResponse} from 'node:http';
import {type AddressInfo} from 'node:net';
import {buffer} from 'node:stream/consumers';

/** Where an answer can be held. */
export type Moment = 'before its headers' | 'in its body';

/** An answer that is held. */
export interface Held {
  /** Whether it was asked for, and is held now. */
  isHeld(): boolean;
  /** Gives it, or what is missing of it. */
  give(): void;
  /** Ends its connection instead. */
  lose(): void;
}

/** A way to a service with a gate: an answer stays in it until the test lets it through or takes it away. */
export interface Gates {
  /** Without a trailing slash. */
  readonly url: string;
  /** The path of every request that came, in order. */
  readonly asked: string[];
  /** Holds the next answer to a path that ends so. */
  hold(ending: string, moment: Moment): Held;
  close(): Promise<void>;
}

interface Hold {
  ending: string;
  moment: Moment;
  isHeld: boolean;
  fate: Promise<'given' | 'lost'>;
}

/** Starts gates before a service. */
export async function startGates(service: string): Promise<Gates> {
  const asked: string[] = [];
  const holds: Hold[] = [];
  const answer = async (kept: IncomingMessage, response: ServerResponse, hold: Hold | undefined) => {
    const body = await buffer(kept);
    const {'transfer-encoding': _, ...headers} = kept.headers;
    const begin = () => response.writeHead(kept.statusCode!, {...headers, 'content-length': body.length});
    const half = body.length / 2;
    const isPart = hold?.moment === 'in its body';
    if (isPart) begin().write(body.subarray(0, half));
    if (hold) hold.isHeld = true;
    if ((await hold?.fate) === 'lost') response.destroy();
    else if (isPart) response.end(body.subarray(half));
    else begin().end(body);
  };
  const server = createServer(({url = '/', headers}, response) => {
    asked.push(url);
    const found = holds.findIndex(({ending}) => url.endsWith(ending));
    const [hold] = found === -1 ? [] : holds.splice(found, 1);
    // As it is, as half of a compressed text would be none.
    const onward = get(service + url, {headers: {...headers, 'accept-encoding': 'identity'}}, (kept) => {
      answer(kept, response, hold).catch(() => response.destroy());
    });
    onward.once('error', () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    hold(ending, moment) {
      let end!: (fate: 'given' | 'lost') => void;
      const fate = new Promise<'given' | 'lost'>((resolve) => {
        end = resolve;
      });
      const hold = {ending, moment, isHeld: false, fate};
      holds.push(hold);
      return {isHeld: () => hold.isHeld, give: () => end('given'), lose: () => end('lost')};
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
