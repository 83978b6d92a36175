import {createServer, request as send, type IncomingMessage} from 'node:http';
import {type AddressInfo} from 'node:net';

/** A proxy before a service, which loses answers when it is told to: the request was received and done, and nobody hears of it. */
export interface LossyProxy {
  /** Without a trailing slash. */
  readonly url: string;
  /** Every request that came, in order. */
  readonly requests: {readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers']}[];
  /** Loses the answers to the next requests of this method. */
  loseAnswers(method: string, count: number): void;
  /** Does this to every request from now on, by what it is told each time: nothing, loses the answer, refuses the connection, or says that it is busy. */
  trouble(next: () => Trouble): void;
  close(): Promise<void>;
}

export type Trouble = 'none' | 'lost' | 'refused' | 'busy';

export async function startLossyProxy(target: string): Promise<LossyProxy> {
  const requests: LossyProxy['requests'] = [];
  const toLose = new Map<string, number>();
  let troubleOf: () => Trouble = () => 'none';
  const server = createServer((request, response) => {
    const {method = 'GET', url = '/', headers} = request;
    requests.push({method, path: url, headers});
    const trouble = troubleOf();
    if (trouble === 'refused') return void response.destroy();
    if (trouble === 'busy') return void response.writeHead(503, {'retry-after': '0'}).end();
    const onward = send(new URL(url, target), {method, headers: {...headers, host: new URL(target).host}}, (answer) => {
      const left = toLose.get(method) ?? 0;
      if (left > 0 || trouble === 'lost') {
        toLose.set(method, left - 1);
        answer.resume().once('end', () => response.destroy());
        return;
      }
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    trouble: (next) => void (troubleOf = next),
    loseAnswers: (method, count) => void toLose.set(method, count),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
