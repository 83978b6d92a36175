/** Answers the files of a service with the same bytes and entity tags, by node:http and nothing else: what a service cannot be faster than. Arguments: its address, then paths. */
import {createServer} from 'node:http';
import {type AddressInfo} from 'node:net';

const [url, ...paths] = process.argv.slice(2);
const files = new Map<string, {bytes: Buffer; etag: string; type: string}>();
for (const path of paths) {
  const answer = await fetch(`${url}${path}`, {headers: {'accept-encoding': 'identity'}});
  files.set(path, {
    bytes: Buffer.from(await answer.arrayBuffer()),
    etag: answer.headers.get('etag')!,
    type: answer.headers.get('content-type')!,
  });
}
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
  response.writeHead(200, {etag: file.etag, 'content-type': file.type, 'content-length': file.bytes.byteLength}).end(file.bytes);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
