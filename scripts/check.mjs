// Everything that is judged without running the product.
import {runAll} from './run.mjs';

await runAll([
  ['node', 'scripts/generate.mjs', '--check'],
  ['redocly', 'lint'],
  ['node', 'scripts/manifest.mjs', '--check'],
  ['tsc', '-p', '.'],
  ['oxlint', '--type-aware', '--deny-warnings'],
  ['prettier', '--check', '.', '--log-level', 'warn'],
]);
