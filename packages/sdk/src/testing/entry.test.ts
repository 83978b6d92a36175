import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {promisify} from 'node:util';
import {build} from 'esbuild';
import {expect, test} from 'vitest';
import {sha256} from './sha-256.ts';

const run = promisify(execFile);

test('it has no dependency and nothing of Node: it is bundled for a browser as it is', async () => {
  const {metafile} = await build({
    entryPoints: [`${import.meta.dirname}/index.ts`],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    metafile: true,
  });
  expect(Object.keys(metafile.inputs).filter((path) => path.includes('node_modules'))).toEqual([]);
  expect(Object.values(metafile.outputs).flatMap(({imports}) => imports)).toEqual([]);
});

test('its transport answers without web globals, and without a platform that hashes', async () => {
  const script = `
    import {fakeService} from '@send-strategy/sdk/testing';
    import {StrategyClient} from '@send-strategy/sdk/read';
    for (const name of ['fetch', 'Request', 'Response', 'Headers', 'ReadableStream', 'crypto']) delete globalThis[name];
    const {transport} = fakeService({strategies: {marlhaven: {actions: [{id: 'a', title: 'A'}]}}});
    const client = new StrategyClient({baseUrl: 'https://send.example/v1', transport});
    console.log((await client.strategy('marlhaven').actions.list()).length);`;
  const {stdout} = await run(process.execPath, ['--conditions=@send-strategy/source', '--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    timeout: 20_000,
  });
  expect(stdout.trim()).toBe('1');
});

test.each(['', 'abc', 'é𝒳', ...[55, 56, 63, 64, 65, 119, 120, 1000].map((length) => 'x'.repeat(length))])(
  'it hashes %j as others do',
  (text) => {
    expect(Buffer.from(sha256(text)).toString('hex')).toBe(createHash('sha256').update(text).digest('hex'));
  },
);
