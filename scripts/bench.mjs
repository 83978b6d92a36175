// Measures, and prints beside what is simplest: the service beside a bare node:http server, the built widgets with far more data than any area has beside the same content as static HTML.
// Also the import of the schools register beside only reading the file, and the SDK beside raw fetch and other clients. Arguments choose: gias, sdk, service, widgets. Default: all.
import {stat} from 'node:fs/promises';
import {join} from 'node:path';
import {buildIfNeeded} from './build-if-needed.mjs';
import {root, run} from './run.mjs';

const chosen = process.argv.length > 2 ? process.argv.slice(2) : ['gias', 'sdk', 'service', 'widgets'];
if (chosen.includes('sdk') && !(await installPeersIfNeeded())) process.exit(1);
if (chosen.includes('widgets') && !(await buildIfNeeded())) process.exit(1);
for (const name of chosen) {
  process.exitCode = await run('node', ['--conditions=@send-strategy/source', `tests/bench/${name}.ts`]);
  if (process.exitCode !== 0) break;
}

/** Installs the clients that the SDK is measured beside where they are missing or not those of the lockfile. Resolves with whether they are there. */
async function installPeersIfNeeded() {
  const changedAt = async (path) => (await stat(join(root, 'tests/bench', path)).catch(() => undefined))?.mtimeMs ?? 0;
  // npm leaves it there when an installation is whole.
  if ((await changedAt('node_modules/.package-lock.json')) >= (await changedAt('package-lock.json'))) return true;
  console.log(
    'Installing the clients that the SDK is measured beside into tests/bench/node_modules: a few seconds, the first time.',
  );
  if ((await run('npm', ['ci', '--prefix', 'tests/bench'])) === 0) return true;
  console.error(
    'They could not be installed: this needs the npm registry. The other benchmarks do not: npm run bench -- gias service widgets',
  );
  return false;
}
