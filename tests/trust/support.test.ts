/** docs/trust/support.md names browsers and versions of Node: here they are compared with what was built and what the packages say. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {transform} from 'esbuild';
import {describe, expect, test} from 'vitest';
import {codeIn, root, tableOf, textOf, trustDocument} from './documents.ts';

const document = trustDocument('support');
const {version} = JSON.parse(textOf('packages/widgets/package.json')) as {version: string};
const folder = join(root, 'dist/widgets', version);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe('the browsers', () => {
  const rows = tableOf(document, 'what the scripts use', 'Chrome, Edge');
  const first = rows.at(-1)!;
  const versions = (row: Record<string, string>) =>
    (['Chrome, Edge', 'Firefox', 'Safari'] as const).map((name) => Number(row[name]!.replaceAll('*', '')));

  test('are the first that have everything that is named', () => {
    const needed = rows.slice(0, -1).map(versions);
    expect(versions(first)).toEqual([0, 1, 2].map((index) => Math.max(...needed.map((row) => row[index]!))));
  });

  // That `\p{…}` knows letters of newer versions of Unicode makes no difference here.
  const supported = {'regexp-unicode-property-escapes': true};
  const written = async (text: string, target: string | string[]) =>
    (await transform(text, {target, supported, minify: false})).code;

  test('know all of the scripts’ syntax', async () => {
    const [chrome, firefox, safari] = versions(first);
    const these = [`chrome${chrome}`, `firefox${firefox}`, `safari${safari}`];
    for (const [name, text] of files) expect((await written(text, these)) === (await written(text, 'esnext')), name).toBe(true);
  });

  test('that are older do not', async () => {
    const [, text] = files.find(([name]) => name === 'core.js')!;
    expect((await written(text, 'chrome70')) === (await written(text, 'esnext'))).toBe(false);
  });

  test('have what is named, as it is used', () => {
    const all = files.map(([, text]) => text).join('\n');
    for (const name of rows.flatMap((row) => codeIn(row['what the scripts use']!))) expect(all, name).toContain(name);
  });

  test('need nothing that came later', () => {
    const later =
      /\b(?:groupBy|withResolvers|isSubsetOf|isSupersetOf|symmetricDifference|fromAsync|startViewTransition|setHTML|showPopover|DurationFormat|Segmenter)\b|\.(?:union|intersection|difference)\(|URL\.parse\(|Iterator\.|Promise\.try|RegExp\.escape|AbortSignal\.any|\/[dgimsuy]*v[dgimsuy]*[.,;)\s]/;
    for (const [name, text] of files) expect(later.exec(text)?.[0], name).toBeUndefined();
  });
});

test('the versions of Node are those that the packages name', () => {
  const rows = tableOf(document, 'what', 'needs');
  const manifests = ['packages/sdk/', 'packages/widgets/', 'packages/service/', ''];
  expect(rows.map((row) => codeIn(row.needs!)[0])).toEqual(
    manifests.map((path) => (JSON.parse(textOf(`${path}package.json`)) as {engines: {node: string}}).engines.node),
  );
});

test('the version that is spoken of is the one that there is', () => {
  expect(document).toContain(`The project is at ${version},`);
  for (const name of ['README', 'security', 'privacy', 'performance', 'support', 'reporting']) {
    const named = [...trustDocument(name).matchAll(/widgets\/(\d+\.\d+\.\d+)/g)].map(([, each]) => each);
    expect(named.filter((each) => each !== version)).toEqual([]);
  }
});
