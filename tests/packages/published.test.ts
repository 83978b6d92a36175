/** The packages as npm would publish them: what is in the packed file, and whether every tool finds its way in it. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

interface Packed {
  filename: string;
  files: {path: string}[];
}

/** The style sheets among the entries: whoever judges types has nothing to say of them. */
const styles: Readonly<Record<string, readonly string[]>> = {'packages/widgets': ['./send.css', './html.css', './themes/*.css']};

/** Runs a program of the project. Fails with all that it said. */
function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, {encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32'});
  } catch (error) {
    const {stdout, stderr} = error as {stdout?: string; stderr?: string};
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, {cause: error});
  }
}

describe.each(['packages/sdk', 'packages/widgets', 'packages/service'])('%s, packed', (folder) => {
  let destination: string;
  let tarball: string;
  let files: string[];

  beforeAll(() => {
    destination = mkdtempSync(join(tmpdir(), 'send-strategy-packed-'));
    const [packed] = JSON.parse(
      run('npm', ['pack', `./${folder}`, '--json', '--ignore-scripts', '--pack-destination', destination]),
    ) as [Packed];
    tarball = join(destination, packed.filename);
    files = packed.files.map(({path}) => path);
  });

  afterAll(() => {
    rmSync(destination, {recursive: true, force: true});
  });

  test('satisfies publint, suggestions and all', () => {
    expect(run('publint', ['run', tarball, '--strict'])).toContain('All good!');
  });

  test('gives every entry types that fit it, for ES modules and bundlers', () => {
    const excluded = (styles[folder] ?? []).flatMap((entry) => ['--exclude-entrypoints', entry]);
    const report = run('attw', [tarball, '--profile', 'esm-only', '--format', 'ascii', ...excluded]);
    // Nothing is found to be wrong where nothing was looked at.
    expect(report).toContain('bundler: 🟢');
    expect(report).not.toContain('does not contain types');
  });

  test('holds every file that its entries name, under each condition', () => {
    const {exports} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>;
    };
    const named = Object.values(exports)
      .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
      .filter((path) => !path.includes('*'))
      .map((path) => path.replace('./', ''));
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
  });

  test('holds no tests and nothing that only tests use', () => {
    expect(files.filter((path) => /\.(test|fixture)\./.test(path))).toEqual([]);
  });
});
