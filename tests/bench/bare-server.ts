/** Answers the files of a service with the same bytes and entity tags, by node:http and nothing else: what a service cannot be faster than. Arguments: its address, then paths. */
import {serveFiles, type ServedFile} from './serve-files.ts';

const [source, ...paths] = process.argv.slice(2);
const files = new Map<string, ServedFile>();
for (const path of paths) {
  const answer = await fetch(`${source}${path}`, {headers: {'accept-encoding': 'identity'}});
  files.set(path, {
    bytes: Buffer.from(await answer.arrayBuffer()),
    etag: answer.headers.get('etag')!,
    type: answer.headers.get('content-type')!,
  });
}
console.log((await serveFiles(files)).url);
