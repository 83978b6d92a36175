// Makes packages/widgets/custom-elements.json from the widgets' doc blocks. With --check: changes nothing, fails where the file is out of date or a doc block is incomplete.
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {registerHooks} from 'node:module';
import {join} from 'node:path';
import * as prettier from 'prettier';
import {analyse} from './manifest/analyse.ts';
import {gaps} from './manifest/gaps.ts';
import {root} from './run.mjs';

const folder = join(root, 'packages/widgets');
const path = join(folder, 'custom-elements.json');

// The widgets' classes say which attributes they observe. Packages resolve to their sources, as nothing may be built yet.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, {...context, conditions: [...context.conditions, '@send-strategy/source']}),
});
const classes = Object.values(await import('../packages/widgets/src/index.ts'));

const names = (await readdir(join(folder, 'src'), {recursive: true})).map((name) => `src/${name.replaceAll('\\', '/')}`);
const sources = new Map();
for (const name of names.filter((file) => /(?<!\.test)\.ts$/.test(file)))
  sources.set(name, await readFile(join(folder, name), 'utf8'));

const manifest = analyse(sources);
const classOf = new Map(
  manifest.modules.flatMap(({declarations}) =>
    declarations.map(({tagName, name}) => [tagName, classes.find((one) => one.name === name)]),
  ),
);
const pageStyles = await readFile(join(folder, 'src/send.css'), 'utf8');
const found = gaps({manifest, sources, pageStyles, attributesOf: (tag) => classOf.get(tag)?.observedAttributes});
for (const gap of found) console.error(gap);

const text = await prettier.format(JSON.stringify(manifest), {...(await prettier.resolveConfig(path)), filepath: path});
const upToDate = text === (await readFile(path, 'utf8').catch(() => undefined));
if (process.argv.includes('--check')) {
  if (!upToDate) console.error('packages/widgets/custom-elements.json is out of date. Run: node scripts/manifest.mjs');
  else if (found.length === 0) console.log('The custom-elements manifest is up to date.');
} else if (!upToDate) {
  await writeFile(path, text);
  console.log('Wrote packages/widgets/custom-elements.json');
}
if (found.length > 0 || (process.argv.includes('--check') && !upToDate)) process.exitCode = 1;
