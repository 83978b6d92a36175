import Negotiator from 'negotiator';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import {encoded, type Encoding, type PreparedFile} from './files.ts';

/** What every answer says, whatever it holds. */
export type CommonHeaders = Readonly<Record<string, string>>;

/** The answer to a read of a file. */
export interface FileAnswer {
  readonly status: 200 | 304;
  /** Without those that all answers have. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes?: Uint8Array;
}

/** The answer to a request for a file: unchanged, or its bytes in the encoding that the request prefers. */
export function answerOf(file: PreparedFile, asked: IncomingHttpHeaders): FileAnswer | Promise<FileAnswer> {
  if (matches(asked['if-none-match'], file.etag)) return {status: 304, headers: file.headers.unchanged};
  const encoding = file.isCompressible ? encodingFor(asked) : undefined;
  if (encoding === undefined) return {status: 200, headers: file.headers.whole, bytes: file.bytes};
  const bytes = encoded(file, encoding);
  return bytes instanceof Promise ? bytes.then((made) => inEncoding(file, encoding, made)) : inEncoding(file, encoding, bytes);
}

function inEncoding(file: PreparedFile, encoding: Encoding, bytes: Uint8Array): FileAnswer {
  const headers = {...file.headers.whole, 'content-encoding': encoding, 'content-length': String(bytes.byteLength)};
  return {status: 200, headers, bytes};
}

/**
 * Makes a server that answers the usual read by itself, a file by its plain path, and leaves everything else to `others`. Reads are nearly all of what a service is asked, and this
 * saves them the way through the framework.
 *
 * @param fileAt Gives the file at a path, if it is to be answered so.
 * @param common Headers that are added.
 */
export function makeFileServer(
  fileAt: (path: string) => PreparedFile | undefined,
  common: CommonHeaders,
  others: RequestListener,
): Server {
  const send = (request: IncomingMessage, response: ServerResponse, {status, headers, bytes}: FileAnswer) => {
    response.writeHead(status, {...common, ...headers});
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
  return createServer((request, response) => {
    const {method, url = ''} = request;
    const file = method === 'GET' || method === 'HEAD' ? fileAt(url.slice(1)) : undefined;
    if (file === undefined) {
      others(request, response);
      return;
    }
    const answer = answerOf(file, request.headers);
    if (answer instanceof Promise)
      answer.then(
        (made) => send(request, response, made),
        () => others(request, response),
      );
    else send(request, response, answer);
  });
}

/** Its published types are those of version 0.6, which knew no preference. */
interface PreferringNegotiator {
  encoding(available: string[], options: {preferred: string[]}): string | undefined;
}

function encodingFor(headers: IncomingHttpHeaders): Encoding | undefined {
  if (headers['accept-encoding'] === undefined) return undefined;
  // Browsers name gzip before brotli and mean no order by it.
  const negotiator = new Negotiator({headers} as never) as unknown as PreferringNegotiator;
  const chosen = negotiator.encoding(['br', 'gzip', 'identity'], {preferred: ['br', 'gzip']});
  return chosen === 'br' || chosen === 'gzip' ? chosen : undefined;
}

/** Weak comparison, as RFC 9110 section 13.1.2 asks for. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((candidate) => ['*', etag].includes(candidate.trim().replace(/^W\//, '')));
}
