import {mkdir, rename, rm, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {fingerprintOf, followFolder} from './follow-folder.ts';

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function follow(folder: string, timeBetweenLooks?: number) {
  let changes = 0;
  let wake = () => {};
  const changed = () => {
    changes += 1;
    wake();
  };
  const stop = await followFolder(folder, changed, {timeBetweenLooks});
  stops.push(stop);
  return {
    stop,
    count: () => changes,
    async change(): Promise<void> {
      if (changes === 0) await new Promise<void>((resolve) => (wake = resolve));
      changes = 0;
    },
  };
}

async function folderWith(name: string, text: string): Promise<string> {
  const folder = join(await temporaryFolder(), 'data');
  await mkdir(folder);
  await writeFile(join(folder, name), text);
  return folder;
}

test('a folder in whose place another one is put is followed', async () => {
  const [folder, next] = [await folderWith('terms.yaml', 'one'), await folderWith('terms.yaml', 'two')];
  const {change} = await follow(folder, 200);
  await rename(folder, `${folder}-old`);
  await rename(next, folder);
  await change();
  await writeFile(join(folder, 'terms.yaml'), 'three');
  await change();
});

test('a link that is pointed elsewhere is noticed', async () => {
  const [one, other] = [await folderWith('terms.yaml', 'one'), await folderWith('terms.yaml', 'two')];
  const link = join(await temporaryFolder(), 'current');
  await symlink(one, link);
  const {change} = await follow(link, 50);
  await symlink(other, `${link}-next`);
  await rename(`${link}-next`, link);
  await change();
});

test('a folder that is not there yet is followed when it comes', async () => {
  const folder = join(await temporaryFolder(), 'later');
  const {change} = await follow(folder, 200);
  await mkdir(folder);
  await writeFile(join(folder, 'terms.yaml'), 'one');
  await change();
});

test('hidden files and those of editors are not looked at', async () => {
  const folder = await folderWith('terms.yaml', 'one');
  const {change, count} = await follow(folder, 50);
  await mkdir(join(folder, '.git'));
  for (const name of ['.git/index', '.terms.yaml.swp', 'terms.yaml~', '~$terms.xlsx']) await writeFile(join(folder, name), 'x');
  expect(count()).toBe(0);
  // What comes after them is heard of once.
  await writeFile(join(folder, 'terms.yaml'), 'two');
  await change();
  expect(count()).toBe(0);
});

test('an edit between the last reading and the following is noticed', async () => {
  const folder = await folderWith('terms.yaml', 'one');
  const seen = await fingerprintOf(folder);
  await writeFile(join(folder, 'terms.yaml'), 'other');
  await new Promise<void>((resolve) => void followFolder(folder, resolve, {seen}).then((stop) => stops.push(stop)));
});

test('after it was stopped, nothing is heard of any more', async () => {
  const folder = await folderWith('terms.yaml', 'one');
  const {stop, count} = await follow(folder, 10);
  await writeFile(join(folder, 'terms.yaml'), 'two');
  await stop();
  // A second follower hears of the next edit long after the first would have heard of its own.
  const other = await follow(folder, 10);
  await writeFile(join(folder, 'terms.yaml'), 'three');
  await other.change();
  expect(count()).toBe(0);
  await rm(folder, {recursive: true});
});
