import {cp, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {datasetFolder, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {startPostgres, type Postgres} from '../../../../tests/postgres.ts';
import {run} from '../cli.ts';
import {openDatabase} from '../store/open-database.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

async function command(...args: string[]): Promise<{code: number; text: string}> {
  const lines: string[] = [];
  const code = await run(args, {log: (line) => lines.push(line), error: (line) => lines.push(line)});
  return {code, text: lines.join('\n')};
}

const newSqlite = async () => `sqlite:${join(await temporaryFolder(), 'a.sqlite')}`;
const newDatabase = {sqlite: newSqlite, postgres: () => postgres.newDatabase()};

/** Everything that a database keeps, in an order. */
async function everythingIn(database: string) {
  const opened = await openDatabase(database);
  try {
    const tables = ['strategy', 'revision', 'change', 'item', 'token', 'idempotency'] as const;
    return await Promise.all(
      tables.map(async (table) =>
        (await opened.db.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).toSorted(),
      ),
    );
  } finally {
    await opened.close();
  }
}

async function filled(database: string): Promise<void> {
  await command('import', 'folder', await datasetFolder(), '--database', database);
  await command('update', 'quillmere', 'front-door', '--status', 'onTrack', '--on', '2026-11-01', '--database', database);
  await command('token', 'create', '--role', 'admin', '--database', database);
}

describe.each(['sqlite', 'postgres'] as const)('a backup of %s', (kind) => {
  test.each(['sqlite', 'postgres'] as const)('restored to %s keeps everything', async (other) => {
    const [database, file] = [await newDatabase[kind](), join(await temporaryFolder(), 'backup.sqlite')];
    await filled(database);
    expect(await command('backup', file, '--database', database)).toEqual({code: 0, text: `Backed up to ${file}.`});
    const restored = await newDatabase[other]();
    expect(await command('restore', file, '--database', restored)).toEqual({code: 0, text: 'Restored: 1 strategy, 2 revisions.'});
    expect(await everythingIn(restored)).toEqual(await everythingIn(database));
    expect((await everythingIn(restored)).map((rows) => rows.length)).not.toContain(undefined);
    expect((await command('history', 'quillmere', '--database', restored)).text).toContain('updates/front-door-2026-11-01 put');
  });
});

describe('a backup', () => {
  test('never overwrites a file, and a restore no database', async () => {
    const [database, file] = [await newSqlite(), join(await temporaryFolder(), 'backup.sqlite')];
    await filled(database);
    await writeFile(file, 'ours');
    expect(await command('backup', file, '--database', database)).toMatchObject({
      code: 1,
      text: expect.stringContaining('never overwrites'),
    });
    expect(await readFile(file, 'utf8')).toBe('ours');
    const good = `${file}.2`;
    await command('backup', good, '--database', database);
    const before = await everythingIn(database);
    expect(await command('restore', good, '--database', database)).toMatchObject({
      code: 1,
      text: expect.stringContaining('keeps something already'),
    });
    expect(await everythingIn(database)).toEqual(before);
  });

  test('of a database that is not there makes no file', async () => {
    const folder = await temporaryFolder();
    expect(await command('backup', join(folder, 'b'), '--database', `sqlite:${folder}/none.sqlite`)).toMatchObject({code: 1});
    expect(await readdir(folder)).toEqual([]);
  });

  test('that is none is refused, and leaves an empty database', async () => {
    const file = join(await temporaryFolder(), 'backup.sqlite');
    await writeFile(file, 'this is no database, whatever its name says, and is long enough to be looked at');
    const database = await newSqlite();
    expect(await command('restore', file, '--database', database)).toMatchObject({
      code: 1,
      text: expect.stringContaining('no SQLite database'),
    });
    expect(await command('restore', `${file}.none`, '--database', database)).toMatchObject({
      code: 1,
      text: expect.stringContaining('There is no file'),
    });
  });
});

describe('export folder', () => {
  test('gives a folder that, imported and exported again, has the same bytes, with its consents', async () => {
    const database = await newSqlite();
    await command('import', 'folder', await datasetFolder(), '--database', database);
    const first = join(await temporaryFolder(), 'first');
    expect(await command('export', 'folder', first, '--database', database)).toMatchObject({code: 0});
    const other = await newDatabase.postgres();
    await command('import', 'folder', first, '--database', other);
    const second = join(await temporaryFolder(), 'second');
    await command('export', 'folder', second, '--database', other, '--strategy', 'quillmere');
    const names = (await readdir(first, {recursive: true, withFileTypes: true})).filter((entry) => entry.isFile());
    expect(names.map(({name}) => name)).toContain('consents.yaml');
    for (const entry of names) {
      const path = join(entry.parentPath, entry.name).slice(first.length);
      expect((await readFile(join(second, path))).equals(await readFile(join(first, path))), path).toBe(true);
    }
    expect((await readdir(second, {recursive: true})).length).toBe((await readdir(first, {recursive: true})).length);
  });

  test('takes a folder, too', async () => {
    const folder = await datasetFolder();
    const target = join(await temporaryFolder(), 'target');
    expect(await command('export', 'folder', target, '--folder', folder)).toMatchObject({code: 0});
    expect(await command('check', target)).toMatchObject({code: 0});
  });
});

test('update reports on an action of a folder', async () => {
  const folder = join(await temporaryFolder(), 'quillmere');
  await cp(await datasetFolder(), folder, {recursive: true});
  const made = await command(
    'update',
    'quillmere',
    'front-door',
    '--status',
    'complete',
    '--on',
    '2026-11-02',
    '--folder',
    folder,
  );
  expect(made).toEqual({code: 0, text: 'Reported: front-door is complete on 2026-11-02 (front-door-2026-11-02).'});
  expect(await command('check', folder)).toMatchObject({code: 0});
  const wrong = await command('update', 'quillmere', 'no-such', '--status', 'complete', '--on', '2026-11-02', '--folder', folder);
  expect(wrong).toMatchObject({code: 1, text: expect.stringContaining('no-such')});
});
