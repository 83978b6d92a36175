import {expect, test} from 'vitest';
import {dataset} from '../../../../tests/dataset-folder.ts';
import {type Dataset} from '../folder/dataset.ts';
import {publish, type PublishedStrategy} from '../publish/publish.ts';
import {CurrentFiles} from './current-files.ts';
import {prepare} from './files.ts';

const quillmere = await dataset();
const noon = new Date('2026-11-20T12:00:00Z');

function published(id: string, title = 'A strategy', status: 'active' | 'draft' = 'active'): PublishedStrategy {
  const strategy = {...quillmere.collections.strategy, id, title, status};
  const one: Dataset = {...quillmere, id, collections: {...quillmere.collections, strategy}};
  return {dataset: one, files: publish(one, noon)};
}

function listed(current: CurrentFiles): unknown {
  const {data} = JSON.parse(Buffer.from(current.files.get('v1/index.json')!.bytes).toString('utf8')) as {
    data: {id: string; title: string}[];
  };
  return data.map(({id, title}) => [id, title]);
}

test('a change of one strategy makes nothing anew of another, nor of its own files that are the same', () => {
  const current = new CurrentFiles([]);
  const [first, second] = [published('first'), published('second')];
  current.place([first, second]);
  const before = new Map(current.files);
  current.place([published('first', 'Another title'), second]);
  const changed = [...current.files].filter(([path, file]) => before.get(path) !== file).map(([path]) => path);
  expect(changed.toSorted()).toEqual([
    'v1/index.json',
    ...['all.json', 'index.json', 'strategy.json'].map((name) => `v1/strategies/first/${name}`),
  ]);
  expect(listed(current)).toEqual([
    ['first', 'Another title'],
    ['second', 'A strategy'],
  ]);
});

test('a strategy that is gone, or a draft again, leaves no file', () => {
  const current = new CurrentFiles(prepare(new Map([['widgets/1.0.0/core.js', Buffer.from('')]])));
  current.place([published('first'), published('second'), published('third')]);
  current.place([published('second', 'A strategy', 'draft'), published('third')]);
  expect([...current.files.keys()].filter((path) => /first|second/.test(path))).toEqual([]);
  expect(listed(current)).toEqual([['third', 'A strategy']]);
  expect(current.files.has('widgets/1.0.0/core.js')).toBe(true);
  current.place([published('first')]);
  expect(listed(current)).toEqual([['first', 'A strategy']]);
  expect(current.files.has('v1/strategies/third/strategy.json')).toBe(false);
  expect(current.files.has('v1/strategies/first/strategy.json')).toBe(true);
});
