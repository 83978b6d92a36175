// Storybook: every widget in every state. --build writes it to storybook-static instead of serving it; other arguments go to Storybook.
import {mkdir} from 'node:fs/promises';
import {buildIfNeeded} from './build-if-needed.mjs';
import {root, run} from './run.mjs';

const build = process.argv.includes('--build');
const others = process.argv.slice(2).filter((argument) => argument !== '--build');
const port = process.env.STORYBOOK_PORT ?? '4402';
const quiet = {STORYBOOK_DISABLE_TELEMETRY: '1'};

if (!(await buildIfNeeded())) process.exit(1);
await mkdir(`${root}dist/storybook-data`, {recursive: true});
if ((await run('node', ['.storybook/export-data.ts'])) !== 0) process.exit(1);
process.exitCode = build
  ? await run('storybook', ['build', '--output-dir', 'storybook-static', '--disable-telemetry', ...others], quiet)
  : await run('storybook', ['dev', '--port', port, '--ci', '--no-version-updates', '--disable-telemetry', ...others], quiet);
