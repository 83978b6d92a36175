import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {root, run} from './run.mjs';

const stamp = join(root, 'dist/built-from.txt');
const sources = [
  'packages/sdk/src',
  'packages/widgets/src',
  'packages/pages/src',
  'packages/service/src',
  'rollup.config.mjs',
  'scripts/build.mjs',
  'scripts/html-styles.ts',
  'package-lock.json',
];

/** Builds where dist/ is missing or was made from other sources. Resolves with whether dist/ is there. */
export async function buildIfNeeded() {
  const wanted = await hashOfSources();
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return true;
  console.log('Building: about half a minute, the first time and after changes.');
  if ((await run('node', ['scripts/build.mjs'])) !== 0) return false;
  await mkdir(join(root, 'dist'), {recursive: true});
  await writeFile(stamp, wanted);
  return true;
}

async function hashOfSources() {
  const hash = createHash('sha256');
  for (const source of sources) {
    const files = /\.\w+$/.test(source)
      ? [source]
      : (await readdir(join(root, source), {recursive: true})).toSorted().map((name) => join(source, name));
    for (const file of files) {
      if (!/\.\w+$/.test(file) || file.endsWith('.test.ts')) continue;
      hash.update(`${file}\0`).update(await readFile(join(root, file)));
    }
  }
  return hash.digest('hex');
}
