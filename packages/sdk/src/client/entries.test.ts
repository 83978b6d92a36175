import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {expect, test} from 'vitest';

const run = promisify(execFile);

const node = async (script: string) => {
  const {stdout} = await run(process.execPath, ['--conditions=@send-strategy/source', '--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    timeout: 20_000,
  });
  return stdout.trim();
};

const globals = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'FormData',
  'AbortController',
  'AbortSignal',
  'crypto',
  'navigator',
  'EventTarget',
  'Event',
];

test.each(['@send-strategy/sdk', '@send-strategy/sdk/read', '@send-strategy/sdk/reading'])(
  '%s imports without web globals',
  async (entry) => {
    const script = `
    for (const name of ${JSON.stringify(globals)}) delete globalThis[name];
    const names = Object.keys(await import('${entry}'));
    console.log(typeof fetch, typeof AbortController, names.length > 0);`;
    expect(await node(script)).toBe('undefined undefined true');
  },
);

test('a script that watches ends when its own work is done', async () => {
  const script = `
    import {StrategyClient} from '@send-strategy/sdk/read';
    const transport = async () => new Response('{"data": []}');
    const marlhaven = new StrategyClient({baseUrl: 'https://send.example/v1', transport}).strategy('marlhaven');
    await marlhaven.priorities.list();
    marlhaven.watch(['priorities'], () => {});
    console.log('done');`;
  expect(await node(script)).toBe('done');
});

test.each([
  ['the reading client without ky', `export {StrategyClient} from '../read/index.ts'`, 3 * 1024],
  [
    'the reading client with ky',
    `export {StrategyClient} from '../read/index.ts'; export {kyTransport} from '../index.ts'`,
    12 * 1024,
  ],
  ['the whole client, which writes too', `export {StrategyClient} from '../index.ts'`, 19.5 * 1024],
])('%s stays within its budget of bytes after gzip', async (_what, contents, budget) => {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: import.meta.dirname, loader: 'ts'},
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const size = gzipSync(outputFiles[0]!.contents, {level: 9}).length;
  expect(size).toBeLessThan(budget);
});
