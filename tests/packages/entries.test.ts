import {execFileSync} from 'node:child_process';
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';

interface PackageJson {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
}

const folders = ['packages/sdk', 'packages/widgets', 'packages/service'];
const packageOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;

describe.each(folders)('%s', (folder) => {
  const {name, exports} = packageOf(folder);
  // What has only types is there for compilers alone.
  const modules = Object.entries(exports)
    .filter(([entry, target]) => !/\.(css|json)$/.test(entry) && typeof target === 'object' && 'default' in target)
    .map(([entry]) => entry);

  test('names only files that exist', () => {
    const files = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
    expect(files.filter((file) => globSync(join(folder, file)).length === 0)).toEqual([]);
  });

  test.each(modules.filter((entry) => !(name === '@send-strategy/widgets' && entry === './define')))(
    'entry %s imports in plain Node, built',
    (entry) => {
      const specifier = name + entry.slice(1);
      const names = execFileSync(
        process.execPath,
        ['--input-type=module', '--eval', `console.log(Object.keys(await import('${specifier}')).length)`],
        {encoding: 'utf8'},
      );
      expect(Number(names)).toBeGreaterThan(0);
    },
  );

  test.each(modules)('entry %s imports in plain Node, from its sources', (entry) => {
    const specifier = name + entry.slice(1);
    const run = () =>
      execFileSync(
        process.execPath,
        ['--conditions=@send-strategy/source', '--input-type=module', '--eval', `await import('${specifier}')`],
        {encoding: 'utf8', stdio: 'pipe'},
      );
    expect(run).not.toThrow();
  });
});

test('the entry that registers every tag imports in plain Node too, where there is nothing to register with', () => {
  const run = () =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', `await import('@send-strategy/widgets/define')`], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(run).not.toThrow();
});

test('the versions of the packages agree with each other and with what the widgets say of themselves', () => {
  const [sdk, widgets, service] = folders.map(packageOf) as [PackageJson, PackageJson, PackageJson];
  expect([widgets.version, service.version]).toEqual([sdk.version, sdk.version]);
  expect(widgets.dependencies['@send-strategy/sdk']).toBe(sdk.version);
  expect(service.dependencies['@send-strategy/sdk']).toBe(sdk.version);
  expect(readFileSync('packages/widgets/src/core/version.ts', 'utf8')).toContain(`'${widgets.version}'`);
});
