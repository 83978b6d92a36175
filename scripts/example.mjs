// Runs one of the examples of docs/sdk/ with all that it needs, and stops everything when it is done. Without a name: says which there are.
import {spawn} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {root} from './run.mjs';

const examples = JSON.parse(await readFile(`${root}examples/examples.json`, 'utf8'));
const name = process.argv[2];

if (name === undefined || !Object.hasOwn(examples, name)) {
  const width = Math.max(...Object.keys(examples).map(({length}) => length));
  const lines = Object.entries(examples).map(([each, {shows}]) => `  ${each.padEnd(width)}  ${shows}`);
  const what = name === undefined ? 'Examples' : `There is no example "${name}". There are`;
  console[name === undefined ? 'log' : 'error'](`${what}:\n\n${lines.join('\n')}\n\nRun one: npm run example -- five-minutes`);
  process.exitCode = name === undefined ? 0 : 1;
} else {
  const child = spawn(process.execPath, ['--conditions=@send-strategy/source', `${root}scripts/examples/run.ts`, name], {
    stdio: 'inherit',
  });
  // Ctrl+C reaches it by itself; this waits until it has stopped everything.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
