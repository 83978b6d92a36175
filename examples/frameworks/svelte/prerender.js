// Puts what the server renders into the page. A server that renders each request does the same.
import {readFile, writeFile} from 'node:fs/promises';
import {render} from './dist/server/entry-server.js';

const page = await readFile('dist/client/index.html', 'utf8');
await writeFile(
  'dist/client/index.html',
  page.replace('<!--app-->', () => render()),
);
