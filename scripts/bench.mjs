// Measures, and prints beside what is simplest: the service beside a bare node:http server, the built widgets with far more data than any area has beside the same content as static HTML.
// Also the import of the schools register beside only reading the file. Arguments choose: gias, service, widgets. Default: all.
import {buildIfNeeded} from './build-if-needed.mjs';
import {run} from './run.mjs';

const chosen = process.argv.length > 2 ? process.argv.slice(2) : ['gias', 'service', 'widgets'];
if (chosen.includes('widgets') && !(await buildIfNeeded())) process.exit(1);
for (const name of chosen) {
  process.exitCode = await run('node', ['--conditions=@send-strategy/source', `tests/bench/${name}.ts`]);
  if (process.exitCode !== 0) break;
}
