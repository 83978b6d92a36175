import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {dataset, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {put, withEdits} from '../edit/edit.ts';
import {openDatabase} from '../store/open-database.ts';
import {Store, type Writer} from '../store/store.ts';
import {redact} from './redact.ts';

const officer: Writer = {name: 'officer', role: 'admin', via: 'command'};
const secret = 'A sentence that must not be kept by anybody';

test('what is redacted is in none of the files of an SQLite database', async () => {
  const folder = await temporaryFolder();
  const store = new Store(await openDatabase(`sqlite:${join(folder, 'a.sqlite')}`));
  const before = await dataset();
  const term = before.collections.terms![0]!;
  const saying = (plainMeaning: string) => withEdits(before, [put('terms', {...term, plainMeaning})]);
  const isThere = async () => {
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
    return files.some((bytes) => bytes.includes(secret));
  };
  await store.write(before.id, officer, () => saying(secret));
  await store.write(before.id, officer, () => saying('What may be kept'));
  expect(await isThere()).toBe(true);
  const item = {collection: 'terms', id: term.id};
  expect(await redact(store, before.id, item, officer, {reason: 'It named a child.', now: new Date()})).toBe(1);
  expect(await isThere()).toBe(false);
  await store.close();
  expect(await isThere()).toBe(false);
});
