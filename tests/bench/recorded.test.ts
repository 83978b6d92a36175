/** docs/benchmarks.md holds the last figures of every benchmark there is. */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const record = readFileSync('docs/benchmarks.md', 'utf8');
const run = (...given: string[]) => spawnSync(process.execPath, ['scripts/bench.mjs', ...given], {encoding: 'utf8'});

test('each benchmark is recorded, with its day, its commit and its machine', () => {
  const {status, stderr} = run('no-such');
  expect(status).toBe(1);
  const names = /Benchmarks: ([\w, ]+)\./.exec(stderr)![1].split(', ');
  const recorded = [...record.matchAll(/<!-- measured: (\w+) -->(.*?)<!-- end: \1 -->/gs)];
  expect(recorded.map(([, name]) => name)).toEqual(names);
  for (const [, name, text] of recorded)
    expect(text, name).toMatch(/\n_Measured on \d{4}-\d\d-\d\d, commit [0-9a-f]{10}\b.*: Node v\d.*\d cores.*_\n/);
});

test('what was measured once only is not recorded', () => {
  const {status, stderr} = run('--record', '--quick');
  expect(status).toBe(1);
  expect(stderr).toContain('leave out --record or --quick');
  expect(readFileSync('docs/benchmarks.md', 'utf8')).toBe(record);
});
