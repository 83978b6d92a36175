import {Agent, request as httpRequest} from 'node:http';

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** A request, with what no browser would send. */
export interface Request {
  readonly method: string;
  /** As it is written, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
}

/** No answer takes longer than this, in milliseconds: one that does hangs. */
const patience = 20_000;

const agent = new Agent({keepAlive: true, maxSockets: 16});

/**
 * Sends a request as it is.
 *
 * @throws Where there is no answer.
 */
export function send(url: string, {method, path, headers, body}: Request): Promise<Answer> {
  const {hostname, port} = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      {
        agent,
        hostname,
        port,
        method,
        path,
        headers: {...headers, ...(body === undefined ? {} : {'content-length': String(Buffer.byteLength(body))})},
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers as Record<string, string | undefined>,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    sent.setTimeout(patience, () => sent.destroy(new Error(`There was no answer in ${patience} ms.`)));
    sent.on('error', reject);
    sent.end(body);
  });
}
