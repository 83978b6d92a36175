/**
 * Serves 153 strategies as a plain file host does, and on a second port tells how many requests came and how many bytes went out, heads included, since it was last asked. Prints both
 * addresses.
 */
import {checkReading, hashOf, publish, publishTree, readFolder} from '@send-strategy/service';
import {createServer} from 'node:http';
import {type AddressInfo, type Socket} from 'node:net';
import {fileURLToPath} from 'node:url';
import {ids} from './areas.ts';
import {serveFiles, type ServedFile} from './serve-files.ts';

const {server, url} = await serveFiles(await publishedFiles());
const sockets = new Set<Socket>();
let [requests, closed, told] = [0, 0, 0];
server.on('request', () => {
  requests += 1;
});
server.on('connection', (socket: Socket) => {
  sockets.add(socket);
  socket.on('close', () => {
    sockets.delete(socket);
    closed += socket.bytesWritten;
  });
});
const counts = createServer((_request, response) => {
  const written = [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, closed);
  response.setHeader('content-type', 'application/json').end(JSON.stringify({requests, bytes: written - told}));
  [requests, told] = [0, written];
});
counts.listen(0, '127.0.0.1', () => console.log(`${url} http://127.0.0.1:${(counts.address() as AddressInfo).port}`));

/** Every strategy's JSON as the service publishes it, by path. */
async function publishedFiles(): Promise<Map<string, ServedFile>> {
  const folder = fileURLToPath(new URL('../../datasets/marlhaven', import.meta.url));
  const {dataset: marlhaven} = checkReading(await readFolder(folder));
  const published = ids.map((id) => {
    const strategy = {...marlhaven!.collections.strategy, id};
    const dataset = {...marlhaven!, id, collections: {...marlhaven!.collections, strategy}};
    return {dataset, files: publish(dataset, new Date('2026-11-20T09:00:00Z'))};
  });
  return new Map(
    [...publishTree(published)]
      .filter(([path]) => path.endsWith('.json'))
      .map(([path, bytes]) => [`/v1/${path}`, {bytes, etag: `"${hashOf(bytes)}"`, type: 'application/json'}]),
  );
}
