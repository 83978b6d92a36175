import Negotiator from 'negotiator';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import {encoded, type Encoding, type FileAnswer, type PreparedFile} from './files.ts';

/** What every answer says, whatever it holds. */
export type CommonHeaders = Readonly<Record<string, string>>;

/** The answer to a request for a file: unchanged, or its bytes in the encoding that the request prefers. */
export function answerOf(file: PreparedFile, asked: IncomingHttpHeaders): FileAnswer | Promise<FileAnswer> {
  if (matches(asked['if-none-match'], file.etag)) return file.unchanged;
  const encoding = file.isCompressible ? encodingFor(asked) : undefined;
  return encoding === undefined ? file.whole : encoded(file, encoding);
}

/** Bodies up to this many bytes go out together with their head. */
const shortBody = 65_536;

/** Names and values in turn, and short bodies as text of one byte each: so node:http sends an answer in one piece, which is measured to be fastest. */
function sendable({headers, bytes}: FileAnswer, common: CommonHeaders): NonNullable<FileAnswer['sent']> {
  const isShort = bytes !== undefined && bytes.byteLength <= shortBody;
  return {
    head: Object.entries({...common, ...headers}).flat(),
    body: isShort ? Buffer.from(bytes).toString('latin1') : bytes,
  };
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
  const send = (request: IncomingMessage, response: ServerResponse, answer: FileAnswer) => {
    const {head, body} = (answer.sent ??= sendable(answer, common));
    response.writeHead(answer.status, head);
    if (request.method === 'HEAD' || body === undefined) response.end();
    else response.end(body, 'latin1');
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

/** What requests preferred before, by their header: nearly all send one of a few. */
const preferences = new Map<string, Encoding | undefined>();

/** As many as are kept; then they begin anew, as anybody may send anything. */
const mostPreferences = 100;

function encodingFor({'accept-encoding': accepted}: IncomingHttpHeaders): Encoding | undefined {
  if (accepted === undefined) return undefined;
  if (preferences.has(accepted)) return preferences.get(accepted);
  // Browsers name gzip before brotli and mean no order by it.
  const negotiator = new Negotiator({headers: {'accept-encoding': accepted}}) as unknown as PreferringNegotiator;
  const chosen = negotiator.encoding(['br', 'gzip', 'identity'], {preferred: ['br', 'gzip']});
  const encoding = chosen === 'br' || chosen === 'gzip' ? chosen : undefined;
  if (preferences.size === mostPreferences) preferences.clear();
  preferences.set(accepted, encoding);
  return encoding;
}

/** Weak comparison, as RFC 9110 section 13.1.2 asks for. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((candidate) => ['*', etag].includes(candidate.trim().replace(/^W\//, '')));
}
