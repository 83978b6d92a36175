#!/usr/bin/env node
import {existsSync} from 'node:fs';

const command = new URL('../dist/cli.js', import.meta.url);
if (existsSync(command)) {
  const {run} = await import(command.href);
  process.exitCode = await run(process.argv.slice(2));
} else {
  console.error('send-strategy is not built yet. Run "npm run build" in the project folder, then try again.');
  process.exitCode = 1;
}
