// Builds the packages and the browser files into dist/, then their type declarations.
import {rm} from 'node:fs/promises';
import {root, runAll} from './run.mjs';

for (const folder of ['dist', 'packages/sdk/dist', 'packages/widgets/dist', 'packages/service/dist'])
  await rm(`${root}${folder}`, {recursive: true, force: true});
await runAll([
  ['rollup', '--config', 'rollup.config.mjs', '--silent'],
  ['tsc', '-p', 'packages/sdk/tsconfig.build.json'],
  ['tsc', '-p', 'packages/widgets/tsconfig.build.json'],
  ['tsc', '-p', 'packages/service/tsconfig.build.json'],
]);
