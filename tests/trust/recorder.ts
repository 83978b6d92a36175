import {createServer, request as httpRequest, type IncomingHttpHeaders} from 'node:http';
import {type AddressInfo} from 'node:net';

/** A request as it came over the wire. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** Stands between readers and a service, and notes every request: also those that a browser's own tools do not tell of. */
export interface Recorder {
  /** The service's address as readers see it, without a slash at its end. */
  readonly url: string;
  readonly seen: Seen[];
  /** Says which service answers. */
  answerFrom(service: string): void;
  close(): Promise<void>;
}

/** Starts a recorder. Its address is known before the service is. */
export async function startRecorder(): Promise<Recorder> {
  const seen: Seen[] = [];
  let target = '';
  const server = createServer((asked, answer) => {
    const {method = '', url: path = '', headers} = asked;
    seen.push({method, path, headers});
    const onwards = httpRequest(target + path, {method, headers}, (response) => {
      answer.writeHead(response.statusCode!, response.headers);
      response.pipe(answer);
    });
    onwards.on('error', () => answer.destroy());
    asked.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answerFrom(service) {
      target = service;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
