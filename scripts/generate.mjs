// Makes every generated file: from the OpenAPI document, and the reference from the SDK's source. With --check: changes nothing, fails where a file is out of date.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import openapiTS, {astToString} from 'openapi-typescript';
import * as prettier from 'prettier';
import {parse} from 'yaml';
import {closedSchemas} from './generate/closed-schemas.mjs';
import {referenceFiles} from './generate/reference.mjs';
import {resourceMap} from './generate/resource-map.mjs';
import {sdkReference} from './generate/sdk-reference.mjs';

const root = new URL('../', import.meta.url);
const source = 'openapi/send-strategy.yaml';
const notice = `// Generated from ${source} by npm run generate. Do not edit.\n\n`;

const document = parse(await readFile(new URL(source, root), 'utf8'));
const files = {
  'packages/sdk/src/generated/api.ts': notice + astToString(await openapiTS(new URL(source, root), {rootTypes: false})),
  'packages/sdk/src/generated/resources.ts': notice + resourceMap(document),
  'packages/service/src/generated/schemas.json': JSON.stringify(closedSchemas(document), null, 1),
  'packages/service/src/generated/reference.json': JSON.stringify(referenceFiles(document), null, 1),
};

const outdated = [];

async function bringUpToDate(path, text) {
  const url = new URL(path, root);
  const options = await prettier.resolveConfig(url);
  const formatted = await prettier.format(text, {...options, filepath: path});
  const current = await readFile(url, 'utf8').catch(() => undefined);
  if (current === formatted) return;
  outdated.push(path);
  if (!process.argv.includes('--check')) {
    await mkdir(dirname(url.pathname), {recursive: true});
    await writeFile(url, formatted);
  }
}

for (const [path, text] of Object.entries(files)) await bringUpToDate(path, text);
// From the types that were just made.
for (const [name, text] of Object.entries(await sdkReference(fileURLToPath(root))))
  await bringUpToDate(`docs/reference/${name}`, text);
if (process.argv.includes('--check') && outdated.length > 0) {
  console.error(`Out of date with ${source} or the SDK's source:\n  ${outdated.join('\n  ')}\nRun: npm run generate`);
  process.exitCode = 1;
} else {
  console.log(outdated.length > 0 ? `Generated ${outdated.join(', ')}` : 'Generated files are up to date.');
}
