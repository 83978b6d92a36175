import {readdir} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {checkReading, publish, publishTree, readFolder} from '@send-strategy/service';
import {describe, expect, test} from 'vitest';
import {bodyOf, wrongWith} from './contract.ts';

const datasets = fileURLToPath(new URL('../../datasets/', import.meta.url));
const names = (await readdir(datasets, {withFileTypes: true})).filter((entry) => entry.isDirectory()).map(({name}) => name);

test('there are datasets', () => {
  expect(names).toEqual(expect.arrayContaining(['marlhaven', 'medway-2019']));
});

describe.each(names)('%s', async (name) => {
  const {dataset, problems} = checkReading(await readFolder(datasets + name));
  const files = dataset === undefined ? new Map<string, Uint8Array>() : publish(dataset, new Date('2026-11-23T12:00:00Z'));

  test('has no errors, and its folder’s name', () => {
    expect(problems).toEqual([]);
    expect(dataset?.id).toBe(name);
  });

  test('is published as the contract describes it, no file larger than 2 MB', () => {
    expect(files.size).toBeGreaterThan(20);
    for (const [path, bytes] of files) {
      expect(bytes.byteLength, path).toBeLessThan(path === 'all.json' ? 8_000_000 : 2_000_000);
      if (path.endsWith('json'))
        expect(wrongWith(bodyOf(path).schema, JSON.parse(Buffer.from(bytes).toString('utf8'))), path).toEqual([]);
    }
  });

  test('names no school without its consent in any byte', () => {
    const {schools = [], consents = []} = dataset!.collections;
    const agreed = new Set(
      consents
        .filter(({given, withdrawnOn, scopes}) => given && withdrawnOn === undefined && scopes.includes('network'))
        .map(({urn}) => urn),
    );
    const names = new Set(schools.filter(({urn}) => agreed.has(urn)).map((school) => school.name));
    const hidden = schools
      .filter(({urn}) => !agreed.has(urn))
      .flatMap((school) => [school.urn, ...(names.has(school.name) ? [] : [school.name])]);
    const tree = publishTree([{dataset: dataset!, files}]);
    const found = [...tree].flatMap(([path, bytes]) =>
      hidden.filter((word) => Buffer.from(bytes).includes(word) || path.includes(word)).map((word) => `${word} in ${path}`),
    );
    expect(found).toEqual([]);
    if (name === 'marlhaven') expect(hidden.length).toBeGreaterThan(1);
  });
});
