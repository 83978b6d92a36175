import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {temporaryFolder} from '../dataset-folder.ts';
import {builtWidgets, version} from '../embedding/pages.ts';

const entry = fileURLToPath(new URL('../../packages/widgets/src/files/all.ts', import.meta.url));

/** The browser files, with `all.js` made from the sources as they are: bundled, and nothing in them minified. */
export async function widgetsFromSource(): Promise<string> {
  const folder = join(await temporaryFolder(), 'widgets');
  await cp(builtWidgets, folder, {recursive: true});
  const {outputFiles} = await build({
    ...{entryPoints: [entry], bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'error'},
    conditions: ['@send-strategy/source', 'browser', 'production'],
  });
  const path = join(folder, version, 'all.js');
  const {text} = outputFiles[0]!;
  if (text === (await readFile(path, 'utf8'))) throw new Error('The built file is the source: nothing would be compared.');
  await writeFile(path, text);
  return folder;
}
