// Measures this project beside what a user would pick otherwise, in the same run, and prints Markdown: docs/benchmarks.md says what each benchmark is. Arguments choose; default: all.
// --record also writes what was measured into docs/benchmarks.md. --quick measures everything once, to see that it runs.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {buildIfNeeded} from './build-if-needed.mjs';
import {root, run} from './run.mjs';

/** What each benchmark needs besides the sources: the peers of tests/bench/package.json, the built files. */
const all = {
  bytes: {peers: true, built: true},
  pages: {peers: true, built: true},
  map: {peers: true, built: true},
  widgets: {built: true},
  sdk: {peers: true},
  service: {peers: true},
  growth: {built: true},
  country: {built: true},
  gias: {},
};
const record = join(root, 'docs/benchmarks.md');

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const wrong = [
  ...flags.filter((flag) => !['--record', '--quick'].includes(flag)),
  ...named.filter((name) => !Object.hasOwn(all, name)),
];
if (wrong.length > 0) {
  console.error(`Not known: ${wrong.join(', ')}. Benchmarks: ${Object.keys(all).join(', ')}. Flags: --record, --quick.`);
  process.exit(1);
}
if (flags.length === 2) {
  console.error('What --quick measures says nothing, so it is not recorded: leave out --record or --quick.');
  process.exit(1);
}

const chosen = named.length > 0 ? named : Object.keys(all);
if (chosen.some((name) => all[name].peers) && !(await installPeersIfNeeded())) process.exit(1);
if (chosen.some((name) => all[name].built) && !(await buildIfNeeded())) process.exit(1);
for (const name of chosen) {
  const {code, report} = await measure(name);
  process.exitCode = code;
  if (code !== 0) break;
  if (flags.includes('--record')) await write(name, report);
}
if (flags.includes('--record')) await run('prettier', ['--write', '--log-level', 'warn', record]);

/** Runs a benchmark, shows what it prints, and gives it. */
async function measure(name) {
  const child = spawn(process.execPath, ['--conditions=@send-strategy/source', `tests/bench/${name}.ts`], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {...process.env, SEND_STRATEGY_BENCH_QUICK: String(flags.includes('--quick'))},
  });
  let report = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    report += text;
    process.stdout.write(text);
  });
  const [code] = await once(child, 'close');
  return {code: code ?? 1, report};
}

/** Puts a report between its two marks. What stands outside of marks is written by hand. */
async function write(name, report) {
  const [begin, end] = [`<!-- measured: ${name} -->`, `<!-- end: ${name} -->`];
  const text = await readFile(record, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`docs/benchmarks.md has no place for this report: add ${begin} and ${end}`);
  await writeFile(record, `${before}${begin}\n\n${report.trim()}\n\n${end}${after}`);
}

/** Installs what the project is measured beside where it is missing or not that of the lockfile. Resolves with whether it is there. */
async function installPeersIfNeeded() {
  const changedAt = async (path) => (await stat(join(root, 'tests/bench', path)).catch(() => undefined))?.mtimeMs ?? 0;
  // npm leaves it there when an installation is whole.
  if ((await changedAt('node_modules/.package-lock.json')) >= (await changedAt('package-lock.json'))) return true;
  console.error('Installing what is measured beside into tests/bench/node_modules: once.');
  if ((await run('npm', ['ci', '--prefix', 'tests/bench'])) === 0) return true;
  console.error(
    'It could not be installed: this needs the npm registry. Without it: npm run bench -- widgets growth country gias',
  );
  return false;
}
