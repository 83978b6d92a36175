import {createServer, type Server} from 'node:http';
import {type AddressInfo} from 'node:net';

/** A file as a plain host answers with it. */
export interface ServedFile {
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly type: string;
}

/** Serves files by their path on a free port, with entity tags, by node:http and nothing else. */
export async function serveFiles(files: ReadonlyMap<string, ServedFile>): Promise<{server: Server; url: string}> {
  const server = createServer((request, response) => {
    const file = files.get(request.url!);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304, {etag: file.etag}).end();
      return;
    }
    response
      .writeHead(200, {etag: file.etag, 'content-type': file.type, 'content-length': file.bytes.byteLength})
      .end(file.bytes);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`};
}
