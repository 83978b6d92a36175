import {get} from 'node:http';
import {buffer} from 'node:stream/consumers';
import type {LoadRequest} from './load.ts';

/** What is measured: each of them is a request that a browser sends. */
export const ways = ['plain', 'unchanged', 'compressed'] as const;

export type Way = (typeof ways)[number];

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  /** Names and values in turn, without what Node.js adds to every answer itself. */
  readonly head: readonly string[];
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As it came: compressed where it was sent so. */
  readonly body: Buffer;
  /** Of the whole answer, head and body. */
  readonly bytes: number;
}

/** What browsers say they take. */
const browsers = 'gzip, deflate, br, zstd';

/** The headers of a request. `etag`: of the copy that a browser has. */
export function headersOf(way: Way, etag: string): Record<string, string> {
  if (way === 'plain') return {'Accept-Encoding': 'identity'};
  if (way === 'compressed') return {'Accept-Encoding': browsers};
  return {'Accept-Encoding': browsers, 'If-None-Match': etag};
}

/** The requests of a way to a server, for the copies that it gave itself. */
export async function requestsOf(way: Way, url: string, paths: readonly string[]): Promise<LoadRequest[]> {
  const requests: LoadRequest[] = [];
  for (const path of paths) {
    const {etag} = (await answerOf(url, path, headersOf('compressed', ''))).headers as {etag?: string};
    requests.push({path, headers: headersOf(way, etag ?? ''), status: way === 'unchanged' ? 304 : 200});
  }
  return requests;
}

const ownHeaders = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

export async function answerOf(url: string, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(`${url}${path}`, {headers}, (response) => {
      const {rawHeaders, headers: answered, statusCode, statusMessage = ''} = response;
      const head = rawHeaders.filter((_, index) => !ownHeaders.has(rawHeaders[index - (index % 2)].toLowerCase()));
      const lines = rawHeaders.reduce((sum, part) => sum + part.length + 2, `HTTP/1.1 ${statusCode} ${statusMessage}`.length + 4);
      buffer(response).then(
        (body) => resolve({status: statusCode!, head, headers: answered, body, bytes: lines + body.byteLength}),
        reject,
      );
    }).on('error', reject);
  });
}
