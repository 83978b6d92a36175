// Prints the size of each browser file as it travels: brotli, quality 11.
import {readdir, readFile} from 'node:fs/promises';
import {brotliCompressSync} from 'node:zlib';
import {root} from './run.mjs';

for (const version of await readdir(`${root}dist/widgets`)) {
  for (const name of await readdir(`${root}dist/widgets/${version}`)) {
    if (!/\.(js|css)$/.test(name)) continue;
    const bytes = await readFile(`${root}dist/widgets/${version}/${name}`);
    console.log(`${String(brotliCompressSync(bytes).length).padStart(8)}  ${version}/${name}`);
  }
}
