/**
 * Answers files as a service does, with the same heads and the same bytes, which it got from it before: plain, unchanged and compressed, by node:http and nothing else. It is what a service cannot be
 * faster than. Arguments: the service's address, then paths.
 */
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {answerOf, headersOf, type Answer} from './service-answers.ts';

interface Ready {
  readonly head: string[];
  /** Short ones as text of one byte each, which Node.js sends in one piece with their head. */
  readonly body: string | Buffer;
}

interface File {
  readonly etag: string;
  readonly plain: Ready;
  readonly unchanged: Ready;
  readonly compressed: Ready;
}

const [source, ...paths] = process.argv.slice(2) as [string, ...string[]];
const files = new Map<string, File>();
for (const path of paths) {
  const compressed = await answerOf(source, path, headersOf('compressed', ''));
  const etag = compressed.headers.etag as string;
  files.set(path, {
    etag,
    plain: ready(await answerOf(source, path, headersOf('plain', ''))),
    unchanged: ready(await answerOf(source, path, headersOf('unchanged', etag))),
    compressed: ready(compressed),
  });
}

function ready({head, body}: Answer): Ready {
  return {head: [...head], body: body.byteLength <= 65_536 ? body.toString('latin1') : body};
}

const server = createServer((request, response) => {
  const file = files.get(request.url!);
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  const {'if-none-match': known, 'accept-encoding': accepted} = request.headers;
  if (known === file.etag) {
    response.writeHead(304, file.unchanged.head).end();
    return;
  }
  const {head, body} = (accepted as string).includes('br') ? file.compressed : file.plain;
  response.writeHead(200, head).end(body, 'latin1');
});
// As long as the service's, so that both say the same of it.
server.keepAliveTimeout = 72_000;
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
