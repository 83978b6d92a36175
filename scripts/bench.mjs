// Measures the built widgets with far more data than any area has, and prints times beside the same content as static HTML.
import {buildIfNeeded} from './build-if-needed.mjs';
import {run} from './run.mjs';

if (!(await buildIfNeeded())) process.exit(1);
process.exitCode = await run('node', ['--conditions=@send-strategy/source', 'tests/bench/widgets.ts']);
