// Serves the strategy data service on one port and the partner pages on another, so that they are of two origins as in real life.
import {readFile} from 'node:fs/promises';
import {buildIfNeeded} from './build-if-needed.mjs';
import {root} from './run.mjs';

const folders = ['datasets/medway-2019', 'datasets/marlhaven'].map((folder) => `${root}${folder}`);
const servicePort = Number(process.env.SERVICE_PORT ?? 4400);
const pagesPort = Number(process.env.PAGES_PORT ?? 4401);

if (!(await buildIfNeeded())) process.exit(1);
const {describeProblem, startService} = await import('../packages/service/dist/index.js');
const {startPartnerPages} = await import('../examples/server.ts');
const {version} = JSON.parse(await readFile(`${root}packages/widgets/package.json`, 'utf8'));
const integrity = JSON.parse(await readFile(`${root}dist/widgets/${version}/integrity.json`, 'utf8'));

try {
  const service = await startService({
    folders,
    port: servicePort,
    widgets: `${root}dist/widgets`,
    pages: `${root}dist/pages`,
    onReload(event) {
      if (event.kind === 'published') console.log(`${event.folder}: read again and published.`);
      else for (const problem of event.problems) console.error(`${describeProblem(problem)} The last good data stays.`);
    },
  });
  const pages = await startPartnerPages({
    service: service.url,
    version,
    integrity: {core: integrity['core.js'], css: integrity['send.css']},
    port: pagesPort,
  });
  console.log(
    `Strategy data service: ${service.url}/v1/index.json\nEmbed builder:         ${service.url}/\nPartner pages:         ${pages.url}/\nStop with Ctrl+C.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await pages.close();
      await service.close();
    });
  }
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${error.port} is in use by another program. Set SERVICE_PORT and PAGES_PORT to others, for example: SERVICE_PORT=5400 PAGES_PORT=5401 npm start`
      : error.message,
  );
  process.exit(1);
}
