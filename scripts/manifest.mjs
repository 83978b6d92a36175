// Makes packages/widgets/custom-elements.json from the widgets' doc blocks, and from it what editors and frameworks know of the widgets. With --check: changes nothing, fails where a file
// is out of date or a doc block is incomplete.
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {registerHooks} from 'node:module';
import {dirname, join} from 'node:path';
import * as prettier from 'prettier';
import {analyse} from './manifest/analyse.ts';
import {attributesModule} from './manifest/attributes-module.ts';
import {elementTypes} from './manifest/element-types.ts';
import {gaps} from './manifest/gaps.ts';
import {cssData, htmlData} from './manifest/vs-code-data.ts';
import {root} from './run.mjs';

const folder = join(root, 'packages/widgets');

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

const json = (value) => JSON.stringify(value);
const origin = "Generated from the widgets' doc blocks by scripts/manifest.mjs. Do not edit.";
const files = {
  'custom-elements.json': json(manifest),
  'vscode.html-custom-data.json': json(htmlData(manifest)),
  'vscode.css-custom-data.json': json(cssData(manifest)),
  'frameworks/generated/elements.d.ts': elementTypes(manifest, origin),
  'src/generated/attributes.ts': attributesModule(manifest, origin),
};
const isCheck = process.argv.includes('--check');
const outdated = [];
for (const [name, unformatted] of Object.entries(files)) {
  const path = join(folder, name);
  const text = await prettier.format(unformatted, {...(await prettier.resolveConfig(path)), filepath: path});
  if (text === (await readFile(path, 'utf8').catch(() => undefined))) continue;
  outdated.push(`packages/widgets/${name}`);
  if (isCheck) continue;
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, text);
}
if (!isCheck) for (const name of outdated) console.log(`Wrote ${name}`);
else if (outdated.length > 0) console.error(`Out of date: ${outdated.join(', ')}. Run: node scripts/manifest.mjs`);
else if (found.length === 0) console.log('The custom-elements manifest is up to date, and what is made from it.');
if (found.length > 0 || (isCheck && outdated.length > 0)) process.exitCode = 1;
